//! Names beside towns and small islands.

use crate::geometry::{Bounds, PlanePoint, UnitShape};
use crate::map::lettering::candidates::candidate::{Block, Candidate, Preference, largest_piece};
use crate::map::lettering::candidates::land_at_scale::LandAtScale;
use crate::map::values::{Anchor, ScreenPoint, ScreenRect};

/// Pixels between a thing and its name.
const GAP: f64 = 6.0;
/// The same where a marker stands on the thing.
const MARKER: f64 = 17.0;
/// Pixels from the middle of a group of islets to its name.
const AROUND_GROUP: [f64; 4] = [GAP, 12.0, 20.0, 30.0];
/// Pixels from the mark of a height or a depth to its words; a height's stand further off where the
/// coast is near.
const BESIDE_SPOT: [f64; 6] = [7.0, 11.0, 16.0, 22.0, 28.0, 34.0];
/// Pixels of air between the words of a spot and a coast.
const OFF_COAST: f64 = 2.0;
/// Pixels between the places that are tried for a name.
const STEP: f64 = 5.0;
/// The name of a town by the sea may reach a little over its own shore, but not over another's:
/// pixels of air around it.
const OWN_SHORE: f64 = -3.0;
const OTHER_SHORE: f64 = 2.0;
/// Size of the square in which land is looked for around a town, pixels.
const SIMPLER: f64 = 12.0;
/// Pixels of air between the name of an island and its coast, and between it and a neighbour whose
/// name it could be taken for.
const AIR: f64 = 3.0;
const APART: f64 = 9.0;
/// Degrees above the horizon in which the name of an island is tried, the best first.
const RAYS: [f64; 14] =
    [0.0, -15.0, 15.0, -30.0, 30.0, -50.0, -90.0, 90.0, 50.0, 180.0, 165.0, 195.0, 150.0, 210.0];
/// Pixels from one place on a ray to the next, and beyond an island's own size.
const FINE_STEP: f64 = 2.0;
const BEYOND: f64 = 24.0;
/// Where along an island that lies aslant its name is tried, in halves of its length from its middle.
const ALONG: [f64; 9] = [0.0, 0.15, -0.15, 0.3, -0.3, 0.45, -0.45, 0.6, -0.6];
/// How many places are tried there on each side.
const MOST_ASIDE: usize = 3;

