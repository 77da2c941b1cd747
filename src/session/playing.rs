use serde::{Deserialize, Serialize};

/// The run through the years: whether, how fast and how, and how far its clock has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Playing {
    /// Whether the years are running.
    pub is_on: bool,
    /// How fast they run; between [`Playing::SLOWEST`] and [`Playing::FASTEST`].
    pub years_per_second: f64,
    /// In which of the ways they run.
    pub options: PlayOptions,
    /// The part of a year that has run since the last step, less than one.
    passed: f64,
    /// Seconds that are still rested at a turning point; never less than none.
    rest: f64,
}

/// The ways to run that are chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlayOptions {
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

impl PlayOptions {
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

/// Years a second: from one that can be read along to one that overflies a century.
const SPEEDS: [f64; 8] = [0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0];

/// Seconds of rest for a title, and for each of its letters: a slow reader's pace.
const REST: f64 = 1.2;
const REST_FOR_A_LETTER: f64 = 0.06;

impl Default for Playing {
    fn default() -> Self {
        let options = PlayOptions::default();
        Self { is_on: false, years_per_second: 10.0, options, passed: 0.0, rest: 0.0 }
    }
}

impl Playing {
    /// The slowest speed that can be chosen, years a second.
    pub const SLOWEST: f64 = SPEEDS[0];
    /// The fastest speed that can be chosen, years a second.
    pub const FASTEST: f64 = SPEEDS[SPEEDS.len() - 1];

    /// Seconds after which the years go on while playing.
    pub fn seconds_to_next_step(&self) -> f64 {
        if self.rest > 0.0 { self.rest } else { (1.0 - self.passed) / self.years_per_second }
    }

    /// Runs, or stops; the clock begins anew.
    pub(in crate::session) fn toggle(&mut self) {
        (self.is_on, self.passed, self.rest) = (!self.is_on, 0.0, 0.0);
    }

    pub(in crate::session) fn is_resting(&self) -> bool {
        self.rest > 0.0
    }

    /// Rests for as long as a title is read.
    pub(in crate::session) fn rest_to_read(&mut self, title: &str) {
        self.passed = 0.0;
        self.rest = REST + title.chars().count() as f64 * REST_FOR_A_LETTER;
    }

    /// Lets seconds pass; how many whole years go by in them. First what is left of a rest passes.
    pub(in crate::session) fn years_in(&mut self, seconds: f64) -> i32 {
        let rested = seconds.min(self.rest);
        self.rest -= rested;
        self.passed += (seconds - rested) * self.years_per_second;
        let years = self.passed.floor();
        self.passed -= years;
        years as i32
    }

    pub(in crate::session) fn run_faster(&mut self) {
        let faster = SPEEDS.into_iter().find(|&speed| speed > self.years_per_second);
        self.years_per_second = faster.unwrap_or(self.years_per_second);
    }

    pub(in crate::session) fn run_slower(&mut self) {
        let slower = SPEEDS.into_iter().rev().find(|&speed| speed < self.years_per_second);
        self.years_per_second = slower.unwrap_or(self.years_per_second);
    }
}
