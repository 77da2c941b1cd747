use std::fmt;
use std::str::FromStr;

use jiff::{ToSpan as _, civil::Date};
use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar, extended backwards; ordered by time.
///
/// ```
/// use kuril_atlas::time::Day;
///
/// let signed: Day = "1855-02-07".parse()?;
/// assert_eq!(signed.to_string(), "1855-02-07");
/// assert_eq!(signed.tomorrow().yesterday(), signed);
/// assert!(Day::first_of_year(1855) < signed && signed < Day::last_of_year(1855));
/// assert_eq!(Day::new(1900, 2, 29), None, "1900 was no leap year");
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(Date);

impl Day {
    /// The day `year`-`month`-`day`, or `None` where the calendar has no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let year = i16::try_from(year).ok()?;
        let month = i8::try_from(month).ok()?;
        let day = i8::try_from(day).ok()?;
        Date::new(year, month, day).ok().map(Self)
    }

    /// 1 January of `year`, or the nearest day the calendar can hold.
    pub fn first_of_year(year: i32) -> Self {
        Self(Date::constant(clamped_year(year), 1, 1))
    }

    /// 31 December of `year`, or the nearest day the calendar can hold.
    pub fn last_of_year(year: i32) -> Self {
        Self(Date::constant(clamped_year(year), 12, 31))
    }

    /// 1 July of `year`, or the nearest day the calendar can hold: the first of its second half.
    pub fn middle_of_year(year: i32) -> Self {
        Self(Date::constant(clamped_year(year), 7, 1))
    }

    /// The last day of this day's month.
    pub fn last_of_month(self) -> Self {
        Self(self.0.last_of_month())
    }

    /// The next day; the last day of the calendar stays where it is.
    pub fn tomorrow(self) -> Self {
        Self(self.0.saturating_add(1.day()))
    }

    /// The day before; the first day of the calendar stays where it is.
    pub fn yesterday(self) -> Self {
        Self(self.0.saturating_sub(1.day()))
    }

    /// The day so many days later, or with a negative number earlier; kept within the calendar.
    #[must_use]
    pub fn after_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(days.days()))
    }

    /// The first day of this day's month.
    pub fn first_of_month(self) -> Self {
        Self(self.0.first_of_month())
    }

    /// Days from this day to `later`; negative if `later` is earlier.
    pub fn days_until(self, later: Self) -> i64 {
        (later.0 - self.0).get_days().into()
    }

    /// The year, as historians count it: 1855.
    pub fn year(self) -> i32 {
        self.0.year().into()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month().unsigned_abs().into()
    }

    /// The day of the month, 1 to 31.
    pub fn day_of_month(self) -> u32 {
        self.0.day().unsigned_abs().into()
    }

    /// The year with the part of it that has passed when this day begins: 1855.5 is early July.
    pub fn decimal_year(self) -> f64 {
        let passed = f64::from(self.0.day_of_year() - 1);
        f64::from(self.year()) + passed / f64::from(self.0.days_in_year())
    }
}

fn clamped_year(year: i32) -> i16 {
    year.clamp(-9999, 9999) as i16
}

impl fmt::Display for Day {
    /// ISO 8601: 1855-02-07.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Day {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.trim()
            .parse()
            .map(Self)
            .map_err(|_| format!("\"{text}\" is not a day; write it as 1945-08-28"))
    }
}

impl TryFrom<String> for Day {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_february_is_no_day() {
        assert_eq!(Day::new(1945, 2, 30), None);
    }

    #[test]
    fn the_last_day_of_a_year_is_followed_by_the_first_of_the_next() {
        assert_eq!(Day::last_of_year(1899).tomorrow(), Day::first_of_year(1900));
    }

    #[test]
    fn nineteen_hundred_was_no_leap_year() {
        let first = Day::first_of_year(1900);
        assert_eq!(first.days_until(Day::first_of_year(1901)), 365);
    }
}
