//! The picture of a dozen dates, as SVG.

use kuril_atlas::assets;
use kuril_atlas::atlas::Viewpoint::{Claims, DeFacto, Japan, Russia};
use kuril_atlas::atlas::{ColourRole, Viewpoint};
use kuril_atlas::geometry::Detail;
use kuril_atlas::map::{
    Appearance, Camera, Colour, Item, OVERVIEW, SOUTHERN_KURILS, ScreenRect, Style, View,
    build_scene,
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

fn town_on(label: &str, date: &str) -> Option<String> {
    let atlas = atlas();
    let label = atlas.base_map.labels.iter().find(|it| it.slug == label);
    atlas.town_name_on(label.expect("a town of the map"), crate::support::day(date))
}

#[test]
fn towns_bear_the_names_of_the_day() {
    assert_eq!(town_on("yuzhno", "1700-01-01"), None);
    assert_eq!(town_on("yuzhno", "1890-01-01").as_deref(), Some("Vladimirovka"));
    assert_eq!(town_on("yuzhno", "1930-01-01").as_deref(), Some("Toyohara"));
    assert_eq!(town_on("yuzhno", "2024-01-01").as_deref(), Some("Yuzhno-Sakhalinsk"));
    assert_eq!(town_on("korsakov", "1800-01-01").as_deref(), Some("Kushunkotan"));
}

fn colour_of(territory: &str, date: &str, viewpoint: Viewpoint) -> Colour {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let camera = Camera::fitted(OVERVIEW, [600.0, 500.0]);
    let view = View { viewpoint, ..view(camera, date) };
    let scene = build_scene(&atlas, &words, &metrics, &view);
    let (_, level) = atlas.base_map.level(Detail::for_scale(camera.pixels_per_km));
    let unit = level.units.iter().find(|unit| unit.id == territory).expect("a unit of the map");
    let areas = scene.items.iter().filter_map(|item| match item {
        Item::Area { shape, colour } if std::sync::Arc::ptr_eq(shape, &unit.shape) => Some(*colour),
        _ => None,
    });
    areas.collect::<Vec<_>>().pop().expect("the unit is drawn")
}

#[test]
fn official_maps_differ_where_they_do() {
    let style = Style::new(Appearance::Light);
    let (japan, russia) = (style.holder(ColourRole::Japan), style.holder(ColourRole::Russia));
    let open = style.undetermined;
    let neutral = style.holder(ColourRole::Outside);
    let cases = [
        ("iturup", "2024-12-31", DeFacto, russia),
        ("iturup", "2024-12-31", Japan, japan),
        ("iturup", "2024-12-31", Russia, russia),
        ("iturup", "2024-12-31", Claims, russia),
        ("urup", "2024-12-31", Japan, open),
        ("sakhalin_s", "2024-12-31", Japan, open),
        ("sakhalin_n", "2024-12-31", Japan, russia),
        ("sakhalin_s", "1951-12-31", Japan, japan),
        ("sakhalin_s", "1930-12-31", Japan, japan),
        ("hokkaido", "2024-12-31", Claims, neutral),
        ("urup", "1860-12-31", Japan, russia),
    ];
    for (territory, date, viewpoint, colour) in cases {
        assert_eq!(
            colour_of(territory, date, viewpoint),
            colour,
            "{territory} {date} {viewpoint:?}"
        );
    }
}

fn svg_through(viewpoint: Viewpoint, date: &str) -> String {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let view = View { viewpoint, ..view(southern_kurils(), date) };
    let scene = build_scene(&atlas, &words, &metrics, &view);
    svg_of(&scene, &Style::new(Appearance::Light), date)
}

macro_rules! viewpoints {
    ($($name:ident: $viewpoint:ident, $date:literal;)*) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(svg_through(Viewpoint::$viewpoint, $date));
        }
    )*};
}

viewpoints! {
    japans_map_1951: Japan, "1951-12-31";
    japans_map_2024: Japan, "2024-12-31";
    russias_map_2024: Russia, "2024-12-31";
    disputed_land_2024: Claims, "2024-12-31";
}
