//! Presenting: a lesson, or the bare map, for a room.

mod marks;
mod room;
mod slide;

pub mod presentation;

mod words_on_wall;

mod asked;
mod pages;
mod pen;
mod wall_key;

pub mod keys;
mod teacher;

pub mod wall;
