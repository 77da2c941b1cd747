//! Pictures and pages in the table of formats.

use crate::export::format::{ExportProblem, Format, FormatOption, Writer};
use crate::export::picture::Picture;
use crate::export::plates::{plate, sheet};
use crate::export::print::{Press, PrintError, PrintedPage};
use crate::export::worksheet::{WorksheetWish, print_worksheet};
use crate::map::Tools;

/// A picture made of lines.
pub struct Svg;

/// A picture made of pixels.
pub struct Png;

/// A picture as a page of its own size.
pub struct PicturePdf;

/// A map as a page of an atlas.
pub struct Plate;

/// Maps of several dates on one page.
pub struct Sheet;

/// A page for pupils, or its key.
pub struct WorksheetPdf;

const PDF: &str = "application/pdf";

impl Format for Svg {
    fn id(&self) -> &'static str {
        "svg"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["svg"]
    }

    fn media_type(&self) -> &'static str {
        "image/svg+xml"
    }

    fn writer(&self) -> Writer {
        Writer::Picture { write: |picture, press| Ok(picture.svg(press.fonts).into_bytes()) }
    }

    fn options(&self) -> &'static [FormatOption] {
        &[FormatOption::Letters]
    }
}

impl Format for Png {
    fn id(&self) -> &'static str {
        "png"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["png"]
    }

    fn media_type(&self) -> &'static str {
        "image/png"
    }

    fn writer(&self) -> Writer {
        Writer::Picture { write: png }
    }
}

impl Format for PicturePdf {
    fn id(&self) -> &'static str {
        "pdf"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["pdf"]
    }

    fn media_type(&self) -> &'static str {
        PDF
    }

    fn writer(&self) -> Writer {
        Writer::Picture { write: pdf }
    }
}

impl Format for Plate {
    fn id(&self) -> &'static str {
        "plate"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["pdf"]
    }

    fn media_type(&self) -> &'static str {
        PDF
    }

    fn writer(&self) -> Writer {
        Writer::Plate { write: |tools, order, press| page(plate(tools, order, press)) }
    }
}

impl Format for Sheet {
    fn id(&self) -> &'static str {
        "sheet"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["pdf"]
    }

    fn media_type(&self) -> &'static str {
        PDF
    }

    fn writer(&self) -> Writer {
        Writer::Sheet { write: |tools, order, press| page(sheet(tools, order, press)) }
    }
}

impl Format for WorksheetPdf {
    fn id(&self) -> &'static str {
        "worksheet"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["pdf"]
    }

    fn media_type(&self) -> &'static str {
        PDF
    }

    fn writer(&self) -> Writer {
        Writer::Worksheet { write: worksheet }
    }
}

fn worksheet(
    tools: Tools<'_>,
    wish: &WorksheetWish,
    press: Press<'_>,
) -> Result<PrintedPage, ExportProblem> {
    let sheet = wish.sheet(tools);
    let sheet = sheet.map_err(|problem| ExportProblem::Failed(problem.in_words(tools.words)))?;
    page(print_worksheet(press, tools, &sheet, wish.side, wish.form))
}

fn png(picture: &Picture<'_>, press: Press<'_>) -> Result<Vec<u8>, ExportProblem> {
    picture.png(press.fonts).map_err(|error| ExportProblem::Failed(error.to_string()))
}

fn pdf(picture: &Picture<'_>, press: Press<'_>) -> Result<Vec<u8>, ExportProblem> {
    page(picture.pdf(press)).map(|page| page.pdf)
}

fn page(page: Result<PrintedPage, PrintError>) -> Result<PrintedPage, ExportProblem> {
    page.map_err(|error| ExportProblem::Failed(error.to_string()))
}
