//! Names on the map: where each may stand, and where it finds room.

pub mod occupancy;

pub mod candidates;

pub mod line_labels;
pub mod placement;
