use strum::VariantArray as _;

use crate::atlas::{ColourRole, LineKind, OutlinePrecision};
use crate::map::composition::Composition;
use crate::map::ground::land::{BorderKind, borders};
use crate::map::ground::symbology::Symbology;
use crate::map::overlay::{journeys, lines};
use crate::map::surround::inset;
use crate::map::surround::land_rows::{LandRow, land_rows};
use crate::map::surround::open_sea::OpenSea;
use crate::map::surround::samples::{BETWEEN, Sample, WIDTH, painted};
use crate::map::values::{
    Anchor, Face, KeyKind, KeyRow, Layer, Primitive, Role, Route, RouteOf, ScreenPoint, ScreenRect,
    Stroke, Text,
};

/// Pixels from the edge of the map.
const FROM_EDGE: f64 = 10.0;
/// Pixels from the left edge to a sample, and from there to the words.
const LEFT: f64 = 8.0;
const BEHIND: f64 = 8.0;
/// Pixels right of the words, and above and below all rows.
const RIGHT: f64 = 10.0;
const AIR: f64 = 6.0;
/// Pixels from the edge of the map up to which a line is seen for what it is, how long it must be to be
/// so, and from one point to the next where that is asked.
const SEEN: f64 = 12.0;
const LONG: f64 = 30.0;
const STEP: f64 = 3.0;
/// Height of a sample.
const HIGH: f64 = 12.0;
/// Maps of fewer pixels get several columns and smaller letters, if there are more rows than so many:
/// a legend must not cover what it explains.
const SMALL: [f64; 2] = [720.0, 480.0];
const FEW: usize = 4;
/// With more rows than this there is none for borders.
const ROOMY: usize = 11;
const MOST_COLUMNS: usize = 4;
/// Maps of fewer pixels across do without the rows that are mere words.
const SLIM: f64 = 420.0;

/// Size of the letters, height of a row and of each further line in it, and the longest that a line
/// becomes.
#[derive(Clone, Copy)]
struct Print {
    size: f64,
    row: f64,
    line: f64,
    longest: f64,
    /// How much rather a larger print is read, in steps of hidden land.
    cost: f64,
}

const USUAL: Print = Print { size: 12.0, row: 18.0, line: 15.0, longest: 250.0, cost: 0.0 };
/// Lower, where the inset of the islands would else find no room.
const WIDE: Print = Print { longest: 400.0, cost: 0.4, ..USUAL };
const FINE: Print = Print { size: 10.5, row: 15.0, line: 12.5, longest: 200.0, cost: 0.0 };
const FINEST: Print = Print { size: 9.0, row: 11.0, line: 10.0, longest: 160.0, cost: 1.5 };
/// The part of a small map that a legend may cover, and what covering all of it would cost.
const SHARE: f64 = 0.3;
const COST: f64 = 8.0;
/// The same for a place that leaves none for the inset of the islands: less than a country hidden.
const COST_OF_INSET: f64 = 1.2;

/// A row of the legend.
struct Row {
    sample: Sample,
    text: String,
    /// What it says right beneath the row before it.
    after: Option<String>,
    /// What it says where there is little room, by itself and beneath the row before it.
    short: Option<String>,
    short_after: Option<String>,
}

/// A row whose words are cut into lines.
#[derive(Clone)]
struct SetRow<'a> {
    sample: &'a Sample,
    lines: Vec<String>,
}

/// A way to set the legend, and where.
struct Setting<'a> {
    print: Print,
    columns: Vec<Column<'a>>,
    rect: ScreenRect,
}

