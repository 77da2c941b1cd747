use crate::atlas::{PlaceId, TerritoryId};
use crate::geometry::{Bounds, PlanePoint};
use crate::time::Day;

/// The map that a question asks about: no names, no events, no legend, no inset.
#[derive(Clone, Debug, PartialEq)]
pub struct AskedMap {
    /// All of this is in sight.
    pub frame: Bounds,
    /// The day whose holders it shows.
    pub day: Day,
    /// The land that is outlined.
    pub outlined: Option<TerritoryId>,
    /// What can be meant: one spot is right.
    pub spots: Vec<Spot>,
}

/// A land or a town on the map of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// What it is called.
    pub name: String,
    /// A point on it.
    pub at: PlanePoint,
    /// The land, where it is one.
    pub land: Option<TerritoryId>,
    /// The town, where it is one.
    pub place: Option<PlaceId>,
    /// Whether it is the answer.
    pub right: bool,
}

impl AskedMap {
    /// The size for which a map is made, pixels; on a larger one everything is larger.
    pub const SIZE: [f64; 2] = [600.0, 400.0];
}
