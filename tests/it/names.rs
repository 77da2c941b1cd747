//! Names on the map: none on another, seas in the water, wherever one looks; and nothing that was
//! worked out before changes a picture.

use std::cell::RefCell;

use kuril_atlas::assets;
use kuril_atlas::atlas::{LabelKind, SecondNames};
use kuril_atlas::geometry::{Bounds, Detail, PlanePoint};
use kuril_atlas::map::{
    Appearance, Camera, Drafts, Item, Layers, OVERVIEW, Scene, ScreenPoint, Style, Text,
    TextMetrics, Tools, View, build_scene_with,
};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::support::{atlas, described, view};

/// A part of the map within the region, from the whole of it to one island.
fn any_view() -> impl Strategy<Value = View> {
    let seconds = prop::sample::select(SecondNames::ALL.to_vec());
    (-1800.0..1200.0, -1100.0..1300.0, -1.9..2.2, 1650..2026, seconds).prop_map(
        |(x, y, zoom, year, second_names): (f64, f64, f64, i32, _)| {
            let camera = Camera::new(PlanePoint { x, y }, zoom.exp2(), [960.0, 640.0]);
            View { second_names, ..view(camera, &format!("{year}-12-31")) }
        },
    )
}

/// Runs a check over so many views, with drafts kept from one to the next.
fn over_views(count: u32, check: impl Fn(&View, &Scene)) {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let tools = Tools { atlas: &atlas, words: &words, metrics: &metrics };
    let drafts = RefCell::<Drafts>::default();
    let config = Config { cases: count, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, rng());
    let result = runner.run(&any_view(), |view| {
        check(&view, &build_scene_with(tools, &drafts, &view));
        Ok(())
    });
    result.expect("every view holds");
}

/// Always the same views: a failure can be looked at.
fn rng() -> proptest::test_runner::TestRng {
    proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha)
}

/// The corners of a text, somewhat inside its letters.
fn corners(metrics: &TextMetrics, text: &Text) -> [ScreenPoint; 4] {
    let width = metrics.width(&text.text, text.face, text.size, text.spacing);
    let (sin, cos) = text.angle.to_radians().sin_cos();
    let (half, up) = (width / 2.0 - 1.0, text.size * 0.4);
    let at = |along: f64, across: f64| ScreenPoint {
        x: text.at.x + along * cos + across * sin,
        y: text.at.y - along * sin + across * cos,
    };
    [at(-half, -up), at(half, -up), at(half, up), at(-half, up)]
}

/// Whether two convex shapes share a point (separating axes).
fn overlap(one: &[ScreenPoint; 4], other: &[ScreenPoint; 4]) -> bool {
    let separated = |a: &[ScreenPoint; 4], b: &[ScreenPoint; 4]| {
        (0..4).any(|i| {
            let (from, to) = (a[i], a[(i + 1) % 4]);
            let normal = (to.y - from.y, from.x - to.x);
            let side = |p: &ScreenPoint| (p.x - from.x) * normal.0 + (p.y - from.y) * normal.1;
            let extent = |points: &[ScreenPoint; 4]| {
                let sides = points.iter().map(side);
                sides.fold((f64::MAX, f64::MIN), |(low, high), it| (low.min(it), high.max(it)))
            };
            let (a, b) = (extent(a), extent(b));
            a.1 <= b.0 || b.1 <= a.0
        })
    };
    !separated(one, other) && !separated(other, one)
}

/// The names of the map, which bear a halo and stand by their middle.
fn names(scene: &Scene) -> Vec<&Text> {
    let texts = scene.items.iter().filter_map(|item| match item {
        Item::Text(text)
            if text.halo.is_some() && text.anchor == kuril_atlas::map::Anchor::Middle =>
        {
            Some(text)
        }
        _ => None,
    });
    texts.collect()
}

