//! Names of states and peoples: on which land, in which letters, and where on it.

pub mod land_grid;
pub mod lands;

pub mod letters;
pub mod state_places;

pub mod state_names;
