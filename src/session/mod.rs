//! All that the user can change, and the one place where it changes: [`Session::apply`].

mod action;
mod apply;
mod comparison;
mod framing;
mod link;
mod measuring;
mod moment;
mod playing;
mod remembered;
mod saved_filters;
mod selecting;
mod stepping;
mod time_window;
mod visit_history;

pub use action::Action;
pub use apply::Session;
pub use comparison::{Comparison, ComparisonForm};
pub use framing::Framing;
pub use link::{LinkProblem, Opened, link_of, open_link};
pub use moment::Moment;
pub use playing::{PlayOption, Playing};
pub use remembered::{Remembered, WindowPlace};
pub use saved_filters::{SavedFilter, WrittenFilter};
pub use time_window::TimeWindow;
pub use visit_history::Visit;
