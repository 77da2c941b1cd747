use crate::atlas::{Atlas, EventId, Significance, Subject};
use crate::session::moment::Moment;
use crate::session::state::Session;
use crate::time::{Day, FIRST_YEAR};

impl Session {
    pub(in crate::session) fn toggle_playing(&mut self, atlas: &Atlas) {
        self.playing.toggle();
        if self.playing.is_on && self.is_at_the_end(atlas) {
            self.go_to_the_beginning(atlas);
        }
    }

    /// Lets so many seconds pass while playing.
    pub(in crate::session) fn advance(&mut self, atlas: &Atlas, seconds: f64) {
        if !self.playing.is_on {
            return;
        }
        let years = self.playing.years_in(seconds);
        if years > 0 {
            self.run(atlas, years);
        }
        if !self.playing.is_resting() && self.is_at_the_end(atlas) {
            if self.playing.options.again {
                self.go_to_the_beginning(atlas);
            } else {
                self.playing.is_on = false;
            }
        }
    }

    fn run(&mut self, atlas: &Atlas, years: i32) {
        let steps = if self.playing.options.backwards { -years } else { years };
        let from = self.moment.year();
        let to = atlas.axis().clamped_year(self.moment.stepped(steps));
        let rests = self.playing.options.rests;
        let passed = rests.then(|| turning_point(atlas, self.event(), from, to)).flatten();
        let Some(event) = passed else { return self.here.go_to_year(atlas, to) };
        let event_year = atlas[event].date.first_day().year();
        self.here.moment = Moment::Year(atlas.axis().clamped_year(event_year));
        self.here.subject = Some(Subject::Event(event));
        self.playing.rest_to_read(&atlas[event].title);
    }

    fn is_at_the_end(&self, atlas: &Atlas) -> bool {
        let year = self.moment.year();
        if self.playing.options.backwards {
            year <= FIRST_YEAR
        } else {
            year >= atlas.axis().last_year()
        }
    }

    fn go_to_the_beginning(&mut self, atlas: &Atlas) {
        let is_backwards = self.playing.options.backwards;
        let year = if is_backwards { atlas.axis().last_year() } else { FIRST_YEAR };
        self.here.go_to_year(atlas, year);
    }
}

/// The first turning point that is passed between two years; of the one just rested at the next.
fn turning_point(
    atlas: &Atlas,
    just_rested_at: Option<EventId>,
    from: i32,
    to: i32,
) -> Option<EventId> {
    let (first, last) = if from < to { (from + 1, to) } else { (to, from - 1) };
    let begin = atlas.first_event_from(Day::first_of_year(first));
    let end = atlas.first_event_from(Day::first_of_year(last + 1));
    let is_one = |id: &EventId| {
        atlas[*id].significance == Significance::TurningPoint && just_rested_at != Some(*id)
    };
    let mut events = (begin..end).map(EventId::from_index);
    if from < to { events.find(is_one) } else { events.rfind(is_one) }
}
