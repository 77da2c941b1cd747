use std::collections::BTreeMap;
use std::sync::Arc;

use crate::geometry::{Bounds, Detail, PlanePoint, Shape};
use crate::map::cache::Cached;
use crate::map::composition::Composition;
use crate::map::values::{Hatch, ScreenPoint};

/// The lines of a hatch on a unit.
struct HatchLines;

impl Cached for HatchLines {
    type Key = HatchKey;
    type Value = Arc<[[PlanePoint; 2]]>;
}

#[derive(PartialEq, Eq, Hash)]
struct HatchKey {
    detail: Detail,
    unit: usize,
    numbers: [u64; 4],
    cells: [i32; 4],
}

/// A hatch is worked out for squares of this many pixels, so that it holds while the map is dragged.
const CELL: f64 = 1024.0;

/// The lines of a hatch on a unit of the level, on the screen.
///
/// They are fixed to the plane's origin, so that they move with the map while it is dragged.
pub fn hatch_of_unit(
    composition: &Composition<'_>,
    unit: usize,
    hatch: Hatch,
) -> Vec<[ScreenPoint; 2]> {
    let camera = &composition.view.camera;
    let scale = camera.pixels_per_km;
    let cell = CELL / scale;
    let seen = camera.visible();
    let cells = [
        (seen.min.x / cell).floor(),
        (seen.min.y / cell).floor(),
        (seen.max.x / cell).ceil(),
        (seen.max.y / cell).ceil(),
    ];
    let key = HatchKey {
        detail: composition.detail,
        unit,
        numbers: [scale, hatch.spacing, hatch.shift, hatch.angle].map(f64::to_bits),
        cells: cells.map(|it| it as i32),
    };
    let [west, south, east, north] = cells.map(|it| it * cell);
    let region =
        Bounds { min: PlanePoint { x: west, y: south }, max: PlanePoint { x: east, y: north } };
    let lines = composition.cached::<HatchLines>(key, |_| {
        let shape = &composition.level.units[unit].shape;
        hatched(shape, region, hatch.spacing / scale, hatch.shift / scale, hatch.angle).into()
    });
    lines.iter().map(|ends| ends.map(|end| camera.screen_from_plane(end))).collect()
}

/// Parallel lines inside a shape and a region of the plane, `spacing` km apart.
fn hatched(
    shape: &Shape,
    region: Bounds,
    spacing: f64,
    shift: f64,
    angle: f64,
) -> Vec<[PlanePoint; 2]> {
    let (sin, cos) = angle.to_radians().sin_cos();
    let along = |point: PlanePoint| point.x * cos + point.y * sin;
    let across = |point: PlanePoint| point.y * cos - point.x * sin - shift;
    let corners = [
        region.min,
        region.max,
        PlanePoint { x: region.min.x, y: region.max.y },
        PlanePoint { x: region.max.x, y: region.min.y },
    ];
    let first_seen = corners.iter().map(|&it| across(it)).fold(f64::MAX, f64::min);
    let last_seen = corners.iter().map(|&it| across(it)).fold(f64::MIN, f64::max);
    let (first_seen, last_seen) = ((first_seen / spacing).floor(), (last_seen / spacing).ceil());

    let mut crossings: BTreeMap<i64, Vec<f64>> = BTreeMap::new();
    for (from, to) in shape.edges() {
        let (low, high) = (across(from).min(across(to)), across(from).max(across(to)));
        let first = (low / spacing).ceil().max(first_seen);
        let last = ((high / spacing).ceil() - 1.0).min(last_seen);
        let mut line = first;
        while line <= last {
            let share = (line * spacing - across(from)) / (across(to) - across(from));
            let at = along(from) + share * (along(to) - along(from));
            crossings.entry(line as i64).or_default().push(at);
            line += 1.0;
        }
    }

    let point = |line: i64, along: f64| {
        let across = line as f64 * spacing + shift;
        PlanePoint { x: along * cos - across * sin, y: along * sin + across * cos }
    };
    let mut segments = Vec::new();
    for (line, mut places) in crossings {
        places.sort_by(f64::total_cmp);
        for pair in places.chunks_exact(2) {
            let ends = [point(line, pair[0]), point(line, pair[1])];
            segments.extend(clipped(ends, region));
        }
    }
    segments
}

/// The part of a segment inside a rectangle (Liang and Barsky 1984).
pub fn clipped([from, to]: [PlanePoint; 2], region: Bounds) -> Option<[PlanePoint; 2]> {
    let step = to - from;
    let (mut start, mut end) = (0.0_f64, 1.0_f64);
    let sides = [
        (-step.x, from.x - region.min.x),
        (step.x, region.max.x - from.x),
        (-step.y, from.y - region.min.y),
        (step.y, region.max.y - from.y),
    ];
    for (towards, room) in sides {
        if towards == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if towards < 0.0 {
            start = start.max(room / towards);
        } else {
            end = end.min(room / towards);
        }
    }
    (start < end).then(|| [from + step * start, from + step * end])
}

#[cfg(test)]
mod tests {
    use geo::polygon;

    use super::*;

    fn region(half: f64) -> Bounds {
        Bounds { min: PlanePoint { x: -half, y: -half }, max: PlanePoint { x: half, y: half } }
    }

    #[test]
    fn every_hatch_line_of_a_square_lies_inside_it() {
        let square = polygon![(x: -50.0, y: -50.0), (x: 50.0, y: -50.0), (x: 50.0, y: 50.0), (x: -50.0, y: 50.0)];
        let shape = Shape::new(&[square]).expect("a square");
        for angle in [-45.0, 0.0, 45.0, 90.0] {
            let lines = hatched(&shape, region(400.0), 7.0, 0.0, angle);
            assert!((14..=21).contains(&lines.len()), "{angle}: {}", lines.len());
            for point in lines.iter().flatten() {
                assert!(point.x.abs() < 50.1 && point.y.abs() < 50.1);
            }
        }
    }

    #[test]
    fn lines_beyond_the_region_are_cut() {
        let square =
            polygon![(x: -5e4, y: -5e4), (x: 5e4, y: -5e4), (x: 5e4, y: 5e4), (x: -5e4, y: 5e4)];
        let shape = Shape::new(&[square]).expect("a square");
        let lines = hatched(&shape, region(200.0), 7.0, 0.0, -45.0);
        assert!(!lines.is_empty());
        for point in lines.iter().flatten() {
            assert!(point.x.abs() < 200.1 && point.y.abs() < 200.1);
        }
    }
}
