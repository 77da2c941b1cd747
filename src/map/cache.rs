use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use crate::geometry::{Detail, Path, PlanePoint};
use crate::map::ground::hatching::HatchKey;
use crate::map::lettering::candidates::{Candidate, CandidatesKey};
use crate::map::surround::graticule::{GraticuleKey, Line};
use crate::map::surround::inset::InsetKey;
use crate::map::values::{Appearance, Scene};

/// What was worked out for earlier pictures and holds for later ones. Never changes a picture:
/// one drawn with empty drafts is the same.
#[derive(Default)]
pub struct Cache {
    pub(in crate::map) candidates: Memo<CandidatesKey, Arc<[Candidate]>>,
    pub(in crate::map) hatches: Memo<HatchKey, Arc<[[PlanePoint; 2]]>>,
    pub(in crate::map) graticule: Memo<GraticuleKey, Arc<[Line]>>,
    /// The last picture of the inset; another one is seldom asked for again.
    pub(in crate::map) inset: Option<(InsetKey, Arc<Scene>)>,
    /// The world in the locator.
    pub(in crate::map) world: Memo<Appearance, Arc<Scene>>,
    pub(in crate::map) ranges: Memo<(Detail, usize, u32), Arc<[Path]>>,
}

/// Values by what they were worked out from; starts afresh when it has grown large.
pub(in crate::map) struct Memo<K, V>(HashMap<K, V>);

/// More than any view needs.
const MOST: usize = 2000;

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<K: Eq + Hash, V: Clone> Memo<K, V> {
    pub fn get(&mut self, key: K, work_out: impl FnOnce(&K) -> V) -> V {
        if let Some(known) = self.0.get(&key) {
            return known.clone();
        }
        if self.0.len() >= MOST {
            self.0.clear();
        }
        let value = work_out(&key);
        self.0.insert(key, value.clone());
        value
    }
}
