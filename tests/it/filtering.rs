//! The filter: choices with counts, groups, and filters that are kept.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::atlas::{EventKind, Subject};
use kuril_atlas::search::{EventFilter, Facet};
use kuril_atlas::session::{Action, Remembered, Session, read_memory};
use proptest::prelude::*;
use strum::VariantArray as _;

use crate::support::{act, atlas, first_start, window_with};

#[test]
fn escape_closes_an_open_menu_and_not_what_is_selected() {
    let mut window = first_start();
    window.get_by_label("Back to the list").click();
    window.run();
    let selected = window.state().session().subject;
    window.get_by_label("Filter").click();
    window.run();
    window.get_by_label("Group by");
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_by_label("Group by").is_none());
    assert_eq!(window.state().session().subject, selected);
}

#[test]
fn a_kind_is_chosen_in_the_menu_and_let_go_below_the_field() {
    let mut window = first_start();
    window.get_by_label("Back to the list").click();
    window.run();
    window.get_by_label("Filter").click();
    window.run();
    let treaties = atlas().events.iter().filter(|it| it.kind == EventKind::Treaty).count();
    window.get_by_label(&format!("Treaty ({treaties})")).click();
    window.run();
    window.key_press(Key::Escape);
    window.run();
    window.get_by_label(&format!("{treaties} of {}", atlas().events.len()));
    window.get_by_label("Treaty ×").click();
    window.run();
    assert!(window.state().session().filter.is_empty());
}

#[test]
fn the_filter_stays_put_when_something_is_ticked_and_lists_it_first_the_next_time() {
    let mut window = first_start();
    window.get_by_label("Back to the list").click();
    window.run();
    let open = |window: &mut crate::support::Window| {
        window.get_by_label("Filter").click();
        window.run();
    };
    open(&mut window);
    let kinds = |window: &crate::support::Window| {
        let is_kind = |text: &str| {
            EventKind::VARIANTS.iter().any(|it| {
                // “people-moved” is “People moved” there.
                text.to_lowercase().replace(' ', "-").starts_with(&format!("{}-(", it.word()))
            })
        };
        let boxes = window.query_all_by_role(Role::CheckBox);
        let boxes = boxes.filter_map(|it| Some((it.accesskit_node().label()?, it.rect())));
        let boxes = boxes.filter(|(text, _)| is_kind(text));
        boxes.map(|(text, rect)| (rect.top() as i32, text)).collect::<Vec<_>>()
    };
    let places = |window: &crate::support::Window| {
        let places = kinds(window)
            .into_iter()
            .map(|(top, text)| (top, text.split(' ').next().map(str::to_owned)));
        places.collect::<Vec<_>>()
    };
    let before = places(&window);
    assert!(before.len() >= 8, "{before:?}");
    window.get_by_label_contains("War (").click();
    window.run();
    assert_eq!(places(&window), before);
    let wanted = window.state().session().filter.clone();
    let left = atlas().filtered(&wanted).len();
    window.get_by_label(&format!("{left} of {} events", atlas().events.len()));
    window.key_press(Key::Escape);
    window.run();
    act(&mut window, Action::Select(Subject::Event(atlas().filtered(&wanted)[0])));
    window.get_by_label("Back to the list").click();
    window.run();
    window.get_by_label_contains("Filter").click();
    window.run();
    let first = kinds(&window).into_iter().min().map(|(_, text)| text);
    assert!(first.as_ref().is_some_and(|it| it.starts_with("War (")), "{first:?}");
    window.get_by_label("Clear filter").click();
    window.run();
    assert!(window.state().session().filter.is_empty());
}

#[test]
fn typing_narrows_the_choices_of_the_filter_and_unfolds_them() {
    let mut window = first_start();
    window.get_by_label("Back to the list").click();
    window.run();
    window.get_by_label("Filter").click();
    window.run();
    let offers = |window: &crate::support::Window, name: &str| {
        let boxes = window.query_all_by_role(Role::CheckBox);
        let mut names = boxes.filter_map(|it| it.accesskit_node().label());
        names.any(|it| it.starts_with(name))
    };
    assert!(offers(&window, "Treaty (") && !offers(&window, "Shimoda ("));
    window.get_by_label("Search choices").type_text("shimod");
    window.run();
    assert!(offers(&window, "Shimoda (") && !offers(&window, "Treaty ("));
    window.get_by_label("Search choices").type_text("qqq");
    window.run();
    window.get_by_label("No choice has these letters");
    window.key_press(Key::Escape);
    window.run();
    assert!(window.get_by_label("Filter").is_focused());
}

