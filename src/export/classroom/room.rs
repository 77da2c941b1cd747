use crate::export::picture::PngError;
use crate::language::Words;
use crate::map::{TextMetrics, Tools};
use crate::search::IndexedAtlas;
use crate::teaching::quiz::Question;

/// What files for a classroom are made with.
#[derive(Clone, Copy)]
pub struct Room<'a> {
    /// The history.
    pub atlas: &'a IndexedAtlas,
    /// The words of the language.
    pub words: &'a Words,
    /// The widths of the fonts.
    pub metrics: &'a TextMetrics,
    /// The fonts themselves, for pictures.
    pub fonts: &'a [&'a [u8]],
}

/// A file, what lies beside it, and what of the quiz it could not carry as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenQuiz {
    /// The file itself.
    pub bytes: Vec<u8>,
    /// Files that belong beside it, by name.
    pub beside: Vec<(String, Vec<u8>)>,
    /// What was turned into something else, or left out; one sentence each.
    pub told: Vec<String>,
}

/// Why a file can't be made.
#[derive(Debug, thiserror::Error)]
pub enum ClassroomProblem {
    /// The map of a question can't be drawn.
    #[error("the map of a question: {0}")]
    Map(#[from] PngError),
    /// The spreadsheet can't be written.
    #[error("the spreadsheet can't be made: {0}")]
    Sheet(#[from] rust_xlsxwriter::XlsxError),
    /// The archive can't be written.
    #[error("the archive can't be made: {0}")]
    Archive(#[from] zip::result::ZipError),
    /// Its parts can't be put into the archive.
    #[error("the archive can't be filled: {0}")]
    Filling(#[from] std::io::Error),
    /// None of the questions fits the format.
    #[error("none of the {0} questions can be carried by this format")]
    Nothing(usize),
}

impl<'a> Room<'a> {
    /// What a question rests on, in full: author, title and date.
    pub fn sources_of(&self, question: &Question) -> String {
        let sources = &self.atlas.sources;
        let named = question.evidence.sources.iter().filter_map(|slug| sources.named(slug));
        let lines: Vec<String> = named.map(|id| sources[id].line(self.words)).collect();
        self.words.clauses(&lines)
    }

    /// What pictures are made with.
    pub fn tools(&self) -> Tools<'a> {
        Tools { atlas: self.atlas, words: self.words, metrics: self.metrics }
    }
}
