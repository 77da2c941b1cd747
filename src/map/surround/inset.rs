use std::sync::Arc;

use crate::atlas::{MapState, SecondNames, TerritoryId, TreatyId};
use crate::geometry::{Bounds, Detail, PlanePoint};
use crate::map::cache::Cached;
use crate::map::composition::{Answering, Composition};
use crate::map::ground::{land, outlines, symbology, water};
use crate::map::lettering::placement;
use crate::map::overlay::lines;
use crate::map::surround::date::is_roomy;
use crate::map::surround::graticule;
use crate::map::values::{
    Anchor, Appearance, Camera, Colour, Face, Layer, Layers, Primitive, Role, Route, Scene,
    ScreenPoint, ScreenRect, Stroke, Surround, Text, View,
};

/// The four disputed island groups with the capes on both sides, and no more.
const GROUPS: Bounds =
    Bounds { min: PlanePoint { x: 70.0, y: -205.0 }, max: PlanePoint { x: 420.0, y: 80.0 } };
/// Below this scale, pixels a kilometre, the disputed islands are too small to read.
const TOO_SMALL: f64 = 0.6;
/// Square kilometres of the plane from which on a map is one of the whole region.
const REGION: f64 = 7.5e6;
/// Widths and heights of the inset, pixels: a smaller one where there is no room for a larger.
const SIZES: [[f64; 2]; 4] = [[256.0, 212.0], [240.0, 199.0], [224.0, 186.0], [210.0, 174.0]];
/// The smallest map that has room for it, pixels.
const LEAST: [f64; 2] = [720.0, 500.0];
/// Pixels from the edge of the map.
const FROM_EDGE: f64 = 10.0;
const TITLE: f64 = 20.0;
/// The size of the title, smaller where it would be cut.
const TITLE_SIZE: f64 = 12.0;
/// Pixels that the legend beneath it takes in most years.
const LEGEND: f64 = 240.0;
/// From one tried place to the next one above it, pixels.
const STEP: f64 = 16.0;

/// The picture in the inset.
struct InsetScene;

impl Cached for InsetScene {
    type Key = InsetKey;
    type Value = Arc<Scene>;
    /// One for each of two maps that are compared; another one is seldom asked for again.
    const MOST: usize = 2;
}

#[derive(PartialEq, Eq, Hash)]
struct InsetKey {
    state: MapState,
    lens: Option<TreatyId>,
    compared: Option<MapState>,
    marked: [Option<TerritoryId>; 2],
    second_names: SecondNames,
    layers: Layers,
    appearance: Appearance,
    detail: Detail,
    is_shaded: bool,
    /// Bits of its width and height.
    size: [u64; 2],
}

/// A closer look at the southern Kurils, while the map shows them too small to read and has room;
/// and the part of the map that it shows.
pub fn place(composition: &mut Composition<'_>, routes: &[Route]) -> Option<ScreenRect> {
    let (rect, site) = room(composition, routes, None)?;
    composition.occupancy.take(rect.grown(4.0));
    let items = items(composition, rect, site);
    composition.extend(Role::Inset, items);
    Some(site)
}

/// Whether there would be an inset if something more were in the map.
pub fn has_room_beside(
    composition: &Composition<'_>,
    routes: &[Route],
    more: Option<ScreenRect>,
) -> bool {
    room(composition, routes, more).is_some()
}

/// Where it would stand beside something more, and the part of the map that it would show.
fn room(
    composition: &Composition<'_>,
    routes: &[Route],
    more: Option<ScreenRect>,
) -> Option<(ScreenRect, ScreenRect)> {
    let camera = composition.view.camera;
    if !is_wanted(camera) {
        return None;
    }
    let bounds = GROUPS;
    let corner = |x: f64, y: f64| camera.screen_from_plane(geo::Coord { x, y });
    let site = ScreenRect {
        min: corner(bounds.min.x, bounds.max.y),
        max: corner(bounds.max.x, bounds.min.y),
    };
    Some((free_place(composition, routes, site, more)?, site))
}

