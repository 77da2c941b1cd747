use crate::atlas::{LineId, LineKind, MapLine, OutlinePrecision};
use crate::map::composition::Composition;
use crate::map::lettering::line_labels::{name_along, seen_part};
use crate::map::lettering::occupancy::leaning_text_rects;
use crate::map::values::{
    Layer, Primitive, Role, Route, RouteOf, ScreenPoint, ScreenRect, Stroke, Style,
};

/// A line of fewer pixels would be hidden by what stands on it; the room that it takes.
const STUB: f64 = 130.0;
const ROOM: f64 = 7.0;

/// The lines of instruments, armistices, zones and official maps that stood on the day; where they
/// run on the screen.
pub fn add(composition: &mut Composition<'_>) -> Vec<Route> {
    let mut routes = Vec::new();
    let seen = composition.view.camera.visible();
    let shown: Vec<(LineId, &MapLine)> =
        shown(composition).filter(|(_, line)| line.path.bounds.touches(seen)).collect();
    for (id, line) in shown {
        let points = seen_part(composition, &line.path);
        if points.len() < 2 {
            continue;
        }
        for stroke in strokes(composition, id) {
            let path = line.path.clone();
            composition.add(Role::Line, Primitive::Path { path, stroke });
        }
        routes.push(Route { of: RouteOf::Line(id), points });
    }
    routes
}

fn shown<'a>(composition: &Composition<'a>) -> impl Iterator<Item = (LineId, &'a MapLine)> {
    let view = composition.view;
    let on_the_day = composition.atlas.lines_on(view.state.day, view.state.viewpoint, view.lens);
    let is_asked = move |id: LineId| view.selected.line == Some(id);
    let lines = on_the_day.filter(move |_| view.layers.has(Layer::Lines));
    let asked = composition.atlas.lines.with_ids().filter(move |&(id, _)| is_asked(id));
    lines.filter(move |&(id, _)| !is_asked(id)).chain(asked)
}

/// The names of the lines, along them; those of several pieces once.
pub fn place_names(composition: &mut Composition<'_>, routes: &[Route]) {
    let mut named: Vec<String> = Vec::new();
    for route in routes {
        let RouteOf::Line(id) = route.of else { continue };
        let line = &composition.atlas[id];
        let name = &line.name;
        if named.contains(name) {
            continue;
        }
        let colour = composition.style.line;
        if let Some(text) = name_along(composition, (&route.points, &line.path), name, colour) {
            composition.add(Role::LineName, text);
            named.push(name.clone());
        }
    }
}

/// The room of lines of treaties and between armies that are so short on the map that a marker or
/// a panel could hide them.
pub fn stubs(composition: &Composition<'_>, routes: &[Route]) -> Vec<ScreenRect> {
    let is_drawn = |route: &&Route| match route.of {
        RouteOf::Line(id) => {
            let line = &composition.atlas[id];
            !line.is_border && matches!(line.kind, LineKind::Treaty | LineKind::Armistice)
        }
        RouteOf::Journey(_) => false,
    };
    let length = |route: &Route| -> f64 {
        route.points.windows(2).map(|pair| pair[0].distance(pair[1])).sum()
    };
    let short = routes.iter().filter(is_drawn).filter(|route| length(route) < STUB);
    short.flat_map(along).collect()
}

/// Keeps the selected line free of the names of states.
pub fn reserve_selected(composition: &mut Composition<'_>, routes: &[Route]) {
    let selected = composition.view.selected.line.map(RouteOf::Line);
    for rect in routes.iter().filter(|route| Some(route.of) == selected).flat_map(along) {
        composition.occupancy.reserve(rect);
    }
}

/// The room of a line.
fn along(route: &Route) -> Vec<ScreenRect> {
    let pieces = route.points.windows(2).flat_map(|pair| {
        let (from, to) = (pair[0], pair[1]);
        let middle = ScreenPoint { x: f64::midpoint(from.x, to.x), y: f64::midpoint(from.y, to.y) };
        let angle = (from.y - to.y).atan2(to.x - from.x).to_degrees();
        leaning_text_rects(middle, from.distance(to), ROOM, angle)
    });
    pieces.collect()
}

/// How a line is drawn, from below; not at all where only its name stands along a border.
pub fn strokes(composition: &Composition<'_>, id: LineId) -> Vec<Stroke> {
    let (line, style, view) = (&composition.atlas[id], &composition.style, composition.view);
    let is_selected = view.selected.line == Some(id);
    let light = is_selected.then(|| Stroke::solid(style.accent.with_opacity(90), 7.0));
    let has_paper = line.kind == LineKind::Armistice && !line.is_border;
    let paper = has_paper.then(|| Stroke::solid(style.paper.with_opacity(200), 4.5));
    let is_drawn = is_selected || view.lens.is_some() || !line.is_border;
    let own = is_drawn.then(|| stroke(style, line.kind, line.precision));
    light.into_iter().chain(paper).chain(own).collect()
}

/// How a line of a kind is drawn: each kind broken in its own way, a schematic one thinner and
/// with wider gaps.
fn stroke(style: &Style, kind: LineKind, precision: OutlinePrecision) -> Stroke {
    let [line, gap] = match kind {
        LineKind::Treaty => [11.0, 3.0],
        LineKind::Armistice => [4.0, 2.5],
        LineKind::Zone => [1.6, 4.0],
        LineKind::Proposal => [4.0, 4.0],
        LineKind::Official => [8.0, 5.0],
    };
    let (width, stretch) = match precision {
        OutlinePrecision::Exact => (2.0, 1.0),
        OutlinePrecision::Approximate => (1.7, 1.2),
        OutlinePrecision::Schematic => (1.4, 1.6),
    };
    Stroke::dashed(style.line, width, line, gap * stretch)
}
