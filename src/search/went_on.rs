use crate::atlas::Atlas;
use crate::language::Words;
use crate::time::{Day, Period};

/// How many events went on in a stretch of time: one count for the window and the command line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WentOn {
    /// Those that began in it.
    pub begin: usize,
    /// Those that had begun before.
    pub go_on: usize,
}

impl WentOn {
    /// "5 events begin, 4 go on".
    pub fn in_words(self, words: &Words) -> String {
        let values = [("begin", self.begin.into()), ("on", self.go_on.into())];
        words.say_with("went-on", &values)
    }
}

/// The days on which events begin, and those by which they are over, each in its order: counting
/// takes no longer in a history of a hundred thousand events.
#[derive(Debug)]
pub struct Spans {
    first_days: Vec<Day>,
    days_after: Vec<Day>,
}

impl Spans {
    /// The spans of all events.
    pub fn of(atlas: &Atlas) -> Self {
        let periods = || atlas.events.iter().map(|event| event.date.period());
        let mut first_days: Vec<Day> = periods().map(Period::start).collect();
        let mut days_after: Vec<Day> = periods().filter_map(Period::end).collect();
        first_days.sort_unstable();
        days_after.sort_unstable();
        Self { first_days, days_after }
    }

    /// How many events went on, or can have gone on, on one of these days.
    pub fn between(&self, first: Day, last: Day) -> usize {
        let had_begun = self.first_days.partition_point(|day| *day <= last);
        let were_over = self.days_after.partition_point(|day| *day <= first);
        had_begun - were_over
    }
}
