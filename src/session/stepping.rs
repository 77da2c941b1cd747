use crate::atlas::{Atlas, EventId, Subject, TerritoryId};
use crate::search::IndexedAtlas;
use crate::session::action::Action;
use crate::session::apply::Session;
use crate::session::moment::Moment;
use crate::session::time_window::TimeWindow;
use crate::time::TimeAxis;

/// Years a second: from one that can be read along to one that overflies a century.
const SPEEDS: [f64; 8] = [0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0];

impl Session {
    /// Selects the event after the shown one or after the shown day, or the one before; of those
    /// that the filter lets through.
    pub(in crate::session) fn step_event(&mut self, atlas: &IndexedAtlas, forward: bool) {
        let here = match (self.event(), forward) {
            (Some(event), true) => event.index() + 1,
            (Some(event), false) => event.index(),
            (None, _) => atlas.first_event_from(self.day(atlas).tomorrow()),
        };
        let next = if self.filter.is_empty() {
            let next = if forward { Some(here) } else { here.checked_sub(1) };
            next.filter(|&next| next < atlas.events.len()).map(EventId::from_index)
        } else {
            let wanted = atlas.filtered(&self.filter);
            let after = wanted.partition_point(|id| id.index() < here);
            let next = if forward { Some(after) } else { after.checked_sub(1) };
            next.and_then(|next| wanted.get(next).copied())
        };
        if let Some(next) = next {
            self.perform(atlas, Action::Select(Subject::Event(next)));
        }
    }

    /// The selected territory, or that of the selected place.
    pub fn chosen_territory(&self, atlas: &Atlas) -> Option<TerritoryId> {
        match self.subject {
            Some(Subject::Territory(id)) => Some(id),
            Some(Subject::Place(id)) => atlas[id].territory,
            _ => None,
        }
    }

    /// Goes to the next day on which the selected place changes hands, or to the last before.
    pub(in crate::session) fn step_change(&mut self, atlas: &IndexedAtlas, forward: bool) {
        let Some(territory) = self.chosen_territory(atlas) else { return };
        let day = self.day(atlas);
        let changes =
            atlas[territory].changes_of_power(&atlas.holders).map(|row| row.period.start());
        let next = if forward {
            changes.filter(|&it| it > day).min()
        } else {
            changes.filter(|&it| it < day).max()
        };
        if let Some(next) = next {
            self.perform(atlas, Action::GoToDay(next));
        }
    }

    /// Opens a window over some years, and goes to the last of them.
    pub(in crate::session) fn cover_years(&mut self, atlas: &Atlas, one: i32, other: i32) {
        let axis = atlas.axis();
        let [one, other] = [one, other].map(|year| axis.clamped_year(year));
        let (first, last) = (one.min(other), one.max(other));
        self.is_playing = false;
        self.time_window = TimeWindow::Range([first, last]);
        self.go_to(Moment::Year(last), atlas);
    }

    /// The axis of time, enlarged where it is.
    pub fn axis(&self, atlas: &Atlas) -> TimeAxis {
        atlas.axis().enlarged(self.stretch)
    }

    pub(in crate::session) fn set_axis(&mut self, axis: TimeAxis) {
        self.stretch = axis.is_enlarged().then(|| axis.stretch());
    }

    /// Moves an enlarged axis to the shown date when that leaves it.
    pub(in crate::session) fn keep_date_in_sight(&mut self, atlas: &Atlas) {
        let axis = self.axis(atlas);
        let at = axis.position_of(self.day(atlas).decimal_year());
        if axis.is_enlarged() && !(0.0..=1.0).contains(&at) {
            self.set_axis(axis.panned(at - 0.5));
        }
    }

    pub(in crate::session) fn zoom_time(&mut self, atlas: &Atlas, factor: f64, at: Option<f64>) {
        let axis = self.axis(atlas);
        let here = self.moment.decimal_year();
        let at = at.unwrap_or_else(|| axis.position_of(here).clamp(0.0, 1.0));
        if factor.is_finite() && factor > 0.0 && at.is_finite() {
            self.set_axis(axis.zoomed(factor, at.clamp(0.0, 1.0)));
        }
    }

    pub(in crate::session) fn slide_to(&mut self, atlas: &Atlas, moment: Moment) {
        self.is_playing = false;
        self.go_to(moment.on(atlas.axis()), atlas);
    }

    /// Runs faster or slower, in steps.
    pub(in crate::session) fn change_speed(&mut self, is_faster: bool) {
        let now = self.years_per_second;
        let next = if is_faster {
            SPEEDS.into_iter().find(|&speed| speed > now)
        } else {
            SPEEDS.into_iter().rev().find(|&speed| speed < now)
        };
        self.years_per_second = next.unwrap_or(now);
    }
}
