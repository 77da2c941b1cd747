//! The years: how much happened when, the eras, the slider, and how the years run.

pub mod density;
pub mod eras;
pub mod panel;
pub mod playing;
pub mod slider;
