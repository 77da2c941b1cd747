use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use crate::export::content::TableOrder;
use crate::export::format::{ExportProblem, Format, Writer};
use crate::export::geography::geojson::PLACED;
use crate::export::geography::kml::kml_of;

/// KML, packed.
pub struct Kmz;

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
}

fn write(order: &TableOrder<'_>) -> Result<Vec<u8>, ExportProblem> {
    let failed = |error: &dyn std::fmt::Display| ExportProblem::Failed(error.to_string());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // The clock is not asked: the same order makes the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    archive.start_file("doc.kml", options).map_err(|error| failed(&error))?;
    archive.write_all(kml_of(order).as_bytes()).map_err(|error| failed(&error))?;
    let bytes = archive.finish().map_err(|error| failed(&error))?;
    Ok(bytes.into_inner())
}
