use std::collections::HashSet;

use crate::atlas::{Id, QuickMap};

/// The ids of one kind, and where in the atlas they stand.
pub struct Ids<T> {
    /// What messages call it: "place".
    pub kind: &'static str,
    /// Where a reader finds them: "places.toml".
    pub home: &'static str,
    pub(in crate::data::record) places: QuickMap<Box<str>, Id<T>>,
    /// Entries that were left out because of a problem of their own.
    pub(in crate::data::record) left_out: HashSet<String>,
    /// The file that holds them could not be read at all.
    pub is_unreadable: bool,
}

impl<T> Ids<T> {
    pub fn new(kind: &'static str, home: &'static str) -> Self {
        let (places, left_out) = (QuickMap::default(), HashSet::new());
        Self { kind, home, places, left_out, is_unreadable: false }
    }

    /// Remembers that an entry was left out for a problem of its own.
    pub fn leave_out(&mut self, id: &str) {
        self.left_out.insert(id.to_owned());
    }

    /// Adds an id; false if it was there before.
    pub fn add(&mut self, id: &str) -> bool {
        let place = Id::from_index(self.places.len());
        let is_new = !self.places.contains_key(id);
        if is_new {
            self.places.insert(id.into(), place);
        }
        is_new
    }

    /// The same ids, after what they stand for was put in another order.
    pub fn in_order<'a>(mut self, order: impl Iterator<Item = &'a str>) -> Self {
        for (place, id) in order.enumerate() {
            if let Some(known) = self.places.get_mut(id) {
                *known = Id::from_index(place);
            }
        }
        self
    }

    pub fn contains(&self, id: &str) -> bool {
        self.places.contains_key(id)
    }
}
