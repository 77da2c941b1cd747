use std::sync::Arc;

use crate::geometry::{Path, Shape, Shores};
use crate::map::values::colour::Colour;

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour; a transparent line is not drawn.
    pub colour: Colour,
    /// Pixels across; none at all is no line.
    pub width: f64,
    /// Lengths of line and gap in pixels, for a broken line.
    pub dash: Option<[f64; 2]>,
}

impl Stroke {
    /// No line at all.
    pub const NONE: Self = Self { colour: Colour::TRANSPARENT, width: 0.0, dash: None };

    /// A line from end to end.
    pub fn solid(colour: Colour, width: f64) -> Self {
        Self { colour, width, dash: None }
    }

    /// A line of pieces so long, pixels, with such gaps between them.
    pub fn dashed(colour: Colour, width: f64, line: f64, gap: f64) -> Self {
        Self { colour, width, dash: Some([line, gap]) }
    }
}

/// The inner edge of a land in its holder's full colour: soft towards the middle, and never beyond
/// the land.
#[derive(Clone, Debug)]
pub struct Rim {
    /// The shore or the border along which it runs.
    pub path: Path,
    /// Whether the land lies on the left of it.
    pub is_left: bool,
    /// The land.
    pub inside: Arc<Shape>,
    /// All shores: where the land is narrower than two rims, each takes half of it.
    pub shores: Arc<Shores>,
    /// The holder's colour.
    pub colour: Colour,
    /// Pixels from the edge to where it has faded by half.
    pub width: f64,
}
