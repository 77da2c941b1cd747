use std::fmt;

use edtf::level_1::{Edtf, Terminal};

use crate::time::axis::FIRST_YEAR;
use crate::time::day::Day;
use crate::time::period::Period;
use crate::time::stated::{Precision, Stated};

/// A date as a source states it: a day, a month, a year, about a year, or an interval of these.
///
/// Keeps the EDTF text (ISO 8601-2, level 1) it was read from. An interval never ends before it
/// begins. What the source leaves open is kept open, and what it does not know unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoricalDate {
    text: String,
    start: Stated,
    end: Option<Stated>,
    shape: DateShape,
}

/// What of a date is stated, and how its parts belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateShape {
    /// One date: 1945.
    Single,
    /// From one date to another: 1945/1947.
    Interval,
    /// Going on from a date: 1945/..
    OpenEnd,
    /// From a date to nobody knows when: 1945/
    UnknownEnd,
    /// As far back as one can tell, until a date: ../1945
    OpenStart,
    /// From nobody knows when until a date: /1945
    UnknownStart,
    /// Some time up to a date: [..1945]
    Before,
    /// Some time from a date on: [1945..]
    After,
    /// Some time between two dates: [1945..1947]
    Between,
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
                 1904-02/1905-09 (from, to), 1945/.. (still going on), 1945/ (end unknown) \
                 or 1945-21 (spring)"
            }
            Self::Backwards(_) => "put the earlier date first",
        }
    }
}

impl HistoricalDate {
    /// Reads EDTF level 1, without times of day, and of level 2 "one of these": `[1945..1947]`.
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
        if let Some(inside) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            return Self::one_of(text, inside);
        }
        let unreadable = || DateError::Unreadable(text.to_owned());
        let parsed = Edtf::parse(text).map_err(|error| match error {
            edtf::ParseError::OutOfRange => DateError::Impossible(text.to_owned()),
            _ => unreadable(),
        })?;
        let (start, end, shape) = match parsed {
            Edtf::Date(date) => (date, None, DateShape::Single),
            Edtf::Interval(from, to) => (from, Some(to), DateShape::Interval),
            Edtf::IntervalFrom(from, Terminal::Open) => (from, None, DateShape::OpenEnd),
            Edtf::IntervalFrom(from, Terminal::Unknown) => (from, None, DateShape::UnknownEnd),
            Edtf::IntervalTo(Terminal::Open, to) => (to, None, DateShape::OpenStart),
            Edtf::IntervalTo(Terminal::Unknown, to) => (to, None, DateShape::UnknownStart),
            Edtf::DateTime(_) | Edtf::YYear(_) => return Err(unreadable()),
        };
        let start = Stated::from_edtf(start).ok_or_else(unreadable)?;
        let end = end.map(|end| Stated::from_edtf(end).ok_or_else(unreadable)).transpose()?;
        Self { text: text.to_owned(), start, end, shape }.forwards()
    }

    /// "1945..1947", "..1945" or "1945..": some time within.
    fn one_of(text: &str, inside: &str) -> Result<Self, DateError> {
        let unreadable = || DateError::Unreadable(text.to_owned());
        let (from, to) = inside.split_once("..").ok_or_else(unreadable)?;
        let stated = |text: &str| {
            let date = Self::parse(text)?;
            if date.shape == DateShape::Single { Ok(date.start) } else { Err(unreadable()) }
        };
        let (start, end, shape) = match (from, to) {
            ("", "") => return Err(unreadable()),
            ("", to) => (stated(to)?, None, DateShape::Before),
            (from, "") => (stated(from)?, None, DateShape::After),
            (from, to) => (stated(from)?, Some(stated(to)?), DateShape::Between),
        };
        Self { text: text.to_owned(), start, end, shape }.forwards()
    }

    fn forwards(self) -> Result<Self, DateError> {
        if self.end.is_some_and(|end| end.last < self.start.first) {
            return Err(DateError::Backwards(self.text));
        }
        Ok(self)
    }

    /// A date known to the day.
    pub fn of_day(day: Day) -> Self {
        let (start, shape) = (Stated::of_day(day), DateShape::Single);
        Self { text: day.to_string(), start, end: None, shape }
    }

    /// What of it is stated.
    pub fn shape(&self) -> DateShape {
        self.shape
    }

    /// The beginning, or the date itself; where no beginning is stated, the end.
    pub fn start(&self) -> Stated {
        self.start
    }

    /// The end of an interval, if this is one that has ended.
    pub fn end(&self) -> Option<Stated> {
        self.end
    }

    /// Its EDTF text before a slash: of "1945-08-18/1945-09-05" the beginning, else all of it.
    pub fn start_as_written(&self) -> &str {
        self.text.split('/').next().unwrap_or_default()
    }

    /// Whether it is one day, neither about nor in doubt.
    pub fn is_known_day(&self) -> bool {
        let is_a_day = self.shape == DateShape::Single && self.start.precision == Precision::Day;
        is_a_day && self.start.is_plain()
    }

    /// Whether it still goes on.
    pub fn is_open(&self) -> bool {
        self.shape == DateShape::OpenEnd
    }

    /// The first day that is stated: by it things stand in order.
    pub fn first_day(&self) -> Day {
        self.start.first
    }

    /// All the days it can mean; what reaches back without a bound does so to the first of the
    /// atlas.
    pub fn period(&self) -> Period {
        let earliest = Day::first_of_year(FIRST_YEAR).min(self.start.first);
        let (first, last) = match self.shape {
            DateShape::Single | DateShape::Interval | DateShape::Between => {
                let last = self.end.map_or(self.start.last, |end| end.last.max(self.start.first));
                (self.start.first, Some(last))
            }
            DateShape::OpenEnd | DateShape::UnknownEnd | DateShape::After => {
                (self.start.first, None)
            }
            DateShape::OpenStart | DateShape::UnknownStart | DateShape::Before => {
                (earliest, Some(self.start.last))
            }
        };
        // The last day of the calendar has no next one: what ends with it goes on.
        let end = last.map(|last| (last, last.tomorrow())).filter(|(last, next)| next > last);
        Period::new(first, end.map(|(_, next)| next))
            .expect("parse refuses dates that run backwards")
    }
}

