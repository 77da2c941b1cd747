//! Names on the map: none on another, seas in the water, wherever one looks; and nothing that was
//! worked out before changes a picture.

use std::cell::RefCell;
use std::collections::BTreeSet;

use kuril_atlas::assets;
use kuril_atlas::atlas::{LabelKind, SecondNames};
use kuril_atlas::geometry::{Bounds, Detail, GlobePoint, PlanePoint};
use kuril_atlas::map::{
    Anchor, Appearance, Cache, Camera, Layer, Layers, OVERVIEW, Primitive, Role, Scene,
    ScreenPoint, Style, Text, TextMetrics, Tools, View, build_scene_with,
};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use strum::VariantArray as _;

use crate::support::{atlas, described, texts, view};

/// A part of the map within the region, from the whole of it to one island.
fn any_view() -> impl Strategy<Value = View> {
    let seconds = prop::sample::select(SecondNames::VARIANTS.to_vec());
    (-1800.0..1200.0, -1100.0..1300.0, -1.9..2.2, 1650..2026, seconds).prop_map(
        |(x, y, zoom, year, second_names): (f64, f64, f64, i32, _)| {
            let camera = Camera::new(PlanePoint { x, y }, zoom.exp2(), [960.0, 640.0]);
            View { second_names, ..view(camera, &format!("{year}-12-31")) }
        },
    )
}

