//! Names that have no room beside what they name: further off in the sea, where a line leads.

use crate::geometry::{PlanePoint, UnitShape, plane_distance};
use crate::map::lettering::candidates::candidate::{Block, Candidate, largest_piece};
use crate::map::lettering::candidates::land_at_scale::{LandAtScale, is_islet};
use crate::map::values::Anchor;

/// Islands larger than this, pixels, have room for their names beside them.
const LARGEST: f64 = 48.0;
/// Lengths of the line, pixels: the shorter the better.
const LENGTHS: [f64; 8] = [14.0, 24.0, 36.0, 48.0, 62.0, 78.0, 96.0, 118.0];
/// Degrees above the horizon in which it leads, the best first.
const ANGLES: [f64; 14] = [
    -20.0, 20.0, -45.0, 45.0, 0.0, 160.0, -160.0, 135.0, -135.0, 180.0, -65.0, 65.0, -115.0, 115.0,
];
/// Where along an island a line to its name begins, in halves of its length from its middle.
const ALONG: [f64; 3] = [0.0, 0.4, -0.4];
/// Kilometres from the middle of a group of islets to the furthest of them.
const ACROSS_GROUP: f64 = 40.0;
/// Pixels from one place to the next where a line is asked for land.
const STEP: f64 = 3.0;
/// Pixels of water around a name.
const AIR: f64 = 2.0;
/// Pixels from a town to its line.
const DOT: f64 = 5.5;

/// A line that leads from a point of the plane, and how far from it, pixels, it begins and ends.
#[derive(Clone, Copy)]
struct Leader {
    from: PlanePoint,
    angle: f64,
    begin: f64,
    end: f64,
}

impl LandAtScale<'_> {
    /// Where a call-out of an island may stand: on no land, and led to over none. The line begins at
    /// its middle, or a little along an island that lies at an angle: a marker may cover one of them.
    pub fn call_outs_of_island(
        &self,
        unit: &UnitShape,
        angle: f64,
        block: Block,
    ) -> Vec<Candidate> {
        let bounds = unit.shape.bounds;
        let is_small = bounds.width().max(bounds.height()) * self.scale < LARGEST;
        let Some(piece) = largest_piece(&unit.shape).filter(|_| is_small) else {
            return Vec::new();
        };
        let (sin, cos) = angle.to_radians().sin_cos();
        let half = piece.width().hypot(piece.height()) / 2.0;
        let along = PlanePoint { x: half * cos, y: half * sin };
        let shares = if angle == 0.0 { &ALONG[..1] } else { &ALONG[..] };
        let begins = shares.iter().map(|share| piece.centre() + along * *share);
        let begins = begins.filter(|&at| at == piece.centre() || unit.shape.contains(at));
        let leaders = begins.flat_map(|from| leaders(from, &LENGTHS)).map(|leader| {
            let coast = self.coast(unit, leader);
            Leader { begin: coast, end: coast + leader.end, ..leader }
        });
        let over_water = leaders.filter(|&leader| !self.is_over_land(leader, unit));
        over_water.filter_map(|leader| self.call_out(leader, block)).collect()
    }

    /// Where a call-out of a group of islets may stand: in the sea; a line leads to one of the islets,
    /// rather to one near the middle of the group.
    pub fn call_outs_of_group(&self, at: PlanePoint, block: Block) -> Vec<Candidate> {
        let far = |unit: &UnitShape| plane_distance(unit.shape.bounds.centre(), at);
        let of_group = |unit: &&UnitShape| is_islet(unit) && far(unit) < ACROSS_GROUP;
        let mut islets: Vec<&UnitShape> = self.level.units.iter().filter(of_group).collect();
        islets.sort_by(|one, other| far(one).total_cmp(&far(other)));
        islets.into_iter().flat_map(|it| self.call_outs_of_island(it, 0.0, block)).collect()
    }

    /// Where a call-out of a town may stand: in the sea nearby.
    pub fn call_outs_of_town(&self, at: PlanePoint, block: Block) -> Vec<Candidate> {
        let leaders = leaders(at, &LENGTHS[..4]);
        leaders.filter_map(|leader| self.call_out(leader, block)).collect()
    }

    fn call_out(&self, leader: Leader, block: Block) -> Option<Candidate> {
        let end = leader.offset(leader.end);
        let half = block.width / 2.0;
        let (x, set) = if end[0] > 0.0 {
            (end[0] + half, Anchor::Left)
        } else {
            (end[0] - half, Anchor::Right)
        };
        let leads_from = Some(self.on_line(leader, leader.begin));
        let candidate = Candidate::at(leader.from, [x, end[1]], set);
        let candidate = Candidate { leads_from, ..candidate };
        self.is_clear(candidate, block, AIR).then_some(candidate)
    }

    /// How many pixels from its middle a line leaves an island.
    fn coast(&self, unit: &UnitShape, leader: Leader) -> f64 {
        let mut steps = (0..=LARGEST as u32).rev().map(f64::from);
        let last = steps.find(|&far| unit.shape.contains(self.on_line(leader, far)));
        last.unwrap_or(0.0) + 1.0
    }

    fn is_over_land(&self, leader: Leader, own: &UnitShape) -> bool {
        let steps = ((leader.end - leader.begin) / STEP) as u32;
        (0..=steps).any(|step| {
            let point = self.on_line(leader, leader.begin + f64::from(step) * STEP);
            let mut others = self.level.units.iter().filter(|other| other.id != own.id);
            others.any(|other| other.shape.contains(point))
        })
    }

    fn on_line(&self, leader: Leader, far: f64) -> PlanePoint {
        let [right, down] = leader.offset(far);
        self.on_plane(leader.from, right, down)
    }
}

impl Leader {
    /// Pixels right of its origin and below it.
    fn offset(self, far: f64) -> [f64; 2] {
        let (up, right) = self.angle.to_radians().sin_cos();
        [far * right, -far * up]
    }
}

/// Lines in all directions, the shorter first.
fn leaders(from: PlanePoint, lengths: &[f64]) -> impl Iterator<Item = Leader> {
    lengths
        .iter()
        .flat_map(move |end| ANGLES.map(|angle| Leader { from, angle, begin: DOT, end: *end }))
}
