//! The window: reads the atlas and the session, answers with actions, changes nothing itself.

mod context;
mod requests;
mod wanted_events;

mod theme;

mod command;
mod keyboard;
mod widgets;

mod panels;

mod overlays;

mod memory;

mod keys;
mod window;

pub use theme::{Fonts, install_fonts};
pub use window::AtlasWindow;
