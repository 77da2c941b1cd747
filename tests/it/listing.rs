//! The list: search as one types, choices with counts, groups, modes of time, and the keyboard.

use std::collections::BTreeSet;

use egui::accesskit::{Live, Role};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::assets;
use kuril_atlas::atlas::{EventKind, Subject, SubjectKind};
use kuril_atlas::map::{Camera, OVERVIEW, View};
use kuril_atlas::search::{EventFilter, Facet};
use kuril_atlas::session::{Action, Moment, PlayOption, Remembered, Session, TimeWindow};
use kuril_atlas::time::Day;
use proptest::prelude::*;
use strum::VariantArray as _;

use crate::support::{act, atlas, day, first_start, scene, view};

fn found(words: &str) -> BTreeSet<String> {
    let atlas = atlas();
    atlas.events_with(words).into_iter().map(|id| atlas[id].slug.clone()).collect()
}

#[test]
fn the_list_and_the_command_line_agree_on_what_went_on() {
    let atlas = atlas();
    let mut window = first_start();
    for years in [[1905, 1905], [1943, 1943], [1600, 1700], [2020, 2026]] {
        act(&mut window, Action::CoverYears(years));
        let first = Day::first_of_year(years[0]);
        let last = Day::last_of_year(years[1]);
        let went_on = atlas.events.iter().filter(|event| event.went_on_within(first, last));
        let listed = format!("{} of {}", went_on.count(), atlas.events.len());
        assert!(window.query_by_label_contains(&listed).is_some(), "{years:?}: {listed}");
    }
}

#[test]
fn one_island_is_found_by_all_its_names_and_with_typing_errors() {
    let by_name = found("kunashir");
    assert!(!by_name.is_empty());
    for words in ["Kunashiri", "KUNASHIR", "Кунашир", "国後", "kunashr"] {
        let these = found(words);
        let shared = these.intersection(&by_name).count();
        assert!(2 * shared >= by_name.len(), "{words}: {shared} of {}", by_name.len());
    }
}

#[test]
fn a_name_finds_the_same_in_three_scripts() {
    for names in [["Shikotan", "Шикотан", "色丹"], ["Kunashir", "Кунашир", "国後"]]
    {
        let [latin, russian, japanese] = names.map(found);
        assert!(latin.len() >= 16, "{names:?}: {}", latin.len());
        assert_eq!(latin, russian, "{names:?}");
        assert_eq!(latin, japanese, "{names:?}");
    }
}

#[test]
fn a_place_called_so_is_found_before_events_and_the_closest_name_first() {
    let first = |words: &str| {
        let atlas = atlas();
        let found = atlas.find(words, 40);
        let kinds: Vec<_> = found.iter().map(|(it, _)| it.kind()).collect();
        let events = kinds.iter().position(|it| *it == SubjectKind::Event);
        let events = &kinds[events.unwrap_or(kinds.len())..];
        assert!(events.iter().all(|it| *it == SubjectKind::Event), "{words}: {kinds:?}");
        found[0].0.name(&atlas, &assets::words())
    };
    for words in ["kunash", "Kunasiri", "Кунашир", "国後"] {
        assert_eq!(first(words), "Kunashir / Kunashiri", "{words}");
    }
    assert_eq!(first("treaty of shimoda"), "Treaty of Shimoda");
    assert_eq!(first("nemuro"), "Nemuro");
    assert_eq!(first("tokyo"), "Tokyo");
}

#[test]
fn people_are_found_under_either_romanisation() {
    assert!(!found("yeltsin").is_empty());
    assert_eq!(found("eltsin"), found("yeltsin"));
    assert!(found("Hokkaidō").is_superset(&found("hokkaido")));
}

#[test]
fn every_word_must_occur_and_nonsense_finds_nothing() {
    let (both, one) = (found("kunashir medvedev"), found("medvedev"));
    assert!(both.is_subset(&one) && both.len() < one.len(), "{both:?}");
    assert!(found("qqqqxxxx").is_empty());
}

#[test]
fn typing_narrows_the_list_and_clear_brings_everything_back() {
    let mut window = first_start();
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run();
    window.get_by_label("Search events").type_text("putyatin");
    window.run();
    let wanted = atlas().events_with("putyatin").len();
    let count = format!("{wanted} of {}", atlas().events.len());
    let count = window.get_by_label(&count);
    assert_eq!(count.accesskit_node().live(), Live::Polite);
    window.get_by_label("Clear").click();
    window.run();
    assert!(window.state().session().filter.is_empty());
}

