//! What the colours and lines of the maps mean.

pub mod choice;

pub mod key_strip;
