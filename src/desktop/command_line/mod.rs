//! The edge to the command line: the same library, without a window.

mod arguments;
mod bounds;
mod coverage;
mod help_files;
mod obey;
mod picture;
mod report;

pub use obey::run;
