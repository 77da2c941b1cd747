use std::ops::Range;

use crate::atlas::{Atlas, EventId, Significance, Subject};
use crate::session::moment::Moment;
use crate::session::state::Session;
use crate::session::time_unit::TimeUnit;
use crate::time::{Day, FIRST_YEAR};

impl Session {
    /// Where playing would begin if it began now: here, or at the other end where nothing follows.
    pub fn play_begins_at(&self, atlas: &Atlas) -> Moment {
        if self.is_at_the_end(atlas) { self.beginning(atlas) } else { self.moment }
    }

    /// The year with its passed part at which the handle stands: while playing it is on the way to
    /// the next step.
    pub fn handle_at(&self, atlas: &Atlas) -> f64 {
        let here = self.moment.decimal_year();
        if !self.playing.is_on || self.playing.is_resting() {
            return here;
        }
        let next = self.moment_after(atlas, 1).decimal_year();
        here + (next - here) * self.playing.passed()
    }

    pub(in crate::session) fn toggle_playing(&mut self, atlas: &Atlas) {
        self.playing.toggle();
        if self.playing.is_on && self.is_at_the_end(atlas) {
            self.here.go_to(self.beginning(atlas), atlas);
        }
    }

    /// Lets so many seconds pass while playing.
    pub(in crate::session) fn advance(&mut self, atlas: &Atlas, seconds: f64) {
        if !self.playing.is_on {
            return;
        }
        let was_resting = self.playing.is_resting();
        let steps = self.playing.steps_in(seconds, self.time_unit(atlas));
        let is_rested = was_resting && !self.playing.is_resting();
        if steps > 0 || is_rested {
            self.run(atlas, steps);
        }
        if !self.playing.is_resting() && self.is_at_the_end(atlas) {
            if self.playing.options.again {
                self.here.go_to(self.beginning(atlas), atlas);
            } else {
                self.playing.is_on = false;
            }
        }
    }

    /// Goes so many steps, or to the first turning point on the way; one may lie in the year that
    /// was rested in.
    fn run(&mut self, atlas: &Atlas, steps: i32) {
        let to = self.moment_after(atlas, steps);
        let passed = self.passed_turning_point(atlas, to).filter(|_| self.playing.options.rests);
        let Some(event) = passed else {
            if to != self.moment {
                self.here.go_to(to, atlas);
            }
            return;
        };
        let first = atlas[event].date.first_day();
        let axis = atlas.axis();
        self.here.moment = match self.time_unit(atlas) {
            TimeUnit::Years => Moment::Year(axis.clamped_year(first.year())),
            TimeUnit::Days => Moment::Day(axis.clamped_day(first)),
        };
        self.here.subject = Some(Subject::Event(event));
        self.playing.rest_to_read(event, &atlas[event].title);
    }

    /// The moment so many steps away in the direction of playing; none of them is this one.
    fn moment_after(&self, atlas: &Atlas, steps: i32) -> Moment {
        if steps == 0 {
            return self.moment;
        }
        let steps = if self.playing.options.backwards { -steps } else { steps };
        match self.time_unit(atlas) {
            TimeUnit::Years => Moment::Year(atlas.axis().clamped_year(self.moment.stepped(steps))),
            TimeUnit::Days => {
                let day = self.day(atlas).after_days(steps).min(atlas.today);
                Moment::Day(atlas.axis().clamped_day(day))
            }
        }
    }

    /// The first turning point on the way to a moment.
    fn passed_turning_point(&self, atlas: &Atlas, to: Moment) -> Option<EventId> {
        let is_backwards = self.playing.options.backwards;
        let rested = self.playing.rested_at().filter(|it| self.event() == Some(*it));
        let here = self.moment;
        let passed: Range<usize> = if is_backwards {
            let end =
                rested.map_or_else(|| atlas.first_event_from(here.first_day()), EventId::index);
            atlas.first_event_from(to.first_day())..end
        } else {
            let after = |day: Day| atlas.first_event_from(day.tomorrow());
            let begin = rested.map_or_else(|| after(here.last_day()), |event| event.index() + 1);
            begin..after(to.last_day())
        };
        let is_one = |id: &EventId| atlas[*id].significance == Significance::TurningPoint;
        let mut events = passed.map(EventId::from_index);
        if is_backwards { events.rfind(is_one) } else { events.find(is_one) }
    }

    fn is_at_the_end(&self, atlas: &Atlas) -> bool {
        let axis = atlas.axis();
        match (self.time_unit(atlas), self.playing.options.backwards) {
            (TimeUnit::Years, true) => self.moment.year() <= FIRST_YEAR,
            (TimeUnit::Years, false) => self.moment.year() >= axis.last_year(),
            (TimeUnit::Days, true) => self.day(atlas) <= Day::first_of_year(FIRST_YEAR),
            (TimeUnit::Days, false) => self.day(atlas) >= atlas.today,
        }
    }

    /// Where playing begins anew: at the other end of the axis, or of the days that are shown.
    fn beginning(&self, atlas: &Atlas) -> Moment {
        let axis = self.axis(atlas);
        match (self.time_unit(atlas), self.playing.options.backwards) {
            (TimeUnit::Years, true) => Moment::Year(axis.last_year()),
            (TimeUnit::Years, false) => Moment::Year(FIRST_YEAR),
            (TimeUnit::Days, true) => Moment::Day(axis.day_at(1.0).min(atlas.today)),
            (TimeUnit::Days, false) => Moment::Day(axis.day_at(0.0)),
        }
    }
}
