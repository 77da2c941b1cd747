//! One name: its letters, its lines, what leads to it, and where it finds room.

pub mod leads;
pub mod letters;
pub mod one_name;
