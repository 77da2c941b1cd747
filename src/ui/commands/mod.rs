//! What the window can be asked for, and by which keys.

pub mod command;
pub mod command_key;
pub mod requests;

pub mod keyboard;
