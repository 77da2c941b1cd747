use crate::geometry::{Bounds, PlanePoint, Shape};
use crate::map::values::{Anchor, ScreenPoint, ScreenRect};

/// The middle of a name: so many pixels from a point of the plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    pub anchor: PlanePoint,
    pub offset: [f64; 2],
    /// Which ends of its lines stand beneath one another.
    pub set: Anchor,
    /// Where a line begins that leads to the name, for a call-out.
    pub leads_from: Option<PlanePoint>,
}

/// How much room a name takes, pixels.
#[derive(Clone, Copy)]
pub struct Block {
    pub width: f64,
    pub height: f64,
}

/// How good a candidate is. A name stands at a worse one only where it finds no room at a better, not
/// even without a second name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Preference {
    /// Where a name belongs.
    Good,
    /// Away from the thing, with a line that leads there.
    CallOut,
    /// The same, even where the name is nearer to another island: the line alone tells whose it is.
    FarCallOut,
    /// Beside an island, but so near to other land that the name could be taken for that land's.
    ByOthers,
    /// Beside a town, but over land and its shading or stripes, and not in the sea.
    OverLand,
    /// Beside the marker that stands on a town.
    BesideMarker,
}

impl Candidate {
    /// A place without a line that leads to it.
    pub fn at(anchor: PlanePoint, offset: [f64; 2], set: Anchor) -> Self {
        Self { anchor, offset, set, leads_from: None }
    }

    /// An upright name, in pixels from the anchor.
    pub fn rect(self, block: Block) -> ScreenRect {
        let [x, y] = self.offset;
        ScreenRect::centred(ScreenPoint { x, y }, block.width, block.height)
    }
}

/// Around the largest piece of an area.
pub fn largest_piece(shape: &Shape) -> Option<Bounds> {
    let size = |piece: &Bounds| piece.width() * piece.height();
    let pieces = shape.pieces().map(|piece| piece.bounds);
    pieces.max_by(|one, other| size(one).total_cmp(&size(other)))
}
