use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::{EnumDiscriminants, EnumString, IntoStaticStr, VariantArray};

use crate::atlas::argument::ArgumentId;
use crate::atlas::atlas::Atlas;
use crate::atlas::era::EraId;
use crate::atlas::event::EventId;
use crate::atlas::journey::JourneyId;
use crate::atlas::map_line::LineId;
use crate::atlas::person::PersonId;
use crate::atlas::place::PlaceId;
use crate::atlas::position::{Position, PositionId};
use crate::atlas::sentences::paired_name;
use crate::atlas::series::SeriesId;
use crate::atlas::term::TermId;
use crate::atlas::territory::TerritoryId;
use crate::atlas::treaty::TreatyId;
use crate::geometry::GlobePoint;
use crate::language::Words;

/// What can be selected, found, linked to and opened as a page.
#[derive(Clone, Copy, Debug, PartialEq, EnumDiscriminants)]
#[strum_discriminants(
    name(SubjectKind),
    doc = "What sort of thing a subject is.",
    derive(PartialOrd, Ord, EnumString, IntoStaticStr, VariantArray, Serialize, Deserialize),
    strum(serialize_all = "lowercase"),
    serde(rename_all = "lowercase")
)]
pub enum Subject {
    /// Something that happened, was said or was the case.
    Event(EventId),
    /// A unit of land whose holders the atlas follows.
    Territory(TerritoryId),
    /// Where something happened.
    Place(PlaceId),
    /// One who recurs in the history.
    Person(PersonId),
    /// A treaty or another instrument.
    Treaty(TreatyId),
    /// A stretch of the story.
    Era(EraId),
    /// A figure over time.
    Series(SeriesId),
    /// A line of the map.
    Line(LineId),
    /// The way of ships or troops.
    Journey(JourneyId),
    /// What a government holds.
    Position(PositionId),
    /// What an author argues.
    Argument(ArgumentId),
    /// A word that the history uses.
    Term(TermId),
    /// A point at sea; it has no name and no page but its measures.
    Point(GlobePoint),
}

impl SubjectKind {
    /// The word in links and saved files, and in the language files after `details-`.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

impl Subject {
    /// What sort of thing it is.
    pub fn kind(self) -> SubjectKind {
        self.into()
    }

    /// The id in the files, which no other of its kind has; of a point "latitude,longitude".
    pub fn slug(self, atlas: &Atlas) -> String {
        match self {
            Self::Event(id) => atlas[id].slug.clone(),
            Self::Territory(id) => atlas[id].slug.clone(),
            Self::Place(id) => atlas[id].slug.clone(),
            Self::Person(id) => atlas[id].slug.clone(),
            Self::Treaty(id) => atlas[id].slug.clone(),
            Self::Era(id) => atlas[id].slug.clone(),
            Self::Series(id) => atlas[id].slug.clone(),
            Self::Line(id) => atlas[id].slug.clone(),
            Self::Journey(id) => atlas[id].slug.clone(),
            Self::Position(id) => atlas[id].slug.clone(),
            Self::Argument(id) => atlas[id].slug.clone(),
            Self::Term(id) => atlas[id].slug.clone(),
            Self::Point(point) => format!("{:.4},{:.4}", point.lat, point.lon),
        }
    }

    /// What goes by this id among the things of a kind. Arguments were events once, and links to
    /// them as such go on working.
    pub fn named(kind: SubjectKind, slug: &str, atlas: &Atlas) -> Option<Self> {
        match kind {
            SubjectKind::Event => {
                let argument = || atlas.arguments.named(slug).map(Self::Argument);
                atlas.events.named(slug).map(Self::Event).or_else(argument)
            }
            SubjectKind::Territory => atlas.territories.named(slug).map(Self::Territory),
            SubjectKind::Place => atlas.places.named(slug).map(Self::Place),
            SubjectKind::Person => atlas.people.named(slug).map(Self::Person),
            SubjectKind::Treaty => atlas.treaties.named(slug).map(Self::Treaty),
            SubjectKind::Era => atlas.eras.named(slug).map(Self::Era),
            SubjectKind::Series => atlas.series.named(slug).map(Self::Series),
            SubjectKind::Line => atlas.lines.named(slug).map(Self::Line),
            SubjectKind::Journey => atlas.journeys.named(slug).map(Self::Journey),
            SubjectKind::Position => atlas.positions.named(slug).map(Self::Position),
            SubjectKind::Argument => atlas.arguments.named(slug).map(Self::Argument),
            SubjectKind::Term => atlas.terms.named(slug).map(Self::Term),
            SubjectKind::Point => point_named(slug).map(Self::Point),
        }
    }