/// Rows below one another, and how wide and high they are together.
#[derive(Clone)]
struct Column<'a> {
    rows: Vec<SetRow<'a>>,
    width: f64,
    height: f64,
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
    if !is_small && rows.len() <= ROOMY {
        let words = rows.iter().position(|row| matches!(row.sample, Sample::Words));
        let at = words.unwrap_or(rows.len());
        rows.splice(at..at, border_rows(composition, symbologies));
    }
    if rows.is_empty() {
        return None;
    }
    let is_many = is_small && rows.len() > FEW;
    let prints: &[Print] = if is_many { &[FINE, FINEST] } else { &[USUAL, WIDE] };
    let counts = 1..=if is_many { MOST_COLUMNS } else { 1 };
    let sea = OpenSea::of(composition);
    let has_inset = inset::has_room_beside(composition, routes, None);
    // The first of those that hide least land; of a small picture, least of all.
    let mut best: Option<(f64, Setting<'_>)> = None;
    for print in prints {
        for count in counts.clone() {
            let columns = columns(composition, &rows, *print, count);
            for rect in sites([right, bottom], extent(&columns)) {
                let is_free = composition.occupancy.is_free(rect);
                let taken = if is_many { sea.part(rect) } else { 0.0 };
                let is_in_the_way =
                    has_inset && !inset::has_room_beside(composition, routes, Some(rect));
                let in_the_way = if is_in_the_way { COST_OF_INSET } else { 0.0 };
                let cost = f64::from(sea.hidden(rect)) + taken * COST + print.cost + in_the_way;
                let is_better = best.as_ref().is_none_or(|(least, _)| cost < *least);
                if is_free && taken <= SHARE && is_better {
                    let columns = columns.clone();
                    best = Some((cost, Setting { print: *print, columns, rect }));
                }
            }
        }
    }
    let Setting { print, columns, rect } = best?.1;
    composition.occupancy.take(rect.grown(4.0));
    let edge = Stroke::solid(composition.style.paper_edge, 1.0);
    let fill = composition.style.paper;
    let mut items = vec![Primitive::Panel { rect, rounding: 4.0, fill, stroke: edge }];
    let mut left = rect.min.x;
    for Column { rows, width, .. } in columns {
        let mut top = rect.min.y + AIR;
        for row in rows {
            items.extend(row_at(composition, &row, print, ScreenPoint { x: left, y: top }));
            top += height_of(&row, print);
        }
        left += width;
    }
    composition.extend(Role::Legend, items);
    Some(rect)
}

/// The corners and edges where a panel may stand, the usual one first.
fn sites([right, bottom]: [f64; 2], [width, height]: [f64; 2]) -> [ScreenRect; 6] {
    let (east, middle, west) = (right - FROM_EDGE - width, (right - width) / 2.0, FROM_EDGE);
    let (low, half, high) = (bottom - FROM_EDGE - height, (bottom - height) / 2.0, FROM_EDGE);
    [(east, low), (west, low), (east, high), (east, half), (middle, low), (west, half)]
        .map(|(x, y)| ScreenRect::new(x, y, width, height))
}

/// What is on the map and needs a word, nothing else, for those who show it beside the map.
pub fn key(
    composition: &Composition<'_>,
    symbologies: &[Symbology],
    routes: &[Route],
) -> Vec<KeyRow> {
    let rows = rows(composition, symbologies, routes).into_iter();
    let key_row = |Row { sample, text, after, short, short_after }: Row| {
        let (kind, width) = match &sample {
            Sample::Lands(lands) => {
                let count = lands.len() as f64;
                (KeyKind::Land, count * WIDTH + (count - 1.0) * BETWEEN)
            }
            Sample::Exposed(_) => (KeyKind::Land, WIDTH),
            Sample::Line(_) => (KeyKind::Line, WIDTH),
            Sample::Words => (KeyKind::Words, 0.0),
        };
        let the_two = [ColourRole::Japan, ColourRole::Russia];
        let is_of_the_two = match &sample {
            Sample::Lands(lands) => {
                lands.iter().filter_map(|it| it.holder).any(|it| the_two.contains(&it))
            }
            Sample::Exposed(_) | Sample::Line(_) | Sample::Words => false,
        };
        let place = ScreenRect::new(0.0, -HIGH / 2.0, WIDTH, HIGH);
        let samples = painted(composition, &sample, place);
        KeyRow { kind, is_of_the_two, samples, width, text, after, short, short_after }
    };
    rows.map(key_row).collect()
}

/// The rows in so many columns.
fn columns<'a>(
    composition: &Composition<'_>,
    rows: &'a [Row],
    print: Print,
    count: usize,
) -> Vec<Column<'a>> {
    let columns = rows.chunks(rows.len().div_ceil(count));
    columns.map(|rows| column(composition, rows, print)).collect()
}

