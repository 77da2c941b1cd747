use std::fmt;

use edtf::level_1::{Certainty, Date, Edtf, Precision as EdtfPrecision, Terminal};

use crate::time::day::Day;
use crate::time::period::Period;

/// A date as a source states it: a day, a month, a year, about a year, or an interval of these.
///
/// Keeps the EDTF text (ISO 8601-2, level 1) it was read from. An interval never ends before it
/// begins. What the source leaves open is kept open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoricalDate {
    text: String,
    start: Stated,
    end: End,
}

/// One end of an interval, or a date that is no interval, with how exactly it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The first day it can mean.
    pub first: Day,
    /// The last day it can mean.
    pub last: Day,
    /// How much of it the source gives.
    pub precision: Precision,
    /// The source says "about" (`~`).
    pub approximate: bool,
    /// The source doubts it (`?`).
    pub uncertain: bool,
}

/// How much of a date is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// 28 August 1945.
    Day,
    /// August 1945.
    Month,
    /// 1945.
    Year,
    /// The 1940s.
    Decade,
    /// The 1900s.
    Century,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// No interval at all.
    SameAsStart,
    At(Stated),
    Open,
}

/// Why a text is no date of the history.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// The calendar has no such day.
    #[error("the date \"{0}\" does not exist in the calendar")]
    Impossible(String),
    /// Not EDTF, or a part of it that history here does not use.
    #[error("\"{0}\" is not a date")]
    Unreadable(String),
    /// An interval that runs backwards.
    #[error("the date \"{0}\" ends before it begins")]
    Backwards(String),
}

impl DateError {
    /// How to mend it.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Impossible(_) => "check the day and the month: February has 28 or 29 days",
            Self::Unreadable(_) => {
                "write 1945-08-28, 1945-08, 1945, 1745~ (about), 1745? (uncertain), \
                 1904-02/1905-09 (from, to) or 1945/.. (still going on)"
            }
            Self::Backwards(_) => "put the earlier date first",
        }
    }
}

impl HistoricalDate {
    /// Reads EDTF level 1, without times of day.
    ///
    /// ```
    /// use kuril_atlas::time::{DateError, HistoricalDate, Precision};
    ///
    /// let landing = HistoricalDate::parse("1945-08-28/1945-09-05")?;
    /// assert_eq!(landing.first_day(), "1945-08-28".parse()?);
    /// assert_eq!(landing.to_string(), "1945-08-28/1945-09-05", "the text is kept");
    ///
    /// let about = HistoricalDate::parse("1745~")?.start();
    /// assert!(about.approximate);
    /// assert_eq!(about.precision, Precision::Year, "it is no 1 January");
    ///
    /// let backwards = HistoricalDate::parse("1945/1905");
    /// assert_eq!(backwards, Err(DateError::Backwards("1945/1905".to_owned())));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When the text is no such date, names a day that never was, or runs backwards.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let unreadable = || DateError::Unreadable(text.to_owned());
        let parsed = Edtf::parse(text).map_err(|error| match error {
            edtf::ParseError::OutOfRange => DateError::Impossible(text.to_owned()),
            _ => unreadable(),
        })?;
        let (start, end) = match parsed {
            Edtf::Date(date) => (date, None),
            Edtf::Interval(from, to) => (from, Some(Some(to))),
            Edtf::IntervalFrom(from, Terminal::Open | Terminal::Unknown) => (from, Some(None)),
            Edtf::IntervalTo(..) | Edtf::DateTime(_) | Edtf::YYear(_) => return Err(unreadable()),
        };
        let start = Stated::from_edtf(start).ok_or_else(unreadable)?;
        let end = match end {
            None => End::SameAsStart,
            Some(None) => End::Open,
            Some(Some(date)) => End::At(Stated::from_edtf(date).ok_or_else(unreadable)?),
        };
        if matches!(end, End::At(end) if end.last < start.first) {
            return Err(DateError::Backwards(text.to_owned()));
        }
        Ok(Self { text: text.to_owned(), start, end })
    }

    /// A date known to the day.
    pub fn of_day(day: Day) -> Self {
        Self { text: day.to_string(), start: Stated::of_day(day), end: End::SameAsStart }
    }

    /// The beginning, or the date itself.
    pub fn start(&self) -> Stated {
        self.start
    }

    /// The end of an interval, if this is one that has ended.
    pub fn end(&self) -> Option<Stated> {
        match self.end {
            End::At(end) => Some(end),
            End::SameAsStart | End::Open => None,
        }
    }

    /// Whether it still goes on.
    pub fn is_open(&self) -> bool {
        self.end == End::Open
    }

    /// The first day it can mean.
    pub fn first_day(&self) -> Day {
        self.start.first
    }

    /// All the days it can mean.
    pub fn period(&self) -> Period {
        let last = match self.end {
            End::SameAsStart => Some(self.start.last),
            End::At(end) => Some(end.last.max(self.start.first)),
            End::Open => None,
        };
        Period::new(self.start.first, last.map(Day::tomorrow))
            .expect("parse refuses dates that run backwards")
    }
}

