//! What a picture is judged by: names that are read and belong to what they stand beside, land that
//! looks like land, and nothing that is cut.

use std::collections::BTreeSet;

use egui_kittest::kittest::Queryable as _;
use kuril_atlas::atlas::{ColourRole, LabelKind, LineKind, Subject};
use kuril_atlas::geometry::{Bounds, Detail, GlobePoint};
use kuril_atlas::map::{
    Appearance, Camera, KOREA, KURILS_AND_SAKHALIN, OVERVIEW, Primitive, Role, RouteOf,
    SOUTHERN_KURILS, Scene, ScreenPoint, ScreenRect, Stroke, Style, Surround, Text, View,
};
use kuril_atlas::session::Action;

use crate::support::{act, along, atlas, day, first_start, rect_of, scene, texts, view};

/// The map of a window of 1280 by 800 points, of one of 1920 by 1080, and of one on a screen of 1280 by 800.
const PANES: [[f64; 2]; 3] = [[972.0, 637.0], [1180.0, 895.0], [957.0, 581.0]];
/// The map beneath the welcome, which a first start shows at the treaty of Shimoda, and a narrow one.
const LOW: [[f64; 2]; 2] = [[957.0, 455.0], [816.0, 400.0]];

fn home(pane: [f64; 2]) -> Camera {
    Camera::fitted(KURILS_AND_SAKHALIN, pane)
}

/// As a window shows it, with the date and the frames upon it.
fn in_the_window(camera: Camera, date: &str) -> Scene {
    let [right, bottom] = camera.size;
    let overlaid = [
        ScreenRect::new(0.0, 0.0, 406.0, 151.0),
        ScreenRect::new(right - 372.0, 8.0, 372.0, 40.0),
        ScreenRect::new(right - 48.0, bottom - 112.0, 48.0, 108.0),
    ];
    let overlaid = overlaid.into();
    scene(&View { surround: Surround::None, overlaid, ..view(camera, date) })
}

/// A part of the map between two corners in degrees.
fn near([west, south]: [f64; 2], [east, north]: [f64; 2], size: [f64; 2]) -> Camera {
    let atlas = atlas();
    let projection = &atlas.base_map.projection;
    let corners = [(west, south), (west, north), (east, south), (east, north)];
    let corners = corners.map(|(lon, lat)| projection.plane_from_globe(GlobePoint { lon, lat }));
    Camera::fitted(Bounds::around(corners.into_iter().flatten()).expect("in the projection"), size)
}

#[test]
fn the_four_island_groups_are_named_on_the_home_map() {
    let dates = ["1650-12-31", "1855-02-07", "1855-12-31", "1945-08-30", "2024-12-31"];
    let shown = PANES.into_iter().flat_map(|pane| dates.map(|date| (pane, date)));
    for (pane, date) in shown.chain(LOW.map(|pane| (pane, "1855-02-07"))) {
        let scene = in_the_window(home(pane), date);
        let names: Vec<&str> = texts(&scene, &[Role::Name]).map(|it| it.text.as_str()).collect();
        for name in ["Iturup", "Kunashir", "Shikotan", "Habomai"] {
            let is_named = names.iter().any(|it| it.starts_with(name));
            assert!(is_named, "{date}, {pane:?}: {name} is missing among {names:?}");
        }
    }
}

