//! The picture of many dates and through all eyes, in words; two of them as SVG.

use std::cell::RefCell;

use kuril_atlas::assets;
use kuril_atlas::atlas::Viewpoint::{Claims, DeFacto, Japan, Russia};
use kuril_atlas::atlas::{ColourRole, MapState, Viewpoint};
use kuril_atlas::geometry::Detail;
use kuril_atlas::map::{
    Appearance, Camera, Colour, KURILS_AND_SAKHALIN, OVERVIEW, Primitive, Role, SOUTHERN_KURILS,
    ScreenRect, Style, Surround, Tools, View, build_scene_with,
};
use kuril_atlas::paint::svg_of;
use kuril_atlas::session::Session;
use strum::VariantArray as _;

use crate::support::{atlas, described, scene, texts, view};

pub fn overview() -> Camera {
    Camera::fitted(OVERVIEW, [420.0, 300.0])
}

pub fn southern_kurils() -> Camera {
    Camera::fitted(SOUTHERN_KURILS, [420.0, 300.0])
}

pub fn svg(camera: Camera, date: &str) -> String {
    svg_of(&scene(&view(camera, date)), &Style::new(Appearance::Light), date)
}

pub fn seen_through(viewpoint: Viewpoint, camera: Camera, date: &str) -> View {
    let view = view(camera, date);
    View { state: MapState { viewpoint, ..view.state }, ..view }
}

pub fn words_of(view: &View) -> String {
    described(&scene(view), &Style::new(view.appearance))
}

/// The whole region, as large as in a window, at the dates at which it changed.
#[test]
fn the_whole_region_at_nine_dates() {
    let camera = Camera::fitted(OVERVIEW, [960.0, 655.0]);
    let dates = [
        "1650-12-31",
        "1854-12-31",
        "1860-12-31",
        "1880-12-31",
        "1906-12-31",
        "1935-12-31",
        "1945-08-30",
        "1946-12-31",
        "2024-12-31",
    ];
    for date in dates {
        insta::assert_snapshot!(format!("overview_{date}"), words_of(&view(camera, date)));
    }
}

#[test]
fn two_pictures_as_svg() {
    insta::assert_snapshot!("svg_overview_1906", svg(overview(), "1906-12-31"));
    insta::assert_snapshot!("svg_kurils_2024", svg(southern_kurils(), "2024-12-31"));
}

/// Every viewpoint at the dates at which they part.
#[test]
fn every_viewpoint_at_seven_dates() {
    let dates = [
        "1855-12-31",
        "1875-12-31",
        "1905-12-31",
        "1945-08-30",
        "1951-12-31",
        "1956-12-31",
        "2024-12-31",
    ];
    for date in dates {
        for &viewpoint in Viewpoint::VARIANTS {
            let words = words_of(&seen_through(viewpoint, southern_kurils(), date));
            insta::assert_snapshot!(format!("kurils_{date}_{}", viewpoint.word()), words);
        }
    }
}

#[test]
fn the_same_view_gives_the_same_bytes() {
    assert_eq!(svg(southern_kurils(), "1945-08-30"), svg(southern_kurils(), "1945-08-30"));
}

