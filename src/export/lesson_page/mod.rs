//! A lesson as one page that opens in any browser, without a network: maps, questions that answer
//! themselves, voices, sources.

mod small_svg;

mod maps;

mod passages;
mod questions;

mod page;

pub use page::lesson_page;
