//! The picture, the history and its parts as files.

mod figures;
mod png;
mod scale;
mod table;

mod ordered;
mod xml_text;

mod content;
mod format;

mod bibliography;
mod calendar;
mod geography;
mod tables;

mod registry;

pub use content::{About, Cell, Column, Holds, Of, Row, Sheet, Span, TableOrder, What, sheet_of};
pub use figures::{csv_of, svg_of_series};
pub use format::{ExportProblem, Format, Writer};
pub use ordered::Ordered;
pub use png::{PngError, png_of};
pub use registry::{FORMATS, format_named, format_of_file, formats_of, table_formats, table_in};
pub use scale::Scale;
pub use table::{TableForm, table_of};
pub use tables::schema_of;
