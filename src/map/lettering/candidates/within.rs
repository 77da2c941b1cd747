//! Names of what is wide: seas along their axes, lands where they are seen.

use crate::atlas::{LabelKind, MapLabel};
use crate::geometry::{PlanePoint, Ring, UnitShape};
use crate::map::lettering::candidates::beside::around_a_group;
use crate::map::lettering::candidates::candidate::{Block, Candidate};
use crate::map::lettering::candidates::land_at_scale::LandAtScale;
use crate::map::lettering::occupancy::leaning_text_rects;
use crate::map::values::{Anchor, ScreenPoint, ScreenRect};

/// Pixels by which a name may be moved to find room.
const MOVES: [f64; 5] = [0.0, 16.0, 32.0, 48.0, 64.0];
/// Kilometres by which the name of a sea may be moved without leaving it.
const WITHIN: f64 = 280.0;
/// Islands smaller than this, pixels, are kept clear as rectangles.
const SMALL_ISLAND: f64 = 24.0;
/// The name of a group of islets stands on no land larger than this, pixels.
const LARGE_ISLAND: f64 = 48.0;
/// Pixels from one place to the next where the name of a land is tried beyond its middle, and the
/// most of them across it.
const APART: f64 = 12.0;
const MOST_ACROSS: f64 = 14.0;
/// The name of a land may reach a little over its shore there: pixels of land around it.
const ASHORE: f64 = -3.0;

/// Kilometres from one point to the next where a way is asked for water: less than any strait.
const STRIDE: f64 = 12.0;

const ORIGIN: ScreenPoint = ScreenPoint { x: 0.0, y: 0.0 };

