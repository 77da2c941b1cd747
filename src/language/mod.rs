//! The words of the window, and dates, numbers, lists and names in words.
//!
//! A language is two files. Its Fluent file has the messages, and in them the order of words:
//! where the month stands in a date, what a range drops, what stands between the items of a list,
//! which form of a name a sentence wants. Its file in `rules/` has what no message can say.
//!
//! ```
//! use kuril_atlas::language::Words;
//!
//! let words = Words::english("date-day = { $day } { $month } { $year }\nmonth-8 = August")?;
//! let day = "1945-08-28".parse()?;
//! assert_eq!(words.day(day), "28 August 1945");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod words;

mod dates;
mod lists;
mod numbers;
mod typed_date;

mod names;
mod pseudo;
mod rules;

pub use names::{Form, Name};
pub use rules::{NumberMarks, Rules};
pub use typed_date::{DateProblem, is_dash, is_unseen};
pub use words::{Value, Words, WordsError};
