use crate::atlas::{
    ActorId, Atlas, Certainty, EventId, EventKind, PersonId, PlaceId, Significance, SourceId,
};
use crate::language::Words;

/// Something by which events can be told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
        match self {
            Self::Kind => "kind",
            Self::Actor => "actor",
            Self::Place => "place",
            Self::Person => "person",
            Self::Source => "source",
            Self::Certainty => "certainty",
            Self::Significance => "significance",
        }
    }

    /// Calls for each value of this facet that an event has, as a number; for one it has twice,
    /// twice.
    pub(in crate::search) fn each_value(
        self,
        atlas: &Atlas,
        id: EventId,
        mut call: impl FnMut(usize),
    ) {
        let event = &atlas[id];
        match self {
            Self::Kind => call(place_in(&EventKind::ALL, event.kind)),
            Self::Actor => event.actors.iter().for_each(|it| call(it.index())),
            Self::Place => event.places.iter().for_each(|it| call(it.index())),
            Self::Person => {
                atlas.finder().people_of(id).iter().for_each(|it| call(it.index()));
            }
            Self::Source => event.sources.iter().for_each(|it| call(it.source.index())),
            Self::Certainty => call(place_in(&Certainty::ALL, event.certainty)),
            Self::Significance => call(place_in(&Significance::ALL, event.significance)),
        }
    }

    /// How many values there are.
    pub fn size(self, atlas: &Atlas) -> usize {
        match self {
            Self::Kind => EventKind::ALL.len(),
            Self::Actor => atlas.actors.len(),
            Self::Place => atlas.places.len(),
            Self::Person => atlas.people.len(),
            Self::Source => atlas.sources.len(),
            Self::Certainty => Certainty::ALL.len(),
            Self::Significance => Significance::ALL.len(),
        }
    }

    /// What a value is called.
    pub fn name(self, atlas: &Atlas, words: &Words, value: usize) -> String {
        match self {
            Self::Kind => words.say(&format!("kind-{}", EventKind::ALL[value].word())),
            Self::Actor => atlas[ActorId::from_index(value)].name.clone(),
            Self::Place => atlas[PlaceId::from_index(value)].name.clone(),
            Self::Person => atlas[PersonId::from_index(value)].name.clone(),
            Self::Source => atlas[SourceId::from_index(value)].line(words),
            Self::Certainty => words.say(&format!("certainty-{}", Certainty::ALL[value].word())),
            Self::Significance => {
                words.say(&format!("significance-{}", Significance::ALL[value].number()))
            }
        }
    }

    /// The id by which files and links call a value.
    pub fn code(self, atlas: &Atlas, value: usize) -> String {
        match self {
            Self::Kind => EventKind::ALL[value].word().to_owned(),
            Self::Actor => atlas.actors[value].slug.clone(),
            Self::Place => atlas.places[value].slug.clone(),
            Self::Person => atlas.people[value].slug.clone(),
            Self::Source => atlas.sources[value].slug.clone(),
            Self::Certainty => Certainty::ALL[value].word().to_owned(),
            Self::Significance => Significance::ALL[value].number().to_string(),
        }
    }
}

fn place_in<T: Copy + PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|it| *it == one).unwrap_or_default()
}
