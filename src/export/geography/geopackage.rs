use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};

use crate::export::content::{
    About, Cell, Column, Holds, Listing, Row, TableOrder, What, listing_of, listing_of_sources,
};
use crate::export::format::{ExportProblem, Format, FormatOption, Writer};
use crate::export::geography::geojson::PLACED;
use crate::export::geography::layer_style::style_of;
use crate::export::geography::place_of_row::Outlines;
use crate::export::geography::well_known_binary::{WGS84, geometry_of, rectangle_of};

/// `GeoPackage` (OGC 12-128r18): a layer with its style, and the sources, in a database.
pub struct GeoPackage;

/// "GPKG", and version 1.3.
const APPLICATION: i32 = 0x4750_4B47;
const VERSION: i32 = 10_300;

/// The tables that every `GeoPackage` has, and that in which QGIS looks for styles.
const TABLES: &str = "
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
  description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
  identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL,
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL,
  m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE layer_styles (id INTEGER PRIMARY KEY NOT NULL, f_table_catalog TEXT(256),
  f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256),
  styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT,
  owner TEXT(30), ui TEXT(30), update_time DATETIME);
";

const WGS84_DEFINITION: &str = "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",\
     SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],\
     AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],\
     UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],\
     AUTHORITY[\"EPSG\",\"4326\"]]";

impl Format for GeoPackage {
    fn id(&self) -> &'static str {
        "gpkg"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["gpkg"]
    }

    fn media_type(&self) -> &'static str {
        "application/geopackage+sqlite3"
    }

    fn writer(&self) -> Writer {
        Writer::Table { of: PLACED, write }
    }

    fn options(&self) -> &'static [FormatOption] {
        &[FormatOption::Detail]
    }
}

fn write(order: &TableOrder<'_>) -> Result<Vec<u8>, ExportProblem> {
    database(order).map_err(|error| ExportProblem::Failed(error.to_string()))
}

fn database(order: &TableOrder<'_>) -> rusqlite::Result<Vec<u8>> {
    let mut connection = Connection::open_in_memory()?;
    connection.pragma_update(None, "application_id", APPLICATION)?;
    connection.pragma_update(None, "user_version", VERSION)?;
    let all_at_once = connection.transaction()?;
    all_at_once.execute_batch(TABLES)?;
    add_reference_systems(&all_at_once)?;
    add_layer(&all_at_once, order, &listing_of(order))?;
    add_sources(&all_at_once, order)?;
    all_at_once.commit()?;
    let bytes = connection.serialize("main")?.to_vec();
    Ok(bytes)
}

fn add_reference_systems(database: &Connection) -> rusqlite::Result<()> {
    let rows = [
        ("WGS 84 geodetic", WGS84, "EPSG", WGS84, WGS84_DEFINITION),
        ("Undefined Cartesian SRS", -1, "NONE", -1, "undefined"),
        ("Undefined geographic SRS", 0, "NONE", 0, "undefined"),
    ];
    for (name, id, by, number, definition) in rows {
        database.execute(
            "INSERT INTO gpkg_spatial_ref_sys VALUES (?1, ?2, ?3, ?4, ?5, NULL)",
            params![name, id, by, number, definition],
        )?;
    }
    Ok(())
}

