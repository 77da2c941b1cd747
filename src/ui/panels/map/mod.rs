//! The map, or two of them.

pub mod map_pane;
pub mod strap;
pub mod view;

mod controls;
mod heading;
mod input;
mod lands;
mod marks;
mod motion;
pub mod picture;
mod swipe_bar;
mod walk;
