use std::sync::Arc;

use crate::geometry::{GlobeExtent, GlobePoint, PlanePoint};
use crate::map::cache::Cached;
use crate::map::composition::Composition;
use crate::map::ground::water;
use crate::map::values::{
    Anchor, Camera, Face, Primitive, Role, ScreenPoint, ScreenRect, Stroke, Text, Told,
};

/// Steps between the lines, degrees, with the least scale from which on they are drawn.
const STEPS: [(f64, f64); 4] = [(2.0, 1.0), (0.7, 2.0), (0.35, 5.0), (0.0, 10.0)];
/// Points from line to line; a parallel is a curve, but a gentle one.
const POINTS: f64 = 5.0;
const SIZE: f64 = 11.0;
/// Steps to which the covered part of the globe is rounded outwards.
const ROUNDING: f64 = 3.0;

/// Degrees from one point to the next where a parallel that is told of is asked for land.
const FINE: f64 = 0.1;
/// Pixels above and below such a parallel where its degrees stand, the best first, and how much further
/// along it they may rather stand upon it.
const BESIDE: [f64; 3] = [0.0, -9.0, 9.0];
const RATHER: f64 = 4.0;

/// What the map can show of the globe, beyond the data, without breaking at its edges.
pub const SHOWN: GlobeExtent = GlobeExtent { west: 96.0, east: 192.0, south: 10.0, north: 75.0 };

/// Meridians and parallels on the sea.
pub fn add_lines(composition: &mut Composition<'_>) {
    let mut segments = Vec::new();
    let camera = &composition.view.camera;
    let frame = camera.frame().grown(40.0);
    for line in lines(composition).iter() {
        let mut points = line.points.iter().map(|&it| camera.screen_from_plane(it));
        let Some(mut from) = points.next() else { continue };
        for to in points {
            if frame.contains(from) || frame.contains(to) {
                segments.push([from, to]);
            }
            from = to;
        }
    }
    let stroke = Stroke::solid(composition.style.water_ink.with_opacity(56), 0.8);
    composition.add(Role::Graticule, Primitive::Segments { segments: segments.into(), stroke });
}

/// On a wall the degrees of the parallels that are told of, beside the coast that they cut nearest to the
/// middle of the map.
pub fn place_told(composition: &mut Composition<'_>) {
    let told = composition.view.wall.iter().flat_map(|wall| &wall.told);
    let parallels = told.filter_map(|told| match *told {
        Told::Parallel(degrees) => Some(degrees),
        Told::Label(_) | Told::Shown(_) | Told::Town(_) => None,
    });
    for degrees in parallels.collect::<Vec<_>>() {
        place_at_coast(composition, degrees);
    }
}

fn place_at_coast(composition: &mut Composition<'_>, degrees: u8) {
    let frame = composition.view.camera.frame();
    let points = seen_of_parallel(composition, f64::from(degrees));
    let is_land = |at: ScreenPoint| {
        let plane = composition.view.camera.plane_from_screen(at);
        composition.level.units.iter().any(|unit| unit.shape.contains(plane))
    };
    let grounds: Vec<bool> = points.iter().map(|&at| is_land(at)).collect();
    let coasts = points.iter().zip(grounds.windows(2)).filter(|(_, it)| it[0] != it[1]);
    let coast = coasts
        .map(|(&at, _)| at)
        .min_by(|a, b| a.distance(frame.centre()).total_cmp(&b.distance(frame.centre())));
    let Some(coast) = coast else { return };
    let size = composition.legible(SIZE);
    let values = [("degrees", degrees.to_string().into())];
    let text = composition.words.say_with("map-north", &values);
    let width = composition.width(&text, Face::Italic, size);
    let mut places: Vec<(f64, ScreenPoint)> = Vec::new();
    for &at in &points {
        places.extend(BESIDE.map(|by| {
            let place = ScreenPoint { x: at.x, y: at.y + by };
            (at.distance(coast) + RATHER * by.abs(), place)
        }));
    }
    places.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let lakes = water::lakes_seen(composition);
    let mut find = |is_at_sea: bool| {
        places.iter().map(|(_, at)| *at).find(|&at| {
            let rect = ScreenRect::centred(at, width, size * 1.2);
            let part = composition.view.camera.plane_from_rect(rect);
            let is_wet = || !composition.level.units.iter().any(|it| it.shape.reaches_into(part));
            !is_on_a_shore(composition, &lakes, rect)
                && (!is_at_sea || is_wet())
                && composition.occupancy.take_name_if_free(&[rect], &[], size)
        })
    };
    let found = find(true).or_else(|| find(false));
    let Some(at) = found else { return };
    let style = &composition.style;
    let text = Text {
        halo: Some(style.water_halo),
        ..Text::plain(text, at, Anchor::Middle, Face::Italic, size, style.ink)
    };
    composition.add(Role::Degrees, Primitive::Text(text));
}

