//! What must hold in the history as a whole. Each rule is one function; each has a broken fixture.

mod origins;

mod asked;
mod certainty;
mod control;
mod disputes;
mod documents;
mod eras;
mod groups;
mod holders;
mod names;
mod places;
mod regions;
mod sources;
mod texts;
mod treaties;
mod viewpoints;
mod voices;
mod words;
mod written;

mod check;

pub use check::check;
pub use control::assemble_control;
pub use origins::Origins;
pub use words::{loaded_words_in, lone_names_in};
