use crate::atlas::{LabelKind, MapLabel};

use super::build::Sheet;
use super::room::leaning_text_rects;
use super::spots::{Block, Spot, spots};
use super::{Anchor, Colour, Face, Item, ScreenPoint, ScreenRect, Stroke, Text};

/// Height of a line of words, in sizes of its letters.
const LINE: f64 = 1.2;
/// Size of the name beneath, pixels.
const SECOND: f64 = 11.0;

/// The names of the map: the weightier first, none on another, seas along their axis.
pub fn add(sheet: &mut Sheet<'_>) {
    add_some(sheet, |_| true);
}

/// The names of islands only.
pub fn add_islands(sheet: &mut Sheet<'_>) {
    add_some(sheet, |label| label.kind == LabelKind::Island && label.rank > 1);
}

fn add_some(sheet: &mut Sheet<'_>, is_wanted: impl Fn(&MapLabel) -> bool) {
    let atlas = sheet.atlas;
    let camera = sheet.view.camera;
    let near = camera.frame().grown(80.0);
    let labels = atlas.base_map.labels.iter().enumerate();
    for (index, label) in labels {
        let is_seen = near.contains(camera.screen_from_plane(label.at));
        let is_large_enough = camera.pixels_per_km >= least_scale(label);
        if is_seen && is_large_enough && is_wanted(label) {
            add_name(sheet, index, label);
        }
    }
}

/// From how many pixels a kilometre on a name is set.
fn least_scale(label: &MapLabel) -> f64 {
    match (label.kind, label.rank) {
        (_, 0 | 1) => 0.0,
        (LabelKind::Strait | LabelKind::Bay | LabelKind::Lake, 2) => 0.4,
        (LabelKind::Strait | LabelKind::Bay | LabelKind::Lake, 3) => 1.0,
        (LabelKind::Island, 2) => 0.2,
        (_, 2) => 0.3,
        (_, 3) => 0.6,
        _ => 1.6,
    }
}

struct Lettering {
    face: Face,
    size: f64,
    spacing: f64,
    colour: Colour,
    halo: Colour,
}

fn lettering(sheet: &Sheet<'_>, label: &MapLabel) -> Lettering {
    let style = &sheet.style;
    let (face, size, spacing) = match (label.kind, label.rank) {
        (LabelKind::Ocean | LabelKind::Sea, 1) => (Face::Italic, 18.0, 4.0),
        (LabelKind::Sea, _) => (Face::Italic, 14.0, 2.0),
        (LabelKind::River, _) => (Face::Italic, 12.0, 0.6),
        (kind, _) if kind.is_water() => (Face::Italic, 12.0, 0.4),
        (LabelKind::Land, 1) => (Face::Sans, 14.0, 3.0),
        (LabelKind::Island, 1) => (Face::Sans, 14.0, 1.0),
        (LabelKind::Land, _) => (Face::Sans, 12.0, 1.5),
        (LabelKind::City, 1) => (Face::Bold, 12.0, 0.0),
        _ => (Face::Sans, 12.0, 0.0),
    };
    let (colour, halo) = if label.kind.is_water() {
        (style.water_ink, style.water_halo)
    } else {
        (style.ink, style.land_halo)
    };
    Lettering { face, size, spacing, colour, halo }
}

