use strum::VariantArray as _;

use crate::atlas::{LineKind, OutlinePrecision};
use crate::geometry::{Bounds, PlanePoint};
use crate::map::composition::Composition;
use crate::map::ground::hatching::clipped;
use crate::map::ground::symbology::{Power, Stripes, Symbology, fill, stripes};
use crate::map::overlay::{journeys, lines};
use crate::map::surround::land_rows::land_rows;
use crate::map::values::{
    Anchor, Appearance, Colour, Face, Hatch, KeyKind, KeyRow, Layer, Primitive, Role, Route,
    RouteOf, ScreenPoint, ScreenRect, Stroke, Text,
};

/// Pixels from the edge of the map.
const FROM_EDGE: f64 = 10.0;
const SIZE: f64 = 12.0;
/// Pixels across the rim of a sample.
const RIM: f64 = 2.5;
const ROW: f64 = 18.0;
/// Pixels from the left edge to a sample, its width, and from there to the words or the next one.
const LEFT: f64 = 8.0;
const WIDTH: f64 = 24.0;
const BEHIND: f64 = 8.0;
const BETWEEN: f64 = 4.0;
/// Maps of fewer pixels across get two columns, if there are more rows than so many.
const NARROW: f64 = 720.0;
const FEW: usize = 4;
/// Maps of fewer pixels across do without the rows that are mere words.
const SLIM: f64 = 420.0;

/// What a row of the legend explains.
enum Sample {
    /// Lands that look different and mean the same.
    Lands(Vec<Symbology>),
    Line(Stroke),
    Exposed(Colour),
    Words,
}

/// What is on the map and needs a word, nothing else; and where its panel stands.
pub fn place(
    composition: &mut Composition<'_>,
    symbologies: &[Symbology],
    routes: &[Route],
) -> Option<ScreenRect> {
    let mut rows = rows(composition, symbologies, routes);
    if composition.view.camera.size[0] < SLIM {
        rows.retain(|(sample, _)| !matches!(sample, Sample::Words));
    }
    if rows.is_empty() {
        return None;
    }
    let [right, bottom] = composition.view.camera.size;
    let columns = columns(composition, &rows, right - 2.0 * FROM_EDGE);
    let width: f64 = columns.iter().map(|(_, width)| width).sum();
    let highest = columns.iter().map(|(rows, _)| rows.len()).max().unwrap_or_default();
    let height = highest as f64 * ROW + 12.0;
    let rect =
        ScreenRect::new(right - FROM_EDGE - width, bottom - FROM_EDGE - height, width, height);
    composition.occupancy.take(rect.grown(4.0));
    let edge = Stroke::solid(composition.style.paper_edge, 1.0);
    let fill = composition.style.paper;
    let mut items = vec![Primitive::Panel { rect, rounding: 4.0, fill, stroke: edge }];
    let mut left = rect.min.x;
    for (rows, width) in columns {
        for (i, row) in rows.iter().enumerate() {
            let y = rect.min.y + 6.0 + (i as f64 + 0.5) * ROW;
            items.extend(row_at(composition, row, ScreenPoint { x: left, y }));
        }
        left += width;
    }
    composition.extend(Role::Legend, items);
    Some(rect)
}

/// What is on the map and needs a word, nothing else, for those who show it beside the map.
pub fn key(
    composition: &Composition<'_>,
    symbologies: &[Symbology],
    routes: &[Route],
) -> Vec<KeyRow> {
    let rows = rows(composition, symbologies, routes).into_iter();
    let key_row = |(sample, text): (Sample, String)| {
        let (kind, width) = match &sample {
            Sample::Lands(lands) => {
                let count = lands.len() as f64;
                (KeyKind::Land, count * WIDTH + (count - 1.0) * BETWEEN)
            }
            Sample::Exposed(_) => (KeyKind::Land, WIDTH),
            Sample::Line(_) => (KeyKind::Line, WIDTH),
            Sample::Words => (KeyKind::Words, 0.0),
        };
        let place = ScreenRect::new(0.0, -6.0, WIDTH, 12.0);
        KeyRow { kind, samples: painted(composition, &sample, place), width, text }
    };
    rows.map(key_row).collect()
}

