//! The way back, links, the list of keys, the welcome.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::atlas::{Subject, Viewpoint};
use kuril_atlas::map::SOUTHERN_KURILS;
use kuril_atlas::session::{Action, Moment, Session, Visit};
use proptest::prelude::*;

use crate::session::any_action;
use crate::support::{Window, act, atlas, first_start, shown_day, welcoming_window};

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..Default::default() })]
    #[test]
    fn five_hundred_steps_and_as_many_back_lead_to_the_beginning(
        actions in prop::collection::vec(any_action(), 500),
    ) {
        let atlas = atlas();
        let mut session = Session::first(&atlas);
        let beginning = Visit::clone(&session);
        for action in actions {
            session.apply(&atlas, action);
        }
        let end = Visit::clone(&session);
        let steps = session.way_back().len();
        for _ in 0..500 {
            session.apply(&atlas, Action::Back(1));
        }
        prop_assert!(*session == beginning);
        session.apply(&atlas, Action::Forward(steps));
        prop_assert!(*session == end);
    }
}

#[test]
fn a_drag_is_one_step_of_the_way_back() {
    let atlas = atlas();
    let mut session = Session::first(&atlas);
    let before = session.framing;
    for _ in 0..30 {
        session.apply(&atlas, Action::Drag([5.0, 0.0]));
    }
    session.apply(&atlas, Action::Back(1));
    assert_eq!(session.framing, before);
}

#[test]
fn a_filter_is_undone_by_going_back() {
    let mut window = first_start();
    for words in ["p", "pu", "putyatin"] {
        act(&mut window, Action::Search(words.to_owned()));
    }
    window.get_by_label("Back").click();
    window.run();
    assert!(window.state().session().filter.is_empty());
}

#[test]
fn the_history_leads_back_several_steps_at_once() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1905));
    act(&mut window, Action::SetViewpoint(Viewpoint::Japan));
    act(&mut window, Action::Frame(SOUTHERN_KURILS));
    window.get_by_label("History").click();
    window.run();
    // What differed from one visit to the next.
    window.get_by_label("1905; then Japan’s official map");
    window.get_by_label("1905; then Southern Kurils");
    let first = "7 February 1855: Treaty of Shimoda: commerce and first border; then 7 February 1855 → 1905";
    window.get_by_label_contains(first).click();
    window.run();
    assert_eq!(window.state().session().viewpoint, Viewpoint::DeFacto);
    assert!(window.state().session().event().is_some());
}

#[test]
fn a_link_is_shown_replaced_and_opened() {
    let mut window = first_start();
    window.key_press_modifiers(Modifiers::COMMAND, Key::L);
    window.run();
    let field = window.get_by_label("Link");
    field.focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_label("Link").type_text("kuril-atlas:1945-08-30?map=russia");
    window.run();
    window.get_by_label("Open").click();
    window.run();
    assert_eq!(shown_day(&window), "1945-08-30");
    assert_eq!(window.state().session().viewpoint, Viewpoint::Russia);
    assert!(window.query_by_label("Link").is_none());
}

#[test]
fn a_broken_link_says_what_is_wrong_and_opens_the_rest() {
    let mut window = first_start();
    window.key_press_modifiers(Modifiers::COMMAND, Key::L);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_label("Link").type_text("kuril-atlas:1945?map=japann");
    window.run();
    window.get_by_label("Open").click();
    window.run();
    window.get_by_label_contains("Did you mean “japan”");
    assert_eq!(window.state().session().moment, Moment::Year(1945));
}

#[test]
fn a_question_mark_shows_the_keys() {
    let mut window = first_start();
    window.key_press(Key::Questionmark);
    window.run();
    window.get_by_role_and_label(Role::Heading, "Keys");
    window.get_by_label("Compare two dates or two maps");
    for key in ["Ctrl+K", "Ctrl+F", "Ctrl+L"] {
        window.get_by_label(key);
    }
    for group in ["Time", "Map", "List and details", "Window", "While presenting"] {
        window.get_by_role_and_label(Role::Heading, group);
    }
    window.get_by_label("Search keys").type_text("two maps");
    window.run();
    window.get_by_label("Swap the two maps");
    assert!(window.query_by_label("Dark colours").is_none());
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_by_role(Role::Dialog).is_none());
}

