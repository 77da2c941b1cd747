//! The list: search as one types, modes of time, and the keyboard.

use std::collections::BTreeSet;

use egui::accesskit::{Live, Role};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::assets;
use kuril_atlas::atlas::SubjectKind;
use kuril_atlas::map::{Camera, OVERVIEW, View};
use kuril_atlas::session::{Action, TimeWindow};
use kuril_atlas::time::Day;

use crate::support::{act, atlas, day, first_start, run, scene, view};

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
fn window_strip_and_command_line_say_one_count_of_a_year() {
    let mut window = first_start();
    for year in [1905, 1943] {
        act(&mut window, Action::ClearSelection);
        act(&mut window, Action::GoToYear(year));
        let years = year.to_string();
        let listed = run(&["events", "--from", &years, "--to", &years, "--format", "text"]);
        let listed = String::from_utf8(listed.stdout).expect("UTF-8");
        let said = listed.lines().last().expect("how many").to_owned();
        let slugs = listed.lines().filter(|line| line.starts_with("  ")).count();
        let went_on = atlas().went_on(Day::first_of_year(year), Day::last_of_year(year));
        assert!(went_on.begin > 0 && went_on.go_on > 0, "{year}: {went_on:?}");
        assert_eq!(went_on.begin + went_on.go_on, slugs, "{year}: {said}");
        assert_eq!(said, format!("{} events begin, {} go on", went_on.begin, went_on.go_on));
        let strip = window.get_by_role_and_label(Role::Image, "Events by year");
        let described = strip.accesskit_node().data().description().map(str::to_owned);
        assert_eq!(described, Some(format!("{year}: {said}")));
        let head = format!("{} begin, {} go on", went_on.begin, went_on.go_on);
        window.get_by_label(&head).click();
        window.run();
        window.get_by_label(&format!("{slugs} of {}", atlas().events.len()));
        act(&mut window, Action::GoToYear(year));
        act(&mut window, Action::SetTimeWindow(TimeWindow::Moment));
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
