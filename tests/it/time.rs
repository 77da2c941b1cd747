//! The slider, the date, the keys of time, and the days of the axis.

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::assets;
use kuril_atlas::atlas::Subject;
use kuril_atlas::data::read_history;
use kuril_atlas::session::{Action, Moment, Session, TimeUnit, TimeWindow};

use crate::support::{Window, act, atlas, day, first_start, holder_on, shown_day, window_of_size};

fn holder_now(window: &Window, territory: &str) -> String {
    holder_on(territory, &shown_day(window))
}

pub fn type_date(window: &mut Window, date: &str) {
    // The date of the map is a button; a click makes it a field.
    window.get_by_label_contains("Date: ").click();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    window.get_by_label("Date").type_text(date);
    window.run();
    window.key_press(Key::Enter);
    window.run();
}

/// The place of a year on the slider.
fn on_slider(window: &Window, year: f64) -> egui::Pos2 {
    let knob_room = 8.0;
    let rect =
        window.get_by_role_and_label(Role::Slider, "Year").rect().shrink2(vec2(knob_room, 0.0));
    let share = atlas().axis().position_of(year + 0.5) as f32;
    egui::pos2(rect.left() + share * rect.width(), rect.center().y)
}

#[test]
fn dragging_the_slider_to_1880_makes_urup_japanese() {
    let mut window = first_start();
    assert_eq!(holder_now(&window, "urup"), "the Russian Empire");
    window.drag_at(on_slider(&window, 1855.0));
    window.run();
    window.hover_at(on_slider(&window, 1870.0));
    window.run();
    window.drop_at(on_slider(&window, 1880.0));
    window.run();
    assert_eq!(window.state().session().moment, Moment::Year(1880));
    assert_eq!(holder_now(&window, "urup"), "the Empire of Japan");
}

#[test]
fn a_screen_reader_can_set_the_year() {
    let mut window = first_start();
    window.get_by_role_and_label(Role::Slider, "Year").set_value_accesskit(1905.0);
    window.run();
    assert_eq!(shown_day(&window), "1905-12-31");
    assert_eq!(holder_now(&window, "sakhalin_s"), "the Empire of Japan");
    assert_eq!(holder_now(&window, "sakhalin_n"), "the Russian Empire");
}

#[test]
fn typing_30_august_1945_shows_iturup_soviet_and_kunashir_not_yet() {
    let mut window = first_start();
    type_date(&mut window, "1945-08-30");
    assert_eq!(shown_day(&window), "1945-08-30");
    assert_eq!(holder_now(&window, "iturup"), "the USSR");
    assert_eq!(holder_now(&window, "kunashir"), "the Empire of Japan");
}

/// What is wrong stands in the window, and a screen reader says it.
fn assert_seen_and_said(window: &Window, words: &str) {
    let roles: Vec<Role> =
        window.get_all_by_label_contains(words).map(|it| it.accesskit_node().role()).collect();
    assert!(roles.contains(&Role::Status), "{words} is not said: {roles:?}");
    assert!(roles.iter().any(|it| *it != Role::Status), "{words} is not seen: {roles:?}");
}

#[test]
fn a_date_may_be_typed_in_words_and_a_wrong_one_is_explained() {
    let mut window = first_start();
    type_date(&mut window, "2 September 1945");
    assert_eq!(shown_day(&window), "1945-09-02");
    type_date(&mut window, "soon");
    assert_eq!(shown_day(&window), "1945-09-02");
    assert_seen_and_said(&window, "“soon” is no date");
}

#[test]
fn a_year_off_the_axis_is_refused_with_its_ends() {
    let mut window = first_start();
    type_date(&mut window, "1492");
    assert_eq!(shown_day(&window), "1855-02-07");
    assert_seen_and_said(&window, "The atlas goes from 1600 to 2026");
}

pub fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

#[test]
fn where_a_day_is_shown_later_is_the_next_day() {
    let mut window = first_start();
    act(&mut window, Action::GoToDay(day("1945-08-28")));
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(shown_day(&window), "1945-08-29");
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(shown_day(&window), "1945-08-27");
    act(&mut window, Action::GoToYear(1945));
    press(&mut window, Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::ArrowRight);
    assert_eq!(shown_day(&window), "1946-01-01", "from a year, a day later is asked for by key");
    press(&mut window, Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::ArrowLeft);
    assert_eq!(shown_day(&window), "1945-12-31");
}

