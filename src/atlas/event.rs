use strum::{IntoStaticStr, VariantArray};

use crate::atlas::place::PlaceId;
use crate::atlas::source::{Citation, Source, SourceId, SourceKind};
use crate::atlas::speaker::Speaker;
use crate::atlas::table::{Id, Table};
use crate::atlas::territory::Certainty;
use crate::atlas::viewpoint::Viewpoint;
use crate::language::Words;
use crate::time::{Day, HistoricalDate};

/// Which [`Actor`] of an atlas.
pub type ActorId = Id<Actor>;

/// Which [`Event`] of an atlas.
pub type EventId = Id<Event>;

/// Something that happened, was said or was the case.
#[derive(Clone, Debug)]
pub struct Event {
    /// The id in the files.
    pub slug: String,
    /// When, as the sources state it, Gregorian.
    pub date: HistoricalDate,
    /// The date in the calendar of those who were there, where it differs.
    pub calendar: Option<String>,
    /// At most 70 characters.
    pub title: String,
    /// Two to four sentences.
    pub summary: String,
    /// What sort of event.
    pub kind: EventKind,
    /// Who took part.
    pub actors: Vec<ActorId>,
    /// Where; the first is where it happened.
    pub places: Vec<PlaceId>,
    /// How much it matters.
    pub significance: Significance,
    /// How sure it is.
    pub certainty: Certainty,
    /// People died or were driven from their homes.
    pub is_grave: bool,
    /// Who says so.
    pub sources: Vec<Citation>,
    /// Why none of these is its own text, where one looks for that.
    pub instead_of_text: Option<String>,
    /// Where sources err about it.
    pub corrections: Vec<Correction>,
    /// Where sources differ about it, and none is simply wrong.
    pub sayings: Vec<Saying>,
}

/// How firmly the sources of an event carry it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// Several sources, or a good one.
    Firm,
    /// One source that is neither the text itself nor research nor a government's own record.
    OneSource,
    /// Only essays, notes and reference works.
    WeakSources,
}

impl Event {
    /// Whether it went on, or can have gone on, on one of the days from the first to the last: a
    /// war in each of its years. What has no end goes on.
    pub fn went_on_within(&self, first: Day, last: Day) -> bool {
        self.date.period().touches(first, last)
    }

    /// Its date, as one asks what went on from a day on: "since 8 February 1904" where it had
    /// begun before.
    pub fn date_from(&self, words: &Words, first: Option<Day>) -> String {
        let lasts = self.date.end().is_some() || self.date.is_open();
        let had_begun = first.is_some_and(|first| self.date.start().last < first);
        if lasts && had_begun { words.since(self.date.start()) } else { words.date(&self.date) }
    }

    /// How firmly its sources carry it.
    pub fn support(&self, sources: &Table<Source>) -> Support {
        let kinds: Vec<SourceKind> =
            self.sources.iter().map(|citation| sources[citation.source].kind).collect();
        let is_weak = |kind: &SourceKind| matches!(kind, SourceKind::Essay | SourceKind::Reference);
        if kinds.iter().all(is_weak) {
            Support::WeakSources
        } else if kinds.len() == 1 && kinds[0] == SourceKind::Press {
            Support::OneSource
        } else {
            Support::Firm
        }
    }
}

/// What one source says where others say something else.
#[derive(Clone, Debug)]
pub struct Saying {
    /// About what.
    pub about: SayingAbout,
    /// Who says it.
    pub citation: Citation,
    /// What it says.
    pub says: String,
    /// Which of the sources the atlas follows, and why.
    pub weigh: Option<String>,
}

/// About what sources differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum SayingAbout {
    /// When it was.
    Date,
    /// How many.
    Number,
    /// What exactly was said or written.
    Wording,
    /// Where it was.
    Place,
    /// Why it was.
    Cause,
}

impl SayingAbout {
    /// The word in the history files, and in the language files after `saying-`.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// Where a source errs, and what holds.
#[derive(Clone, Debug)]
pub struct Correction {
    /// The source that errs.
    pub source: SourceId,
    /// What it says, in our words.
    pub says: String,
    /// What holds, and why the source is not followed.
    pub instead: String,
    /// What that rests on.
    pub sources: Vec<Citation>,
}

/// One who takes part in events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The id in the files.
    pub slug: String,
    /// The English name.
    pub name: String,
    /// The viewpoint whose official maps are its own, where it is that state.
    pub viewpoint: Option<Viewpoint>,
    /// As whom quizzes name it among those whose view they ask for.
    pub speaker: Option<Speaker>,
}

/// How much an event matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Significance {
    /// A detail or a comment.
    Detail,
    /// Important.
    Important,
    /// A turning point.
    TurningPoint,
}

impl Significance {
    /// From a turning point to a detail.
    pub const ALL: [Self; 3] = [Self::TurningPoint, Self::Important, Self::Detail];

    /// 1, 2 or 3, as in the history files.
    pub fn number(self) -> i64 {
        match self {
            Self::Detail => 1,
            Self::Important => 2,
            Self::TurningPoint => 3,
        }
    }

    /// The significance with this number.
    pub fn from_number(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|significance| significance.number() == number)
    }
}

/// What sort of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum EventKind {
    /// A treaty or agreement in force.
    Treaty,
    /// A meeting of heads.
    Summit,
    /// A war, a battle, an intervention.
    War,
    /// Forces and exercises short of war.
    Military,
    /// Sanctions and answers to them.
    Sanction,
    /// A change or claim of territory.
    Territory,
    /// Trade, energy, fishing.
    Economy,
    /// What a government or an author says.
    Statement,
    /// Talks, visits, relations.
    Diplomacy,
    /// Culture and exchanges.
    Culture,
    /// People taken, sent or brought from one land to another.
    PeopleMoved,
}

impl EventKind {
    /// The word in the history files, and in the language files after `kind-`.
    pub fn word(self) -> &'static str {
        self.into()
    }
}
