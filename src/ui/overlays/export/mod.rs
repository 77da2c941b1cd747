//! "Export …": what is shown, as a file for others; and what is copied at once.

mod kind;
mod wanted;

pub mod memory;

mod one_of;

mod format_choices;
mod table_choices;

mod choices;
mod preview;
mod saving;

pub mod copies;
pub mod dialog;
