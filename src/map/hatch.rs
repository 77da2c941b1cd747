use std::collections::BTreeMap;

use crate::geometry::Shape;

use super::{Camera, ScreenPoint};

/// Slanting lines inside an area, `spacing` pixels apart, falling to the right: across the chain of
/// the Kurils, not along it.
///
/// They are fixed to the plane's origin, so that they move with the map while it is dragged, and
/// `shift` pixels beside where they would be, so that two hatches can take turns.
pub fn hatch(shape: &Shape, camera: &Camera, spacing: f64, shift: f64) -> Vec<[ScreenPoint; 2]> {
    // Along a hatch line `across` is constant; `along` runs down to the right.
    let diagonal = std::f64::consts::FRAC_1_SQRT_2;
    let mut origin = camera.screen_from_plane(geo::Coord { x: 0.0, y: 0.0 });
    origin.x += shift / diagonal;
    let across = |point: ScreenPoint| ((point.x - origin.x) - (point.y - origin.y)) * diagonal;
    let along = |point: ScreenPoint| ((point.x - origin.x) + (point.y - origin.y)) * diagonal;
    let frame = camera.frame();
    let bottom_left = ScreenPoint { x: frame.min.x, y: frame.max.y };
    let top_right = ScreenPoint { x: frame.max.x, y: frame.min.y };
    let seen = (across(bottom_left) / spacing).floor()..=(across(top_right) / spacing).ceil();

    let mut crossings: BTreeMap<i64, Vec<f64>> = BTreeMap::new();
    for (from, to) in shape.edges() {
        let (from, to) = (camera.screen_from_plane(from), camera.screen_from_plane(to));
        let (low, high) = (across(from).min(across(to)), across(from).max(across(to)));
        let first = (low / spacing).ceil().max(*seen.start());
        let last = ((high / spacing).ceil() - 1.0).min(*seen.end());
        let mut line = first;
        while line <= last {
            let share = (line * spacing - across(from)) / (across(to) - across(from));
            let at = along(from) + share * (along(to) - along(from));
            crossings.entry(line as i64).or_default().push(at);
            line += 1.0;
        }
    }

    let point = |line: i64, along: f64| {
        let across = line as f64 * spacing;
        ScreenPoint {
            x: origin.x + (across + along) * diagonal,
            y: origin.y + (along - across) * diagonal,
        }
    };
    let mut segments = Vec::new();
    for (line, mut places) in crossings {
        places.sort_by(f64::total_cmp);
        for pair in places.chunks_exact(2) {
            let ends = [point(line, pair[0]), point(line, pair[1])];
            segments.extend(clipped(ends, camera));
        }
    }
    segments
}

/// The part of a falling segment that the map shows.
fn clipped([from, to]: [ScreenPoint; 2], camera: &Camera) -> Option<[ScreenPoint; 2]> {
    let frame = camera.frame().grown(4.0);
    // Both x and y grow by the same amount along it, so one number says how far.
    let start = (frame.min.x - from.x).max(frame.min.y - from.y).max(0.0);
    let end = (frame.max.x - from.x).min(frame.max.y - from.y).min(to.x - from.x);
    let at = |far: f64| ScreenPoint { x: from.x + far, y: from.y + far };
    (start < end).then(|| [at(start), at(end)])
}

#[cfg(test)]
mod tests {
    use geo::polygon;

    use super::*;

    #[test]
    fn every_hatch_line_of_a_square_lies_inside_it() {
        let square = polygon![(x: -50.0, y: -50.0), (x: 50.0, y: -50.0), (x: 50.0, y: 50.0), (x: -50.0, y: 50.0)];
        let shape = Shape::new(&[square]).expect("a square");
        let camera = Camera::new(geo::Coord { x: 0.0, y: 0.0 }, 1.0, [400.0, 300.0]);
        let lines = hatch(&shape, &camera, 7.0, 0.0);
        assert_eq!(lines.len(), 21);
        for point in lines.iter().flatten() {
            assert!((149.9..=250.1).contains(&point.x) && (99.9..=200.1).contains(&point.y));
        }
    }

    #[test]
    fn lines_beyond_the_frame_are_cut() {
        let square =
            polygon![(x: -5e4, y: -5e4), (x: 5e4, y: -5e4), (x: 5e4, y: 5e4), (x: -5e4, y: 5e4)];
        let shape = Shape::new(&[square]).expect("a square");
        let camera = Camera::new(geo::Coord { x: 0.0, y: 0.0 }, 1.0, [400.0, 300.0]);
        for point in hatch(&shape, &camera, 7.0, 0.0).iter().flatten() {
            assert!(camera.frame().grown(4.1).contains(*point));
        }
    }
}
