//! Teaching: pure, chance only as a seed; it reads the atlas and touches no window.

mod chance;

pub mod worksheet;
pub mod quiz;

pub use chance::Chance;
