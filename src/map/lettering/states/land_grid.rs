use std::sync::Arc;

use crate::geometry::{Detail, Level, PlanePoint, Shape};
use crate::map::cache::Cached;
use crate::map::composition::Composition;

/// Pixels from one point of the grid to the next.
pub const STEP: f64 = 8.0;
/// A grid covers whole squares of this many pixels, so that it holds while the map is dragged.
const SQUARE: f64 = 512.0;

const STEPS_OF_SCALE: f64 = 4.0;

/// Which unit lies where, coarsely, in a part of the plane somewhat larger than what is seen.
pub struct LandGrid {
    pub part: GridPart,
    /// South-west.
    first: PlanePoint,
    /// Kilometres from one point to the next.
    step: f64,
    pub columns: usize,
    pub rows: usize,
    /// The unit at each point, row by row from the south.
    pub units: Vec<Option<u16>>,
}

/// Which part of the plane a grid covers, and at what scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GridPart {
    /// Scales within one step share a grid, so that names stand still while the map grows.
    step_of_scale: i32,
    squares: [i32; 4],
}

struct Grids;

impl Cached for Grids {
    type Key = GridPart;
    type Value = Arc<LandGrid>;
    const MOST: usize = 4;
}

impl LandGrid {
    /// The grid of what is seen.
    pub fn seen(composition: &Composition<'_>) -> Arc<Self> {
        let camera = &composition.view.camera;
        let step_of_scale = (camera.pixels_per_km.log2() * STEPS_OF_SCALE).floor() as i32;
        let square = SQUARE / scale(step_of_scale);
        let seen = camera.visible();
        let squares = [
            (seen.min.x / square).floor(),
            (seen.min.y / square).floor(),
            (seen.max.x / square).ceil(),
            (seen.max.y / square).ceil(),
        ];
        let part = GridPart { step_of_scale, squares: squares.map(|it| it as i32) };
        composition.cached::<Grids>(part, |&part| {
            let (_, level) = composition.atlas.base_map.level(Detail::Overview);
            Arc::new(Self::new(level, part))
        })
    }

    fn new(level: &Level, part: GridPart) -> Self {
        let step = STEP / scale(part.step_of_scale);
        let square = step * SQUARE / STEP;
        let [west, south, east, north] = part.squares.map(f64::from);
        let count = |squares: f64| (squares * SQUARE / STEP) as usize;
        let (columns, rows) = (count(east - west), count(north - south));
        let first = PlanePoint { x: west * square, y: south * square };
        let units = vec![None; columns * rows];
        let mut grid = Self { part, first, step, columns, rows, units };
        for (i, unit) in level.units.iter().enumerate() {
            grid.add(&unit.shape, i as u16);
        }
        grid
    }

    fn add(&mut self, shape: &Shape, unit: u16) {
        let mut crossings: Vec<Vec<f64>> = vec![Vec::new(); self.rows];
        let last_row = self.rows as f64 - 1.0;
        for (from, to) in shape.edges() {
            let row = |point: PlanePoint| (point.y - self.first.y) / self.step;
            let (low, high) = (row(from).min(row(to)), row(from).max(row(to)));
            let mut at = low.ceil().max(0.0);
            while at < high && at <= last_row {
                let share = (at - row(from)) / (row(to) - row(from));
                crossings[at as usize].push(from.x + share * (to.x - from.x));
                at += 1.0;
            }
        }
        for (row, mut places) in crossings.into_iter().enumerate() {
            places.sort_by(f64::total_cmp);
            for pair in places.chunks_exact(2) {
                let column = |x: f64| ((x - self.first.x) / self.step).ceil().max(0.0) as usize;
                let (from, to) = (column(pair[0]), column(pair[1]).min(self.columns));
                if from < to {
                    let start = row * self.columns;
                    self.units[start + from..start + to].fill(Some(unit));
                }
            }
        }
    }

    /// Kilometres from one point to the next.
    pub fn step(&self) -> f64 {
        self.step
    }

    /// The unit at the point of the grid that is nearest to a point of the plane.
    pub fn unit_at(&self, at: PlanePoint) -> Option<u16> {
        let number = |far: f64, count: usize| {
            let number = (far / self.step).round();
            (number >= 0.0 && number < count as f64).then_some(number as usize)
        };
        let column = number(at.x - self.first.x, self.columns)?;
        let row = number(at.y - self.first.y, self.rows)?;
        self.units[row * self.columns + column]
    }

    /// Where a point of the grid lies on the plane.
    pub fn on_plane(&self, column: usize, row: usize) -> PlanePoint {
        self.first + PlanePoint { x: column as f64, y: row as f64 } * self.step
    }

    /// For each point the distance, pixels, to the nearest that is not wanted; the edge of the grid
    /// is not.
    pub fn room(&self, is_wanted: impl Fn(Option<u16>) -> bool) -> Vec<f32> {
        const ASLANT: f32 = 1.414;
        let far = (self.columns + self.rows) as f32;
        // A frame around the grid that is not wanted: no point has to ask whether it has neighbours.
        let width = self.columns + 2;
        let mut room = vec![0.0_f32; width * (self.rows + 2)];
        for (row, units) in self.units.chunks_exact(self.columns.max(1)).enumerate() {
            let first = (row + 1) * width + 1;
            for (room, &unit) in room[first..].iter_mut().zip(units) {
                *room = if is_wanted(unit) { far } else { 0.0 };
            }
        }
        let ways = [(1, 1.0), (width, 1.0), (width + 1, ASLANT), (width - 1, ASLANT)];
        for at in width + 1..room.len().saturating_sub(width + 1) {
            if room[at] > 0.0 {
                room[at] =
                    ways.iter().fold(room[at], |it, (to, far)| lesser(it, room[at - to] + far));
            }
        }
        for at in (width + 1..room.len().saturating_sub(width + 1)).rev() {
            if room[at] > 0.0 {
                room[at] =
                    ways.iter().fold(room[at], |it, (to, far)| lesser(it, room[at + to] + far));
            }
        }
        let rows = room.chunks_exact(width).skip(1).take(self.rows);
        rows.flat_map(|row| &row[1..=self.columns]).map(|it| it * STEP as f32).collect()
    }
}

/// The lesser of two numbers, for which a browser's machine has an instruction: `min` asks besides
/// whether they are numbers.
fn lesser(one: f32, other: f32) -> f32 {
    if other < one { other } else { one }
}

/// The smallest scale of a step, pixels a kilometre.
fn scale(step: i32) -> f64 {
    (f64::from(step) / STEPS_OF_SCALE).exp2()
}
