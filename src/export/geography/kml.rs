use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use geo::{LineString, MultiPolygon};

use crate::atlas::{ColourRole, EraId, control_sentence, official_sentence};
use crate::export::content::{About, Cell, Listing, Of, Row, TableOrder, What, listing_of};
use crate::export::format::{Format, FormatOption, Writer};
use crate::export::geography::colours::colour_of_holder;
use crate::export::geography::geojson::PLACED;
use crate::export::geography::place_of_row::{Outlines, PlaceOfRow};
use crate::export::xml_text::Xml;
use crate::map::{Appearance, Colour, Style};
use crate::time::Day;

/// KML 2.2: a folder for each era, each thing with its time.
pub struct Kml;

/// Where the symbols of events lie: a program shows none that isn't beside the document.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Symbols {
    /// Nowhere: each program takes its own.
    None,
    /// In the same archive.
    Beside,
}

/// How much of the ground is seen through land: 0 is all of it, 255 nothing.
const OPACITY: u8 = 190;

impl Format for Kml {
    fn id(&self) -> &'static str {
        "kml"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["kml"]
    }

    fn media_type(&self) -> &'static str {
        "application/vnd.google-earth.kml+xml"
    }

    fn writer(&self) -> Writer {
        Writer::Table { of: PLACED, write: |order| Ok(write(order)) }
    }

    fn options(&self) -> &'static [FormatOption] {
        &[FormatOption::Detail]
    }
}

fn write(order: &TableOrder<'_>) -> Vec<u8> {
    kml_of(order, &listing_of(order), Symbols::None).into_bytes()
}

/// The document.
pub fn kml_of(order: &TableOrder<'_>, listing: &Listing, symbols: Symbols) -> String {
    let outlines = Outlines::of(order, &listing.rows);
    let about = About::new(order, order.what == What::Control);
    let mut xml = Xml::in_lines();
    xml.declare();
    xml.begin("kml");
    xml.attribute("xmlns", "http://www.opengis.net/kml/2.2");
    xml.attribute("xmlns:atom", "http://www.w3.org/2005/Atom");
    xml.begin("Document");
    element(&mut xml, "name", &about.title);
    xml.begin("atom:author");
    xml.element("atom:name", &order.words.say("app-name"));
    xml.end();
    element(&mut xml, "description", &about.lines().join("\n"));
    add_styles(&mut xml, order, listing, symbols);
    for (era, rows) in by_era(order, listing) {
        let name = era.map(|era| order.atlas[era].name.as_str());
        if let Some(name) = name {
            xml.begin("Folder");
            element(&mut xml, "name", name);
        }
        for row in rows {
            let place = outlines.place_of(order, row);
            let style = style_of_row(listing, row, symbols);
            add_placemark(&mut xml, order, listing, row, &place, style);
        }
        if name.is_some() {
            xml.end();
        }
    }
    xml.finished()
}

/// The rows of each era in which they begin; those without a day of their own in none.
fn by_era<'a>(
    order: &TableOrder<'_>,
    listing: &'a Listing,
) -> BTreeMap<Option<EraId>, Vec<&'a Row>> {
    let mut found: BTreeMap<Option<EraId>, Vec<&Row>> = BTreeMap::new();
    for row in &listing.rows {
        let day = match listing.what {
            What::Names | What::Places => None,
            What::Events
            | What::Control
            | What::Treaties
            | What::Figures
            | What::People
            | What::Sources => days_of(listing, row)[0],
        };
        let era = day.and_then(|day| order.atlas.era_on(day));
        found.entry(era).or_default().push(row);
    }
    found
}

/// The first and the last day of a row, both included.
fn days_of(listing: &Listing, row: &Row) -> [Option<Day>; 2] {
    let day = |id: &str| match listing.cell(row, id) {
        Cell::Day(day) => Some(*day),
        Cell::Date(date) => Some(date.first_day()),
        Cell::Empty
        | Cell::Text(_)
        | Cell::Whole(_)
        | Cell::Number(_)
        | Cell::Flag(_)
        | Cell::Texts(_)
        | Cell::Things(_) => None,
    };
    match listing.what {
        What::Treaties => [day("signed"), None],
        What::Events
        | What::Control
        | What::Places
        | What::Names
        | What::Figures
        | What::People
        | What::Sources => [day("start_date"), day("end_date")],
    }
}

fn add_placemark(
    xml: &mut Xml,
    order: &TableOrder<'_>,
    listing: &Listing,
    row: &Row,
    place: &PlaceOfRow<'_>,
    style: Option<String>,
) {
    xml.begin("Placemark");
    element(xml, "name", &name_of(listing, row));
    element(xml, "description", &description_of(order, listing, row));
    add_time(xml, listing, row);
    if let Some(style) = style {
        element(xml, "styleUrl", &format!("#{style}"));
    }
    xml.begin("ExtendedData");
    for (column, cell) in listing.columns.iter().zip(&row.cells) {
        if *cell != Cell::Empty {
            xml.begin("Data");
            xml.attribute("name", column.id);
            xml.element("value", &cell.in_one_text());
            xml.end();
        }
    }
    xml.end();
    match place {
        PlaceOfRow::Nowhere => {}
        PlaceOfRow::Points(points) => add_points(xml, points),
        PlaceOfRow::Land(land) => add_land(xml, land),
    }
    xml.end();
}

