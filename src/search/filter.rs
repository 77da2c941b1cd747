use std::collections::{BTreeMap, BTreeSet};

use crate::atlas::{Atlas, EventId};
use crate::search::facet::Facet;
use crate::search::indexed_atlas::IndexedAtlas;

/// Which events are wanted: those that have all the words, and of each facet one of the chosen
/// values.
///
/// ```
/// use kuril_atlas::search::{EventFilter, Facet};
///
/// let mut filter = EventFilter::default();
/// filter.toggle(Facet::Kind, 2);
/// assert!(filter.has(Facet::Kind, 2));
/// filter.toggle(Facet::Kind, 2);
/// assert!(filter.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventFilter {
    /// What was typed.
    pub words: String,
    /// What was chosen; a facet without a choice wants everything.
    pub chosen: BTreeMap<Facet, BTreeSet<usize>>,
    /// What was chosen in another state of the history, and isn't in this one, as facet and id. No
    /// event has it: the filter stays as narrow as it was.
    pub missing: BTreeSet<String>,
}

/// How many events each value of a facet would leave, with the other facets as they are.
pub type FacetCounts = BTreeMap<Facet, BTreeMap<usize, usize>>;

impl EventFilter {
    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        self.words.trim().is_empty()
            && self.chosen.values().all(BTreeSet::is_empty)
            && self.missing.is_empty()
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

    /// The chosen values as facet and id: "kind:treaty"; last what is missing.
    pub fn codes(&self, atlas: &Atlas) -> Vec<String> {
        let chosen = self.chosen.iter();
        let pairs = chosen.flat_map(|(facet, values)| values.iter().map(|value| (*facet, *value)));
        let codes = pairs.map(|(facet, value)| code(atlas, facet, value));
        codes.chain(self.missing.iter().cloned()).collect()
    }

    /// Chooses the value with this facet and id.
    ///
    /// # Errors
    /// When the history has none; then with all that there are.
    pub fn choose(&mut self, atlas: &Atlas, wanted: &str) -> Result<(), Vec<String>> {
        let values =
            Facet::ALL.into_iter().flat_map(|it| (0..it.size(atlas)).map(move |i| (it, i)));
        let found = values.clone().find(|&(facet, value)| code(atlas, facet, value) == wanted);
        let Some((facet, value)) = found else {
            return Err(values.map(|(facet, value)| code(atlas, facet, value)).collect());
        };
        self.chosen.entry(facet).or_default().insert(value);
        Ok(())
    }

    fn wants(&self, atlas: &IndexedAtlas, facet: Facet, id: EventId) -> bool {
        let Some(chosen) = self.chosen.get(&facet) else { return !self.misses(facet) };
        let mut is_wanted = false;
        facet.each_value(atlas, id, |value| is_wanted |= chosen.contains(&value));
        is_wanted
    }

    /// Whether something of a facet is missing; of a facet that nobody knows, it may be this one.
    fn misses(&self, facet: Facet) -> bool {
        let facet_of = |code: &str| {
            let word = code.split(':').next();
            Facet::ALL.into_iter().find(|it| Some(it.word()) == word)
        };
        self.missing.iter().any(|code| facet_of(code).is_none_or(|it| it == facet))
    }
}

fn code(atlas: &Atlas, facet: Facet, value: usize) -> String {
    format!("{}:{}", facet.word(), facet.code(atlas, value))
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

    fn count(&mut self, atlas: &IndexedAtlas, id: EventId) {
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

impl IndexedAtlas {
    /// What a filter lets through, by first day.
    pub fn filtered(&self, filter: &EventFilter) -> Vec<EventId> {
        let mut events = self.events_with(&filter.words);
        events.retain(|&id| Facet::ALL.into_iter().all(|facet| filter.wants(self, facet, id)));
        events
    }

    /// What each other choice would let through. Takes several times as long as the filter.
    pub fn facet_counts(&self, filter: &EventFilter) -> FacetCounts {
        let mut tallies = Facet::ALL.map(|facet| Tally::new(self, facet));
        for id in self.events_with(&filter.words) {
            let mut unwanted = tallies.iter_mut().filter(|it| !filter.wants(self, it.facet, id));
            match (unwanted.next(), unwanted.next()) {
                (None, _) => {
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
        counts.filter(|(_, counts)| !counts.is_empty()).collect()
    }
}
