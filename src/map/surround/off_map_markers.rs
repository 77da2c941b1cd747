use geo::algorithm::line_measures::{Bearing as _, Rhumb};

use crate::geometry::{GlobePoint, UnitShape};
use crate::map::composition::Composition;
use crate::map::overlay::marker::{Group, RADIUS, mark, symbol_of};
use crate::map::values::{
    Anchor, Face, Mark, Primitive, Role, ScreenPoint, ScreenRect, Stroke, Text,
};

/// Size of the names, pixels.
const SIZE: f64 = 12.0;
/// Height of one name with its marker and the air around it.
const ROW: f64 = 28.0;
/// The most that stand there; on a map of fewer pixels there are fewer.
const MOST: usize = 4;
const FEW: usize = 3;
const SMALL: [f64; 2] = [720.0, 480.0];
/// Islands smaller than this, kilometres, are never covered; pixels kept free around them.
const ISLAND: f64 = 250.0;
const AROUND_ISLAND: f64 = 4.0;
/// Pixels from one to the next.
const APART: f64 = 4.0;
/// The most rows inward, pixels from one tried place to the next, and how far along its side one rather
/// stands at sea.
const ROWS: u32 = 6;
const STEP: f64 = 7.0;
const NEAR: f64 = 200.0;
/// Pixels between the edge of the map and the tip of the arrow.
const EDGE: f64 = 6.0;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
    Top,
    Bottom,
}

struct Placed {
    group: Group,
    name: String,
    width: f64,
    side: Side,
    /// Where along the side it wants to stand: down for left and right, right for top and bottom.
    along: f64,
}

/// Markers for events beyond the frame, on the side where they happened, with the place's name; of
/// many only the weightiest, and the others as one.
pub fn place(composition: &mut Composition<'_>, groups: Vec<Group>) -> Vec<Mark> {
    let (groups, others) = weightiest(composition, groups);
    let placed: Vec<Placed> = groups.into_iter().map(|group| placed(composition, group)).collect();
    let mut marks = Vec::new();
    let mut by_side: [Vec<Placed>; 4] = Default::default();
    for it in placed {
        by_side[it.side as usize].push(it);
    }
    for mut row in by_side {
        row.sort_by(|a, b| a.along.total_cmp(&b.along));
        for it in row {
            marks.push(settle(composition, it));
        }
    }
    marks.extend(others.map(|group| place_others(composition, group)));
    marks
}

/// Those that have a marker each, in their order, and all others as one group.
fn weightiest(composition: &Composition<'_>, groups: Vec<Group>) -> (Vec<Group>, Option<Group>) {
    let [width, height] = composition.view.camera.size;
    let is_small = width < SMALL[0] || height < SMALL[1];
    let most = if is_small { FEW } else { MOST };
    if groups.len() <= most {
        return (groups, None);
    }
    let mut by_weight: Vec<usize> = (0..groups.len()).collect();
    by_weight.sort_by_key(|&i| {
        std::cmp::Reverse((groups[i].is_selected, groups[i].significance(composition)))
    });
    // One of them stands for all others.
    let kept = &by_weight[..most - 1];
    let (some, others): (Vec<_>, Vec<_>) =
        groups.into_iter().enumerate().partition(|(i, _)| kept.contains(i));
    let group = |(_, group): (usize, Group)| group;
    let others = others.into_iter().map(group).reduce(|mut all, other| {
        all.places.extend(other.places);
        all.events.extend(other.events);
        all.events.sort_unstable();
        all
    });
    (some.into_iter().map(group).collect(), others)
}

/// How many events happened elsewhere, in the lower left corner.
fn place_others(composition: &mut Composition<'_>, group: Group) -> Mark {
    let count = group.events.len();
    let name = composition.words.say_with("map-elsewhere", &[("count", count.into())]);
    let width = composition.width(&name, Face::Sans, SIZE) + 16.0;
    let along = composition.view.camera.size[1];
    let placed = Placed { group, name, width, side: Side::Left, along };
    let rect = free_rect(composition, &placed);
    let style = composition.style;
    let stroke = Stroke::solid(style.paper_edge, 1.0);
    let items = [
        Primitive::Panel { rect, rounding: 4.0, fill: style.paper, stroke },
        Primitive::Text(Text::plain(
            placed.name,
            ScreenPoint { x: rect.min.x + 8.0, y: rect.centre().y },
            Anchor::Left,
            Face::Sans,
            SIZE,
            style.soft_ink,
        )),
    ];
    composition.extend(Role::OffMapMarker, items);
    mark(composition, placed.group, rect)
}