/// The rows below one another; on a narrow map in two columns, which cover less of it, as long as
/// these fit. Each with its width.
fn columns<'a>(
    composition: &Composition<'_>,
    rows: &'a [(Sample, String)],
    room: f64,
) -> Vec<(&'a [(Sample, String)], f64)> {
    let row_width = |(sample, text): &(Sample, String)| {
        composition.width(text, Face::Sans, SIZE) + indent(sample) + 10.0
    };
    let width = |rows: &[(Sample, String)]| rows.iter().map(row_width).fold(0.0, f64::max);
    let halves = rows.split_at(rows.len().div_ceil(2));
    let halves = [halves.0, halves.1].map(|rows| (rows, width(rows)));
    let is_narrow = composition.view.camera.size[0] < NARROW;
    if is_narrow && rows.len() > FEW && halves.iter().map(|(_, width)| width).sum::<f64>() <= room {
        halves.into()
    } else {
        vec![(rows, width(rows))]
    }
}

/// Pixels from the left edge to the words.
fn indent(sample: &Sample) -> f64 {
    let several = |count: usize| LEFT + WIDTH + BEHIND + (count - 1) as f64 * (WIDTH + BETWEEN);
    match sample {
        Sample::Words => LEFT,
        Sample::Lands(symbologies) => several(symbologies.len().max(1)),
        Sample::Line(_) | Sample::Exposed(_) => several(1),
    }
}

/// A row that begins at a point, at mid-height.
fn row_at(
    composition: &Composition<'_>,
    (sample, text): &(Sample, String),
    at: ScreenPoint,
) -> Vec<Primitive> {
    let style = &composition.style;
    let place = ScreenRect::new(at.x + LEFT, at.y - 6.0, WIDTH, 12.0);
    let mut items = painted(composition, sample, place);
    items.push(Primitive::Text(Text {
        text: text.clone(),
        at: ScreenPoint { x: at.x + indent(sample), ..at },
        anchor: Anchor::Left,
        face: Face::Sans,
        size: SIZE,
        colour: if matches!(sample, Sample::Words) { style.soft_ink } else { style.ink },
        halo: None,
        spacing: 0.0,
        angle: 0.0,
    }));
    items
}

fn rows(
    composition: &Composition<'_>,
    symbologies: &[Symbology],
    routes: &[Route],
) -> Vec<(Sample, String)> {
    let word = |id: &str| composition.words.say(id);
    let lands = land_rows(composition, symbologies).into_iter();
    let mut rows: Vec<(Sample, String)> =
        lands.map(|(lands, text)| (Sample::Lands(lands), text)).collect();
    let kinds = LineKind::VARIANTS.iter().copied().filter(|&kind| {
        routes.iter().any(|route| match route.of {
            RouteOf::Line(id) => {
                composition.atlas[id].kind == kind && !composition.atlas[id].is_border
            }
            RouteOf::Journey(_) => false,
        })
    });
    rows.extend(kinds.map(|kind| {
        let stroke = lines::stroke(&composition.style, kind, OutlinePrecision::Exact);
        (Sample::Line(stroke), word(&format!("line-{}", kind.word())))
    }));
    let is_rough = |route: &Route| match route.of {
        RouteOf::Line(id) => {
            !composition.atlas[id].is_border
                && composition.atlas[id].precision != OutlinePrecision::Exact
        }
        RouteOf::Journey(id) => composition.atlas[id].precision != OutlinePrecision::Exact,
    };
    let mut journeys = routes.iter().filter_map(|route| match route.of {
        RouteOf::Line(_) => None,
        RouteOf::Journey(id) => Some(composition.atlas[id].precision),
    });
    rows.extend(journeys.next().map(|route| {
        let stroke = journeys::stroke(composition.style.journey, journeys::WIDTH, route);
        (Sample::Line(stroke), word("legend-journey"))
    }));
    if composition.view.layers.has(Layer::IceAge) {
        rows.push((Sample::Exposed(composition.style.exposed), word("legend-ice-age")));
    }
    if routes.iter().any(is_rough) {
        rows.push((Sample::Words, word("legend-rough")));
    }
    if composition.view.layers.has(Layer::Names) {
        let second = composition.view.second_names.word();
        rows.extend(
            composition
                .words
                .say_if(&format!("legend-names-{second}"))
                .map(|it| (Sample::Words, it)),
        );
    }
    rows
}

