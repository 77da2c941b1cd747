//! What is typed or asked for is answered: where the eye looks, and for those who hear the window.

use egui::accesskit::{Live, Role};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::assets;
use kuril_atlas::atlas::Subject;
use kuril_atlas::session::{Action, Session, link_of};
use kuril_atlas::ui::AtlasWindow;

use crate::support::{Window, act, atlas, first_start, shown, window_of_size};
use crate::time::press;

const AMBIGUOUS: &str = "can be 7 February 1855 or 2 July 1855";

/// All that is said to those who hear the window.
fn said(window: &Window) -> String {
    let spoken = [Role::Status, Role::Alert];
    let nodes = spoken.into_iter().flat_map(|role| window.query_all_by_role(role));
    let live = nodes.filter(|node| node.accesskit_node().live() == Live::Polite);
    live.filter_map(|node| node.accesskit_node().label()).collect::<Vec<_>>().join("\n")
}

/// Whether something is there to be read.
fn is_told(window: &Window, words: &str) -> bool {
    let mut nodes = window.query_all_by_label_contains(words);
    nodes.any(|node| node.accesskit_node().role() != Role::Status)
}

/// Types a date from the keyboard alone, a few frames at a time: the years may be running.
fn type_date_by_key(window: &mut Window, date: &str) {
    let button = window.get_by_label_contains("Date: ");
    button.focus();
    window.run_steps(2);
    window.key_press(Key::Enter);
    window.run_steps(3);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run_steps(2);
    window.get_by_label("Date").type_text(date);
    window.run_steps(2);
    window.key_press(Key::Enter);
    window.run_steps(3);
}

fn type_into_palette(window: &mut Window, typed: &str) {
    press(window, Modifiers::COMMAND, Key::K);
    window.get_by_label("Find").type_text(typed);
    window.run();
}

#[test]
fn a_wrong_date_typed_while_the_years_run_is_told_until_it_could_be_read() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1700));
    act(&mut window, Action::SetSpeed(1.0));
    window.state_mut().apply(Action::TogglePlaying);
    window.run_steps(3);
    type_date_by_key(&mut window, "7/2/1855");
    let year = window.state().session().moment.year();
    assert!(is_told(&window, AMBIGUOUS));
    while window.state().session().moment.year() == year {
        window.run_steps(1);
    }
    assert!(is_told(&window, AMBIGUOUS));
    while window.state().session().moment.year() < year + 20 {
        window.run_steps(1);
    }
    assert!(!is_told(&window, AMBIGUOUS), "it could be read for ten seconds");
    assert!(window.state().session().playing().is_on, "the years run on");
}

#[test]
fn a_date_typed_by_key_is_answered_aloud_and_gives_the_focus_back() {
    let mut window = first_start();
    for (date, answer) in [("7/2/1855", AMBIGUOUS), ("1905", "1905")] {
        type_date_by_key(&mut window, date);
        window.run();
        assert!(said(&window).contains(answer), "{date}: {}", said(&window));
        assert!(window.get_by_label_contains("Date: ").is_focused(), "{date}");
    }
}

#[test]
fn a_date_opened_by_the_mouse_leaves_the_keys_to_the_window() {
    let mut window = first_start();
    crate::time::type_date(&mut window, "1905");
    assert!(!window.get_by_label_contains("Date: ").is_focused());
}

#[test]
fn what_is_wrong_with_a_link_is_said() {
    let mut window = first_start();
    press(&mut window, Modifiers::COMMAND, Key::L);
    press(&mut window, Modifiers::COMMAND, Key::A);
    window.get_by_label("Link").type_text("kuril-atlas:1945?zoom=5");
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(said(&window).contains("“zoom”"), "{}", said(&window));
}

#[test]
fn the_palette_tells_and_says_what_is_wrong_with_a_date() {
    for (typed, problem) in [
        ("7/2/1855", AMBIGUOUS),
        ("2105", "The atlas goes from 1600"),
        ("1945/", "has no end"),
        ("1945-13", "There is no “1945-13” in the calendar"),
        ("1945qq", "“1945qq” is no date"),
    ] {
        let mut window = first_start();
        type_into_palette(&mut window, typed);
        assert!(is_told(&window, problem), "{typed}");
        assert!(said(&window).contains(problem), "{typed}: {}", said(&window));
    }
}

