//! What lies over the window until it is closed.

pub mod dialog;

pub mod command_palette;
pub mod drop;
pub mod export;
pub mod lessons;
pub mod link;
pub mod presenting;
pub mod quiz;
pub mod shortcuts;
pub mod welcome;

pub mod layer_choices;
pub mod visits;