#[test]
fn the_days_of_august_1945_are_one_key_away_from_the_year() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1945));
    press(&mut window, Modifiers::NONE, Key::Y);
    let axis = window.state().session().axis(&atlas());
    assert!(axis.shows_days());
    assert_eq!(axis.day_at(0.0).to_string(), "1945-08-01");
    assert_eq!(axis.day_at(0.999).to_string(), "1945-09-30");
    assert!(shown_day(&window).starts_with("1945-08-"), "{}", shown_day(&window));
    press(&mut window, Modifiers::SHIFT, Key::Y);
    assert!(!window.state().session().axis(&atlas()).is_enlarged());
    assert_eq!(window.state().session().moment, Moment::Year(1945));
}

#[test]
fn a_range_of_years_is_typed_in_any_of_its_spellings() {
    for typed in ["1941–1945", "1941-1945", "1945 to 1941", "1941/1945"] {
        let mut window = first_start();
        type_date(&mut window, typed);
        let session = window.state().session();
        assert_eq!(session.time_window, TimeWindow::Range([1941, 1945]), "{typed}");
        assert_eq!(shown_day(&window), "1945-12-31", "{typed}");
    }
    let mut window = first_start();
    type_date(&mut window, "1492-1905");
    assert_eq!(window.state().session().time_window, TimeWindow::Moment);
    assert_seen_and_said(&window, "The atlas goes from 1600 to 2026");
    type_date(&mut window, "1945-08");
    assert_eq!(shown_day(&window), "1945-08-31");
}

#[test]
fn the_keys_of_time_do_what_they_say() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1900));
    let cases: [(Modifiers, Key, i32); 8] = [
        (Modifiers::NONE, Key::ArrowRight, 1901),
        (Modifiers::NONE, Key::ArrowLeft, 1900),
        (Modifiers::SHIFT, Key::ArrowRight, 1910),
        (Modifiers::SHIFT, Key::ArrowLeft, 1900),
        (Modifiers::NONE, Key::End, 2026),
        (Modifiers::NONE, Key::Home, 1600),
        (Modifiers::NONE, Key::PageUp, 1725),
        (Modifiers::NONE, Key::PageDown, 1600),
    ];
    for (modifiers, key, year) in cases {
        window.key_press_modifiers(modifiers, key);
        window.run();
        assert_eq!(window.state().session().moment.year(), year, "{key:?}");
    }
}

#[test]
fn whatever_the_clock_says_the_last_event_is_reached_and_nothing_is_claimed_beyond_its_year() {
    let newest = atlas().events.iter().map(|event| event.date.first_day()).max();
    let newest = newest.expect("an event");
    for clock in ["1943-05-01", "1970-01-01", "2105-03-03"] {
        let base_map = assets::base_map().expect("the bundled map");
        let (read, _) = read_history(&assets::built_in_history(), base_map, day(clock));
        assert!(read.today >= newest, "{clock}: {}", read.today);
        assert_eq!(read.axis().last_year(), newest.year(), "{clock}");
        assert_eq!(read.axis().last_year(), read.known_until.year(), "{clock}");
    }
    assert_eq!(atlas().today, day("2026-11-20"), "within the known year the clock is right");
}

/// The rectangles of all buttons that lie on the strip.
fn names_on_strip(window: &Window) -> Vec<egui::Rect> {
    let strip = window.get_by_role_and_label(Role::Image, "Events by year").rect();
    let buttons = window.query_all_by_role(Role::Button).map(|it| it.rect());
    buttons.filter(|rect| strip.contains_rect(*rect)).collect()
}

#[test]
fn the_days_of_august_bear_names_that_do_not_overlap_and_open_their_events() {
    let mut window = first_start();
    assert_eq!(names_on_strip(&window).len(), 0, "the whole axis bears none");
    act(&mut window, Action::GoToDay(day("1945-08-28")));
    act(&mut window, Action::SetTimeUnit(TimeUnit::Days));
    let names = names_on_strip(&window);
    assert!(names.len() >= 5, "{names:?}");
    for (i, name) in names.iter().enumerate() {
        let clear = |other: &egui::Rect| !other.shrink(0.5).intersects(*name);
        assert!(names[i + 1..].iter().all(clear), "{name:?} lies on another");
    }
    let at = names[0].center();
    window.hover_at(at);
    window.run();
    window.drag_at(at);
    window.run();
    window.drop_at(at);
    window.run();
    assert!(window.state().session().event().is_some());
}