#[test]
fn a_filter_is_kept_under_a_name_used_again_and_forgotten() {
    let mut window = first_start();
    window.get_by_label("Back to the list").click();
    window.run();
    act(&mut window, Action::Search("putyatin".to_owned()));
    window.get_by_label("Filter").click();
    window.run();
    window.get_by_label("Name of the filter").focus();
    window.run();
    window.get_by_label("Name of the filter").type_text("Putyatin's voyage");
    window.run();
    window.get_by_label("Save this filter").click();
    window.run();
    act(&mut window, Action::ClearFilter);
    window.get_by_label("Putyatin's voyage").click();
    window.run();
    assert_eq!(window.state().session().filter.words, "putyatin");
    window.get_by_label("Forget the filter Putyatin's voyage").click();
    window.run();
    assert!(window.state().session().saved_filters().is_empty());
    assert_eq!(window.state().session().filter.words, "putyatin");
}

/// The first start with one filter kept, that chooses this.
fn with_kept(only: &str) -> Session {
    let text = format!(r#"{{"saved_filters": [{{"name": "Kept", "only": [{only}]}}]}}"#);
    let memory = read_memory(&text).expect("a memory");
    assert!(memory.unread.is_empty());
    let mut session = memory.remembered.restore(&atlas());
    session.apply(&atlas(), Action::UseFilter(0));
    session
}

#[test]
fn a_kept_filter_whose_choice_the_history_has_no_longer_lets_nothing_more_through() {
    let atlas = atlas();
    let found = |only| atlas.filtered(&with_kept(only).filter).len();
    assert_eq!(found(r#""actor:atlantis""#), 0);
    assert_eq!(found(r#""kind:treaty", "actor:atlantis""#), 0);
    assert_eq!(found(r#""shape:round""#), 0);
    let japan = found(r#""actor:japan""#);
    assert!(japan > 0);
    assert_eq!(found(r#""actor:japan", "actor:atlantis""#), japan);
    let session = with_kept(r#""actor:japan", "actor:atlantis""#);
    assert!(!session.filter.is_empty());
    let written = serde_json::to_string(&Remembered::of(&session, &atlas, None)).expect("JSON");
    assert!(written.contains("actor:atlantis"), "{written}");
}

#[test]
fn what_a_kept_filter_misses_is_told_beside_what_is_chosen() {
    let mut window = window_with(with_kept(r#""actor:atlantis""#));
    window.get_by_label("Back to the list").click();
    window.run();
    window.get_by_label("“actor:atlantis” is not in this history");
    window.get_by_label("Clear").click();
    window.run();
    assert!(window.state().session().filter.is_empty());
}

#[test]
fn kept_filters_are_remembered_and_found_by_name() {
    let atlas = atlas();
    let mut session = Session::first(&atlas);
    session.apply(&atlas, Action::Search("yalta".to_owned()));
    session.apply(&atlas, Action::ToggleFacet(Facet::Kind, 2));
    session.apply(&atlas, Action::SaveFilter(" Yalta ".to_owned()));
    session.apply(&atlas, Action::ToggleFacet(Facet::Kind, 3));
    // The same name, however written, is the same filter.
    session.apply(&atlas, Action::SaveFilter("yalta".to_owned()));
    session.apply(&atlas, Action::SaveFilter("  ".to_owned()));
    assert_eq!(session.saved_filters().len(), 1);
    assert_eq!(session.saved_filters()[0].filter, session.filter);
    let written = serde_json::to_string(&Remembered::of(&session, &atlas, None)).expect("JSON");
    let read: Remembered = serde_json::from_str(&written).expect("what was written");
    assert_eq!(read.restore(&atlas).saved_filters(), session.saved_filters());

    let mut window = first_start();
    act(&mut window, Action::Search("yalta".to_owned()));
    act(&mut window, Action::SaveFilter("War aims".to_owned()));
    act(&mut window, Action::ClearFilter);
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_label("Find").type_text("war aims");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().session().filter.words, "yalta");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..Default::default() })]
    /// A count beside a choice is what choosing it would leave.
    #[test]
    fn a_count_says_what_a_choice_leaves(
        first in 0..7_usize, one in 0..40_usize, second in 0..7_usize, words in "(|kuril|trade|yeltsin)",
    ) {
        let atlas = atlas();
        let mut filter = EventFilter { words, ..EventFilter::default() };
        filter.toggle(Facet::ALL[first], one);
        let now = atlas.facet_counts(&filter);
        let facet = Facet::ALL[second];
        for (&value, &count) in now.get(&facet).into_iter().flatten().take(12) {
            let mut only = filter.clone();
            only.chosen.remove(&facet);
            only.toggle(facet, value);
            prop_assert_eq!(atlas.filtered(&only).len(), count, "{:?} {}", facet, value);
        }
    }
}
