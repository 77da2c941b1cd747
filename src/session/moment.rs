use serde::{Deserialize, Serialize};

use crate::atlas::{MapState, Viewpoint};
use crate::language::Words;
use crate::time::{Day, HistoricalDate, Precision, TimeAxis};

/// The chosen date: a year, which stands for its last day, or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Moment {
    /// A year as it was on its last day; the present one as it is today.
    Year(i32),
    /// A day, whatever its year is known for.
    Day(Day),
}

impl Moment {
    /// The moment that answers for a date: of a year its end, of everything else its last day. None
    /// for a date that has no end.
    ///
    /// ```
    /// use kuril_atlas::session::Moment;
    /// use kuril_atlas::time::HistoricalDate;
    ///
    /// let of = |text| HistoricalDate::parse(text).map(|date| Moment::of(&date));
    /// assert_eq!(of("1945"), Ok(Some(Moment::Year(1945))));
    /// assert_eq!(of("1945-08"), Ok("1945-08-31".parse().ok().map(Moment::Day)));
    /// assert_eq!(of("1945-02-04/1945-02-11"), Ok("1945-02-11".parse().ok().map(Moment::Day)));
    /// assert_eq!(of("1945/.."), Ok(None));
    /// ```
    pub fn of(date: &HistoricalDate) -> Option<Self> {
        let last = date.period().end()?.yesterday();
        let precision = date.end().unwrap_or(date.start()).precision;
        let is_fine = matches!(precision, Precision::Day | Precision::Month);
        let ends_a_year = last == Day::last_of_year(last.year());
        Some(if is_fine || !ends_a_year { Self::Day(last) } else { Self::Year(last.year()) })
    }

    /// The day whose holders are shown; the present year ends today.
    pub fn day(self, today: Day) -> Day {
        match self {
            Self::Year(year) if year == today.year() => today,
            Self::Year(year) => Day::last_of_year(year),
            Self::Day(day) => day,
        }
    }

    /// The year it lies in.
    pub fn year(self) -> i32 {
        match self {
            Self::Year(year) => year,
            Self::Day(day) => day.year(),
        }
    }

    /// The first day that it stands for.
    pub fn first_day(self) -> Day {
        match self {
            Self::Year(year) => Day::first_of_year(year),
            Self::Day(day) => day,
        }
    }

    /// The last day that it stands for.
    pub fn last_day(self) -> Day {
        match self {
            Self::Year(year) => Day::last_of_year(year),
            Self::Day(day) => day,
        }
    }

    /// Where it stands among the years: in the middle of a year, or at the day.
    pub fn decimal_year(self) -> f64 {
        match self {
            Self::Year(year) => f64::from(year) + 0.5,
            Self::Day(day) => day.decimal_year(),
        }
    }

    /// "1945", "28 August 1945".
    pub fn in_words(self, words: &Words) -> String {
        match self {
            Self::Year(year) => words.year(year),
            Self::Day(day) => words.day(day),
        }
    }

    /// The same moment, kept on an axis.
    #[must_use]
    pub fn on(self, axis: TimeAxis) -> Self {
        match self {
            Self::Year(year) => Self::Year(axis.clamped_year(year)),
            Self::Day(day) => Self::Day(axis.clamped_day(day)),
        }
    }

    /// What a map of this date shows through these eyes.
    pub fn state(self, today: Day, viewpoint: Viewpoint) -> MapState {
        let is_whole_year = matches!(self, Self::Year(_));
        MapState { day: self.day(today), is_whole_year, viewpoint }
    }

    /// The year's end that lies so many steps away. From within a year the first step forward
    /// leads to the end of that year.
    pub fn stepped(self, years: i32) -> i32 {
        match self {
            Self::Day(day) if years > 0 && day != Day::last_of_year(day.year()) => {
                day.year().saturating_add(years - 1)
            }
            Self::Year(_) | Self::Day(_) => self.year().saturating_add(years),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_forward_from_within_a_year_leads_to_its_end() {
        let day = Day::new(1945, 8, 28).expect("a day of the calendar");
        assert_eq!(Moment::Day(day).stepped(1), 1945);
        assert_eq!(Moment::Day(day).stepped(-1), 1944);
        assert_eq!(Moment::Year(1945).stepped(1), 1946);
    }
}
