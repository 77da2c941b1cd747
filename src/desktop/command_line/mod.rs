//! The edge to the command line: the same library, without a window.

mod bounds;
mod ending;
mod map_levels;
mod moment;
mod printing;
mod values;

mod coverage;
mod export_tables;
mod plate;
mod render;
mod report;
mod series;
mod templates;

mod arguments;

mod obey;

pub use obey::run;
