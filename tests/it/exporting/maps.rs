//! Maps, read by other readers.

use std::io::{Cursor, Read as _};

use kuril_atlas::export::{TableOrder, What, listing_of};
use roxmltree::Document;
use serde_json::Value;

use super::{bytes, on, order, text};

fn features(order: &TableOrder<'_>, format: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(&text(format, order)).expect("JSON");
    assert_eq!(file["type"], "FeatureCollection");
    file["features"].as_array().expect("a list").clone()
}

fn polygons(geometry: &Value) -> Vec<Vec<Vec<[f64; 2]>>> {
    assert_eq!(geometry["type"], "MultiPolygon", "one kind in a file");
    serde_json::from_value(geometry["coordinates"].clone()).expect("polygons")
}

fn twice_the_area(ring: &[[f64; 2]]) -> f64 {
    ring.windows(2).map(|pair| pair[0][0] * pair[1][1] - pair[1][0] * pair[0][1]).sum()
}

#[test]
fn geojson_has_a_feature_for_each_territory_and_period_wound_and_cut_as_its_standard_says() {
    let order = order(What::Control);
    let features = features(&order, "geojson");
    assert_eq!(features.len(), listing_of(&order).rows.len());
    let mut ids: Vec<&str> = features.iter().filter_map(|it| it["id"].as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), features.len(), "each has an id of its own");
    for feature in &features {
        for polygon in polygons(&feature["geometry"]) {
            for (number, ring) in polygon.iter().enumerate() {
                assert!(ring.len() >= 4 && ring.first() == ring.last(), "{}", feature["id"]);
                let is_outer = number == 0;
                assert_eq!(twice_the_area(ring) > 0.0, is_outer, "{}", feature["id"]);
                let sound = |[lon, lat]: &[f64; 2]| lon.abs() <= 180.0 && lat.abs() <= 90.0;
                assert!(ring.iter().all(sound), "{}", feature["id"]);
                let jumps = |pair: &[[f64; 2]]| (pair[0][0] - pair[1][0]).abs() > 90.0;
                assert!(!ring.windows(2).any(jumps), "{} crosses 180°", feature["id"]);
            }
        }
    }
}

#[test]
fn days_in_geojson_are_stated_for_those_who_count_the_last_and_for_those_who_do_not() {
    let features = features(&order(What::Control), "geojson");
    let of = |id: &str| features.iter().find(|it| it["id"] == id).map(|it| &it["properties"]);
    let soviet = of("iturup/1945-08-28").expect("a feature");
    let before = features
        .iter()
        .map(|it| &it["properties"])
        .find(|it| it["territory"] == "iturup" && it["end"] == "1945-08-28");
    let before = before.expect("the feature before");
    assert_eq!(before["end_date"], "1945-08-27");
    assert_eq!(soviet["start"], "1945-08-28");
    assert_eq!(soviet["start_date"], "1945-08-28");
    assert_eq!(soviet["claimants"], serde_json::json!(["Japan"]), "a claim is a property");
    let now = features.iter().map(|it| &it["properties"]).rfind(|it| it["territory"] == "iturup");
    let now = now.expect("a feature");
    assert_eq!((&now["end"], &now["end_date"]), (&Value::Null, &Value::Null));
    for key in ["name", "holder", "status", "edtf", "basis", "certainty", "sources"] {
        assert!(!soviet[key].is_null(), "{key}");
    }
}

#[test]
fn areas_in_geojson_are_those_of_the_atlas() {
    let order = TableOrder { span: on("2024-01-01"), ..order(What::Control) };
    let features = features(&order, "geojson");
    let hokkaido = features.iter().find(|it| it["properties"]["territory"] == "hokkaido");
    let hokkaido = &hokkaido.expect("a feature")["geometry"];
    // On a sphere; the atlas measures on the ellipsoid, and so differs by less than a hundredth.
    let ring_area = |ring: &Vec<[f64; 2]>| -> f64 {
        let part = |pair: &[[f64; 2]]| {
            let [a, b] = [pair[0], pair[1]].map(|it| it.map(f64::to_radians));
            (b[0] - a[0]) * (2.0 + a[1].sin() + b[1].sin())
        };
        -ring.windows(2).map(part).sum::<f64>() * 6371.0 * 6371.0 / 2.0
    };
    let area: f64 = polygons(hokkaido).iter().flatten().map(ring_area).sum();
    assert!((area.abs() - 78_000.0).abs() < 3_000.0, "{area} square kilometres");
}

#[test]
fn an_event_in_geojson_lies_at_each_of_its_places() {
    let features = features(&order(What::Events), "geojson");
    let tricky = features.iter().find(|it| it["id"] == "tricky").expect("the event");
    assert_eq!(tricky["geometry"]["type"], "MultiPoint");
    assert_eq!(tricky["geometry"]["coordinates"].as_array().map(Vec::len), Some(2));
}

#[test]
fn kml_has_folders_by_era_times_authors_and_every_word_unharmed() {
    let kml = text("kml", &order(What::Events));
    let document = Document::parse(&kml).expect("XML");
    let named = |name: &'static str| {
        document
            .descendants()
            .filter(move |node| node.has_tag_name(("http://www.opengis.net/kml/2.2", name)))
    };
    let events = &order(What::Events).atlas.events;
    assert_eq!(named("Placemark").count(), events.len());
    assert_eq!(named("Folder").count(), order(What::Events).atlas.eras.len());
    assert_eq!(named("TimeSpan").count(), events.len());
    let author =
        document.descendants().find(|it| it.has_tag_name(("http://www.w3.org/2005/Atom", "name")));
    assert_eq!(author.and_then(|it| it.text()), Some("Kuril Atlas"));
    let titles: Vec<&str> = named("name").filter_map(|node| node.text()).collect();
    assert!(titles.contains(&"=SUM(A1), \"quoted\"; <b>Кунашир & 国後</b> {10 %}"));
    let styles: Vec<&str> = named("Style").filter_map(|node| node.attribute("id")).collect();
    for url in named("styleUrl").filter_map(|node| node.text()) {
        assert!(styles.contains(&url.trim_start_matches('#')), "{url}");
    }
}

