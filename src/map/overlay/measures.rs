use std::sync::Arc;

use crate::geometry::geodesy::NAUTICAL_MILE;
use crate::geometry::{Detail, GlobePoint, Path, geodesy, path_on_plane};
use crate::map::cache::Cached;
use crate::map::composition::Composition;
use crate::map::lettering::line_labels::{name_along, seen_part};
use crate::map::values::{
    Anchor, Colour, Face, Primitive, Role, ScreenPoint, ScreenRect, Stroke, Text,
};

/// Metres between the points of a line drawn along the globe.
const FINENESS: f64 = 40_000.0;
/// The ranges that are drawn around an island, nautical miles: the territorial sea and the
/// economic zone of the convention of 1982.
const RANGES: [u32; 2] = [12, 200];

/// The rings around a unit at so many nautical miles.
struct Ranges;

impl Cached for Ranges {
    type Key = (Detail, usize, u32);
    type Value = Arc<[Path]>;
}

/// What is measured: lines along the globe with their lengths, and the area they enclose.
pub fn place(composition: &mut Composition<'_>) {
    let points = composition.view.measured.iter().copied();
    let points: Vec<GlobePoint> = points.filter(|it| it.is_sound()).collect();
    place_ranges(composition);
    if points.is_empty() {
        return;
    }
    let ink = composition.style.accent;
    for leg in points.windows(2) {
        let line = line(composition, leg[0], leg[1], Stroke::solid(ink, 2.0));
        composition.extend(Role::Measure, line);
    }
    if let (Some(&first), Some(&last), true) = (points.first(), points.last(), points.len() > 2) {
        let line = line(composition, last, first, Stroke::dashed(ink, 1.2, 4.0, 4.0));
        composition.extend(Role::Measure, line);
    }
    let stroke = Stroke::solid(ink, 2.0);
    for &point in &points {
        let fill = composition.style.marker;
        let end = on_screen(composition, point);
        let dot = end.map(|centre| Primitive::Circle { centre, radius: 4.0, fill, stroke });
        composition.extend(Role::Measure, dot);
    }
    let legs = points.windows(2).map(|leg| geodesy::distance(leg[0], leg[1]));
    let total: f64 = legs.clone().sum();
    if points.len() > 2 {
        for (leg, length) in points.windows(2).zip(legs) {
            let text = composition.words.distance(length);
            let text = words_at_middle(composition, leg[0], leg[1], text);
            composition.extend(Role::MeasureName, text);
        }
    }
    let mut words = Vec::new();
    if points.len() > 1 {
        words.push(composition.words.distance(total));
    }
    if points.len() > 2 {
        words.push(composition.words.square_km(geodesy::area(&points) / 1e6));
    }
    if let Some(at) = points.last().and_then(|&last| on_screen(composition, last)) {
        place_panel(composition, ScreenPoint { x: at.x + 10.0, y: at.y - 16.0 }, words);
    }
}

fn line(
    composition: &Composition<'_>,
    from: GlobePoint,
    to: GlobePoint,
    stroke: Stroke,
) -> Option<Primitive> {
    let points = geodesy::shortest_line(from, to, FINENESS);
    let path = path_on_plane(&points, &composition.atlas.base_map.projection).ok()?;
    Some(Primitive::Path { path, stroke })
}

fn on_screen(composition: &Composition<'_>, point: GlobePoint) -> Option<ScreenPoint> {
    let plane = composition.atlas.base_map.projection.plane_from_globe(point)?;
    Some(composition.view.camera.screen_from_plane(plane))
}

fn words_at_middle(
    composition: &Composition<'_>,
    from: GlobePoint,
    to: GlobePoint,
    text: String,
) -> Option<Primitive> {
    let (from, to) = (on_screen(composition, from)?, on_screen(composition, to)?);
    Some(Primitive::Text(Text {
        halo: Some(composition.style.water_halo),
        ..Text::plain(
            text,
            ScreenPoint { x: f64::midpoint(from.x, to.x), y: f64::midpoint(from.y, to.y) - 9.0 },
            Anchor::Middle,
            Face::Sans,
            12.0,
            composition.style.accent,
        )
    }))
}

/// Lengths and areas in a box.
fn place_panel(composition: &mut Composition<'_>, at: ScreenPoint, words: Vec<String>) {
    const ROW: f64 = 18.0;
    if words.is_empty() {
        return;
    }
    let style = composition.style;
    let width =
        words.iter().map(|it| composition.width(it, Face::Bold, 13.0)).fold(0.0, f64::max) + 16.0;
    let height = words.len() as f64 * ROW + 6.0;
    let [right, bottom] = composition.view.camera.size;
    let left = at.x.min(right - width - 4.0).max(4.0);
    let top = (at.y - height).min(bottom - height - 4.0).max(4.0);
    let rect = ScreenRect::new(left, top, width, height);
    composition.occupancy.take(rect);
    let stroke = Stroke::solid(style.accent, 1.2);
    let panel = Primitive::Panel { rect, rounding: 4.0, fill: style.paper, stroke };
    composition.add(Role::Measure, panel);
    let rows = words.into_iter().enumerate().map(|(i, text)| {
        Primitive::Text(Text::plain(
            text,
            ScreenPoint { x: left + 8.0, y: top + 3.0 + (i as f64 + 0.5) * ROW },
            Anchor::Left,
            Face::Bold,
            13.0,
            style.ink,
        ))
    });
    composition.extend(Role::Measure, rows);
}

/// The ranges around the chosen island, with their names along them.
fn place_ranges(composition: &mut Composition<'_>) {
    let Some(territory) = composition.view.ranges_of else { return };
    let atlas = composition.atlas;
    let Some(unit) = atlas.unit_of(territory) else { return };
    // Finer coasts change the rings by less than their line is wide.
    let (detail, level) = atlas.base_map.level(Detail::Regional);
    let shape = &level.units[unit].shape;
    for miles in RANGES {
        let rings = composition.cached::<Ranges>((detail, unit, miles), |_| {
            let metres = f64::from(miles) * NAUTICAL_MILE;
            let projection = &atlas.base_map.projection;
            let rings = geodesy::range_around(shape, metres, projection);
            rings.iter().filter_map(|it| path_on_plane(it, projection).ok()).collect()
        });
        let colour = composition.style.accent;
        place_rings(composition, &rings, miles, colour);
    }
}

fn place_rings(composition: &mut Composition<'_>, rings: &[Path], miles: u32, colour: Colour) {
    let values = [("miles", miles.to_string().into())];
    let name = composition.words.say_with("map-range", &values);
    for ring in rings {
        let stroke = Stroke::dashed(colour, 1.6, 7.0, 4.0);
        composition.add(Role::Measure, Primitive::Path { path: ring.clone(), stroke });
        let seen = seen_part(composition, ring);
        let name = name_along(composition, (&seen, ring), &name, colour);
        composition.extend(Role::MeasureName, name);
    }
}
