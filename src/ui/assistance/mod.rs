//! What the window does for those who use no mouse, or hear it instead of seeing it.

pub mod announcements;
pub mod areas;
pub mod focus;
pub mod resting_finger;
pub mod spoken;