#[test]
fn a_screen_reader_hears_the_day_and_steps_days() {
    let mut window = first_start();
    act(&mut window, Action::GoToDay(day("1945-08-30")));
    let slider = |window: &Window| {
        let slider = window.get_by_role_and_label(Role::Slider, "Year");
        let node = slider.accesskit_node();
        (node.description().unwrap_or_default(), node.numeric_value().unwrap_or_default())
    };
    let (said, number) = slider(&window);
    assert_eq!(said, "30 August 1945");
    window.get_by_label("Day after").click();
    window.run();
    let (said, later) = slider(&window);
    assert_eq!(said, "31 August 1945");
    assert!(later > number, "{later} after {number}");
    window.get_by_role_and_label(Role::Slider, "Year").set_value_accesskit(1945.5);
    window.run();
    assert_eq!(shown_day(&window), "1945-07-03");
    press(&mut window, Modifiers::NONE, Key::End);
    let (said, number) = slider(&window);
    assert!(said.starts_with("2026 (the atlas knows to "), "{said}");
    assert!((number - 2026.0).abs() < 1e-9, "{number}");
    act(&mut window, Action::GoToYear(1945));
    let strip = window.get_by_role_and_label(Role::Image, "Events by year");
    let said = strip.accesskit_node().description().unwrap_or_default();
    assert!(said.starts_with("1945: "), "{said}");
    act(&mut window, Action::GoToDay(day("1945-08-28")));
    act(&mut window, Action::SetTimeUnit(TimeUnit::Days));
    let strip = window.get_by_role_and_label(Role::Image, "Events by year");
    let said = strip.accesskit_node().description().unwrap_or_default();
    assert!(said.starts_with("28 August 1945: "), "{said}");
    let at = strip.rect().left_bottom() + vec2(4.0, -1.0);
    window.drag_at(at);
    window.run();
    window.drop_at(at);
    window.run();
    assert_eq!(shown_day(&window), "1945-08-01", "a click on the strip goes to its day");
}

#[test]
fn the_days_switch_is_a_button_and_leads_back_to_years() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1945));
    window.get_by_label("Days").click();
    window.run();
    assert!(window.state().session().axis(&atlas()).shows_days());
    window.get_by_label("Speed: 2 days/s");
    window.get_by_label("Days").click();
    window.run();
    assert_eq!(window.state().session().moment, Moment::Year(1945));
    window.get_by_label("Speed: 10 years/s").click();
    window.run();
    window.get_by_label("50 years/s").click();
    window.run();
    assert!((window.state().session().playing().years_per_second - 50.0).abs() < 1e-9);
}

#[test]
fn a_small_window_keeps_slider_date_and_play() {
    for size in [[800.0, 560.0], [1024.0, 700.0], [1280.0, 800.0], [1920.0, 1080.0]] {
        let window = window_of_size(size);
        let within = egui::Rect::from_min_size(egui::Pos2::ZERO, vec2(size[0], size[1]));
        let room = within.expand(16.0);
        let slider = window.get_by_role_and_label(Role::Slider, "Year").rect();
        let play = window.get_by_label("Play").rect();
        let date = window.get_by_label_contains("Date: ").rect();
        let days = window.get_by_label("Days").rect();
        for part in [slider, play, date, days] {
            assert!(room.contains_rect(part), "{size:?}: {part:?}");
        }
        assert!(
            !play.intersects(date) && !date.intersects(days),
            "{size:?}: {play:?} {date:?} {days:?}"
        );
        assert!(slider.width() > 400.0, "{size:?}: {slider:?}");
    }
}

#[test]
fn a_step_that_is_held_repeats_and_its_release_steps_no_further() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1900));
    let after = window.get_by_label("Year after").rect().center();
    window.hover_at(after);
    window.run();
    window.drag_at(after);
    window.run_steps(8);
    window.drop_at(after);
    window.run();
    let Moment::Year(year) = window.state().session().moment else { panic!("a year") };
    assert!((1902..=1910).contains(&year), "{year}");
    window.run_steps(8);
    assert_eq!(window.state().session().moment, Moment::Year(year));
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
    let before = shown_day(&window);
    window.drag_at(slider.center() + vec2(260.0, 0.0));
    window.run();
    window.drop_at(slider.center() + vec2(260.0, 0.0));
    window.run();
    let after = shown_day(&window);
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
        delta: vec2(0.0, 6.0),
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