#[test]
fn what_changed_in_a_year_is_a_line_that_opens_to_a_list() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1945));
    window.get_by_label_contains("come under the USSR").click();
    window.run();
    let first = window.query_all_by_label_contains(", from then ").next();
    first.expect("somebody lost land in 1945").click();
    window.run();
    assert!(shown_day(&window).starts_with("1945-"));
    assert!(matches!(window.state().session().moment, Moment::Day(_)));
    assert!(matches!(window.state().session().subject, Some(Subject::Territory(_))));
}

/// A window with the palette open, and this typed.
fn palette(typed: &str) -> Window {
    let mut window = first_start();
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    if !typed.is_empty() {
        window.get_by_label("Find").type_text(typed);
        window.run();
    }
    window
}

/// What is announced of the chosen line of the palette, which is the only one told to be chosen.
fn chosen(window: &Window) -> String {
    let announced = window.get_by_role(Role::Status).accesskit_node().label().expect("words");
    let (place, line) = announced.split_once(": ").expect("its place and the line");
    let palette = window.get_by_role(Role::ListBox);
    let lines: Vec<_> = palette.query_all_by_role(Role::ListBoxOption).collect();
    let is_chosen = |it: &usize| lines[*it].accesskit_node().is_selected() == Some(true);
    let chosen: Vec<usize> = (0..lines.len()).filter(is_chosen).collect();
    assert_eq!(chosen.len(), 1, "{announced}");
    assert_eq!(place, format!("{} of {}", chosen[0] + 1, lines.len()));
    assert_eq!(lines[chosen[0]].accesskit_node().label().as_deref(), Some(line));
    line.to_owned()
}

#[test]
fn the_palette_offers_the_place_itself_and_enter_takes_it() {
    let mut window = palette("kunash");
    assert_eq!(chosen(&window), "Kunashir / Kunashiri, island");
    for group in ["Places", "Events"] {
        window.get_by_role_and_label(Role::Heading, group);
    }
    window.key_press(Key::Enter);
    window.run();
    let kunashir = atlas().territories.named("kunashir").map(Subject::Territory);
    assert_eq!(window.state().session().subject, kunashir);
    assert!(window.query_by_label("Find").is_none());
}

#[test]
fn keys_lead_through_the_palette_and_the_field_keeps_the_focus() {
    let mut window = palette("");
    let (first, mut seen) = (chosen(&window), Vec::new());
    for key in [Key::ArrowDown, Key::PageDown, Key::End, Key::ArrowUp, Key::PageUp, Key::Home] {
        window.key_press(key);
        window.run();
        seen.push(chosen(&window));
        assert!(window.ctx.text_edit_focused());
    }
    assert_eq!(seen.pop(), Some(first));
    let different: std::collections::BTreeSet<_> = seen.iter().collect();
    assert_eq!(different.len(), seen.len(), "{seen:?}");
}

#[test]
fn the_chosen_line_is_in_sight() {
    let mut window = palette("kuril");
    for key in [Key::End, Key::Home] {
        window.key_press(key);
        window.run();
        let field = window.get_by_label("Find").rect();
        let name = chosen(&window);
        let line = window.get_by_label(&name).rect();
        let foot = window.get_by_role(Role::Status).rect();
        assert!(field.bottom() <= line.top() && line.bottom() <= foot.top(), "{name}: {line:?}");
    }
}

#[test]
fn a_date_that_is_typed_is_gone_to() {
    for (typed, offered, date) in [
        ("1945", "Go to 1945", "1945-12-31"),
        ("28 August 1945", "Go to 28 August 1945", "1945-08-28"),
        ("1941–1945", "Go to 1941–1945", "1945-12-31"),
    ] {
        let mut window = palette(typed);
        assert_eq!(chosen(&window), offered);
        window.key_press(Key::Enter);
        window.run();
        assert_eq!(shown_day(&window), date);
    }
}

#[test]
fn the_palette_says_that_nothing_is_found_and_what_could_be_tried() {
    let window = palette("qqqqxxxx");
    window.get_by_label("Nothing found");
    window.get_by_label_contains("Try fewer letters");
    let window = palette("1066");
    // In sight, and said.
    assert!(window.get_all_by_label_contains("The atlas goes from").count() > 0);
}

#[test]
fn the_rest_of_the_events_is_shown_in_the_list() {
    let mut window = palette("kuril");
    let count = atlas().events_with("kuril").len();
    window.get_by_label(&format!("Show all {count} events in the list")).click_accesskit();
    window.run();
    assert_eq!(window.state().session().filter.words, "kuril");
    assert!(window.query_by_label("Find").is_none());
}