/// Whether a map is one of the whole region, with the islands in it too small to read, and has room.
fn is_wanted(camera: Camera) -> bool {
    let [width, height] = camera.size;
    let seen = camera.visible();
    let is_region = seen.width() * seen.height() > REGION;
    let is_small = camera.pixels_per_km < TOO_SMALL;
    let there = camera.screen_from_plane(GROUPS.centre());
    let has_room = width >= LEAST[0] && height >= LEAST[1];
    is_region && is_small && has_room && camera.frame().contains(there)
}

/// Where it stands: at sea, and where it leaves all other islands in sight, if there is such a place.
fn free_place(
    composition: &Composition<'_>,
    routes: &[Route],
    site: ScreenRect,
    more: Option<ScreenRect>,
) -> Option<ScreenRect> {
    let size_of_map = composition.view.camera.size;
    let room = &composition.occupancy;
    // Above any usual legend, so that it has the same place from year to year.
    let has_room = composition.view.surround == Surround::Whole && is_roomy(size_of_map);
    let above = if has_room { LEGEND } else { 0.0 };
    let free = || {
        let steady = SIZES[..1].iter().flat_map(|&size| candidates(size_of_map, size, above));
        let all = SIZES.into_iter().flat_map(|size| candidates(size_of_map, size, 0.0));
        let is_free = move |rect: &ScreenRect| {
            let is_beside = more.is_none_or(|more| !more.grown(4.0).overlaps(rect.grown(2.0)));
            is_beside && room.is_free(rect.grown(2.0)) && !rect.overlaps(site)
        };
        steady.chain(all).filter(is_free)
    };
    let lands = lands(composition);
    let stubs = lines::stubs(composition, routes);
    let hides = |rect: ScreenRect| {
        lands.iter().any(|it| it.width() < rect.width() && it.overlaps(rect))
            || stubs.iter().any(|it| it.overlaps(rect))
    };
    let candidate = free().find(|&rect| !hides(rect) && is_at_sea(composition, rect));
    candidate.or_else(|| free().find(|&rect| is_at_sea(composition, rect)))
}

/// The picture under its title, framed, and a frame around what it shows.
fn items(composition: &Composition<'_>, rect: ScreenRect, site: ScreenRect) -> [Primitive; 5] {
    let style = &composition.style;
    let panel = |rect: ScreenRect, fill: Colour, stroke: Stroke| Primitive::Panel {
        rect,
        rounding: 0.0,
        fill,
        stroke,
    };
    let edge = Stroke::solid(style.ink, 1.2);
    let frame = |rect| panel(rect, Colour::TRANSPARENT, edge);
    let scene = cached_scene(composition, [rect.width(), rect.height()]);
    let title_rect = ScreenRect::new(rect.min.x, rect.min.y, rect.width(), TITLE);
    [
        frame(site),
        Primitive::Inset { rect, scene },
        panel(title_rect, style.paper, Stroke::NONE),
        Primitive::Text(title(composition, rect)),
        frame(rect),
    ]
}

fn title(composition: &Composition<'_>, rect: ScreenRect) -> Text {
    let title = composition.words.say("map-inset");
    let room = rect.width() - 16.0;
    let size = TITLE_SIZE * (room / composition.width(&title, Face::Bold, TITLE_SIZE)).min(1.0);
    let at = ScreenPoint { x: rect.min.x + 8.0, y: rect.min.y + TITLE / 2.0 };
    Text::plain(title, at, Anchor::Left, Face::Bold, size, composition.style.ink)
}

/// Where an inset of a size may stand in a map: at the right edge, the lower the better, but so many
/// pixels above the lower edge.
fn candidates(
    [width, height]: [f64; 2],
    size: [f64; 2],
    above: f64,
) -> impl Iterator<Item = ScreenRect> {
    let [right, lowest] = [width - FROM_EDGE - size[0], height - FROM_EDGE - above - size[1]];
    let steps = 0..(height / STEP) as u32;
    let rows = steps.map(move |step| lowest - f64::from(step) * STEP);
    rows.map(move |y| ScreenRect::new(right, y, size[0], size[1]))
}

