use crate::atlas::event::{ActorId, EventId};
use crate::atlas::source::Citation;
use crate::atlas::table::Id;
use crate::atlas::territory::TerritoryId;
use crate::time::{Day, HistoricalDate};

/// Which [`Position`] of an atlas.
pub type PositionId = Id<Position>;

/// What a government or body holds about some territories, in its own terms, and the answer to it.
#[derive(Clone, Debug)]
pub struct Position {
    /// The id in the files.
    pub slug: String,
    /// Whose it is.
    pub side: ActorId,
    /// What it says in a sentence by which quizzes ask whose it is: it doesn't tell.
    pub asked: Option<String>,
    /// What it says, in short.
    pub title: String,
    /// Since when it is held.
    pub from: HistoricalDate,
    /// Until when; without it, it is held today.
    pub to: Option<HistoricalDate>,
    /// Of which territories.
    pub about: Vec<TerritoryId>,
    /// What it says.
    pub summary: String,
    /// The documents the side itself cites.
    pub cites: Vec<String>,
    /// What the other side answers.
    pub answer: Option<String>,
    /// Where it was stated.
    pub events: Vec<EventId>,
    /// Who says so.
    pub sources: Vec<Citation>,
}

impl Position {
    /// Whether it was held on a day.
    pub fn is_held_on(&self, day: Day) -> bool {
        self.from.first_day() <= day && self.to.as_ref().is_none_or(|to| day < to.first_day())
    }
}
