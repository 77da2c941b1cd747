//! The work without a mouse, and what a screen reader is told.

use egui::accesskit::Live;
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use kuril_atlas::atlas::Subject;
use kuril_atlas::session::Action;

use crate::support::{Window, act, atlas, day, first_start, shown_day};

/// What is announced to those who hear the window.
fn said(window: &Window) -> String {
    let mut live = window
        .query_all_by_role(Role::Status)
        .filter(|node| node.accesskit_node().live() == Live::Polite);
    live.next().and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

/// The named areas around what has the focus, the smallest last.
pub(super) fn area_of_focus(window: &Window) -> Option<String> {
    let mut areas = window.query_all_by_role(Role::Region);
    areas.find_map(|area| {
        let holds = area.query_all(focused()).next().is_some();
        holds.then(|| area.accesskit_node().label().unwrap_or_default())
    })
}

/// What has the focus.
#[expect(clippy::redundant_closure_for_method_calls, reason = "only a closure is general enough")]
pub(super) fn focused() -> By<'static> {
    By::new().predicate(|node| node.is_focused())
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

fn iturup_in_1945(window: &mut Window) -> Subject {
    act(window, Action::GoToDay(day("1945-08-30")));
    let iturup = Subject::Territory(atlas().territories.named("iturup").expect("Iturup"));
    act(window, Action::Select(iturup));
    iturup
}

#[test]
fn f6_leads_through_all_areas_and_shift_f6_back() {
    let mut window = first_start();
    iturup_in_1945(&mut window);
    let mut been = Vec::new();
    for _ in 0..6 {
        press(&mut window, Key::F6);
        been.extend(area_of_focus(&window));
        assert!(said(&window).contains(been.last().expect("an area")), "{}", said(&window));
    }
    assert_eq!(been, ["Tools", "Map", "Timeline", "List of events", "Details", "Tools"]);
    window.key_press_modifiers(Modifiers::SHIFT, Key::F6);
    window.run();
    assert_eq!(area_of_focus(&window).as_deref(), Some("Details"));
}

#[test]
fn f6_returns_to_what_had_the_focus_last_in_an_area() {
    let mut window = first_start();
    press(&mut window, Key::F6);
    press(&mut window, Key::Tab);
    let second = window.get(focused()).accesskit_node().id();
    press(&mut window, Key::F6);
    assert_ne!(window.get(focused()).accesskit_node().id(), second);
    window.key_press_modifiers(Modifiers::SHIFT, Key::F6);
    window.run();
    assert_eq!(window.get(focused()).accesskit_node().id(), second);
}

#[test]
fn f6_leads_out_of_a_field() {
    let mut window = first_start();
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run();
    assert_eq!(area_of_focus(&window).as_deref(), Some("List of events"));
    press(&mut window, Key::F6);
    assert_ne!(area_of_focus(&window).as_deref(), Some("List of events"));
}

#[test]
fn a_step_through_time_is_said() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1904));
    act(&mut window, Action::StepYears(1));
    assert_eq!(said(&window), "1905");
    act(&mut window, Action::GoToDay(day("1945-08-30")));
    assert_eq!(said(&window), "30 August 1945");
}

#[test]
fn what_was_selected_is_said() {
    let mut window = first_start();
    iturup_in_1945(&mut window);
    assert_eq!(said(&window), "Iturup / Etorofu");
}

#[test]
fn the_titles_of_a_page_are_headings_of_different_heights() {
    let mut window = first_start();
    iturup_in_1945(&mut window);
    let level = |name: &str| {
        let heading = window.get_by_role_and_label(Role::Heading, name);
        heading.accesskit_node().level()
    };
    assert_eq!(level("Iturup / Etorofu"), Some(2));
    assert_eq!(level("Holders through time"), Some(3));
}

#[test]
fn tab_in_the_details_scrolls_to_what_it_leads_to() {
    let mut window = first_start();
    iturup_in_1945(&mut window);
    window.get_by_label("Close").focus();
    window.run();
    let sight = window.get_by_role_and_label(Role::Region, "Details").rect();
    for _ in 0..15 {
        press(&mut window, Key::Tab);
        assert_eq!(area_of_focus(&window).as_deref(), Some("Details"));
        let focused = window.get(focused()).rect();
        assert!(sight.y_range().contains(focused.center().y), "{focused:?} in {sight:?}");
    }
}