    /// The ids of all things of a kind, in order; there are no points but those that are named.
    pub fn slugs_of(kind: SubjectKind, atlas: &Atlas) -> Vec<&str> {
        match kind {
            SubjectKind::Event => atlas.events.slugs().collect(),
            SubjectKind::Territory => atlas.territories.slugs().collect(),
            SubjectKind::Place => atlas.places.slugs().collect(),
            SubjectKind::Person => atlas.people.slugs().collect(),
            SubjectKind::Treaty => atlas.treaties.slugs().collect(),
            SubjectKind::Era => atlas.eras.slugs().collect(),
            SubjectKind::Series => atlas.series.slugs().collect(),
            SubjectKind::Line => atlas.lines.slugs().collect(),
            SubjectKind::Journey => atlas.journeys.slugs().collect(),
            SubjectKind::Position => atlas.positions.slugs().collect(),
            SubjectKind::Argument => atlas.arguments.slugs().collect(),
            SubjectKind::Term => atlas.terms.slugs().collect(),
            SubjectKind::Point => Vec::new(),
        }
    }

    /// What it is called on the screen.
    pub fn name(self, atlas: &Atlas, words: &Words) -> String {
        match self {
            Self::Event(id) => atlas[id].title.clone(),
            Self::Territory(id) => paired_name(words, &atlas[id]),
            Self::Place(id) => atlas[id].name.clone(),
            Self::Person(id) => atlas[id].name.clone(),
            Self::Treaty(id) => atlas[id].name.clone(),
            Self::Era(id) => atlas[id].name.clone(),
            Self::Series(id) => atlas[id].title.clone(),
            Self::Line(id) => atlas[id].name.clone(),
            Self::Journey(id) => atlas[id].name.clone(),
            Self::Position(id) => position_title(&atlas[id], atlas, words),
            Self::Argument(id) => atlas[id].title.clone(),
            Self::Term(id) => atlas[id].name.clone(),
            Self::Point(_) => words.say("details-sea"),
        }
    }

    /// As it is saved.
    pub fn written(self, atlas: &Atlas) -> WrittenSubject {
        let written = match self {
            Self::Point(point) => Written::Point(point),
            _ => Written::Slug(self.slug(atlas)),
        };
        WrittenSubject { kind: self.kind(), written }
    }
}

/// "Japan: four island groups"; some titles name the side themselves.
pub fn position_title(position: &Position, atlas: &Atlas, words: &Words) -> String {
    let side = atlas[position.side].name.as_str();
    if position.title.starts_with(side) {
        return position.title.clone();
    }
    let values = [("side", side.into()), ("title", position.title.as_str().into())];
    words.say_with("position-title", &values)
}

/// A point from "latitude,longitude".
pub fn point_named(text: &str) -> Option<GlobePoint> {
    let (lat, lon) = text.split_once(',')?;
    let point = GlobePoint { lon: lon.trim().parse().ok()?, lat: lat.trim().parse().ok()? };
    point.is_sound().then_some(point)
}

/// A subject as a saved file has it, `{"event": "treaty-shimoda-1855"}`: by the id in the files,
/// so that a history that has changed meanwhile does no harm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(into = "BTreeMap<SubjectKind, Written>", try_from = "BTreeMap<SubjectKind, Written>")]
pub struct WrittenSubject {
    kind: SubjectKind,
    written: Written,
}

/// All digits of a point are kept, where a link rounds it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Slug(String),
    Point(GlobePoint),
}

impl WrittenSubject {
    /// What it names; `None` where the atlas has no such thing, or no longer.
    pub fn read(&self, atlas: &Atlas) -> Option<Subject> {
        match (&self.written, self.kind) {
            (Written::Point(point), SubjectKind::Point) => {
                point.is_sound().then_some(Subject::Point(*point))
            }
            (Written::Point(_), _) => None,
            (Written::Slug(slug), kind) => Subject::named(kind, slug, atlas),
        }
    }
}

impl From<WrittenSubject> for BTreeMap<SubjectKind, Written> {
    fn from(subject: WrittenSubject) -> Self {
        Self::from([(subject.kind, subject.written)])
    }
}

impl TryFrom<BTreeMap<SubjectKind, Written>> for WrittenSubject {
    type Error = &'static str;

    fn try_from(entries: BTreeMap<SubjectKind, Written>) -> Result<Self, Self::Error> {
        let mut entries = entries.into_iter();
        match (entries.next(), entries.next()) {
            (Some((kind, written)), None) => Ok(Self { kind, written }),
            _ => Err("one kind and one id name a subject"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_subject_is_one_kind_and_one_id() {
        let saved = |text: &str| serde_json::from_str::<WrittenSubject>(text);
        for text in [r#"{"event":"treaty-shimoda-1855"}"#, r#"{"point":{"lon":150.25,"lat":50.0}}"#]
        {
            let again = saved(text).and_then(|subject| serde_json::to_string(&subject));
            assert_eq!(again.ok().as_deref(), Some(text));
        }
        for text in ["{}", r#"{"planet":"mars"}"#, r#"{"event":"one","place":"two"}"#] {
            assert!(saved(text).is_err(), "{text}");
        }
    }
}