fn placed(composition: &Composition<'_>, group: Group) -> Placed {
    let name = composition.atlas.place_name_on(group.places[0], composition.view.state.day);
    let width = 2.0 * RADIUS + 14.0 + composition.width(&name, Face::Sans, SIZE) + 16.0;
    let near = group.at.and_then(|at| nearest_side(composition, at));
    let far = || side_towards(composition, composition.atlas[group.places[0]].point);
    let (side, along) = near.unwrap_or_else(far);
    Placed { group, name, width, side, along }
}

/// The side nearest to a place that lies just beyond the frame.
fn nearest_side(composition: &Composition<'_>, at: ScreenPoint) -> Option<(Side, f64)> {
    const JUST_BEYOND: f64 = 260.0;
    let frame = composition.view.camera.frame();
    if !frame.grown(JUST_BEYOND).contains(at) {
        return None;
    }
    let beyond = [
        (Side::Left, frame.min.x - at.x, at.y),
        (Side::Right, at.x - frame.max.x, at.y),
        (Side::Top, frame.min.y - at.y, at.x),
        (Side::Bottom, at.y - frame.max.y, at.x),
    ];
    beyond
        .into_iter()
        .max_by(|(_, one, _), (_, other, _)| one.total_cmp(other))
        .map(|(side, _, along)| (side, along))
}

/// Where the line of constant bearing from the middle of the map leaves the frame.
fn side_towards(composition: &Composition<'_>, place: GlobePoint) -> (Side, f64) {
    let camera = &composition.view.camera;
    let middle = camera.frame().centre();
    let globe = composition.atlas.base_map.projection.globe_from_plane(camera.centre);
    let bearing = globe.map_or(0.0, |from| {
        let point = |p: GlobePoint| geo::Point::new(p.lon, p.lat);
        Rhumb.bearing(point(from), point(place))
    });
    let (right, up) = bearing.to_radians().sin_cos();
    let far_x = if right.abs() < 1e-9 { f64::MAX } else { middle.x / right.abs() };
    let far_y = if up.abs() < 1e-9 { f64::MAX } else { middle.y / up.abs() };
    if far_x <= far_y {
        let side = if right < 0.0 { Side::Left } else { Side::Right };
        (side, middle.y - up * far_x)
    } else {
        let side = if up > 0.0 { Side::Top } else { Side::Bottom };
        (side, middle.x + right * far_y)
    }
}

fn settle(composition: &mut Composition<'_>, placed: Placed) -> Mark {
    let rect = free_rect(composition, &placed);
    let items = label(composition, &placed, rect);
    composition.extend(Role::OffMapMarker, items);
    mark(composition, placed.group, rect)
}

/// Takes the free place nearest to where it wants to stand, along its side, then in rows inward: rather
/// at sea, if there is such a place near at the side, and on no island.
fn free_rect(composition: &mut Composition<'_>, placed: &Placed) -> ScreenRect {
    let frame = composition.view.camera.frame();
    let longest = frame.width().max(frame.height());
    let room = &composition.occupancy;
    let free = |rows: u32, far: f64| {
        let places = places(frame, placed, rows, far);
        places.filter(|it| room.is_free(it.grown(APART / 2.0)))
    };
    let units = in_sight(composition);
    let covers = |rect: ScreenRect, is_such: &dyn Fn(&UnitShape) -> bool| {
        let part = composition.view.camera.plane_from_rect(rect.grown(AROUND_ISLAND));
        units.iter().any(|unit| is_such(unit) && unit.shape.reaches_into(part))
    };
    let rect = free(1, NEAR)
        .find(|&rect| !covers(rect, &|_| true))
        .or_else(|| free(ROWS, longest).find(|&rect| !covers(rect, &is_island)))
        .or_else(|| free(ROWS, longest).next())
        .unwrap_or_else(|| within(frame, rect_at(frame, placed, 0.0, placed.along)));
    composition.occupancy.take(rect.grown(APART / 2.0));
    rect
}