fn add_layer(
    database: &Connection,
    order: &TableOrder<'_>,
    listing: &Listing,
) -> rusqlite::Result<()> {
    let name = listing.what.word();
    let is_land = listing.what == What::Control;
    let outlines = Outlines::of(order, &listing.rows);
    let of_rows =
        listing.rows.iter().filter_map(|row| rectangle_of(&outlines.place_of(order, row)));
    let around = of_rows.reduce(|[a, b, c, d], [west, south, east, north]| {
        [a.min(west), b.min(south), c.max(east), d.max(north)]
    });
    let about = About::new(order, is_land);
    add_contents(database, order, (name, "features"), &about, around)?;
    let kind = if is_land { "MULTIPOLYGON" } else { "MULTIPOINT" };
    database.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?1, 'geom', ?2, ?3, 0, 0)",
        params![name, kind, WGS84],
    )?;
    create(database, name, &format!("geom {kind}, "), listing.columns)?;
    for row in &listing.rows {
        let geometry = geometry_of(&outlines.place_of(order, row));
        insert(database, name, Some(geometry.map_or(Value::Null, Value::Blob)), row)?;
    }
    database.execute(
        "INSERT INTO layer_styles VALUES (1, '', '', ?1, 'geom', ?2, ?3, '', 1, ?2, '', NULL, ?4)",
        params![name, about.title, style_of(order, listing), moment(order)],
    )?;
    Ok(())
}

/// The sources of the layer, and the table of styles, which is no layer either.
fn add_sources(database: &Connection, order: &TableOrder<'_>) -> rusqlite::Result<()> {
    let sources = listing_of_sources(order);
    let name = sources.what.word();
    let about = About::new(&TableOrder { what: What::Sources, ..*order }, false);
    add_contents(database, order, (name, "attributes"), &about, None)?;
    create(database, name, "", sources.columns)?;
    for row in &sources.rows {
        insert(database, name, None, row)?;
    }
    let nothing =
        About { title: "layer_styles".to_owned(), history: String::new(), ..About::default() };
    add_contents(database, order, ("layer_styles", "attributes"), &nothing, None)
}

fn add_contents(
    database: &Connection,
    order: &TableOrder<'_>,
    (name, kind): (&str, &str),
    about: &About,
    around: Option<[f64; 4]>,
) -> rusqlite::Result<()> {
    let side = |number: usize| around.map(|around| around[number]);
    database.execute(
        "INSERT INTO gpkg_contents VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            name,
            kind,
            about.title,
            about.line(),
            moment(order),
            side(0),
            side(1),
            side(2),
            side(3),
            (kind == "features").then_some(WGS84),
        ],
    )?;
    Ok(())
}

/// When the history was known so: the same for the same history, whatever the clock says.
fn moment(order: &TableOrder<'_>) -> String {
    format!("{}T00:00:00.000Z", order.atlas.known_until)
}

fn create(
    database: &Connection,
    name: &str,
    geometry: &str,
    columns: &[Column],
) -> rusqlite::Result<()> {
    let column = |column: &Column| {
        let holds = match column.holds {
            Holds::Whole => "INTEGER",
            Holds::Number => "REAL",
            Holds::Flag => "BOOLEAN",
            Holds::Day => "DATE",
            Holds::Text
            | Holds::Date
            | Holds::Texts
            | Holds::Places
            | Holds::Corrections
            | Holds::Grants => "TEXT",
        };
        format!("\"{}\" {holds}", column.id)
    };
    let columns = columns.iter().map(column).collect::<Vec<_>>().join(", ");
    let key = "fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL";
    database.execute_batch(&format!("CREATE TABLE \"{name}\" ({key}, {geometry}{columns})"))
}

fn insert(
    database: &Connection,
    name: &str,
    geometry: Option<Value>,
    row: &Row,
) -> rusqlite::Result<()> {
    let values: Vec<Value> = geometry.into_iter().chain(row.cells.iter().map(value_of)).collect();
    let places = (1..=values.len()).map(|number| format!("?{number}")).collect::<Vec<_>>();
    let statement = format!("INSERT INTO \"{name}\" VALUES (NULL, {})", places.join(", "));
    database.execute(&statement, params_from_iter(values))?;
    Ok(())
}

fn value_of(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Whole(number) => Value::Integer(*number),
        Cell::Number(number) => Value::Real(*number),
        Cell::Flag(flag) => Value::Integer((*flag).into()),
        Cell::Text(_) | Cell::Day(_) | Cell::Date(_) | Cell::Texts(_) | Cell::Things(_) => {
            Value::Text(cell.in_one_text())
        }
    }
}
