//! Controls that egui doesn't have.

pub mod typed_date;
pub mod viewpoint_choice;
