//! What is on the map and needs a word, nothing else.

use strum::VariantArray as _;

use crate::atlas::{JourneyId, LineId, LineKind, OutlinePrecision, Status};
use crate::geometry::{Border, Path};
use crate::map::composition::Composition;
use crate::map::ground::land::{BorderKind, borders};
use crate::map::ground::outlines;
use crate::map::ground::symbology::Symbology;
use crate::map::overlay::{journeys, lines};
use crate::map::surround::key::land_rows::land_rows;
use crate::map::surround::key::row::Row;
use crate::map::surround::key::samples::{self, Sample, painted};
use crate::map::values::{
    KeyKind, KeyRow, KeyWeight, Layer, Route, RouteOf, ScreenPoint, ScreenRect, Stroke,
};

/// Pixels from the edge of the map up to which a line is seen for what it is, how long it must be to be
/// so, and from one point to the next where that is asked.
const SEEN: f64 = 12.0;
const LONG: f64 = 30.0;
/// The same for a line that is told.
const SHORT: f64 = 9.0;
const STEP: f64 = 3.0;
/// Height of a sample.
const HIGH: f64 = 12.0;

/// The rows of the key for those who show it beside the map.
pub fn key(
    composition: &Composition<'_>,
    symbologies: &[Symbology],
    routes: &[Route],
) -> Vec<KeyRow> {
    let place = ScreenRect::new(0.0, -HIGH / 2.0, samples::WIDTH, HIGH);
    let key_row = |row: Row| KeyRow {
        samples: painted(composition, &row.sample, place),
        width: row.sample.width(),
        ..row.says
    };
    rows(composition, symbologies, routes).into_iter().map(key_row).collect()
}

/// Lands, lines, borders, and what is mere words: the least needed comes last.
pub fn rows(
    composition: &Composition<'_>,
    symbologies: &[Symbology],
    routes: &[Route],
) -> Vec<Row> {
    let is_seen = |route: &&Route| {
        let is_told = line_of(route).is_some_and(|id| is_told(composition, id));
        is_as_long(composition, &route.points, if is_told { SHORT } else { LONG })
    };
    let seen: Vec<&Route> = routes.iter().filter(is_seen).collect();
    let mut rows = land_rows(composition, symbologies);
    rows.extend(line_rows(composition, &seen));
    rows.extend(journey_row(composition, &seen));
    rows.extend(difference_row(composition));
    if composition.view.layers.has(Layer::IceAge) {
        let text = composition.words.say("legend-ice-age");
        let mut row = Row::new(KeyKind::Land, Sample::Exposed, text);
        row.says.weight = KeyWeight::Land;
        rows.push(row);
    }
    rows.extend(border_rows(composition, symbologies, routes));
    rows.extend(notes(composition, &seen));
    rows
}

/// A row for each kind of line that is drawn, with each way in which it is drawn.
fn line_rows(composition: &Composition<'_>, seen: &[&Route]) -> Vec<Row> {
    let lines: Vec<LineId> = seen.iter().filter_map(|route| line_of(route)).collect();
    let row = |kind: LineKind| {
        let mut of_kind: Vec<LineId> =
            lines.iter().copied().filter(|&id| composition.atlas[id].kind == kind).collect();
        of_kind.retain(|&id| !lines::strokes(composition, id).is_empty());
        of_kind.sort_by_key(|&id| (!is_told(composition, id), composition.atlas[id].precision));
        let first = *of_kind.first()?;
        let strokes = of_kind.into_iter().map(|id| lines::strokes(composition, id));
        let id = format!("line-{}", kind.word());
        let row = line_row(composition, each_once(strokes), [&id, &format!("{id}-short")]);
        Some(row.told(is_told(composition, first)))
    };
    LineKind::VARIANTS.iter().filter_map(|&kind| row(kind)).collect()
}

fn journey_row(composition: &Composition<'_>, seen: &[&Route]) -> Option<Row> {
    let is_selected =
        |id: JourneyId| journeys::is_selected(composition, id, &composition.atlas[id]);
    let mut journeys: Vec<JourneyId> = seen.iter().filter_map(|route| journey_of(route)).collect();
    journeys.sort_by_key(|&id| (!is_selected(id), composition.atlas[id].precision));
    let first = *journeys.first()?;
    let strokes = journeys.into_iter().map(|id| vec![journeys::stroke(composition, id)]);
    let ids = ["legend-journey", "legend-journey-short"];
    Some(line_row(composition, each_once(strokes), ids).told(is_selected(first)))
}

/// What the outlines on one of two maps mean.
fn difference_row(composition: &Composition<'_>) -> Option<Row> {
    let camera = composition.view.camera;
    let is_seen = |path: &&Path| {
        let points = path.points.iter().map(|&it| camera.screen_from_plane(it));
        is_as_long(composition, &points.collect::<Vec<_>>(), LONG)
    };
    let seen = outlines::differences(composition).into_iter().filter(is_seen);
    let strokes = seen.map(|path| outlines::difference(composition, path));
    let widest = strokes.max_by(|one, other| one.width.total_cmp(&other.width))?;
    let ids = ["legend-difference", "legend-difference-short"];
    let row = line_row(composition, vec![vec![widest]], ids);
    Some(row.told(composition.view.wall.is_some()))
}

