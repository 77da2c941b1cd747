use std::f64::consts::TAU;

use crate::atlas::{EventId, PlaceId};
use crate::map::composition::Composition;
use crate::map::overlay::symbols::symbol;
use crate::map::surround::locator;
use crate::map::values::{Anchor, Colour, Face, Item, Mark, ScreenPoint, ScreenRect, Stroke, Text};
use crate::time::Day;

/// Radius of a marker, pixels.
pub const RADIUS: f64 = 10.0;
/// Places nearer than this, pixels, share a marker.
const CROWDED: f64 = 17.0;

/// The events of the shown year at one place.
pub struct Group {
    /// The place of the first, then those of others that crowd around it.
    pub places: Vec<PlaceId>,
    pub events: Vec<EventId>,
    /// Where the place lies on the screen, if the projection can show it.
    pub at: Option<ScreenPoint>,
    pub is_selected: bool,
}

/// The groups whose place is in the frame, and those beyond it.
pub fn sort_by_distance(
    composition: &Composition<'_>,
    groups: Vec<Group>,
) -> (Vec<Group>, Vec<Group>) {
    let frame = composition.view.camera.frame().grown(-RADIUS);
    groups.into_iter().partition(|group| group.at.is_some_and(|at| frame.contains(at)))
}

/// The groups that only a map of the world can show, and the others.
pub fn groups(composition: &Composition<'_>) -> (Vec<Group>, Vec<Group>) {
    let (far_off, others) = locator::far_off(composition, by_place(composition));
    (far_off, gathered(others))
}

fn by_place(composition: &Composition<'_>) -> Vec<Group> {
    let atlas = composition.atlas;
    let selected = composition.view.selected.event;
    // On a day of the year only what had begun by then.
    let state = composition.view.state;
    let last = if state.is_whole_year { Day::last_of_year(state.day.year()) } else { state.day };
    let [first, last] =
        composition.view.covered.unwrap_or([Day::first_of_year(state.day.year()), last]);
    let begins = |id: EventId| atlas[id].date.first_day();
    let is_shown = |id: &EventId| (first..=last).contains(&begins(*id));
    let mut shown: Vec<EventId> = if !composition.view.layers.events {
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

/// Groups so close that their markers would stand on one another become one; the selected one
/// stays by itself.
fn gathered(groups: Vec<Group>) -> Vec<Group> {
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
    gathered
}

/// Places the markers of the map, aside where they would stand on one another.
pub fn arrange(composition: &mut Composition<'_>, groups: Vec<Group>) -> Vec<Item> {
    let mut items = Vec::new();
    for group in groups {
        let Some(place) = group.at else { continue };
        let at = free_place(composition, place);
        if at.distance(place) > 1.0 {
            let stroke = Stroke::solid(composition.style.ink, 1.0);
            items.push(Item::Segments { segments: [[place, at]].into(), stroke });
            let fill = composition.style.ink;
            items.push(Item::Circle { centre: place, radius: 2.0, fill, stroke: Stroke::NONE });
        }
        items.extend(marker(composition, &group, at));
        let rect = ScreenRect::centred(at, 2.0 * RADIUS + 4.0, 2.0 * RADIUS + 4.0);
        composition.occupancy.take(rect);
        add_mark(composition, group, rect);
    }
    items
}

/// Registers what answers to a click, with what a screen reader says of it.
pub fn add_mark(composition: &mut Composition<'_>, group: Group, rect: ScreenRect) {
    let atlas = composition.atlas;
    let titles: Vec<&str> = group.events.iter().map(|&id| atlas[id].title.as_str()).collect();
    let spoken = composition.words.say_with(
        "marker-spoken",
        &[
            ("place", atlas[group.places[0]].name.as_str().into()),
            ("titles", composition.words.clauses(&titles).into()),
        ],
    );
    let Group { places, events, is_selected, .. } = group;
    composition.marks.push(Mark { places, events, rect, spoken, is_selected });
}

/// The disc with the symbol of the weightiest event, a count, and rings if it is selected.
pub fn marker(composition: &Composition<'_>, group: &Group, at: ScreenPoint) -> Vec<Item> {
    let style = &composition.style;
    let atlas = composition.atlas;
    let selected =
        group.events.iter().copied().find(|&id| composition.view.selected.event == Some(id));
    let weightiest = group.events.iter().copied().max_by_key(|&id| atlas[id].significance);
    let Some(shown) = selected.or(weightiest) else { return Vec::new() };
    let kind = atlas[shown].kind;
    let ink = style.kind(kind);
    let circle = |radius: f64, fill: Colour, stroke: Stroke| Item::Circle {
        centre: at,
        radius,
        fill,
        stroke,
    };
    let mut items = Vec::new();
    if group.is_selected {
        items.push(circle(RADIUS + 4.0, Colour::BLACK, Stroke::NONE));
        items.push(circle(RADIUS + 2.0, Colour::WHITE, Stroke::NONE));
    }
    items.push(circle(RADIUS, style.marker, Stroke::solid(ink, 1.5)));
    items.extend(symbol(kind, at, 6.0, ink, style.marker));
    if group.events.len() > 1 {
        let badge = ScreenPoint { x: at.x + RADIUS - 1.0, y: at.y - RADIUS + 2.0 };
        let count = group.events.len().to_string();
        let width = composition.width(&count, Face::Bold, 11.0).max(8.0) + 5.0;
        items.push(Item::Panel {
            rect: ScreenRect::centred(badge, width, 13.0),
            rounding: 6.5,
            fill: style.ink,
            stroke: Stroke::solid(style.marker, 1.0),
        });
        items.push(Item::Text(Text {
            text: count,
            at: badge,
            anchor: Anchor::Middle,
            face: Face::Bold,
            size: 11.0,
            colour: style.marker,
            halo: None,
            spacing: 0.0,
            angle: 0.0,
        }));
    }
    items
}

/// A double ring around the selected place, or point of the sea.
pub fn place_ring(composition: &Composition<'_>) -> Vec<Item> {
    let selected = &composition.view.selected;
    let point = selected.place.map(|place| composition.atlas[place].point).or(selected.point);
    let Some(point) = point else { return Vec::new() };
    let Some(plane) = composition.atlas.base_map.projection.plane_from_globe(point) else {
        return Vec::new();
    };
    let centre = composition.view.camera.screen_from_plane(plane);
    let ring = |radius, colour| Item::Circle {
        centre,
        radius,
        fill: Colour::TRANSPARENT,
        stroke: Stroke::solid(colour, 2.0),
    };
    vec![ring(9.0, Colour::WHITE), ring(11.0, Colour::BLACK)]
}

/// The place itself, or the nearest free spot around it; a place beneath a panel is led out of it.
fn free_place(composition: &Composition<'_>, place: ScreenPoint) -> ScreenPoint {
    let side = 2.0 * RADIUS + 2.0;
    let rings = [24.0, 40.0, 58.0, 80.0, 105.0, 130.0, 160.0, 200.0];
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
