//! The window, driven by the names on its controls.

use egui::accesskit::Toggled;
use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::map::Appearance;
use kuril_atlas::session::{Action, Moment, Reach, Target};

use crate::support::{Window, act, atlas, day, first_start, holder_on, shown_day, window_of_size};

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
fn the_first_picture_already_tells_something() {
    let window = first_start();
    assert_eq!(shown_day(&window), "1855-02-07");
    window.get_by_label_contains("Putyatin signs for Russia");
}

#[test]
fn dragging_the_slider_to_1880_makes_urup_japanese() {
    let mut window = first_start();
    assert_eq!(holder_now(&window, "urup"), "Russia");
    window.drag_at(on_slider(&window, 1855.0));
    window.run();
    window.hover_at(on_slider(&window, 1870.0));
    window.run();
    window.drop_at(on_slider(&window, 1880.0));
    window.run();
    assert_eq!(window.state().session().moment, Moment::Year(1880));
    assert_eq!(holder_now(&window, "urup"), "Japan");
}

#[test]
fn a_screen_reader_can_set_the_year() {
    let mut window = first_start();
    window.get_by_role_and_label(Role::Slider, "Year").set_value_accesskit(1905.0);
    window.run();
    assert_eq!(shown_day(&window), "1905-12-31");
    assert_eq!(holder_now(&window, "sakhalin_s"), "Japan");
    assert_eq!(holder_now(&window, "sakhalin_n"), "Russia");
}

#[test]
fn typing_30_august_1945_shows_iturup_soviet_and_kunashir_not_yet() {
    let mut window = first_start();
    type_date(&mut window, "1945-08-30");
    assert_eq!(shown_day(&window), "1945-08-30");
    assert_eq!(holder_now(&window, "iturup"), "the USSR");
    assert_eq!(holder_now(&window, "kunashir"), "Japan");
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
    assert!(window.state().session().is_playing);
    assert!(delay(&window) > 60.0, "{}", delay(&window));
}

#[test]
fn a_range_of_years_is_typed_in_any_of_its_spellings() {
    for typed in ["1941–1945", "1941-1945", "1945 to 1941", "1941/1945"] {
        let mut window = first_start();
        type_date(&mut window, typed);
        let session = window.state().session();
        assert_eq!(session.reach, Reach::Range([1941, 1945]), "{typed}");
        assert_eq!(shown_day(&window), "1945-12-31", "{typed}");
    }
    let mut window = first_start();
    type_date(&mut window, "1492-1905");
    assert_eq!(window.state().session().reach, Reach::Moment);
    window.get_by_label_contains("The atlas goes from 1600 to 2026");
    type_date(&mut window, "1945-08");
    assert_eq!(shown_day(&window), "1945-08-31");
}

#[test]
fn selecting_an_event_brings_map_date_and_list_together() {
    let mut window = first_start();
    // A detail: shown only when the rest of the year is asked for.
    act(&mut window, Action::Search("heda".to_owned()));
    window.get_by_label_contains("The schooner Heda is launched, culture").click_accesskit();
    window.run();
    assert_eq!(shown_day(&window), "1855-04-26");
    let event = window.state().session().event().expect("an event is selected");
    assert_eq!(atlas()[event].title, "The schooner Heda is launched");
    let row = window.get_by_label_contains("The schooner Heda is launched, culture");
    assert_eq!(row.accesskit_node().toggled(), Some(Toggled::True));
    let marker =
        window.get_by(|node| node.label().is_some_and(|label| label.starts_with("Heda: ")));
    assert_eq!(marker.accesskit_node().toggled(), Some(Toggled::True));
}

