use std::cell::RefCell;

use crate::map::cache::Cache;
use crate::map::composition::{Answering, Composition, Tools};
use crate::map::ground::symbology::{Symbology, symbologies};
use crate::map::ground::{land, outlines, water};
use crate::map::lettering::name::one_name::Around;
use crate::map::lettering::states::state_names;
use crate::map::lettering::wall::{names_beyond, told_names};
use crate::map::lettering::{placement, specks, spots};
use crate::map::overlay::marker::Group;
use crate::map::overlay::{journeys, lines, markers, measures, treaty_annotations};
use crate::map::surround::{
    date, graticule, inset, key, legend, locator, north_arrow, off_map_markers, scale_bar,
};
use crate::map::values::{
    Layer, Mark, PanePosition, Route, RouteOf, Scene, ScreenRect, Surround, View,
};

/// Draws what is being looked at.
pub fn build_scene(tools: Tools<'_>, view: &View) -> Scene {
    build_scene_with(tools, &RefCell::default(), view)
}

/// The same, quicker, with what was worked out for earlier pictures.
///
/// The order of these steps is who has the first choice of room: what must be read comes before the
/// names of the map. The order of painting is another: see
/// [`PaintOrder`](crate::map::PaintOrder).
pub fn build_scene_with(tools: Tools<'_>, cache: &RefCell<Cache>, view: &View) -> Scene {
    let mut composition = Composition::new(tools, cache, view);
    let symbologies = symbologies(&composition);
    add_ground(&mut composition, &symbologies);
    let routes = add_routes(&mut composition);
    let key = key::rows::key(&composition, &symbologies, &routes);
    let is_alone = view.surround == Surround::Whole;
    let date = is_alone.then(|| place_surround(&mut composition, &symbologies, &routes));
    let (far_off, groups) = locator::far_off(&composition, markers::by_place(&composition));
    let mut marks = Vec::new();
    let mut elsewhere = far_off;
    if let Some(date) = date {
        marks = place_locator(&mut composition, std::mem::take(&mut elsewhere), date);
    }
    let inset_site = inset::place(&mut composition, &routes);
    let notes = treaty_annotations::place(&mut composition);
    let states = place_first_names(&mut composition, &symbologies, &routes, inset_site);
    // What has a name by now keeps its place while the drawer is open; the rest stands beside it.
    if let Some(drawer) = view.drawer {
        composition.occupancy.take(drawer);
    }
    let groups = markers::gathered(&composition, groups);
    let (near, beyond) = markers::sort_by_distance(&composition, groups);
    marks.extend(place_markers(&mut composition, near, &routes));
    if is_alone {
        marks.extend(off_map_markers::place(&mut composition, beyond));
    } else {
        elsewhere.extend(beyond);
    }
    let elsewhere = elsewhere.into_iter().map(Group::into_elsewhere).collect();
    measures::place(&mut composition);
    if let Some(site) = inset_site {
        composition.occupancy.take(site);
    }
    let around =
        Around { symbologies: &symbologies, marks: &marks, routes: &routes, wants_all: false };
    place_names(&mut composition, &routes, around, inset_site, &states);
    let lands = land::answering(&composition);
    composition.into_scene(Answering { marks, routes, notes, lands, key, elsewhere })
}

/// Water and land, with all that is drawn of their holders.
fn add_ground(composition: &mut Composition<'_>, symbologies: &[Symbology]) {
    water::add_depths(composition);
    water::add_ice_age(composition);
    if composition.view.layers.has(Layer::Graticule) {
        graticule::add_lines(composition);
    }
    land::add_areas(composition, symbologies);
    water::add_lakes_and_rivers(composition);
    land::add_lines(composition, symbologies);
    outlines::add_differences(composition);
    outlines::add_selected(composition);
    outlines::add_hovered(composition);
}

fn add_routes(composition: &mut Composition<'_>) -> Vec<Route> {
    let mut routes = lines::add(composition);
    routes.extend(journeys::add(composition));
    routes
}

