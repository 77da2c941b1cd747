use std::f64::consts::TAU;
use std::sync::Arc;

use crate::atlas::{EventId, LabelKind};
use crate::geometry::{Bounds, Detail, PlanePoint, UnitShape};
use crate::map::cache::Cached;
use crate::map::composition::{Composition, RING};
use crate::map::lettering::wall::told_names::told_labels;
use crate::map::lettering::wanted_names::dot;
use crate::map::overlay::marker::{Group, RADIUS, RINGS, mark, symbol_of};
use crate::map::values::{
    Camera, Colour, Layer, Mark, Primitive, Role, ScreenPoint, ScreenRect, Stroke,
};
use crate::time::Day;

/// Places nearer than this, pixels, share a marker: more of them would hide what they are about.
const CROWDED: f64 = 44.0;
/// Islands smaller than this, pixels and kilometres, have their marker beside them; the side of the
/// squares in which such an island is kept free, pixels.
const SMALL_ISLAND: f64 = 110.0;
const ISLAND: f64 = 250.0;
const SQUARE: f64 = 6.0;
/// Pixels around the mark of a town, and of the dot where a marker that stands aside belongs.
const AIR: f64 = 2.0;
const PLACE: f64 = 8.0;

/// The groups whose place is seen, and those beyond the frame or beneath what a window lays on the
/// map: no line leads out from there. The selected one is shown wherever it is in the frame.
pub fn sort_by_distance(
    composition: &Composition<'_>,
    groups: Vec<Group>,
) -> (Vec<Group>, Vec<Group>) {
    let frame = composition.view.camera.frame().grown(-RADIUS);
    let view = composition.view;
    let is_seen = |group: &Group, at: ScreenPoint| {
        let is_covered = view.is_covered(at) && !group.is_selected;
        frame.contains(at) && !is_covered
    };
    groups.into_iter().partition(|group| group.at.is_some_and(|at| is_seen(group, at)))
}

/// The events that are shown, by the place of each.
pub fn by_place(composition: &Composition<'_>) -> Vec<Group> {
    let atlas = composition.atlas;
    let selected = composition.view.selected.event;
    // On a day of the year only what had begun by then.
    let state = composition.view.state;
    let last = if state.is_whole_year { Day::last_of_year(state.day.year()) } else { state.day };
    let [first, last] =
        composition.view.covered.unwrap_or([Day::first_of_year(state.day.year()), last]);
    let begins = |id: EventId| atlas[id].date.first_day();
    let is_shown = |id: &EventId| (first..=last).contains(&begins(*id));
    let is_on_wall = composition.view.wall.is_some();
    let mut shown: Vec<EventId> = if is_on_wall || !composition.view.layers.has(Layer::Events) {
        Vec::new()
    } else if let Some(wanted) = &composition.view.wanted {
        wanted.iter().copied().filter(is_shown).collect()
    } else {
        let events = atlas.first_event_from(first)..atlas.first_event_from(last.tomorrow());
        events.map(EventId::from_index).collect()
    };
    shown.extend(selected);
    shown.sort_unstable();
    shown.dedup();
    let mut groups: Vec<Group> = Vec::new();
    for id in shown {
        let Some(&place) = atlas[id].places.first() else { continue };
        let is_selected = selected == Some(id);
        if let Some(group) = groups.iter_mut().find(|group| group.places[0] == place) {
            group.events.push(id);
            group.is_selected |= is_selected;
        } else {
            let plane = atlas.base_map.projection.plane_from_globe(atlas[place].point);
            let at = plane.map(|point| composition.view.camera.screen_from_plane(point));
            groups.push(Group { places: vec![place], events: vec![id], at, is_selected });
        }
    }
    // The selected one is placed first, so that it stands exactly where it happened.
    groups.sort_by_key(|group| !group.is_selected);
    groups
}

/// Groups so close that their markers would crowd the map become one, which stands where the
/// weightiest of them does; the selected one stays by itself. In the order of their first events.
pub fn gathered(composition: &Composition<'_>, mut groups: Vec<Group>) -> Vec<Group> {
    groups.sort_by_key(|group| {
        std::cmp::Reverse((group.is_selected, group.significance(composition)))
    });
    let mut gathered: Vec<Group> = Vec::new();
    for group in groups {
        let is_near = |other: &&mut Group| {
            let both = other.at.zip(group.at);
            !other.is_selected && both.is_some_and(|(one, two)| one.distance(two) < CROWDED)
        };
        if let Some(other) = gathered.iter_mut().find(is_near) {
            other.places.extend(group.places);
            other.events.extend(group.events);
            other.events.sort_unstable();
        } else {
            gathered.push(group);
        }
    }
    gathered.sort_by_key(|group| group.events.first().copied());
    gathered
}

/// Places the markers of the map, aside where they would stand on one another.
pub fn place(composition: &mut Composition<'_>, groups: Vec<Group>) -> Vec<Mark> {
    let mut marks = Vec::new();
    for group in groups {
        let Some(place) = group.at else { continue };
        let side = 2.0 * radius_of(composition, &group);
        let at = free_place(composition, place, side + 2.0);
        if at.distance(place) > 1.0 {
            let stroke = Stroke::solid(composition.style.ink, 1.0);
            composition.add(
                Role::MarkerLeader,
                Primitive::Segments { segments: [[place, at]].into(), stroke },
            );
            let fill = composition.style.ink;
            composition.add(
                Role::MarkerLeader,
                Primitive::Circle { centre: place, radius: 2.0, fill, stroke: Stroke::NONE },
            );
        }
        let symbol = symbol_of(composition, &group, at);
        composition.extend(Role::Marker, symbol);
        let rect = ScreenRect::centred(at, side + 4.0, side + 4.0);
        composition.occupancy.take(rect);
        marks.push(mark(composition, group, rect));
    }
    marks
}