/// Places in so many rows and up to so many pixels aside, the nearest first.
fn places(
    frame: ScreenRect,
    placed: &Placed,
    rows: u32,
    far: f64,
) -> impl Iterator<Item = ScreenRect> + '_ {
    let tries = (far / STEP) as u32;
    (0..rows).flat_map(move |row| {
        let shifts = (0..tries).flat_map(|i| [f64::from(i), -f64::from(i)]);
        shifts.map(move |by| rect_at(frame, placed, f64::from(row), placed.along + by * STEP))
    })
}

fn in_sight<'a>(composition: &Composition<'a>) -> Vec<&'a UnitShape> {
    let seen = composition.view.camera.visible();
    let level = composition.level;
    level.units.iter().filter(|unit| unit.shape.bounds.touches(seen)).collect()
}

fn is_island(unit: &UnitShape) -> bool {
    let bounds = unit.shape.bounds;
    bounds.width().max(bounds.height()) < ISLAND
}

/// In a row from its side inward, so far along that.
fn rect_at(frame: ScreenRect, placed: &Placed, row: f64, along: f64) -> ScreenRect {
    let (width, height) = (placed.width, ROW - 4.0);
    let (x, y) = match placed.side {
        Side::Left => (EDGE + row * (width + 6.0), along - height / 2.0),
        Side::Right => (frame.max.x - EDGE - width - row * (width + 6.0), along - height / 2.0),
        Side::Top => (along - width / 2.0, EDGE + row * ROW),
        Side::Bottom => (along - width / 2.0, frame.max.y - EDGE - height - row * ROW),
    };
    ScreenRect::new(x, y, width, height)
}

/// A rectangle moved so that it is all in the frame.
fn within(frame: ScreenRect, rect: ScreenRect) -> ScreenRect {
    let (width, height) = (rect.width(), rect.height());
    let x = rect.min.x.min(frame.max.x - EDGE - width).max(EDGE);
    let y = rect.min.y.min(frame.max.y - EDGE - height).max(EDGE);
    ScreenRect::new(x, y, width, height)
}

/// An arrow to the outside, the marker, the name, on a strip of paper.
fn label(composition: &Composition<'_>, placed: &Placed, rect: ScreenRect) -> Vec<Primitive> {
    let style = &composition.style;
    let y = rect.centre().y;
    let from_right = placed.side == Side::Right;
    let x = |offset: f64| if from_right { rect.max.x - offset } else { rect.min.x + offset };
    let tip = x(2.0);
    let base = x(9.0);
    let arrow = match placed.side {
        Side::Left | Side::Right => [(tip, y), (base, y - 5.0), (base, y + 5.0)],
        Side::Top => [(x(6.0), y - 5.0), (x(1.5), y + 3.0), (x(10.5), y + 3.0)],
        Side::Bottom => [(x(6.0), y + 5.0), (x(1.5), y - 3.0), (x(10.5), y - 3.0)],
    };
    let mut items = vec![
        Primitive::Panel {
            rect,
            rounding: 4.0,
            fill: style.paper,
            stroke: Stroke::solid(style.paper_edge, 1.0),
        },
        Primitive::Polygon {
            corners: arrow.map(|(x, y)| ScreenPoint { x, y }).to_vec(),
            fill: style.ink,
            stroke: Stroke::NONE,
        },
    ];
    let middle = ScreenPoint { x: x(14.0 + RADIUS), y };
    items.extend(symbol_of(composition, &placed.group, middle));
    items.push(Primitive::Text(Text::plain(
        placed.name.clone(),
        ScreenPoint { x: x(14.0 + 2.0 * RADIUS + 8.0), y },
        if from_right { Anchor::Right } else { Anchor::Left },
        Face::Sans,
        SIZE,
        style.ink,
    )));
    items
}
