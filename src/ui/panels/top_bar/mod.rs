//! The bar at the top of the window.

pub mod bar;

mod layers_menu;
mod more_menu;
mod way_back;
