//! The session, driven by actions alone.

mod any_action;
mod asked;
mod memory;

pub use any_action::any_action;
