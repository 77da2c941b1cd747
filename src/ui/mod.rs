//! The window: reads the atlas and the session, asks for actions, changes nothing itself.

mod context;
mod wanted_events;

mod chrome;
mod theme;

mod commands;

mod widgets;

mod assistance;

mod panels;

mod overlays;

mod memory;

mod keys;
mod window;

pub use commands::errands::{Drawn, Errand, ErrandReport};
pub use commands::lesson_errands::{LessonErrand, LessonReport, ReadFile};
pub use panels::notices::Notices;
pub use panels::reading::ReadingWindow;
pub use theme::{Fonts, install_fonts};
pub use window::AtlasWindow;
