use std::collections::BTreeSet;

use crate::atlas::ColourRole;
use crate::geometry::GlobePoint;

use super::build::Sheet;
use super::land::Look;
use super::{Anchor, Colour, Face, Item, ScreenPoint, ScreenRect, Stroke, Text};

const MARGIN: f64 = 14.0;
const DATE_SIZE: f64 = 32.0;
const NOTE_SIZE: f64 = 13.0;
const LEGEND_SIZE: f64 = 12.0;
const LEGEND_ROW: f64 = 18.0;
/// The smallest land whose colour the legend explains, pixels.
const LEAST: f64 = 4.0;

/// The date, the legend and the scale: they take their room, and are painted last.
pub fn arrange(sheet: &mut Sheet<'_>, looks: &[Look<'_>]) -> Vec<Item> {
    let mut items = date(sheet);
    let (legend, its_left) = legend(sheet, looks);
    items.extend(legend);
    items.extend(scale_bar(sheet, its_left));
    items
}

/// The date, large, and what it stands for.
fn date(sheet: &mut Sheet<'_>) -> Vec<Item> {
    let view = sheet.view;
    let words = sheet.words;
    let year = view.day.year();
    let groups: BTreeSet<&str> =
        (sheet.atlas.changes_of_year(year)).map(|(id, _)| sheet.atlas[id].group.as_str()).collect();
    let values = [
        ("day", words.day_of_year(view.day).into()),
        ("year", year.to_string().into()),
        ("changes", groups.len().into()),
        ("viewpoint", words.say(&format!("viewpoint-{}", view.viewpoint.word())).into()),
    ];
    let (large, small) = if let Some(treaty) = view.lens {
        let name = [("treaty", sheet.atlas[treaty].name.as_str().into())];
        (words.day(view.day), words.say_with("map-date-lens", &name))
    } else if view.is_whole_year {
        (year.to_string(), words.say_with("map-date-year", &values))
    } else {
        (words.day(view.day), words.say_with("map-date-day", &values))
    };
    let line = |text: String, y: f64, face: Face, size: f64, colour: Colour| Text {
        text,
        at: ScreenPoint { x: MARGIN + 6.0, y },
        anchor: Anchor::Left,
        face,
        size,
        colour,
        halo: None,
        spacing: 0.0,
        angle: 0.0,
    };
    let large = line(large, MARGIN + 20.0, Face::Bold, DATE_SIZE, sheet.style.ink);
    let small = line(small, MARGIN + 48.0, Face::Sans, NOTE_SIZE, sheet.style.soft_ink);
    let width = sheet.width(&large.text, large.face, large.size).max(sheet.width(
        &small.text,
        small.face,
        small.size,
    ));
    let rect = ScreenRect::new(MARGIN - 4.0, MARGIN - 4.0, width + 20.0, 68.0);
    sheet.room.take(rect.grown(4.0));
    let stroke = Stroke::solid(sheet.style.paper_edge, 1.0);
    let panel = Item::Panel { rect, rounding: 4.0, fill: sheet.style.paper, stroke };
    vec![panel, Item::Text(large), Item::Text(small)]
}

#[derive(Clone, Copy)]
enum Swatch {
    Plain(Colour),
    Joint(Colour, Colour),
    Claimed(Colour, Colour),
}

