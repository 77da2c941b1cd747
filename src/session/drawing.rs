use crate::atlas::SecondNames;
use crate::map::{Appearance, Layers};

/// How the map is drawn, whatever it shows.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Drawing {
    /// In which colours; those of the window follow.
    pub appearance: Appearance,
    /// What is drawn besides the land and its holders.
    pub layers: Layers,
    /// What stands beneath the names.
    pub second_names: SecondNames,
}
