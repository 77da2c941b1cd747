//! Presenting: a lesson, or the bare map, for a room.

mod marks;
pub mod presentation;
mod room;
mod slide;

mod words_on_wall;

mod asked;
mod pages;
mod pen;
mod wall_key;

pub mod keys;
mod teacher;

pub mod wall;
