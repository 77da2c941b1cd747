//! What the map answers when it is asked: land, sea, lines, journeys, vague words.

use egui::vec2;
use egui_kittest::kittest::Queryable as _;
use kuril_atlas::atlas::Subject;
use kuril_atlas::map::{RouteOf, SOUTHERN_KURILS};
use kuril_atlas::session::Action;

use crate::support::{Window, act, atlas, day, first_start, scene, view};

/// Clicks the map so many points from its middle.
fn click(window: &mut Window, right: f32, down: f32) {
    let map = window.get_by_label_contains("Map, ").rect();
    let at = map.center() + vec2(right, down);
    window.drag_at(at);
    window.run();
    window.drop_at(at);
    window.run();
}

#[test]
fn a_click_on_the_sea_tells_its_depth_and_the_nearest_land() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(2024));
    act(&mut window, Action::Frame(SOUTHERN_KURILS));
    click(&mut window, 60.0, 180.0);
    assert!(matches!(window.state().session().subject, Some(Subject::Point(_))));
    window.get_by_label_contains("shows only its depth");
    window.get_by_label_contains("Nearest land");
}

#[test]
fn beyond_the_data_the_map_answers_neither_land_nor_sea() {
    let mut window = first_start();
    act(&mut window, Action::OpenLink("kuril-atlas:1942?at=47,98&km=2500".to_owned()));
    click(&mut window, -200.0, 60.0);
    assert_eq!(window.state().session().subject, None);
}

#[test]
fn a_click_on_the_legend_does_not_ask_what_lies_under_it() {
    let mut window = first_start();
    act(&mut window, Action::ClearSelection);
    let map = window.get_by_label_contains("Map, ").rect();
    let half = map.size() / 2.0;
    click(&mut window, half.x - 40.0, half.y - 40.0);
    assert_eq!(window.state().session().subject, None);
}

#[test]
fn a_line_has_a_page_with_its_instrument_and_source() {
    let mut window = first_start();
    let line = atlas().lines.named("portsmouth-1905-1").expect("a line of the atlas");
    act(&mut window, Action::Select(Subject::Line(line)));
    assert!(window.query_all_by_label("Line of a treaty").next().is_some());
    window.get_by_label("Treaty of Portsmouth");
}

#[test]
fn a_journey_has_a_page_with_its_stops() {
    let mut window = first_start();
    let journey = atlas().journeys.named("pearl-harbor-fleet-1941").expect("a journey");
    act(&mut window, Action::Select(Subject::Journey(journey)));
    window.get_by_label_contains("26 November 1941");
}

#[test]
fn a_landing_is_drawn_on_its_day_and_with_its_event() {
    let atlas = atlas();
    let landings = |date: &str| {
        let scene =
            scene(&view(kuril_atlas::map::Camera::fitted(SOUTHERN_KURILS, [960.0, 640.0]), date));
        let journeys = scene.routes.iter().filter_map(|route| match route.of {
            RouteOf::Journey(id) => Some(atlas[id].slug.clone()),
            RouteOf::Line(_) => None,
        });
        journeys.collect::<Vec<_>>()
    };
    assert!(!landings("1945-08-28").is_empty());
    assert!(landings("1935-08-28").is_empty());
}

#[test]
fn the_lens_names_the_vague_words_on_the_map() {
    let mut window = first_start();
    let treaty = atlas().treaties.named("san-francisco").expect("a treaty of the atlas");
    act(&mut window, Action::Select(Subject::Treaty(treaty)));
    assert_eq!(window.query_all_by_role(egui::Role::Note).count(), 0);
    window.get_by_label("Draw the map as it says").click();
    window.run();
    assert!(window.query_all_by_role(egui::Role::Note).count() >= 2);
}

#[test]
fn ranges_are_drawn_around_a_chosen_island_until_they_are_put_away() {
    let mut window = first_start();
    act(&mut window, Action::GoToDay(day("2024-12-31")));
    let iturup = atlas().territories.named("iturup").expect("Iturup");
    act(&mut window, Action::Select(Subject::Territory(iturup)));
    window.get_by_label("12 and 200 nautical miles").click_accesskit();
    window.run_steps(40);
    assert_eq!(window.state().session().measuring().ranges_of, Some(iturup));
    window.get_by_label("12 and 200 nautical miles").click_accesskit();
    window.run_steps(40);
    assert_eq!(window.state().session().measuring().ranges_of, None);
}

#[test]
fn the_shortest_way_to_the_other_side_is_shown_with_both_its_ends() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(2024));
    let hokkaido = atlas().territories.named("hokkaido").expect("Hokkaido");
    act(&mut window, Action::Select(Subject::Territory(hokkaido)));
    window.get_by_label_contains("to Signalny").click();
    window.run();
    let session = window.state().session();
    assert_eq!(session.measuring().points.len(), 2);
    let camera = session.camera();
    for &end in session.measuring().points.iter() {
        let plane = window.state().atlas().base_map.projection.plane_from_globe(end);
        let at = camera.screen_from_plane(plane.expect("on the map"));
        assert!(camera.frame().contains(at));
    }
}
