//! Land and water: what lies beneath everything else.

pub mod hatching;
pub mod land;
pub mod water;
