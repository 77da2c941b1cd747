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

    /// Calls for each value of this facet that an event has, as a number; for one it has twice,
    /// twice.
    fn each_value(self, atlas: &Atlas, id: EventId, mut call: impl FnMut(usize)) {
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
    fn size(self, atlas: &Atlas) -> usize {
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

    fn wants(&self, atlas: &Atlas, facet: Facet, id: EventId) -> bool {
        let Some(chosen) = self.chosen.get(&facet) else { return true };
        let mut is_wanted = false;
        facet.each_value(atlas, id, |value| is_wanted |= chosen.contains(&value));
        is_wanted
    }
}

/// The events of each value of a facet.
struct Tally {
    facet: Facet,
    counts: Vec<usize>,
    /// The event that was counted last, so that one with a value twice counts once.
    last: Vec<Option<EventId>>,
}

impl Tally {
    fn new(atlas: &Atlas, facet: Facet) -> Self {
        let size = facet.size(atlas);
        Self { facet, counts: vec![0; size], last: vec![None; size] }
    }

    fn count(&mut self, atlas: &Atlas, id: EventId) {
        let Self { facet, counts, last } = self;
        facet.each_value(atlas, id, |value| {
            if last[value] != Some(id) {
                last[value] = Some(id);
                counts[value] += 1;
            }
        });
    }

    fn counts(self) -> BTreeMap<usize, usize> {
        self.counts.into_iter().enumerate().filter(|(_, count)| *count > 0).collect()
    }
}

impl Atlas {
    /// What a filter lets through, and what each other choice would.
    pub fn filtered(&self, filter: &EventFilter) -> Filtered {
        let mut tallies = Facet::ALL.map(|facet| Tally::new(self, facet));
        let mut events = Vec::new();
        for id in self.events_with(&filter.words) {
            let mut unwanted = tallies.iter_mut().filter(|it| !filter.wants(self, it.facet, id));
            match (unwanted.next(), unwanted.next()) {
                (None, _) => {
                    events.push(id);
                    for tally in &mut tallies {
                        tally.count(self, id);
                    }
                }
                // What only one facet keeps out would come in with another choice of that facet.
                (Some(only), None) => only.count(self, id),
                (Some(_), Some(_)) => {}
            }
        }
        let counts = tallies.into_iter().map(|tally| (tally.facet, tally.counts()));
        let counts = counts.filter(|(_, counts)| !counts.is_empty()).collect();
        Filtered { events, counts }
    }
}
