//! Dates as people type them: in English, Russian and Japanese, in eras, with any dashes. One
//! reader for the window and the command line; what has two meanings is never guessed.

mod problem;

mod reading;
mod standard;

mod centuries;
mod japanese;
mod marks;
mod numbers;
mod open_ways;
mod parts;

pub use marks::{is_dash, is_unseen};
pub use problem::DateProblem;
