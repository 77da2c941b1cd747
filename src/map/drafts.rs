use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use crate::geometry::{Detail, Path, PlanePoint};

use super::graticule::{GraticuleKey, Line};
use super::hatch::HatchKey;
use super::inset::InsetKey;
use super::spots::{Spot, SpotsKey};
use super::{Appearance, Scene};

/// What was worked out for earlier pictures and holds for later ones. Never changes a picture:
/// one drawn with empty drafts is the same.
#[derive(Default)]
pub struct Drafts {
    pub(super) spots: Memo<SpotsKey, Arc<[Spot]>>,
    pub(super) hatches: Memo<HatchKey, Arc<[[PlanePoint; 2]]>>,
    pub(super) graticule: Memo<GraticuleKey, Arc<[Line]>>,
    /// The last picture of the inset; another one is seldom asked for again.
    pub(super) inset: Option<(InsetKey, Arc<Scene>)>,
    /// The world in the locator.
    pub(super) world: Memo<Appearance, Arc<Scene>>,
    pub(super) ranges: Memo<(Detail, usize, u32), Arc<[Path]>>,
}

/// Values by what they were worked out from; starts afresh when it has grown large.
pub(super) struct Memo<K, V>(HashMap<K, V>);

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