/// A name and what stands beneath it, at the first of its spots that is free; a town with its dot.
/// Where there is no room for both, the name alone.
fn add_name(sheet: &mut Sheet<'_>, index: usize, label: &MapLabel) {
    let view = sheet.view;
    // Before its first name there was no town.
    let bears_names_of_the_day =
        label.kind == LabelKind::City || label.kind == LabelKind::Island && !is_unit(sheet, label);
    let name = if bears_names_of_the_day {
        sheet.atlas.town_name_on(label, view.sight.day)
    } else {
        Some(label.en.clone())
    };
    let Some(name) = name else { return };
    let second = sheet.atlas.second_name_on(label, view.sight.day, view.second_names);
    let lettering = lettering(sheet, label);
    let lines = |second: Option<String>| Lines { name: name.clone(), second };
    let placed = second
        .filter(|second| *second != name)
        .and_then(|second| placed(sheet, index, label, &lettering, lines(Some(second))))
        .or_else(|| placed(sheet, index, label, &lettering, lines(None)));
    let Some(texts) = placed else { return };
    if label.kind == LabelKind::City {
        let at = sheet.view.camera.screen_from_plane(label.at);
        let radius = if label.rank <= 1 { 3.0 } else { 2.4 };
        sheet.room.take(ScreenRect::centred(at, 2.0 * radius, 2.0 * radius));
        let stroke = Stroke::solid(sheet.style.ink, 1.2);
        let fill = sheet.style.land_halo.with_opacity(255);
        sheet.items.push(Item::Circle { centre: at, radius, fill, stroke });
    }
    sheet.items.extend(texts.into_iter().map(Item::Text));
}

struct Lines {
    name: String,
    second: Option<String>,
}

fn placed(
    sheet: &mut Sheet<'_>,
    index: usize,
    label: &MapLabel,
    lettering: &Lettering,
    lines: Lines,
) -> Option<Vec<Text>> {
    let width = |text: &str, size: f64, face: Face| {
        sheet.metrics.width(text, face, size, if size == SECOND { 0.0 } else { lettering.spacing })
    };
    let first = width(&lines.name, lettering.size, lettering.face);
    let second = lines.second.as_ref().map_or(0.0, |text| width(text, SECOND, Face::Sans));
    let height = |size: f64| size * LINE;
    let beneath = if lines.second.is_some() { height(SECOND) } else { 0.0 };
    let block = Block { width: first.max(second) + 4.0, height: height(lettering.size) + beneath };
    let leans = leans(sheet, label);
    let angle = if leans { label.angle } else { 0.0 };
    let camera = sheet.view.camera;
    let centre = |spot: &Spot| {
        let at = camera.screen_from_plane(spot.anchor);
        ScreenPoint { x: at.x + spot.offset[0], y: at.y + spot.offset[1] }
    };
    let spots = spots(sheet, index, label, block);
    let middle = spots.iter().map(centre).find(|&middle| {
        let rects = leaning_text_rects(middle, block.width, block.height, angle);
        sheet.room.take_if_free(&rects)
    })?;
    let (sin, cos) = angle.to_radians().sin_cos();
    let below = |by: f64| ScreenPoint { x: middle.x + by * sin, y: middle.y + by * cos };
    let text = |text: String, at: ScreenPoint, face: Face, size: f64, spacing: f64| Text {
        text,
        at,
        anchor: Anchor::Middle,
        face,
        size,
        colour: lettering.colour,
        halo: Some(lettering.halo),
        spacing,
        angle,
    };
    let up = -beneath / 2.0;
    let (face, size, spacing) = (lettering.face, lettering.size, lettering.spacing);
    let mut texts = vec![text(lines.name, below(up), face, size, spacing)];
    texts.extend(lines.second.map(|second| {
        let down = height(lettering.size) / 2.0;
        text(second, below(down), Face::Sans, SECOND, 0.0)
    }));
    Some(texts)
}

/// Whether a name is set along its angle; the names of smaller islands stand upright beside them.
fn leans(sheet: &Sheet<'_>, label: &MapLabel) -> bool {
    match label.kind {
        LabelKind::City => false,
        LabelKind::Island => label.rank == 1 || !is_unit(sheet, label),
        _ => true,
    }
}

/// Whether an island is a unit of the map, with an outline of its own.
fn is_unit(sheet: &Sheet<'_>, label: &MapLabel) -> bool {
    label.rank > 1 && sheet.level.units.iter().any(|unit| unit.id == label.slug)
}
