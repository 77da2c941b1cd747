//! The work without a mouse, and what a screen reader is told.

use egui::accesskit::Live;
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use kuril_atlas::atlas::Subject;
use kuril_atlas::session::Action;

use crate::support::{Window, act, atlas, day, first_start};

/// What is announced to those who hear the window.
fn said(window: &Window) -> String {
    let mut live = window
        .query_all_by_role(Role::Status)
        .filter(|node| node.accesskit_node().live() == Live::Polite);
    live.next().and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

/// The named areas around what has the focus, the smallest last.
fn area_of_focus(window: &Window) -> Option<String> {
    let mut areas = window.query_all_by_role(Role::Region);
    areas.find_map(|area| {
        let holds = area.query_all(focused()).next().is_some();
        holds.then(|| area.accesskit_node().label().unwrap_or_default())
    })
}

/// What has the focus.
fn focused() -> By<'static> {
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
fn how_many_events_a_search_finds_is_said() {
    let mut window = first_start();
    act(&mut window, Action::Search("portsmouth".to_owned()));
    let found = window.state().atlas().filtered(&window.state().session().filter).len();
    assert!(found > 1);
    assert_eq!(said(&window), format!("{found} events found"));
    act(&mut window, Action::Search("no such words".to_owned()));
    assert_eq!(said(&window), "no event found");
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
    assert_eq!(level("Territory"), Some(1));
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
