use crate::atlas::{Atlas, EventId};
use crate::session::moment::Moment;
use crate::session::state::Session;
use crate::session::time_unit::TimeUnit;
use crate::time::{Day, Precision};

impl Session {
    /// Whether the axis shows years or days.
    pub fn time_unit(&self, atlas: &Atlas) -> TimeUnit {
        if self.axis(atlas).shows_days() { TimeUnit::Days } else { TimeUnit::Years }
    }

    /// Days: the axis shows two months around the shown day; of a shown year, those in which most
    /// happened. Years: the whole axis, and the year of the shown day.
    pub(in crate::session) fn set_time_unit(&mut self, atlas: &Atlas, unit: TimeUnit) {
        match unit {
            TimeUnit::Years => {
                self.arrangement.stretch = None;
                self.here.go_to(Moment::Year(self.moment.year()), atlas);
            }
            TimeUnit::Days => {
                let (first, last) = match self.moment {
                    Moment::Day(day) => busier(atlas, months_with(day)),
                    Moment::Year(year) => busier(atlas, months_of(year)),
                };
                let day = match self.moment {
                    Moment::Day(day) => day,
                    Moment::Year(_) => {
                        let events = events_by_day(atlas, first, last);
                        let first = events.map(|event| atlas[event].date.first_day()).next();
                        first.unwrap_or_else(|| self.day(atlas)).min(atlas.today)
                    }
                };
                let years = [first.decimal_year(), last.tomorrow().decimal_year()];
                self.arrangement.set_axis(atlas.axis().enlarged(Some(years)));
                self.here.go_to(Moment::Day(atlas.axis().clamped_day(day)), atlas);
            }
        }
    }
}

/// Two months in a row: the first day and the last.
type TwoMonths = (Day, Day);

fn two_months_from(day: Day) -> TwoMonths {
    let first = day.first_of_month();
    (first, first.last_of_month().tomorrow().last_of_month())
}

/// The month of a day with the next, and with the one before.
fn months_with(day: Day) -> Vec<TwoMonths> {
    vec![two_months_from(day), two_months_from(day.first_of_month().yesterday())]
}

/// All pairs of months within a year, the last first: where nothing happened, the year's end stays
/// in sight.
fn months_of(year: i32) -> Vec<TwoMonths> {
    let firsts = (1..=11).rev().filter_map(|month| Day::new(year, month, 1));
    firsts.map(two_months_from).collect()
}

/// Those of the months in which most events are known to the day; of equals, the first.
fn busier(atlas: &Atlas, offered: Vec<TwoMonths>) -> TwoMonths {
    let mut offered = offered.into_iter();
    let first = offered.next().expect("months are offered");
    let count = |(first, last): TwoMonths| events_by_day(atlas, first, last).count();
    offered.fold(first, |best, other| if count(other) > count(best) { other } else { best })
}

/// The events that are known to have begun on a day between two.
fn events_by_day(atlas: &Atlas, first: Day, last: Day) -> impl Iterator<Item = EventId> {
    let events = atlas.first_event_from(first)..atlas.first_event_from(last.tomorrow());
    let is_by_day = |id: &EventId| atlas[*id].date.start().precision == Precision::Day;
    events.map(EventId::from_index).filter(is_by_day)
}
