use crate::export::film::Raster;
use crate::export::{FileOrder, PictureOrder};
use crate::ui::commands::lesson_errands::{LessonErrand, LessonReport};

/// What the window asks of those who opened it, because it touches neither disk nor clipboard nor
/// other threads. They go, and [`report`](crate::ui::AtlasWindow::report).
#[derive(Clone)]
pub enum Errand {
    /// Make a file and write it there.
    Write {
        /// What.
        order: Box<FileOrder>,
        /// The path, as it was typed or chosen.
        path: String,
        /// Whether it may take the place of a file that is there.
        may_replace: bool,
    },
    /// Make a page and have it printed.
    Print {
        /// What.
        order: Box<FileOrder>,
    },
    /// What is being made is not wanted any more.
    Stop,
    /// Let the system ask where to write.
    ChoosePath {
        /// What it is to offer.
        path: String,
        /// What such files are called.
        name: String,
        /// Their endings.
        endings: &'static [&'static str],
    },
    /// Draw in small what a file would look like.
    Draw {
        /// What.
        order: Box<FileOrder>,
        /// The widest and the highest it may be, pixels.
        within: [u32; 2],
    },
    /// Let the system ask which files to open, and open them as if they were dropped on the window.
    ChooseFiles,
    /// Open a file in the same way, by its path as it was typed.
    OpenPath(String),
    /// Draw a picture for the clipboard.
    CopyPicture(Box<PictureOrder>),
    /// Write, read or keep a lesson in the making.
    Lesson(LessonErrand),
}

/// What came of an errand.
pub enum ErrandReport {
    /// So much of it is done.
    Progress {
        /// Parts that are done.
        done: usize,
        /// All parts.
        count: usize,
    },
    /// The file is there.
    Written {
        /// Where; of several files, each.
        path: String,
        /// How large it is, bytes; none for a folder.
        bytes: Option<usize>,
    },
    /// The page is handed to the printer.
    Printed,
    /// A file of this name is there already.
    IsThere {
        /// Where.
        path: String,
    },
    /// It can't be done, in one sentence.
    Failed(String),
    /// It was stopped, and left nothing.
    Stopped,
    /// Where the system says to write; nowhere where it was closed.
    Chosen(Option<String>),
    /// No dialog of the system came up.
    NoDialog,
    /// What a file would look like.
    Drawn(Drawn),
    /// The picture for the clipboard.
    PictureToCopy(Raster),
    /// What came of an errand for a lesson in the making.
    Lesson(LessonReport),
}

/// What a file would look like.
pub enum Drawn {
    /// A picture.
    Picture(Raster),
    /// Its pages, as they will be printed; behind them those of a file beside it.
    Pages(Vec<Raster>),
    /// Why there will be none.
    Problem(String),
    /// Its first lines.
    Text(String),
    /// Nothing that could be seen.
    Nothing,
}