fn line_row(composition: &Composition<'_>, lines: Vec<Vec<Stroke>>, [id, short]: [&str; 2]) -> Row {
    let words = composition.words;
    let mut row = Row::new(KeyKind::Line, Sample::Lines(lines), words.say(id));
    row.says.short = Some(words.say(short));
    row
}

/// What the lines between lands mean; those of states, and rough ones.
fn border_rows(
    composition: &Composition<'_>,
    symbologies: &[Symbology],
    routes: &[Route],
) -> Vec<Row> {
    let camera = composition.view.camera;
    let is_seen = |border: &Border| {
        let points = border.path.points.iter().map(|&it| camera.screen_from_plane(it));
        is_as_long(composition, &points.collect::<Vec<_>>(), LONG)
    };
    let mut seen = borders(composition, symbologies);
    seen.retain(|(border, _)| is_seen(border));
    // Such a line of a treaty is drawn as the border that it is.
    let mut drawn = routes.iter().filter_map(line_of);
    let are_told = drawn.any(|id| composition.atlas[id].is_border && is_told(composition, id));
    let is_occupied = |border: &Border| {
        border.sides.iter().any(|&unit| symbologies[unit].status == Some(Status::Occupied))
    };
    let firm = seen.iter().filter(|(_, kind)| *kind == BorderKind::States);
    let occupied: Vec<bool> = firm.map(|(border, _)| is_occupied(border)).collect();
    let of_states = match (occupied.contains(&true), occupied.contains(&false)) {
        (true, true) => "legend-border-or-occupation",
        (true, false) => "legend-border-of-occupation",
        (false, _) => "legend-border",
    };
    let kinds = [(BorderKind::States, of_states), (BorderKind::Vague, "legend-border-rough")];
    let is_there = |kind: BorderKind| seen.iter().any(|(_, of)| *of == kind);
    let rows = kinds.into_iter().filter(|(kind, _)| is_there(*kind)).map(|(kind, id)| {
        let sample = Sample::Lines(vec![vec![kind.stroke(&composition.style)]]);
        Row::new(KeyKind::Border, sample, composition.words.say(id)).told(are_told)
    });
    rows.collect()
}

/// What is mere words.
fn notes(composition: &Composition<'_>, seen: &[&Route]) -> Vec<Row> {
    let is_rough = |route: &&Route| {
        let precision = match route.of {
            RouteOf::Line(id) if composition.atlas[id].is_border => OutlinePrecision::Exact,
            RouteOf::Line(id) => composition.atlas[id].precision,
            RouteOf::Journey(id) => composition.atlas[id].precision,
        };
        precision != OutlinePrecision::Exact
    };
    let words = composition.words;
    let rough = seen.iter().any(is_rough).then(|| words.say("legend-rough"));
    let second = composition.view.second_names.word();
    let has_names = composition.view.layers.has(Layer::Names);
    let names = has_names.then(|| words.say_if(&format!("legend-names-{second}"))).flatten();
    let notes = rough.into_iter().chain(names);
    notes.map(|text| Row::new(KeyKind::Words, Sample::Words, text)).collect()
}

/// Whether a line is what the picture is about.
fn is_told(composition: &Composition<'_>, id: LineId) -> bool {
    let view = composition.view;
    let on_wall = view.wall.as_ref().is_some_and(|wall| wall.lines.contains(&id));
    on_wall || view.lens.is_some() || view.selected.line == Some(id)
}

/// Ways of drawing, those that look the same once, the first few.
fn each_once(lines: impl Iterator<Item = Vec<Stroke>>) -> Vec<Vec<Stroke>> {
    let mut once: Vec<Vec<Stroke>> = Vec::new();
    for strokes in lines {
        if !once.contains(&strokes) && once.len() < samples::MOST {
            once.push(strokes);
        }
    }
    once
}

fn line_of(route: &Route) -> Option<LineId> {
    match route.of {
        RouteOf::Line(id) => Some(id),
        RouteOf::Journey(_) => None,
    }
}

fn journey_of(route: &Route) -> Option<JourneyId> {
    match route.of {
        RouteOf::Line(_) => None,
        RouteOf::Journey(id) => Some(id),
    }
}

/// Whether so many pixels of a line, more than a dot, are seen: not at the edge of the map, to which lines
/// are followed a little beyond it, and beneath no panel.
fn is_as_long(composition: &Composition<'_>, points: &[ScreenPoint], long: f64) -> bool {
    let inner = composition.view.camera.frame().grown(-SEEN);
    let is_seen = |&at: &ScreenPoint| {
        inner.contains(at) && composition.occupancy.is_free(ScreenRect::centred(at, 1.0, 1.0))
    };
    let steps = points.windows(2).flat_map(|pair| {
        let count = (pair[0].distance(pair[1]) / STEP).ceil();
        (0..count as u32).map(move |step| {
            let share = f64::from(step) / count;
            let along = |from: f64, to: f64| from + share * (to - from);
            ScreenPoint { x: along(pair[0].x, pair[1].x), y: along(pair[0].y, pair[1].y) }
        })
    });
    let wanted = (long / STEP) as usize;
    steps.filter(is_seen).take(wanted).count() == wanted
}
