//! What lies over the window until it is closed.

pub mod command_palette;
pub mod link;
pub mod shortcuts;
pub mod welcome;
