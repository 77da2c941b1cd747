//! What is to be written, how large, of when, in which format.

mod one_of;

mod format_choices;
mod table_choices;

mod choices;

pub use choices::{choices_ui, kinds_ui};
