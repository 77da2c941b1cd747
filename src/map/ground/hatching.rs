use std::collections::BTreeMap;
use std::sync::Arc;

use crate::geometry::{Bounds, Detail, PlanePoint, Shape};
use crate::map::cache::Cached;
use crate::map::composition::Composition;
use crate::map::values::{Hatch, ScreenPoint};

/// The lines of a hatch on some units.
struct HatchLines;

impl Cached for HatchLines {
    type Key = HatchKey;
    type Value = Arc<[[PlanePoint; 2]]>;
}

#[derive(PartialEq, Eq, Hash)]
struct HatchKey {
    detail: Detail,
    units: Vec<usize>,
    numbers: [u64; 5],
    cells: [i32; 4],
}

/// A hatch is worked out for squares of this many pixels, so that it holds while the map is dragged.
const CELL: f64 = 1024.0;
/// Kilometres between two shapes that meet: what rounding leaves.
const MEET: f64 = 1e-3;

/// The lines of a hatch on units of the level, on the screen.
///
/// They are fixed to the plane's origin, so that they move with the map while it is dragged. Lines of
/// some width, pixels, lie in the land of all these units with both their edges.
pub fn hatch_of_units(
    composition: &Composition<'_>,
    units: &[usize],
    hatch: Hatch,
    width: f64,
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
        units: units.to_vec(),
        numbers: [scale, hatch.spacing, hatch.shift, hatch.angle, width].map(f64::to_bits),
        cells: cells.map(|it| it as i32),
    };
    let [west, south, east, north] = cells.map(|it| it * cell);
    let region =
        Bounds { min: PlanePoint { x: west, y: south }, max: PlanePoint { x: east, y: north } };
    let lines = composition.cached::<HatchLines>(key, |_| {
        let shapes: Vec<&Shape> =
            units.iter().map(|&unit| &*composition.level.units[unit].shape).collect();
        let [spacing, shift, width] = [hatch.spacing, hatch.shift, width].map(|it| it / scale);
        if width > 0.0 {
            hatched_within(&shapes, region, Lines { spacing, shift, angle: hatch.angle }, width)
        } else {
            hatched(&shapes, region, Lines { spacing, shift, angle: hatch.angle })
        }
        .into()
    });
    lines.iter().map(|ends| ends.map(|end| camera.screen_from_plane(end))).collect()
}

/// Parallel lines, in kilometres and degrees.
#[derive(Clone, Copy)]
struct Lines {
    spacing: f64,
    shift: f64,
    angle: f64,
}

impl Lines {
    fn along(self, point: PlanePoint) -> f64 {
        let (sin, cos) = self.angle.to_radians().sin_cos();
        point.x * cos + point.y * sin
    }

    fn across(self, point: PlanePoint) -> f64 {
        let (sin, cos) = self.angle.to_radians().sin_cos();
        point.y * cos - point.x * sin - self.shift
    }

    /// The point of a line so far along it.
    fn point(self, line: i64, along: f64) -> PlanePoint {
        let (sin, cos) = self.angle.to_radians().sin_cos();
        let across = line as f64 * self.spacing + self.shift;
        PlanePoint { x: along * cos - across * sin, y: along * sin + across * cos }
    }

