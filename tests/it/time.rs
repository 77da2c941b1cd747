//! The slider, the date field, the keys of time, and playing.

use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::Queryable as _;
use kuril_atlas::session::{Action, Moment, TimeWindow};

use crate::support::{Window, act, atlas, first_start, holder_on, shown_day};

fn holder_now(window: &Window, territory: &str) -> String {
    holder_on(territory, &shown_day(window))
}

fn type_date(window: &mut Window, date: &str) {
    let field = window.get_by_label("Date");
    field.focus();
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

#[test]
fn a_date_may_be_typed_in_words_and_a_wrong_one_is_explained() {
    let mut window = first_start();
    type_date(&mut window, "2 September 1945");
    assert_eq!(shown_day(&window), "1945-09-02");
    type_date(&mut window, "soon");
    assert_eq!(shown_day(&window), "1945-09-02");
    window.get_by_label_contains("“soon” is no date");
}

#[test]
fn a_year_off_the_axis_is_refused_with_its_ends() {
    let mut window = first_start();
    type_date(&mut window, "1492");
    assert_eq!(shown_day(&window), "1855-02-07");
    window.get_by_label_contains("The atlas goes from 1600 to 2026");
}

#[test]
fn playing_draws_when_the_year_changes_and_stands_still_in_a_hidden_window() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1900));
    act(&mut window, Action::SetSpeed(1.0));
    window.state_mut().apply(Action::TogglePlaying);
    window.run_steps(3);
    let delay = |window: &Window| {
        window.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay.as_secs_f64()
    };
    assert!((0.05..=0.5).contains(&delay(&window)), "{}", delay(&window));
    window.run_steps(20);
    let year = window.state().session().moment.year();
    assert!(year > 1900, "{year}");

    let hidden = egui::ViewportInfo { minimized: Some(true), ..Default::default() };
    window.input_mut().viewports.insert(egui::ViewportId::ROOT, hidden);
    window.run_steps(20);
    assert_eq!(window.state().session().moment.year(), year);
    assert!(window.state().session().playing().is_on);
    assert!(delay(&window) > 60.0, "{}", delay(&window));
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
    window.get_by_label_contains("The atlas goes from 1600 to 2026");
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
fn space_runs_through_the_years_and_stops() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1900));
    window.key_press(Key::Space);
    window.run_steps(12);
    let year = window.state().session().moment.year();
    assert!(window.state().session().playing().is_on && year > 1900, "{year}");
    window.key_press(Key::Space);
    window.run();
    assert!(!window.state().session().playing().is_on);
}

#[test]
fn plus_and_minus_change_the_speed_away_from_the_map() {
    let mut window = first_start();
    let before = window.state().session().playing().years_per_second;
    window.key_press(Key::Plus);
    window.run();
    assert!(window.state().session().playing().years_per_second > before);
    window.key_press(Key::Minus);
    window.run();
    assert!((window.state().session().playing().years_per_second - before).abs() < 1e-9);
}
