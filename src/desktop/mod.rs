//! The edge to the desktop: the window, the command line, files, clock, and what is remembered.

mod window;
mod window_fit;

mod holding;
mod loading;

mod disk_problem;
mod keeping;
mod memory_file;
mod motion;
mod no_window;

mod kept_lesson;
mod lesson_desk;

mod dialogs;
mod errands;
mod filming;
mod paper_printer;

mod command_line;

mod allocator;
mod clock;
mod console;
mod files;
mod written_file;

pub use allocator::{give_memory_back, tune_memory};
pub use clock::today;
pub use command_line::run;
pub use errands::Errands;
pub use files::write_whole;
pub use kept_lesson::KeptLesson;
pub use paper_printer::PaperPrinter;
pub use written_file::write_file;
