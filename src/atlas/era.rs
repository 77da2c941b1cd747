use crate::atlas::Atlas;
use crate::atlas::ids::{EraId, EventId};
use crate::atlas::source::Citation;
use crate::time::{Day, HistoricalDate, Period};

/// A stretch of the story with a name. The division is the atlas's own; what it rests on is named.
#[derive(Clone, Debug)]
pub struct Era {
    /// The id in the files.
    pub slug: String,
    /// What it is called.
    pub name: String,
    /// The same for a narrow band over the slider.
    pub short: Option<String>,
    /// When it begins, as precisely as is known.
    pub from: HistoricalDate,
    /// Its days: it ends where the next era begins.
    pub period: Period,
    /// What marks it, what opens it and what closes it.
    pub summary: String,
    /// Its landmarks, by first day.
    pub events: Vec<EventId>,
    /// Who says so.
    pub sources: Vec<Citation>,
}

impl Atlas {
    /// All eras with their ids, by time.
    pub fn era_ids(&self) -> impl Iterator<Item = (EraId, &Era)> {
        self.eras.iter().enumerate().map(|(i, it)| (EraId::from_index(i), it))
    }

    /// The era with this id in the files.
    pub fn era_named(&self, slug: &str) -> Option<EraId> {
        self.eras.iter().position(|it| it.slug == slug).map(EraId::from_index)
    }

    /// The era of a day.
    pub fn era_on(&self, day: Day) -> Option<EraId> {
        self.eras.iter().position(|it| it.period.contains(day)).map(EraId::from_index)
    }
}
