//! "Export …": what is shown, as a file for others; and what is copied at once.

mod kind;
mod worksheet;

mod wanted;

pub mod memory;

mod choosing;
mod pages;
mod preview;
mod saving;

pub mod copies;
pub mod dialog;
