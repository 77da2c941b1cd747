use serde::{Deserialize, Serialize};

use crate::atlas::Atlas;
use crate::search::EventFilter;
use crate::session::typed_words::typed_words;

/// A filter with a name, to be used again.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedFilter {
    /// What the user calls it; no two differ in large and small letters alone.
    pub name: String,
    /// What it lets through.
    pub filter: EventFilter,
}

/// The same as it is kept from one start to the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrittenFilter {
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    words: String,
    /// Facets with the ids of the files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    only: Vec<String>,
}

impl SavedFilter {
    pub(in crate::session) fn written(&self, atlas: &Atlas) -> WrittenFilter {
        let (name, words) = (self.name.clone(), self.filter.words.clone());
        WrittenFilter { name, words, only: self.filter.codes(atlas) }
    }
}

impl WrittenFilter {
    /// The filter. What a history that has changed meanwhile has no longer stays chosen: otherwise
    /// the filter would let through what it never did.
    pub(in crate::session) fn read(&self, atlas: &Atlas) -> SavedFilter {
        let words = typed_words(&self.words);
        let mut filter = EventFilter { words, ..EventFilter::default() };
        for code in &self.only {
            if filter.choose(atlas, code).is_err() {
                filter.missing.insert(code.clone());
            }
        }
        SavedFilter { name: self.name.clone(), filter }
    }
}

/// Keeps a filter under a name; what had that name before is replaced.
pub fn save_filter(kept: &mut Vec<SavedFilter>, name: &str, filter: &EventFilter) {
    let name = name.trim();
    if name.is_empty() || filter.is_empty() {
        return;
    }
    let saved = SavedFilter { name: name.to_owned(), filter: filter.clone() };
    let of_that_name = |it: &&mut SavedFilter| it.name.to_lowercase() == name.to_lowercase();
    match kept.iter_mut().find(of_that_name) {
        Some(before) => *before = saved,
        None => kept.push(saved),
    }
}