/// Whether no great land lies under a rectangle: the inset covers the sea, not a country.
fn is_at_sea(composition: &Composition<'_>, rect: ScreenRect) -> bool {
    let shares = [0.0, 0.5, 1.0];
    shares.into_iter().flat_map(|x| shares.map(|y| (x, y))).all(|(x, y)| {
        let at =
            ScreenPoint { x: rect.min.x + x * rect.width(), y: rect.min.y + y * rect.height() };
        let point = composition.view.camera.plane_from_screen(at);
        let (_, overview) = composition.atlas.base_map.level(Detail::Overview);
        !overview.units.iter().any(|unit| unit.shape.contains(point))
    })
}

/// Where the units of the history lie on the screen.
fn lands(composition: &Composition<'_>) -> Vec<ScreenRect> {
    let camera = composition.view.camera;
    let units = composition.level.units.iter().zip(&composition.atlas.territory_of_unit);
    let of_history = units.filter(|(_, territory)| territory.is_some());
    of_history
        .map(|(unit, _)| {
            let bounds = unit.shape.bounds;
            let [one, other] = [bounds.min, bounds.max].map(|it| camera.screen_from_plane(it));
            ScreenRect::new(one.x, other.y, other.x - one.x, one.y - other.y)
        })
        .collect()
}

/// The same picture as long as nothing in it changes.
fn cached_scene(composition: &Composition<'_>, size: [f64; 2]) -> Arc<Scene> {
    let view = composition.view;
    let key = InsetKey {
        state: view.state,
        lens: view.lens,
        compared: view.compared,
        marked: [view.hovered, view.selected.territory],
        second_names: view.second_names,
        layers: view.layers,
        appearance: view.appearance,
        detail: composition.atlas.base_map.level(Detail::Fine).0,
        is_shaded: composition.relief.is_some(),
        size: size.map(f64::to_bits),
    };
    composition.cached::<InsetScene>(key, |_| Arc::new(scene(composition, size)))
}

/// The islands with their holders, claims and names, and nothing else.
fn scene(composition: &Composition<'_>, size: [f64; 2]) -> Scene {
    let bounds = GROUPS;
    let below_title = Camera::fitted(bounds, [size[0], size[1] - TITLE]);
    let half_title = geo::Coord { x: 0.0, y: TITLE / 2.0 / below_title.pixels_per_km };
    let centre = below_title.centre + half_title;
    let camera = Camera::new(centre, below_title.pixels_per_km, size);
    // A small one has room for all four names, but not for a second name beneath each.
    let is_small = size != SIZES[0];
    let second_names = if is_small { SecondNames::None } else { composition.view.second_names };
    let view = View {
        camera,
        second_names,
        overlaid: [].into(),
        drawer: None,
        ..composition.view.clone()
    };
    let mut inner = Composition::new(composition.tools, composition.cache, &view);
    inner.occupancy.take(ScreenRect::new(0.0, 0.0, size[0], TITLE));
    water::add_depths(&mut inner);
    if view.layers.has(Layer::Graticule) {
        graticule::add_lines(&mut inner);
    }
    let symbologies = symbology::symbologies(&inner);
    land::add_areas(&mut inner, &symbologies);
    land::add_lines(&mut inner, &symbologies);
    outlines::add_differences(&mut inner);
    outlines::add_selected(&mut inner);
    outlines::add_hovered(&mut inner);
    lines::add(&mut inner);
    if view.layers.has(Layer::Names) {
        placement::place_names_of_inset(&mut inner, &symbologies);
    }
    let scene = inner.into_scene(Answering::default());
    Scene { basis: None, ground: scene.items.len(), ..scene }
}