/// How far a marker reaches; on a wall, where nothing but it tells what is beneath, its rings too.
fn radius_of(composition: &Composition<'_>, group: &Group) -> f64 {
    let has_rings = group.is_selected && composition.view.wall.is_some();
    if has_rings { RADIUS + RINGS } else { RADIUS }
}

/// Keeps the place of the selected event free of names: its marker may stand beside it.
pub fn reserve_place(composition: &mut Composition<'_>) {
    let event = composition.view.selected.event.map(|id| &composition.atlas[id]);
    let Some(&place) = event.and_then(|event| event.places.first()) else { return };
    let point = composition.atlas[place].point;
    if let Some(plane) = composition.atlas.base_map.projection.plane_from_globe(point) {
        let at = composition.view.camera.screen_from_plane(plane);
        composition.occupancy.reserve(ScreenRect::centred(at, PLACE, PLACE));
    }
}

/// Keeps free what a marker would hide: small islands, and on a wall the marks of the towns that are told
/// of.
pub fn reserve_what_they_would_hide(composition: &mut Composition<'_>) {
    let camera = composition.view.camera;
    let towns = told_labels(composition).filter(|(_, it)| it.kind == LabelKind::City);
    let towns: Vec<ScreenRect> = towns.map(|(_, town)| dot(&town, camera).grown(AIR)).collect();
    for rect in towns.into_iter().chain(small_islands(composition)) {
        composition.occupancy.reserve(rect);
    }
}

/// Squares that together cover the small islands in sight.
fn small_islands(composition: &Composition<'_>) -> Vec<ScreenRect> {
    let camera = composition.view.camera;
    let seen = camera.visible();
    let units = composition.level.units.iter();
    let small = units.filter(|unit| {
        let bounds = unit.shape.bounds;
        let across = bounds.width().max(bounds.height());
        let is_small = across < ISLAND && across * camera.pixels_per_km < SMALL_ISLAND;
        is_small && bounds.touches(seen)
    });
    let squares = small.flat_map(|unit| {
        let Bounds { min, max } = unit.shape.bounds;
        let corner = camera.screen_from_plane(PlanePoint { x: min.x, y: max.y });
        let key = (unit.id.clone(), composition.detail, camera.pixels_per_km.to_bits());
        let cells = composition.cached::<Squares>(key, |_| squares_of(unit, camera));
        let places: Vec<ScreenRect> = cells
            .iter()
            .map(|it| ScreenRect::new(corner.x + it[0], corner.y + it[1], SQUARE, SQUARE))
            .collect();
        places
    });
    squares.collect()
}

/// Squares that together cover an island, by their corners from that of its bounds, pixels.
struct Squares;

impl Cached for Squares {
    type Key = (String, Detail, u64);
    type Value = Arc<[[f64; 2]]>;
}

fn squares_of(unit: &UnitShape, camera: Camera) -> Arc<[[f64; 2]]> {
    let Bounds { min, max } = unit.shape.bounds;
    let (from, to) = (camera.screen_from_plane(min), camera.screen_from_plane(max));
    let count = |length: f64| (length / SQUARE).ceil().max(1.0) as u32;
    let (columns, rows) = (count(to.x - from.x), count(from.y - to.y));
    let cells = (0..rows).flat_map(move |row| (0..columns).map(move |column| [column, row]));
    let corners = cells.map(|cell| cell.map(|it| f64::from(it) * SQUARE));
    let is_land = |it: &[f64; 2]| {
        let square = ScreenRect::new(from.x + it[0], to.y + it[1], SQUARE, SQUARE);
        unit.shape.reaches_into(camera.plane_from_rect(square))
    };
    corners.filter(is_land).collect()
}

/// A double ring around the selected place, or point of the sea.
pub fn add_place_ring(composition: &mut Composition<'_>) {
    let Some(place) = composition.ring() else { return };
    let centre = place.centre();
    let ring = |radius, colour| Primitive::Circle {
        centre,
        radius,
        fill: Colour::TRANSPARENT,
        stroke: Stroke::solid(colour, 2.0),
    };
    composition
        .extend(Role::PlaceRing, [ring(RING - 2.0, Colour::WHITE), ring(RING, Colour::BLACK)]);
}

/// The place itself, or the nearest free point around it; a place beneath a panel is led out of it.
fn free_place(composition: &Composition<'_>, place: ScreenPoint, side: f64) -> ScreenPoint {
    let rings = [14.0, 24.0, 40.0, 58.0, 80.0, 105.0, 130.0, 160.0, 200.0];
    let around = rings.into_iter().flat_map(|far: f64| {
        (0..12).map(move |i| {
            let angle = TAU * (f64::from(i) / 12.0 + 0.04);
            ScreenPoint { x: place.x + far * angle.cos(), y: place.y - far * angle.sin() }
        })
    });
    std::iter::once(place)
        .chain(around)
        .find(|&at| composition.occupancy.is_free(ScreenRect::centred(at, side, side)))
        .unwrap_or(place)
}
