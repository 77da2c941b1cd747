use std::cell::RefCell;
use std::sync::Arc;

use crate::geometry::{GlobeExtent, PlanePoint, Shape, World};
use crate::map::cache::{Cache, Cached};
use crate::map::composition::{Answering, Composition, Tools};
use crate::map::ground::water::BEYOND;
use crate::map::overlay::marker::{Group, RADIUS, mark, symbol_of};
use crate::map::surround::date::is_roomy;
use crate::map::surround::graticule;
use crate::map::values::{
    Anchor, Appearance, Camera, Colour, Elsewhere, Face, Item, Mark, Primitive, Role, Scene,
    ScreenPoint, ScreenRect, Stroke, Text, View,
};

/// Pixels from the edge of the map.
const FROM_EDGE: f64 = 10.0;
/// Below the date and as many lines as usually stand beneath it, so that it has the same place from
/// year to year; and pixels below it where there are more.
const TOP: f64 = 122.0;
const BELOW: f64 = 10.0;
const WIDTH: f64 = 236.0;
/// Height of a row of names below the world, pixels.
const ROW: f64 = 26.0;
/// Pixels around a name.
const GAP: f64 = 4.0;
/// The smallest map that has room for it, pixels.
const LEAST: [f64; 2] = [720.0, 500.0];
/// Beyond it a place is so far that only the world can show it.
const REGION: GlobeExtent = GlobeExtent { south: 14.0, north: 70.0, ..graticule::SHOWN };
const SIZE: f64 = 11.0;
/// A map of fewer kilometres across is hard to find on the world: a ring helps.
const SMALL: f64 = 700.0;

/// The land of the world in the colours of an appearance.
struct WorldScene;

impl Cached for WorldScene {
    type Key = Appearance;
    type Value = Arc<Scene>;
}

/// Splits the groups into those that only a map of the world can show, and the others.
pub fn far_off(composition: &Composition<'_>, groups: Vec<Group>) -> (Vec<Group>, Vec<Group>) {
    if !has_room(composition) {
        return (Vec::new(), groups);
    }
    groups.into_iter().partition(|group| !REGION.contains(composition.atlas[group.places[0]].point))
}

fn has_room(composition: &Composition<'_>) -> bool {
    let [width, height] = composition.view.camera.size;
    width >= LEAST[0] && height >= LEAST[1] && composition.atlas.base_map.world().is_some()
}

/// The world by itself, with the part of it that a map shows, and events beyond that map, each place
/// with a marker; none before the world has arrived.
pub fn world_around(
    tools: Tools<'_>,
    cache: &RefCell<Cache>,
    view: &View,
    elsewhere: &[&Elsewhere],
) -> Option<Scene> {
    tools.atlas.base_map.world()?;
    let mut composition = Composition::new(tools, cache, view);
    let projection = &tools.atlas.base_map.projection;
    let group = |it: &&Elsewhere| Group {
        places: vec![it.place],
        events: it.events.clone(),
        at: projection
            .plane_from_globe(tools.atlas[it.place].point)
            .map(|it| view.camera.screen_from_plane(it)),
        is_selected: it.events.iter().any(|&event| view.selected.event == Some(event)),
    };
    let marks = drawn(&mut composition, elsewhere.iter().map(group).collect(), TOP);
    Some(composition.into_scene(Answering { marks, ..Answering::default() }))
}

/// The world below the date, with the part of it that the map shows, and the events that happened far
/// away.
pub fn place(composition: &mut Composition<'_>, groups: Vec<Group>, date: ScreenRect) -> Vec<Mark> {
    if !has_room(composition) {
        return Vec::new();
    }
    let below = date.max.y + BELOW;
    let top = if is_roomy(composition.view.camera.size) { below.max(TOP) } else { below };
    drawn(composition, groups, top)
}

