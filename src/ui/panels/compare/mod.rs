//! Two maps beside one another, or one over the other: how they are set, and how they differ.

pub mod difference_row;
pub mod differences;
pub mod strip;