#[test]
fn an_event_in_moscow_is_selected_from_the_margin_of_the_map() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1941));
    let marker =
        window.get_by(|node| node.label().is_some_and(|label| label.starts_with("Moscow: ")));
    assert!(marker.rect().left() < 40.0);
    marker.click();
    window.run();
    // Several things happened there in 1941: the marker asks which.
    window.get_by_label("13 April 1941: Soviet-Japanese Neutrality Pact").click();
    window.run();
    let event = window.state().session().event().expect("an event is selected");
    assert!(atlas()[event].slug.starts_with("neutrality-pact-1941"));
    assert_eq!(shown_day(&window), "1941-04-13");
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
fn control_and_arrow_step_from_event_to_event() {
    let mut window = first_start();
    let here = window.state().session().event().expect("an event is selected");
    window.key_press_modifiers(Modifiers::COMMAND, Key::ArrowRight);
    window.run();
    let next = window.state().session().event().expect("an event is selected");
    assert_eq!(next.index(), here.index() + 1);
    window.key_press_modifiers(Modifiers::COMMAND, Key::ArrowLeft);
    window.run();
    assert_eq!(window.state().session().event(), Some(here));
}

#[test]
fn space_runs_through_the_years_and_stops() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1900));
    window.key_press(Key::Space);
    window.run_steps(12);
    let year = window.state().session().moment.year();
    assert!(window.state().session().is_playing && year > 1900, "{year}");
    window.key_press(Key::Space);
    window.run();
    assert!(!window.state().session().is_playing);
}

#[test]
fn plus_and_minus_change_the_speed_away_from_the_map() {
    let mut window = first_start();
    let before = window.state().session().years_per_second;
    window.key_press(Key::Plus);
    window.run();
    assert!(window.state().session().years_per_second > before);
    window.key_press(Key::Minus);
    window.run();
    assert!((window.state().session().years_per_second - before).abs() < 1e-9);
}

#[test]
fn the_palette_lists_every_command_and_runs_the_one_that_is_typed() {
    let mut window = first_start();
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_label("Find").type_text("southern");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(window.query_by_label("Find").is_none());
    let camera = window.state().session().camera();
    assert!(camera.pixels_per_km > 1.5, "{}", camera.pixels_per_km);
}

#[test]
fn the_map_is_dragged_enlarged_and_fitted() {
    let mut window = first_start();
    let map = window.get_by_role(Role::Canvas).rect();
    let before = window.state().session().camera();
    let sea = map.center() + vec2(150.0, 150.0);
    window.drag_at(sea);
    window.run();
    window.hover_at(sea + vec2(-60.0, 0.0));
    window.run();
    window.drop_at(sea + vec2(-60.0, 0.0));
    window.run();
    let after = window.state().session().camera();
    let moved = (after.centre.x - before.centre.x) * before.pixels_per_km;
    assert!((30.0..=61.0).contains(&moved), "{moved}");
    window.hover_at(map.center());
    window.run();
    window.key_press(Key::Plus);
    window.run();
    assert!(window.state().session().camera().pixels_per_km > after.pixels_per_km * 1.3);
    window.get_by_label("Whole map").click();
    window.run();
    assert!((window.state().session().camera().pixels_per_km - before.pixels_per_km).abs() < 1e-9);
}

#[test]
fn the_wheel_enlarges_what_is_under_the_pointer() {
    let mut window = first_start();
    let map = window.get_by_role(Role::Canvas).rect();
    let before = window.state().session().camera();
    window.hover_at(map.center());
    window.run();
    window.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        delta: vec2(0.0, 3.0),
        modifiers: Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
    });
    window.run_steps(30);
    let after = window.state().session().camera();
    assert!(after.pixels_per_km > before.pixels_per_km * 1.05);
}

#[test]
fn arrows_move_a_map_that_has_the_focus_and_leave_the_year() {
    let mut window = first_start();
    window.get_by_role(Role::Canvas).focus();
    window.run();
    let before = window.state().session().camera().centre;
    window.key_press(Key::ArrowRight);
    window.run();
    assert!(window.state().session().camera().centre.x > before.x);
    assert_eq!(shown_day(&window), "1855-02-07");
}

