//! The picture of a dozen dates, as SVG.

use kuril_atlas::assets;
use kuril_atlas::map::{
    Appearance, Camera, Item, OVERVIEW, SOUTHERN_KURILS, ScreenRect, Style, build_scene,
};
use kuril_atlas::paint::svg_of;
use kuril_atlas::session::Session;

use crate::support::{atlas, view};

fn overview() -> Camera {
    Camera::fitted(OVERVIEW, [420.0, 300.0])
}

fn southern_kurils() -> Camera {
    Camera::fitted(SOUTHERN_KURILS, [420.0, 300.0])
}

fn svg(camera: Camera, date: &str) -> String {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let scene = build_scene(&atlas, &words, &metrics, &view(camera, date));
    svg_of(&scene, &Style::new(Appearance::Light), date)
}

macro_rules! scenes {
    ($($name:ident: $camera:ident, $date:literal;)*) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(svg($camera(), $date));
        }
    )*};
}

scenes! {
    overview_1650: overview, "1650-12-31";
    overview_1854: overview, "1854-12-31";
    overview_1860: overview, "1860-12-31";
    overview_1880: overview, "1880-12-31";
    overview_1906: overview, "1906-12-31";
    overview_1935: overview, "1935-12-31";
    overview_1945_08_30: overview, "1945-08-30";
    overview_1946: overview, "1946-12-31";
    overview_2024: overview, "2024-12-31";
    kurils_1854: southern_kurils, "1854-12-31";
    kurils_1945_08_30: southern_kurils, "1945-08-30";
    kurils_2024: southern_kurils, "2024-12-31";
}

#[test]
fn the_same_view_gives_the_same_bytes() {
    assert_eq!(svg(southern_kurils(), "1945-08-30"), svg(southern_kurils(), "1945-08-30"));
}

#[test]
fn in_1905_a_border_appears_on_sakhalin_at_50_north() {
    let border_at_50 = |date: &str| {
        let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
        let camera = Camera::fitted(OVERVIEW, [1000.0, 800.0]);
        let scene = build_scene(&atlas, &words, &metrics, &view(camera, date));
        let style = Style::new(Appearance::Light);
        scene.items.iter().any(|item| match item {
            Item::Path { path, stroke }
                if stroke.colour == style.border && stroke.dash.is_none() =>
            {
                path.points.iter().all(|&point| {
                    let on_globe = atlas.base_map.projection.globe_from_plane(point);
                    on_globe.is_some_and(|on_globe| {
                        (on_globe.lat - 50.0).abs() < 0.01 && (141.0..145.0).contains(&on_globe.lon)
                    })
                })
            }
            _ => false,
        })
    };
    assert!(!border_at_50("1904-12-31"));
    assert!(border_at_50("1905-12-31"));
    assert!(!border_at_50("1946-12-31"));
}

#[test]
fn no_two_markers_stand_on_one_another_and_none_leaves_the_map() {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    for year in 1600..=2026 {
        for bounds in [OVERVIEW, SOUTHERN_KURILS] {
            let camera = Camera::fitted(bounds, [960.0, 640.0]);
            let scene =
                build_scene(&atlas, &words, &metrics, &view(camera, &format!("{year}-12-31")));
            for (i, mark) in scene.marks.iter().enumerate() {
                let inner: ScreenRect = mark.rect.grown(-3.0);
                assert!(camera.frame().encloses(inner), "{year}: {} is cut", mark.spoken);
                for other in &scene.marks[i + 1..] {
                    assert!(
                        !inner.overlaps(other.rect.grown(-3.0)),
                        "{year}: {} stands on {}",
                        mark.spoken,
                        other.spoken
                    );
                }
            }
        }
    }
}

#[test]
fn no_event_of_the_year_is_lost_for_being_far_away() {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    for year in [1855, 1905, 1945, 1956, 1998, 2022] {
        let camera = Camera::fitted(SOUTHERN_KURILS, [960.0, 640.0]);
        let scene = build_scene(&atlas, &words, &metrics, &view(camera, &format!("{year}-12-31")));
        let shown: usize = scene.marks.iter().map(|mark| mark.events.len()).sum();
        assert_eq!(shown, atlas.events_of_year(year).count(), "{year}");
    }
}

#[test]
fn moscow_stands_at_the_left_edge_and_washington_at_the_right() {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let camera = Camera::fitted(OVERVIEW, [960.0, 640.0]);
    let scene = build_scene(&atlas, &words, &metrics, &view(camera, "1951-12-31"));
    let at = |place: &str| {
        let place = atlas.place_named(place).expect("a place of the atlas");
        let mark = scene.marks.iter().find(|mark| mark.place == place);
        mark.expect("a marker for the place").rect.centre().x
    };
    assert!(at("san-francisco") > 800.0);
    let scene = build_scene(&atlas, &words, &metrics, &view(camera, "1956-12-31"));
    let moscow = atlas.place_named("moscow").expect("a place of the atlas");
    let mark = scene.marks.iter().find(|mark| mark.place == moscow);
    assert!(mark.expect("a marker for Moscow").rect.centre().x < 160.0);
}

#[test]
fn the_first_start_shows_the_treaty_of_shimoda_on_its_day() {
    let atlas = atlas();
    let session = Session::first(&atlas);
    let event = session.event().expect("an event is selected");
    assert_eq!(atlas[event].slug, "treaty-shimoda-1855");
    assert_eq!(session.day(&atlas).to_string(), "1855-02-07");
}
