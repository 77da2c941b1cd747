//! What every edge does to open the window, on a desktop or in a page: where it opens, what it
//! remembers, and the finer map that comes after the first frames.

mod opening;

mod opened_window;

mod lesson_package;

mod made_file;

mod handed_files;

mod memory_notices;

mod finer_levels;

pub use finer_levels::{FinerLevels, Prepared};
pub use handed_files::{Handed, read_handed};
pub use lesson_package::{ReadLesson, read_package, with_history};
pub use made_file::made;
pub use memory_notices::{ReadInWords, read_in_words};
pub use opened_window::{OpenedWindow, opened_window, problems_in_words};
pub use opening::{Loaded, Opening};