#[test]
fn a_click_on_the_land_answers_in_a_sentence() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(2024));
    let iturup = atlas().territory_named("iturup").expect("a territory of the atlas");
    act(&mut window, Action::Frame(kuril_atlas::map::SOUTHERN_KURILS));
    let camera = window.state().session().camera();
    let place = atlas().place_named("iturup").expect("a place of the atlas");
    let plane = atlas().base_map.projection.plane_from_globe(atlas()[place].point);
    let at = camera.screen_from_plane(plane.expect("a point of the map"));
    let map = window.get_by_role(Role::Canvas).rect();
    let at = map.min + vec2(at.x as f32, at.y as f32);
    window.hover_at(at);
    window.run();
    window.drag_at(at);
    window.run();
    window.drop_at(at);
    window.run();
    assert_eq!(window.state().session().target, Some(Target::Territory(iturup)));
    let sentence = "Iturup (Etorofu, Итуруп, 択捉島): administered by Russia since \
                    28 August 1945; claimed by Japan";
    assert!(window.query_all_by_label_contains(sentence).count() >= 1);
}

#[test]
fn back_and_forward_walk_through_what_was_looked_at() {
    let mut window = first_start();
    let treaty = window.state().session().event();
    window.get_by_label("Next event").click();
    window.run();
    assert_ne!(window.state().session().event(), treaty);
    window.get_by_label("Back").click();
    window.run();
    assert_eq!(window.state().session().event(), treaty);
    assert_eq!(shown_day(&window), "1855-02-07");
    window.get_by_label("Forward").click();
    window.run();
    assert_ne!(window.state().session().event(), treaty);
}

#[test]
fn colours_change_to_dark_to_grey_to_strong_and_back() {
    let mut window = first_start();
    window.get_by_label("Layers").click();
    window.run();
    for (name, appearance) in [
        ("Dark", Appearance::Dark),
        ("Print: greys and hatches", Appearance::Print),
        ("High contrast", Appearance::Contrast),
        ("Light", Appearance::Light),
    ] {
        window.get_by_label(name).click();
        window.run();
        assert_eq!(window.state().session().appearance, appearance);
    }
}

#[test]
fn nothing_repaints_while_nothing_changes() {
    let mut window = first_start();
    window.run();
    let still = window
        .output()
        .viewport_output
        .values()
        .all(|viewport| viewport.repaint_delay == std::time::Duration::MAX);
    assert!(still);
    assert_eq!(window.run(), 1, "one step shows that nothing moves");
}

#[test]
fn every_control_has_a_name() {
    let mut window = first_start();
    for year in [1855, 1945, 2022] {
        act(&mut window, Action::GoToYear(year));
        let controls = [Role::Button, Role::Slider, Role::TextInput, Role::Canvas, Role::CheckBox];
        for role in controls {
            for node in window.query_all_by_role(role) {
                let name = node.accesskit_node().label().unwrap_or_default();
                assert!(!name.is_empty(), "a {role:?} at {:?} has no name", node.rect());
            }
        }
    }
}

#[test]
fn the_list_makes_only_the_rows_in_sight() {
    let window = first_start();
    let rows = window.query_all_by_role(Role::Button).count();
    assert!(rows < 75, "{rows} buttons for {} events", atlas().events.len());
}

#[test]
fn every_event_can_be_selected_and_shown() {
    let mut window = first_start();
    let atlas = atlas();
    for (id, event) in atlas.event_ids().step_by(9) {
        act(&mut window, Action::Select(Target::Event(id)));
        assert_eq!(window.state().session().event(), Some(id));
        let shown = window.state().session().day(&atlas);
        assert_eq!(shown.year(), event.date.first_day().year().max(1600), "{}", event.slug);
        assert!(window.query_all_by_label_contains(&event.title).count() >= 1, "{}", event.slug);
    }
}

#[test]
fn a_narrow_window_and_a_projector_work_too() {
    for size in [[800.0, 560.0], [1024.0, 700.0], [1920.0, 1080.0]] {
        let mut window = window_of_size(size);
        act(&mut window, Action::GoToDay(day("1945-08-30")));
        let map = window.get_by_role(Role::Canvas).rect();
        assert!(map.width() > 300.0 && map.height() > 250.0, "{size:?}: {map:?}");
    }
}

#[test]
fn at_1280_by_800_the_map_has_the_largest_part_of_the_window() {
    let window = first_start();
    let map = window.get_by_role(Role::Canvas).rect();
    let share = map.area() / (1280.0 * 800.0);
    assert!(share >= 0.6, "{share}");
}
