//! The edge to the command line: the same library, without a window.

mod saying;

mod bounds;
mod ending;
mod map_levels;
mod moment;
mod printing;
mod values;

mod coverage;
mod export_tables;
mod format;
mod help_files;
mod lessons;
mod plate;
mod quiz;
mod render;
mod report;
mod series;
mod templates;
mod worksheet;

mod arguments;

mod obey;

pub use obey::run;
