use crate::atlas::{Journey, JourneyId, LabelKind, OutlinePrecision};
use crate::map::composition::Composition;
use crate::map::lettering::line_labels::{name_along, seen_part};
use crate::map::lettering::wanted_names::least_scale;
use crate::map::values::{
    Anchor, Colour, Face, Layer, Primitive, Role, Route, RouteOf, ScreenPoint, ScreenRect, Stroke,
    Text,
};
use crate::time::{Day, HistoricalDate};

/// Pixels across a way.
pub const WIDTH: f64 = 1.7;
/// More journeys than this in a year are told apart only when one of them is asked for.
const CROWD: usize = 8;
/// Radius of a stop, pixels; paper around it lets it stand out from land and sea.
const STOP: f64 = 3.2;
/// Size of the words beside it on a map of usual size.
const STOP_NAME: f64 = 11.0;
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
        let is_selected = is_selected(composition, id, journey);
        let halo = Stroke::solid(composition.style.paper.with_opacity(150), 4.0);
        composition
            .add(Role::Journey, Primitive::Path { path: journey.path.clone(), stroke: halo });
        let width = if is_selected { 2.6 } else { WIDTH };
        let colour = if is_selected { composition.style.accent } else { composition.style.journey };
        let stroke = stroke(colour, width, journey.precision);
        composition.add(Role::Journey, Primitive::Path { path: journey.path.clone(), stroke });
        let arrow = arrow(composition, journey, stroke);
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
fn is_selected(composition: &Composition<'_>, id: JourneyId, journey: &Journey) -> bool {
    let selected = &composition.view.selected;
    selected.journey == Some(id) || selected.event.is_some() && journey.event == selected.event
}

/// How the way of ships or troops is drawn, the more broken the less is known of it.
pub fn stroke(colour: Colour, width: f64, precision: OutlinePrecision) -> Stroke {
    match precision {
        OutlinePrecision::Exact => Stroke::solid(colour, width),
        OutlinePrecision::Approximate => Stroke::dashed(colour, width, 9.0, 3.0),
        OutlinePrecision::Schematic => Stroke::dashed(colour, width, 6.0, 4.0),
    }
}

/// An arrow head where the journey ends.
fn arrow(composition: &Composition<'_>, journey: &Journey, stroke: Stroke) -> Option<Primitive> {
    let camera = &composition.view.camera;
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
    Some(Primitive::Polygon {
        corners: vec![tip, back(9.0, 4.5), back(9.0, -4.5)],
        fill: stroke.colour,
        stroke: Stroke::NONE,
    })
}

/// The names of the journeys along them, and their stops with dates.
pub fn place_names(composition: &mut Composition<'_>, routes: &[Route]) {
    for route in routes {
        let RouteOf::Journey(id) = route.of else { continue };
        let journey = &composition.atlas[id];
        let is_selected = is_selected(composition, id, journey);
        let colour = if is_selected { composition.style.accent } else { composition.style.journey };
        let name = name_along(composition, &route.points, &journey.name, colour);
        composition.extend(Role::JourneyName, name);
        if is_selected || composition.view.camera.pixels_per_km >= NEAR {
            place_stops(composition, journey);
        }
    }
}

/// When a journey came to a stop: the year only where it is not that of the map.
fn date_of_stop(composition: &Composition<'_>, date: &HistoricalDate) -> String {
    if date.first_day().year() == composition.view.state.day.year() {
        composition.words.short_date(date)
    } else {
        composition.words.date(date)
    }
}

/// Whether an island of this name is named by the map itself.
fn is_island(composition: &Composition<'_>, name: &str) -> bool {
    let scale = composition.view.camera.pixels_per_km;
    composition.view.layers.has(Layer::Names)
        && composition.atlas.base_map.labels.iter().any(|label| {
            label.kind == LabelKind::Island && label.en == name && scale >= least_scale(label)
        })
}

fn place_stops(composition: &mut Composition<'_>, journey: &Journey) {
    let style = composition.style;
    let camera = composition.view.camera;
    let size = STOP_NAME * camera.share_of_letters();
    for stop in &journey.stops {
        let plane = composition.atlas.base_map.projection.plane_from_globe(stop.at);
        let Some(at) = plane.map(|it| camera.screen_from_plane(it)) else { continue };
        let date = stop.date.as_ref().map(|date| date_of_stop(composition, date));
        // An island bears its name already.
        let name = stop.name.as_deref().filter(|name| !is_island(composition, name));
        let words: Vec<&str> =
            name.into_iter().chain(date.as_deref()).filter(|it| !it.is_empty()).collect();
        if !camera.frame().contains(at) {
            continue;
        }
        let text = composition.words.enumeration(&words);
        let width = composition.width(&text, Face::Sans, size);
        let candidates =
            [(8.0, 0.0), (-8.0 - width, 0.0), (-width / 2.0, 13.0), (-width / 2.0, -13.0)];
        let mut places = candidates.into_iter().map(|(x, y)| (at.x + x, at.y + y));
        let left = places.find(|&(x, y)| {
            !text.is_empty()
                && composition.occupancy.take_if_free(&[ScreenRect::new(
                    x - 2.0,
                    y - 7.0,
                    width + 4.0,
                    14.0,
                )])
        });
        let stroke = Stroke::solid(style.journey, 1.8);
        let around = Primitive::Circle {
            centre: at,
            radius: STOP + 2.4,
            fill: style.marker.with_opacity(220),
            stroke: Stroke::NONE,
        };
        composition.add(Role::Stop, around);
        composition.add(
            Role::Stop,
            Primitive::Circle { centre: at, radius: STOP, fill: style.marker, stroke },
        );
        let name = left.map(|(x, y)| {
            Primitive::Text(Text {
                halo: Some(style.water_halo),
                ..Text::plain(
                    text,
                    ScreenPoint { x, y },
                    Anchor::Left,
                    Face::Sans,
                    size,
                    style.journey,
                )
            })
        });
        composition.extend(Role::StopName, name);
    }
}
