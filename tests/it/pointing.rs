//! What a point of the map answers, and what lies over what.

use std::sync::Arc;

use kuril_atlas::atlas::TerritoryId;
use kuril_atlas::geometry::{Detail, GlobePoint};
use kuril_atlas::map::{
    Answer, Camera, OVERVIEW, PaintOrder, Primitive, Role, RouteOf, SOUTHERN_KURILS, Scene,
    ScreenPoint, ScreenRect, Selected, View,
};
use proptest::prelude::*;

use crate::support::{atlas, scene, view};

const SIZE: [f64; 2] = [960.0, 640.0];

fn territory(slug: &str) -> TerritoryId {
    atlas().territories.named(slug).expect("a territory of the atlas")
}

/// Where a point of the globe lies on the screen.
fn on_screen(scene: &Scene, lon: f64, lat: f64) -> ScreenPoint {
    let plane = atlas().base_map.projection.plane_from_globe(GlobePoint { lon, lat });
    scene.camera.screen_from_plane(plane.expect("a point of the map"))
}

fn overview_of(date: &str) -> Scene {
    scene(&view(Camera::fitted(OVERVIEW, SIZE), date))
}

fn panel_of(scene: &Scene, role: Role) -> ScreenRect {
    let item = scene.items.iter().find(|item| item.role == role).expect("it is on the map");
    let Primitive::Panel { rect, .. } = item.primitive else { panic!("{role:?} has no panel") };
    rect
}

#[test]
fn land_answers_for_its_territory_and_the_open_sea_for_nobody() {
    let scene = overview_of("1850-12-31");
    let hokkaido = on_screen(&scene, 143.0, 43.4);
    assert_eq!(scene.at(hokkaido), Some(Answer::Territory(territory("hokkaido"))));
    assert_eq!(scene.at(on_screen(&scene, 148.0, 53.0)), Some(Answer::Elsewhere));
    assert_eq!(scene.at(ScreenPoint { x: -1.0, y: 20.0 }), None);
}

#[test]
fn a_small_island_answers_from_close_by() {
    let camera = Camera::fitted(SOUTHERN_KURILS, SIZE);
    let scene = scene(&view(camera, "1850-12-31"));
    let atlas = atlas();
    let (_, level) = atlas.base_map.level(Detail::Fine);
    let shikotan = level.units.iter().find(|unit| unit.id == "shikotan").expect("Shikotan");
    let vertices = || shikotan.shape.vertices.iter().map(|&it| camera.screen_from_plane(it));
    let east = vertices().max_by(|a, b| a.x.total_cmp(&b.x)).expect("a coast");
    let near = |by: f64| {
        let at = ScreenPoint { x: east.x + by, ..east };
        scene.all_at(at).find_map(Answer::territory)
    };
    assert_eq!(near(6.0), Some(territory("shikotan")));
    assert_eq!(near(10.0), None);
}

#[test]
fn a_marker_answers_before_the_land_beneath_it() {
    let scene = overview_of("1875-12-31");
    let mark = scene.marks.iter().position(|mark| {
        let below = scene.all_at(mark.rect.centre()).find_map(Answer::territory);
        below.is_some()
    });
    let mark = mark.expect("a marker on land");
    assert_eq!(scene.at(scene.marks[mark].rect.centre()), Some(Answer::Mark(mark)));
}

#[test]
fn a_panel_lets_nothing_beneath_it_answer() {
    let scene = overview_of("1906-12-31");
    for role in [Role::Legend, Role::Date, Role::Locator] {
        let rect = panel_of(&scene, role);
        let edge = ScreenPoint { x: rect.min.x + 1.0, y: rect.min.y + 1.0 };
        assert_eq!(scene.all_at(edge).collect::<Vec<_>>(), [Answer::Panel], "{role:?}");
    }
}

#[test]
fn a_line_answers_before_the_land_it_crosses() {
    let atlas = atlas();
    let scene = overview_of("1906-12-31");
    let on_land = scene.routes.iter().find_map(|route| {
        let answers = |&at: &ScreenPoint| scene.all_at(at).collect::<Vec<_>>();
        let mut crossed = route.points.iter().map(answers);
        let crossed = crossed.find(|all| all.iter().any(|it| it.territory().is_some()))?;
        Some((route.of, crossed))
    });
    let (of, answers) = on_land.expect("a line over land");
    assert!(matches!(of, RouteOf::Line(id) if !atlas[id].name.is_empty()));
    let first = answers.iter().position(|it| matches!(it, Answer::Route(_))).expect("the line");
    let land = answers.iter().position(|it| it.territory().is_some()).expect("the land");
    assert!(first < land, "{answers:?}");
}

/// A view in which everything is drawn that can be.
fn crowded(camera: Camera, date: &str) -> View {
    let atlas = atlas();
    let event = atlas.events_of_year(1945).next().map(|(id, _)| id);
    let selected = Selected {
        event,
        territory: Some(territory("iturup")),
        point: Some(GlobePoint { lon: 150.0, lat: 50.0 }),
        ..Selected::default()
    };
    let measured = [(140.0, 40.0), (150.0, 45.0), (145.0, 50.0)];
    let measured = measured.map(|(lon, lat)| GlobePoint { lon, lat });
    View {
        selected,
        hovered: Some(territory("urup")),
        measured: Arc::new(measured),
        ranges_of: Some(territory("iturup")),
        ..view(camera, date)
    }
}

#[test]
fn everything_is_painted_in_the_one_order_and_the_ground_comes_first() {
    for date in ["1855-12-31", "1906-12-31", "1945-08-30", "2024-12-31"] {
        let scene = scene(&crowded(Camera::fitted(OVERVIEW, SIZE), date));
        let orders: Vec<PaintOrder> =
            scene.items.iter().map(|item| item.role.paint_order()).collect();
        assert!(orders.is_sorted(), "{orders:?}");
        assert!(orders[..scene.ground].iter().all(|it| it.is_ground()));
        assert!(!orders[scene.ground..].iter().any(|it| it.is_ground()));
        for role in [Role::Hover, Role::Selection, Role::Measure, Role::Marker, Role::ScaleBar] {
            assert!(scene.items.iter().any(|item| item.role == role), "{role:?} on {date}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..Default::default() })]
    #[test]
    fn every_point_of_the_map_answers_and_none_beyond_it(x in -50.0..1010.0, y in -50.0..690.0) {
        let scene = overview_of("1945-12-31");
        let at = ScreenPoint { x, y };
        let answers: Vec<Answer> = scene.all_at(at).collect();
        prop_assert_eq!(scene.at(at), answers.first().copied());
        prop_assert_eq!(answers.is_empty(), !scene.camera.frame().contains(at));
        let beneath_panel = answers.iter().skip_while(|it| **it != Answer::Panel).nth(1);
        prop_assert_eq!(beneath_panel, None);
    }
}
