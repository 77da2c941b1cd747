//! Names on a wall: each of what is told is there, or an arrow at the edge points to it.

pub mod names_beyond;
pub mod told_names;