/// The land to which the arrows on the map have led, as it is said.
fn walked(window: &Window) -> String {
    window.get(focused()).accesskit_node().label().unwrap_or_default()
}

/// Walks over the southern Kurils until some land is said.
fn walk_to(window: &mut Window, land: &str) -> String {
    act(window, Action::Frame(kuril_atlas::map::SOUTHERN_KURILS));
    window.get_by_role(Role::Canvas).focus();
    window.run();
    let along = [Key::ArrowRight, Key::ArrowUp];
    let back = [Key::ArrowLeft, Key::ArrowDown];
    let keys = along.repeat(5).into_iter().chain(back.repeat(8)).chain(along.repeat(8));
    let mut been = Vec::new();
    for key in keys {
        press(window, key);
        been.push(walked(window));
        if walked(window).contains(land) {
            return walked(window);
        }
    }
    panic!("the arrows never lead to {land}: {been:?}");
}

#[test]
fn the_arrows_walk_over_the_map_from_land_to_land_and_say_who_holds_it() {
    let mut window = first_start();
    act(&mut window, Action::GoToDay(day("1945-08-30")));
    assert_eq!(
        walk_to(&mut window, "Iturup"),
        "Iturup / Etorofu, occupied by the USSR since 28 August 1945; claimed by Japan"
    );
    let here = walked(&window);
    press(&mut window, Key::ArrowRight);
    assert_ne!(walked(&window), here);
    assert_eq!(shown_day(&window), "1945-08-30", "the arrows leave the year");
}

#[test]
fn enter_asks_for_the_land_of_the_walk_and_escape_ends_it_alone() {
    let mut window = first_start();
    act(&mut window, Action::GoToDay(day("1945-08-30")));
    walk_to(&mut window, "Kunashir");
    press(&mut window, Key::Enter);
    let kunashir = atlas().territories.named("kunashir").expect("Kunashir");
    let chosen = Some(Subject::Territory(kunashir));
    assert_eq!(window.state().session().subject, chosen);
    press(&mut window, Key::Escape);
    assert_eq!(window.state().session().subject, chosen, "the page stays open");
    assert!(walked(&window).starts_with("Map, "), "the map keeps the focus");
    press(&mut window, Key::Escape);
    assert_eq!(window.state().session().subject, None);
}

#[test]
fn a_reader_leads_to_a_land_of_the_map_and_opens_its_page() {
    let mut window = first_start();
    act(&mut window, Action::Frame(kuril_atlas::map::SOUTHERN_KURILS));
    window
        .get(By::new().role(Role::ListBoxOption).label_contains("Kunashir / Kunashiri, "))
        .focus();
    window.run();
    assert!(walked(&window).starts_with("Kunashir / Kunashiri, "), "{}", walked(&window));
    window
        .get(By::new().role(Role::ListBoxOption).label_contains("Kunashir / Kunashiri, "))
        .click_accesskit();
    window.run();
    let kunashir = atlas().territories.named("kunashir").expect("Kunashir");
    assert_eq!(window.state().session().subject, Some(Subject::Territory(kunashir)));
}

#[test]
fn the_way_between_two_islands_is_measured_by_keys() {
    let mut window = first_start();
    walk_to(&mut window, "Iturup");
    press(&mut window, Key::M);
    press(&mut window, Key::Enter);
    assert_eq!(said(&window), "Measured from Iturup / Etorofu");
    walk_to(&mut window, "Kunashir");
    press(&mut window, Key::Enter);
    let said = said(&window);
    assert!(said.starts_with("Iturup / Etorofu to Kunashir / Kunashiri: "), "{said}");
    assert!(said.ends_with(" km"), "{said}");
}

