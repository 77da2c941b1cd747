//! A view as one line of text.

mod as_written;
mod filter;
mod problem;
mod reading;

pub use problem::LinkProblem;
pub use reading::{Opened, link_at, link_of, open_link};
