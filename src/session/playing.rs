use serde::{Deserialize, Serialize};

use crate::atlas::EventId;
use crate::session::time_unit::TimeUnit;

/// The run through the years: whether, how fast and how, and how far its clock has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Playing {
    /// Whether the years are running.
    pub is_on: bool,
    /// How fast they run; between [`Playing::SLOWEST`] and [`Playing::FASTEST`].
    pub years_per_second: f64,
    /// How fast days run where the axis shows days.
    pub days_per_second: f64,
    /// In which of the ways they run.
    pub options: PlayOptions,
    /// The part of a step that has run since the last, less than one.
    passed: f64,
    /// Seconds that are still rested at a turning point; never less than none.
    rest: f64,
    /// The turning point that was rested at last.
    rested_at: Option<EventId>,
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

/// Days a second: from one that can be read along to a month.
const DAY_SPEEDS: [f64; 6] = [0.5, 1.0, 2.0, 5.0, 10.0, 30.0];

/// Seconds of rest for a title, and for each of its letters: a slow reader's pace.
const REST: f64 = 1.2;
const REST_FOR_A_LETTER: f64 = 0.06;

impl Default for Playing {
    fn default() -> Self {
        Self {
            is_on: false,
            years_per_second: 10.0,
            days_per_second: 2.0,
            options: PlayOptions::default(),
            passed: 0.0,
            rest: 0.0,
            rested_at: None,
        }
    }
}

impl Playing {
    /// The slowest speed that can be chosen, years a second.
    pub const SLOWEST: f64 = SPEEDS[0];
    /// The fastest speed that can be chosen, years a second.
    pub const FASTEST: f64 = SPEEDS[SPEEDS.len() - 1];

    /// The slowest speed that can be chosen, days a second.
    pub const SLOWEST_BY_DAYS: f64 = DAY_SPEEDS[0];
    /// The fastest speed that can be chosen, days a second.
    pub const FASTEST_BY_DAYS: f64 = DAY_SPEEDS[DAY_SPEEDS.len() - 1];

    /// The speeds that are offered, in steps a second, the slowest first.
    pub fn speeds(unit: TimeUnit) -> &'static [f64] {
        match unit {
            TimeUnit::Years => &SPEEDS,
            TimeUnit::Days => &DAY_SPEEDS,
        }
    }

    /// How fast it runs, in steps a second.
    pub fn speed(&self, unit: TimeUnit) -> f64 {
        match unit {
            TimeUnit::Years => self.years_per_second,
            TimeUnit::Days => self.days_per_second,
        }
    }

    /// Seconds that are still rested at a turning point.
    pub fn seconds_of_rest(&self) -> f64 {
        self.rest
    }

    /// The part of a step that has run since the last.
    pub(in crate::session) fn passed(&self) -> f64 {
        self.passed
    }

    /// Runs, or stops; the clock begins anew.
    pub(in crate::session) fn toggle(&mut self) {
        self.is_on = !self.is_on;
        (self.passed, self.rest, self.rested_at) = (0.0, 0.0, None);
    }

    pub(in crate::session) fn is_resting(&self) -> bool {
        self.rest > 0.0
    }

    pub(in crate::session) fn rested_at(&self) -> Option<EventId> {
        self.rested_at
    }

    /// Rests at a turning point for as long as its title is read.
    pub(in crate::session) fn rest_to_read(&mut self, event: EventId, title: &str) {
        self.passed = 0.0;
        self.rest = REST + title.chars().count() as f64 * REST_FOR_A_LETTER;
        self.rested_at = Some(event);
    }

    /// Lets seconds pass; how many whole steps go by in them. First what is left of a rest passes.
    pub(in crate::session) fn steps_in(&mut self, seconds: f64, unit: TimeUnit) -> i32 {
        let rested = seconds.min(self.rest);
        self.rest -= rested;
        self.passed += (seconds - rested) * self.speed(unit);
        let steps = self.passed.floor();
        self.passed -= steps;
        steps as i32
    }

    pub(in crate::session) fn run_faster(&mut self, unit: TimeUnit) {
        let now = self.speed(unit);
        let faster = Self::speeds(unit).iter().find(|&&speed| speed > now);
        self.set_speed(unit, *faster.unwrap_or(&now));
    }

    pub(in crate::session) fn run_slower(&mut self, unit: TimeUnit) {
        let now = self.speed(unit);
        let slower = Self::speeds(unit).iter().rev().find(|&&speed| speed < now);
        self.set_speed(unit, *slower.unwrap_or(&now));
    }

    fn set_speed(&mut self, unit: TimeUnit, speed: f64) {
        match unit {
            TimeUnit::Years => self.years_per_second = speed,
            TimeUnit::Days => self.days_per_second = speed,
        }
    }
}