fn drawn(composition: &mut Composition<'_>, mut groups: Vec<Group>, top: f64) -> Vec<Mark> {
    let Some(land) = composition.atlas.base_map.world().and_then(|world| world.land.clone()) else {
        return Vec::new();
    };
    let scale = WIDTH / World::SIZE[0];
    let world_height = World::SIZE[1] * scale;
    groups.sort_by(|a, b| world_x(composition, a).total_cmp(&world_x(composition, b)));
    let (tags, rows) = dealt(composition, &groups, scale);
    let height = world_height + rows as f64 * ROW + if rows > 0 { 4.0 } else { 0.0 };
    let rect = ScreenRect::new(FROM_EDGE, top, WIDTH, height);
    composition.occupancy.take(rect.grown(4.0));
    let style = composition.style;
    let world = ScreenRect::new(rect.min.x, rect.min.y, WIDTH, world_height);
    let centre = PlanePoint { x: World::SIZE[0] / 2.0, y: World::south() + World::SIZE[1] / 2.0 };
    let camera = Camera::new(centre, scale, [WIDTH, world_height]);
    // It covers nothing of the world that it lies on.
    let outline = shown_part(composition, &camera).into_iter();
    let outline = outline.map(|it| Item::new(Role::Locator, it)).collect();
    let shown_part = Scene { ground: 0, ..Scene::of_items(camera, outline) };
    let edge = Stroke::solid(style.paper_edge, 1.0);
    let items = [
        Primitive::Panel { rect, rounding: 4.0, fill: style.paper, stroke: edge },
        Primitive::Inset { rect: world, scene: cached_world(composition, camera, land) },
        Primitive::Inset { rect: world, scene: Arc::new(shown_part) },
    ];
    composition.extend(Role::Locator, items);
    let tags = tags.iter().map(|place| {
        let corner = ScreenPoint { x: rect.min.x + place.x, y: world.max.y + 2.0 + place.y };
        ScreenRect::new(corner.x, corner.y, place.width, ROW - 2.0)
    });
    let tags: Vec<(Group, ScreenRect)> = groups.into_iter().zip(tags).collect();
    for (group, tag) in &tags {
        let at = camera.screen_from_plane(on_world(composition, group));
        lead_to(composition, ScreenPoint { x: world.min.x + at.x, y: world.min.y + at.y }, *tag);
    }
    let marks = tags.into_iter().map(|(group, tag)| place_tag(composition, group, tag)).collect();
    let frame = Primitive::Panel { rect, rounding: 4.0, fill: Colour::TRANSPARENT, stroke: edge };
    composition.add(Role::Locator, frame);
    marks
}

/// The land of the world: the same picture as long as nothing in it changes.
fn cached_world(composition: &Composition<'_>, camera: Camera, land: Arc<Shape>) -> Arc<Scene> {
    let style = composition.style;
    composition.cached::<WorldScene>(composition.view.appearance, |_| {
        let fill = style.sea;
        let rect = camera.frame().grown(BEYOND);
        let sea = Primitive::Panel { rect, rounding: 0.0, fill, stroke: Stroke::NONE };
        let land = Primitive::Area { shape: land, colour: style.locator_land(), relief: None };
        let items = vec![Item::new(Role::Sea, sea), Item::new(Role::Land, land)];
        Arc::new(Scene::of_items(camera, items))
    })
}

/// A dot on the world, and a line from it to the marker below the world.
fn lead_to(composition: &mut Composition<'_>, dot: ScreenPoint, tag: ScreenRect) {
    let style = composition.style;
    let line = Stroke::solid(style.soft_ink.with_opacity(150), 0.8);
    let items = [
        Primitive::Segments { segments: [[dot, middle_of_marker(tag)]].into(), stroke: line },
        Primitive::Circle {
            centre: dot,
            radius: 3.0,
            fill: style.accent,
            stroke: Stroke::solid(style.marker, 1.0),
        },
    ];
    composition.extend(Role::Locator, items);
}

fn middle_of_marker(tag: ScreenRect) -> ScreenPoint {
    ScreenPoint { x: tag.min.x + RADIUS + 2.0, y: tag.centre().y }
}

/// Below the world, a marker with the place's name; the line to another passes behind it.
fn place_tag(composition: &mut Composition<'_>, group: Group, tag: ScreenRect) -> Mark {
    let style = composition.style;
    let middle = middle_of_marker(tag);
    let mut items = symbol_of(composition, &group, middle);
    let name = Text::plain(
        composition.atlas.place_name_on(group.places[0], composition.view.state.day),
        ScreenPoint { x: middle.x + RADIUS + 6.0, y: middle.y },
        Anchor::Left,
        Face::Sans,
        SIZE,
        style.ink,
    );
    items.push(Primitive::Text(Text { halo: Some(style.paper), ..name }));
    composition.extend(Role::Locator, items);
    mark(composition, group, tag)
}

