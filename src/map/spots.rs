//! Where on the plane a name may stand: worked out once for a scale, whatever part is seen.

use std::sync::Arc;

use crate::atlas::{LabelKind, MapLabel};
use crate::geometry::{Bounds, Detail, Level, PlanePoint, UnitShape};

use super::build::Sheet;
use super::room::leaning_text_rects;
use super::{Anchor, ScreenPoint, ScreenRect};

/// The middle of a name: so many pixels from a point of the plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
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
pub enum Merit {
    /// Where a name belongs.
    Good,
    /// Away from the thing, with a line that leads there.
    CallOut,
    /// Beside a town, but over land and its shading or stripes, and not in the sea.
    OverLand,
}

/// What the spots of a name depend on.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct SpotsKey {
    label: usize,
    step: i32,
    detail: Detail,
    size: [u64; 2],
    merit: Merit,
}

/// How much room a name takes, pixels.
#[derive(Clone, Copy)]
pub struct Block {
    pub width: f64,
    pub height: f64,
}

/// Scales within one step share their spots, so that names stand still while the map grows.
const STEPS_OF_SCALE: f64 = 4.0;
/// Pixels between a thing and its name.
const GAP: f64 = 6.0;
/// Pixels between the places that are tried for a name.
const STEP: f64 = 5.0;
/// Islands smaller than this, pixels, are kept clear as rectangles.
const SMALL_ISLAND: f64 = 24.0;
/// Pixels by which the name of a sea may be moved to find room in the water.
const MOVES: [f64; 5] = [0.0, 16.0, 32.0, 48.0, 64.0];
/// Kilometres by which the name of a sea may be moved without leaving it.
const WITHIN: f64 = 280.0;
/// Where along an island that lies aslant its name is tried, in halves of its length from its middle.
const ALONG: [f64; 5] = [0.0, 0.15, -0.15, 0.3, -0.3];
/// How many places are tried there on each side.
const MOST_ASIDE: usize = 3;
/// Pixels between the name of an island and a neighbour.
const APART: f64 = 5.0;
/// The name of a town by the sea may reach a little over the shore: pixels of air around it.
const BY_THE_SEA: f64 = -3.0;

/// Where a name may stand, the best first; in water if it names water, clear of other land if it
/// names an island.
pub fn spots(
    sheet: &Sheet<'_>,
    index: usize,
    label: &MapLabel,
    block: Block,
    merit: Merit,
) -> Arc<[Spot]> {
    let step = (sheet.view.camera.pixels_per_km.log2() * STEPS_OF_SCALE).floor();
    let scale = (step / STEPS_OF_SCALE).exp2();
    let (detail, level) = sheet.atlas.base_map.level(Detail::for_scale(scale));
    let size = [block.width, block.height].map(f64::to_bits);
    let key = SpotsKey { label: index, step: step as i32, detail, size, merit };
    let ground = Ground { level, scale };
    sheet.drafts.borrow_mut().spots.get(key, |_| ground.spots(label, block, merit).into())
}

/// The land at one scale.
pub(super) struct Ground<'a> {
    pub level: &'a Level,
    /// Pixels a kilometre.
    pub scale: f64,
}

