use std::collections::{BTreeMap, BTreeSet};

use crate::language::Words;

use super::{
    ActorId, Atlas, Certainty, EventId, EventKind, PersonId, PlaceId, Significance, SourceId,
};

/// Which events are wanted: those that have all the words, and of each facet one of the chosen
/// values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventFilter {
    /// What was typed.
    pub words: String,
    /// What was chosen; a facet without a choice wants everything.
    pub chosen: BTreeMap<Facet, BTreeSet<usize>>,
}

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

/// The events that a filter lets through, and what else there would be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filtered {
    /// By first day.
    pub events: Vec<EventId>,
    /// How many events each value of a facet would leave, with the other facets as they are.
    pub counts: BTreeMap<Facet, BTreeMap<usize, usize>>,
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

    /// The values of this facet that an event has, each as a number.
    fn values(self, atlas: &Atlas, id: EventId) -> Vec<usize> {
        let event = &atlas[id];
        let mut values: Vec<usize> = match self {
            Self::Kind => vec![place_in(&EventKind::ALL, event.kind)],
            Self::Actor => event.actors.iter().map(|it| it.index()).collect(),
            Self::Place => event.places.iter().map(|it| it.index()).collect(),
            Self::Person => atlas.finder().people_of(id).iter().map(|it| it.index()).collect(),
            Self::Source => event.sources.iter().map(|it| it.source.index()).collect(),
            Self::Certainty => vec![place_in(&Certainty::ALL, event.certainty)],
            Self::Significance => vec![place_in(&Significance::ALL, event.significance)],
        };
        values.sort_unstable();
        values.dedup();
        values
    }

    /// What a value is called.
    pub fn name(self, atlas: &Atlas, words: &Words, value: usize) -> String {
        match self {
            Self::Kind => words.say(&format!("kind-{}", EventKind::ALL[value].word())),
            Self::Actor => atlas[ActorId::from_index(value)].name.clone(),
            Self::Place => atlas[PlaceId::from_index(value)].name.clone(),
            Self::Person => atlas[PersonId::from_index(value)].name.clone(),
            Self::Source => atlas[SourceId::from_index(value)].line(),
            Self::Certainty => words.say(&format!("certainty-{}", Certainty::ALL[value].word())),
            Self::Significance => {
                words.say(&format!("significance-{}", Significance::ALL[value].number()))
            }
        }
    }
}

fn place_in<T: Copy + PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|it| *it == one).unwrap_or_default()
}

impl EventFilter {
    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        self.words.trim().is_empty() && self.chosen.values().all(BTreeSet::is_empty)
    }

    /// Whether a value of a facet is chosen.
    pub fn has(&self, facet: Facet, value: usize) -> bool {
        self.chosen.get(&facet).is_some_and(|values| values.contains(&value))
    }

    /// Chooses a value that was not chosen, and the other way about.
    pub fn toggle(&mut self, facet: Facet, value: usize) {
        let values = self.chosen.entry(facet).or_default();
        if !values.remove(&value) {
            values.insert(value);
        }
        if values.is_empty() {
            self.chosen.remove(&facet);
        }
    }

    fn wants(&self, facet: Facet, values: &[usize]) -> bool {
        self.chosen.get(&facet).is_none_or(|chosen| values.iter().any(|it| chosen.contains(it)))
    }
}

impl Atlas {
    /// What a filter lets through, and what each other choice would.
    pub fn filtered(&self, filter: &EventFilter) -> Filtered {
        let mut filtered = Filtered::default();
        for id in self.events_with(&filter.words) {
            let values = Facet::ALL.map(|facet| (facet, facet.values(self, id)));
            let mut unwanted = values.iter().filter(|(facet, it)| !filter.wants(*facet, it));
            let (first, second) = (unwanted.next(), unwanted.next());
            // What only one facet keeps out would come in with another choice of that facet.
            let counted: &[(Facet, Vec<usize>)] = match (first, second) {
                (None, _) => {
                    filtered.events.push(id);
                    &values
                }
                (Some(only), None) => std::slice::from_ref(only),
                (Some(_), Some(_)) => continue,
            };
            for (facet, values) in counted {
                let counts = filtered.counts.entry(*facet).or_default();
                for &value in values {
                    *counts.entry(value).or_default() += 1;
                }
            }
        }
        filtered
    }
}
