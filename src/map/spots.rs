//! Where on the plane a name may stand: worked out once for a scale, whatever part is seen.

use std::sync::Arc;

use crate::atlas::{LabelKind, MapLabel};
use crate::geometry::{Bounds, Detail, Level, PlanePoint, UnitShape};

use super::build::Sheet;
use super::room::leaning_text_rects;
use super::{ScreenPoint, ScreenRect};

/// The middle of a name: so many pixels from a point of the plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    pub anchor: PlanePoint,
    pub offset: [f64; 2],
}

/// What the spots of a name depend on.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct SpotsKey {
    label: usize,
    step: i32,
    detail: Detail,
    size: [u64; 2],
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
/// Where across a piece of a name it is asked for land, in parts of its width from its middle.
const MIDDLE: [f64; 1] = [0.0];
const THREE: [f64; 3] = [-0.3, 0.0, 0.3];

/// Where a name may stand, the best first; in water if it names water, clear of other land if it
/// names an island.
pub fn spots(sheet: &Sheet<'_>, index: usize, label: &MapLabel, block: Block) -> Arc<[Spot]> {
    let step = (sheet.view.camera.pixels_per_km.log2() * STEPS_OF_SCALE).floor();
    let scale = (step / STEPS_OF_SCALE).exp2();
    // A kilometre more or less of coast is nothing to a name.
    let (detail, level) =
        sheet.atlas.base_map.level(Detail::for_scale(scale).min(Detail::Regional));
    let size = [block.width, block.height].map(f64::to_bits);
    let key = SpotsKey { label: index, step: step as i32, detail, size };
    let ground = Ground { level, scale };
    sheet.drafts.borrow_mut().spots.get(key, |_| ground.spots(label, block).into())
}

/// The land at one scale.
struct Ground<'a> {
    level: &'a Level,
    scale: f64,
}

impl Ground<'_> {
    fn spots(&self, label: &MapLabel, block: Block) -> Vec<Spot> {
        match label.kind {
            LabelKind::City => beside(label.at, block),
            LabelKind::Island => self.of_island(label, block),
            _ => self.along_the_axis(label, block),
        }
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
                found.push(Spot { anchor, offset: [0.0, 0.0] });
            }
        }
        found
    }

    /// A large island carries its name; a small one has it in the sea beside it.
    fn of_island(&self, label: &MapLabel, block: Block) -> Vec<Spot> {
        let unit = self.level.units.iter().find(|unit| unit.id == label.slug);
        let Some(unit) = unit.filter(|_| label.rank > 1) else {
            return if label.rank == 1 || label.angle != 0.0 {
                self.along_the_axis(label, block)
            } else {
                beside(label.at, block)
            };
        };
        let bounds = unit.shape.bounds;
        let middle = bounds.centre();
        let spots = if label.angle == 0.0 {
            // Only where it can't be taken for the name of a neighbour.
            let east = PlanePoint { x: bounds.max.x, y: middle.y };
            let south = PlanePoint { x: middle.x, y: bounds.min.y };
            let south_east = PlanePoint { x: bounds.max.x, y: bounds.min.y };
            let across = GAP + block.width / 2.0;
            let down = GAP + block.height / 2.0;
            vec![
                Spot { anchor: east, offset: [across, 0.0] },
                Spot { anchor: east, offset: [across, STEP] },
                Spot { anchor: east, offset: [across, -STEP] },
                Spot { anchor: south_east, offset: [across, down] },
                Spot { anchor: south, offset: [0.0, down] },
            ]
        } else {
            self.beside_a_slanting_island(bounds, label.angle, block)
        };
        spots.into_iter().filter(|&spot| self.is_clear(spot, block)).collect()
    }

    /// An island that lies aslant has the sea on two sides: as near to its middle as is clear.
    fn beside_a_slanting_island(&self, bounds: Bounds, angle: f64, block: Block) -> Vec<Spot> {
        let (sin, cos) = angle.to_radians().sin_cos();
        let half = [bounds.width(), bounds.height()].map(|side| side * self.scale / 2.0);
        let farthest = half[0].hypot(half[1]) * 0.6 + 20.0;
        let steps = (farthest / STEP) as u32;
        (1..=steps)
            .flat_map(|step| {
                let aside = f64::from(step) * STEP;
                [1.0, -1.0].map(|sign| {
                    let right = sign * (aside + block.width / 2.0) * sin;
                    let down = sign * aside * cos;
                    let by = PlanePoint { x: right, y: -down } / self.scale;
                    Spot { anchor: bounds.centre() + by, offset: [0.0, 0.0] }
                })
            })
            .collect()
    }

    /// Whether a leaning name touches no land.
    fn is_wet(&self, anchor: PlanePoint, block: Block, angle: f64) -> bool {
        let rects = leaning_text_rects(ORIGIN, block.width, block.height, angle);
        !rects
            .into_iter()
            .any(|rect| self.touches_land(anchor, rect, &THREE) || self.touches_islet(anchor, rect))
    }

    /// Whether an upright name stands on no land: on the neighbour's it would be the neighbour's.
    fn is_clear(&self, spot: Spot, block: Block) -> bool {
        let middle = ScreenPoint { x: spot.offset[0], y: spot.offset[1] };
        let rects = leaning_text_rects(middle, block.width, block.height, 0.0);
        !rects.into_iter().any(|rect| self.touches_land(spot.anchor, rect, &MIDDLE))
    }

    /// Whether a piece of a name, in pixels from its anchor, would stand on land.
    fn touches_land(&self, anchor: PlanePoint, rect: ScreenRect, columns: &[f64]) -> bool {
        let (middle, quarter) = (rect.centre(), rect.height() / 4.0);
        let mut points = columns.iter().flat_map(|column| {
            [-quarter, 0.0, quarter]
                .map(|y| self.on_plane(anchor, middle.x + column * rect.width(), middle.y + y))
        });
        let units: Vec<_> = self.units_at(anchor, rect).collect();
        !units.is_empty() && points.any(|point| units.iter().any(|unit| unit.shape.contains(point)))
    }

    /// Whether a piece of a name would cover an island so small that points could miss it.
    fn touches_islet(&self, anchor: PlanePoint, rect: ScreenRect) -> bool {
        self.units_at(anchor, rect).any(|unit| {
            let bounds = unit.shape.bounds;
            bounds.width().max(bounds.height()) * self.scale < SMALL_ISLAND
        })
    }

    /// The units whose rectangle a rectangle of the screen touches.
    fn units_at(&self, anchor: PlanePoint, rect: ScreenRect) -> impl Iterator<Item = &UnitShape> {
        let corners = [rect.min, rect.max].map(|it| self.on_plane(anchor, it.x, it.y));
        let seen = Bounds::around(corners);
        let units = self.level.units.iter();
        units.filter(move |unit| seen.is_some_and(|it| unit.shape.bounds.touches(it)))
    }

    fn on_plane(&self, anchor: PlanePoint, right: f64, down: f64) -> PlanePoint {
        anchor + PlanePoint { x: right, y: -down } / self.scale
    }
}

const ORIGIN: ScreenPoint = ScreenPoint { x: 0.0, y: 0.0 };

/// Right of a thing, or left, above, below.
fn beside(at: PlanePoint, block: Block) -> Vec<Spot> {
    let across = GAP + block.width / 2.0;
    let down = GAP + block.height / 2.0;
    let moves = [[across, 0.0], [-across, 0.0], [0.0, -down], [0.0, down]];
    moves.map(|offset| Spot { anchor: at, offset }).to_vec()
}