/// What the colours on the map mean, only those that are on it; and where its left side is.
fn legend(sheet: &mut Sheet<'_>, looks: &[Look<'_>]) -> (Vec<Item>, f64) {
    let rows = legend_rows(sheet, looks);
    if rows.is_empty() {
        return (Vec::new(), sheet.view.camera.size[0]);
    }
    let widest =
        rows.iter().map(|(_, text)| sheet.width(text, Face::Sans, LEGEND_SIZE)).fold(0.0, f64::max);
    let (width, height) = (widest + 50.0, rows.len() as f64 * LEGEND_ROW + 12.0);
    let [right, bottom] = sheet.view.camera.size;
    let rect = ScreenRect::new(
        right - MARGIN + 4.0 - width,
        bottom - MARGIN + 4.0 - height,
        width,
        height,
    );
    sheet.room.take(rect.grown(4.0));
    let style = &sheet.style;
    let edge = Stroke::solid(style.paper_edge, 1.0);
    let mut items = vec![Item::Panel { rect, rounding: 4.0, fill: style.paper, stroke: edge }];
    for (i, (swatch, text)) in rows.into_iter().enumerate() {
        let y = rect.min.y + 6.0 + (i as f64 + 0.5) * LEGEND_ROW;
        let sample = ScreenRect::centred(ScreenPoint { x: rect.min.x + 20.0, y }, 24.0, 12.0);
        items.extend(painted(swatch, sample, style.border));
        items.push(Item::Text(Text {
            text,
            at: ScreenPoint { x: rect.min.x + 40.0, y },
            anchor: Anchor::Left,
            face: Face::Sans,
            size: LEGEND_SIZE,
            colour: style.ink,
            halo: None,
            spacing: 0.0,
            angle: 0.0,
        }));
    }
    (items, rect.min.x)
}

fn legend_rows(sheet: &Sheet<'_>, looks: &[Look<'_>]) -> Vec<(Swatch, String)> {
    let seen = sheet.view.camera.visible();
    let visible: Vec<&Look<'_>> = (sheet.level.units.iter().zip(looks))
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
    let mut rows: Vec<(Swatch, String)> = ColourRole::ALL
        .into_iter()
        .map(|role| (sheet.style.holder(role), role))
        .filter(|(colour, _)| {
            let is_its = |look: &&&Look<'_>| {
                look.fill == *colour || look.joint == Some(*colour) || look.claims.contains(colour)
            };
            visible.iter().any(|look| is_its(&look))
        })
        .map(|(colour, role)| (Swatch::Plain(colour), word(&format!("colour-{}", role.word()))))
        .collect();
    if visible.iter().any(|look| look.is_undetermined) {
        rows.push((Swatch::Plain(sheet.style.undetermined), word("legend-undetermined")));
    }
    let joint = visible.iter().find_map(|look| Some((look.fill, look.joint?)));
    rows.extend(joint.map(|(fill, joint)| (Swatch::Joint(fill, joint), word("legend-joint"))));
    let claimed = visible.iter().find_map(|look| Some((look.fill, *look.claims.first()?)));
    rows.extend(
        claimed.map(|(fill, claim)| (Swatch::Claimed(fill, claim), word("legend-claimed"))),
    );
    rows
}

