use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use geo::{LineString, MultiPolygon};

use crate::atlas::{ColourRole, EraId, control_sentence, official_sentence};
use crate::export::content::{About, Cell, Listing, Of, Row, TableOrder, What, listing_of};
use crate::export::format::{Format, FormatOption, Writer};
use crate::export::geography::colours::colour_of_holder;
use crate::export::geography::geojson::PLACED;
use crate::export::geography::place_of_row::{Outlines, PlaceOfRow};
use crate::export::xml_text::escaped;
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
/// Where a symbol has its place.
const MIDDLE: &str = "<hotSpot x=\"0.5\" y=\"0.5\" xunits=\"fraction\" yunits=\"fraction\"/>";

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
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str("<kml xmlns=\"http://www.opengis.net/kml/2.2\"");
    xml.push_str(" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<Document>\n");
    element(&mut xml, "name", &about.title);
    let author = escaped(&order.words.say("app-name"));
    _ = writeln!(xml, "<atom:author><atom:name>{author}</atom:name></atom:author>");
    element(&mut xml, "description", &about.lines().join("\n"));
    add_styles(&mut xml, order, listing, symbols);
    for (era, rows) in by_era(order, listing) {
        let name = era.map(|era| order.atlas[era].name.as_str());
        if let Some(name) = name {
            xml.push_str("<Folder>\n");
            element(&mut xml, "name", name);
        }
        for row in rows {
            let place = outlines.place_of(order, row);
            let style = style_of_row(listing, row, symbols);
            add_placemark(&mut xml, order, listing, row, &place, style);
        }
        if name.is_some() {
            xml.push_str("</Folder>\n");
        }
    }
    xml.push_str("</Document>\n</kml>\n");
    xml
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
    xml: &mut String,
    order: &TableOrder<'_>,
    listing: &Listing,
    row: &Row,
    place: &PlaceOfRow<'_>,
    style: Option<String>,
) {
    xml.push_str("<Placemark>\n");
    element(xml, "name", &name_of(listing, row));
    element(xml, "description", &description_of(order, listing, row));
    add_time(xml, listing, row);
    if let Some(style) = style {
        element(xml, "styleUrl", &format!("#{style}"));
    }
    xml.push_str("<ExtendedData>\n");
    for (column, cell) in listing.columns.iter().zip(&row.cells) {
        if *cell != Cell::Empty {
            let value = escaped(&cell.in_one_text());
            _ = writeln!(xml, "<Data name=\"{}\"><value>{value}</value></Data>", column.id);
        }
    }
    xml.push_str("</ExtendedData>\n");
    match place {
        PlaceOfRow::Nowhere => {}
        PlaceOfRow::Points(points) => add_points(xml, points),
        PlaceOfRow::Land(land) => add_land(xml, land),
    }
    xml.push_str("</Placemark>\n");
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

fn add_time(xml: &mut String, listing: &Listing, row: &Row) {
    let [first, last] = days_of(listing, row);
    if first.is_none() && last.is_none() {
        return;
    }
    xml.push_str("<TimeSpan>");
    for (name, day) in [("begin", first), ("end", last)] {
        if let Some(day) = day {
            _ = write!(xml, "<{name}>{day}</{name}>");
        }
    }
    xml.push_str("</TimeSpan>\n");
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
fn add_styles(xml: &mut String, order: &TableOrder<'_>, listing: &Listing, symbols: Symbols) {
    let style = Style::new(Appearance::Light);
    let named: BTreeSet<String> =
        listing.rows.iter().filter_map(|row| style_of_row(listing, row, symbols)).collect();
    for name in named {
        _ = writeln!(xml, "<Style id=\"{}\">", escaped(&name));
        if let Some(holder) = name.strip_prefix("holder-") {
            let land = colour_of_holder(order.atlas, &style, holder).with_opacity(OPACITY);
            let line = abgr(style.rim_line(ColourRole::Outside));
            let land = abgr(land);
            _ = writeln!(xml, "<LineStyle><color>{line}</color><width>1</width></LineStyle>");
            _ = writeln!(xml, "<PolyStyle><color>{land}</color></PolyStyle>");
        } else if let Some(kind) = name.strip_prefix("kind-") {
            let icon = format!("<Icon><href>{}</href></Icon>", symbol_file(kind));
            _ = writeln!(xml, "<IconStyle>{icon}{MIDDLE}</IconStyle>");
        }
        xml.push_str("</Style>\n");
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

fn add_points(xml: &mut String, points: &[[f64; 2]]) {
    let several = points.len() > 1;
    xml.push_str(if several { "<MultiGeometry>" } else { "" });
    for [lon, lat] in points {
        _ = write!(xml, "<Point><coordinates>{lon},{lat}</coordinates></Point>");
    }
    xml.push_str(if several { "</MultiGeometry>\n" } else { "\n" });
}

fn add_land(xml: &mut String, land: &MultiPolygon) {
    if land.0.is_empty() {
        return;
    }
    xml.push_str("<MultiGeometry>");
    for polygon in land {
        xml.push_str("<Polygon><tessellate>1</tessellate>");
        add_ring(xml, "outerBoundaryIs", polygon.exterior());
        for hole in polygon.interiors() {
            add_ring(xml, "innerBoundaryIs", hole);
        }
        xml.push_str("</Polygon>");
    }
    xml.push_str("</MultiGeometry>\n");
}

fn add_ring(xml: &mut String, boundary: &str, ring: &LineString) {
    _ = write!(xml, "<{boundary}><LinearRing><coordinates>");
    for (number, corner) in ring.0.iter().enumerate() {
        let between = if number > 0 { " " } else { "" };
        _ = write!(xml, "{between}{},{}", corner.x, corner.y);
    }
    _ = write!(xml, "</coordinates></LinearRing></{boundary}>");
}

fn element(xml: &mut String, name: &str, text: &str) {
    if !text.is_empty() {
        _ = writeln!(xml, "<{name}>{}</{name}>", escaped(text));
    }
}
