use crate::export::content::{Cell, TableOrder, What, listing_of};
use crate::export::format::{Format, FormatOption, Writer};
use crate::export::table::text_of_table;

/// Comma-separated values. No spreadsheet calculates with its cells.
pub struct Csv;

impl Format for Csv {
    fn id(&self) -> &'static str {
        "csv"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["csv"]
    }

    fn media_type(&self) -> &'static str {
        "text/csv"
    }

    fn writer(&self) -> Writer {
        Writer::Table { of: What::ALL, write: |order| Ok(write(order)) }
    }

    fn options(&self) -> &'static [FormatOption] {
        &[FormatOption::TableForm]
    }
}

fn write(order: &TableOrder<'_>) -> Vec<u8> {
    let listing = listing_of(order);
    let header = listing.columns.iter().map(|column| column.id.to_owned()).collect();
    let text = |cell: &Cell| match cell {
        Cell::Number(number) => order.form.number(*number),
        cell => cell.in_one_text(),
    };
    let rows = listing.rows.iter().map(|row| row.cells.iter().map(text).collect());
    text_of_table(header, rows, order.form).into_bytes()
}
