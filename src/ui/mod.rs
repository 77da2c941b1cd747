//! The window: reads the atlas and the session, answers with actions, changes nothing itself.

mod theme;

mod window;

mod top_bar;

mod map_input;
mod map_marks;
mod map_view;

mod compare;
mod swipe;

mod density;
mod figures;
mod playing;
mod slider;
mod timeline;
mod typed_date;

mod changes;
mod details;
mod eras;
mod event_list;

mod commands;
mod keys;
mod link_window;
mod palette;
mod shortcuts;
mod welcome;

pub use theme::{Fonts, install_fonts};
pub use window::AtlasWindow;
