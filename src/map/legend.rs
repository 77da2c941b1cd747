use crate::atlas::{ColourRole, LineKind, OutlinePrecision};
use crate::geometry::{Bounds, PlanePoint};

use super::build::Sheet;
use super::hatch::{Hatch, clipped};
use super::land::{self, Look, Stripes};
use super::{
    Anchor, Colour, CourseOf, Face, Item, ScreenPoint, ScreenRect, Stroke, Text, journeys, lines,
};

const MARGIN: f64 = 10.0;
const SIZE: f64 = 12.0;
const ROW: f64 = 18.0;
/// The smallest land whose colour the legend explains, pixels.
const LEAST: f64 = 4.0;
/// Pixels from the left edge to a sample, its width, and from there to the words or the next one.
const LEFT: f64 = 8.0;
const WIDTH: f64 = 24.0;
const BEHIND: f64 = 8.0;
const BETWEEN: f64 = 4.0;
/// The most samples of one meaning.
const MOST: usize = 3;
/// Maps of fewer pixels across get two columns, if there are more rows than so many.
const NARROW: f64 = 720.0;
const FEW: usize = 4;
/// Maps of fewer pixels across do without the rows that are mere words.
const SLIM: f64 = 420.0;

/// What a row of the legend explains.
enum Sample {
    /// Lands that look different and mean the same.
    Lands(Vec<Look>),
    Line(Stroke),
    Exposed(Colour),
    Words,
}

/// What is on the map and needs a word, nothing else; and where its panel stands.
pub fn arrange(sheet: &mut Sheet<'_>, looks: &[Look]) -> (Vec<Item>, Option<ScreenRect>) {
    let mut rows = rows(sheet, looks);
    if sheet.view.camera.size[0] < SLIM {
        rows.retain(|(sample, _)| !matches!(sample, Sample::Words));
    }
    if rows.is_empty() {
        return (Vec::new(), None);
    }
    let [right, bottom] = sheet.view.camera.size;
    let columns = columns(sheet, &rows, right - 2.0 * MARGIN);
    let width: f64 = columns.iter().map(|(_, width)| width).sum();
    let highest = columns.iter().map(|(rows, _)| rows.len()).max().unwrap_or_default();
    let height = highest as f64 * ROW + 12.0;
    let rect = ScreenRect::new(right - MARGIN - width, bottom - MARGIN - height, width, height);
    sheet.room.take(rect.grown(4.0));
    let edge = Stroke::solid(sheet.style.paper_edge, 1.0);
    let fill = sheet.style.paper;
    let mut items = vec![Item::Panel { rect, rounding: 4.0, fill, stroke: edge }];
    let mut left = rect.min.x;
    for (rows, width) in columns {
        for (i, row) in rows.iter().enumerate() {
            let y = rect.min.y + 6.0 + (i as f64 + 0.5) * ROW;
            items.extend(row_at(sheet, row, ScreenPoint { x: left, y }));
        }
        left += width;
    }
    (items, Some(rect))
}

/// The rows below one another; on a narrow map in two columns, which cover less of it, as long as
/// these fit. Each with its width.
fn columns<'a>(
    sheet: &Sheet<'_>,
    rows: &'a [(Sample, String)],
    room: f64,
) -> Vec<(&'a [(Sample, String)], f64)> {
    let row_width = |(sample, text): &(Sample, String)| {
        sheet.width(text, Face::Sans, SIZE) + indent(sample) + 10.0
    };
    let width = |rows: &[(Sample, String)]| rows.iter().map(row_width).fold(0.0, f64::max);
    let halves = rows.split_at(rows.len().div_ceil(2));
    let halves = [halves.0, halves.1].map(|rows| (rows, width(rows)));
    let is_narrow = sheet.view.camera.size[0] < NARROW;
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
        Sample::Lands(looks) => several(looks.len().max(1)),
        Sample::Line(_) | Sample::Exposed(_) => several(1),
    }
}