fn painted(swatch: Swatch, rect: ScreenRect, border: Colour) -> Vec<Item> {
    let (fill, stripes) = match swatch {
        Swatch::Plain(fill) => (fill, None),
        Swatch::Joint(fill, second) => (fill, Some((second, 4.0, 8.0))),
        Swatch::Claimed(fill, second) => (fill, Some((second, 2.0, 6.0))),
    };
    let is_claim = matches!(swatch, Swatch::Claimed(..));
    let edge = if is_claim {
        Stroke::dashed(border, 1.2, 4.0, 2.5)
    } else {
        Stroke::solid(fill.darker(0.35), 1.0)
    };
    let mut items = vec![Item::Panel { rect, rounding: 0.0, fill, stroke: Stroke::NONE }];
    if let Some((colour, width, spacing)) = stripes {
        let height = rect.height();
        let mut segments = Vec::new();
        let mut x = rect.min.x + 2.0;
        while x + height <= rect.max.x {
            let top = ScreenPoint { x, y: rect.min.y };
            segments.push([top, ScreenPoint { x: x + height, y: rect.max.y }]);
            x += spacing * std::f64::consts::SQRT_2 / 1.6;
        }
        let stroke = Stroke::solid(colour, width);
        items.push(Item::Segments { segments: segments.into(), stroke });
    }
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

/// A length in kilometres, true in the middle of the map, left of `end`.
fn scale_bar(sheet: &mut Sheet<'_>, end: f64) -> Vec<Item> {
    const LONGEST: f64 = 150.0;
    let camera = sheet.view.camera;
    let pixels_per_km = camera.pixels_per_km * plane_km_per_true_km(sheet).unwrap_or(1.0);
    let lengths = [1000.0, 500.0, 200.0, 100.0, 50.0, 20.0, 10.0, 5.0, 2.0, 1.0];
    let Some(km) = lengths.into_iter().find(|km| km * pixels_per_km <= LONGEST) else {
        return Vec::new();
    };
    let length = km * pixels_per_km;
    let right = end - MARGIN - 4.0;
    let y = camera.size[1] - MARGIN - 4.0;
    let left = right - length;
    let point = |x: f64, y: f64| ScreenPoint { x, y };
    let stroke = Stroke::solid(sheet.style.ink, 1.6);
    let segments = [
        [point(left, y), point(right, y)],
        [point(left, y - 5.0), point(left, y + 3.0)],
        [point(right, y - 5.0), point(right, y + 3.0)],
    ];
    sheet.room.take(ScreenRect::new(left - 44.0, y - 30.0, length + 54.0, 38.0));
    let mut items = north_arrow(sheet, point(left - 24.0, y - 10.0));
    let text = sheet.words.say_with("map-scale", &[("km", (km as i64).to_string().into())]);
    items.extend([
        Item::Segments { segments: segments.into(), stroke },
        Item::Text(Text {
            text,
            at: point(f64::midpoint(left, right), y - 13.0),
            anchor: Anchor::Middle,
            face: Face::Sans,
            size: LEGEND_SIZE,
            colour: sheet.style.ink,
            halo: Some(sheet.style.water_halo),
            spacing: 0.0,
            angle: 0.0,
        }),
    ]);
    items
}

/// An arrow along the meridian in the middle of the map, with its N.
fn north_arrow(sheet: &Sheet<'_>, at: ScreenPoint) -> Vec<Item> {
    let camera = &sheet.view.camera;
    let projection = &sheet.atlas.base_map.projection;
    let north = projection.globe_from_plane(camera.centre).and_then(|middle| {
        let further = GlobePoint { lat: middle.lat + 0.1, ..middle };
        Some(projection.plane_from_globe(further)? - camera.centre)
    });
    let Some(north) = north else { return Vec::new() };
    let length = north.x.hypot(north.y);
    let (x, y) = (north.x / length, -north.y / length);
    let turned = |along: f64, across: f64| ScreenPoint {
        x: at.x + along * x - across * y,
        y: at.y + along * y + across * x,
    };
    let ink = sheet.style.ink;
    vec![
        Item::Polygon {
            corners: vec![
                turned(6.0, 0.0),
                turned(-8.0, 5.0),
                turned(-4.5, 0.0),
                turned(-8.0, -5.0),
            ],
            fill: ink,
            stroke: Stroke::NONE,
        },
        Item::Text(Text {
            text: sheet.words.say("map-north-letter"),
            at: turned(13.0, 0.0),
            anchor: Anchor::Middle,
            face: Face::Bold,
            size: 11.0,
            colour: ink,
            halo: Some(sheet.style.water_halo),
            spacing: 0.0,
            angle: 0.0,
        }),
    ]
}

/// How long a true kilometre is drawn in the middle of the map, in kilometres of the plane.
fn plane_km_per_true_km(sheet: &Sheet<'_>) -> Option<f64> {
    use geo::algorithm::line_measures::{Distance as _, Geodesic};
    const STEP: f64 = 0.05;
    let projection = &sheet.atlas.base_map.projection;
    let middle = projection.globe_from_plane(sheet.view.camera.centre)?;
    let north = GlobePoint { lat: middle.lat + STEP, ..middle };
    let on_plane = projection.plane_from_globe(north)? - sheet.view.camera.centre;
    let point = |p: GlobePoint| geo::Point::new(p.lon, p.lat);
    let true_km = Geodesic.distance(point(middle), point(north)) / 1000.0;
    Some(on_plane.x.hypot(on_plane.y) / true_km)
}
