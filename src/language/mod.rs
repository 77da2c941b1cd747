//! The words of the window, and dates in words.

mod dates;
mod numbers;
mod words;

pub use numbers::grouped;
pub use words::{Value, Words, WordsError};
