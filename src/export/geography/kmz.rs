use std::io::{Cursor, Write as _};

use strum::VariantArray as _;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use crate::atlas::EventKind;
use crate::export::content::{TableOrder, What, sheet_of};
use crate::export::format::{ExportProblem, Format, FormatOption, Writer};
use crate::export::geography::geojson::PLACED;
use crate::export::geography::kml::{Symbols, kml_of, symbol_file};
use crate::export::picture::{event_symbol, png_of};
use crate::map::{Appearance, Style};

/// KML, packed.
pub struct Kmz;

/// Pixels from the middle of a symbol to its edge: Google Earth shows 32 of them across.
const SYMBOL_RADIUS: f64 = 16.0;

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
    let sheet = sheet_of(order);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // The clock is not asked: the same order makes the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let mut add = |name: &str, bytes: &[u8]| {
        archive.start_file(name, options).map_err(|error| failed(&error))?;
        archive.write_all(bytes).map_err(|error| failed(&error))
    };
    // Google Earth opens the document that comes first.
    add("doc.kml", kml_of(order, &sheet, Symbols::Beside).as_bytes())?;
    if order.what == What::Events {
        let style = Style::new(Appearance::Light);
        let shown: Vec<String> = sheet.rows.iter().map(|row| sheet.text(row, "kind")).collect();
        for kind in
            EventKind::VARIANTS.iter().filter(|kind| shown.iter().any(|it| it == kind.word()))
        {
            let picture = event_symbol(*kind, &style, SYMBOL_RADIUS);
            let picture = png_of(&picture, &[]).map_err(|error| failed(&error))?;
            add(&symbol_file(kind.word()), &picture)?;
        }
    }
    let bytes = archive.finish().map_err(|error| failed(&error))?;
    Ok(bytes.into_inner())
}
