//! Where names of states and peoples may stand on their land, and how they lean and bend there.

use crate::geometry::PlanePoint;
use crate::map::lettering::land_grid::{LandGrid, STEP};
use crate::map::values::on_arc;

/// The size of a name that finds no other room.
pub const SMALLEST: f64 = 12.0;
/// Degrees by which a name may lean, and how many pixels of room each of them is worth.
const ANGLES: [f64; 9] = [0.0, 20.0, -20.0, 35.0, -35.0, 50.0, -50.0, 65.0, -65.0];
const WORTH: f64 = 0.25;
/// Degrees by which the name of a state may turn along its land from its first letter to its last, and
/// the same for them; a short name stays straight.
const TURNS: [f64; 5] = [0.0, 22.0, -22.0, 42.0, -42.0];
const WORTH_OF_TURN: f64 = 0.35;
const SHORT: f64 = 90.0;
/// Degrees by which no letter of a gentle name leans.
const STEEP: f64 = 48.0;
/// What a name over a shore is worth that lies on its own land whole.
const WORTH_OF_LAND: f64 = 60.0;
/// Points of the grid from one tried place to the next.
const APART: usize = 3;
/// How much of a name lies on its own land where it finds no room on it.
const ASHORE: f64 = 0.85;
/// The same for the smallest letters.
const LEAST_ASHORE: f64 = 0.6;
/// Pixels that it then keeps from the land of others, beyond its own height.
const FROM_OTHERS: f64 = 5.0;
/// Half the width of land in heights of a name that reaches over its shore.
const BROAD: f64 = 1.1;
/// The most places that are kept, and pixels between them.
const MOST: usize = 240;
const FAR: f64 = 40.0;

/// The middle of a name, and how it leans and bends.
#[derive(Clone, Copy)]
pub struct Place {
    pub at: PlanePoint,
    pub angle: f64,
    pub bend: f64,
}

/// How a name may stand at a place: it leans, bends, and passes points of the grid, counted from its
/// middle.
pub struct Way {
    angle: f64,
    bend: f64,
    cost: f64,
    steps: Vec<[f64; 2]>,
}

impl Way {
    /// How many degrees the steepest letter of a name of a width leans.
    fn steepest(&self, width: f64) -> f64 {
        self.angle.abs() + (self.bend * width / 2.0).abs()
    }
}

/// How a name may stand on its land.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bearing {
    /// It may bend along its land.
    pub may_turn: bool,
    /// No letter of it is steep.
    pub is_gentle: bool,
    /// It does not lean.
    pub is_level: bool,
}

/// How a name of a width may lean and bend, the flatter and straighter first.
pub fn ways(width: f64, Bearing { may_turn, is_gentle, is_level }: Bearing) -> Vec<Way> {
    let turns = if may_turn && width > SHORT { &TURNS[..] } else { &TURNS[..1] };
    let samples = (width / STEP).ceil();
    let way = |angle: f64, turn: f64| {
        let bend = turn / width;
        let along = (0..=samples as u32).map(|i| f64::from(i) / samples * width - width / 2.0);
        let steps = along.map(|along| on_arc(angle, bend, along).map(|it| it / STEP));
        let cost = WORTH * angle.abs() + WORTH_OF_TURN * turn.abs();
        Way { angle, bend, cost, steps: steps.collect() }
    };
    let mut ways: Vec<Way> =
        ANGLES.iter().flat_map(|&angle| turns.iter().map(move |&turn| way(angle, turn))).collect();
    let steepest = if is_level { 0.0 } else { STEEP };
    ways.retain(|way| !(is_gentle || is_level) || way.steepest(width) <= steepest);
    ways.sort_by(|one, other| one.cost.total_cmp(&other.cost));
    ways
}

/// Where a name of a width and a height may stand, the roomiest first: all of it on the land of some
/// units, or most of it there and the rest at sea.
pub fn places(
    grid: &LandGrid,
    units: &[u16],
    ways: &[Way],
    [_, height]: [f64; 2],
    is_ashore: bool,
) -> Vec<Place> {
    let is_own = |unit: Option<u16>| unit.is_some_and(|it| units.contains(&it));
    let own = grid.room(is_own);
    let free =
        if is_ashore { grid.room(|unit| unit.is_none() || is_own(unit)) } else { own.clone() };
    // Over a shore only where the land is as wide as it: a small island would be hidden.
    let least = if is_ashore { BROAD } else { 0.6 };
    let room = Room { grid, own: &own, free: &free, height, is_ashore };
    let mut found: Vec<(f64, Place)> = Vec::new();
    for row in (0..grid.rows).step_by(APART) {
        for column in (0..grid.columns).step_by(APART) {
            if f64::from(own[row * grid.columns + column]) >= least * height {
                found.extend(room.best([column, row], ways));
            }
        }
    }
    found.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    far_apart(grid, found.into_iter().map(|(_, place)| place))
}

/// The first places, each far from those before it.
fn far_apart(grid: &LandGrid, found: impl Iterator<Item = Place>) -> Vec<Place> {
    let apart = FAR / STEP * grid.step();
    let mut places: Vec<Place> = Vec::new();
    for place in found {
        let is_new = |it: &Place| (it.at - place.at).x.hypot((it.at - place.at).y) > apart;
        if places.len() < MOST && places.iter().all(is_new) {
            places.push(place);
        }
    }
    places
}

/// The room that a name of a height finds around the points of the grid.
struct Room<'a> {
    grid: &'a LandGrid,
    /// On its own land, and where it may stand.
    own: &'a [f32],
    free: &'a [f32],
    height: f64,
    is_ashore: bool,
}

impl Room<'_> {
    /// How a name stands best at a point, and what that is worth. The first way that fits is the
    /// best: the others lean or bend more.
    fn best(&self, [column, row]: [usize; 2], ways: &[Way]) -> Option<(f64, Place)> {
        let Self { grid, own, free, height, is_ashore } = *self;
        let needed = if is_ashore { 0.6 * height + FROM_OTHERS } else { 0.85 * height };
        // Rather half at sea than no name at all.
        let least_ashore = if height > SMALLEST { ASHORE } else { LEAST_ASHORE };
        ways.iter().find_map(|way| {
            let (room, on_own) = room_along(grid, own, free, [column, row], way, needed)?;
            let share = on_own / way.steps.len() as f64;
            if share < least_ashore {
                return None;
            }
            // On the shore as much land as there is; on land as far from its edges.
            let worth = if is_ashore { share * WORTH_OF_LAND } else { room.min(80.0) };
            let at = grid.on_plane(column, row);
            Some((worth - way.cost, Place { at, angle: way.angle, bend: way.bend }))
        })
    }
}

/// The least room along a name, and how many of its steps are on its own land; none where it comes
/// too near to an edge.
fn room_along(
    grid: &LandGrid,
    own: &[f32],
    free: &[f32],
    [column, row]: [usize; 2],
    way: &Way,
    needed: f64,
) -> Option<(f64, f64)> {
    let mut least = f64::MAX;
    let mut on_own = 0.0;
    for [right, up] in &way.steps {
        let (x, y) = ((column as f64 + right).round(), (row as f64 + up).round());
        let is_inside = x >= 0.0 && y >= 0.0 && x < grid.columns as f64 && y < grid.rows as f64;
        let at = y.max(0.0) as usize * grid.columns + x.max(0.0) as usize;
        let room = if is_inside { f64::from(free[at]) } else { 0.0 };
        least = least.min(room);
        if least < needed {
            return None;
        }
        on_own += f64::from(u8::from(own[at] > 0.0));
    }
    Some((least, on_own))
}
