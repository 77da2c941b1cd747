//! The page of what is selected: what is known of it, and who says so.

pub mod memory;
pub mod page;

mod event;
mod on_map;
mod place;
mod territory;

mod era;
mod person;
mod series;
mod treaty;

mod said;

mod shared;
