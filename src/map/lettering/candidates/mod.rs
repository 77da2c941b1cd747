//! Where on the plane a name may stand: worked out once for a scale, whatever part is seen.

mod beside;
mod leaders;
mod within;

use std::sync::Arc;

use crate::atlas::{LabelKind, MapLabel};
use crate::geometry::{Bounds, Detail, Level, PlanePoint, Shape, UnitShape};
use crate::map::composition::Composition;
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

/// How good a spot is. A name stands at a worse one only where it finds no room at a better, not
/// even without a second name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Preference {
    /// Where a name belongs.
    Good,
    /// Away from the thing, with a line that leads there.
    CallOut,
    /// Beside a town, but over land and its shading or stripes, and not in the sea.
    OverLand,
    /// Beside the marker that stands on a town.
    BesideMarker,
}

/// What the spots of a name depend on.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct CandidatesKey {
    label: usize,
    step: i32,
    detail: Detail,
    size: [u64; 2],
    preference: Preference,
}

/// How much room a name takes, pixels.
#[derive(Clone, Copy)]
pub struct Block {
    pub width: f64,
    pub height: f64,
}

/// Scales within one step share their spots, so that names stand still while the map grows.
const STEPS_OF_SCALE: f64 = 4.0;

/// Where a name may stand, the best first; in water if it names water, clear of other land if it
/// names an island.
pub fn candidates(
    composition: &Composition<'_>,
    index: usize,
    label: &MapLabel,
    block: Block,
    preference: Preference,
) -> Arc<[Candidate]> {
    let step = (composition.view.camera.pixels_per_km.log2() * STEPS_OF_SCALE).floor();
    let scale = (step / STEPS_OF_SCALE).exp2();
    let (detail, level) = composition.atlas.base_map.level(Detail::for_scale(scale));
    let size = [block.width, block.height].map(f64::to_bits);
    let key = CandidatesKey { label: index, step: step as i32, detail, size, preference };
    let ground = Ground { level, scale };
    composition
        .cache
        .borrow_mut()
        .candidates
        .get(key, |_| ground.candidates(label, block, preference).into())
}

/// The land at one scale.
struct Ground<'a> {
    level: &'a Level,
    /// Pixels a kilometre.
    scale: f64,
}

impl Ground<'_> {
    fn candidates(&self, label: &MapLabel, block: Block, preference: Preference) -> Vec<Candidate> {
        match (label.kind, self.small_island(label), preference) {
            (LabelKind::City, _, Preference::CallOut) => self.call_outs_of_town(label.at, block),
            (LabelKind::City, ..) => self.beside_a_town(label.at, block, preference),
            (_, Some(unit), Preference::CallOut) => self.call_outs_of_island(unit, block),
            (_, Some(unit), Preference::Good) => self.beside_an_island(unit, label.angle, block),
            (_, None, Preference::Good) => self.within(label, block),
            _ => Vec::new(),
        }
    }

    /// The outline of an island that is a unit of the map and small enough to be named beside it.
    fn small_island(&self, label: &MapLabel) -> Option<&UnitShape> {
        let is_small = label.kind == LabelKind::Island && label.rank > 1;
        self.level.unit(&label.slug).filter(|_| is_small)
    }

    /// Whether an upright name stands on no land, with so many pixels of air around it.
    fn is_clear(&self, candidate: Candidate, block: Block, air: f64) -> bool {
        !self.touches_land(candidate.anchor, candidate.rect(block).grown(air))
    }

    /// Whether a rectangle, in pixels from an anchor, has land in it.
    fn touches_land(&self, anchor: PlanePoint, rect: ScreenRect) -> bool {
        let rect = self.bounds_of(anchor, rect);
        self.level.units.iter().any(|unit| unit.shape.reaches_into(rect))
    }

    /// Whether a name, with so many pixels around it, has land in it of other units than one.
    fn touches_others(
        &self,
        own: Option<&UnitShape>,
        candidate: Candidate,
        block: Block,
        air: f64,
    ) -> bool {
        let rect = self.bounds_of(candidate.anchor, candidate.rect(block).grown(air));
        let own = own.map(|own| own.id.as_str());
        let mut others = self.level.units.iter().filter(|other| Some(other.id.as_str()) != own);
        others.any(|other| other.shape.reaches_into(rect))
    }

    /// The part of the plane under a rectangle, in pixels from an anchor.
    fn bounds_of(&self, anchor: PlanePoint, rect: ScreenRect) -> Bounds {
        let ScreenRect { min, max } = rect;
        Bounds {
            min: self.on_plane(anchor, min.x, max.y),
            max: self.on_plane(anchor, max.x, min.y),
        }
    }

    /// The point of the plane so many pixels right of an anchor and below it.
    fn on_plane(&self, anchor: PlanePoint, right: f64, down: f64) -> PlanePoint {
        anchor + PlanePoint { x: right, y: -down } / self.scale
    }
}

impl Candidate {
    /// A spot without a line that leads to it.
    fn at(anchor: PlanePoint, offset: [f64; 2], set: Anchor) -> Self {
        Self { anchor, offset, set, leads_from: None }
    }

    /// An upright name, in pixels from the anchor.
    fn rect(self, block: Block) -> ScreenRect {
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
