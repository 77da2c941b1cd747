use crate::atlas::event::EventId;
use crate::atlas::source::Citation;
use crate::atlas::table::Id;
use crate::time::HistoricalDate;

/// Which [`Person`] of an atlas.
pub type PersonId = Id<Person>;

/// One who recurs in the history.
#[derive(Clone, Debug)]
pub struct Person {
    /// The id in the files.
    pub slug: String,
    /// The name in Latin letters.
    pub name: String,
    /// The Russian name.
    pub ru: Option<String>,
    /// The Japanese name.
    pub ja: Option<String>,
    /// When born.
    pub born: Option<HistoricalDate>,
    /// When died.
    pub died: Option<HistoricalDate>,
    /// Who it was, in one line.
    pub line: String,
    /// Offices with their years.
    pub offices: Vec<String>,
    /// The events in which the person took part, by first day.
    pub events: Vec<EventId>,
    /// Who says so.
    pub sources: Vec<Citation>,
}
