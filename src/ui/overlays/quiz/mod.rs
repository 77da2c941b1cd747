//! The quiz in the window: it lies over the atlas, so that nothing in sight tells an answer.

mod sizes;

mod map_of_question;

mod answers;
mod asked_map;
mod choosing;
mod marks;
mod page;
mod question;
mod results;
mod told;

pub mod memory;
pub mod screen;