/// Where a name stands below the world, from the panel's left edge and the world's lower one.
struct Place {
    x: f64,
    y: f64,
    width: f64,
}

/// The names dealt out to as few rows as hold them, each as near below its place as the others let
/// it, so that few of the lines to them cross.
fn dealt(composition: &Composition<'_>, groups: &[Group], scale: f64) -> (Vec<Place>, usize) {
    let width_of = |group: &Group| {
        let name = composition.atlas.place_name_on(group.places[0], composition.view.state.day);
        (2.0 * RADIUS + 14.0 + composition.width(&name, Face::Sans, SIZE)).min(WIDTH - 2.0 * GAP)
    };
    let widths: Vec<f64> = groups.iter().map(width_of).collect();
    let row_of = |row: usize, rows: usize| (row..groups.len()).step_by(rows);
    let is_held = |rows: usize| {
        (0..rows).all(|row| {
            let width: f64 = row_of(row, rows).map(|i| widths[i] + GAP).sum();
            width + GAP <= WIDTH
        })
    };
    let rows = (1..groups.len()).find(|&rows| is_held(rows)).unwrap_or(groups.len());
    let beneath = |group: &Group| world_x(composition, group) * scale - RADIUS - 2.0;
    let mut places: Vec<Place> = groups
        .iter()
        .zip(&widths)
        .enumerate()
        .map(|(i, (group, &width))| Place { x: beneath(group), y: (i % rows) as f64 * ROW, width })
        .collect();
    for row in 0..rows {
        let mut least = GAP;
        for i in row_of(row, rows) {
            places[i].x = places[i].x.max(least);
            least = places[i].x + widths[i] + GAP;
        }
        let mut most = WIDTH;
        for i in row_of(row, rows).rev() {
            places[i].x = places[i].x.min(most - GAP - widths[i]);
            most = places[i].x;
        }
    }
    (places, rows)
}

fn on_world(composition: &Composition<'_>, group: &Group) -> PlanePoint {
    World::sheet_from_globe(composition.atlas[group.places[0]].point)
}

fn world_x(composition: &Composition<'_>, group: &Group) -> f64 {
    on_world(composition, group).x
}

/// The outline of what the map shows, on the world; with a ring around it where it is small.
fn shown_part(composition: &Composition<'_>, world: &Camera) -> Vec<Primitive> {
    const PARTS: u32 = 12;
    let [width, height] = composition.view.camera.size;
    let corners = [(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)];
    let mut outline = Vec::new();
    for side in 0..4 {
        let (from, to) = (corners[side], corners[(side + 1) % 4]);
        for part in 0..PARTS {
            let share = f64::from(part) / f64::from(PARTS);
            let at = ScreenPoint {
                x: from.0 + share * (to.0 - from.0),
                y: from.1 + share * (to.1 - from.1),
            };
            let plane = composition.view.camera.plane_from_screen(at);
            let globe = composition.atlas.base_map.projection.globe_from_plane(plane);
            outline.extend(globe.map(World::sheet_from_globe));
        }
    }
    let points: Vec<ScreenPoint> =
        outline.into_iter().map(|it| world.screen_from_plane(it)).collect();
    let sides: Vec<[ScreenPoint; 2]> =
        (0..points.len()).map(|i| [points[i], points[(i + 1) % points.len()]]).collect();
    let stroke = Stroke::solid(composition.style.accent, 1.4);
    let mut items = vec![Primitive::Segments { segments: sides.into(), stroke }];
    let is_small = composition.view.camera.visible().width() < SMALL;
    if let Some(&at) = points.first().filter(|_| is_small) {
        items.push(Primitive::Circle {
            centre: at,
            radius: 6.0,
            fill: Colour::TRANSPARENT,
            stroke: Stroke::solid(composition.style.accent, 1.2),
        });
    }
    items
}