/// Runs a check over so many views, with the cache of each handed to the next.
fn over_views(count: u32, check: impl Fn(&View, &Scene)) {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let tools = Tools { atlas: &atlas, words: &words, metrics: &metrics };
    let cache = RefCell::<Cache>::default();
    let config = Config { cases: count, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, rng());
    let result = runner.run(&any_view(), |view| {
        check(&view, &build_scene_with(tools, &cache, &view));
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
    let middle = match text.anchor {
        Anchor::Left => width / 2.0,
        Anchor::Middle => 0.0,
        Anchor::Right => -width / 2.0,
    };
    let at = |along: f64, across: f64| ScreenPoint {
        x: text.at.x + (middle + along) * cos + across * sin,
        y: text.at.y - (middle + along) * sin + across * cos,
    };
    [at(-half, -up), at(half, -up), at(half, up), at(-half, up)]
}

/// The same for each of the pieces of which a bent text is made; a straight one is one piece.
pub fn pieces(metrics: &TextMetrics, text: &Text) -> Vec<[ScreenPoint; 4]> {
    const PIECES: u32 = 12;
    if text.bend == 0.0 {
        return vec![corners(metrics, text)];
    }
    let width = metrics.width(&text.text, text.face, text.size, text.spacing) - 2.0;
    let up = text.size * 0.4;
    let end = |i: u32| (f64::from(i) / f64::from(PIECES) - 0.5) * width;
    let piece = |i: u32| {
        let (from, to) = (end(i), end(i + 1));
        [(from, -up), (to, -up), (to, up), (from, up)]
            .map(|(along, above)| text.on_line(along, above))
    };
    (0..PIECES).map(piece).collect()
}

/// Whether two convex shapes share a point (separating axes).
pub fn overlap(one: &[ScreenPoint; 4], other: &[ScreenPoint; 4]) -> bool {
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

/// Everything that is written on the map itself.
pub const WRITTEN: [Role; 10] = [
    Role::Degrees,
    Role::Name,
    Role::NameBeyond,
    Role::SecondName,
    Role::LineName,
    Role::JourneyName,
    Role::StopName,
    Role::MeasureName,
    Role::NorthArrow,
    Role::ScaleBar,
];

fn names(scene: &Scene) -> Vec<&Text> {
    texts(scene, &[Role::Name]).collect()
}

/// The lines that lead to call-outs.
fn leaders(scene: &Scene) -> Vec<[ScreenPoint; 2]> {
    let leaders = scene.items.iter().filter(|item| item.role == Role::Leader);
    let segments = leaders.filter_map(|item| match &item.primitive {
        Primitive::Segments { segments, .. } => Some(segments.to_vec()),
        _ => None,
    });
    segments.flatten().collect()
}

fn between([from, to]: [ScreenPoint; 2], share: f64) -> ScreenPoint {
    ScreenPoint { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }
}

/// A part of the map between two corners in degrees.
fn near(west: f64, south: f64, east: f64, north: f64, size: [f64; 2]) -> Camera {
    let atlas = atlas();
    let projection = &atlas.base_map.projection;
    let corners = [(west, south), (west, north), (east, south), (east, north)];
    let corners = corners.map(|(lon, lat)| projection.plane_from_globe(GlobePoint { lon, lat }));
    Camera::fitted(Bounds::around(corners.into_iter().flatten()).expect("in the projection"), size)
}

#[test]
fn no_two_names_overlap_in_two_hundred_views() {
    let metrics = assets::text_metrics();
    over_views(200, |view, scene| {
        let names: Vec<&Text> = texts(scene, &WRITTEN).collect();
        let placed: Vec<_> = names.iter().map(|text| pieces(&metrics, text)).collect();
        for i in 0..names.len() {
            for j in i + 1..names.len() {
                // A name and what stands beneath it share an edge.
                let is_over = |one| placed[j].iter().any(|other| overlap(one, other));
                assert!(
                    !placed[i].iter().any(is_over),
                    "{} on {} in {:?} on {}",
                    names[i].text,
                    names[j].text,
                    view.camera,
                    view.state.day
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
fn every_island_between_hokkaido_and_kamchatka_is_named_before_it_is_large() {
    let scene = |camera| crate::support::scene(&view(camera, "1999-12-31"));
    let all_of = |ids: &[&str], scene: &Scene| {
        let atlas = atlas();
        let shown: Vec<&str> = names(scene).iter().map(|text| text.text.as_str()).collect();
        let labels = &atlas.base_map.labels;
        let is_missing = |id: &&&str| {
            let label = labels.iter().find(|it| it.slug == **id && it.kind == LabelKind::Island);
            !shown.contains(&label.expect("a label").en.as_str())
        };
        ids.iter().filter(is_missing).map(|id| (*id).to_owned()).collect::<Vec<_>>()
    };
    let middle = scene(near(150.0, 45.5, 156.5, 51.0, [1280.0, 800.0]));
    let chain = [
        "urup",
        "chirpoy",
        "broutona",
        "simushir",
        "ketoy",
        "ushishir",
        "rasshua",
        "matua",
        "raikoke",
        "chirinkotan",
        "ekarma",
        "shiashkotan",
        "kharimkotan",
        "onekotan",
        "makanrushi",
        "antsiferov",
        "paramushir",
        "atlasov",
        "shumshu",
    ];
    assert_eq!(all_of(&chain, &middle), Vec::<String>::new());
    let southern = scene(near(145.7, 43.33, 146.5, 43.67, [1280.0, 800.0]));
    let islets = [
        "habomai",
        "polonskogo",
        "oskolki",
        "zelyony",
        "yuri",
        "tanfilyev",
        "anuchin",
        "dyomin",
        "signalny",
        "storozhevoy",
    ];
    assert_eq!(all_of(&islets, &southern), Vec::<String>::new());
}

#[test]
fn a_line_leads_from_a_coast_or_a_town_over_no_name_to_its_call_out() {
    let atlas = atlas();
    let metrics = assets::text_metrics();
    let mut seen = 0;
    let count = RefCell::new(&mut seen);
    over_views(200, |view, scene| {
        let names: Vec<&Text> = texts(scene, &WRITTEN).collect();
        let (_, level) = atlas.base_map.level(Detail::for_scale(view.camera.pixels_per_km));
        let is_land = |at: ScreenPoint, within: f64| {
            let at = view.camera.plane_from_screen(at);
            let by = within / view.camera.pixels_per_km;
            let [min, max] = [-by, by].map(|by| at + PlanePoint { x: by, y: by });
            level.units.iter().any(|unit| unit.shape.reaches_into(Bounds { min, max }))
        };
        // The ring of a harbour reaches out over the water.
        let is_town = |at: ScreenPoint, within: f64| {
            let towns = atlas.base_map.labels.iter().filter(|it| it.kind == LabelKind::City);
            let towns = towns.map(|it| view.camera.screen_from_plane(it.at));
            towns.into_iter().any(|town| (town.x - at.x).hypot(town.y - at.y) <= within)
        };
        for leader in leaders(scene) {
            **count.borrow_mut() += 1;
            let is_on_land = is_land(leader[0], 4.0) || is_town(leader[0], 12.0);
            assert!(is_on_land, "{leader:?} begins in the sea in {:?}", view.camera);
            assert!(!is_land(leader[1], 0.5), "{leader:?} ends on land in {:?}", view.camera);
            for text in &names {
                let pieces = pieces(&metrics, text);
                for share in [0.1, 0.3, 0.5, 0.7, 0.9] {
                    let at = between(leader, share);
                    let is_on = |corners| overlap(corners, &[at; 4]);
                    assert!(!pieces.iter().any(is_on), "{} in {:?}", text.text, view.camera);
                }
            }
        }
    });
    assert!(seen > 20, "only {seen} call-outs were seen");
}

#[test]
fn names_of_disputed_towns_stand_beside_the_stripes() {
    let atlas = atlas();
    let metrics = assets::text_metrics();
    let towns = ["Kurilsk", "Yuzhno-Kurilsk", "Malokurilskoye"];
    let mut seen = 0;
    for zoom in [0.8, 1.0, 1.4, 2.0, 2.8] {
        for town in towns {
            let label = atlas.base_map.labels.iter().find(|it| it.en == town).expect("a label");
            let camera = Camera::new(label.at, 2.3 * zoom, [1280.0, 800.0]);
            let scene = crate::support::scene(&view(camera, "2024-12-31"));
            let (_, level) = atlas.base_map.level(Detail::for_scale(camera.pixels_per_km));
            let Some(text) = names(&scene).into_iter().find(|it| it.text == town) else { continue };
            seen += 1;
            let [left, _, right, _] = corners(&metrics, text);
            let places = (0..=20).map(|i| between([left, right], f64::from(i) / 20.0));
            let covered = places.filter(|&at| {
                let at = camera.plane_from_screen(at);
                level.units.iter().any(|unit| unit.shape.contains(at))
            });
            assert!(covered.count() <= 4, "{town} over its island at {}", camera.pixels_per_km);
        }
    }
    assert!(seen >= 12, "only {seen} names of towns were seen");
}

#[test]
fn what_was_worked_out_before_changes_no_picture() {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let tools = Tools { atlas: &atlas, words: &words, metrics: &metrics };
    let style = Style::new(Appearance::Light);
    let cache = RefCell::default();
    let mut camera = Camera::fitted(OVERVIEW, [960.0, 640.0]);
    for step in 0..24 {
        camera = match step % 4 {
            0 => camera.zoomed(1.3, ScreenPoint { x: 640.0, y: 400.0 }),
            1 => camera.dragged(-37.0, 21.0),
            2 => camera.dragged(11.0, -53.0),
            _ => camera.zoomed(1.05, ScreenPoint { x: 500.0, y: 300.0 }),
        };
        let mut layers = Layers::default();
        if step % 5 == 0 {
            layers.toggle(Layer::IceAge);
        }
        let view = View { layers, ..view(camera, &format!("{}-06-30", 1850 + step * 7)) };
        let kept = described(&build_scene_with(tools, &cache, &view), &style);
        let fresh = described(&crate::support::scene(&view), &style);
        assert_eq!(kept, fresh, "step {step}");
    }
}

#[test]
fn names_do_not_flicker_while_the_map_grows() {
    let middle =
        Bounds { min: PlanePoint { x: -600.0, y: -500.0 }, max: PlanePoint { x: 700.0, y: 400.0 } };
    let camera = Camera::fitted(middle, [960.0, 640.0]);
    let centre = camera.frame().centre();
    let shown = |step: i32| {
        let scene =
            crate::support::scene(&view(camera.zoomed(1.01_f64.powi(step), centre), "2024-12-31"));
        let roles: Vec<Role> = WRITTEN.into_iter().filter(|it| *it != Role::Degrees).collect();
        texts(&scene, &roles).map(|text| text.text.clone()).collect::<BTreeSet<_>>()
    };
    let steps: Vec<BTreeSet<String>> = (0..60).map(shown).collect();
    assert!(steps.iter().all(|names| names.len() > 10), "{steps:?}");
    // Gone and back, or there and gone, within three hundredths.
    let flickers = steps.windows(4).flat_map(|near| {
        let changed = near[0].symmetric_difference(&near[1]);
        changed
            .filter(|&name| near[2..].iter().any(|it| it.contains(name) == near[0].contains(name)))
    });
    let flickers: Vec<&String> = flickers.collect();
    assert!(flickers.len() <= 10, "{flickers:?}");
}
