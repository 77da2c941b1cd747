//! Routes on the screen, and names set along them.

use std::sync::Arc;

use crate::geometry::{Bounds, Path, UnitShape};
use crate::map::composition::Composition;
use crate::map::lettering::occupancy::leaning_text_rects;
use crate::map::values::{Anchor, Camera, Colour, Face, Primitive, ScreenPoint, ScreenRect, Text};

/// Pixels beyond the frame to which a route is followed.
const BEYOND: f64 = 60.0;
/// Pixels from one tried place of a name to the next.
const STEP: f64 = 14.0;
/// Pixels between a route and the middle of its name, the nearer the better.
const ASIDE: [f64; 4] = [9.0, 14.0, 20.0, 27.0];
/// Height of the strip along a route in which it is asked whether it runs on land itself, pixels.
const ON_ROUTE: f64 = 4.0;
/// A name stands only where the route is this straight: chord by length.
const STRAIGHT: f64 = 0.93;
/// Size of the letters on a map of usual size.
const SIZE: f64 = 11.0;
/// A name that lies across the coast of land smaller than this, kilometres, would hide it.
const GREAT_LAND: f64 = 250.0;

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

/// A name along a route, where it is straight and has room; above it, or below. It lies all at sea or
/// all on land; beside a route that runs on great land, at most over its coast: never over an islet.
pub fn name_along(
    composition: &mut Composition<'_>,
    route: &[ScreenPoint],
    name: &str,
    colour: Colour,
) -> Option<Primitive> {
    let size = SIZE * composition.view.camera.share_of_letters();
    let width = composition.metrics.width(name, Face::Sans, size, 0.0);
    let coasts = Coasts::seen(composition);
    let stretches = stretches(&Measured::new(route), width)?;
    let asides = ASIDE.into_iter().flat_map(|by| [-by, by]);
    let free_places = || {
        let places = asides.clone().flat_map(|by| {
            let block = [width + 4.0, size * 1.3];
            stretches.iter().map(move |&(_, from, to)| Place::beside([from, to], by, block))
        });
        places.filter(|it| it.rects.iter().all(|&rect| composition.occupancy.is_free(rect)))
    };
    // Further off only at sea: on land a name would take the room of a town's.
    let is_clear = |it: &Place| {
        if it.is_near { !coasts.cross(&it.rects, |_| true) } else { coasts.is_sea(&it.rects) }
    };
    let hides_no_islet = |it: &Place| {
        let route = leaning_text_rects(it.middle, width, ON_ROUTE, it.angle);
        it.is_near
            && coasts.is_all_ashore(&route)
            && !coasts.cross(&it.rects, |unit| !is_great(unit))
    };
    let found = free_places().find(is_clear).or_else(|| free_places().find(hides_no_islet))?;
    found.rects.iter().for_each(|&rect| composition.occupancy.take(rect));
    Some(Primitive::Text(Text {
        halo: Some(composition.style.water_halo),
        angle: found.angle,
        ..Text::plain(name.to_owned(), found.at, Anchor::Middle, Face::Sans, size, colour)
    }))
}

/// The stretches of a route that are as long as a name and straight: the straightest first, and of
/// those the one nearest to the middle of the route.
fn stretches(route: &Measured<'_>, width: f64) -> Option<Vec<(f64, ScreenPoint, ScreenPoint)>> {
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
    let middle = route.at(whole / 2.0)?;
    let rank = |(straightness, from, to): &(f64, ScreenPoint, ScreenPoint)| {
        let off = midpoint(*from, *to).distance(middle) / whole.max(1.0);
        off - 2.0 * straightness
    };
    stretches.sort_by(|a, b| rank(a).total_cmp(&rank(b)));
    Some(stretches)
}

/// Where a name may stand beside a stretch of a route.
struct Place {
    at: ScreenPoint,
    /// The middle of the stretch.
    middle: ScreenPoint,
    angle: f64,
    rects: Vec<ScreenRect>,
    /// Right beside it.
    is_near: bool,
}

impl Place {
    /// So many pixels below a stretch.
    fn beside([from, to]: [ScreenPoint; 2], by: f64, [width, height]: [f64; 2]) -> Self {
        // Read from left to right, never upside down.
        let (from, to) = if from.x <= to.x { (from, to) } else { (to, from) };
        let lean = -(to.y - from.y).atan2(to.x - from.x);
        let (sin, cos) = lean.sin_cos();
        let middle = midpoint(from, to);
        let at = ScreenPoint { x: middle.x + by * sin, y: middle.y + by * cos };
        let angle = lean.to_degrees();
        let rects = leaning_text_rects(at, width, height, angle);
        Self { at, middle, angle, rects, is_near: by.abs() <= ASIDE[0] }
    }
}

/// The coasts in sight.
struct Coasts<'a> {
    camera: Camera,
    units: Vec<&'a UnitShape>,
}

impl<'a> Coasts<'a> {
    fn seen(composition: &Composition<'a>) -> Self {
        let camera = composition.view.camera;
        let seen = camera.visible();
        let units = composition.level.units.iter();
        Self { camera, units: units.filter(|it| it.shape.bounds.touches(seen)).collect() }
    }

    /// Whether a name in these rectangles lies across the coast of such land.
    fn cross(&self, rects: &[ScreenRect], is_such: impl Fn(&UnitShape) -> bool) -> bool {
        rects.iter().any(|&rect| {
            let part = self.camera.plane_from_rect(rect);
            let mut reach_in = self.units.iter().filter(|it| it.shape.reaches_into(part));
            reach_in.any(|it| is_such(it) && !self.is_inland(part))
        })
    }

    fn is_sea(&self, rects: &[ScreenRect]) -> bool {
        let mut parts = rects.iter().map(|&rect| self.camera.plane_from_rect(rect));
        parts.all(|part| !self.units.iter().any(|it| it.shape.reaches_into(part)))
    }

    fn is_all_ashore(&self, rects: &[ScreenRect]) -> bool {
        let is_ashore = |rect: &ScreenRect| {
            let part = self.camera.plane_from_rect(*rect);
            self.units.iter().any(|it| is_great(it) && it.shape.reaches_into(part))
        };
        rects.iter().all(is_ashore)
    }

    fn is_inland(&self, part: Bounds) -> bool {
        self.units.iter().any(|it| it.shape.encloses(part))
    }
}

fn is_great(unit: &UnitShape) -> bool {
    unit.shape.bounds.width().max(unit.shape.bounds.height()) >= GREAT_LAND
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
