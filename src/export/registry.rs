use crate::export::content::{TableOrder, What};
use crate::export::film_formats::{FilmGif, FilmPng, FilmWebP};
use crate::export::format::{ExportProblem, Format, Writer};
use crate::export::picture_formats::{PicturePdf, Plate, Png, Sheet, Svg};

/// Every format in which the atlas writes files, in the order in which they are offered.
pub const FORMATS: &[&dyn Format] =
    &[&Svg, &Png, &PicturePdf, &Plate, &Sheet, &FilmGif, &FilmWebP, &FilmPng];

/// The format with this id.
pub fn format_named(id: &str) -> Option<&'static dyn Format> {
    FORMATS.iter().copied().find(|format| format.id() == id)
}

/// The format of files with this ending: the first of the table that names it.
pub fn format_with_ending(ending: &str) -> Option<&'static dyn Format> {
    let ending = ending.to_ascii_lowercase();
    FORMATS.iter().copied().find(|format| format.endings().contains(&ending.as_str()))
}

/// The formats that hold a part of the history.
pub fn formats_of(what: What) -> impl Iterator<Item = &'static dyn Format> {
    FORMATS.iter().copied().filter(move |format| match format.writer() {
        Writer::Table { of, .. } => of.contains(&what),
        Writer::Picture { .. } | Writer::Plate { .. } | Writer::Sheet { .. } | Writer::Film(_) => {
            false
        }
    })
}

/// The file that an order makes in a format.
///
/// # Errors
/// When the format can't hold what is ordered, or what makes it fails.
pub fn table_in(
    format: &'static dyn Format,
    order: &TableOrder<'_>,
) -> Result<Vec<u8>, ExportProblem> {
    match format.writer() {
        Writer::Table { of, write } if of.contains(&order.what) => write(order),
        Writer::Table { .. }
        | Writer::Picture { .. }
        | Writer::Plate { .. }
        | Writer::Sheet { .. }
        | Writer::Film(_) => Err(ExportProblem::Unsuited {
            format: format.id(),
            what: order.what,
            others: formats_of(order.what).map(Format::id).collect(),
        }),
    }
}
