use crate::export::bibliography::{Bibtex, CslJson, Ris};
use crate::export::calendar::{Anniversaries, TimelineJson, TimelineTable};
use crate::export::content::{TableOrder, What};
use crate::export::film_formats::{FilmGif, FilmPng, FilmWebP};
use crate::export::format::{ExportProblem, Format, Writer};
#[cfg(feature = "geopackage")]
use crate::export::geography::GeoPackage;
use crate::export::geography::{GeoJson, Kml, Kmz, LinkedPlaces};
use crate::export::picture_formats::{PicturePdf, Plate, Png, Sheet, Svg, WorksheetPdf};
use crate::export::tables::{Csv, Json, Xlsx};

/// Every format in which the atlas writes files, in the order in which they are offered.
pub const FORMATS: &[&dyn Format] = &[
    &Svg,
    &Png,
    &PicturePdf,
    &Plate,
    &Sheet,
    &WorksheetPdf,
    &FilmGif,
    &FilmWebP,
    &FilmPng,
    &Csv,
    &Xlsx,
    &Json,
    &GeoJson,
    #[cfg(feature = "geopackage")]
    &GeoPackage,
    &Kml,
    &Kmz,
    &LinkedPlaces,
    &TimelineJson,
    &TimelineTable,
    &Anniversaries,
    &Bibtex,
    &Ris,
    &CslJson,
];

/// The format with this id.
pub fn format_named(id: &str) -> Option<&'static dyn Format> {
    FORMATS.iter().copied().find(|format| format.id() == id)
}

/// The format of a file by its name: that with the longest ending that the name has, and of several
/// with the same one the first of the table.
pub fn format_of_file(name: &str) -> Option<&'static dyn Format> {
    let name = name.to_ascii_lowercase();
    let length = |format: &dyn Format| {
        let endings = format.endings().iter();
        let own = endings
            .filter(|ending| name.strip_suffix(**ending).is_some_and(|stem| stem.ends_with('.')));
        own.map(|ending| ending.len()).max()
    };
    let fitting = FORMATS.iter().copied().rev().filter(|format| length(*format).is_some());
    fitting.max_by_key(|format| length(*format))
}

/// The formats that hold some part of the history.
pub fn table_formats() -> impl Iterator<Item = &'static dyn Format> {
    FORMATS.iter().copied().filter(|format| match format.writer() {
        Writer::Table { .. } => true,
        Writer::Picture { .. }
        | Writer::Plate { .. }
        | Writer::Sheet { .. }
        | Writer::Worksheet { .. }
        | Writer::Film(_) => false,
    })
}

/// The formats that hold a part of the history.
pub fn formats_of(what: What) -> impl Iterator<Item = &'static dyn Format> {
    FORMATS.iter().copied().filter(move |format| match format.writer() {
        Writer::Table { of, .. } => of.contains(&what),
        Writer::Picture { .. }
        | Writer::Plate { .. }
        | Writer::Sheet { .. }
        | Writer::Worksheet { .. }
        | Writer::Film(_) => false,
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
        | Writer::Worksheet { .. }
        | Writer::Film(_) => Err(ExportProblem::Unsuited {
            format: format.id(),
            what: order.what,
            others: formats_of(order.what).map(Format::id).collect(),
        }),
    }
}