/// What is seen of a parallel.
fn seen_of_parallel(composition: &Composition<'_>, lat: f64) -> Vec<ScreenPoint> {
    let camera = composition.view.camera;
    let count = ((SHOWN.east - SHOWN.west) / FINE) as u32;
    let run = (0..=count).map(|i| GlobePoint { lon: SHOWN.west + f64::from(i) * FINE, lat });
    let points = on_plane(composition, run).into_iter().map(|it| camera.screen_from_plane(it));
    points.filter(|&it| camera.frame().contains(it)).collect()
}

/// The degrees, where parallels meet the sides and meridians the lower and upper edge.
pub fn place_degrees(composition: &mut Composition<'_>) {
    let frame = composition.view.camera.frame();
    let style = &composition.style;
    let size = composition.legible(SIZE);
    let mut texts = Vec::new();
    let camera = &composition.view.camera;
    for line in lines(composition).iter() {
        for is_far in [false, true] {
            let Some((at, anchor)) = at_edge(camera, line, frame, is_far) else { continue };
            texts.push(Text {
                halo: Some(style.water_halo),
                ..Text::plain(line.name.clone(), at, anchor, Face::Italic, size, style.soft_ink)
            });
        }
    }
    let lakes = water::lakes_seen(composition);
    for text in texts {
        let width = composition.width(&text.text, text.face, text.size);
        let left = match text.anchor {
            Anchor::Left => text.at.x,
            Anchor::Middle => text.at.x - width / 2.0,
            Anchor::Right => text.at.x - width,
        };
        let rect = ScreenRect::new(left, text.at.y - size * 0.6, width, size * 1.2);
        let is_free = !is_on_a_shore(composition, &lakes, rect)
            && composition.occupancy.take_name_if_free(&[rect], &[], size);
        if is_free {
            composition.add(Role::Degrees, Primitive::Text(text));
        }
    }
}

/// Whether degrees would stand across a coast or in a lake.
fn is_on_a_shore(composition: &Composition<'_>, lakes: &[ScreenRect], rect: ScreenRect) -> bool {
    let part = composition.view.camera.plane_from_rect(rect);
    let units = || composition.level.units.iter();
    let is_ashore = units().any(|unit| unit.shape.reaches_into(part));
    let is_inland = units().any(|unit| unit.shape.encloses(part));
    is_ashore && !is_inland || lakes.iter().any(|lake| lake.overlaps(rect))
}

/// Where a line meets the left or lower edge, or the opposite one, and how its degrees stand there.
fn at_edge(
    camera: &Camera,
    line: &Line,
    frame: ScreenRect,
    is_far: bool,
) -> Option<(ScreenPoint, Anchor)> {
    line.points.windows(2).find_map(|pair| {
        let [from, to] = [pair[0], pair[1]].map(|it| camera.screen_from_plane(it));
        if line.is_parallel {
            let edge = if is_far { frame.max.x } else { frame.min.x };
            let share = crossing(from.x, to.x, edge)?;
            let y = from.y + share * (to.y - from.y);
            let inwards = if is_far { -4.0 } else { 4.0 };
            let anchor = if is_far { Anchor::Right } else { Anchor::Left };
            Some((ScreenPoint { x: edge + inwards, y }, anchor))
        } else {
            let edge = if is_far { frame.min.y } else { frame.max.y };
            let share = crossing(from.y, to.y, edge)?;
            let x = from.x + share * (to.x - from.x);
            let inwards = if is_far { 9.0 } else { -9.0 };
            Some((ScreenPoint { x, y: edge + inwards }, Anchor::Middle))
        }
    })
}

/// A meridian or a parallel, as far as it is needed.
struct Line {
    is_parallel: bool,
    /// Its degrees.
    name: String,
    points: Vec<PlanePoint>,
}

/// The lines of a part of the globe.
struct Graticule;

impl Cached for Graticule {
    type Key = GraticuleKey;
    type Value = Arc<[Line]>;
}

