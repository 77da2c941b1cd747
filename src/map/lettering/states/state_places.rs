//! Where names of states and peoples may stand on their land, and how they lean and bend there.

use std::cell::OnceCell;

use crate::geometry::PlanePoint;
use crate::map::lettering::states::land_grid::{LandGrid, STEP};
use crate::map::values::on_arc;

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
/// Points of the grid from one tried place to the next.
const APART: usize = 3;
/// Half the width of the land in the middle of a name, and around all of it, in heights of the name.
const IN_THE_MIDDLE: f64 = 0.6;
const ALL_AROUND: f64 = 0.85;
/// The most places that are kept, and pixels between them; where all are taken, those between.
const MOST: usize = 240;
const FAR: [f64; 2] = [40.0, 16.0];

/// The middle of a name, and how it leans and bends.
#[derive(Clone, Copy)]
pub struct Place {
    pub at: PlanePoint,
    pub angle: f64,
    pub bend: f64,
}

/// How a name may stand at a place: it leans, bends, and passes points of the grid, counted from its
/// middle to the right and up.
pub struct Way {
    angle: f64,
    bend: f64,
    cost: f64,
    steps: Vec<[isize; 2]>,
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
        let nearest = |pixels: f64| (pixels / STEP + 0.5).floor() as isize;
        let steps = along.map(|along| on_arc(angle, bend, along).map(nearest));
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

/// The land of some units on a grid.
pub struct OwnLand<'a> {
    grid: &'a LandGrid,
    /// For each point how far the shore or the land of others is, pixels; measured when first asked for.
    room: OnceCell<Vec<f32>>,
    /// Of each unit whether it is one of them.
    units: Vec<bool>,
}

impl<'a> OwnLand<'a> {
    pub fn new(grid: &'a LandGrid, units: &[u16]) -> Self {
        let count = units.iter().map(|&unit| usize::from(unit) + 1).max().unwrap_or_default();
        let mut are_own = vec![false; count];
        for &unit in units {
            are_own[usize::from(unit)] = true;
        }
        Self { grid, units: are_own, room: OnceCell::new() }
    }

    fn has(&self, unit: u16) -> bool {
        self.units.get(usize::from(unit)).is_some_and(|is_own| *is_own)
    }

    fn room(&self) -> &[f32] {
        self.room.get_or_init(|| self.grid.room(|unit| unit.is_some_and(|it| self.has(it))))
    }
}

/// Where a name of a height may stand, all of it on its own land; the roomiest place first.
pub fn places(land: &OwnLand<'_>, ways: &[Way], height: f64) -> Vec<Place> {
    let (grid, own) = (land.grid, land.room());
    let room = Room { grid, own, height };
    let ways: Vec<WayOnGrid<'_>> = ways.iter().map(|way| WayOnGrid::new(way, grid)).collect();
    let mut found: Vec<(f64, Place)> = Vec::new();
    for row in (0..grid.rows).step_by(APART) {
        for column in (0..grid.columns).step_by(APART) {
            if f64::from(own[row * grid.columns + column]) >= IN_THE_MIDDLE * height {
                found.extend(room.best([column, row], &ways));
            }
        }
    }
    found.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let found: Vec<Place> = found.into_iter().map(|(_, place)| place).collect();
    FAR.into_iter().fold(Vec::new(), |places, far| with_far_apart(grid, places, &found, far))
}

/// Places and the first of others, each so many pixels from those before it.
fn with_far_apart(
    grid: &LandGrid,
    mut places: Vec<Place>,
    others: &[Place],
    far: f64,
) -> Vec<Place> {
    let apart = far / STEP * grid.step();
    for &place in others {
        let is_new = |it: &Place| {
            let PlanePoint { x, y } = it.at - place.at;
            x * x + y * y > apart * apart
        };
        if places.len() < MOST && places.iter().all(is_new) {
            places.push(place);
        }
    }
    places
}

/// A way with its points among those of a grid.
struct WayOnGrid<'a> {
    way: &'a Way,
    /// How far each is behind that of the middle, in the order of the grid.
    points: Vec<isize>,
    /// How far it reaches: to the left, to the right, down and up.
    reach: [usize; 4],
}

impl<'a> WayOnGrid<'a> {
    fn new(way: &'a Way, grid: &LandGrid) -> Self {
        let steps = way.steps.iter();
        let points = steps.clone().map(|[right, up]| up * grid.columns as isize + right).collect();
        let reach = steps.fold([0; 4], |[left, right, down, up]: [usize; 4], &[x, y]| {
            let [to_left, to_right] = [-x, x].map(|it| it.max(0) as usize);
            let [to_below, to_above] = [-y, y].map(|it| it.max(0) as usize);
            [left.max(to_left), right.max(to_right), down.max(to_below), up.max(to_above)]
        });
        Self { way, points, reach }
    }

    fn is_inside(&self, grid: &LandGrid, [column, row]: [usize; 2]) -> bool {
        let [left, right, down, up] = self.reach;
        column >= left && row >= down && column + right < grid.columns && row + up < grid.rows
    }
}

/// The room that a name of a height finds around the points of the grid.
struct Room<'a> {
    grid: &'a LandGrid,
    own: &'a [f32],
    height: f64,
}

impl Room<'_> {
    /// How a name stands best at a point, and what that is worth: as far as it is from the edges of its
    /// land. The first way that fits is the best: the others lean or bend more.
    fn best(&self, point: [usize; 2], ways: &[WayOnGrid<'_>]) -> Option<(f64, Place)> {
        ways.iter().find_map(|it| {
            let room = self.along(point, it, ALL_AROUND * self.height)?;
            let [column, row] = point;
            let (at, way) = (self.grid.on_plane(column, row), it.way);
            Some((room.min(80.0) - way.cost, Place { at, angle: way.angle, bend: way.bend }))
        })
    }

    /// The least room along a name; none where it comes too near to an edge. This is asked ten thousands
    /// of times before the first picture.
    fn along(&self, point: [usize; 2], way: &WayOnGrid<'_>, needed: f64) -> Option<f64> {
        if !way.is_inside(self.grid, point) {
            return None;
        }
        let [column, row] = point;
        let middle = row * self.grid.columns + column;
        let mut least = f32::MAX;
        for &step in &way.points {
            let room = self.own[middle.wrapping_add_signed(step)];
            if f64::from(room) < needed {
                return None;
            }
            if room < least {
                least = room;
            }
        }
        Some(f64::from(least))
    }
}
