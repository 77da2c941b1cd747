use strum::VariantArray as _;

use crate::atlas::{LineKind, OutlinePrecision};
use crate::geometry::{Bounds, PlanePoint};
use crate::map::composition::Composition;
use crate::map::ground::hatching::clipped;
use crate::map::ground::symbology::{Power, Stripes, Symbology, fill, stripes};
use crate::map::overlay::{journeys, lines};
use crate::map::surround::land_rows::{LandRow, land_rows};
use crate::map::values::{
    Anchor, Appearance, Colour, Face, Hatch, KeyKind, KeyRow, Layer, Primitive, Role, Route,
    RouteOf, ScreenPoint, ScreenRect, Stroke, Text,
};

/// Pixels from the edge of the map.
const FROM_EDGE: f64 = 10.0;
/// Pixels across the rim of a sample.
const RIM: f64 = 2.5;
/// Pixels from the left edge to a sample, its width, and from there to the words or the next one.
const LEFT: f64 = 8.0;
const WIDTH: f64 = 24.0;
const BEHIND: f64 = 8.0;
const BETWEEN: f64 = 4.0;
/// Pixels right of the words, and above and below all rows.
const RIGHT: f64 = 10.0;
const AIR: f64 = 6.0;
/// Pixels from one stripe of a sample to the next.
const CLOSEST: f64 = 6.0;
/// Height of a sample.
const HIGH: f64 = 12.0;
/// Maps of fewer pixels get several columns and smaller letters, if there are more rows than so many:
/// a legend must not cover what it explains.
const SMALL: [f64; 2] = [720.0, 480.0];
const FEW: usize = 4;
const MOST_COLUMNS: usize = 4;
/// Maps of fewer pixels across do without the rows that are mere words.
const SLIM: f64 = 420.0;

/// Size of the letters, and height of a row.
#[derive(Clone, Copy)]
struct Print {
    size: f64,
    row: f64,
}

const USUAL: Print = Print { size: 12.0, row: 18.0 };
const FINE: Print = Print { size: 10.5, row: 15.0 };
/// Where the fine print would still cover more than its share.
const FINEST: Print = Print { size: 9.0, row: 11.0 };
/// The part of a small map that a legend in fine print may cover.
const SHARE: f64 = 0.3;

/// A row of the legend.
struct Row {
    sample: Sample,
    text: String,
    /// What it says right beneath the row before it.
    after: Option<String>,
}

/// Rows below one another, and how wide they are.
struct Column<'a> {
    rows: &'a [Row],
    width: f64,
}

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
    let [right, bottom] = composition.view.camera.size;
    let is_small = right < SMALL[0] || bottom < SMALL[1];
    if right < SLIM || bottom < SMALL[1] {
        rows.retain(|row| !matches!(row.sample, Sample::Words));
    }
    if rows.is_empty() {
        return None;
    }
    let dealt = |print| columns(composition, &rows, print, right - 2.0 * FROM_EDGE);
    let (mut print, mut columns) = (USUAL, Vec::new());
    let prints: &[Print] = if is_small { &[FINE, FINEST] } else { &[USUAL] };
    for &finer in prints {
        (print, columns) = (finer, dealt(finer));
        if area(&columns, print) <= SHARE * right * bottom {
            break;
        }
    }
    let [width, height] = extent(&columns, print);
    let rect =
        ScreenRect::new(right - FROM_EDGE - width, bottom - FROM_EDGE - height, width, height);
    composition.occupancy.take(rect.grown(4.0));
    let edge = Stroke::solid(composition.style.paper_edge, 1.0);
    let fill = composition.style.paper;
    let mut items = vec![Primitive::Panel { rect, rounding: 4.0, fill, stroke: edge }];
    let mut left = rect.min.x;
    for Column { rows, width } in columns {
        for (i, row) in rows.iter().enumerate() {
            let y = rect.min.y + AIR + (i as f64 + 0.5) * print.row;
            let text = row.after.as_ref().filter(|_| i > 0).unwrap_or(&row.text);
            items.extend(row_at(composition, row, text, print, ScreenPoint { x: left, y }));
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
    let key_row = |Row { sample, text, after }: Row| {
        let (kind, width) = match &sample {
            Sample::Lands(lands) => {
                let count = lands.len() as f64;
                (KeyKind::Land, count * WIDTH + (count - 1.0) * BETWEEN)
            }
            Sample::Exposed(_) => (KeyKind::Land, WIDTH),
            Sample::Line(_) => (KeyKind::Line, WIDTH),
            Sample::Words => (KeyKind::Words, 0.0),
        };
        let place = ScreenRect::new(0.0, -HIGH / 2.0, WIDTH, HIGH);
        KeyRow { kind, samples: painted(composition, &sample, place), width, text, after }
    };
    rows.map(key_row).collect()
}

/// The rows below one another; on a small map in as many columns as cover least of it.
fn columns<'a>(
    composition: &Composition<'_>,
    rows: &'a [Row],
    print: Print,
    room: f64,
) -> Vec<Column<'a>> {
    let width_of = |(i, row): (usize, &Row)| {
        let text = row.after.as_ref().filter(|_| i > 0).unwrap_or(&row.text);
        composition.width(text, Face::Sans, print.size) + indent(&row.sample) + RIGHT
    };
    let dealt = |count: usize| -> Vec<Column<'a>> {
        let columns = rows.chunks(rows.len().div_ceil(count));
        let width = |rows: &'a [Row]| rows.iter().enumerate().map(width_of).fold(0.0, f64::max);
        columns.map(|rows| Column { rows, width: width(rows) }).collect()
    };
    let [narrow, low] = SMALL;
    let [width, height] = composition.view.camera.size;
    let is_small = (width < narrow || height < low) && rows.len() > FEW;
    let most = if is_small { MOST_COLUMNS } else { 1 };
    let fits = |columns: &Vec<Column<'_>>| extent(columns, print)[0] <= room;
    let smallest =
        |a: &Vec<Column<'_>>, b: &Vec<Column<'_>>| area(a, print).total_cmp(&area(b, print));
    (2..=most).map(dealt).filter(fits).chain([dealt(1)]).min_by(smallest).expect("one column")
}