impl Ground<'_> {
    fn spots(&self, label: &MapLabel, block: Block, merit: Merit) -> Vec<Spot> {
        match (label.kind, merit) {
            (LabelKind::City, Merit::CallOut) => self.call_outs_of_town(label.at, block),
            (LabelKind::City, _) => self.beside_a_town(label.at, block, merit),
            (LabelKind::Island, Merit::CallOut) => {
                self.unit(label).map_or_else(Vec::new, |unit| self.call_outs_of_island(unit, block))
            }
            (LabelKind::Island, Merit::Good) => self.beside_an_island(label, block),
            (_, Merit::Good) => self.along_the_axis(label, block),
            _ => Vec::new(),
        }
    }

    /// The outline of an island that is a unit of the map and small enough to be named beside it.
    fn unit(&self, label: &MapLabel) -> Option<&UnitShape> {
        let mut units = self.level.units.iter().filter(|_| label.rank > 1);
        units.find(|unit| unit.id == label.slug)
    }

    /// A sea, a region or a river: along it, as near to its middle as it is wet.
    fn along_the_axis(&self, label: &MapLabel, block: Block) -> Vec<Spot> {
        let must_be_wet = matches!(
            label.kind,
            LabelKind::Ocean | LabelKind::Sea | LabelKind::Strait | LabelKind::Bay
        );
        let (sin, cos) = label.angle.to_radians().sin_cos();
        let moves = match label.kind {
            // A narrow strait's name a little further off would be another strait's.
            LabelKind::Strait | LabelKind::Bay => &MOVES[..2],
            _ if must_be_wet => &MOVES[..],
            _ => &MOVES[..1],
        };
        // A great sea has room to give way, but its name stays in it.
        let reach = if label.rank <= 1 { 4.0 } else { 1.0 };
        let farthest = if label.kind == LabelKind::Ocean { f64::MAX } else { WITHIN };
        let steps = moves.iter().map(|by| by * reach);
        let steps = steps.filter(|by| by / self.scale <= farthest);
        let spots = steps.flat_map(|by| {
            let along = [by * cos, by * sin];
            let across = [-by * sin, by * cos];
            let both = [along, across, along.map(|by| -by), across.map(|by| -by)];
            both.map(|[x, y]| label.at + PlanePoint { x, y } / self.scale)
        });
        let mut found: Vec<Spot> = Vec::new();
        for anchor in spots {
            let is_new = found.iter().all(|spot| spot.anchor != anchor);
            if is_new && (!must_be_wet || self.is_wet(anchor, block, label.angle)) {
                found.push(Spot::at(anchor, [0.0, 0.0], Anchor::Middle));
            }
        }
        found
    }

    /// The name of a town by the sea stands in the sea, where there is room.
    fn beside_a_town(&self, at: PlanePoint, block: Block, merit: Merit) -> Vec<Spot> {
        let is_good = |spot: &Spot| self.is_clear(*spot, block, BY_THE_SEA);
        let is_wanted = |spot: &Spot| is_good(spot) == (merit == Merit::Good);
        beside(at, block).into_iter().filter(is_wanted).collect()
    }

    /// A large island carries its name; a small one has it in the sea beside it.
    fn beside_an_island(&self, label: &MapLabel, block: Block) -> Vec<Spot> {
        let Some(unit) = self.unit(label) else {
            return if label.rank == 1 || label.angle != 0.0 {
                self.along_the_axis(label, block)
            } else {
                beside(label.at, block).to_vec()
            };
        };
        let bounds = unit.shape.bounds;
        let is_aslant = label.angle != 0.0;
        let spots = if is_aslant {
            self.beside_a_slanting_island(bounds, label.angle, block)
        } else {
            around(bounds, block).to_vec()
        };
        let clear = spots.into_iter().filter(|&spot| self.is_clear(spot, block, 0.0));
        let own = clear.filter(|&spot| is_aslant || !self.may_be_of_another(unit, spot, block));
        own.collect()
    }

    /// Whether a name beside an island could be taken for the name of a neighbour.
    fn may_be_of_another(&self, unit: &UnitShape, spot: Spot, block: Block) -> bool {
        let rect = self.bounds_of(spot.anchor, rect_of(spot, block).grown(APART));
        let mut others = self.level.units.iter().filter(|other| other.id != unit.id);
        others.any(|other| other.shape.reaches_into(rect))
    }

    /// An island that lies aslant has the sea on two sides: as near to its coast and its middle as
    /// is clear.
    fn beside_a_slanting_island(&self, bounds: Bounds, angle: f64, block: Block) -> Vec<Spot> {
        let (sin, cos) = angle.to_radians().sin_cos();
        let half = [bounds.width(), bounds.height()].map(|side| side * self.scale / 2.0);
        let half = half[0].hypot(half[1]);
        let steps = ((half * 0.6 + 20.0) / STEP) as u32;
        let mut found: Vec<(f64, Spot)> = Vec::new();
        for (share, sign) in ALONG.into_iter().flat_map(|share| [(share, 1.0), (share, -1.0)]) {
            let along = share * half;
            let spots = (1..=steps).map(|step| {
                let aside = f64::from(step) * STEP;
                let right = sign * (aside + block.width / 2.0) * sin + along * cos;
                let down = sign * aside * cos - along * sin;
                let by = PlanePoint { x: right, y: -down } / self.scale;
                let spot = Spot::at(bounds.centre() + by, [0.0, 0.0], Anchor::Middle);
                (aside + along.abs(), spot)
            });
            let clear = spots.filter(|&(_, spot)| self.is_clear(spot, block, 0.0));
            found.extend(clear.take(MOST_ASIDE));
        }
        found.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        found.into_iter().map(|(_, spot)| spot).collect()
    }

    /// Whether a leaning name touches no land; the rectangles around its pieces are larger than it.
    fn is_wet(&self, anchor: PlanePoint, block: Block, angle: f64) -> bool {
        let rects = leaning_text_rects(ORIGIN, block.width, block.height, angle);
        !rects.into_iter().any(|rect| {
            let [width, height] = [rect.width() * 0.6, rect.height() * 0.5];
            let inner = ScreenRect::centred(rect.centre(), width, height);
            self.touches_land(anchor, inner) || self.touches_islet(anchor, rect)
        })
    }

    /// Whether an upright name stands on no land, with so many pixels of air around it.
    pub fn is_clear(&self, spot: Spot, block: Block, air: f64) -> bool {
        !self.touches_land(spot.anchor, rect_of(spot, block).grown(air))
    }

    /// Whether a rectangle, in pixels from an anchor, has land in it.
    fn touches_land(&self, anchor: PlanePoint, rect: ScreenRect) -> bool {
        let rect = self.bounds_of(anchor, rect);
        self.level.units.iter().any(|unit| unit.shape.reaches_into(rect))
    }

    /// Whether a piece of a name would come near an island so small that it would be hidden.
    fn touches_islet(&self, anchor: PlanePoint, rect: ScreenRect) -> bool {
        let rect = self.bounds_of(anchor, rect);
        self.level.units.iter().any(|unit| {
            let bounds = unit.shape.bounds;
            let size = bounds.width().max(bounds.height()) * self.scale;
            size < SMALL_ISLAND && bounds.touches(rect)
        })
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
    pub fn on_plane(&self, anchor: PlanePoint, right: f64, down: f64) -> PlanePoint {
        anchor + PlanePoint { x: right, y: -down } / self.scale
    }
}

