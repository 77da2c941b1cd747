use std::ops::Deref;
use std::sync::OnceLock;

use crate::atlas::{ArgumentId, Atlas, EventId, PersonId, Subject};
use crate::search::closeness::Closeness;
use crate::search::finder::Finder;
use crate::search::went_on::{Spans, WentOn};
use crate::time::Day;

/// An atlas in which things can be found by their words. It can be read like the atlas itself.
///
/// The index takes a moment to make, and is made when something is first searched for: never on
/// the way to the first frame.
pub struct IndexedAtlas {
    atlas: Atlas,
    finder: OnceLock<Finder>,
    spans: OnceLock<Spans>,
}

impl IndexedAtlas {
    /// The atlas, its index yet to be made.
    pub fn new(atlas: Atlas) -> Self {
        Self { atlas, finder: OnceLock::new(), spans: OnceLock::new() }
    }

    /// Makes the index, unless it is there: what asks first needn't wait.
    pub fn prepare(&self) {
        self.finder();
    }

    /// Everything with a page in whose names, in any language, or text the words occur, and how
    /// close its name is: what is called so first, then what begins so, then the rest, and events
    /// last; at most `most`. Spelling is forgiven: see [`TextIndex`](crate::search::TextIndex).
    pub fn find(&self, words: &str, most: usize) -> Vec<(Subject, Closeness)> {
        let mut found = self.finder().find(words);
        found.truncate(most);
        found
    }

    /// The events in which all the words occur, by first day; all of them without a word.
    pub fn events_with(&self, words: &str) -> Vec<EventId> {
        if words.trim().is_empty() {
            return self.events.ids().collect();
        }
        self.finder().events_with(words)
    }

    /// The arguments in which all the words occur, by date; all of them without a word.
    pub fn arguments_with(&self, words: &str) -> Vec<ArgumentId> {
        if words.trim().is_empty() {
            return self.arguments.ids().collect();
        }
        self.finder().arguments_with(words)
    }

    /// Who took part in an event, by name.
    pub fn who_took_part(&self, event: EventId) -> &[PersonId] {
        self.finder().people_of(event)
    }

    /// How many events begin, and how many go on, on the days from the first to the last.
    pub fn went_on(&self, first: Day, last: Day) -> WentOn {
        let all = self.spans.get_or_init(|| Spans::of(&self.atlas)).between(first, last);
        // What has no first day of its own is listed by its last.
        let begin = (self.events.iter().skip(self.first_event_from(first)))
            .take_while(|event| event.date.first_day() <= last)
            .count();
        WentOn { begin, go_on: all - begin }
    }

    fn finder(&self) -> &Finder {
        self.finder.get_or_init(|| Finder::of(&self.atlas))
    }
}

impl Deref for IndexedAtlas {
    type Target = Atlas;

    fn deref(&self) -> &Atlas {
        &self.atlas
    }
}
