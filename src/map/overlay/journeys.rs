use crate::atlas::{Journey, JourneyId, OutlinePrecision};
use crate::map::composition::Composition;
use crate::map::lettering::line_labels::{name_along, seen_part};
use crate::map::overlay::stops;
use crate::map::values::{
    Camera, Layer, Primitive, Role, Route, RouteOf, ScreenPoint, ScreenRect, Stroke,
};
use crate::time::Day;

/// Pixels across a way, and across one that is selected.
const WIDTH: f64 = 1.7;
const SELECTED: f64 = 2.6;
/// More journeys than this in a year are told apart only when one of them is asked for.
const CROWD: usize = 8;
/// Pixels around the head of an arrow in which no name begins.
const AROUND_ARROW: f64 = 1.5;
/// From this scale on, pixels a kilometre, stops bear their names.
const NEAR: f64 = 0.6;

/// The ways of ships and troops that were under way, or belong to what is selected; where they run
/// on the screen.
pub fn add(composition: &mut Composition<'_>) -> Vec<Route> {
    let mut routes = Vec::new();
    let seen = composition.view.camera.visible();
    let shown: Vec<(JourneyId, &Journey)> =
        shown(composition).into_iter().filter(|(_, it)| it.path.bounds.touches(seen)).collect();
    for (id, journey) in shown {
        let points = seen_part(composition, &journey.path);
        if points.len() < 2 {
            continue;
        }
        let halo = Stroke::solid(composition.style.paper.with_opacity(150), 4.0);
        let stroke = stroke(composition, id);
        for stroke in [halo, stroke] {
            let path = journey.path.clone();
            composition.add(Role::Journey, Primitive::Path { path, stroke });
        }
        let head = arrow_head(composition.view.camera, journey);
        let arrow = head.map(|corners| Primitive::Polygon {
            corners: corners.to_vec(),
            fill: stroke.colour,
            stroke: Stroke::NONE,
        });
        composition.extend(Role::Journey, arrow);
        routes.push(Route { of: RouteOf::Journey(id), points });
    }
    routes
}

fn shown<'a>(composition: &Composition<'a>) -> Vec<(JourneyId, &'a Journey)> {
    let (atlas, view) = (composition.atlas, composition.view);
    if view.lens.is_some() {
        return Vec::new();
    }
    let state = view.state;
    let first = if state.is_whole_year { Day::first_of_year(state.day.year()) } else { state.day };
    let mut shown: Vec<_> = if view.layers.has(Layer::Journeys) {
        atlas.journeys_between(first, state.day).collect()
    } else {
        Vec::new()
    };
    if state.is_whole_year && shown.len() > CROWD {
        shown.clear();
    }
    let asked = atlas.journeys.with_ids().filter(|(id, it)| is_selected(composition, *id, it));
    for (id, journey) in asked {
        if shown.iter().all(|(other, _)| *other != id) {
            shown.push((id, journey));
        }
    }
    shown
}

/// Whether a journey, or the event it belongs to, is selected.
pub fn is_selected(composition: &Composition<'_>, id: JourneyId, journey: &Journey) -> bool {
    let selected = &composition.view.selected;
    selected.journey == Some(id) || selected.event.is_some() && journey.event == selected.event
}

/// How the way of ships or troops is drawn on its paper: the more broken the less is known of it, and
/// stronger where it is selected.
pub fn stroke(composition: &Composition<'_>, id: JourneyId) -> Stroke {
    let (journey, style) = (&composition.atlas[id], &composition.style);
    let is_selected = is_selected(composition, id, journey);
    let width = if is_selected { SELECTED } else { WIDTH };
    let colour = if is_selected { style.accent } else { style.journey };
    match journey.precision {
        OutlinePrecision::Exact => Stroke::solid(colour, width),
        OutlinePrecision::Approximate => Stroke::dashed(colour, width, 9.0, 3.0),
        OutlinePrecision::Schematic => Stroke::dashed(colour, width, 6.0, 4.0),
    }
}

/// The tip and the other corners of an arrow head where the journey ends.
fn arrow_head(camera: Camera, journey: &Journey) -> Option<[ScreenPoint; 3]> {
    let points = &journey.path.points;
    let tip = camera.screen_from_plane(*points.last()?);
    let before = points.iter().rev().map(|&it| camera.screen_from_plane(it));
    let tail = before.into_iter().find(|it| it.distance(tip) >= 8.0)?;
    let length = tail.distance(tip);
    let (x, y) = ((tip.x - tail.x) / length, (tip.y - tail.y) / length);
    let back = |along: f64, across: f64| ScreenPoint {
        x: tip.x - along * x - across * y,
        y: tip.y - along * y + across * x,
    };
    Some([tip, back(9.0, 4.5), back(9.0, -4.5)])
}

/// The names of the journeys along them, and their stops with dates.
pub fn place_names(composition: &mut Composition<'_>, routes: &[Route]) {
    for route in routes {
        let RouteOf::Journey(id) = route.of else { continue };
        let journey = &composition.atlas[id];
        let is_selected = is_selected(composition, id, journey);
        let colour = if is_selected { composition.style.accent } else { composition.style.journey };
        let name = name_along(composition, (&route.points, &journey.path), &journey.name, colour);
        composition.extend(Role::JourneyName, name);
        if has_stops(composition, id, journey) {
            stops::place(composition, journey);
        }
    }
}

/// Keeps the arrows and the stops of the journeys free of names and of the lines that lead to them, on a
/// wall: they would be struck through.
pub fn take_ends(composition: &mut Composition<'_>, routes: &[Route]) {
    for route in routes {
        let RouteOf::Journey(id) = route.of else { continue };
        let journey = &composition.atlas[id];
        if let Some(corners) = arrow_head(composition.view.camera, journey) {
            composition.occupancy.take(around(corners).grown(AROUND_ARROW));
        }
        if has_stops(composition, id, journey) {
            stops::take(composition, journey);
        }
    }
}

fn around(corners: [ScreenPoint; 3]) -> ScreenRect {
    let [x, y] = [corners.map(|it| it.x), corners.map(|it| it.y)];
    let least = |of: [f64; 3]| of.into_iter().fold(f64::INFINITY, f64::min);
    let most = |of: [f64; 3]| of.into_iter().fold(f64::NEG_INFINITY, f64::max);
    ScreenRect {
        min: ScreenPoint { x: least(x), y: least(y) },
        max: ScreenPoint { x: most(x), y: most(y) },
    }
}

fn has_stops(composition: &Composition<'_>, id: JourneyId, journey: &Journey) -> bool {
    is_selected(composition, id, journey) || composition.view.camera.pixels_per_km >= NEAR
}
