//! The map, or two of them.

pub mod input;
pub mod marks;
pub mod swipe_bar;
pub mod view;
