//! "My lesson": a lesson is made beside the map, step by step, from the views that are shown.

pub mod memory;

mod adding;
mod fields;

mod question;

mod step;

mod steps;

mod head;

pub mod opening;

pub mod files;
pub mod keeping;

pub mod keys;

pub mod panel;
