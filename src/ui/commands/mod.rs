//! What the window can be asked for, and by which keys.

pub mod command;
pub mod command_key;
pub mod errands;
pub mod group;
pub mod lesson_errands;
pub mod requests;

pub mod composing;
pub mod copying;
pub mod keyboard;
