//! The events that are wanted, in groups.

pub mod list;
pub mod memory;

mod filters;
mod rows;
mod saved;

mod changes;
mod type_ahead;
