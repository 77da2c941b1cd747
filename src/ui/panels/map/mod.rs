//! The map, or two of them.

pub mod map_pane;
pub mod view;

mod input;
mod lands;
mod marks;
mod picture;
mod swipe_bar;
mod walk;