fn name_of(listing: &Listing, row: &Row) -> String {
    listing.text(row, if listing.what == What::Events { "title" } else { "name" })
}

fn description_of(order: &TableOrder<'_>, listing: &Listing, row: &Row) -> String {
    if let (Of::Land(id), Cell::Day(day)) = (row.of, listing.cell(row, "start_date")) {
        let sentence = control_sentence(order.atlas, order.words, id, *day);
        let viewpoint = order.viewpoint;
        let official = official_sentence(order.atlas, order.words, id, *day, viewpoint);
        return std::iter::once(sentence).chain(official).collect::<Vec<_>>().join("\n");
    }
    let column = match listing.what {
        What::Events => "summary",
        What::Treaties => "articles",
        What::Names => "native",
        What::Control | What::Places | What::Figures | What::People | What::Sources => "note",
    };
    listing.text(row, column)
}

fn add_time(xml: &mut Xml, listing: &Listing, row: &Row) {
    let [first, last] = days_of(listing, row);
    if first.is_none() && last.is_none() {
        return;
    }
    xml.begin("TimeSpan");
    for (name, day) in [("begin", first), ("end", last)] {
        if let Some(day) = day {
            xml.element(name, &day.to_string());
        }
    }
    xml.end();
}

fn style_of_row(listing: &Listing, row: &Row, symbols: Symbols) -> Option<String> {
    match listing.what {
        What::Control => Some(format!("holder-{}", listing.text(row, "holder_id"))),
        // A colour without a picture makes Marble show nothing at all.
        What::Events => {
            (symbols == Symbols::Beside).then(|| format!("kind-{}", listing.text(row, "kind")))
        }
        What::Places
        | What::Names
        | What::Treaties
        | What::Figures
        | What::People
        | What::Sources => None,
    }
}

/// The light colours of the map: a style for each holder, one for each kind of event.
fn add_styles(xml: &mut Xml, order: &TableOrder<'_>, listing: &Listing, symbols: Symbols) {
    let style = Style::new(Appearance::Light);
    let named: BTreeSet<String> =
        listing.rows.iter().filter_map(|row| style_of_row(listing, row, symbols)).collect();
    for name in named {
        xml.begin("Style");
        xml.attribute("id", &name);
        if let Some(holder) = name.strip_prefix("holder-") {
            let land = colour_of_holder(order.atlas, &style, holder).with_opacity(OPACITY);
            xml.begin("LineStyle");
            xml.element("color", &abgr(style.rim_line(ColourRole::Outside)));
            xml.element("width", "1");
            xml.end();
            xml.begin("PolyStyle");
            xml.element("color", &abgr(land));
            xml.end();
        } else if let Some(kind) = name.strip_prefix("kind-") {
            xml.begin("IconStyle");
            xml.begin("Icon");
            xml.element("href", &symbol_file(kind));
            xml.end();
            // A symbol has its place in its middle.
            xml.begin("hotSpot");
            for (name, value) in [("x", "0.5"), ("y", "0.5")] {
                xml.attribute(name, value);
                xml.attribute(&format!("{name}units"), "fraction");
            }
            xml.end();
            xml.end();
        }
        xml.end();
    }
}

/// The name of the file with the symbol of a kind of event, beside the document.
pub fn symbol_file(kind: &str) -> String {
    format!("{kind}.png")
}

/// KML writes the opacity first, and red last.
fn abgr(colour: Colour) -> String {
    let Colour { r, g, b, a } = colour;
    format!("{a:02x}{b:02x}{g:02x}{r:02x}")
}

fn add_points(xml: &mut Xml, points: &[[f64; 2]]) {
    let several = points.len() > 1;
    if several {
        xml.begin("MultiGeometry");
    }
    for [lon, lat] in points {
        xml.begin("Point");
        xml.element("coordinates", &format!("{lon},{lat}"));
        xml.end();
    }
    if several {
        xml.end();
    }
}

fn add_land(xml: &mut Xml, land: &MultiPolygon) {
    if land.0.is_empty() {
        return;
    }
    xml.begin("MultiGeometry");
    for polygon in land {
        xml.begin("Polygon");
        xml.element("tessellate", "1");
        add_ring(xml, "outerBoundaryIs", polygon.exterior());
        for hole in polygon.interiors() {
            add_ring(xml, "innerBoundaryIs", hole);
        }
        xml.end();
    }
    xml.end();
}

fn add_ring(xml: &mut Xml, boundary: &str, ring: &LineString) {
    let mut corners = String::new();
    for (number, corner) in ring.0.iter().enumerate() {
        let between = if number > 0 { " " } else { "" };
        // Nothing that is written into a text fails.
        _ = write!(corners, "{between}{},{}", corner.x, corner.y);
    }
    xml.begin(boundary);
    xml.begin("LinearRing");
    xml.element("coordinates", &corners);
    xml.end();
    xml.end();
}

fn element(xml: &mut Xml, name: &str, text: &str) {
    if !text.is_empty() {
        xml.element(name, text);
    }
}