#[test]
fn a_range_stays_whole_while_its_events_are_visited() {
    let mut window = first_start();
    act(&mut window, Action::CoverYears([1941, 1945]));
    let days = window.state().session().covered_days(&atlas());
    act(&mut window, Action::NextEvent);
    act(&mut window, Action::GoToDay(day("1941-04-13")));
    assert_eq!(window.state().session().covered_days(&atlas()), days);
    assert_eq!(days, Some([day("1941-01-01"), day("1945-12-31")]));
}

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

#[test]
fn details_stand_behind_and_so_many_more_and_none_is_lost() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1855));
    act(&mut window, Action::ClearSelection);
    let heda = "The schooner Heda is launched, culture";
    assert!(window.query_by_label_contains(heda).is_none());
    // 1855 has two details.
    window.get_by_label("+ 2 lesser events").click_accesskit();
    window.run();
    window.get_by_label_contains(heda);
}

#[test]
fn arrows_lead_from_event_to_event_while_the_list_has_the_focus_and_enter_selects() {
    let mut window = first_start();
    window.get_by_label("Back to the list").click();
    window.run();
    let shimoda = "Treaty of Shimoda: commerce and first border, treaty";
    window.get_by_label_contains(shimoda).focus();
    window.run();
    let before = window.state().session().event();
    window.key_press(Key::ArrowDown);
    window.run();
    assert_eq!(window.state().session().event(), before, "an arrow only leads there");
    window.key_press(Key::ArrowUp);
    window.run();
    assert!(window.get_by_label_contains(shimoda).is_focused());
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(window.state().session().event() > before);
}

#[test]
fn letters_lead_to_the_next_event_with_such_a_word_and_are_no_shortcuts() {
    let mut window = first_start();
    window.get_by_label("Back to the list").click();
    window.run();
    window.get_by_label_contains("Treaty of Shimoda: commerce and first border, treaty").focus();
    window.run();
    let before = window.state().session().clone();
    // K would show the southern Kurils, and C compare.
    for letter in ["k", "u", "r"] {
        window.event(egui::Event::Text(letter.to_owned()));
    }
    window.key_press(Key::K);
    window.key_press(Key::C);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let session = window.state().session();
    let title = &atlas()[session.event().expect("an event")].title;
    assert!(title.to_lowercase().split(' ').any(|word| word.starts_with("kur")), "{title}");
    assert_ne!(session.event(), before.event());
    assert_eq!(session.comparison, None);
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

#[test]
fn brackets_cover_more_time_and_less_on_the_map_too() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1960));
    for _ in 0..3 {
        window.key_press(Key::CloseBracket);
        window.run();
    }
    assert_eq!(window.state().session().time_window, TimeWindow::Window(3));
    for _ in 0..3 {
        window.key_press(Key::OpenBracket);
        window.run();
    }
    assert_eq!(window.state().session().time_window, TimeWindow::Moment);
    let shown = |covered| {
        let camera = Camera::fitted(OVERVIEW, [960.0, 640.0]);
        let scene = scene(&View { covered, ..view(camera, "1960-12-31") });
        scene.marks.iter().map(|mark| mark.events.len()).sum::<usize>()
    };
    let since = Some([day("1950-01-01"), day("1960-12-31")]);
    assert!(shown(since) > shown(None));
}

#[test]
fn playing_rests_at_turning_points_long_enough_to_read() {
    let atlas = atlas();
    let mut session = Session::first(&atlas);
    session.apply(&atlas, Action::GoToYear(1853));
    session.apply(&atlas, Action::TogglePlayOption(PlayOption::Rests));
    session.apply(&atlas, Action::SetSpeed(10.0));
    session.apply(&atlas, Action::TogglePlaying);
    for _ in 0..5 {
        session.apply(&atlas, Action::Advance(0.1));
    }
    let shimoda = atlas.events.named("treaty-shimoda-1855").map(Subject::Event);
    assert_eq!(session.subject, shimoda);
    assert_eq!(session.moment, Moment::Year(1855));
    assert!(session.playing().is_on);
    // 45 letters are not read in two seconds.
    for _ in 0..20 {
        session.apply(&atlas, Action::Advance(0.1));
    }
    assert_eq!(session.moment, Moment::Year(1855));
    for _ in 0..30 {
        session.apply(&atlas, Action::Advance(0.1));
    }
    assert!(session.moment.year() > 1855);
}

