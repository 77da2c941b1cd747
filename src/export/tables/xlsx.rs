use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format as CellFormat, FormatAlign, IgnoreError, Workbook,
    Worksheet, XlsxError,
};

use crate::export::content::{
    About, Cell, Holds, Listing, TableOrder, What, listing_of, listing_of_sources,
};
use crate::export::format::{ExportProblem, Format, Writer};
use crate::time::Day;

/// A workbook of Excel: the table, its sources and what it is, each on a sheet of its own.
pub struct Xlsx;

/// Widths of columns, in letters.
const NARROW: f64 = 11.0;
const MIDDLING: f64 = 22.0;
const WIDE: f64 = 30.0;
/// The longest text that a cell can hold.
const LONGEST: usize = 32_767;

impl Format for Xlsx {
    fn id(&self) -> &'static str {
        "xlsx"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["xlsx"]
    }

    fn media_type(&self) -> &'static str {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }

    fn writer(&self) -> Writer {
        Writer::Table { of: What::ALL, write }
    }
}

fn write(order: &TableOrder<'_>) -> Result<Vec<u8>, ExportProblem> {
    workbook(order).map_err(|error| ExportProblem::Failed(error.to_string()))
}

fn workbook(order: &TableOrder<'_>) -> Result<Vec<u8>, XlsxError> {
    let about = About::new(order, false);
    let mut book = Workbook::new();
    let properties = DocProperties::new()
        .set_title(&about.title)
        .set_author(order.words.say("app-name"))
        .set_comment(about.line())
        .set_creation_datetime(&made_on(order.atlas.known_until)?);
    book.set_properties(&properties);
    add_table(&mut book, order, &listing_of(order))?;
    if order.what != What::Sources {
        add_table(&mut book, order, &listing_of_sources(order))?;
    }
    let page = book.add_worksheet();
    page.set_name(order.words.say("export-about"))?;
    page.set_column_width(0, 3.0 * WIDE)?;
    let wrapped = CellFormat::new().set_text_wrap().set_align(FormatAlign::Top);
    let lines = std::iter::once(about.title.as_str()).chain(about.lines());
    for (row, line) in (0..).zip(lines) {
        page.write_string_with_format(row, 0, line, &wrapped)?;
    }
    book.save_to_buffer()
}

/// The same day for the same history, whatever the clock says.
fn made_on(known_until: Day) -> Result<ExcelDateTime, XlsxError> {
    let year = known_until.year().clamp(1900, 9999) as u16;
    ExcelDateTime::from_ymd(year, known_until.month() as u8, known_until.day_of_month() as u8)
}

fn add_table(
    book: &mut Workbook,
    order: &TableOrder<'_>,
    listing: &Listing,
) -> Result<(), XlsxError> {
    let page = book.add_worksheet();
    page.set_name(order.words.say(&format!("export-{}", listing.what.word())))?;
    let heading = CellFormat::new().set_bold().set_align(FormatAlign::Top);
    let plain = CellFormat::new().set_align(FormatAlign::Top);
    for (place, column) in (0_u16..).zip(listing.columns) {
        page.write_string_with_format(0, place, column.id, &heading)?;
        let width = match column.holds {
            Holds::Whole | Holds::Number | Holds::Flag | Holds::Day => NARROW,
            Holds::Date => MIDDLING,
            Holds::Text | Holds::Texts | Holds::Places | Holds::Corrections | Holds::Grants => WIDE,
        };
        page.set_column_width(place, width)?;
    }
    for (number, row) in (1_u32..).zip(&listing.rows) {
        for (place, cell) in (0_u16..).zip(&row.cells) {
            add_cell(page, [number, place.into()], cell, &plain)?;
        }
    }
    let last_column = listing.columns.len().saturating_sub(1) as u16;
    page.autofilter(0, 0, listing.rows.len() as u32, last_column)?;
    page.set_freeze_panes(1, 1)?;
    // On paper, each page begins with the names of the columns and of the rows.
    page.set_landscape().set_repeat_rows(0, 0)?.set_repeat_columns(0, 0)?;
    // A year alone is a date here, and no number that somebody forgot to turn into one.
    let last_row = listing.rows.len() as u32;
    page.ignore_error_range(0, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
    Ok(())
}

/// Numbers are numbers; all else is text, so that nothing is calculated and no date is turned.
fn add_cell(
    page: &mut Worksheet,
    [row, column]: [u32; 2],
    cell: &Cell,
    format: &CellFormat,
) -> Result<(), XlsxError> {
    let column = column as u16;
    match cell {
        Cell::Empty => {}
        Cell::Whole(number) => {
            page.write_number_with_format(row, column, *number as f64, format)?;
        }
        Cell::Number(number) => {
            page.write_number_with_format(row, column, *number, format)?;
        }
        Cell::Flag(flag) => {
            page.write_boolean_with_format(row, column, *flag, format)?;
        }
        Cell::Text(_) | Cell::Day(_) | Cell::Date(_) | Cell::Texts(_) | Cell::Things(_) => {
            let text: String = cell.in_one_text().chars().take(LONGEST).collect();
            page.write_string_with_format(row, column, &text, format)?;
        }
    }
    Ok(())
}