/// Width and height of the panel, pixels.
fn extent(columns: &[Column<'_>], print: Print) -> [f64; 2] {
    let highest = columns.iter().map(|column| column.rows.len()).max().unwrap_or_default();
    let width = columns.iter().map(|column| column.width).sum();
    [width, highest as f64 * print.row + 2.0 * AIR]
}

/// Square pixels of the panel.
fn area(columns: &[Column<'_>], print: Print) -> f64 {
    let [width, height] = extent(columns, print);
    width * height
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

/// A row that begins at a point, at mid-height, and says so much.
fn row_at(
    composition: &Composition<'_>,
    row: &Row,
    text: &str,
    print: Print,
    at: ScreenPoint,
) -> Vec<Primitive> {
    let style = &composition.style;
    let height = HIGH.min(print.row - 4.0);
    let place = ScreenRect::new(at.x + LEFT, at.y - height / 2.0, WIDTH, height);
    let mut items = painted(composition, &row.sample, place);
    let is_word = matches!(row.sample, Sample::Words);
    items.push(Primitive::Text(Text {
        text: text.to_owned(),
        at: ScreenPoint { x: at.x + indent(&row.sample), ..at },
        anchor: Anchor::Left,
        face: Face::Sans,
        size: print.size,
        colour: if is_word { style.soft_ink } else { style.ink },
        halo: None,
        spacing: 0.0,
        angle: 0.0,
        bend: 0.0,
    }));
    items
}

fn rows(composition: &Composition<'_>, symbologies: &[Symbology], routes: &[Route]) -> Vec<Row> {
    let word = |id: &str| composition.words.say(id);
    let row = |sample: Sample, text: String| Row { sample, text, after: None };
    let lands = land_rows(composition, symbologies).into_iter();
    let mut rows: Vec<Row> = lands
        .map(|LandRow { lands, text, after }| Row { sample: Sample::Lands(lands), text, after })
        .collect();
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
        row(Sample::Line(stroke), word(&format!("line-{}", kind.word())))
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
        row(Sample::Line(stroke), word("legend-journey"))
    }));
    if composition.view.layers.has(Layer::IceAge) {
        rows.push(row(Sample::Exposed(composition.style.exposed), word("legend-ice-age")));
    }
    if routes.iter().any(is_rough) {
        rows.push(row(Sample::Words, word("legend-rough")));
    }
    if composition.view.layers.has(Layer::Names) {
        let second = composition.view.second_names.word();
        rows.extend(
            composition
                .words
                .say_if(&format!("legend-names-{second}"))
                .map(|it| row(Sample::Words, it)),
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
        // Nearer to one another than on the map, so that the sample has several.
        let share = (CLOSEST / hatch.spacing).min(1.0);
        let hatch = Hatch { spacing: share * hatch.spacing, ..hatch };
        let stroke = Stroke { width: share * stroke.width, ..stroke };
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
