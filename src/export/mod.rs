//! The picture, the history and its parts as files.
//!
//! [`print`] makes pages on paper from templates: plates, worksheets. [`picture`] is a map as SVG,
//! PNG or PDF; [`plates`] are maps as pages of an atlas. [`FORMATS`] lists all that can be written.

pub mod classroom;
mod figures;
mod lesson_page;
mod scale;
mod table;

mod markup;
mod ordered;
mod xml_text;

pub mod print;

pub mod picture;

mod page_font;

pub mod plates;

mod worksheet;

mod lesson_order;

pub mod film;

mod content;
mod format;

mod bibliography;
mod calendar;
mod film_formats;
mod geography;
mod picture_formats;
mod tables;

mod file_order;
mod registry;

pub use content::{
    About, Cell, Column, Holds, Listing, Of, Row, Span, TableOrder, TypedSpan, What, listing_of,
};
pub use figures::{csv_of, svg_of_series};
pub use file_order::{FileContent, FileOrder, TableWish};
pub use format::{ExportProblem, Format, FormatOption, Writer};
pub use lesson_order::{LessonForm, LessonOrder};
pub use lesson_page::lesson_page;
pub use ordered::Ordered;
pub use picture::{
    LetterForm, Picture, PictureOrder, PictureSize, PngError, SCREEN_RESOLUTION, png_of,
};
pub use plates::{MOST_DATES, Orientation, Paper, PlateOrder, SheetOrder, plate, sheet};
pub use print::{CAN_PRINT, Press, PrintError, PrintFile, PrintedPage, Typesetter, page_pictures};
pub use registry::{FORMATS, format_named, format_of_file, formats_of, table_formats, table_in};
pub use scale::Scale;
pub use table::{TableForm, table_of};
pub use tables::schema_of;
pub use worksheet::{
    SHEET_WORDS, SheetForm, SheetSide, WorksheetWish, print_worksheet, worksheet_data,
};