impl fmt::Display for HistoricalDate {
    /// The EDTF text as it was read.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Stated {
    fn of_day(day: Day) -> Self {
        Self {
            first: day,
            last: day,
            precision: Precision::Day,
            approximate: false,
            uncertain: false,
        }
    }

    fn from_edtf(date: Date) -> Option<Self> {
        let (precision, certainty) = date.precision_certainty();
        let (first, last, precision) = match precision {
            EdtfPrecision::Day(year, month, day) => {
                let day = Day::new(year, month, day)?;
                (day, day, Precision::Day)
            }
            EdtfPrecision::Month(year, month) => {
                let first = Day::new(year, month, 1)?;
                (first, first.last_of_month(), Precision::Month)
            }
            EdtfPrecision::Year(year) => years(year, year, Precision::Year),
            EdtfPrecision::Decade(year) => years(year, year + 9, Precision::Decade),
            EdtfPrecision::Century(year) => years(year, year + 99, Precision::Century),
            EdtfPrecision::Season(..)
            | EdtfPrecision::MonthOfYear(_)
            | EdtfPrecision::DayOfYear(_)
            | EdtfPrecision::DayOfMonth(..) => return None,
        };
        let approximate =
            matches!(certainty, Certainty::Approximate | Certainty::ApproximateUncertain);
        let uncertain = matches!(certainty, Certainty::Uncertain | Certainty::ApproximateUncertain);
        Some(Self { first, last, precision, approximate, uncertain })
    }
}

fn years(first: i32, last: i32, precision: Precision) -> (Day, Day, Precision) {
    (Day::first_of_year(first), Day::last_of_year(last), precision)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day of the calendar")
    }

    #[test]
    fn a_year_lasts_until_new_years_eve() {
        let date = HistoricalDate::parse("1905").expect("a year");
        assert_eq!(
            date.period(),
            Period::new(day("1905-01-01"), Some(day("1906-01-01"))).expect("a year")
        );
    }

    #[test]
    fn about_is_kept() {
        let date = HistoricalDate::parse("1745~").expect("about a year");
        assert!(date.start().approximate);
    }

    #[test]
    fn an_open_interval_has_no_end() {
        let date = HistoricalDate::parse("1945/..").expect("an open interval");
        assert!(date.is_open());
        assert_eq!(date.period().end(), None);
    }

    #[test]
    fn an_interval_of_unequal_precision_spans_from_first_to_last_day() {
        let date = HistoricalDate::parse("1895/1904-02").expect("an interval");
        assert_eq!(date.period().start(), day("1895-01-01"));
        assert_eq!(date.period().end(), Some(day("1904-03-01")));
    }

    #[test]
    fn a_day_that_never_was_is_called_impossible() {
        assert_eq!(
            HistoricalDate::parse("1945-02-30"),
            Err(DateError::Impossible("1945-02-30".to_owned()))
        );
    }

    #[test]
    fn an_interval_that_runs_backwards_is_refused() {
        assert_eq!(
            HistoricalDate::parse("1905/1904"),
            Err(DateError::Backwards("1905/1904".to_owned()))
        );
    }
}
