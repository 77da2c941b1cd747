//! What is said is said once: one date, one count, one name, one stop of the Tab key.

use egui::{Key, Role};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use kuril_atlas::assets;
use kuril_atlas::atlas::{Certainty, LabelKind, Subject, changes_in, headline, paired_name};
use kuril_atlas::map::{Camera, OVERVIEW, Role as Part};
use kuril_atlas::session::Action;

use crate::support::{Window, act, atlas, day, first_start, scene, texts, view};

#[test]
fn the_date_stands_on_the_map_alone_and_a_click_lets_one_type_another() {
    let mut window = first_start();
    act(&mut window, Action::GoToDay(day("1945-08-30")));
    let field = |window: &Window| window.query_by_role_and_label(Role::TextInput, "Date").is_some();
    assert!(!field(&window));
    let map = window.get_by_role(Role::Canvas).rect();
    let date = window.get_by_label("Date: 30 August 1945");
    assert!(map.contains_rect(date.rect()));
    date.click();
    window.run();
    assert!(field(&window));
}

#[test]
fn the_steps_stand_beside_play() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1900));
    let place = |name: &str| window.get_by_label(name).rect();
    let row = ["Previous event", "Year before", "Play", "Year after", "Next event"].map(place);
    for pair in row.windows(2) {
        assert!(pair[0].right() <= pair[1].left(), "{row:?}");
        assert!((pair[0].center().y - pair[1].center().y).abs() < 1.0, "{row:?}");
    }
}

#[test]
fn the_window_and_a_picture_name_the_same_lands() {
    let mut window = first_start();
    let (atlas, words) = (atlas(), assets::words());
    for (year, named) in [(1875, "Urup"), (1905, "Sakhalin"), (1945, "four southern island groups")]
    {
        act(&mut window, Action::GoToYear(year));
        let state = window.state().session().state(&atlas);
        let told = headline(&atlas, &words, state, &changes_in(&atlas, year));
        assert!(told.story[0].contains(named), "{:?}", told.story);
        window.get_by_label_contains(&told.story[0]);
        let Some(others) = told.others else { continue };
        window.get_by_label_contains(&others);
        let camera = Camera::fitted(OVERVIEW, [1200.0, 720.0]);
        let mut view = view(camera, &format!("{year}-12-31"));
        view.state.is_whole_year = true;
        let scene = scene(&view);
        let said: Vec<&str> = texts(&scene, &[Part::Date]).map(|it| it.text.as_str()).collect();
        let said = said.join(" ");
        assert!(said.contains(&told.story[0]), "{year}: {said}");
    }
}

#[test]
fn a_land_that_stays_with_a_state_under_another_name_changes_no_hands() {
    let atlas = atlas();
    for (land, year) in [("kunashir", 1855), ("hokkaido", 1868), ("kamchatka", 1991)] {
        let id = atlas.territories.named(land).expect("a land of the atlas");
        let changes = changes_in(&atlas, year);
        assert!(changes.iter().all(|change| !change.lands.contains(&id)), "{land} in {year}");
    }
    let changes = changes_in(&atlas, 1945);
    let iturup = atlas.territories.named("iturup").expect("a land of the atlas");
    assert!(changes.iter().any(|change| change.lands.contains(&iturup)));
}

#[test]
fn labels_have_both_names_of_an_island_as_its_page_has_them() {
    let (atlas, words) = (atlas(), assets::words());
    let mut tried = 0;
    for label in atlas.base_map.labels.iter().filter(|it| it.kind == LabelKind::Island) {
        let Some(id) = atlas.territories.named(&label.slug) else { continue };
        let territory = &atlas[id];
        // Of a group with a long name the label says less.
        if territory.is_paired && !territory.name.contains(" and ") {
            assert_eq!(label.en, paired_name(&words, territory));
            tried += 1;
        }
    }
    assert!(tried >= 8, "{tried}");
}

#[test]
fn the_kind_begins_the_page_of_an_event_with_a_capital() {
    let mut window = first_start();
    window.get_by_label("Treaty · well attested");
    let atlas = atlas();
    let mut events = atlas.events.with_ids();
    let disputed = events.find(|(_, event)| event.certainty == Certainty::Disputed);
    let (id, _) = disputed.expect("a disputed event");
    act(&mut window, Action::Select(Subject::Event(id)));
    assert_eq!(window.query_all_by_label_contains("isputed").count(), 1);
}

/// What has the focus.
#[expect(clippy::redundant_closure_for_method_calls, reason = "only a closure is general enough")]
fn focused() -> By<'static> {
    By::new().predicate(|node| node.is_focused())
}

fn name_of_focus(window: &Window) -> String {
    window.get(focused()).accesskit_node().label().unwrap_or_default()
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

/// Where Tab leads from Play on, up to the slider.
fn stops_of_the_timeline(window: &mut Window) -> Vec<String> {
    window.get_by_label("Play").focus();
    window.run();
    let mut stops = Vec::new();
    for _ in 0..120 {
        press(window, Key::Tab);
        stops.push(name_of_focus(window));
        if stops.last().is_some_and(|name| name == "Play") {
            break;
        }
    }
    stops
}

#[test]
fn the_eras_are_one_stop_and_the_treaty_marks_another_with_the_arrows_between_them() {
    let mut window = first_start();
    let stops = stops_of_the_timeline(&mut window);
    let eras: Vec<String> = atlas().eras.iter().map(|era| era.name.clone()).collect();
    let is_era = |stop: &&String| eras.iter().any(|era| stop.starts_with(era.as_str()));
    assert_eq!(stops.iter().filter(is_era).count(), 1, "{stops:?}");
    let is_treaty = |stop: &&String| {
        stop.as_str() == "7 February 1855: Treaty of Shimoda: commerce and first border"
    };
    assert!(stops.iter().filter(is_treaty).count() <= 1, "{stops:?}");
    let era = stops.iter().find(is_era).expect("an era").clone();
    window.get_by_label(&era).focus();
    window.run();
    press(&mut window, Key::ArrowRight);
    let next = name_of_focus(&window);
    assert!(next != era && is_era(&&next), "{next}");
    let year = window.state().session().moment;
    press(&mut window, Key::ArrowLeft);
    assert_eq!(name_of_focus(&window), era);
    assert_eq!(window.state().session().moment, year, "the arrows step no year here");
}