impl LandAtScale<'_> {
    /// Whether a label names islets together: its middle lies between them, at sea. A great island
    /// that is part of a larger unit is none.
    pub fn is_group(&self, label: &MapLabel) -> bool {
        label.kind == LabelKind::Island
            && label.rank > 1
            && label.angle == 0.0
            && !self.level.units.iter().any(|unit| unit.shape.contains(label.at))
    }

    /// Where the name of a sea, a land or a river may stand.
    pub fn within(&self, label: &MapLabel, block: Block) -> Vec<Candidate> {
        let is_land = matches!(label.kind, LabelKind::Land | LabelKind::Island);
        let land = self.level.units.iter().find(|unit| is_land && unit.shape.contains(label.at));
        match (land, is_land) {
            (Some(unit), _) => self.on_land(unit, label, block),
            (None, true) if self.is_group(label) => {
                let mut around = around_a_group(label.at, block);
                around.retain(|&it| {
                    !self.touches_large_land(it, block) && !self.is_by_another(it, block)
                });
                around.sort_by_key(|&it| !self.is_clear(it, block, 0.0));
                around
            }
            _ => self.along_the_axis(label, block),
        }
    }

    /// A sea or a river: along it, as near to its middle as it is wet.
    fn along_the_axis(&self, label: &MapLabel, block: Block) -> Vec<Candidate> {
        let is_inland = label.kind == LabelKind::River || label.kind == LabelKind::Lake;
        let (sin, cos) = label.angle.to_radians().sin_cos();
        let moves = match label.kind {
            LabelKind::River | LabelKind::Lake => &MOVES[..1],
            // A narrow strait's name a little further off would be another strait's.
            LabelKind::Strait | LabelKind::Bay => &MOVES[..2],
            _ => &MOVES[..],
        };
        // A great sea has room to give way, but its name stays in it.
        let reach = if label.kind.is_water() && label.rank <= 1 { 4.0 } else { 1.0 };
        let steps = moves.iter().map(|by| by * reach);
        let steps: Vec<f64> = steps.filter(|by| by / self.scale <= WITHIN).collect();
        let middles = std::iter::once(&label.at).chain(&label.also);
        let tries = middles.flat_map(|middle| steps.iter().map(move |by| (*middle, *by)));
        let candidates = tries.flat_map(|(middle, by)| {
            let along = [by * cos, by * sin];
            let across = [-by * sin, by * cos];
            let both = [along, across, along.map(|by| -by), across.map(|by| -by)];
            both.map(|[x, y]| middle + PlanePoint { x, y } / self.scale)
        });
        let mut found: Vec<Candidate> = Vec::new();
        for anchor in candidates {
            let is_new = found.iter().all(|candidate| candidate.anchor != anchor);
            if is_new && (is_inland || self.is_wet(anchor, block, label.angle)) {
                found.push(Candidate::at(anchor, [0.0, 0.0], Anchor::Middle));
            }
        }
        found
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

    /// Whether a piece of a name would come near an island so small that it would be hidden.
    fn touches_islet(&self, anchor: PlanePoint, rect: ScreenRect) -> bool {
        let rect = self.bounds_of(anchor, rect);
        self.level.units.iter().any(|unit| {
            let bounds = unit.shape.bounds;
            let size = bounds.width().max(bounds.height()) * self.scale;
            size < SMALL_ISLAND && bounds.touches(rect)
        })
    }

    /// Whether a name stands on land larger than any of a group of islets: it would be another's.
    fn touches_large_land(&self, candidate: Candidate, block: Block) -> bool {
        let rect = self.bounds_of(candidate.anchor, candidate.rect(block));
        self.level.units.iter().any(|unit| {
            let bounds = unit.shape.bounds;
            let size = bounds.width().max(bounds.height()) * self.scale;
            size > LARGE_ISLAND && unit.shape.reaches_into(rect)
        })
    }

    /// In the middle of a land; or a little along it; or, where that is not seen or not free, at the
    /// nearest place that is all land of the same piece.
    fn on_land(&self, unit: &UnitShape, label: &MapLabel, block: Block) -> Vec<Candidate> {
        let (sin, cos) = label.angle.to_radians().sin_cos();
        let half = block.width / 2.0;
        let by = |far: f64| PlanePoint { x: far * cos, y: far * sin } / self.scale;
        let is_land = |at: PlanePoint| self.level.units.iter().any(|it| it.shape.contains(at));
        // Nor over a strait: the name of Sakhalin would stand on Hokkaido.
        let is_reached = |far: f64| {
            let end = far + half * far.signum();
            let strides = (end.abs() / self.scale / STRIDE).ceil().max(1.0) as u32;
            (1..=strides).all(|it| is_land(label.at + by(end * f64::from(it) / f64::from(strides))))
        };
        let moved = MOVES[1..].iter().flat_map(|&far| [far, -far]);
        let moved = moved.filter(|&far| is_reached(far)).map(|far| label.at + by(far));
        let along =
            moved.filter(|&at| [at + by(-half), at, at + by(half)].map(is_land) == [true; 3]);
        let mut anchors: Vec<PlanePoint> = std::iter::once(label.at).chain(along).collect();
        anchors.extend(self.elsewhere_on_land(unit, label, block));
        anchors.into_iter().map(|at| Candidate::at(at, [0.0, 0.0], Anchor::Middle)).collect()
    }

    /// Points of a lattice that is fixed to the plane, so that the name moves with the map.
    fn elsewhere_on_land(
        &self,
        unit: &UnitShape,
        label: &MapLabel,
        block: Block,
    ) -> Vec<PlanePoint> {
        let Some(piece) = unit.shape.piece_at(label.at) else { return Vec::new() };
        let bounds = piece.bounds;
        let across = bounds.width().max(bounds.height());
        let apart = (APART / self.scale).max(across / MOST_ACROSS);
        let numbers =
            |min: f64, max: f64| (min / apart).ceil() as i32..=(max / apart).floor() as i32;
        let rows = numbers(bounds.min.y, bounds.max.y);
        let points = rows.flat_map(|row| {
            let columns = numbers(bounds.min.x, bounds.max.x);
            let at = move |column| [column, row].map(|it| f64::from(it) * apart);
            columns.map(move |column| PlanePoint::from(at(column)))
        });
        let mut points: Vec<PlanePoint> =
            points.filter(|&at| self.is_all_within(unit, piece, at, block, label.angle)).collect();
        let far = |at: &PlanePoint| (*at - label.at).x.hypot((*at - label.at).y);
        points.sort_by(|one, other| far(one).total_cmp(&far(other)));
        points
    }

    fn is_all_within(
        &self,
        unit: &UnitShape,
        piece: &Ring,
        at: PlanePoint,
        block: Block,
        angle: f64,
    ) -> bool {
        let rects = leaning_text_rects(ORIGIN, block.width, block.height, angle);
        let is_land =
            |rect: ScreenRect| unit.shape.encloses(self.bounds_of(at, rect.grown(ASHORE)));
        rects.into_iter().all(is_land)
            && unit.shape.piece_at(at).is_some_and(|other| other.corners == piece.corners)
    }
}
