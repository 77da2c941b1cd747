//! Names on the map: where each may stand, and where it finds room.

pub mod candidates;
pub mod labels;
pub mod line_labels;
pub mod occupancy;
