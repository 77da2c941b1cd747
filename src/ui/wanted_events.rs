use std::cell::OnceCell;
use std::sync::Arc;

use crate::atlas::EventId;
use crate::search::{EventFilter, FacetCounts, IndexedAtlas};
use crate::session::Session;
use crate::time::Day;

/// The events that are wanted, for list, strip and map alike.
#[derive(Default)]
pub struct WantedEvents {
    /// What the filter lets through, by first day.
    pub filtered: Arc<[EventId]>,
    /// What other choices would let through; counted when it is asked for.
    counts: OnceCell<FacetCounts>,
    /// Of what is let through, what lies in the time that is covered, by first day.
    pub events: Arc<[EventId]>,
    /// For which filter and days this holds.
    of: Option<(EventFilter, Option<[Day; 2]>)>,
}

impl WantedEvents {
    /// Brings it up to what the session wants.
    pub fn update(&mut self, atlas: &IndexedAtlas, session: &Session) {
        let days = session.covered_days(atlas);
        let is_known = |(filter, of_days): &(EventFilter, Option<[Day; 2]>)| {
            *filter == session.filter && *of_days == days
        };
        if self.of.as_ref().is_some_and(is_known) {
            return;
        }
        if self.of.as_ref().is_none_or(|(filter, _)| *filter != session.filter) {
            self.filtered = atlas.filtered(&session.filter).into();
            self.counts = OnceCell::new();
        }
        let is_covered = |id: &&EventId| {
            days.is_none_or(|[first, last]| atlas[**id].went_on_within(first, last))
        };
        self.events = if days.is_none() {
            Arc::clone(&self.filtered)
        } else {
            self.filtered.iter().filter(is_covered).copied().collect()
        };
        self.of = Some((session.filter.clone(), days));
    }

    /// How many events each value of a facet would leave.
    pub fn counts(&self, atlas: &IndexedAtlas) -> &FacetCounts {
        self.counts.get_or_init(|| {
            self.of.as_ref().map(|(filter, _)| atlas.facet_counts(filter)).unwrap_or_default()
        })
    }
}
