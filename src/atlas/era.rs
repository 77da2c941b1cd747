use crate::atlas::event::EventId;
use crate::atlas::source::Citation;
use crate::atlas::table::Id;
use crate::time::{HistoricalDate, Period};

/// Which [`Era`] of an atlas.
pub type EraId = Id<Era>;

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