/// Rows below one another, their words cut into lines.
fn column<'a>(composition: &Composition<'_>, rows: &'a [Row], print: Print) -> Column<'a> {
    let width_of = |text: &str| composition.width(text, Face::Sans, print.size);
    let set = |(i, row): (usize, &'a Row)| {
        let text = row.after.as_ref().filter(|_| i > 0).unwrap_or(&row.text);
        let room = print.longest - indent(&row.sample);
        SetRow { sample: &row.sample, lines: composition.wrapped(text, print.size, room) }
    };
    let rows: Vec<SetRow<'a>> = rows.iter().enumerate().map(set).collect();
    let widths = rows
        .iter()
        .flat_map(|row| row.lines.iter().map(|line| indent(row.sample) + width_of(line) + RIGHT));
    let width = widths.fold(0.0, f64::max);
    let height = rows.iter().map(|row| height_of(row, print)).sum();
    Column { rows, width, height }
}

fn height_of(row: &SetRow<'_>, print: Print) -> f64 {
    print.row + row.lines.len().saturating_sub(1) as f64 * print.line
}

/// Width and height of the panel, pixels.
fn extent(columns: &[Column<'_>]) -> [f64; 2] {
    let highest = columns.iter().map(|column| column.height).fold(0.0, f64::max);
    let width = columns.iter().map(|column| column.width).sum();
    [width, highest + 2.0 * AIR]
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

/// A row whose upper left corner is a point; its sample stands at its first line.
fn row_at(
    composition: &Composition<'_>,
    row: &SetRow<'_>,
    print: Print,
    corner: ScreenPoint,
) -> Vec<Primitive> {
    let style = &composition.style;
    let height = HIGH.min(print.row - 4.0);
    let first = corner.y + print.row / 2.0;
    let place = ScreenRect::new(corner.x + LEFT, first - height / 2.0, WIDTH, height);
    let mut items = painted(composition, row.sample, place);
    let is_word = matches!(row.sample, Sample::Words);
    items.extend(row.lines.iter().enumerate().map(|(i, line)| {
        let y = first + i as f64 * print.line;
        Primitive::Text(Text {
            text: line.clone(),
            at: ScreenPoint { x: corner.x + indent(row.sample), y },
            anchor: Anchor::Left,
            face: Face::Sans,
            size: print.size,
            colour: if is_word { style.soft_ink } else { style.ink },
            halo: None,
            spacing: 0.0,
            angle: 0.0,
            bend: 0.0,
        })
    }));
    items
}

fn rows(composition: &Composition<'_>, symbologies: &[Symbology], routes: &[Route]) -> Vec<Row> {
    let word = |id: &str| composition.words.say(id);
    let routes: Vec<&Route> =
        routes.iter().filter(|route| is_long(composition, &route.points)).collect();
    let row = |sample: Sample, text: String| Row {
        sample,
        text,
        after: None,
        short: None,
        short_after: None,
    };
    let line = |stroke: Stroke, [id, short]: [&str; 2]| Row {
        short: Some(word(short)),
        ..row(Sample::Line(stroke), word(id))
    };
    let lands = land_rows(composition, symbologies).into_iter();
    let mut rows: Vec<Row> = lands
        .map(|LandRow { lands, text, after, short, short_after }| Row {
            sample: Sample::Lands(lands),
            text,
            after,
            short,
            short_after,
        })
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
        let id = format!("line-{}", kind.word());
        line(stroke, [&id, &format!("{id}-short")])
    }));
    let is_rough = |route: &&Route| match route.of {
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
        line(stroke, ["legend-journey", "legend-journey-short"])
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

/// What the lines between lands mean; those of states, and rough ones.
fn border_rows(composition: &Composition<'_>, symbologies: &[Symbology]) -> Vec<Row> {
    let camera = composition.view.camera;
    let borders = borders(composition, symbologies);
    let is_seen = |kind: BorderKind| {
        borders.iter().any(|(border, of)| {
            let points = border.path.points.iter().map(|&it| camera.screen_from_plane(it));
            *of == kind && is_long(composition, &points.collect::<Vec<_>>())
        })
    };
    let kinds = [(BorderKind::States, "legend-border"), (BorderKind::Vague, "legend-border-rough")];
    let rows = kinds.into_iter().filter(|(kind, _)| is_seen(*kind)).map(|(kind, id)| Row {
        sample: Sample::Line(kind.stroke(&composition.style)),
        text: composition.words.say(id),
        after: None,
        short: None,
        short_after: None,
    });
    rows.collect()
}

/// Whether more than a dot of a line is seen: not at the edge of the map, to which lines are followed
/// a little beyond it, and beneath no panel.
fn is_long(composition: &Composition<'_>, points: &[ScreenPoint]) -> bool {
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
    steps.filter(is_seen).take((LONG / STEP) as usize).count() == (LONG / STEP) as usize
}
