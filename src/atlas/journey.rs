use strum::{IntoStaticStr, VariantArray};

use crate::atlas::event::{ActorId, EventId};
use crate::atlas::person::PersonId;
use crate::atlas::source::Citation;
use crate::atlas::table::Id;
use crate::atlas::territory::OutlinePrecision;
use crate::geometry::{GlobePoint, Path};
use crate::time::{Day, HistoricalDate, Stated};

/// Which [`Journey`] of an atlas.
pub type JourneyId = Id<Journey>;

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
    /// Who led it, where quizzes may ask for that.
    pub led_by: Option<PersonId>,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum JourneyKind {
    /// A ship or a fleet on its way.
    Voyage,
    /// Troops put ashore.
    Landing,
    /// Troops over land.
    Advance,
}

impl JourneyKind {
    /// The word in the history files, and in the language files after `journey-`.
    pub fn word(self) -> &'static str {
        self.into()
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
