//! What each language decides, one file a language.

mod language_rules;

mod english;

pub use english::english;
pub use language_rules::{NumberMarks, Rules};
