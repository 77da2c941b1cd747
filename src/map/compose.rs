use std::cell::RefCell;

use crate::map::cache::Cache;
use crate::map::composition::{Composition, Tools};
use crate::map::ground::{land, water};
use crate::map::lettering::labels;
use crate::map::overlay::{journeys, lines, markers, measures, treaty_annotations};
use crate::map::surround::{date_and_scale, graticule, inset, locator, off_map_markers};
use crate::map::values::{PanePosition, Scene, View};

/// Draws what is being looked at.
pub fn build_scene(tools: Tools<'_>, view: &View) -> Scene {
    build_scene_with(tools, &RefCell::default(), view)
}

/// The same, quicker, with what was worked out for earlier pictures.
pub fn build_scene_with(tools: Tools<'_>, cache: &RefCell<Cache>, view: &View) -> Scene {
    let mut composition = Composition::new(tools, cache, view);
    let layers = view.layers;
    water::add_depths(&mut composition);
    water::add_ice_age(&mut composition);
    if layers.graticule {
        graticule::add_lines(&mut composition);
    }
    let symbologies = land::symbologies(&composition);
    land::add_areas(&mut composition, &symbologies);
    water::add_lakes_and_rivers(&mut composition);
    land::add_lines(&mut composition, &symbologies);
    land::add_differences(&mut composition);
    land::add_selected(&mut composition);
    lines::add(&mut composition);
    journeys::add(&mut composition);
    let ground = composition.items.len();
    let hovered = land::hovered(&composition);
    composition.items.extend(hovered);

    // What must be read gets its room before the names of the map do, and is painted after them.
    let furniture = date_and_scale::arrange(&mut composition, &symbologies);
    let (far_off, others) = locator::far_off(&composition, markers::by_place(&composition));
    let groups = markers::gathered(others);
    let locator = match view.pane_position {
        PanePosition::RightOfBar => Vec::new(),
        PanePosition::Whole
        | PanePosition::First
        | PanePosition::Second
        | PanePosition::LeftOfBar => locator::arrange(&mut composition, far_off),
    };
    let (inset, site) = inset::arrange(&mut composition);
    let annotations = treaty_annotations::arrange(&mut composition);
    let ring = markers::place_ring(&composition);
    let (near, far) = markers::sort_by_distance(&composition, groups);
    let near = markers::arrange(&mut composition, near);
    let far = off_map_markers::arrange(&mut composition, far);
    let measured = measures::arrange(&mut composition);
    // What the inset names needs no name outside it.
    if let Some(site) = site {
        composition.occupancy.take(site);
    }
    if layers.graticule {
        graticule::add_degrees(&mut composition);
    }
    let journeys = journeys::names(&mut composition);
    let lines = lines::names(&mut composition);
    if layers.names {
        labels::add(&mut composition, site);
    }
    let later =
        [lines, journeys, inset, ring, near, far, locator, annotations, measured, furniture];
    composition.items.extend(later.into_iter().flatten());
    Scene {
        camera: view.camera,
        items: composition.items,
        ground,
        marks: composition.marks,
        routes: composition.routes,
        notes: composition.notes,
    }
}
