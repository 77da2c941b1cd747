use crate::atlas::{LabelKind, MapLabel};
use crate::geometry::{Bounds, Detail, UnitShape};

use super::build::Sheet;
use super::room::leaning_text_rects;
use super::{Anchor, Colour, Face, Item, ScreenPoint, ScreenRect, Stroke, Text};

/// Pixels between a thing and its name.
const GAP: f64 = 6.0;
/// The middle of a piece of a name, where it is asked for land.
const MIDDLE: [f64; 1] = [0.0];
/// Islands smaller than this, pixels, are kept clear as rectangles.
const SMALL_ISLAND: f64 = 24.0;
/// Pixels between the places that are tried for a name.
const STEP: f64 = 5.0;
/// Height of a line of words, in sizes of its letters.
const LINE: f64 = 1.2;

/// The names of the map: the weightier first, none on another, seas along their axis.
pub fn add(sheet: &mut Sheet<'_>) {
    add_some(sheet, |_| true);
}

/// The names of islands only.
pub fn add_islands(sheet: &mut Sheet<'_>) {
    add_some(sheet, |label| label.kind == LabelKind::Island && label.rank > 1);
}

fn add_some(sheet: &mut Sheet<'_>, is_wanted: impl Fn(&MapLabel) -> bool) {
    let base_map = &sheet.atlas.base_map;
    let scale = sheet.view.camera.pixels_per_km;
    let mut items = Vec::new();
    let labels = base_map.labels.iter().filter(|label| is_wanted(label));
    for label in labels.filter(|label| scale >= least_scale(label)) {
        let at = sheet.view.camera.screen_from_plane(label.at);
        if !sheet.view.camera.frame().contains(at) {
            continue;
        }
        items.extend(match label.kind {
            LabelKind::City => town(sheet, label, at),
            LabelKind::Island => island(sheet, label, at),
            _ => along_its_axis(sheet, label, at).into_iter().collect(),
        });
    }
    sheet.items.extend(items);
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

fn text(label: &MapLabel, lettering: &Lettering, at: ScreenPoint, anchor: Anchor) -> Text {
    Text {
        text: label.en.clone(),
        at,
        anchor,
        face: lettering.face,
        size: lettering.size,
        colour: lettering.colour,
        halo: Some(lettering.halo),
        spacing: lettering.spacing,
        angle: 0.0,
    }
}

/// Pixels by which the name of a sea may be moved to find room in the water.
const MOVES: [f64; 5] = [0.0, 16.0, 32.0, 48.0, 64.0];

/// A sea, a region or a river: its name leans along it, as near to its middle as there is room.
fn along_its_axis(sheet: &mut Sheet<'_>, label: &MapLabel, at: ScreenPoint) -> Option<Item> {
    let lettering = lettering(sheet, label);
    let width = text_width(sheet, label, &lettering);
    let must_be_wet = matches!(
        label.kind,
        LabelKind::Ocean | LabelKind::Sea | LabelKind::Strait | LabelKind::Bay
    );
    let (sin, cos) = label.angle.to_radians().sin_cos();
    let moves = match label.kind {
        // A narrow strait's name a little further off would be another strait's.
        LabelKind::Strait | LabelKind::Bay => &MOVES[..2],
        _ if must_be_wet => &MOVES[..],
        _ => &MOVES[..1],
    };
    // A narrow strait has a coast on both sides.
    let columns: &[f64] = if label.kind == LabelKind::Strait { &[-0.3, 0.0, 0.3] } else { &MIDDLE };
    // A great sea has room to give way.
    let reach = if label.rank <= 1 { 4.0 } else { 1.0 };
    let spots = moves.iter().map(|by| by * reach).flat_map(|by| {
        let along = [by * cos, -by * sin];
        let across = [by * sin, by * cos];
        let both = [along, across, along.map(|by| -by), across.map(|by| -by)];
        both.map(|[x, y]| ScreenPoint { x: at.x + x, y: at.y + y })
    });
    for spot in spots {
        let rects = leaning_text_rects(spot, width, lettering.size * 1.3, label.angle);
        let is_dry =
            |&rect: &ScreenRect| touches_land(sheet, rect, columns) || touches_islet(sheet, rect);
        if must_be_wet && rects.iter().any(is_dry) {
            continue;
        }
        if sheet.room.take_if_free(&rects) {
            let text = text(label, &lettering, spot, Anchor::Middle);
            return Some(Item::Text(Text { angle: label.angle, ..text }));
        }
    }
    None
}

/// Whether a piece of a name would stand on land; asked of the coarse outlines, which are quick.
/// `columns` says where across the piece it is asked, in parts of its width from its middle.
fn touches_land(sheet: &Sheet<'_>, rect: ScreenRect, columns: &[f64]) -> bool {
    let (middle, quarter) = (rect.centre(), rect.height() / 4.0);
    let mut points = columns.iter().flat_map(|column| {
        [-quarter, 0.0, quarter].map(|y| {
            let x = middle.x + column * rect.width();
            sheet.view.camera.plane_from_screen(ScreenPoint { x, y: middle.y + y })
        })
    });
    let units: Vec<_> = units_at(sheet, rect).collect();
    !units.is_empty() && points.any(|point| units.iter().any(|unit| unit.shape.contains(point)))
}

/// Whether a piece of a name would cover an island so small that points could miss it.
fn touches_islet(sheet: &Sheet<'_>, rect: ScreenRect) -> bool {
    units_at(sheet, rect).any(|unit| {
        let bounds = unit.shape.bounds;
        let size = bounds.width().max(bounds.height());
        size * sheet.view.camera.pixels_per_km < SMALL_ISLAND
    })
}

/// The units of the overview whose rectangle a rectangle of the screen touches.
fn units_at<'a>(sheet: &Sheet<'a>, rect: ScreenRect) -> impl Iterator<Item = &'a UnitShape> {
    let (_, overview) = sheet.atlas.base_map.level(Detail::Overview);
    let camera = &sheet.view.camera;
    let corners = [rect.min, rect.max].map(|corner| camera.plane_from_screen(corner));
    let seen = Bounds::around(corners);
    overview.units.iter().filter(move |unit| seen.is_some_and(|it| unit.shape.bounds.touches(it)))
}