#[test]
fn in_1905_a_border_appears_on_sakhalin_at_50_north() {
    let border_at_50 = |date: &str| {
        let atlas = atlas();
        let camera = Camera::fitted(OVERVIEW, [1000.0, 800.0]);
        let scene = scene(&view(camera, date));
        let mut borders = scene.items.iter().filter(|item| item.role == Role::Border);
        borders.any(|item| match &item.primitive {
            Primitive::Path { path, stroke } if stroke.dash.is_none() => {
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
    let tools = Tools { atlas: &atlas, words: &words, metrics: &metrics };
    let cache = RefCell::default();
    for year in 1600..=2026 {
        for bounds in [OVERVIEW, SOUTHERN_KURILS] {
            let camera = Camera::fitted(bounds, [960.0, 640.0]);
            let view = view(camera, &format!("{year}-12-31"));
            let scene = build_scene_with(tools, &cache, &view);
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
    let atlas = atlas();
    for year in [1855, 1905, 1945, 1956, 1998, 2022] {
        let camera = Camera::fitted(SOUTHERN_KURILS, [960.0, 640.0]);
        let scene = scene(&view(camera, &format!("{year}-12-31")));
        let shown: usize = scene.marks.iter().map(|mark| mark.events.len()).sum();
        assert_eq!(shown, atlas.events_of_year(year).count(), "{year}");
    }
}

/// Where the marker of a place stands on a map of this size at the end of a year.
fn marker_at(place: &str, size: [f64; 2], year: &str) -> ScreenRect {
    let atlas = atlas();
    let place = atlas.places.named(place).expect("a place of the atlas");
    let scene = scene(&view(Camera::fitted(OVERVIEW, size), &format!("{year}-12-31")));
    let mark = scene.marks.iter().find(|mark| mark.places.contains(&place));
    mark.expect("a marker for the place").rect
}

/// Whatever else is on the map, and a little aside too, where the inset is drawn it names all four.
#[test]
fn the_inset_names_the_four_southern_groups() {
    let groups = ["Iturup / Etorofu", "Kunashir / Kunashiri", "Shikotan", "Habomai islets"];
    let (mut drawn, mut all) = (0, 0);
    for year in (1605..2026).step_by(20) {
        for [right, down] in [[0.0, 0.0], [48.0, 24.0], [-60.0, 30.0]] {
            let camera = Camera::fitted(OVERVIEW, [960.0, 625.0]).dragged(right, down);
            let scene = scene(&view(camera, &format!("{year}-12-31")));
            let items = scene.items.iter().filter(|item| item.role == Role::Inset);
            let mut insets = items.filter_map(|item| match &item.primitive {
                Primitive::Inset { scene, .. } => Some(scene),
                _ => None,
            });
            all += 1;
            let Some(inner) = insets.next() else { continue };
            drawn += 1;
            let named = groups
                .iter()
                .all(|name| texts(inner, &[Role::Name]).any(|text| text.text == *name));
            assert!(named, "{year}, dragged by {right}, {down}");
        }
    }
    // On a small map of many holders there is rather none than a legend on a country.
    assert!(drawn * 20 >= all * 17, "{drawn} of {all}");
}

/// On a small map the legend lies over Shimoda; the marker is led out of it.
#[test]
fn a_marker_is_led_out_of_the_legend() {
    let size = [680.0, 490.0];
    let scene = scene(&view(Camera::fitted(OVERVIEW, size), "1855-12-31"));
    let legend = scene.items.iter().find(|item| item.role == Role::Legend).expect("a legend");
    let Primitive::Panel { rect: legend, .. } = legend.primitive else {
        panic!("the legend begins with its panel: {legend:?}");
    };
    assert!(legend.min.y > size[1] * 0.4, "{legend:?}");
    let marker = marker_at("shimoda", size, "1855");
    assert!(!marker.overlaps(legend), "{marker:?} under {legend:?}");
}

#[test]
fn far_away_events_stand_below_the_world_where_there_is_room_for_it() {
    let world = ScreenRect::new(0.0, 80.0, 250.0, 260.0);
    for (place, year) in [("moscow", "1956"), ("san-francisco", "1951")] {
        assert!(world.encloses(marker_at(place, [960.0, 640.0], year)), "{place}");
    }
}

#[test]
fn names_below_the_world_stand_from_west_to_east_and_apart() {
    let world = ScreenRect::new(0.0, 80.0, 250.0, 320.0);
    let mut most = 0;
    for year in (1800..=2026).step_by(2) {
        let scene =
            scene(&view(Camera::fitted(OVERVIEW, [960.0, 640.0]), &format!("{year}-12-31")));
        let tags: Vec<ScreenRect> =
            scene.marks.iter().map(|mark| mark.rect).filter(|&rect| world.encloses(rect)).collect();
        most = most.max(tags.len());
        for (i, one) in tags.iter().enumerate() {
            // In the order of their places; a row below begins anew only where it must.
            for other in &tags[i + 1..] {
                assert!(!one.overlaps(*other), "{year}: {one:?} and {other:?}");
                let is_same_row = one.min.y == other.min.y;
                assert!(!is_same_row || one.max.x < other.min.x, "{year}: {one:?}, {other:?}");
            }
        }
    }
    assert!(most >= 4, "at most {most} stand there in a year");
}

#[test]
fn on_a_small_map_moscow_stands_at_the_left_edge_and_san_francisco_at_the_right() {
    let small = [600.0, 450.0];
    assert!(marker_at("moscow", small, "1956").centre().x < 160.0);
    assert!(marker_at("san-francisco", small, "1951").centre().x > 440.0);
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

pub fn colour_of(territory: &str, date: &str, viewpoint: Viewpoint) -> Colour {
    let atlas = atlas();
    let camera = Camera::fitted(OVERVIEW, [600.0, 500.0]);
    let scene = scene(&seen_through(viewpoint, camera, date));
    let (_, level) = atlas.base_map.level(Detail::for_scale(camera.pixels_per_km));
    let unit = level.units.iter().find(|unit| unit.id == territory).expect("a unit of the map");
    let lands = scene.items.iter().filter(|item| item.role == Role::Land);
    let areas = lands.filter_map(|item| match &item.primitive {
        Primitive::Area { shape, colour, .. } if std::sync::Arc::ptr_eq(shape, &unit.shape) => {
            Some(*colour)
        }
        _ => None,
    });
    areas.collect::<Vec<_>>().pop().expect("the unit is drawn")
}

#[test]
fn official_maps_differ_where_they_do() {
    let style = Style::new(Appearance::Light);
    let (japan, russia) = (style.pale(ColourRole::Japan), style.pale(ColourRole::Russia));
    let open = style.undetermined;
    let neutral = style.pale(ColourRole::Outside);
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

pub fn region() -> Camera {
    Camera::fitted(OVERVIEW, [960.0, 604.0])
}

pub fn home() -> Camera {
    Camera::fitted(KURILS_AND_SAKHALIN, [960.0, 604.0])
}

#[test]
fn states_and_seas_are_named_on_nine_plates() {
    let states = [
        ("1650-12-31", &["JAPAN", "JOSEON KOREA"][..]),
        ("1689-12-31", &["QING CHINA", "JOSEON KOREA"]),
        ("1855-12-31", &["QING CHINA", "JOSEON KOREA"]),
        ("1875-12-31", &["QING CHINA"]),
        ("1906-12-31", &["QING CHINA"]),
        ("1925-12-31", &["USSR"]),
        ("1945-08-30", &["USSR"]),
        // The south of Korea is too narrow here for a name that stays on it.
        ("1956-12-31", &["USSR", "NORTH KOREA", "JAPAN"]),
        ("2024-12-31", &["RUSSIA", "NORTH KOREA", "JAPAN"]),
    ];
    for (date, wanted) in states {
        for camera in [region(), home()] {
            let scene = scene(&View { surround: Surround::None, ..view(camera, date) });
            let names: Vec<&str> =
                texts(&scene, &[Role::Name]).map(|text| text.text.as_str()).collect();
            let is_region = camera == region();
            // Where land is narrow, on two lines.
            let is_named = |state: &str| {
                let lines = state.split_once(' ').map(|(one, other)| [one, other]);
                names.contains(&state)
                    || lines.is_some_and(|it| it.iter().all(|line| names.contains(line)))
            };
            for state in wanted.iter().filter(|_| is_region) {
                assert!(is_named(state), "{date}: no {state} in {names:?}");
            }
            for sea in ["Sea of Okhotsk", "Pacific Ocean"] {
                assert!(names.contains(&sea), "{date}: no {sea} in {names:?}");
            }
            assert!(!is_region || names.contains(&"Sea of Japan"), "{date}: {names:?}");
        }
    }
}
