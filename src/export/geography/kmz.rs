use std::io::{Cursor, Write as _};

use strum::VariantArray as _;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use crate::atlas::EventKind;
use crate::export::content::{TableOrder, What, listing_of};
use crate::export::format::{ExportProblem, Format, FormatOption, Writer};
use crate::export::geography::geojson::PLACED;
use crate::export::geography::kml::{Symbols, kml_of, symbol_file};
use crate::export::picture::png_of;
use crate::map::{Appearance, Colour, Primitive, ScreenPoint, ScreenRect, Stroke, Style, symbol};
use crate::paint::svg_of_shapes;

/// KML, packed.
pub struct Kmz;

/// Pixels from the middle of a marker to its edge: Google Earth shows 32 of them across.
const MARKER: f64 = 16.0;
/// The same of the symbol in it, and the width of its ring.
const SYMBOL: f64 = 9.0;
const RING: f64 = 2.0;

impl Format for Kmz {
    fn id(&self) -> &'static str {
        "kmz"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["kmz"]
    }

    fn media_type(&self) -> &'static str {
        "application/vnd.google-earth.kmz"
    }

    fn writer(&self) -> Writer {
        Writer::Table { of: PLACED, write }
    }

    fn options(&self) -> &'static [FormatOption] {
        &[FormatOption::Detail]
    }
}

fn write(order: &TableOrder<'_>) -> Result<Vec<u8>, ExportProblem> {
    let failed = |error: &dyn std::fmt::Display| ExportProblem::Failed(error.to_string());
    let listing = listing_of(order);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // The clock is not asked: the same order makes the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let mut add = |name: &str, bytes: &[u8]| {
        archive.start_file(name, options).map_err(|error| failed(&error))?;
        archive.write_all(bytes).map_err(|error| failed(&error))
    };
    // Google Earth opens the document that comes first.
    add("doc.kml", kml_of(order, &listing, Symbols::Beside).as_bytes())?;
    if order.what == What::Events {
        let style = Style::new(Appearance::Light);
        let shown: Vec<String> = listing.rows.iter().map(|row| listing.text(row, "kind")).collect();
        for kind in
            EventKind::VARIANTS.iter().filter(|kind| shown.iter().any(|it| it == kind.word()))
        {
            let picture = png_of(&marker(*kind, &style), &[]).map_err(|error| failed(&error))?;
            add(&symbol_file(kind.word()), &picture)?;
        }
    }
    let bytes = archive.finish().map_err(|error| failed(&error))?;
    Ok(bytes.into_inner())
}

/// A kind of event as on the map: its symbol on a disc, for the ground beneath is anything.
fn marker(kind: EventKind, style: &Style) -> String {
    let (centre, ink) = (ScreenPoint { x: MARKER, y: MARKER }, style.kind(kind));
    let (radius, stroke) = (MARKER - RING, Stroke::solid(ink, RING));
    let disc = Primitive::Circle { centre, radius, fill: Colour::WHITE, stroke };
    let mut shapes = vec![disc];
    shapes.extend(symbol(kind, centre, SYMBOL, ink, Colour::WHITE));
    let side = 2.0 * MARKER;
    svg_of_shapes(ScreenRect::new(0.0, 0.0, side, side), &shapes)
}
