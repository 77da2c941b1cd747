//! What lies over the window until it is closed.

mod dialog;

pub mod command_palette;
pub mod export;
pub mod link;
pub mod shortcuts;
pub mod welcome;

pub mod layer_choices;
pub mod visits;