impl LandAtScale<'_> {
    /// The name of a town by the sea stands in the sea, where there is room; over land rather over
    /// the town's own than over another.
    pub fn beside_a_town(
        &self,
        at: PlanePoint,
        block: Block,
        preference: Preference,
    ) -> Vec<Candidate> {
        let own = self.land_of_town(at);
        let is_good = |candidate: Candidate| {
            self.is_clear(candidate, block, OWN_SHORE)
                && !self.touches_others(own, candidate, block, OTHER_SHORE)
        };
        let gap = if preference == Preference::BesideMarker { MARKER } else { GAP };
        let candidates = ring(at, block, gap).into_iter();
        let mut candidates: Vec<Candidate> = match preference {
            Preference::Good => candidates.filter(|&candidate| is_good(candidate)).collect(),
            Preference::OverLand => candidates.filter(|&candidate| !is_good(candidate)).collect(),
            Preference::CallOut
            | Preference::FarCallOut
            | Preference::ByOthers
            | Preference::BesideMarker => candidates.collect(),
        };
        candidates.sort_by_cached_key(|&candidate| self.touches_others(own, candidate, block, 0.0));
        candidates
    }

    /// Right or left of the mark of a height or a depth: at sea, or on land whole.
    pub fn beside_a_spot(&self, at: PlanePoint, block: Block, is_height: bool) -> Vec<Candidate> {
        let gaps = if is_height { &BESIDE_SPOT[..] } else { &BESIDE_SPOT[..1] };
        let aside = gaps.iter().flat_map(|gap| {
            let across = gap + block.width / 2.0;
            [([across, 0.0], Anchor::Left), ([-across, 0.0], Anchor::Right)]
        });
        let candidates = aside.map(|(offset, set)| Candidate::at(at, offset, set));
        let is_inland = |candidate: Candidate| {
            let rect = self.bounds_of(candidate.anchor, candidate.rect(block).grown(OFF_COAST));
            is_height && self.level.units.iter().any(|unit| unit.shape.encloses(rect))
        };
        let is_good = |it: &Candidate| self.is_clear(*it, block, OFF_COAST) || is_inland(*it);
        candidates.filter(is_good).collect()
    }

    /// The land of a town, which may lie a little off a coast that is drawn simpler than it is.
    fn land_of_town(&self, at: PlanePoint) -> Option<&UnitShape> {
        let around = ScreenRect::centred(ScreenPoint { x: 0.0, y: 0.0 }, SIMPLER, SIMPLER);
        let around = self.bounds_of(at, around);
        let units = || self.level.units.iter();
        units()
            .find(|unit| unit.shape.contains(at))
            .or_else(|| units().find(|unit| unit.shape.reaches_into(around)))
    }

    /// In the sea beside an island, where the name can't be taken for that of a neighbour.
    pub fn beside_an_island(&self, unit: &UnitShape, angle: f64, block: Block) -> Vec<Candidate> {
        if angle != 0.0 {
            return self.beside_a_slanting_island(unit.shape.bounds, angle, block);
        }
        let Some(part) = largest_piece(&unit.shape) else { return Vec::new() };
        RAYS.into_iter().filter_map(|ray| self.on_ray(part, ray, block)).collect()
    }

    /// Whether the name of an island comes so near to other land that it could be taken for that
    /// land's.
    pub fn is_by_others(&self, own: &UnitShape, candidate: Candidate, block: Block) -> bool {
        self.touches_others(Some(own), candidate, block, APART)
    }

    /// The first clear place from the middle of an island outwards.
    fn on_ray(&self, island: Bounds, ray: f64, block: Block) -> Option<Candidate> {
        let (up, right) = ray.to_radians().sin_cos();
        let is_upright = right.abs() < 0.3;
        let (half_width, half_height, set) = if is_upright {
            (0.0, block.height / 2.0 * -up.signum(), Anchor::Middle)
        } else {
            let set = if right > 0.0 { Anchor::Left } else { Anchor::Right };
            (block.width / 2.0 * right.signum(), 0.0, set)
        };
        let farthest = island.width().hypot(island.height()) / 2.0 * self.scale + BEYOND;
        (0..(farthest / FINE_STEP) as u32).find_map(|step| {
            let far = f64::from(step) * FINE_STEP;
            let offset = [far * right + half_width, -far * up + half_height];
            let candidate = Candidate::at(island.centre(), offset, set);
            self.is_clear(candidate, block, AIR).then_some(candidate)
        })
    }

    /// An island that lies aslant has the sea on two sides: as near to its coast and its middle as
    /// is clear.
    fn beside_a_slanting_island(&self, bounds: Bounds, angle: f64, block: Block) -> Vec<Candidate> {
        let (sin, cos) = angle.to_radians().sin_cos();
        let half = [bounds.width(), bounds.height()].map(|side| side * self.scale / 2.0);
        let half = half[0].hypot(half[1]);
        let steps = ((half * 0.6 + 20.0) / STEP) as u32;
        let mut found: Vec<(f64, Candidate)> = Vec::new();
        for (share, sign) in ALONG.into_iter().flat_map(|share| [(share, 1.0), (share, -1.0)]) {
            let along = share * half;
            let candidates = (1..=steps).map(|step| {
                let aside = f64::from(step) * STEP;
                let right = sign * (aside + block.width / 2.0) * sin + along * cos;
                let down = sign * aside * cos - along * sin;
                let by = PlanePoint { x: right, y: -down } / self.scale;
                let candidate = Candidate::at(bounds.centre() + by, [0.0, 0.0], Anchor::Middle);
                (aside + along.abs(), candidate)
            });
            let clear = candidates.filter(|&(_, candidate)| self.is_clear(candidate, block, 0.0));
            found.extend(clear.take(MOST_ASIDE));
        }
        found.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        found.into_iter().map(|(_, candidate)| candidate).collect()
    }
}

/// Right of a thing, or left, above, below, so many pixels from it.
pub fn ring(at: PlanePoint, block: Block, gap: f64) -> [Candidate; 8] {
    let across = gap + block.width / 2.0;
    let down = gap + block.height / 2.0;
    // At a corner the name comes nearer, or it would seem to be of something else.
    let [aside, up] = [across, down].map(|by| by - gap / 3.0);
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
    moves.map(|(offset, set)| Candidate::at(at, offset, set))
}

/// Around the middle of a group of islands that is none itself, the nearer the better.
pub fn around_a_group(at: PlanePoint, block: Block) -> Vec<Candidate> {
    AROUND_GROUP.into_iter().flat_map(|gap| ring(at, block, gap)).collect()
}
