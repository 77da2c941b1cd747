//! The events that are wanted, in groups.

pub mod list;
pub mod memory;

mod filters;
mod saved;

mod line;
mod rows;

mod arguments;
mod changes;
mod type_ahead;
