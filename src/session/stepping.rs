use crate::atlas::{Atlas, EventId, Subject};
use crate::search::IndexedAtlas;
use crate::session::moment::Moment;
use crate::session::state::Session;
use crate::session::time_unit::TimeUnit;
use crate::session::time_window::TimeWindow;

/// Which way a step through time leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To what came later.
    Forward,
    /// To what came before.
    Backward,
}

impl Session {
    /// Whether a step leads to the next day: a day is shown, or days can be told apart.
    pub fn steps_days(&self, atlas: &Atlas) -> bool {
        matches!(self.moment, Moment::Day(_)) || self.time_unit(atlas) == TimeUnit::Days
    }

    pub(in crate::session) fn step_time(&mut self, atlas: &Atlas, steps: i32) {
        if self.steps_days(atlas) {
            self.step_days(atlas, steps);
        } else {
            self.here.go_to_year(atlas, self.moment.stepped(steps));
        }
    }

    /// Walks by days; the last is today.
    pub(in crate::session) fn step_days(&mut self, atlas: &Atlas, days: i32) {
        let there = self.day(atlas).after_days(days);
        let there = if days > 0 { there.min(atlas.today.max(self.day(atlas))) } else { there };
        self.here.go_to(Moment::Day(atlas.axis().clamped_day(there)), atlas);
    }

    /// Moves by tenths of the whole axis.
    pub(in crate::session) fn step_tenths(&mut self, atlas: &Atlas, tenths: i32) {
        let axis = atlas.axis();
        let here = axis.position_of(f64::from(self.moment.year()) + 0.5);
        self.here.go_to_year(atlas, axis.year_at(here + f64::from(tenths) / 10.0));
    }

    /// Selects the event after the shown one or after the shown day, or the one before; of those
    /// that the filter lets through.
    pub(in crate::session) fn step_event(&mut self, atlas: &IndexedAtlas, direction: Direction) {
        // So many events came before the first that lies ahead.
        let past = match (self.event(), direction) {
            (Some(event), Direction::Forward) => event.index() + 1,
            (Some(event), Direction::Backward) => event.index(),
            (None, _) => atlas.first_event_from(self.day(atlas).tomorrow()),
        };
        let next = if self.filter.is_empty() {
            let next = beside(past, direction).filter(|&next| next < atlas.events.len());
            next.map(EventId::from_index)
        } else {
            let wanted = atlas.filtered(&self.filter);
            let past = wanted.partition_point(|id| id.index() < past);
            beside(past, direction).and_then(|next| wanted.get(next).copied())
        };
        if let Some(next) = next {
            self.select(atlas, Subject::Event(next));
        }
    }

    /// Goes to the next day on which the selected place changes hands, or to the last before.
    pub(in crate::session) fn step_change(&mut self, atlas: &IndexedAtlas, direction: Direction) {
        let Some(territory) = self.chosen_territory(atlas) else { return };
        let day = self.day(atlas);
        let changes =
            atlas[territory].changes_of_power(&atlas.holders).map(|row| row.period.start());
        let next = match direction {
            Direction::Forward => changes.filter(|&it| it > day).min(),
            Direction::Backward => changes.filter(|&it| it < day).max(),
        };
        if let Some(next) = next {
            self.leave_for(atlas, Moment::Day(atlas.axis().clamped_day(next)));
        }
    }

    /// Opens a window over some years, whichever is named first, and goes to the last of them.
    pub(in crate::session) fn cover_years(&mut self, atlas: &Atlas, [one, other]: [i32; 2]) {
        let (first, last) = (one.min(other), one.max(other));
        self.here.time_window = TimeWindow::Range([first, last]);
        self.leave_for(atlas, Moment::Year(last));
    }

    /// Goes to a date, which ends the run through the years.
    pub(in crate::session) fn leave_for(&mut self, atlas: &Atlas, moment: Moment) {
        self.playing.is_on = false;
        self.here.go_to(moment, atlas);
    }
}

/// The place in a list of the first behind so many, or of the last of them.
fn beside(past: usize, direction: Direction) -> Option<usize> {
    match direction {
        Direction::Forward => Some(past),
        Direction::Backward => past.checked_sub(1),
    }
}
