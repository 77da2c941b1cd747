//! Controls that egui doesn't have: each returns its response, and asks for nothing.

pub mod focus_return;
pub mod icon;
pub mod labels;
pub mod menu;
pub mod quiet;

pub mod picture;
pub mod ribbon;
pub mod typed_date;
pub mod viewpoint_choice;
