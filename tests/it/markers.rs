//! Markers stand beside what they would hide, and what leads to one hides no name.

use std::cell::Cell;

use kuril_atlas::map::{MapFrame, Primitive, Role, ScreenRect};

use crate::plates::{framed, over_plates, plate, with_level};
use crate::support::scene;

/// Kilometres and pixels across an island that a marker would hide.
const ISLAND: f64 = 250.0;
const SMALL: f64 = 110.0;
/// Pixels from the middle of a marker that it hides whatever its shape.
const HIDDEN: f64 = 9.0;

/// Those on the map: beyond it and below the world they have names.
fn is_round(marker: &ScreenRect) -> bool {
    (marker.width() - marker.height()).abs() < 1.0
}

#[test]
fn no_marker_hides_a_small_island() {
    let seen = Cell::new(0);
    over_plates(|date, view, scene| {
        let camera = view.camera;
        seen.set(seen.get() + scene.marks.len());
        let hidden = with_level(camera, |level| {
            let small = level.units.iter().filter(|unit| {
                let bounds = unit.shape.bounds;
                let across = bounds.width().max(bounds.height());
                across < ISLAND && across * camera.pixels_per_km < SMALL
            });
            let hidden = small.filter(|unit| {
                let mut shore = unit.shape.vertices.iter().map(|&it| camera.screen_from_plane(it));
                shore.any(|at| {
                    let mut round = scene.marks.iter().map(|it| it.rect).filter(is_round);
                    round.any(|it| it.centre().distance(at) < HIDDEN)
                })
            });
            hidden.map(|unit| unit.id.clone()).collect::<Vec<_>>()
        });
        assert!(hidden.is_empty(), "{date} at {}: {hidden:?}", camera.pixels_per_km);
    });
    assert!(seen.get() > 100, "only {} markers were seen", seen.get());
}

#[test]
fn lines_to_places_of_the_world_pass_behind_the_names_below_it() {
    let scene = scene(&plate(framed(MapFrame::Region), "1956"));
    let items: Vec<&Primitive> =
        scene.items.iter().filter(|it| it.role == Role::Locator).map(|it| &it.primitive).collect();
    let is_leader =
        |it: &&Primitive| matches!(it, Primitive::Segments { stroke, .. } if stroke.width < 1.0);
    let last_line = items.iter().rposition(is_leader);
    let is_name = |it: &&Primitive| matches!(it, Primitive::Text(text) if text.halo.is_some());
    let first_name = items.iter().position(is_name);
    assert!(last_line.is_some() && last_line < first_name, "{last_line:?}, {first_name:?}");
    assert!(items.iter().filter(|it| is_name(it)).count() > 1, "names below the world");
}
