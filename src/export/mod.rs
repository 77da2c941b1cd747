//! The picture as a file.

pub mod classroom;
mod figures;
mod png;
mod scale;
mod table;

pub use figures::{csv_of, svg_of_series};
pub use png::{PngError, png_of};
pub use scale::Scale;
pub use table::{TableForm, table_of};
