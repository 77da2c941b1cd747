use crate::atlas::event::{Correction, EventId, Saying};
use crate::atlas::person::PersonId;
use crate::atlas::source::{Citation, Source};
use crate::atlas::table::{Id, Table};
use crate::time::HistoricalDate;

/// Which [`Argument`] of an atlas.
pub type ArgumentId = Id<Argument>;

/// What an author argues, judges or foresees: no event, and never on the map.
#[derive(Clone, Debug)]
pub struct Argument {
    /// The id in the files.
    pub slug: String,
    /// When it was argued, or of which time it speaks.
    pub date: HistoricalDate,
    /// At most 70 characters.
    pub title: String,
    /// What is argued, in our words.
    pub summary: String,
    /// The events it speaks of, by first day.
    pub about: Vec<EventId>,
    /// Who argues, and of whom it speaks.
    pub people: Vec<PersonId>,
    /// Where it is argued, and what it rests on or runs against.
    pub sources: Vec<Citation>,
    /// Where it errs.
    pub corrections: Vec<Correction>,
    /// Where sources differ about it.
    pub sayings: Vec<Saying>,
}

impl Argument {
    /// Who argues it: the author of the source that comes first, or that work itself.
    pub fn by<'a>(&self, sources: &'a Table<Source>) -> Option<&'a str> {
        let source = &sources[self.sources.first()?.source];
        Some(if source.by.is_empty() { &source.title } else { &source.by })
    }
}
