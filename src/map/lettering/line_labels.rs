//! Routes on the screen, and names set along them.

use std::sync::Arc;

use crate::geometry::Path;
use crate::map::composition::Composition;
use crate::map::lettering::occupancy::leaning_text_rects;
use crate::map::values::{Anchor, Colour, Face, Primitive, ScreenPoint, Text};

/// Pixels beyond the frame to which a route is followed.
const BEYOND: f64 = 60.0;
/// Pixels from one tried place of a name to the next.
const STEP: f64 = 14.0;
/// Pixels between a route and the middle of its name.
const ASIDE: f64 = 9.0;
/// A name stands only where the route is this straight: chord by length.
const STRAIGHT: f64 = 0.93;
const SIZE: f64 = 11.0;

/// The longest stretch of a route that is seen.
pub fn seen_part(composition: &Composition<'_>, path: &Path) -> Arc<[ScreenPoint]> {
    let camera = &composition.view.camera;
    let frame = camera.frame().grown(BEYOND);
    let mut best: Vec<ScreenPoint> = Vec::new();
    let mut run: Vec<ScreenPoint> = Vec::new();
    let points: Vec<ScreenPoint> =
        path.points.iter().map(|&it| camera.screen_from_plane(it)).collect();
    for (i, &point) in points.iter().enumerate() {
        let near = |i: usize| points.get(i).is_some_and(|&it| frame.contains(it));
        // The first point beyond the frame stays: the line to it is seen.
        if near(i) || near(i + 1) || i > 0 && near(i - 1) {
            run.push(point);
        } else if !run.is_empty() {
            best = longer(best, std::mem::take(&mut run));
        }
    }
    longer(best, run).into()
}

fn longer(one: Vec<ScreenPoint>, other: Vec<ScreenPoint>) -> Vec<ScreenPoint> {
    if length(&other) > length(&one) { other } else { one }
}

fn length(points: &[ScreenPoint]) -> f64 {
    points.windows(2).map(|pair| pair[0].distance(pair[1])).sum()
}

/// A name along a route, where it is straight and has room; above it, or below.
pub fn name_along(
    composition: &mut Composition<'_>,
    route: &[ScreenPoint],
    name: &str,
    colour: Colour,
) -> Option<Primitive> {
    let width = composition.metrics.width(name, Face::Sans, SIZE, 0.0);
    let route = Measured::new(route);
    let whole = route.length();
    let tries = ((whole - width) / STEP).floor();
    if tries < 0.0 {
        return None;
    }
    let mut stretches: Vec<(f64, ScreenPoint, ScreenPoint)> = (0..=tries as u32)
        .filter_map(|i| {
            let start = f64::from(i) * STEP;
            let (from, to) = (route.at(start)?, route.at(start + width)?);
            Some((from.distance(to) / width, from, to))
        })
        .filter(|(straightness, ..)| *straightness >= STRAIGHT)
        .collect();
    // The straightest, and of those the one nearest to the middle of the route.
    let middle = route.at(whole / 2.0)?;
    let rank = |(straightness, from, to): &(f64, ScreenPoint, ScreenPoint)| {
        let off = midpoint(*from, *to).distance(middle) / whole.max(1.0);
        off - 2.0 * straightness
    };
    stretches.sort_by(|a, b| rank(a).total_cmp(&rank(b)));
    stretches.into_iter().find_map(|(_, from, to)| {
        // Read from left to right, never upside down.
        let (from, to) = if from.x <= to.x { (from, to) } else { (to, from) };
        let lean = -(to.y - from.y).atan2(to.x - from.x);
        let (sin, cos) = lean.sin_cos();
        let middle = midpoint(from, to);
        [-ASIDE, ASIDE].into_iter().find_map(|by| {
            let at = ScreenPoint { x: middle.x + by * sin, y: middle.y + by * cos };
            let angle = lean.to_degrees();
            let rects = leaning_text_rects(at, width + 4.0, SIZE * 1.3, angle);
            composition.occupancy.take_if_free(&rects).then(|| {
                Primitive::Text(Text {
                    halo: Some(composition.style.water_halo),
                    angle,
                    ..Text::plain(name.to_owned(), at, Anchor::Middle, Face::Sans, SIZE, colour)
                })
            })
        })
    })
}

fn midpoint(one: ScreenPoint, other: ScreenPoint) -> ScreenPoint {
    ScreenPoint { x: f64::midpoint(one.x, other.x), y: f64::midpoint(one.y, other.y) }
}

/// A route and how many pixels along it each of its points lies.
struct Measured<'a> {
    points: &'a [ScreenPoint],
    along: Vec<f64>,
}

impl<'a> Measured<'a> {
    fn new(points: &'a [ScreenPoint]) -> Self {
        let mut so_far = 0.0;
        let steps = points.windows(2).map(|pair| pair[0].distance(pair[1]));
        let along = std::iter::once(0.0).chain(steps.map(|step| {
            so_far += step;
            so_far
        }));
        Self { points, along: along.collect() }
    }

    fn length(&self) -> f64 {
        self.along.last().copied().unwrap_or_default()
    }

    /// The point so many pixels along.
    fn at(&self, along: f64) -> Option<ScreenPoint> {
        let next = self.along.partition_point(|&it| it < along);
        if next == 0 {
            return self.points.first().copied();
        }
        let Some(&to) = self.points.get(next) else {
            return self.points.last().copied().filter(|_| along - self.length() < 1.0);
        };
        let from = self.points[next - 1];
        let share = (along - self.along[next - 1]) / (self.along[next] - self.along[next - 1]);
        let (x, y) = (from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
        Some(ScreenPoint { x, y })
    }
}