/// The date, the legend and the scale; of two maps each has its own date, and they share the rest.
///
/// Where the date stands.
fn place_surround(
    composition: &mut Composition<'_>,
    symbologies: &[Symbology],
    routes: &[Route],
) -> ScreenRect {
    let date = date::place(composition);
    let (has_legend, has_scale) = match composition.view.pane_position {
        PanePosition::Whole | PanePosition::Second | PanePosition::RightOfBar => (true, true),
        PanePosition::First => (false, true),
        PanePosition::LeftOfBar => (false, false),
    };
    let legend = has_legend.then(|| legend::place(composition, symbologies, routes)).flatten();
    let beside_bar = has_scale.then(|| scale_bar::place(composition, legend, routes)).flatten();
    if let Some(at) = beside_bar {
        north_arrow::add(composition, at);
    }
    date
}

fn place_locator(
    composition: &mut Composition<'_>,
    far_off: Vec<Group>,
    date: ScreenRect,
) -> Vec<Mark> {
    match composition.view.pane_position {
        PanePosition::RightOfBar => Vec::new(),
        PanePosition::Whole
        | PanePosition::First
        | PanePosition::Second
        | PanePosition::LeftOfBar => locator::place(composition, far_off, date),
    }
}

/// The names of states, great seas, great lands and peoples, and which states are named; on a wall before
/// them what is told. No event moves them: they keep their places from year to year, and markers give way.
fn place_first_names(
    composition: &mut Composition<'_>,
    symbologies: &[Symbology],
    routes: &[Route],
    inset_site: Option<ScreenRect>,
) -> Vec<String> {
    if !composition.view.layers.has(Layer::Names) {
        return Vec::new();
    }
    // What the inset names needs no name outside it.
    if let Some(site) = inset_site {
        composition.occupancy.reserve(site);
    }
    placement::reserve_towns(composition);
    let told = Around { symbologies, marks: &[], routes, wants_all: true };
    if composition.view.wall.is_some() {
        composition.ring().into_iter().for_each(|ring| composition.occupancy.reserve(ring));
        markers::reserve_place(composition);
        journeys::take_ends(composition, routes);
        graticule::place_told(composition);
        told_names::place(composition, told);
        placement::place_disputed(composition, inset_site, told);
        told_names::place_chains(composition, told);
        names_beyond::place(composition, routes);
        lines::reserve_selected(composition, routes);
    }
    let states = state_names::place(composition, symbologies);
    told_names::place_lands(composition, told, &states);
    let around = Around { symbologies, marks: &[], routes: &[], wants_all: false };
    placement::place_seas(composition, around);
    // A journey comes and goes with its year; lines, which come before them, stay.
    let lines = routes.partition_point(|it| matches!(it.of, RouteOf::Line(_)));
    let beside_lines = Around { routes: &routes[..lines], ..around };
    placement::place_great_lands(composition, beside_lines, inset_site, &states);
    state_names::place_peoples(composition, symbologies);
    composition.occupancy.release_reserved();
    states
}

fn place_markers(
    composition: &mut Composition<'_>,
    groups: Vec<Group>,
    routes: &[Route],
) -> Vec<Mark> {
    markers::add_place_ring(composition);
    for stub in lines::stubs(composition, routes) {
        composition.occupancy.reserve(stub);
    }
    markers::reserve_what_they_would_hide(composition);
    let marks = markers::place(composition, groups);
    composition.occupancy.release_reserved();
    // A marker may stand within the ring, a name may not.
    if let Some(ring) = composition.ring() {
        composition.occupancy.take(ring);
    }
    marks
}

/// The other names: of disputed islands, degrees, routes, other islands and towns.
fn place_names(
    composition: &mut Composition<'_>,
    routes: &[Route],
    around: Around<'_>,
    inset_site: Option<ScreenRect>,
    states: &[String],
) {
    let has_names = composition.view.layers.has(Layer::Names);
    if has_names {
        placement::take_towns(composition);
        if composition.view.wall.is_none() {
            placement::place_disputed(composition, inset_site, around);
        }
    }
    specks::reserve(composition, inset_site);
    if composition.view.layers.has(Layer::Graticule) {
        graticule::place_degrees(composition);
    }
    journeys::place_names(composition, routes);
    lines::place_names(composition, routes);
    composition.occupancy.release_reserved();
    specks::add(composition, inset_site);
    if has_names {
        placement::place_names(composition, inset_site, around, states);
        spots::place(composition, routes);
    }
}