/// A row that begins at a point, at mid-height.
fn row_at(sheet: &Sheet<'_>, (sample, text): &(Sample, String), at: ScreenPoint) -> Vec<Item> {
    let style = &sheet.style;
    let place = ScreenRect::new(at.x + LEFT, at.y - 6.0, WIDTH, 12.0);
    let mut items = painted(sheet, sample, place);
    items.push(Item::Text(Text {
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

fn rows(sheet: &Sheet<'_>, looks: &[Look]) -> Vec<(Sample, String)> {
    let word = |id: &str| sheet.words.say(id);
    let mut rows = land_rows(sheet, looks);
    let kinds = LineKind::ALL.into_iter().filter(|&kind| {
        sheet.courses.iter().any(|course| match course.of {
            CourseOf::Line(id) => sheet.atlas[id].kind == kind && !sheet.atlas[id].is_border,
            CourseOf::Journey(_) => false,
        })
    });
    rows.extend(kinds.map(|kind| {
        let stroke = lines::stroke(&sheet.style, kind, OutlinePrecision::Exact);
        (Sample::Line(stroke), word(&format!("line-{}", kind.word())))
    }));
    let is_rough = |course: &super::Course| match course.of {
        CourseOf::Line(id) => {
            !sheet.atlas[id].is_border && sheet.atlas[id].precision != OutlinePrecision::Exact
        }
        CourseOf::Journey(id) => sheet.atlas[id].course != OutlinePrecision::Exact,
    };
    let mut journeys = sheet.courses.iter().filter_map(|course| match course.of {
        CourseOf::Line(_) => None,
        CourseOf::Journey(id) => Some(sheet.atlas[id].course),
    });
    rows.extend(journeys.next().map(|course| {
        let stroke = journeys::stroke(sheet.style.journey, journeys::WIDTH, course);
        (Sample::Line(stroke), word("legend-journey"))
    }));
    if sheet.view.layers.ice_age {
        rows.push((Sample::Exposed(sheet.style.exposed), word("legend-ice-age")));
    }
    if sheet.courses.iter().any(is_rough) {
        rows.push((Sample::Words, word("legend-rough")));
    }
    if sheet.view.layers.names {
        let second = sheet.view.second_names.word();
        rows.extend(
            sheet.words.say_if(&format!("legend-names-{second}")).map(|it| (Sample::Words, it)),
        );
    }
    rows
}

/// The colours on the map, and what stripes over them mean.
fn land_rows(sheet: &Sheet<'_>, looks: &[Look]) -> Vec<(Sample, String)> {
    let seen = sheet.view.camera.visible();
    let units = sheet.level.units.iter().zip(looks);
    let visible: Vec<&Look> = units
        .filter(|(unit, _)| {
            // The rectangle around a land can reach into the map where the land does not.
            let shape = &unit.shape;
            let largest = shape.bounds.width().max(shape.bounds.height());
            largest * sheet.view.camera.pixels_per_km >= LEAST
                && shape.bounds.touches(seen)
                && (shape.vertices.iter().any(|&it| seen.contains(it))
                    || shape.contains(seen.centre()))
        })
        .map(|(_, look)| look)
        .collect();
    let word = |id: &str| sheet.words.say(id);
    let plain = Look::of_holder;
    let mut rows: Vec<(Sample, String)> = ColourRole::ALL
        .into_iter()
        .filter(|role| {
            visible.iter().any(|look| {
                look.holder == Some(*role)
                    || look.joint == Some(*role)
                    || look.claims.contains(role)
            })
        })
        .map(|role| {
            (Sample::Lands(vec![plain(Some(role))]), word(&format!("colour-{}", role.word())))
        })
        .collect();
    if visible.iter().any(|look| look.is_undetermined()) {
        rows.push((Sample::Lands(vec![plain(None)]), word("legend-undetermined")));
    }
    let joint = different(&visible, |look| look.joint.is_some() && look.claims.is_empty());
    let claimed = different(&visible, |look| !look.claims.is_empty());
    for (looks, meaning) in [(joint, "legend-joint"), (claimed, "legend-claimed")] {
        if !looks.is_empty() {
            rows.push((Sample::Lands(looks), word(meaning)));
        }
    }
    rows
}

/// Looks of a kind that can be told apart.
fn different(looks: &[&Look], is_wanted: impl Fn(&Look) -> bool) -> Vec<Look> {
    let mut found: Vec<Look> = Vec::new();
    for look in looks.iter().filter(|look| is_wanted(look)) {
        let is_known = found.iter().any(|it| {
            let colours = |look: &Look| (look.holder, look.joint, look.claims.clone());
            colours(it) == colours(look)
        });
        if !is_known && found.len() < MOST {
            found.push((*look).clone());
        }
    }
    found
}

fn painted(sheet: &Sheet<'_>, sample: &Sample, rect: ScreenRect) -> Vec<Item> {
    let middle = rect.centre().y;
    let point = |x: f64, y: f64| ScreenPoint { x, y };
    match sample {
        Sample::Words => Vec::new(),
        Sample::Line(stroke) => {
            let ends = [point(rect.min.x - 4.0, middle), point(rect.max.x + 2.0, middle)];
            vec![Item::Segments { segments: [ends].into(), stroke: *stroke }]
        }
        Sample::Exposed(fill) => {
            let stroke = Stroke::solid(sheet.style.soft_ink, 1.0);
            vec![Item::Panel { rect, rounding: 0.0, fill: *fill, stroke }]
        }
        Sample::Lands(looks) => (looks.iter().enumerate())
            .flat_map(|(i, look)| {
                let left = rect.min.x + i as f64 * (WIDTH + BETWEEN);
                let place = ScreenRect::new(left, rect.min.y, rect.width(), rect.height());
                painted_land(sheet, look, place)
            })
            .collect(),
    }
}

fn painted_land(sheet: &Sheet<'_>, look: &Look, rect: ScreenRect) -> Vec<Item> {
    let fill = land::fill(sheet, look);
    let mut items = vec![Item::Panel { rect, rounding: 0.0, fill, stroke: Stroke::NONE }];
    for Stripes { hatch, stroke } in land::stripes(sheet, look) {
        let hatch = Hatch { spacing: hatch.spacing.min(7.0), ..hatch };
        let segments = stripes_in(rect, hatch).into();
        items.push(Item::Segments { segments, stroke });
    }
    let edge = if look.is_disputed() {
        Stroke::dashed(sheet.style.border, 1.2, 4.0, 2.5)
    } else {
        Stroke::solid(fill.darker(0.35), 1.0)
    };
    let corners = [
        rect.min,
        ScreenPoint { x: rect.max.x, y: rect.min.y },
        rect.max,
        ScreenPoint { x: rect.min.x, y: rect.max.y },
    ];
    let sides: Vec<[ScreenPoint; 2]> = (0..4).map(|i| [corners[i], corners[(i + 1) % 4]]).collect();
    items.push(Item::Segments { segments: sides.into(), stroke: edge });
    items
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