#[test]
fn playing_backwards_ends_at_the_first_year_or_begins_again() {
    let atlas = atlas();
    let mut session = Session::first(&atlas);
    session.apply(&atlas, Action::GoToYear(1610));
    session.apply(&atlas, Action::TogglePlayOption(PlayOption::Backwards));
    session.apply(&atlas, Action::SetSpeed(50.0));
    session.apply(&atlas, Action::TogglePlaying);
    session.apply(&atlas, Action::Advance(1.0));
    assert!(!session.playing().is_on);
    assert_eq!(session.moment, Moment::Year(1600));
    session.apply(&atlas, Action::TogglePlayOption(PlayOption::Again));
    session.apply(&atlas, Action::TogglePlaying);
    assert_eq!(session.moment.year(), 2026);
    for _ in 0..20 {
        session.apply(&atlas, Action::Advance(1.0));
    }
    assert!(session.playing().is_on);
}

#[test]
fn the_changes_of_an_island_are_stepped_through() {
    let atlas = atlas();
    let mut session = Session::first(&atlas);
    let iturup = atlas.territories.named("iturup").expect("Iturup");
    session.apply(&atlas, Action::GoToYear(1900));
    session.apply(&atlas, Action::Select(Subject::Territory(iturup)));
    session.apply(&atlas, Action::NextChange);
    assert_eq!(session.day(&atlas), day("1945-08-28"));
    session.apply(&atlas, Action::PreviousChange);
    assert!(session.day(&atlas) < day("1900-01-01"));
    assert_eq!(session.subject, Some(Subject::Territory(iturup)));
}

#[test]
fn august_1945_is_walked_by_days_on_the_enlarged_axis() {
    let mut window = first_start();
    act(&mut window, Action::GoToDay(day("1945-08-20")));
    for _ in 0..13 {
        window.key_press_modifiers(Modifiers::COMMAND, Key::ArrowUp);
        window.run();
    }
    let slider = window.get_by_label("Year").rect();
    let before = crate::support::shown_day(&window);
    window.drag_at(slider.center() + egui::vec2(260.0, 0.0));
    window.run();
    window.drop_at(slider.center() + egui::vec2(260.0, 0.0));
    window.run();
    let after = crate::support::shown_day(&window);
    assert!(before < after && *after < *"1945-09-20", "{before} {after}");
    assert!(matches!(window.state().session().moment, Moment::Day(_)));
    window.key_press_modifiers(Modifiers::NONE, Key::W);
    window.run();
    assert_eq!(window.state().session().arrangement().stretch, None);
}

#[test]
fn the_wheel_enlarges_the_time_axis_and_the_date_stays_in_sight() {
    let mut window = first_start();
    let slider = window.get_by_label("Year").rect();
    window.hover_at(slider.center());
    window.run();
    window.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        delta: egui::vec2(0.0, 6.0),
        modifiers: Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
    });
    window.run_steps(30);
    assert!(window.state().session().arrangement().stretch.is_some());
    act(&mut window, Action::GoToYear(1650));
    let session = window.state().session();
    let axis = session.axis(window.state().atlas());
    let at = axis.position_of(session.day(window.state().atlas()).decimal_year());
    assert!((0.0..=1.0).contains(&at), "{at}");
}

#[test]
fn hovering_a_row_lights_its_marker_on_the_map() {
    let mut window = first_start();
    act(&mut window, Action::ClearSelection);
    act(&mut window, Action::Frame(OVERVIEW));
    let marker =
        window.get_by_label("Sea of Japan: The Sea of Japan lies between Russia and Japan");
    let around = marker.rect();
    let row = "The Sea of Japan lies between Russia and Japan, territory";
    let row = window.get_by_label_contains(row).rect();
    let pixels = |window: &mut crate::support::Window| {
        let picture = window.render().expect("a picture");
        let (x, y) = (around.min.x as u32, around.min.y as u32);
        let (width, height) = (around.width() as u32, around.height() as u32);
        let inside = (y..y + height).flat_map(|y| (x..x + width).map(move |x| (x, y)));
        inside.map(|(x, y)| *picture.get_pixel(x, y)).collect::<Vec<_>>()
    };
    let before = pixels(&mut window);
    window.hover_at(row.center());
    window.run();
    assert!(pixels(&mut window) != before, "the marker looks the same");
}
