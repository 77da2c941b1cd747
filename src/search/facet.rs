use strum::{IntoStaticStr, VariantArray as _};

use crate::atlas::{
    ActorId, Atlas, Certainty, EventId, EventKind, PersonId, PlaceId, Significance, SourceId,
};
use crate::language::Words;
use crate::search::indexed_atlas::IndexedAtlas;

/// Something by which events can be told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Facet {
    /// What sort of event.
    Kind,
    /// Which state or government took part.
    Actor,
    /// Where.
    Place,
    /// Who took part.
    Person,
    /// Who says so.
    Source,
    /// How sure it is.
    Certainty,
    /// How much it matters.
    Significance,
}

impl Facet {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 7] = [
        Self::Kind,
        Self::Actor,
        Self::Significance,
        Self::Certainty,
        Self::Place,
        Self::Person,
        Self::Source,
    ];

    /// The word in the language files after `facet-`.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// Calls for each value of this facet that an event has, as a number; for one it has twice,
    /// twice.
    pub(in crate::search) fn each_value(
        self,
        atlas: &IndexedAtlas,
        id: EventId,
        mut call: impl FnMut(usize),
    ) {
        let event = &atlas[id];
        match self {
            Self::Kind => call(place_in(EventKind::VARIANTS, event.kind)),
            Self::Actor => event.actors.iter().for_each(|it| call(it.index())),
            Self::Place => event.places.iter().for_each(|it| call(it.index())),
            Self::Person => {
                atlas.who_took_part(id).iter().for_each(|it| call(it.index()));
            }
            Self::Source => event.sources.iter().for_each(|it| call(it.source.index())),
            Self::Certainty => call(place_in(Certainty::VARIANTS, event.certainty)),
            Self::Significance => call(place_in(&Significance::ALL, event.significance)),
        }
    }

    /// How many values there are.
    pub fn size(self, atlas: &Atlas) -> usize {
        match self {
            Self::Kind => EventKind::VARIANTS.len(),
            Self::Actor => atlas.actors.len(),
            Self::Place => atlas.places.len(),
            Self::Person => atlas.people.len(),
            Self::Source => atlas.sources.len(),
            Self::Certainty => Certainty::VARIANTS.len(),
            Self::Significance => Significance::ALL.len(),
        }
    }

    /// What a value is called.
    pub fn name(self, atlas: &Atlas, words: &Words, value: usize) -> String {
        match self {
            Self::Kind => words.say(&format!("kind-alone-{}", EventKind::VARIANTS[value].word())),
            Self::Actor => atlas[ActorId::from_index(value)].name.clone(),
            Self::Place => atlas[PlaceId::from_index(value)].name.clone(),
            Self::Person => atlas[PersonId::from_index(value)].name.clone(),
            Self::Source => atlas[SourceId::from_index(value)].line(words),
            Self::Certainty => {
                words.say(&format!("certainty-{}", Certainty::VARIANTS[value].word()))
            }
            Self::Significance => {
                words.say(&format!("significance-{}", Significance::ALL[value].number()))
            }
        }
    }

    /// The id by which files and links call a value.
    pub fn code(self, atlas: &Atlas, value: usize) -> String {
        match self {
            Self::Kind => EventKind::VARIANTS[value].word().to_owned(),
            Self::Actor => atlas[ActorId::from_index(value)].slug.clone(),
            Self::Place => atlas[PlaceId::from_index(value)].slug.clone(),
            Self::Person => atlas[PersonId::from_index(value)].slug.clone(),
            Self::Source => atlas[SourceId::from_index(value)].slug.clone(),
            Self::Certainty => Certainty::VARIANTS[value].word().to_owned(),
            Self::Significance => Significance::ALL[value].number().to_string(),
        }
    }
}

fn place_in<T: Copy + PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|it| *it == one).unwrap_or_default()
}
