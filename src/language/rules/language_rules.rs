use unic_langid::LanguageIdentifier;

use crate::language::names::Form;

/// What a language decides that no message can say.
///
/// A message can say the order of words, what a range drops ("4–11 February 1945"), what stands
/// between the items of a list, and which form a name takes: that all is in the Fluent file.
#[derive(Clone, Debug)]
pub struct Rules {
    /// Chooses among the plural forms of a message.
    pub language: LanguageIdentifier,
    /// How numbers are written.
    pub numbers: NumberMarks,
    /// The forms of a name, besides the one it has alone, that its messages may ask for.
    pub forms: &'static [Form],
    /// What may stand between day, month and year when people type a date.
    pub between_typed: &'static [char],
    /// The fewest letters of a month's name that people may type.
    pub shortest_month: usize,
}

/// The marks in a number.
///
/// Three marks a language, written here: the tables of Unicode would bring a crate and the marks of
/// all languages, and have a hyphen for an English minus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberMarks {
    /// Between each three digits of the whole part.
    pub thousands: &'static str,
    /// Before the decimals.
    pub decimals: &'static str,
    /// Before a number below zero.
    pub minus: &'static str,
}
