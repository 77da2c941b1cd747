//! Land and water: what lies beneath everything else.

pub mod symbology;

pub mod hatching;
pub mod land;
pub mod outlines;
pub mod water;
