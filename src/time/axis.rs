use crate::time::day::Day;

/// The first year of the atlas.
pub const FIRST_YEAR: i32 = 1600;

/// The year from which the axis gives every year the same, larger room.
const STRETCHED_FROM: i32 = 1850;

/// The share of the axis that the years before [`STRETCHED_FROM`] get.
const EARLY_SHARE: f64 = 0.2;

/// A line of time from 1600 to the end of the present year, on which a position runs from 0 to 1.
///
/// Two straight pieces: a quarter of a millennium in a fifth of the length, then the years since
/// 1850, so that a hand can hit each of these. A stretch of it can be enlarged: then it is one
/// straight piece, and what lies beyond has positions below 0 and above 1.
///
/// ```
/// use kuril_atlas::time::{FIRST_YEAR, TimeAxis};
///
/// let axis = TimeAxis::until("2026-11-20".parse()?);
/// assert_eq!(axis.position_of(f64::from(FIRST_YEAR)), 0.0);
/// assert_eq!(axis.position_of(2027.0), 1.0, "the present year is whole");
/// for year in FIRST_YEAR..=2026 {
///     assert_eq!(axis.year_at(axis.position_of(f64::from(year) + 0.5)), year);
/// }
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeAxis {
    last_year: i32,
    /// The enlarged stretch, in years.
    stretch: Option<[f64; 2]>,
}

/// The shortest stretch, years: three weeks.
const SHORTEST: f64 = 21.0 / 365.25;

/// The longest stretch on which a day has about a point of a screen, years.
const BY_DAYS: f64 = 3.0;

impl TimeAxis {
    /// The axis that ends with the year of `today`.
    pub fn until(today: Day) -> Self {
        Self { last_year: today.year().max(STRETCHED_FROM + 1), stretch: None }
    }

    /// The axis with a stretch enlarged, or with none.
    #[must_use]
    pub fn enlarged(self, stretch: Option<[f64; 2]>) -> Self {
        let stretch = stretch.filter(|[from, to]| from.is_finite() && to.is_finite() && from < to);
        Self { stretch: stretch.and_then(|[from, to]| self.within([from, to])), ..self }
    }

    /// Whether a stretch is enlarged.
    pub fn is_enlarged(self) -> bool {
        self.stretch.is_some()
    }

    /// Whether it is enlarged so far that days can be told apart on it.
    pub fn shows_days(self) -> bool {
        self.stretch.is_some_and(|[from, to]| to - from <= BY_DAYS)
    }

    /// From which year to which it reaches.
    pub fn stretch(self) -> [f64; 2] {
        self.stretch.unwrap_or([f64::from(FIRST_YEAR), f64::from(self.last_year + 1)])
    }

    /// The axis after a zoom that keeps what lies at a position where it is.
    #[must_use]
    pub fn zoomed(self, factor: f64, at: f64) -> Self {
        let under = self.decimal_year_at(at);
        // Years in the whole length, as dense as they are there.
        let near = 0.002;
        let span = match self.stretch {
            Some([from, to]) => to - from,
            None => {
                (self.decimal_year_at(at + near) - self.decimal_year_at(at - near)) / (2.0 * near)
            }
        } / factor;
        let span = span.max(SHORTEST);
        self.enlarged(Some([under - at * span, under + (1.0 - at) * span]))
    }

    /// The axis moved by a share of its length, later or with a negative one earlier.
    #[must_use]
    pub fn panned(self, share: f64) -> Self {
        let Some([from, to]) = self.stretch else { return self };
        let by = share * (to - from);
        self.enlarged(Some([from + by, to + by]))
    }

    /// A stretch kept on the axis; none where it is as long as the whole.
    fn within(self, [from, to]: [f64; 2]) -> Option<[f64; 2]> {
        let (first, end) = (f64::from(FIRST_YEAR), f64::from(self.last_year + 1));
        let span = (to - from).max(SHORTEST);
        if span >= end - first {
            return None;
        }
        let from = from.clamp(first, end - span);
        Some([from, from + span])
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
        if let Some([from, to]) = self.stretch {
            (decimal_year - from) / (to - from)
        } else if decimal_year < bend {
            (decimal_year - first) / (bend - first) * EARLY_SHARE
        } else {
            EARLY_SHARE + (decimal_year - bend) / (end - bend) * (1.0 - EARLY_SHARE)
        }
    }

    /// The year at a position; positions off the axis give its first or last year.
    pub fn year_at(self, position: f64) -> i32 {
        self.clamped_year(self.decimal_year_at(position).floor() as i32)
    }

    /// The day at a position; positions off the axis give its first or last day.
    pub fn day_at(self, position: f64) -> Day {
        let decimal_year = self.decimal_year_at(position);
        let year = self.clamped_year(decimal_year.floor() as i32);
        let first = Day::first_of_year(year);
        let days = first.days_until(Day::first_of_year(year + 1)) as f64;
        // A day begins where it begins, whatever a sum of fractions lost on the way.
        let passed = ((decimal_year - f64::from(year)).clamp(0.0, 1.0) * days + 1e-6).floor();
        let mut day = first;
        for _ in 0..(passed as u32).min(365) {
            day = day.tomorrow();
        }
        self.clamped_day(day).min(Day::last_of_year(year))
    }

    fn decimal_year_at(self, position: f64) -> f64 {
        let first = f64::from(FIRST_YEAR);
        let bend = f64::from(STRETCHED_FROM);
        let end = f64::from(self.last_year + 1);
        if let Some([from, to]) = self.stretch {
            from + position * (to - from)
        } else if position < EARLY_SHARE {
            first + position / EARLY_SHARE * (bend - first)
        } else {
            bend + (position - EARLY_SHARE) / (1.0 - EARLY_SHARE) * (end - bend)
        }
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

    #[test]
    fn what_lies_under_the_pointer_stays_there_while_zooming() {
        let mut zoomed = axis();
        let under = zoomed.day_at(0.8);
        for _ in 0..12 {
            zoomed = zoomed.zoomed(1.5, 0.8);
            let off = under.days_until(zoomed.day_at(0.8)).abs();
            assert!(off <= 40, "{off} days off");
        }
    }

    #[test]
    fn at_the_shortest_stretch_zooming_moves_nothing() {
        let nearest = axis().zoomed(1e9, 0.8);
        assert_eq!(nearest.zoomed(2.0, 0.3), nearest);
    }

    #[test]
    fn one_cannot_pan_off_the_ends_and_zooming_out_leads_back_to_the_whole() {
        let zoomed = axis().zoomed(20.0, 0.5);
        assert_eq!(zoomed.panned(-1000.0).year_at(0.0), FIRST_YEAR);
        assert_eq!(zoomed.panned(1000.0).year_at(1.0), 2026);
        assert!(!zoomed.zoomed(0.0001, 0.5).is_enlarged());
    }

    #[test]
    fn every_day_is_found_again_at_its_place() {
        let zoomed = axis().enlarged(Some([1945.5, 1945.8]));
        let mut day = Day::new(1945, 8, 1).expect("a day of the calendar");
        for _ in 0..31 {
            let noon = day.decimal_year() + 0.5 / 365.0;
            assert_eq!(zoomed.day_at(zoomed.position_of(noon)), day);
            day = day.tomorrow();
        }
    }
}