    /// Where each of them that runs through a region is inside some shapes: from, to, along it. Where
    /// two of them meet nothing ends.
    fn stretches(self, shapes: &[&Shape], region: Bounds) -> BTreeMap<i64, Vec<[f64; 2]>> {
        let spacing = self.spacing;
        let corners = [
            region.min,
            region.max,
            PlanePoint { x: region.min.x, y: region.max.y },
            PlanePoint { x: region.max.x, y: region.min.y },
        ];
        let first_seen = corners.iter().map(|&it| self.across(it)).fold(f64::MAX, f64::min);
        let last_seen = corners.iter().map(|&it| self.across(it)).fold(f64::MIN, f64::max);
        let (first_seen, last_seen) =
            ((first_seen / spacing).floor(), (last_seen / spacing).ceil());
        let mut crossings: BTreeMap<i64, Vec<f64>> = BTreeMap::new();
        for (from, to) in shapes.iter().flat_map(|shape| shape.edges()) {
            let [start, end] = [from, to].map(|it| self.across(it));
            let (low, high) = (start.min(end), start.max(end));
            let first = (low / spacing).ceil().max(first_seen);
            let last = ((high / spacing).ceil() - 1.0).min(last_seen);
            let mut line = first;
            while line <= last {
                let share = (line * spacing - start) / (end - start);
                let at = self.along(from) + share * (self.along(to) - self.along(from));
                crossings.entry(line as i64).or_default().push(at);
                line += 1.0;
            }
        }
        let stretches = crossings.into_iter().map(|(line, mut places)| {
            places.sort_by(f64::total_cmp);
            let pairs = places.chunks_exact(2).map(|pair| [pair[0], pair[1]]);
            (line, pairs.fold(Vec::new(), joined))
        });
        stretches.collect()
    }
}

/// Stretches with one more, which goes on with the last where it begins at its end.
fn joined(mut stretches: Vec<[f64; 2]>, [from, to]: [f64; 2]) -> Vec<[f64; 2]> {
    match stretches.last_mut() {
        Some(last) if from - last[1] < MEET => last[1] = to,
        _ => stretches.push([from, to]),
    }
    stretches
}

/// Parallel lines inside some shapes and a region of the plane.
fn hatched(shapes: &[&Shape], region: Bounds, lines: Lines) -> Vec<[PlanePoint; 2]> {
    segments(lines, region, lines.stretches(shapes, region))
}

/// The same, of some width: only as far as both edges of a line are inside.
fn hatched_within(
    shapes: &[&Shape],
    region: Bounds,
    lines: Lines,
    width: f64,
) -> Vec<[PlanePoint; 2]> {
    let mut inside = lines.stretches(shapes, region);
    for aside in [-width / 2.0, width / 2.0] {
        let edge = Lines { shift: lines.shift + aside, ..lines };
        let edges = edge.stretches(shapes, region);
        for (line, stretches) in &mut inside {
            let edges = edges.get(line).map_or(&[][..], Vec::as_slice);
            let both =
                stretches.iter().flat_map(|one| edges.iter().map(|other| common(one, other)));
            *stretches = both.filter(|[from, to]| from < to).collect();
        }
    }
    segments(lines, region, inside)
}

fn common(one: &[f64; 2], other: &[f64; 2]) -> [f64; 2] {
    [one[0].max(other[0]), one[1].min(other[1])]
}

fn segments(
    lines: Lines,
    region: Bounds,
    stretches: BTreeMap<i64, Vec<[f64; 2]>>,
) -> Vec<[PlanePoint; 2]> {
    let mut segments = Vec::new();
    for (line, stretches) in stretches {
        for ends in stretches {
            segments.extend(clipped(ends.map(|along| lines.point(line, along)), region));
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
            let lines =
                hatched(&[&shape], region(400.0), Lines { spacing: 7.0, shift: 0.0, angle });
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
        let lines = Lines { spacing: 7.0, shift: 0.0, angle: -45.0 };
        let lines = hatched(&[&shape], region(200.0), lines);
        assert!(!lines.is_empty());
        for point in lines.iter().flatten() {
            assert!(point.x.abs() < 200.1 && point.y.abs() < 200.1);
        }
    }

    #[test]
    fn a_band_lies_in_the_land_with_both_its_edges() {
        let roof = polygon![(x: -50.0, y: -50.0), (x: 50.0, y: -50.0), (x: 0.0, y: 50.0)];
        let shape = Shape::new(&[roof]).expect("a triangle");
        let lines = Lines { spacing: 14.0, shift: 0.0, angle: 0.0 };
        let bands = hatched_within(&[&shape], region(400.0), lines, 5.0);
        assert!(bands.len() > 4);
        for point in bands.iter().flatten() {
            let roof = 25.0 - point.y / 2.0;
            assert!(point.x.abs() <= roof - 1.2, "{point:?} beneath {roof}");
        }
    }
}
