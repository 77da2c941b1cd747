//! The picture as a file.

mod figures;
mod lesson_page;
mod png;
mod scale;
mod table;

pub use figures::{csv_of, svg_of_series};
pub use lesson_page::lesson_page;
pub use png::{PngError, png_of};
pub use scale::Scale;
pub use table::{TableForm, table_of};