/// Degrees from line to line, and the degrees west, east, south and north that are covered.
#[derive(PartialEq, Eq, Hash)]
struct GraticuleKey([i32; 5]);

/// The lines of a part of the globe that is somewhat larger than what is seen, so that they hold
/// while the map is dragged.
fn lines(composition: &Composition<'_>) -> Arc<[Line]> {
    let scale = composition.view.camera.pixels_per_km;
    let step = STEPS.into_iter().find(|(least, _)| scale >= *least).map_or(10.0, |(_, step)| step);
    let GlobeExtent { west, east, south, north } = seen_of_globe(composition, step);
    let key = GraticuleKey([step, west, east, south, north].map(|degrees| degrees as i32));
    composition.cached::<Graticule>(key, |key| {
        let GraticuleKey(degrees) = key;
        let [step, west, east, south, north] = degrees.map(f64::from);
        lines_of(composition, step, &GlobeExtent { west, east, south, north }).into()
    })
}

fn lines_of(composition: &Composition<'_>, step: f64, seen: &GlobeExtent) -> Vec<Line> {
    let fineness = step / POINTS;
    let count = |from: f64, to: f64, step: f64| ((to - from) / step).round() as u32;
    let mut lines = Vec::new();
    for i in 0..=count(seen.south, seen.north, step) {
        let lat = seen.south + f64::from(i) * step;
        let run = (0..=count(seen.west, seen.east, fineness))
            .map(|j| GlobePoint { lon: seen.west + f64::from(j) * fineness, lat });
        let name =
            composition.words.say_with("map-north", &[("degrees", format!("{lat:.0}").into())]);
        lines.push(Line { is_parallel: true, name, points: on_plane(composition, run) });
    }
    for i in 0..=count(seen.west, seen.east, step) {
        let lon = seen.west + f64::from(i) * step;
        let run = (0..=count(seen.south, seen.north, fineness))
            .map(|j| GlobePoint { lon, lat: seen.south + f64::from(j) * fineness });
        let (word, degrees) =
            if lon > 180.0 { ("map-west", 360.0 - lon) } else { ("map-east", lon) };
        let name = composition.words.say_with(word, &[("degrees", format!("{degrees:.0}").into())]);
        lines.push(Line { is_parallel: false, name, points: on_plane(composition, run) });
    }
    lines
}

fn on_plane(
    composition: &Composition<'_>,
    run: impl Iterator<Item = GlobePoint>,
) -> Vec<PlanePoint> {
    run.filter_map(|point| composition.atlas.base_map.projection.plane_from_globe(point)).collect()
}

/// The degrees that the frame shows, rounded outwards to a few steps.
fn seen_of_globe(composition: &Composition<'_>, step: f64) -> GlobeExtent {
    let camera = &composition.view.camera;
    let [width, height] = camera.size;
    let shares = [0.0, 0.25, 0.5, 0.75, 1.0];
    let points = shares.into_iter().flat_map(|x| shares.map(|y| (x * width, y * height)));
    let mut seen =
        GlobeExtent { west: SHOWN.east, east: SHOWN.west, south: SHOWN.north, north: SHOWN.south };
    for (x, y) in points {
        let plane = camera.plane_from_screen(ScreenPoint { x, y });
        let Some(point) = composition.atlas.base_map.projection.globe_from_plane(plane) else {
            continue;
        };
        let lon = if point.lon < 0.0 { point.lon + 360.0 } else { point.lon };
        seen.west = seen.west.min(lon);
        seen.east = seen.east.max(lon);
        seen.south = seen.south.min(point.lat);
        seen.north = seen.north.max(point.lat);
    }
    let coarse = ROUNDING * step;
    let down = |value: f64, least: f64| ((value / coarse).floor() * coarse).max(least);
    let up = |value: f64, most: f64| ((value / coarse).ceil() * coarse).min(most);
    GlobeExtent {
        west: down(seen.west, (SHOWN.west / step).ceil() * step),
        east: up(seen.east, (SHOWN.east / step).floor() * step),
        south: down(seen.south, (SHOWN.south / step).ceil() * step),
        north: up(seen.north, (SHOWN.north / step).floor() * step),
    }
}

/// How far between two values a third lies, if it does.
fn crossing(from: f64, to: f64, at: f64) -> Option<f64> {
    ((from <= at) != (to <= at)).then(|| (at - from) / (to - from))
}
