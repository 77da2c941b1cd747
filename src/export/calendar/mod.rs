//! Events on a line of time and in a calendar.

mod anniversaries;
mod timeline;

pub use anniversaries::Anniversaries;
pub use timeline::{TimelineJson, TimelineTable};
