//! The picture, the history and its parts as files.
//!
//! [`print`] makes pages on paper from templates: plates, worksheets. [`picture`] is a map as SVG,
//! PNG or PDF; [`plates`] are maps as pages of an atlas. [`FORMATS`] lists all that can be written.

mod figures;
mod scale;
mod table;

pub mod print;

pub mod picture;

pub mod plates;

pub mod film;

mod content;
mod format;

mod film_formats;
mod picture_formats;

mod registry;

pub use content::{Span, TableOrder, What};
pub use figures::{csv_of, svg_of_series};
pub use format::{ExportProblem, Format, Writer};
pub use picture::{LetterForm, Picture, PictureOrder, PictureSize, PngError, png_of};
pub use plates::{MOST_DATES, Orientation, Paper, PlateOrder, SheetOrder, plate, sheet};
pub use print::{CAN_PRINT, Press, PrintError, PrintFile, PrintedPage, Typesetter};
pub use registry::{FORMATS, format_named, format_with_ending, formats_of, table_in};
pub use scale::Scale;
pub use table::{TableForm, table_of};
