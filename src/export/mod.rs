//! The picture, the history and its parts as files.

mod figures;
mod png;
mod scale;
mod table;

mod content;
mod format;

mod registry;

pub use content::{Span, TableOrder, What};
pub use figures::{csv_of, svg_of_series};
pub use format::{ExportProblem, Format, Writer};
pub use png::{PngError, png_of};
pub use registry::{FORMATS, format_named, format_with_ending, formats_of, table_in};
pub use scale::Scale;
pub use table::{TableForm, table_of};
