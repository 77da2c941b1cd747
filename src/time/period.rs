use crate::time::day::Day;

/// A half-open stretch of days `[start, end)`; without an end it still goes on.
/// An end never lies before the start.
///
/// ```
/// use kuril_atlas::time::{Day, Period};
///
/// let hand_over: Day = "1945-08-28".parse()?;
/// let before = Period::new(Day::first_of_year(1875), Some(hand_over)).ok_or("it has days")?;
/// let after = Period::new(hand_over, None).ok_or("it has days")?;
/// assert!(!before.contains(hand_over) && after.contains(hand_over), "exactly one holds a day");
/// assert_eq!(Period::new(hand_over, Some(hand_over)), None, "a period has a day at least");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    start: Day,
    end: Option<Day>,
}

impl Period {
    /// From `start` to the day before `end`, or `None` if nothing lies between them.
    pub fn new(start: Day, end: Option<Day>) -> Option<Self> {
        match end {
            Some(end) if end <= start => None,
            _ => Some(Self { start, end }),
        }
    }

    /// The first day inside.
    pub fn start(self) -> Day {
        self.start
    }

    /// The first day after, if the period is over.
    pub fn end(self) -> Option<Day> {
        self.end
    }

    /// Whether `day` lies inside.
    pub fn contains(self, day: Day) -> bool {
        self.start <= day && self.end.is_none_or(|end| day < end)
    }

    /// Whether one of the days from `first` to `last`, both included, lies inside.
    pub fn touches(self, first: Day, last: Day) -> bool {
        self.start <= last && self.end.is_none_or(|end| first < end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hand_over_day_belongs_to_the_later_period() {
        let hand_over = Day::new(1945, 8, 28).expect("a day of the calendar");
        let before = Period::new(Day::first_of_year(1900), Some(hand_over));
        let after = Period::new(hand_over, None);
        assert!(!before.is_some_and(|period| period.contains(hand_over)));
        assert!(after.is_some_and(|period| period.contains(hand_over)));
    }

    #[test]
    fn a_period_that_ends_before_it_starts_is_none() {
        let start = Day::first_of_year(1900);
        assert_eq!(Period::new(start, Some(start)), None);
    }
}
