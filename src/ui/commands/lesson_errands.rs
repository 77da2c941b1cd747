use std::sync::Arc;

use crate::data::{HistoryFile, Problem};
use crate::export::LessonOrder;
use crate::search::IndexedAtlas;
use crate::teaching::lesson::{OwnLesson, StepKey};

/// What the window asks for while a lesson is made.
#[derive(Clone)]
pub enum LessonErrand {
    /// Write it.
    Write {
        /// What.
        order: Box<LessonOrder>,
        /// The path, as it was typed or chosen.
        path: String,
        /// Whether it may take the place of a file that is there.
        may_replace: bool,
    },
    /// Let the system ask where to write.
    ChooseToWrite {
        /// What it is to offer.
        path: String,
        /// What such files are called.
        name: String,
        /// Their endings.
        endings: &'static [&'static str],
    },
    /// Let the system ask what to read, and read it.
    ChooseToRead {
        /// What is read.
        what: ReadFile,
        /// The folder that it begins with.
        folder: String,
        /// What such files are called.
        name: String,
    },
    /// Read a file.
    Read {
        /// What is read.
        what: ReadFile,
        /// The path, as it was typed.
        path: String,
    },
    /// Read the history anew, with these files beside the built-in ones, for a lesson.
    ReadHistory {
        /// What is added to the built-in history.
        history: Vec<HistoryFile>,
        /// The lesson as its file has it.
        bytes: Vec<u8>,
    },
    /// Keep what nobody has saved yet, for the next start.
    Keep(Box<OwnLesson>),
    /// Nothing is unsaved any more.
    LetGo,
}

/// What a file that is read is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadFile {
    /// A lesson.
    Lesson,
    /// The picture of a step.
    Picture(StepKey),
    /// History of the lesson's own.
    History,
}

/// What came of it.
pub enum LessonReport {
    /// The file is there.
    Written {
        /// Where.
        path: String,
        /// How large it is, bytes.
        bytes: usize,
    },
    /// A file of this name is there already.
    IsThere {
        /// Where.
        path: String,
    },
    /// It can't be done, in one sentence.
    Failed(String),
    /// Where the system says to write; nowhere where it was closed.
    Chosen(Option<String>),
    /// No dialog of the system came up.
    NoDialog,
    /// None came up that asks which file to open in the window.
    NoDialogToShow,
    /// The file that was named is opened in the window.
    Shown,
    /// A lesson that nobody had saved, of a window that was still ending when this one began.
    LeftBehind(Vec<u8>),
    /// A file was read.
    Read {
        /// What it is for.
        what: ReadFile,
        /// Where it lies; only its name where nobody may know.
        path: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// The history was read anew for a lesson.
    WithHistory {
        /// All of it.
        atlas: Arc<IndexedAtlas>,
        /// What is wrong with what was added.
        problems: Vec<Problem>,
        /// What was added.
        history: Vec<HistoryFile>,
        /// The lesson as its file has it.
        bytes: Vec<u8>,
    },
    /// What nobody has saved can't be kept, in one sentence.
    Unkept(String),
}

impl ReadFile {
    /// The endings of such files.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Lesson => &["zip", "toml"],
            Self::Picture(_) => &["png", "jpg", "jpeg"],
            Self::History => &["toml", "bib"],
        }
    }
}
