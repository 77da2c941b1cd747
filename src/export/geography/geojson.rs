use std::fmt::Write as _;

use geo::{LineString, MultiPolygon, Polygon};
use serde::{Serialize, Serializer};

use crate::export::content::{About, Cell, Listing, Of, Row, TableOrder, What, listing_of};
use crate::export::format::{ExportProblem, Format, FormatOption, Writer};
use crate::export::geography::place_of_row::{Outlines, PlaceOfRow};

/// `GeoJSON` (RFC 7946): a feature a line. Days are stated twice: `start_date` and `end_date`
/// include both ends, as `OpenHistoricalMap` reads them; `start` and `end` leave out the last, as
/// QGIS wants it.
pub struct GeoJson;

/// What lies somewhere.
pub const PLACED: &[What] =
    &[What::Events, What::Control, What::Places, What::Names, What::Treaties];

impl Format for GeoJson {
    fn id(&self) -> &'static str {
        "geojson"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["geojson"]
    }

    fn media_type(&self) -> &'static str {
        "application/geo+json"
    }

    fn writer(&self) -> Writer {
        Writer::Table { of: PLACED, write }
    }

    fn options(&self) -> &'static [FormatOption] {
        &[FormatOption::Detail]
    }
}

fn write(order: &TableOrder<'_>) -> Result<Vec<u8>, ExportProblem> {
    let failed = |error: serde_json::Error| ExportProblem::Failed(error.to_string());
    let listing = listing_of(order);
    let outlines = Outlines::of(order, &listing.rows);
    let about = About::new(order, order.what == What::Control);
    let mut text = String::from("{\"type\":\"FeatureCollection\",\n");
    for (key, value) in [
        ("name", order.what.word().to_owned()),
        ("title", about.title.clone()),
        ("description", about.line()),
    ] {
        let value = serde_json::to_string(&value).map_err(failed)?;
        _ = writeln!(text, "\"{key}\":{value},");
    }
    text.push_str("\"features\":[\n");
    for (number, row) in listing.rows.iter().enumerate() {
        let place = outlines.place_of(order, row);
        let feature = Feature {
            of: "Feature",
            id: id_of(&listing, row, number),
            geometry: Geometry::of(row, &place),
            properties: Properties { listing: &listing, cells: &row.cells },
        };
        text.push_str(&serde_json::to_string(&feature).map_err(failed)?);
        text.push_str(if number + 1 < listing.rows.len() { ",\n" } else { "\n" });
    }
    text.push_str("]}\n");
    Ok(text.into_bytes())
}

/// The same for the same row of the history: "iturup/1945-08-28".
pub fn id_of(listing: &Listing, row: &Row, number: usize) -> String {
    match listing.what {
        What::Control => {
            format!("{}/{}", listing.text(row, "territory"), listing.text(row, "start_date"))
        }
        What::Names | What::Figures => format!("{}/{number}", listing.what.word()),
        What::Events | What::Places | What::Treaties | What::People | What::Sources => {
            listing.text(row, "id")
        }
    }
}

#[derive(Serialize)]
struct Feature<'a> {
    #[serde(rename = "type")]
    of: &'static str,
    id: String,
    geometry: Option<Geometry>,
    properties: Properties<'a>,
}

/// A geometry of `GeoJSON`. All of a file are of one kind: programs make a layer of each.
#[derive(Serialize)]
#[serde(tag = "type", content = "coordinates")]
pub enum Geometry {
    Point([f64; 2]),
    MultiPoint(Vec<[f64; 2]>),
    MultiPolygon(Vec<Vec<Vec<[f64; 2]>>>),
}

impl Geometry {
    /// Where a row lies; `None` where that is not known.
    fn of(row: &Row, place: &PlaceOfRow<'_>) -> Option<Self> {
        match (row.of, place) {
            (_, PlaceOfRow::Nowhere) => None,
            (Of::Event(_), PlaceOfRow::Points(points)) => Some(Self::MultiPoint(points.clone())),
            (_, PlaceOfRow::Points(points)) => points.first().map(|&point| Self::Point(point)),
            (_, PlaceOfRow::Land(land)) => Self::of_land(land),
        }
    }

    /// The outline of land; `None` where the map shows none.
    pub fn of_land(land: &MultiPolygon) -> Option<Self> {
        (!land.0.is_empty()).then(|| Self::MultiPolygon(land.iter().map(rings).collect()))
    }
}

fn rings(polygon: &Polygon) -> Vec<Vec<[f64; 2]>> {
    let corners = |ring: &LineString| ring.0.iter().map(|corner| [corner.x, corner.y]).collect();
    std::iter::once(polygon.exterior()).chain(polygon.interiors()).map(corners).collect()
}

/// The cells of a row by the words of their columns. What has several parts is told by its name:
/// programs of maps want texts and numbers.
struct Properties<'a> {
    listing: &'a Listing,
    cells: &'a [Cell],
}

impl Serialize for Properties<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let names = self.listing.columns.iter().map(|column| column.id);
        to.collect_map(names.zip(self.cells.iter().map(Property)))
    }
}

struct Property<'a>(&'a Cell);

impl Serialize for Property<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Cell::Things(things) => to.collect_seq(things.iter().map(|(_, text)| text)),
            Cell::Empty
            | Cell::Text(_)
            | Cell::Whole(_)
            | Cell::Number(_)
            | Cell::Flag(_)
            | Cell::Day(_)
            | Cell::Date(_)
            | Cell::Texts(_) => self.0.serialize(to),
        }
    }
}
