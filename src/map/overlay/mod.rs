//! What is drawn over the ground: lines, journeys, events, measures.

pub mod stops;

pub mod journeys;
pub mod lines;
pub mod marker;
pub mod markers;
pub mod measures;
pub mod symbols;
pub mod treaty_annotations;

pub use symbols::symbol;