#[test]
fn no_two_names_overlap_in_two_hundred_views() {
    let metrics = assets::text_metrics();
    over_views(200, |view, scene| {
        let names = names(scene);
        let placed: Vec<_> = names.iter().map(|text| corners(&metrics, text)).collect();
        for i in 0..names.len() {
            for j in i + 1..names.len() {
                // A name and what stands beneath it share an edge.
                assert!(
                    !overlap(&placed[i], &placed[j]),
                    "{} on {} in {:?} on {}",
                    names[i].text,
                    names[j].text,
                    view.camera,
                    view.sight.day
                );
            }
        }
    });
}

#[test]
fn names_of_seas_stay_in_the_water_in_two_hundred_views() {
    let atlas = atlas();
    let seas: Vec<&str> = (atlas.base_map.labels.iter())
        .filter(|label| matches!(label.kind, LabelKind::Ocean | LabelKind::Sea))
        .map(|label| label.en.as_str())
        .collect();
    let metrics = assets::text_metrics();
    let mut seen = 0;
    let count = RefCell::new(&mut seen);
    over_views(200, |view, scene| {
        let (_, level) = atlas.base_map.level(Detail::for_scale(view.camera.pixels_per_km));
        let seas = names(scene).into_iter().filter(|text| seas.contains(&text.text.as_str()));
        for text in seas {
            **count.borrow_mut() += 1;
            let width = metrics.width(&text.text, text.face, text.size, text.spacing);
            let (sin, cos) = text.angle.to_radians().sin_cos();
            for i in -10..=10 {
                let along = f64::from(i) / 20.0 * width;
                let at = ScreenPoint { x: text.at.x + along * cos, y: text.at.y - along * sin };
                let plane = view.camera.plane_from_screen(at);
                let on = level.units.iter().find(|unit| unit.shape.contains(plane));
                assert!(
                    on.is_none(),
                    "{} on {:?} in {:?}",
                    text.text,
                    on.map(|it| &it.id),
                    view.camera
                );
            }
        }
    });
    assert!(seen > 50, "only {seen} names of seas were seen");
}

#[test]
fn what_was_worked_out_before_changes_no_picture() {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let tools = Tools { atlas: &atlas, words: &words, metrics: &metrics };
    let style = Style::new(Appearance::Light);
    let drafts = RefCell::default();
    let mut camera = Camera::fitted(OVERVIEW, [960.0, 640.0]);
    for step in 0..24 {
        camera = match step % 4 {
            0 => camera.zoomed(1.3, ScreenPoint { x: 640.0, y: 400.0 }),
            1 => camera.dragged(-37.0, 21.0),
            2 => camera.dragged(11.0, -53.0),
            _ => camera.zoomed(1.05, ScreenPoint { x: 500.0, y: 300.0 }),
        };
        let layers = Layers { ice_age: step % 5 == 0, ..Layers::default() };
        let view = View { layers, ..view(camera, &format!("{}-06-30", 1850 + step * 7)) };
        let kept = described(&build_scene_with(tools, &drafts, &view), &style);
        let fresh = described(&crate::support::scene(&view), &style);
        assert_eq!(kept, fresh, "step {step}");
    }
}

#[test]
fn a_name_stands_still_while_the_map_grows_a_little() {
    let middle =
        Bounds { min: PlanePoint { x: -600.0, y: -500.0 }, max: PlanePoint { x: 700.0, y: 400.0 } };
    let camera = Camera::fitted(middle, [960.0, 640.0]);
    let shown = |camera: Camera| {
        let scene = crate::support::scene(&view(camera, "2024-12-31"));
        names(&scene).iter().map(|text| text.text.clone()).collect::<Vec<_>>()
    };
    let before = shown(camera);
    let after = shown(camera.zoomed(1.01, camera.frame().centre()));
    let lost: Vec<_> = before.iter().filter(|name| !after.contains(name)).collect();
    assert!(before.len() > 10, "{before:?}");
    assert!(lost.len() <= 1, "gone after a hundredth: {lost:?}");
}
