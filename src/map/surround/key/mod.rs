//! What is on the map and needs a word: lands, lines, how they look and what is said of them.

pub mod land_words;
pub mod samples;

pub mod row;

pub mod land_rows;

pub mod rows;
