//! What of the picture changes with the date, and nothing else.

use std::sync::Arc;

use egui::{Pos2, Rect, vec2};
use egui_kittest::Harness;
use image::RgbaImage;
use kuril_atlas::assets;
use kuril_atlas::geometry::Detail;
use kuril_atlas::map::{
    Camera, GroundChange, OVERVIEW, SOUTHERN_KURILS, Scene, ScreenPoint, ScreenRect, View,
    ground_change,
};
use kuril_atlas::paint::ScenePainter;

use crate::support::{CpuRenderer, atlas, scene, view};

const SIZE: [f64; 2] = [420.0, 300.0];

/// The ground of a date, without names and panels.
fn ground(camera: Camera, date: &str) -> Arc<Scene> {
    let scene = scene(&view(camera, date));
    Arc::new(Scene::of_items(camera, scene.items[..scene.ground].to_vec()))
}

fn painted(scene: Arc<Scene>) -> RgbaImage {
    let size = SIZE.map(|it| it as f32);
    let mut harness =
        Harness::builder().with_size(size).renderer(CpuRenderer::default()).build_ui_state(
            move |ui, painter: &mut ScenePainter| {
                let screen = Rect::from_min_size(Pos2::ZERO, vec2(size[0], size[1]));
                let on_all = ui.painter().with_clip_rect(screen);
                painter.paint(&on_all, Pos2::ZERO, &scene);
            },
            ScenePainter::default(),
        );
    harness.render().expect("a picture")
}

/// The pixels in which two dates differ.
fn differing(camera: Camera, [one, other]: [&str; 2]) -> Vec<ScreenPoint> {
    let [one, other] = [one, other].map(|date| painted(ground(camera, date)));
    let pixels = one.enumerate_pixels().zip(other.pixels());
    pixels
        .filter(|((_, _, before), after)| before != after)
        .map(|((x, y, _), _)| ScreenPoint { x: f64::from(x) + 0.5, y: f64::from(y) + 0.5 })
        .collect()
}

fn changed(camera: Camera, [one, other]: [&str; 2]) -> Vec<ScreenRect> {
    match ground_change(&ground(camera, one), &ground(camera, other)) {
        GroundChange::Parts(parts) => parts,
        other => panic!("two pictures from the same place: {other:?}"),
    }
}

#[test]
fn what_looks_different_lies_in_what_has_changed() {
    let dates = [
        ["1854-12-31", "1855-12-31"],
        ["1904-12-31", "1905-12-31"],
        ["1945-08-30", "1945-09-02"],
        ["1951-12-31", "1956-12-31"],
    ];
    for bounds in [OVERVIEW, SOUTHERN_KURILS] {
        let camera = Camera::fitted(bounds, SIZE);
        for both in dates {
            let parts = changed(camera, both);
            let pixels = differing(camera, both);
            let outside: Vec<_> =
                pixels.iter().filter(|&&it| !parts.iter().any(|part| part.contains(it))).collect();
            assert!(outside.is_empty(), "{both:?}: {} outside {parts:?}", outside.len());
        }
    }
}

#[test]
fn the_change_on_sakhalin_in_1905_leaves_the_rest_of_the_map_alone() {
    let camera = Camera::fitted(OVERVIEW, SIZE);
    let both = ["1905-07-06", "1905-08-01"];
    let parts = changed(camera, both);
    assert!(!differing(camera, both).is_empty());
    let area: f64 = parts.iter().map(|it| it.width() * it.height()).sum();
    assert!(area < 0.15 * SIZE[0] * SIZE[1], "{parts:?}");
}

#[test]
fn a_year_without_change_changes_nothing() {
    let camera = Camera::fitted(OVERVIEW, SIZE);
    assert_eq!(changed(camera, ["1986-12-31", "1987-12-31"]), []);
}

#[test]
fn seen_from_elsewhere_all_may_have_changed() {
    let camera = Camera::fitted(OVERVIEW, SIZE);
    let aside = camera.dragged(5.0, 0.0);
    let change = ground_change(&ground(camera, "1905-12-31"), &ground(aside, "1905-12-31"));
    assert_eq!(change, GroundChange::Everything);
}

#[test]
fn a_map_that_is_dragged_or_pointed_at_has_the_same_ground() {
    let camera = Camera::fitted(OVERVIEW, SIZE);
    let before = Arc::new(scene(&view(camera, "1905-12-31")));
    let hokkaido = atlas().territories.named("hokkaido");
    let moved = View { hovered: hokkaido, ..view(camera.dragged(5.0, 0.0), "1905-12-31") };
    assert_eq!(ground_change(&before, &Arc::new(scene(&moved))), GroundChange::Nothing);
    let enlarged = view(camera.zoomed(1.1, camera.frame().centre()), "1905-12-31");
    assert_eq!(ground_change(&before, &Arc::new(scene(&enlarged))), GroundChange::Scale);
}

#[test]
fn what_comes_in_later_makes_another_revision_once() {
    let base_map = assets::base_map().expect("the bundled map");
    assert_eq!(base_map.revision(), 0);
    let level = || assets::level(Detail::Regional, &base_map.projection).expect("the bundled map");
    base_map.add_level(Detail::Regional, level());
    base_map.add_world(assets::world().expect("the bundled world"));
    assert_eq!(base_map.revision(), 2);
    // What is there already stays.
    base_map.add_level(Detail::Regional, level());
    assert_eq!(base_map.revision(), 2);
}
