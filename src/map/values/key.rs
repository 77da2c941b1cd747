use crate::atlas::{EventId, PlaceId};
use crate::map::values::scene::Primitive;

/// A row of the key: something on the map that needs a word.
#[derive(Clone, Debug)]
pub struct KeyRow {
    /// What kind of thing it explains.
    pub kind: KeyKind,
    /// How it looks: drawn from the origin to the right and, at mid-height, up and down; in pixels.
    pub samples: Vec<Primitive>,
    /// The width of the samples, pixels; none where the row is mere words.
    pub width: f64,
    /// What it means.
    pub text: String,
}

/// What a row of the key explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyKind {
    /// The colours and stripes of lands.
    Land,
    /// Lines and journeys.
    Line,
    /// A note in words.
    Words,
}

/// Events that happened where the map doesn't reach.
#[derive(Clone, Debug, PartialEq)]
pub struct Elsewhere {
    /// Where.
    pub place: PlaceId,
    /// What, by first day.
    pub events: Vec<EventId>,
}
