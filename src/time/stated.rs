use edtf::level_1::{Certainty, Date, Precision as EdtfPrecision, Season};

use crate::time::day::Day;

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
    /// Spring, summer, autumn or winter, which goes on into the next year.
    Season,
    /// 1945.
    Year,
    /// The 1940s.
    Decade,
    /// The 1900s.
    Century,
}

impl Stated {
    /// Whether the source neither says "about" nor doubts it.
    pub fn is_plain(self) -> bool {
        !self.approximate && !self.uncertain
    }

    /// Known to the day.
    pub(in crate::time) fn of_day(day: Day) -> Self {
        Self {
            first: day,
            last: day,
            precision: Precision::Day,
            approximate: false,
            uncertain: false,
        }
    }

    /// None where the calendar has no such day.
    pub(in crate::time) fn from_edtf(date: Date) -> Option<Self> {
        let (precision, certainty) = date.precision_certainty();
        let (first, last, precision) = match precision {
            EdtfPrecision::Day(year, month, day) => {
                let day = Day::new(year, month, day)?;
                (day, day, Precision::Day)
            }
            EdtfPrecision::Month(year, month) | EdtfPrecision::DayOfMonth(year, month) => {
                let first = Day::new(year, month, 1)?;
                (first, first.last_of_month(), Precision::Month)
            }
            EdtfPrecision::Year(year)
            | EdtfPrecision::MonthOfYear(year)
            | EdtfPrecision::DayOfYear(year) => years(year, year, Precision::Year),
            EdtfPrecision::Decade(year) => years(year, year + 9, Precision::Decade),
            EdtfPrecision::Century(year) => years(year, year + 99, Precision::Century),
            EdtfPrecision::Season(year, season) => months_of(year, season)?,
        };
        let approximate =
            matches!(certainty, Certainty::Approximate | Certainty::ApproximateUncertain);
        let uncertain = matches!(certainty, Certainty::Uncertain | Certainty::ApproximateUncertain);
        Some(Self { first, last, precision, approximate, uncertain })
    }
}

/// The three months of a season; a winter begins in December of its year.
fn months_of(year: i32, season: Season) -> Option<(Day, Day, Precision)> {
    let month = match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    };
    let first = Day::new(year, month, 1)?;
    let third = if month == 12 { Day::new(year + 1, 2, 1)? } else { Day::new(year, month + 2, 1)? };
    Some((first, third.last_of_month(), Precision::Season))
}

fn years(first: i32, last: i32, precision: Precision) -> (Day, Day, Precision) {
    (Day::first_of_year(first), Day::last_of_year(last), precision)
}
