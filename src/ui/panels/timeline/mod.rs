//! The years: how much happened when, the eras, the slider, and how the years run.
//!
//! First where each part lies, then the parts of the track from above, then the buttons and menus.

pub mod panel;

pub mod layout;

pub mod density;
pub mod eras;
pub mod event_names;

pub mod slider;

pub mod holders;
pub mod ticks;
pub mod treaties;

pub mod playing;
pub mod quiet_menu;
pub mod transport;