impl fmt::Display for HistoricalDate {
    /// The EDTF text as it was read.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_of_the_calendar_is_a_date_too() {
        for text in ["9999-12-31", "9999", "9999-12", "1945/9999"] {
            let date = HistoricalDate::parse(text).expect("a date");
            assert!(date.period().contains(day("9999-12-31")), "{text}");
        }
    }

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

    #[test]
    fn a_season_has_three_months_and_a_winter_ends_in_the_next_year() {
        let days = |text| {
            let start = HistoricalDate::parse(text).expect("a season").start();
            (start.first.to_string(), start.last.to_string())
        };
        assert_eq!(days("1945-21"), ("1945-03-01".to_owned(), "1945-05-31".to_owned()));
        assert_eq!(days("1945-24"), ("1945-12-01".to_owned(), "1946-02-28".to_owned()));
    }

    #[test]
    fn an_unknown_end_is_not_an_open_one() {
        let shape = |text| HistoricalDate::parse(text).map(|date| date.shape());
        assert_eq!(shape("1945/"), Ok(DateShape::UnknownEnd));
        assert_eq!(shape("1945/.."), Ok(DateShape::OpenEnd));
        assert_eq!(shape("../1945"), Ok(DateShape::OpenStart));
        assert_eq!(shape("/1945"), Ok(DateShape::UnknownStart));
        assert!(!HistoricalDate::parse("1945/").expect("a date").is_open());
    }

    #[test]
    fn what_has_no_beginning_reaches_back_to_the_first_day_and_stands_at_its_end() {
        for text in ["../1945", "/1945", "[..1945]"] {
            let date = HistoricalDate::parse(text).expect("a date");
            assert_eq!(date.first_day(), day("1945-01-01"), "{text}");
            assert_eq!(date.period().start(), day("1600-01-01"), "{text}");
            assert_eq!(date.period().end(), Some(day("1946-01-01")), "{text}");
        }
    }

    #[test]
    fn a_decade_is_no_century() {
        let start = |text| HistoricalDate::parse(text).expect("years").start();
        assert_eq!(start("190X").precision, Precision::Decade);
        assert_eq!(start("190X").last, day("1909-12-31"));
        assert_eq!(start("19XX").precision, Precision::Century);
        assert_eq!(start("1945-XX").precision, Precision::Year);
        assert_eq!(start("1945-08-XX").precision, Precision::Month);
    }

    #[test]
    fn one_of_a_range_is_some_time_within() {
        let date = HistoricalDate::parse("[1945..1947-03]").expect("a date");
        assert_eq!(date.shape(), DateShape::Between);
        assert_eq!(date.period().end(), Some(day("1947-04-01")));
        for text in ["[..]", "[1945]", "[1947..1945]", "[1945/1946..1947]"] {
            assert!(HistoricalDate::parse(text).is_err(), "{text}");
        }
    }
}