fn painted(composition: &Composition<'_>, sample: &Sample, rect: ScreenRect) -> Vec<Primitive> {
    let middle = rect.centre().y;
    let point = |x: f64, y: f64| ScreenPoint { x, y };
    match sample {
        Sample::Words => Vec::new(),
        Sample::Line(stroke) => {
            let ends = [point(rect.min.x - 4.0, middle), point(rect.max.x + 2.0, middle)];
            vec![Primitive::Segments { segments: [ends].into(), stroke: *stroke }]
        }
        Sample::Exposed(fill) => {
            let stroke = Stroke::solid(composition.style.soft_ink, 1.0);
            vec![Primitive::Panel { rect, rounding: 0.0, fill: *fill, stroke }]
        }
        Sample::Lands(symbologies) => (symbologies.iter().enumerate())
            .flat_map(|(i, symbology)| {
                let left = rect.min.x + i as f64 * (WIDTH + BETWEEN);
                let place = ScreenRect::new(left, rect.min.y, rect.width(), rect.height());
                painted_land(composition, symbology, place)
            })
            .collect(),
    }
}

fn painted_land(
    composition: &Composition<'_>,
    symbology: &Symbology,
    rect: ScreenRect,
) -> Vec<Primitive> {
    let fill = fill(composition, symbology);
    let mut items = vec![Primitive::Panel { rect, rounding: 0.0, fill, stroke: Stroke::NONE }];
    for Stripes { hatch, stroke, .. } in stripes(composition, symbology) {
        let hatch = Hatch { spacing: hatch.spacing.min(7.0), ..hatch };
        let segments = stripes_in(rect, hatch).into();
        items.push(Primitive::Segments { segments, stroke });
    }
    let style = &composition.style;
    let role = symbology.holder.filter(|_| symbology.power != Power::Outside);
    if let Some(role) = role.filter(|_| composition.view.appearance != Appearance::Print) {
        let within = rect.grown(-RIM / 2.0);
        items.push(frame(within, Stroke::solid(style.holder(role), RIM)));
    }
    let edge = symbology.holder.map_or(style.soft_ink, |role| style.rim_line(role));
    items.push(frame(rect, Stroke::solid(edge, 1.0)));
    items
}

fn frame(rect: ScreenRect, stroke: Stroke) -> Primitive {
    Primitive::Panel { rect, rounding: 0.0, fill: Colour::TRANSPARENT, stroke }
}

/// Parallel lines inside a rectangle of the screen.
fn stripes_in(rect: ScreenRect, hatch: Hatch) -> Vec<[ScreenPoint; 2]> {
    let (sin, cos) = hatch.angle.to_radians().sin_cos();
    // Up is positive here, as on the plane.
    let inside = Bounds {
        min: PlanePoint { x: rect.min.x, y: -rect.max.y },
        max: PlanePoint { x: rect.max.x, y: -rect.min.y },
    };
    let middle = inside.centre();
    let reach = rect.width().hypot(rect.height());
    let count = (reach / hatch.spacing).ceil() as i32;
    (-count..=count)
        .filter_map(|i| {
            let aside = f64::from(i) * hatch.spacing;
            let at = middle + PlanePoint { x: -sin, y: cos } * aside;
            let along = PlanePoint { x: cos, y: sin } * reach;
            clipped([at - along, at + along], inside)
        })
        .map(|ends| ends.map(|end| ScreenPoint { x: end.x, y: -end.y }))
        .collect()
}
