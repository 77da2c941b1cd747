//! What the window does for those who use no mouse, or hear it instead of seeing it; and what it tells
//! eyes and ears alike, in passing.

pub mod announcements;
pub mod areas;
pub mod focus;
pub mod passing;
pub mod resting_finger;
pub mod spoken;
