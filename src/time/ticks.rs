use crate::time::axis::TimeAxis;
use crate::time::day::Day;
use crate::time::stated::Precision;

/// A round date on an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Its first day.
    pub day: Day,
    /// What of it is named: a year, a month or a day.
    pub precision: Precision,
}

/// Steps between round dates: in years, then in months, then in days.
const YEARS: [i32; 7] = [1, 2, 5, 10, 20, 50, 100];
const MONTHS: [u32; 3] = [1, 3, 6];
const DAYS: [u32; 3] = [1, 5, 15];
const MONTHS_A_YEAR: f64 = 12.0;
const DAYS_A_YEAR: f64 = 365.25;

impl TimeAxis {
    /// Round dates on a stretch of the axis that was enlarged, at most about so many.
    pub fn ticks(self, most: f64) -> Vec<Tick> {
        let [from, to] = self.stretch();
        let span = to - from;
        let days = DAYS.into_iter().find(|&step| span * DAYS_A_YEAR / f64::from(step) <= most);
        if let Some(step) = days {
            return self.days(step);
        }
        let months =
            MONTHS.into_iter().find(|&step| span * MONTHS_A_YEAR / f64::from(step) <= most);
        if let Some(step) = months {
            return self.months(step);
        }
        let step = YEARS.into_iter().find(|&step| span / f64::from(step) <= most).unwrap_or(100);
        let first = (from / f64::from(step)).ceil() as i32 * step;
        (first..=to.floor() as i32)
            .step_by(step as usize)
            .map(|year| Tick { day: Day::first_of_year(year), precision: Precision::Year })
            .collect()
    }

    fn months(self, step: u32) -> Vec<Tick> {
        let [from, to] = self.stretch();
        let months = (from.floor() as i32..=to.floor() as i32)
            .flat_map(|year| (1..=12).step_by(step as usize).map(move |month| (year, month)));
        let ticks = months.filter_map(|(year, month)| {
            let precision = if month == 1 { Precision::Year } else { Precision::Month };
            Some(Tick { day: Day::new(year, month, 1)?, precision })
        });
        ticks.filter(|tick| (from..=to).contains(&tick.day.decimal_year())).collect()
    }

    fn days(self, step: u32) -> Vec<Tick> {
        let [from, to] = self.stretch();
        let mut ticks = Vec::new();
        for month in months_around(from, to) {
            let days =
                (1..=31).filter(|day| step == 1 || *day == 1 || (day % step == 0 && *day < 30));
            ticks.extend(days.filter_map(|day| {
                let day = Day::new(month.year(), month.month(), day)?;
                let precision =
                    if day.day_of_month() == 1 { Precision::Month } else { Precision::Day };
                Some(Tick { day, precision })
            }));
        }
        ticks.retain(|tick| (from..=to).contains(&tick.day.decimal_year()));
        ticks
    }
}

/// The first days of the months that a stretch touches.
fn months_around(from: f64, to: f64) -> Vec<Day> {
    let years = from.floor() as i32..=to.floor() as i32;
    let months = years.flat_map(|year| (1..=12).map(move |month| (year, month)));
    let days = months.filter_map(|(year, month)| Day::new(year, month, 1));
    days.filter(|day| {
        let end = day.last_of_month().tomorrow().decimal_year();
        day.decimal_year() <= to && end >= from
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(from: f64, to: f64) -> TimeAxis {
        TimeAxis::until(Day::first_of_year(2026)).enlarged(Some([from, to]))
    }

    #[test]
    fn every_scale_has_round_dates_and_not_too_many() {
        for (from, to) in [
            (1600.0, 2027.0),
            (1900.0, 1950.0),
            (1944.0, 1947.0),
            (1945.5, 1945.75),
            (1945.6, 1945.68),
        ] {
            let ticks = axis(from, to).ticks(12.0);
            assert!((3..=14).contains(&ticks.len()), "{from} to {to}: {}", ticks.len());
        }
    }

    #[test]
    fn august_1945_can_be_walked_by_days() {
        let ticks = axis(1945.58, 1945.61).ticks(20.0);
        assert!(ticks.iter().any(|tick| tick.precision == Precision::Day));
    }
}
