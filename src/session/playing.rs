use serde::{Deserialize, Serialize};

use crate::atlas::{Atlas, EventId, Significance, Subject};
use crate::session::apply::Session;
use crate::session::moment::Moment;
use crate::time::{Day, FIRST_YEAR};

/// How the years run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Playing {
    /// From the present to the beginning.
    pub backwards: bool,
    /// Over again when the end is reached.
    pub again: bool,
    /// With a rest at every turning point, long enough to read its title.
    pub rests: bool,
}

/// One of the ways to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlayOption {
    /// From the present to the beginning.
    Backwards,
    /// Over again when the end is reached.
    Again,
    /// With a rest at every turning point.
    Rests,
}

impl PlayOption {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Backwards, Self::Again, Self::Rests];

    /// The word in the language files after `playing-`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Backwards => "backwards",
            Self::Again => "again",
            Self::Rests => "rests",
        }
    }
}

impl Playing {
    /// Whether a way is chosen.
    pub fn has(&self, option: PlayOption) -> bool {
        match option {
            PlayOption::Backwards => self.backwards,
            PlayOption::Again => self.again,
            PlayOption::Rests => self.rests,
        }
    }

    /// Chooses a way that was not chosen, and the other way about.
    pub fn toggle(&mut self, option: PlayOption) {
        let which = match option {
            PlayOption::Backwards => &mut self.backwards,
            PlayOption::Again => &mut self.again,
            PlayOption::Rests => &mut self.rests,
        };
        *which = !*which;
    }
}

/// Seconds of rest for a title, and for each of its letters: a slow reader's pace.
const REST: f64 = 1.2;
const REST_FOR_A_LETTER: f64 = 0.06;

impl Session {
    pub(in crate::session) fn toggle_playing(&mut self, atlas: &Atlas) {
        self.is_playing = !self.is_playing;
        self.passed = 0.0;
        self.rest = 0.0;
        if self.is_playing && self.is_at_the_end(atlas) {
            self.go_to_the_beginning(atlas);
        }
    }

    /// So many seconds have passed while playing.
    pub(in crate::session) fn advance(&mut self, atlas: &Atlas, seconds: f64) {
        if !self.is_playing {
            return;
        }
        let mut seconds = seconds.clamp(0.0, 1.0);
        if self.rest > 0.0 {
            self.rest -= seconds;
            if self.rest > 0.0 {
                return;
            }
            seconds = -self.rest;
        }
        self.passed += seconds * self.years_per_second;
        let years = self.passed.floor();
        self.passed -= years;
        if years >= 1.0 {
            self.run(atlas, years as i32);
        }
        if self.is_at_the_end(atlas) && self.rest <= 0.0 {
            if self.playing.again {
                self.go_to_the_beginning(atlas);
            } else {
                self.is_playing = false;
            }
        }
    }

    /// Seconds after which the years go on while playing.
    pub fn seconds_to_next_step(&self) -> f64 {
        if self.rest > 0.0 { self.rest } else { (1.0 - self.passed) / self.years_per_second }
    }

    fn run(&mut self, atlas: &Atlas, years: i32) {
        let steps = if self.playing.backwards { -years } else { years };
        let (from, to) =
            (self.moment.year(), atlas.axis().clamped_year(self.moment.stepped(steps)));
        let rest = self.playing.rests.then(|| turning_point(atlas, self, from, to)).flatten();
        match rest {
            Some(event) => {
                let event_year = atlas[event].date.first_day().year();
                self.moment = Moment::Year(atlas.axis().clamped_year(event_year));
                self.subject = Some(Subject::Event(event));
                let letters = atlas[event].title.chars().count() as f64;
                self.rest = REST + letters * REST_FOR_A_LETTER;
                self.passed = 0.0;
            }
            None => self.go_to_year(atlas, to),
        }
    }

    fn is_at_the_end(&self, atlas: &Atlas) -> bool {
        let year = self.moment.year();
        if self.playing.backwards { year <= FIRST_YEAR } else { year >= atlas.axis().last_year() }
    }

    fn go_to_the_beginning(&mut self, atlas: &Atlas) {
        let year = if self.playing.backwards { atlas.axis().last_year() } else { FIRST_YEAR };
        self.go_to_year(atlas, year);
    }
}

/// The first turning point that is passed between two years; of the one just rested at the next.
fn turning_point(atlas: &Atlas, session: &Session, from: i32, to: i32) -> Option<EventId> {
    let (first, last) = if from < to { (from + 1, to) } else { (to, from - 1) };
    let begin = atlas.first_event_from(Day::first_of_year(first));
    let end = atlas.first_event_from(Day::first_of_year(last + 1));
    let is_one = |id: &EventId| {
        atlas[*id].significance == Significance::TurningPoint && session.event() != Some(*id)
    };
    let mut events = (begin..end).map(EventId::from_index);
    if from < to { events.find(is_one) } else { events.rfind(is_one) }
}
