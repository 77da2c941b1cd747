//! Names on the map: where each may stand, and where it finds room.

pub mod occupancy;

pub mod candidates;
pub mod line_labels;
pub mod name;

pub mod wall;

pub mod placement;
pub mod specks;
pub mod spots;

pub mod states;
pub mod wanted_names;