#[test]
fn kmz_is_the_same_kml_packed() {
    let order = TableOrder { span: on("1905-10-01"), ..order(What::Control) };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes("kmz", &order))).expect("an archive");
    let mut inside = String::new();
    let mut file = archive.by_name("doc.kml").expect("the document");
    file.read_to_string(&mut inside).expect("UTF-8");
    assert_eq!(inside, text("kml", &order));
    assert!(inside.contains("<PolyStyle>\n<color>"), "land is coloured");
    assert!(inside.contains("GSHHG"), "whose map data they are");
}

/// Marble shows no point whose style has a colour and no picture.
#[test]
fn events_have_their_symbols_where_a_file_can_hold_them_and_else_those_of_each_program() {
    let order = TableOrder { span: on("1945-09-02"), ..order(What::Events) };
    assert!(!text("kml", &order).contains("IconStyle"));
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes("kmz", &order))).expect("an archive");
    let first = archive.by_index(0).expect("a file").name().expect("a name").into_owned();
    assert_eq!(first, "doc.kml", "programs open the first");
    let mut inside = String::new();
    let mut file = archive.by_name("doc.kml").expect("the document");
    file.read_to_string(&mut inside).expect("UTF-8");
    drop(file);
    let icons: Vec<&str> =
        inside.split("<href>").skip(1).filter_map(|rest| rest.split("</href>").next()).collect();
    assert!(icons.len() > 1, "{icons:?}");
    for icon in icons {
        let mut bytes = Vec::new();
        let mut file = archive.by_name(icon).expect("it lies beside the document");
        file.read_to_end(&mut bytes).expect("the icon");
        let size = image::load_from_memory(&bytes).expect("a PNG");
        assert_eq!([size.width(), size.height()], [32, 32], "{icon}");
    }
}

/// What the schemas of the World Historical Gazetteer ask of each place.
#[test]
fn linked_places_have_names_types_times_and_languages() {
    let all = [order(What::Places), order(What::Control)];
    for feature in all.iter().flat_map(|order| features(order, "lpf")) {
        assert_eq!(feature["type"], "Feature");
        let id = feature["@id"].as_str().expect("an id");
        assert!(id.starts_with("urn:kuril-atlas:"), "{id}");
        assert!(feature["properties"]["title"].is_string(), "{id}");
        let class = feature["properties"]["fclasses"][0].as_str().unwrap_or_default();
        assert!(["A", "H", "L", "P", "S", "T"].contains(&class), "{id}: {class}");
        let names = feature["names"].as_array().expect("names");
        assert!(!names.is_empty(), "{id}");
        for name in names {
            assert!(name["toponym"].is_string() && name["lang"].is_string(), "{id}: {name}");
        }
        assert!(feature["when"]["timespans"][0]["start"]["in"].is_string(), "{id}");
        assert!(feature["types"][0]["label"].is_string(), "{id}");
        for relation in feature["relations"].as_array().expect("a list") {
            for key in ["relationType", "relationTo", "label"] {
                assert!(relation[key].is_string(), "{id}: {relation}");
            }
        }
    }
    let places = features(&order(What::Places), "lpf");
    let toyohara = places.iter().find(|it| it["@id"] == "urn:kuril-atlas:place:yuzhno-sakhalinsk");
    let names = toyohara.expect("a place")["names"].as_array().expect("names").clone();
    let japanese = names.iter().find(|it| it["toponym"] == "豊原" && it["lang"] == "ja");
    let span = &japanese.expect("its name under Japan")["when"]["timespans"][0];
    assert_eq!(span["start"]["in"], "1908-03-31", "{span}");
}

#[cfg(feature = "geopackage")]
#[test]
fn a_geopackage_has_the_rows_their_outlines_and_a_style_of_the_right_colours() {
    let order = TableOrder { span: on("1905-10-01"), ..order(What::Control) };
    let written: &'static [u8] = Vec::leak(bytes("gpkg", &order));
    let mut database = rusqlite::Connection::open_in_memory().expect("a database");
    database.deserialize_bytes("main", written).expect("a database in the file");
    let count: i64 = database
        .query_row("SELECT count(*) FROM control WHERE geom IS NOT NULL", [], |row| row.get(0))
        .expect("the layer");
    assert_eq!(count, 70);
    let style: String = database
        .query_row("SELECT styleQML FROM layer_styles WHERE useAsDefault", [], |row| row.get(0))
        .expect("the style");
    let style = Document::parse(&style).expect("XML");
    let categories: Vec<_> =
        style.descendants().filter(|node| node.has_tag_name("category")).collect();
    let holders: i64 = database
        .query_row("SELECT count(DISTINCT holder) FROM control", [], |row| row.get(0))
        .expect("the holders");
    assert_eq!(categories.len() as i64, holders);
    let symbols = style.descendants().filter(|node| node.has_tag_name("symbol")).count();
    assert_eq!(symbols as i64, holders);
    let temporal = style.descendants().find(|node| node.has_tag_name("temporal")).expect("time");
    assert_eq!(temporal.attribute("startField"), Some("start"));
    assert_eq!(temporal.attribute("startExpression"), Some("to_datetime(\"start\")"));
    let sources: i64 =
        database.query_row("SELECT count(*) FROM sources", [], |row| row.get(0)).expect("a table");
    assert!(sources > 20, "{sources}");
}