#[test]
fn words_and_beginnings_of_dates_are_no_problem_where_something_has_them() {
    for typed in ["19", "may", "194", "shimoda"] {
        let mut window = first_start();
        type_into_palette(&mut window, typed);
        for problem in ["is no date", "has no year", "needs four digits"] {
            assert!(!is_told(&window, problem), "{typed}: {problem}");
        }
    }
}

#[test]
fn the_palette_says_that_it_goes_to_the_end_of_what_is_typed() {
    for (typed, line) in
        [("17th century", "17th century, at its end"), ("August 1945", "August 1945, at its end")]
    {
        let mut window = first_start();
        type_into_palette(&mut window, typed);
        assert!(window.query_all_by_label_contains(line).next().is_some(), "{typed}");
    }
}

#[test]
fn notices_are_said_and_one_that_is_no_longer_so_goes() {
    let words = assets::words();
    let told = vec!["The memory was set aside".to_owned()];
    let session = Session::first(&atlas());
    let (metrics, fonts) = (assets::text_metrics(), assets::fonts());
    let window = AtlasWindow::new(atlas(), words, metrics, fonts, session, told);
    let mut window = shown(window, [1280.0, 800.0]);
    assert!(said(&window).contains("The memory was set aside"), "{}", said(&window));
    window.state_mut().notices().add("The disk is full".to_owned());
    window.run();
    assert!(said(&window).contains("The disk is full"), "{}", said(&window));
    window.state_mut().notices().withdraw("The disk is full");
    window.run_steps(2);
    let left = window.get_all_by_label("Dismiss").count();
    assert_eq!(left, 1, "the other notice stays");
}

#[test]
fn keys_that_open_something_do_so_from_within_a_field() {
    for key in [Key::E, Key::K, Key::L] {
        let mut window = first_start();
        press(&mut window, Modifiers::COMMAND, Key::F);
        window.get_by_label("Search events").type_text("putyatin");
        window.run();
        press(&mut window, Modifiers::COMMAND, key);
        assert!(window.query_by_role(Role::Dialog).is_some(), "{key:?}");
    }
}

#[test]
fn letters_typed_into_a_field_are_no_commands() {
    let mut window = first_start();
    let view = |window: &Window| link_of(window.state().session(), window.state().atlas());
    let before = view(&window);
    press(&mut window, Modifiers::COMMAND, Key::F);
    for key in [Key::K, Key::L, Key::D, Key::Questionmark] {
        press(&mut window, Modifiers::NONE, key);
    }
    assert_eq!(view(&window), before);
    assert!(window.query_by_role(Role::Dialog).is_none());
}

#[test]
fn on_a_narrow_window_what_is_asked_for_opens_its_page() {
    let landing = atlas().events.named("etorofu-landing-1945").expect("an event");
    let link = "kuril-atlas:1945-08-28?show=event:etorofu-landing-1945";
    let narrow = [911.0, 512.0];

    let mut window = window_of_size(narrow);
    assert!(!window.state().session().arrangement().side_is_shown(), "the map comes first");
    act(&mut window, Action::OpenLink(link.to_owned()));
    assert!(window.state().session().arrangement().side_is_shown(), "by a link");

    let mut session = Session::first(&atlas());
    session.apply(&atlas(), Action::Select(Subject::Event(landing)));
    let (metrics, fonts) = (assets::text_metrics(), assets::fonts());
    let window = AtlasWindow::new(atlas(), assets::words(), metrics, fonts, session, Vec::new());
    let window = shown(window, narrow);
    assert!(window.state().session().arrangement().side_is_shown(), "before the window was there");
}

#[test]
fn kana_find_what_they_sound_like() {
    let etorofu = atlas().territories.named("iturup").expect("Iturup");
    for typed in ["えとろふ", "エトロフ", "えとろ"] {
        let found = atlas().find(typed, 10);
        let first = found.first().map(|(subject, _)| *subject);
        assert_eq!(first, Some(Subject::Territory(etorofu)), "{typed}");
        assert!(!atlas().events_with(typed).is_empty(), "{typed}");
    }
}
