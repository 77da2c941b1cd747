use super::Day;

/// The first year of the atlas.
pub const FIRST_YEAR: i32 = 1600;

/// The year from which the axis gives every year the same, larger room.
const STRETCHED_FROM: i32 = 1850;

/// The share of the axis that the years before [`STRETCHED_FROM`] get.
const EARLY_SHARE: f64 = 0.2;

/// A line of time from 1600 to the end of the present year, on which a position runs from 0 to 1.
///
/// Two straight pieces: a quarter of a millennium in a fifth of the length, then the years since
/// 1850, so that a hand can hit each of these.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeAxis {
    last_year: i32,
}

impl TimeAxis {
    /// The axis that ends with the year of `today`.
    pub fn until(today: Day) -> Self {
        Self { last_year: today.year().max(STRETCHED_FROM + 1) }
    }

    /// The last year on the axis.
    pub fn last_year(self) -> i32 {
        self.last_year
    }

    /// The year, kept between the first and the last of the axis.
    pub fn clamped_year(self, year: i32) -> i32 {
        year.clamp(FIRST_YEAR, self.last_year)
    }

    /// The day, kept on the axis.
    pub fn clamped_day(self, day: Day) -> Day {
        day.clamp(Day::first_of_year(FIRST_YEAR), Day::last_of_year(self.last_year))
    }

    /// Where a year with its passed part lies, 0 at 1600 and 1 at the end of the last year.
    pub fn position_of(self, decimal_year: f64) -> f64 {
        let first = f64::from(FIRST_YEAR);
        let bend = f64::from(STRETCHED_FROM);
        let end = f64::from(self.last_year + 1);
        if decimal_year < bend {
            (decimal_year - first) / (bend - first) * EARLY_SHARE
        } else {
            EARLY_SHARE + (decimal_year - bend) / (end - bend) * (1.0 - EARLY_SHARE)
        }
    }

    /// The year at a position; positions off the axis give its first or last year.
    pub fn year_at(self, position: f64) -> i32 {
        let first = f64::from(FIRST_YEAR);
        let bend = f64::from(STRETCHED_FROM);
        let end = f64::from(self.last_year + 1);
        let decimal_year = if position < EARLY_SHARE {
            first + position / EARLY_SHARE * (bend - first)
        } else {
            bend + (position - EARLY_SHARE) / (1.0 - EARLY_SHARE) * (end - bend)
        };
        self.clamped_year(decimal_year.floor() as i32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis() -> TimeAxis {
        TimeAxis::until(Day::first_of_year(2026))
    }

    #[test]
    fn every_year_is_found_again_at_the_middle_of_its_place() {
        for year in FIRST_YEAR..=2026 {
            assert_eq!(axis().year_at(axis().position_of(f64::from(year) + 0.5)), year);
        }
    }

    #[test]
    fn a_year_after_1850_gets_more_than_five_times_the_room_of_one_before() {
        let room = |year: f64| axis().position_of(year + 1.0) - axis().position_of(year);
        assert!(room(1900.0) > 5.0 * room(1700.0));
    }

    #[test]
    fn positions_off_the_axis_give_its_ends() {
        assert_eq!(axis().year_at(-3.0), FIRST_YEAR);
        assert_eq!(axis().year_at(7.0), 2026);
    }
}
