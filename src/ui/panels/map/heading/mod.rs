//! The date of a map, and what has just changed hands.

mod changes;
mod date;

pub use date::{Heading, HeadingMemory, heading_ui};
