//! Pictures, pages and tables as files.
//!
//! [`print`] makes pages on paper from templates: plates, worksheets. [`picture`] is a map as SVG,
//! PNG or PDF; [`plates`] are maps as pages of an atlas.

mod figures;
mod lesson_page;
mod scale;
mod table;

pub mod print;

pub mod picture;

pub mod plates;

mod worksheet;

pub use figures::{csv_of, svg_of_series};
pub use lesson_page::lesson_page;
pub use picture::{LetterForm, Picture, PictureOrder, PictureSize, PngError, png_of};
pub use plates::{MOST_DATES, Orientation, Paper, PlateOrder, SheetOrder, plate, sheet};
pub use print::{PrintError, PrintFile, PrintedPage, Typesetter};
pub use scale::Scale;
pub use table::{TableForm, table_of};
pub use worksheet::{SheetForm, SheetSide, print_worksheet, worksheet_data};
