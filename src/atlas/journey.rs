use crate::atlas::Atlas;
use crate::atlas::ids::{ActorId, EventId, JourneyId};
use crate::atlas::source::Citation;
use crate::atlas::territory::OutlinePrecision;
use crate::geometry::{GlobePoint, Path};
use crate::time::{Day, HistoricalDate, Stated};

/// The way of ships or troops.
#[derive(Clone, Debug)]
pub struct Journey {
    /// The id in the files.
    pub slug: String,
    /// What stands along it.
    pub name: String,
    /// By sea or over land, and to what end.
    pub kind: JourneyKind,
    /// Whose.
    pub actor: ActorId,
    /// What it belongs to.
    pub event: Option<EventId>,
    /// How well its course is known.
    pub precision: OutlinePrecision,
    /// Its course on the plane.
    pub path: Path,
    /// Its beginning, its end and what is known between them, in order; at least two.
    pub stops: Vec<Stop>,
    /// What is certain of it, and what is guessed.
    pub note: String,
    /// Who says so.
    pub sources: Vec<Citation>,
}

/// A point of a journey.
#[derive(Clone, Debug)]
pub struct Stop {
    /// Where.
    pub at: GlobePoint,
    /// When, where that is known.
    pub date: Option<HistoricalDate>,
    /// What it is called.
    pub name: Option<String>,
}

/// What sort of journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JourneyKind {
    /// A ship or a fleet on its way.
    Voyage,
    /// Troops put ashore.
    Landing,
    /// Troops over land.
    Advance,
}

impl JourneyKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Voyage, Self::Landing, Self::Advance];

    /// The word in the history files, and in the language files after `journey-`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Voyage => "voyage",
            Self::Landing => "landing",
            Self::Advance => "advance",
        }
    }
}

impl Journey {
    /// The first and the last day that is known of it.
    pub fn days(&self) -> Option<[Day; 2]> {
        let dates = || self.stops.iter().filter_map(|stop| stop.date.as_ref());
        let first = dates().map(HistoricalDate::first_day).min()?;
        let last_of =
            |date: &HistoricalDate| date.end().map_or(date.start().last, |it: Stated| it.last);
        let last = dates().map(last_of).max()?;
        Some([first, last])
    }
}

impl Atlas {
    /// All journeys with their ids.
    pub fn journey_ids(&self) -> impl Iterator<Item = (JourneyId, &Journey)> {
        self.journeys.iter().enumerate().map(|(i, it)| (JourneyId::from_index(i), it))
    }

    /// The journeys that were under way at some time from one day to another, both included.
    pub fn journeys_between(
        &self,
        from: Day,
        to: Day,
    ) -> impl Iterator<Item = (JourneyId, &Journey)> {
        self.journey_ids().filter(move |(_, journey)| {
            journey.days().is_some_and(|[first, last]| first <= to && from <= last)
        })
    }

    /// The journeys that belong to an event.
    pub fn journeys_of(&self, event: EventId) -> impl Iterator<Item = (JourneyId, &Journey)> {
        self.journey_ids().filter(move |(_, journey)| journey.event == Some(event))
    }

    /// The journey with this id in the files.
    pub fn journey_named(&self, slug: &str) -> Option<JourneyId> {
        self.journeys.iter().position(|it| it.slug == slug).map(JourneyId::from_index)
    }
}