const ORIGIN: ScreenPoint = ScreenPoint { x: 0.0, y: 0.0 };

/// An upright name in pixels from the anchor of its spot.
fn rect_of(spot: Spot, block: Block) -> ScreenRect {
    let middle = ScreenPoint { x: spot.offset[0], y: spot.offset[1] };
    ScreenRect::centred(middle, block.width, block.height)
}

/// In the sea east of an island, or south, west, north.
fn around(bounds: Bounds, block: Block) -> [Spot; 10] {
    let Bounds { min, max } = bounds;
    let middle = bounds.centre();
    let across = GAP + block.width / 2.0;
    let down = GAP + block.height / 2.0;
    let spots = [
        ([max.x, middle.y], [across, 0.0], Anchor::Left),
        ([max.x, middle.y], [across, STEP], Anchor::Left),
        ([max.x, middle.y], [across, -STEP], Anchor::Left),
        ([max.x, min.y], [across, down], Anchor::Left),
        ([middle.x, min.y], [0.0, down], Anchor::Middle),
        ([min.x, middle.y], [-across, 0.0], Anchor::Right),
        ([min.x, middle.y], [-across, STEP], Anchor::Right),
        ([min.x, middle.y], [-across, -STEP], Anchor::Right),
        ([middle.x, max.y], [0.0, -down], Anchor::Middle),
        ([max.x, max.y], [across, -down], Anchor::Left),
    ];
    spots.map(|([x, y], offset, set)| Spot::at(PlanePoint { x, y }, offset, set))
}

/// Right of a town, or left, above, below.
fn beside(at: PlanePoint, block: Block) -> [Spot; 8] {
    let across = GAP + block.width / 2.0;
    let down = GAP + block.height / 2.0;
    // At a corner the name comes nearer, or it would seem to be of something else.
    let [aside, up] = [across - 2.0, down - 2.0];
    let moves = [
        ([across, 0.0], Anchor::Left),
        ([aside, -up], Anchor::Left),
        ([aside, up], Anchor::Left),
        ([-across, 0.0], Anchor::Right),
        ([-aside, -up], Anchor::Right),
        ([-aside, up], Anchor::Right),
        ([0.0, -down], Anchor::Middle),
        ([0.0, down], Anchor::Middle),
    ];
    moves.map(|(offset, set)| Spot::at(at, offset, set))
}

impl Spot {
    /// A spot without a line that leads to it.
    pub fn at(anchor: PlanePoint, offset: [f64; 2], set: Anchor) -> Self {
        Self { anchor, offset, set, leads_from: None }
    }
}
