use crate::map::composition::Composition;
use crate::map::ground::symbology::Symbology;
use crate::map::surround::inset;
use crate::map::surround::key::row::Row;
use crate::map::surround::key::rows::rows;
use crate::map::surround::key::samples::{Sample, WIDTH, painted};
use crate::map::surround::open_sea::OpenSea;
use crate::map::values::{
    Anchor, Face, KeyKind, Primitive, Role, Route, ScreenPoint, ScreenRect, Stroke, Text,
};

/// Pixels from the edge of the map.
const FROM_EDGE: f64 = 10.0;
/// Pixels from the left edge to a sample, and from there to the words.
const LEFT: f64 = 8.0;
const BEHIND: f64 = 8.0;
/// Pixels right of the words, and above and below all rows.
const RIGHT: f64 = 10.0;
const AIR: f64 = 6.0;
/// Height of a sample.
const HIGH: f64 = 12.0;
/// Maps of fewer pixels get several columns and smaller letters, if there are more rows than so many:
/// a legend must not cover what it explains.
const SMALL: [f64; 2] = [720.0, 480.0];
const FEW: usize = 4;
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
/// What a word on borders is worth: less than the inset.
const WORTH: f64 = 1.0;

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
    /// What is hidden, and how much is lost by small print.
    harm: f64,
    /// The same with the room that is taken.
    cost: f64,
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
    if right < SLIM || bottom < SMALL[1] {
        rows.retain(|row| row.says.kind != KeyKind::Words);
    }
    let Setting { print, columns, rect, .. } = fullest(composition, routes, &rows)?;
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

/// The fullest legend that does no more harm than one without a word on borders: before these, what is
/// mere words is let go; then all is said in few words; and rather than borders a little land is hidden.
fn fullest<'a>(
    composition: &Composition<'_>,
    routes: &[Route],
    rows: &'a [Row],
) -> Option<Setting<'a>> {
    let site = Site::of(composition, routes);
    let all: Vec<&Row> = rows.iter().collect();
    let bare: Vec<&Row> =
        all.iter().copied().filter(|row| row.says.kind != KeyKind::Border).collect();
    let Some(usual) = site.best(&Draft { rows: bare.clone(), is_short: false }) else {
        let mut drafts = drafts(&all).into_iter().chain(drafts(&bare));
        return drafts.find_map(|draft| site.best(&draft));
    };
    // A higher one would have the inset of the islands stand elsewhere.
    let is_harmless = |it: &Setting<'_>| {
        it.harm <= usual.harm && (!site.has_inset || it.rect.height() <= usual.rect.height())
    };
    let mut leanest = None;
    for draft in drafts(&all).iter().filter(|_| bare.len() < all.len()) {
        let setting = site.best(draft).filter(|it| it.print.size >= usual.print.size);
        if setting.as_ref().is_some_and(is_harmless) {
            return setting;
        }
        leanest = setting.or(leanest);
    }
    leanest.filter(|it| it.harm <= usual.harm + WORTH).or(Some(usual))
}

/// Rows, and whether they are said in few words.
struct Draft<'a> {
    rows: Vec<&'a Row>,
    is_short: bool,
}

/// The rows, fewer and fewer of those that are mere words, and the others in few words.
fn drafts<'a>(rows: &[&'a Row]) -> Vec<Draft<'a>> {
    let notes = rows.iter().filter(|row| row.says.kind == KeyKind::Words).count();
    let without = |fewer: usize| rows[..rows.len() - fewer].to_vec();
    let mut drafts: Vec<Draft<'a>> =
        (0..=notes).map(|fewer| Draft { rows: without(fewer), is_short: false }).collect();
    drafts.push(Draft { rows: without(notes), is_short: true });
    drafts
}

/// Where a legend may stand.
struct Site<'a, 'b> {
    composition: &'a Composition<'b>,
    routes: &'a [Route],
    sea: OpenSea,
    has_inset: bool,
}

impl<'a, 'b> Site<'a, 'b> {
    fn of(composition: &'a Composition<'b>, routes: &'a [Route]) -> Self {
        let sea = OpenSea::of(composition);
        let has_inset = inset::has_room_beside(composition, routes, None);
        Self { composition, routes, sea, has_inset }
    }

    /// The first of those ways to set the rows that hide least land; of a small picture, least of all.
    fn best<'c>(&self, draft: &Draft<'c>) -> Option<Setting<'c>> {
        let rows = &draft.rows;
        if rows.is_empty() {
            return None;
        }
        let size = self.composition.view.camera.size;
        let is_small = size[0] < SMALL[0] || size[1] < SMALL[1];
        let is_many = is_small && rows.len() > FEW;
        let prints: &[Print] = if is_many { &[FINE, FINEST] } else { &[USUAL, WIDE] };
        let counts = 1..=if is_many { MOST_COLUMNS } else { 1 };
        let mut best: Option<Setting<'c>> = None;
        for &print in prints {
            for count in counts.clone() {
                let columns = columns(self.composition, draft, print, count);
                for rect in sites(size, extent(&columns)) {
                    if !self.composition.occupancy.is_free(rect) {
                        continue;
                    }
                    let taken = if is_many { self.sea.part(rect) } else { 0.0 };
                    let harm = self.harm(rect) + print.cost;
                    let cost = harm + taken * COST;
                    let is_better = best.as_ref().is_none_or(|least| cost < least.cost);
                    if taken <= SHARE && is_better {
                        let columns = columns.clone();
                        best = Some(Setting { print, columns, rect, harm, cost });
                    }
                }
            }
        }
        best
    }

    /// What a panel would hide: land, and the place of the inset.
    fn harm(&self, rect: ScreenRect) -> f64 {
        let is_in_the_way =
            self.has_inset && !inset::has_room_beside(self.composition, self.routes, Some(rect));
        let in_the_way = if is_in_the_way { COST_OF_INSET } else { 0.0 };
        f64::from(self.sea.hidden(rect)) + in_the_way
    }
}

/// The corners and edges where a panel may stand, the usual one first.
fn sites([right, bottom]: [f64; 2], [width, height]: [f64; 2]) -> [ScreenRect; 6] {
    let (east, middle, west) = (right - FROM_EDGE - width, (right - width) / 2.0, FROM_EDGE);
    let (low, half, high) = (bottom - FROM_EDGE - height, (bottom - height) / 2.0, FROM_EDGE);
    [(east, low), (west, low), (east, high), (east, half), (middle, low), (west, half)]
        .map(|(x, y)| ScreenRect::new(x, y, width, height))
}

/// The rows in so many columns.
fn columns<'a>(
    composition: &Composition<'_>,
    draft: &Draft<'a>,
    print: Print,
    count: usize,
) -> Vec<Column<'a>> {
    let columns = draft.rows.chunks(draft.rows.len().div_ceil(count));
    columns.map(|rows| column(composition, rows, draft.is_short, print)).collect()
}

/// Rows below one another, their words cut into lines.
fn column<'a>(
    composition: &Composition<'_>,
    rows: &[&'a Row],
    is_short: bool,
    print: Print,
) -> Column<'a> {
    let width_of = |text: &str| composition.width(text, Face::Sans, print.size);
    let set = |(i, &row): (usize, &&'a Row)| {
        let after = row.says.after.as_ref().filter(|_| i > 0);
        let short = row.says.short.as_ref().filter(|_| is_short);
        let text = after.or(short).unwrap_or(&row.says.text);
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
    match sample {
        Sample::Words => LEFT,
        Sample::Lands(_) | Sample::Lines(_) | Sample::Exposed => LEFT + sample.width() + BEHIND,
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
