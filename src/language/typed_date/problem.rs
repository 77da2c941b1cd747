use crate::language::words::Words;
use crate::time::{DateError, Day, HistoricalDate};

/// Why what is typed is no date, or not one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateProblem {
    /// Nothing in it is a date.
    NoDate(String),
    /// The calendar has no such day.
    Impossible(String),
    /// An interval that runs backwards.
    Backwards(String),
    /// It has a day or a month, and no year.
    YearMissing(String),
    /// Its year has two digits: nobody knows of which century.
    ShortYear(String),
    /// It can mean two dates.
    TwoReadings {
        /// What is typed.
        text: String,
        /// What it can mean.
        readings: Box<[HistoricalDate; 2]>,
    },
    /// Another date each day: today.
    Changing(String),
    /// A season, where the history has none.
    Season(String),
    /// Well written by the standard, at a level that the atlas doesn't read.
    BeyondLevel(String),
    /// A year of more than four digits.
    FarYear(String),
    /// Until 1872 Japan's days and months were those of the moon.
    Lunar(String),
    /// An era of Japan didn't last that long.
    BeyondEra {
        /// What is typed.
        text: String,
        /// When the era began.
        from: Day,
        /// When it ended, if it has.
        until: Option<Day>,
    },
}

impl DateProblem {
    /// What is wrong with a date of the history, as it was typed.
    pub(in crate::language) fn of(error: &DateError, typed: &str) -> Self {
        let typed = typed.to_owned();
        match error {
            DateError::Impossible(_) => Self::Impossible(typed),
            DateError::Backwards(_) => Self::Backwards(typed),
            DateError::Unreadable(_) => Self::NoDate(typed),
        }
    }

    /// The same problem, told of all that was typed.
    #[must_use]
    pub(in crate::language) fn told_of(self, typed: &str) -> Self {
        let text = typed.to_owned();
        match self {
            Self::NoDate(_) => Self::NoDate(text),
            Self::Impossible(_) => Self::Impossible(text),
            Self::Backwards(_) => Self::Backwards(text),
            Self::YearMissing(_) => Self::YearMissing(text),
            Self::ShortYear(_) => Self::ShortYear(text),
            Self::Changing(_) => Self::Changing(text),
            Self::Season(_) => Self::Season(text),
            Self::BeyondLevel(_) => Self::BeyondLevel(text),
            Self::FarYear(_) => Self::FarYear(text),
            Self::Lunar(_) => Self::Lunar(text),
            Self::TwoReadings { readings, .. } => Self::TwoReadings { text, readings },
            Self::BeyondEra { from, until, .. } => Self::BeyondEra { text, from, until },
        }
    }

    /// One sentence that says what is wrong, and what can be typed.
    pub fn in_words(&self, words: &Words) -> String {
        let say = |id: &str, text: &str| words.say_with(id, &[("text", text.into())]);
        match self {
            Self::NoDate(text) => say("date-problem-none", text),
            Self::Impossible(text) => say("date-problem-impossible", text),
            Self::Backwards(text) => say("date-problem-backwards", text),
            Self::YearMissing(text) => say("date-problem-year-missing", text),
            Self::ShortYear(text) => say("date-problem-short-year", text),
            Self::Changing(text) => say("date-problem-changing", text),
            Self::Season(text) => say("date-problem-season", text),
            Self::BeyondLevel(text) => say("date-problem-level", text),
            Self::FarYear(text) => say("date-problem-far-year", text),
            Self::Lunar(text) => say("date-problem-lunar", text),
            Self::TwoReadings { text, readings } => {
                let [one, other] = &**readings;
                let are_alike = words.date(one) == words.date(other);
                let said = |date: &HistoricalDate| {
                    let (first, last) = (date.start().first.year(), date.start().last.year());
                    if are_alike { words.years([first, last]) } else { words.date(date) }
                };
                let values = [
                    ("text", text.as_str().into()),
                    ("one", said(one).into()),
                    ("other", said(other).into()),
                    ("type-one", one.to_string().into()),
                    ("type-other", other.to_string().into()),
                ];
                words.say_with("date-problem-two-readings", &values)
            }
            Self::BeyondEra { text, from, until } => {
                let from = words.day(*from);
                if let Some(until) = until {
                    let values = [
                        ("text", text.as_str().into()),
                        ("from", from.into()),
                        ("until", words.day(*until).into()),
                    ];
                    words.say_with("date-problem-era", &values)
                } else {
                    let values = [("text", text.as_str().into()), ("from", from.into())];
                    words.say_with("date-problem-era-since", &values)
                }
            }
        }
    }
}