#[test]
fn an_island_is_named_beside_a_journey_and_not_upon_it() {
    let north = near([152.0, 48.0], [164.0, 57.0], [1280.0, 728.0]);
    let atlas = atlas();
    let small = atlas.base_map.labels.iter();
    let small = small.filter(|it| it.kind == LabelKind::Island && it.rank > 1);
    let islands: Vec<&str> = small.map(|it| it.en.as_str()).collect();
    let mut seen = 0;
    for (camera, date) in [
        (home(PANES[0]), "1855-12-31"),
        (home(PANES[1]), "1855-12-31"),
        (north, "1855-12-31"),
        (north, "1906-12-31"),
    ] {
        let mut view = view(camera, date);
        view.state.is_whole_year = true;
        let scene = scene(&View { surround: Surround::None, ..view });
        let is_island = |it: &&Text| islands.contains(&it.text.as_str());
        for name in texts(&scene, &[Role::Name]).filter(is_island) {
            let rect = rect_of(name).grown(-1.0);
            for route in &scene.routes {
                let is_crossed = route.points.windows(2).any(|pair| {
                    (0..=200).any(|i| {
                        let share = f64::from(i) / 200.0;
                        let at = |from: f64, to: f64| from + share * (to - from);
                        let [from, to] = [pair[0], pair[1]];
                        rect.contains(ScreenPoint { x: at(from.x, to.x), y: at(from.y, to.y) })
                    })
                });
                assert!(!is_crossed, "{date}: {} is struck through", name.text);
            }
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen} names");
}

#[test]
fn the_name_of_a_route_hides_no_islet_and_no_cape() {
    let atlas = atlas();
    let north = near([152.0, 48.0], [164.0, 57.0], [1280.0, 728.0]);
    let mut seen = 0;
    for camera in [home(PANES[0]), home(PANES[1]), north, Camera::fitted(KOREA, PANES[0])] {
        for date in ["1855-12-31", "1875-12-31", "1906-12-31", "1945-08-30", "1956-12-31"] {
            let mut view = view(camera, date);
            view.state.is_whole_year = date.ends_with("-31");
            let scene = scene(&View { surround: Surround::None, ..view });
            let (_, level) = atlas.base_map.level(Detail::for_scale(camera.pixels_per_km));
            for name in texts(&scene, &[Role::JourneyName, Role::LineName]) {
                let on_plane = along(name).into_iter().map(|at| camera.plane_from_screen(at));
                let under: BTreeSet<Option<&str>> = on_plane
                    .map(|at| level.units.iter().find(|it| it.shape.contains(at)))
                    .map(|unit| unit.map(|it| it.id.as_str()))
                    .collect();
                // A border on land bears its name there; a way at sea has it at sea.
                let is_at_sea = under.len() == 1 && under.contains(&None);
                let is_inland = !under.contains(&None);
                assert!(is_at_sea || is_inland, "{date}: {} lies on {under:?}", name.text);
                seen += 1;
            }
        }
    }
    assert!(seen > 8, "{seen} names");
}

#[test]
fn a_larger_map_has_larger_names() {
    let size_of = |pane: [f64; 2], start: &str| {
        let scene = in_the_window(home(pane), "1945-08-30");
        let name = texts(&scene, &[Role::Name]).find(|it| it.text.starts_with(start));
        name.map(|it| it.size).expect("a name of the home map")
    };
    let larger = [2218.0, 1255.0];
    for start in ["Iturup", "Hokkaido", "Sea of Okhotsk"] {
        let [usual, large, larger] = [PANES[0], PANES[1], larger].map(|it| size_of(it, start));
        assert!((1.1..1.2).contains(&(large / usual)), "{start}: {usual} and {large}");
        assert!((1.2..1.3).contains(&(larger / usual)), "{start}: {usual} and {larger}");
    }
    // Of two maps beside one another each has half the room.
    assert_eq!(size_of([786.0, 895.0], "Iturup"), size_of(PANES[0], "Iturup"));
}

#[test]
fn a_great_island_beyond_the_edge_is_not_named_at_sea() {
    let atlas = atlas();
    let kyushu = atlas.base_map.labels.iter().find(|it| it.slug == "kyushu");
    let kyushu = kyushu.expect("a name of the map").at;
    for date in ["1650-12-31", "1906-12-31", "2024-12-31"] {
        let camera = Camera::fitted(OVERVIEW, [1280.0, 715.0]);
        let scene = scene(&view(camera, date));
        for name in texts(&scene, &[Role::Name]).filter(|it| it.text == "Kyushu") {
            let far = camera.screen_from_plane(kyushu).distance(rect_of(name).centre());
            assert!(far < 70.0, "{date}: {far} pixels from its land");
        }
    }
}

#[test]
fn in_print_too_occupied_land_is_told_from_the_rest() {
    let view = view(home(PANES[0]), "1945-08-30");
    let scene = scene(&View { appearance: Appearance::Print, ..view });
    let sample = |text: &str| {
        let row = scene.key.iter().find(|row| row.text == text).expect("a row of the key");
        format!("{:?}", row.samples)
    };
    assert_ne!(sample("USSR"), sample("Occupied by the USSR"));
    let style = Style::new(Appearance::Print);
    let is_paper = |stroke: &Stroke| stroke.colour == style.marker && stroke.width > 3.0;
    let bands = scene.items.iter().filter(|item| match &item.primitive {
        Primitive::Segments { segments, stroke } => !segments.is_empty() && is_paper(stroke),
        _ => false,
    });
    assert!(bands.count() > 0, "no bands on southern Sakhalin");
}

#[test]
fn the_strip_of_the_key_explains_every_line_of_the_home_map() {
    let mut window = first_start();
    act(&mut window, Action::GoToDay(day("1945-08-30")));
    window.run();
    for name in ["Empire of Japan", "USSR", "Limit of a zone", "Journeys, fleets, troops"] {
        window.get_by_label(name);
    }
    window.get_by_label("Key");
}

#[test]
fn what_the_strip_has_no_room_for_is_counted_on_the_key() {
    let mut window = first_start();
    window.set_size(egui::vec2(800.0, 560.0));
    act(&mut window, Action::GoToDay(day("1945-08-30")));
    window.run();
    assert!(window.query_by_label("Limit of a zone").is_none(), "there is no room for it");
    let key = window.get_by_label_contains("Key · ");
    key.click();
    window.run();
    window.get_by_label("Limit of a zone");
    window.get_by_label("Journeys, fleets, troops");
}

#[test]
fn a_narrow_strip_names_the_states_on_both_sides() {
    let mut window = first_start();
    window.set_size(egui::vec2(800.0, 560.0));
    for (date, russia) in
        [("1855-12-31", "Russian Empire"), ("1905-12-31", "Russian Empire"), ("1945-08-30", "USSR")]
    {
        act(&mut window, Action::GoToDay(day(date)));
        window.run();
        let is_there = |name: &str| window.query_all_by_label(name).next().is_some();
        let is_japan = |it: &&str| is_there(it);
        let japans = ["Empire of Japan", "Japan under the Tokugawa shogunate"];
        assert!(japans.iter().any(is_japan), "{date}: Japan");
        assert!(is_there(russia), "{date}: {russia}");
    }
    act(&mut window, Action::GoToDay(day("2024-12-31")));
    window.run();
    window.get_by_label("Held by Russia, claimed by Japan");
}

#[test]
fn the_key_explains_no_line_that_lies_beyond_the_map() {
    for bounds in [SOUTHERN_KURILS, KURILS_AND_SAKHALIN, OVERVIEW] {
        for size in [[1280.0, 715.0], PANES[0], [816.0, 400.0]] {
            let scene = scene(&view(Camera::fitted(bounds, size), "1945-08-30"));
            let frame = scene.camera.frame().grown(-12.0);
            let seen = scene.routes.iter().filter_map(|route| match route.of {
                RouteOf::Line(id) if atlas()[id].kind == LineKind::Zone => {
                    let pieces = route.points.windows(2);
                    let inside = pieces.filter(|it| frame.contains(it[0]) && frame.contains(it[1]));
                    Some(inside.map(|it| it[0].distance(it[1])).sum::<f64>())
                }
                RouteOf::Line(_) | RouteOf::Journey(_) => None,
            });
            let longest = seen.fold(0.0, f64::max);
            let is_told = scene.key.iter().any(|row| row.text == "Limit of a zone");
            // Of a piece as long as a dot or two nobody asks.
            assert!(is_told || longest < 40.0, "{bounds:?} {size:?}: {longest} pixels");
            assert!(!is_told || longest > 15.0, "{bounds:?} {size:?}: {longest} pixels");
        }
    }
}

#[test]
fn the_ribbon_of_an_island_says_what_its_two_colours_mean() {
    let mut window = first_start();
    let atlas = atlas();
    let iturup = atlas.territories.named("iturup").expect("a territory");
    act(&mut window, Action::Select(Subject::Territory(iturup)));
    for said in [
        "1778–1797: Ainu, claimed by the Russian Empire",
        "1945–1991: USSR, claimed by Japan",
        "Since 1991: Russia, claimed by Japan",
    ] {
        window.get_by_label(said);
    }
    // What took turns more often is told when asked for.
    let liancourt = atlas.territories.named("liancourt").expect("a territory");
    act(&mut window, Action::Select(Subject::Territory(liancourt)));
    window.get_by_label_contains("What the lower colours mean");
}

#[test]
fn what_a_depth_or_a_height_says_lies_across_no_coast() {
    let atlas = atlas();
    let mut seen = [0, 0];
    for pane in PANES {
        for bounds in [OVERVIEW, KURILS_AND_SAKHALIN, SOUTHERN_KURILS] {
            for grown in [1.0, 1.6, 2.4] {
                let fitted = Camera::fitted(bounds, pane);
                let camera = Camera::new(fitted.centre, fitted.pixels_per_km * grown, pane);
                let scene = in_the_window(camera, "1998-12-31");
                let (_, level) = atlas.base_map.level(Detail::for_scale(camera.pixels_per_km));
                for text in texts(&scene, &[Role::Spot]) {
                    let rect = rect_of(text).grown(-2.0);
                    let part = camera.plane_from_rect(rect);
                    let is_inland = level.units.iter().any(|it| it.shape.encloses(part));
                    let is_at_sea = !level.units.iter().any(|it| it.shape.reaches_into(part));
                    assert!(is_inland || is_at_sea, "{} at {:?}", text.text, text.at);
                    seen[usize::from(is_inland)] += 1;
                }
            }
        }
    }
    assert!(seen[0] > 8, "{seen:?}");
}

#[test]
fn a_state_is_rather_named_in_short_than_in_the_smallest_letters() {
    for pane in PANES {
        let scene = in_the_window(home(pane), "1945-08-30");
        let japan = texts(&scene, &[Role::Name]).find(|it| it.text.contains("JAPAN"));
        let japan = japan.expect("its name on Hokkaido");
        assert!(japan.size >= 15.0, "{} in letters of {}", japan.text, japan.size);
    }
}

#[test]
fn names_of_states_keep_off_lakes_and_off_the_edge_of_the_map() {
    for date in ["1855-12-31", "1906-12-31", "1945-08-30", "2024-12-31"] {
        for bounds in [KURILS_AND_SAKHALIN, SOUTHERN_KURILS] {
            let camera = Camera::fitted(bounds, PANES[0]);
            let scene = in_the_window(camera, date);
            let inner = camera.frame().grown(-14.0);
            let lakes: Vec<_> = scene
                .items
                .iter()
                .filter(|item| item.role == Role::FreshWater)
                .filter_map(|item| match &item.primitive {
                    Primitive::Area { shape, .. } => Some(shape.clone()),
                    _ => None,
                })
                .collect();
            let is_state = |it: &&Text| it.text.chars().all(|c| !c.is_lowercase());
            for name in texts(&scene, &[Role::Name]).filter(is_state) {
                for at in along(name) {
                    assert!(inner.contains(at), "{date}: {} at the edge", name.text);
                    let on_plane = camera.plane_from_screen(at);
                    let is_wet = lakes.iter().any(|lake| lake.contains(on_plane));
                    assert!(!is_wet, "{date}: {} on a lake", name.text);
                }
            }
        }
    }
}

#[test]
fn bands_of_occupied_land_are_no_white_paper() {
    for appearance in [Appearance::Light, Appearance::Dark] {
        let style = Style::new(appearance);
        for role in [ColourRole::Russia, ColourRole::Japan, ColourRole::UnitedStates] {
            let band = style.band(role);
            assert_ne!(band, style.marker, "{role:?}");
            assert_ne!(band, style.pale(role), "{role:?}");
        }
        let scene = scene(&View { appearance, ..view(home(PANES[0]), "1945-08-30") });
        let bands = scene.items.iter().filter(|item| item.role == Role::Bands);
        let colours: Vec<_> = bands
            .filter_map(|item| match &item.primitive {
                Primitive::Segments { stroke, .. } => Some(stroke.colour),
                _ => None,
            })
            .collect();
        assert!(colours.contains(&style.band(ColourRole::Russia)), "{colours:?}");
        assert!(!colours.contains(&style.marker), "{colours:?}");
    }
}

#[test]
fn a_stop_at_an_island_repeats_neither_its_name_nor_the_year_of_the_map() {
    let at_home = home(PANES[1]);
    let near = Camera::new(at_home.centre, at_home.pixels_per_km * 1.5, PANES[1]);
    let scene = in_the_window(near, "1945-08-30");
    let atlas = atlas();
    let islands = atlas.base_map.labels.iter().filter(|it| it.kind == LabelKind::Island);
    let islands: Vec<&str> = islands.map(|it| it.en.as_str()).collect();
    let mut seen = 0;
    for stop in texts(&scene, &[Role::StopName]) {
        assert!(!stop.text.contains("1945"), "{}", stop.text);
        assert!(!islands.iter().any(|it| stop.text.starts_with(it)), "{}", stop.text);
        seen += 1;
    }
    assert!(seen > 2, "{seen} stops");
}

#[test]
fn iturup_lies_below_the_frames_of_the_window() {
    let scene = in_the_window(Camera::fitted(SOUTHERN_KURILS, PANES[0]), "1945-08-30");
    let atlas = atlas();
    let (_, level) = atlas.base_map.level(Detail::Fine);
    let iturup = level.unit("iturup").expect("a unit of the map").shape.bounds;
    let top = scene.camera.screen_from_plane(iturup.max).y;
    assert!(top > 50.0, "its cape is {top} pixels below the edge");
}
