//! The events that are wanted, in groups.

pub mod list;
pub mod memory;

mod filter_menu;
mod filters;
mod saved;

mod line;
mod rows;

mod arguments;
mod type_ahead;
