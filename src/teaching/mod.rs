//! Teaching: pure, chance only as a seed; it reads the atlas and touches no window.

mod chance;

pub mod lesson;

pub mod quiz;

pub mod worksheet;

pub use chance::Chance;
