//! The edge to the command line: the same library, without a window.

mod arguments;
mod bounds;
mod coverage;
mod map_levels;
mod obey;
mod picture;
mod report;
mod series;
mod values;

pub use obey::run;