#[test]
fn a_dialog_has_a_name_and_gives_the_focus_back() {
    for (key, modifiers, name) in [
        (Key::K, Modifiers::COMMAND, "Find or do"),
        (Key::L, Modifiers::COMMAND, "A link to this view"),
        (Key::Questionmark, Modifiers::NONE, "Keys"),
    ] {
        let mut window = first_start();
        window.get_by_label("Layers").focus();
        window.run();
        window.key_press_modifiers(modifiers, key);
        window.run();
        window.get_by_role_and_label(Role::Dialog, name);
        assert!(!window.get_by_label("Layers").is_focused());
        let selected = window.state().session().subject;
        window.key_press(Key::Escape);
        window.run();
        assert!(window.query_by_role(Role::Dialog).is_none(), "{name}");
        assert!(window.get_by_label("Layers").is_focused(), "{name}");
        assert_eq!(window.state().session().subject, selected, "{name}");
    }
}

fn enter() -> egui::Event {
    let (key, modifiers) = (Key::Enter, Modifiers::NONE);
    egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

#[test]
fn a_word_that_is_composed_keeps_its_keys() {
    let compose = |text: &str| {
        let text = text.to_owned();
        egui::Event::Ime(egui::ImeEvent::Preedit { text, active_range_chars: None })
    };
    let mut window = palette("");
    window.event(compose("くなしり"));
    window.run();
    for key in [Key::Space, Key::Backspace, Key::ArrowDown, Key::Escape, Key::Enter] {
        window.key_press(key);
        window.run();
    }
    // Enter confirms, in one frame with what it confirms.
    let commit = egui::Event::Ime(egui::ImeEvent::Commit("国後".to_owned()));
    window.input_mut().events.extend([commit, enter()]);
    window.run();
    assert_eq!(window.get_by_label("Find").value().as_deref(), Some("国後"));
    assert!(!window.state().session().playing().is_on);
    window.key_press(Key::Enter);
    window.run();
    let kunashir = atlas().territories.named("kunashir").map(Subject::Territory);
    assert_eq!(window.state().session().subject, kunashir);
}

#[test]
fn the_welcome_lies_beside_the_map_and_leaves_it_most_of_the_room() {
    for size in [[1280.0, 800.0], [910.0, 480.0]] {
        let window = welcoming_window(size);
        window.get_by_role_and_label(Role::Region, "Three things to try");
        let map = window.get_by_role(Role::Canvas).rect();
        assert!(map.top() < 0.24 * size[1], "{map:?}");
        for name in ["The islands today", "28 August 1945", "1905 beside 1945", "Start"] {
            let button = window.get_by_role_and_label(Role::Button, name).rect();
            assert!(button.bottom() <= map.top() && button.left() >= 0.0, "{name}: {button:?}");
        }
        assert!(window.get_by_label("The islands today").is_focused());
    }
}

#[test]
fn what_the_welcome_offers_is_tried_one_after_the_other() {
    let mut window = welcoming_window([1280.0, 800.0]);
    window.get_by_label("1905 beside 1945").click();
    window.run();
    assert!(window.state().session().comparison.is_some());
    window.get_by_role_and_label(Role::Button, "28 August 1945").click();
    window.run();
    assert_eq!(shown_day(&window), "1945-08-28");
    assert_eq!(window.state().session().comparison, None);
    window.get_by_label("The islands today").click();
    window.run();
    assert_eq!(shown_day(&window), atlas().today.to_string());
    window.get_by_label("Start").click();
    window.run();
    assert!(window.query_by_label("Three things to try").is_none());
}

#[test]
fn escape_ends_the_welcome_alone() {
    let mut window = welcoming_window([1280.0, 800.0]);
    let selected = window.state().session().subject;
    assert!(selected.is_some());
    // A dialog over it closes first.
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_by_role(Role::Dialog).is_none());
    assert!(!window.state().session().arrangement().is_welcomed);
    window.key_press(Key::Escape);
    window.run();
    assert!(window.state().session().arrangement().is_welcomed);
    assert_eq!(window.state().session().subject, selected);
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(window.state().session().subject, None);
}

#[test]
fn each_layer_is_told_with_a_sentence() {
    let mut window = first_start();
    window.get_by_label("Layers").click();
    window.run();
    let relief = window.get_by_role_and_label(Role::CheckBox, "Mountains, shaded");
    assert!(relief.accesskit_node().description().is_some_and(|it| it.starts_with("Shading")));
    window.key_press(Key::Escape);
    window.run();
    assert!(window.get_by_label("Layers").is_focused());
}
