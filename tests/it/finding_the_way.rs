//! The way back, links, the list of keys, the welcome.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kuril_atlas::atlas::{Subject, Viewpoint};
use kuril_atlas::map::SOUTHERN_KURILS;
use kuril_atlas::session::{Action, Moment, Session, Visit};
use proptest::prelude::*;

use crate::session::any_action;
use crate::support::{act, atlas, first_start};

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
    window.get_by_label("7 February 1855: Treaty of Shimoda: commerce and first border").click();
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
    assert_eq!(crate::support::shown_day(&window), "1945-08-30");
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
    window.get_by_label("Keys");
    window.get_by_label("Compare two dates or two maps");
    for key in ["Ctrl+K", "Ctrl+F", "Ctrl+L"] {
        window.get_by_label(key);
    }
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_by_label("Keys").is_none());
}

#[test]
fn what_changed_in_a_year_is_a_line_that_opens_to_a_list() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1945));
    window.get_by_label_contains("changes of hands in 1945").click();
    window.run();
    let first = window.query_all_by_label_contains(", from then ").next();
    first.expect("somebody lost land in 1945").click();
    window.run();
    assert!(crate::support::shown_day(&window).starts_with("1945-"));
    assert!(matches!(window.state().session().moment, Moment::Day(_)));
    assert!(matches!(window.state().session().subject, Some(Subject::Territory(_))));
}
