use crate::atlas::{EventKind, Viewpoint};
use crate::export::content::{Span, TableOrder, What};
use crate::export::film::{Film, FilmForm};
use crate::export::format::{ExportProblem, Format, Writer};
use crate::export::picture::{Picture, PictureOrder};
use crate::export::plates::{PlateOrder, SheetOrder};
use crate::export::print::Press;
use crate::export::table::TableForm;
use crate::export::worksheet::WorksheetWish;
use crate::geometry::Detail;
use crate::map::Tools;

/// A file that is wanted, whatever is in it. The format and what it is to hold always fit.
#[derive(Clone)]
pub struct FileOrder {
    format: &'static dyn Format,
    content: FileContent,
}

/// What a file is to hold.
#[derive(Clone, Debug)]
pub enum FileContent {
    /// A map as a picture.
    Picture(PictureOrder),
    /// A map as a page of an atlas.
    Plate(PlateOrder),
    /// Maps of several dates on one page.
    Sheet(SheetOrder),
    /// A page for pupils, or its key.
    Worksheet(Box<WorksheetWish>),
    /// The map through the years.
    Film(Film),
    /// A part of the history.
    Table(TableWish),
}

/// Which part of the history a table is to hold, and how.
#[derive(Clone, Copy, Debug)]
pub struct TableWish {
    /// Which part.
    pub what: What,
    /// What went on within these days.
    pub span: Span,
    /// Events of this kind only.
    pub kind: Option<EventKind>,
    /// Through whose eyes the land is held.
    pub viewpoint: Viewpoint,
    /// How finely the land is drawn.
    pub detail: Detail,
    /// How a table of text is written.
    pub form: TableForm,
}

impl FileOrder {
    /// Something in a format; none where the format can't hold it.
    pub fn new(format: &'static dyn Format, content: FileContent) -> Option<Self> {
        let fits = match (format.writer(), &content) {
            (Writer::Table { of, .. }, FileContent::Table(wish)) => of.contains(&wish.what),
            (Writer::Picture { .. }, FileContent::Picture(_))
            | (Writer::Plate { .. }, FileContent::Plate(_))
            | (Writer::Sheet { .. }, FileContent::Sheet(_))
            | (Writer::Worksheet { .. }, FileContent::Worksheet(_))
            | (Writer::Film(_), FileContent::Film(_)) => true,
            (
                Writer::Table { .. }
                | Writer::Picture { .. }
                | Writer::Plate { .. }
                | Writer::Sheet { .. }
                | Writer::Worksheet { .. }
                | Writer::Film(_),
                _,
            ) => false,
        };
        fits.then_some(Self { format, content })
    }

    /// In which format.
    pub fn format(&self) -> &'static dyn Format {
        self.format
    }

    /// What it is to hold.
    pub fn content(&self) -> &FileContent {
        &self.content
    }

    /// A film and its form, if it is one: its frames are drawn by whoever has threads.
    pub fn film(&self) -> Option<(&Film, FilmForm)> {
        match (self.format.writer(), &self.content) {
            (Writer::Film(form), FileContent::Film(film)) => Some((film, form)),
            _ => None,
        }
    }

    /// The file that belongs beside this one, and what is added to the name: the key of a worksheet.
    pub fn beside(&self) -> Option<(Self, &'static str)> {
        let FileContent::Worksheet(wish) = &self.content else { return None };
        let content = FileContent::Worksheet(Box::new(wish.key_beside()?));
        Some((Self { format: self.format, content }, "-key"))
    }

    /// The bytes of the file; none of a film.
    ///
    /// # Errors
    /// When what makes it fails.
    pub fn bytes(&self, tools: Tools<'_>, press: Press<'_>) -> Result<Vec<u8>, ExportProblem> {
        match (self.format.writer(), &self.content) {
            (Writer::Picture { write }, FileContent::Picture(order)) => {
                write(&Picture::compose(tools, order), press)
            }
            (Writer::Plate { write }, FileContent::Plate(order)) => {
                write(tools, order, press).map(|page| page.pdf)
            }
            (Writer::Sheet { write }, FileContent::Sheet(order)) => {
                write(tools, order, press).map(|page| page.pdf)
            }
            (Writer::Worksheet { write }, FileContent::Worksheet(wish)) => {
                write(tools, wish, press).map(|page| page.pdf)
            }
            (Writer::Table { write, .. }, FileContent::Table(wish)) => {
                write(&table_order(tools, *wish))
            }
            _ => Ok(Vec::new()),
        }
    }
}

fn table_order(tools: Tools<'_>, wish: TableWish) -> TableOrder<'_> {
    let TableWish { what, span, kind, viewpoint, detail, form } = wish;
    let Tools { atlas, words, .. } = tools;
    TableOrder { atlas, words, what, span, kind, viewpoint, detail, form }
}
