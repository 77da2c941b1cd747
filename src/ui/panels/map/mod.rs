//! The map, or two of them.

pub mod map_pane;
pub mod strap;
pub mod view;

mod changes;
mod controls;
mod heading;
mod input;
mod lands;
mod marks;
pub mod picture;
mod swipe_bar;
mod walk;
