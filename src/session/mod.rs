//! All that the user can change, and the one place where it changes: [`Session::apply`].

mod action;
mod apply;
mod comparison;
mod complaint;
mod framing;
mod link;
mod link_filter;
mod measuring;
mod moment;
mod playing;
mod reach;
mod remembered;
mod saved_filters;
mod selecting;
mod stepping;
mod target_names;
mod trail;

pub use action::Action;
pub use apply::Session;
pub use comparison::{Comparison, ComparisonForm};
pub use complaint::Complaint;
pub use framing::Framing;
pub use link::{Opened, link_of, open_link};
pub use moment::Moment;
pub use playing::{PlayOption, Playing};
pub use reach::Reach;
pub use remembered::{Remembered, Selected, WindowPlace};
pub use saved_filters::{SavedFilter, WrittenFilter};
pub use trail::{Target, Visit};