/// A large island carries its name; a small one has it in the sea beside it.
fn island(sheet: &mut Sheet<'_>, label: &MapLabel, at: ScreenPoint) -> Vec<Item> {
    let camera = &sheet.view.camera;
    let unit = sheet.level.units.iter().find(|unit| unit.id == label.slug);
    let Some(unit) = unit.filter(|_| label.rank > 1) else {
        let Some(name) = sheet.atlas.town_name_on(label, sheet.view.day) else {
            return Vec::new();
        };
        let label = &MapLabel { en: name, ..label.clone() };
        let item = if label.rank == 1 || label.angle != 0.0 {
            along_its_axis(sheet, label, at)
        } else {
            beside(sheet, label, at, [GAP, GAP])
        };
        return item.into_iter().collect();
    };
    let bounds = unit.shape.bounds;
    let half = [bounds.width(), bounds.height()].map(|side| side * camera.pixels_per_km / 2.0);
    let middle = camera.screen_from_plane(bounds.centre());
    if label.angle == 0.0 {
        let lettering = lettering(sheet, label);
        let across = half[0] + GAP + text_width(sheet, label, &lettering) / 2.0;
        let down = half[1] + GAP + lettering.size * LINE / 2.0;
        // Only where it can't be taken for the name of a neighbour.
        let spots = [(across, 0.0), (across, STEP), (across, -STEP), (across, down), (0.0, down)]
            .map(|(x, y)| ScreenPoint { x: middle.x + x, y: middle.y + y });
        return first_free(sheet, label, &lettering, &spots).into_iter().collect();
    }
    // An island that lies aslant has the sea on two sides: as near to its middle as is clear.
    let (sin, cos) = label.angle.to_radians().sin_cos();
    let lettering = lettering(sheet, label);
    let width = text_width(sheet, label, &lettering);
    let farthest = half[0].hypot(half[1]) * 0.6 + 20.0;
    let steps = (farthest / STEP) as u32;
    let spots: Vec<ScreenPoint> = (1..=steps)
        .flat_map(|step| {
            let aside = f64::from(step) * STEP;
            [1.0, -1.0].map(|sign| ScreenPoint {
                x: middle.x + sign * (aside * sin + width / 2.0 * sin),
                y: middle.y + sign * aside * cos,
            })
        })
        .collect();
    first_free(sheet, label, &lettering, &spots).into_iter().collect()
}

/// A town under the name it bore on the shown day; before its first name there was no town.
fn town(sheet: &mut Sheet<'_>, label: &MapLabel, at: ScreenPoint) -> Vec<Item> {
    let Some(name) = sheet.atlas.town_name_on(label, sheet.view.day) else { return Vec::new() };
    let label = &MapLabel { en: name, ..label.clone() };
    let radius = if label.rank <= 1 { 3.0 } else { 2.4 };
    let dot = ScreenRect::centred(at, 2.0 * radius, 2.0 * radius);
    let Some(name) = beside(sheet, label, at, [GAP, GAP]) else { return Vec::new() };
    sheet.room.take(dot);
    let style = &sheet.style;
    let stroke = Stroke::solid(style.ink, 1.2);
    let fill = style.land_halo.with_opacity(255);
    vec![Item::Circle { centre: at, radius, fill, stroke }, name]
}

/// A name right of a thing, or left, above, below: where there is room. `gap` is how far it must
/// stay from the middle of the thing, across and down.
fn beside(sheet: &mut Sheet<'_>, label: &MapLabel, at: ScreenPoint, gap: [f64; 2]) -> Option<Item> {
    let lettering = lettering(sheet, label);
    let across = gap[0] + text_width(sheet, label, &lettering) / 2.0;
    let down = gap[1] + lettering.size * LINE / 2.0;
    let moves = [(across, 0.0), (-across, 0.0), (0.0, -down), (0.0, down)];
    let spots = moves.map(|(x, y)| ScreenPoint { x: at.x + x, y: at.y + y });
    first_free(sheet, label, &lettering, &spots)
}

/// The name at the first of these middles that is free, if one is.
fn first_free(
    sheet: &mut Sheet<'_>,
    label: &MapLabel,
    lettering: &Lettering,
    middles: &[ScreenPoint],
) -> Option<Item> {
    let (width, height) = (text_width(sheet, label, lettering) + 4.0, lettering.size * LINE);
    let is_island = label.kind == LabelKind::Island;
    let middle = middles.iter().find(|&&middle| {
        let rect = ScreenRect::centred(middle, width, height);
        // On the neighbour's land an island's name would be the neighbour's.
        let is_clear = !is_island
            || !leaning_text_rects(middle, width, height, 0.0)
                .into_iter()
                .any(|piece| touches_land(sheet, piece, &MIDDLE));
        is_clear && sheet.room.take_if_free(&[rect])
    })?;
    Some(Item::Text(text(label, lettering, *middle, Anchor::Middle)))
}

fn text_width(sheet: &Sheet<'_>, label: &MapLabel, lettering: &Lettering) -> f64 {
    sheet.metrics.width(&label.en, lettering.face, lettering.size, lettering.spacing)
}
