use std::collections::BTreeMap;

use crate::search::Facet;

/// What the open menu remembers.
#[derive(Default)]
pub struct FilterMenu {
    /// The letters that choices must have.
    pub typed: String,
    /// The values of each facet in the order that they had when the menu opened: what is ticked
    /// stays under the pointer.
    pub order: BTreeMap<Facet, Vec<usize>>,
    pub is_open: bool,
}
