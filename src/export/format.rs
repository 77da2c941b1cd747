//! What a format of the atlas's files is, and how another comes in: a file with a type that is a
//! [`Format`], and a line in [`FORMATS`](crate::export::FORMATS).

use crate::export::content::{TableOrder, What};
use crate::export::film::FilmForm;
use crate::export::picture::Picture;
use crate::export::plates::{PlateOrder, SheetOrder};
use crate::export::print::{Press, PrintedPage};
use crate::export::worksheet::WorksheetWish;
use crate::language::Words;
use crate::map::Tools;

/// A format in which the atlas writes files. The window and the command line know no other list of
/// formats than [`FORMATS`](crate::export::FORMATS).
///
/// What it is called, what it is for, what it keeps and what it loses are messages of the language
/// file: `format-ID`, `format-ID-for`, `format-ID-kept` and `format-ID-lost`.
pub trait Format: Sync {
    /// Its word on the command line, in saved files and in messages: never changed, never
    /// translated.
    fn id(&self) -> &'static str;

    /// The endings of its files without the dot, the usual one first. An ending belongs to the
    /// first format of the table that names it.
    fn endings(&self) -> &'static [&'static str];

    /// The media type, for a page that hands the file out.
    fn media_type(&self) -> &'static str;

    /// What it takes, and what makes the bytes of a file from it.
    fn writer(&self) -> Writer;

    /// What of the way it is written can be chosen.
    fn options(&self) -> &'static [FormatOption] {
        &[]
    }
}

/// Something of a file that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatOption {
    /// What stands between two cells, and whether a mark says that the text is UTF-8.
    TableForm,
    /// How finely land is drawn.
    Detail,
    /// What letters are in it.
    Letters,
}

/// What makes the file. Other things to be written are other variants, each with the type of its
/// order: the compiler then lists who must learn of them.
#[derive(Clone, Copy)]
pub enum Writer {
    /// A part of the history, as a table or as a map for other programs.
    Table {
        /// Which parts it can hold.
        of: &'static [What],
        /// The bytes of the file. The same order makes the same bytes on every machine.
        write: fn(&TableOrder<'_>) -> Result<Vec<u8>, ExportProblem>,
    },
    /// A map as a picture.
    Picture {
        /// The bytes of the file.
        write: fn(&Picture<'_>, Press<'_>) -> Result<Vec<u8>, ExportProblem>,
    },
    /// A map as a page on paper.
    Plate {
        /// The page.
        write: fn(Tools<'_>, &PlateOrder, Press<'_>) -> Result<PrintedPage, ExportProblem>,
    },
    /// Maps of several dates on one page.
    Sheet {
        /// The page.
        write: fn(Tools<'_>, &SheetOrder, Press<'_>) -> Result<PrintedPage, ExportProblem>,
    },
    /// A page for pupils, or its key.
    Worksheet {
        /// The page.
        write: fn(Tools<'_>, &WorksheetWish, Press<'_>) -> Result<PrintedPage, ExportProblem>,
    },
    /// The map through the years. Its frames are drawn by whoever has threads: see
    /// [`Recorder`](crate::export::film::Recorder).
    Film(FilmForm),
}

/// Why a file can't be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportProblem {
    /// The format can't hold what is asked for; those that can.
    Unsuited {
        /// Its id.
        format: &'static str,
        /// What was asked for.
        what: What,
        /// Ids of formats that hold it.
        others: Vec<&'static str>,
    },
    /// What makes the format has failed, in its own words.
    Failed(String),
}

impl ExportProblem {
    /// One sentence.
    pub fn in_words(&self, words: &Words) -> String {
        match self {
            Self::Unsuited { format, what, others } => {
                let values = [
                    ("format", words.say(&format!("format-{format}")).into()),
                    ("what", words.say(&format!("export-{}", what.word())).into()),
                    ("others", words.list(others).into()),
                ];
                words.say_with("export-problem-unsuited", &values)
            }
            Self::Failed(why) => {
                words.say_with("export-problem-failed", &[("why", why.as_str().into())])
            }
        }
    }
}
