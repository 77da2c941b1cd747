//! The edge to the desktop: the window, the command line, files, and what is remembered.

mod allocator;
mod command_line;
mod memory_file;
mod no_window;
mod window;

pub use allocator::tune_memory;
pub use command_line::run;