#[test]
fn the_way_between_two_chosen_places_is_measured_by_commands() {
    let mut window = first_start();
    let place = |slug| Action::Select(Subject::Place(atlas().places.named(slug).expect("a place")));
    act(&mut window, place("nemuro"));
    act(&mut window, Action::MeasureFromHere);
    act(&mut window, place("yuzhno-sakhalinsk"));
    act(&mut window, Action::MeasureToHere);
    let said = said(&window);
    assert!(said.starts_with("Nemuro to Yuzhno-Sakhalinsk: ") && said.ends_with(" km"), "{said}");
}

#[test]
fn the_markers_of_the_map_are_one_stop_with_the_arrows_between_them() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1945));
    window.get_by_role(Role::Canvas).focus();
    window.run();
    press(&mut window, Key::Tab);
    let first = walked(&window);
    assert!(first.contains(": "), "{first} is no marker");
    let mut been = vec![first];
    for key in [Key::ArrowRight, Key::ArrowLeft, Key::ArrowUp, Key::ArrowDown] {
        press(&mut window, key);
        assert_eq!(area_of_focus(&window).as_deref(), Some("Map"));
        been.push(walked(&window));
    }
    been.sort();
    been.dedup();
    assert!(been.len() > 1, "{been:?}");
    press(&mut window, Key::Tab);
    assert!(!been.contains(&walked(&window)), "{} is a marker too", walked(&window));
}

#[test]
fn the_rows_of_the_list_are_counted_and_one_stop() {
    let mut window = first_start();
    act(&mut window, Action::ClearSelection);
    act(&mut window, Action::GoToYear(1945));
    let row = window.query_all(By::new().role(Role::Button).label_contains(", territory")).next();
    let row = row.expect("an event of the list");
    let place = row.accesskit_node().position_in_set().expect("a place in the list");
    let all = {
        let around = std::iter::successors(
            Some(row.accesskit_node()),
            egui_kittest::kittest::AccessKitNode::parent,
        );
        around.into_iter().find_map(|node| node.size_of_set())
    };
    assert!(all.is_some_and(|all| all > 100 && place < all), "{place} of {all:?}");
    row.focus();
    window.run();
    press(&mut window, Key::Tab);
    let next = window.get(focused());
    assert_eq!(next.accesskit_node().position_in_set(), None, "{:?}", next.value());
}

#[test]
fn the_groups_of_the_list_are_headings() {
    let mut window = first_start();
    act(&mut window, Action::ClearSelection);
    act(&mut window, Action::GoToYear(1945));
    window.get(By::new().role(Role::Heading).label("1945"));
}

#[test]
fn a_day_is_stepped_by_keys() {
    let mut window = first_start();
    act(&mut window, Action::GoToDay(day("1945-08-31")));
    let both = Modifiers::COMMAND | Modifiers::SHIFT;
    window.key_press_modifiers(both, Key::ArrowRight);
    window.run();
    assert_eq!(shown_day(&window), "1945-09-01");
    window.key_press_modifiers(both, Key::ArrowLeft);
    window.run();
    assert_eq!(shown_day(&window), "1945-08-31");
}

#[test]
fn a_closed_palette_gives_the_focus_back() {
    let mut window = first_start();
    press(&mut window, Key::F6);
    let before = walked(&window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    assert_ne!(walked(&window), before);
    press(&mut window, Key::Escape);
    assert_eq!(walked(&window), before);
}

#[test]
fn the_focus_goes_from_the_list_to_the_page_that_takes_its_place_and_back() {
    let mut window = first_start();
    act(&mut window, Action::ClearSelection);
    window
        .query_all(By::new().role(Role::Button).label_contains(", treaty"))
        .next()
        .expect("a row")
        .focus();
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(area_of_focus(&window).as_deref(), Some("Details"));
    press(&mut window, Key::Escape);
    assert_eq!(area_of_focus(&window).as_deref(), Some("List of events"));
}

#[test]
fn enter_on_the_field_of_the_toolbar_opens_the_search_and_runs_nothing() {
    let mut window = first_start();
    window.get_by_role_and_label(Role::Button, "Find or do").focus();
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(walked(&window), "Find", "the field of the search has the focus");
    assert!(!window.state().session().playing().is_on);
}
