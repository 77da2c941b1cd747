//! The edge to the command line: the same library, without a window.

mod arguments;
mod bounds;
mod coverage;
mod obey;
mod picture;
mod quiz;
mod report;

pub use obey::run;
