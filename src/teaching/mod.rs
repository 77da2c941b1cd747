//! Teaching: pure, chance only as a seed; it reads the atlas and touches no window.

mod chance;

mod lesson;

pub use chance::Chance;
pub use lesson::*;
