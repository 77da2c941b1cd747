//! The window, driven by the names on its controls.

use egui::accesskit::Toggled;
use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::map::Appearance;
use kuril_atlas::session::{Action, Moment, Target};
use kuril_atlas::ui::AtlasWindow;

use crate::support::{act, atlas, day, first_start, holder_on, window_of_size};

type Window = Harness<'static, AtlasWindow>;

fn shown_day(window: &Window) -> String {
    let state = window.state();
    state.session().day(state.atlas()).to_string()
}

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
fn selecting_an_event_brings_map_date_and_list_together() {
    let mut window = first_start();
    window.get_by_label_contains("The schooner Heda is launched, culture").click();
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
    window.key_press(Key::Questionmark);
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
fn colours_change_from_light_to_dark() {
    let mut window = first_start();
    window.get_by_label("Dark").click();
    window.run();
    assert_eq!(window.state().session().appearance, Appearance::Dark);
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
    assert!(rows < 60, "{rows} buttons for {} events", atlas().events.len());
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

/// Follows a link, which may have to be scrolled to first.
fn follow(window: &mut Window, link: &str) {
    window.get_by_role_and_label(Role::Link, link).scroll_to_me();
    window.run();
    window.get_by_role_and_label(Role::Link, link).click();
    window.run();
}

fn select(window: &mut Window, target: Target) {
    act(window, Action::Select(target));
}

#[test]
fn a_treaty_has_a_page_that_leads_to_its_territories() {
    let mut window = first_start();
    let shimoda = atlas().treaty_named("shimoda").expect("a treaty of the atlas");
    select(&mut window, Target::Treaty(shimoda));
    window.get_by_label_contains("What it left open");
    follow(&mut window, "Urup");
    let urup = atlas().territory_named("urup").expect("a territory of the atlas");
    assert_eq!(window.state().session().target, Some(Target::Territory(urup)));
}

#[test]
fn the_map_can_be_drawn_as_a_treaty_says() {
    let mut window = first_start();
    let portsmouth = atlas().treaty_named("portsmouth").expect("a treaty of the atlas");
    select(&mut window, Target::Treaty(portsmouth));
    window.get_by_label("Draw the map as it says").scroll_to_me();
    window.run();
    window.get_by_label("Draw the map as it says").click();
    window.run();
    assert_eq!(window.state().session().lens(), Some(portsmouth));
    assert_eq!(shown_day(&window), "1905-09-05");
    act(&mut window, Action::ClearSelection);
    assert_eq!(window.state().session().lens(), None);
}

#[test]
fn a_person_has_a_page_with_the_events_that_took_place() {
    let mut window = first_start();
    follow(&mut window, "Yevfimy Putyatin");
    window.get_by_label("Took part in");
    window.get_by_label_contains("7 February 1855: Treaty of Shimoda").scroll_to_me();
    window.run();
    window.get_by_label_contains("7 February 1855: Treaty of Shimoda").click();
    window.run();
    assert_eq!(shown_day(&window), "1855-02-07");
}

#[test]
fn a_town_is_found_by_an_old_name_and_shows_its_names_through_time() {
    let mut window = first_start();
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_label("Find").type_text("toyohara");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let town = atlas().place_named("yuzhno-sakhalinsk").expect("a place of the atlas");
    assert_eq!(window.state().session().target, Some(Target::Place(town)));
    window.get_by_label_contains("Toyohara 豊原");
}

#[test]
fn a_figure_is_drawn_and_listed_with_its_basis() {
    let mut window = first_start();
    let atlas = atlas();
    for (i, series) in atlas.series.iter().enumerate() {
        let id = kuril_atlas::atlas::SeriesId::from_index(i);
        select(&mut window, Target::Series(id));
        assert!(window.query_all_by_label_contains(&series.basis).count() >= 1, "{}", series.slug);
    }
}

#[test]
fn a_source_unfolds_to_its_full_citation_in_three_styles() {
    let mut window = first_start();
    window.get_by_label_contains("The Russian Push toward Japan").scroll_to_me();
    window.run();
    window.get_by_label_contains("The Russian Push toward Japan").click();
    window.run();
    window.get_by_label("Copy");
    for style in ["APA", "GOST", "Chicago"] {
        window.get_by_label(style).click();
        window.run();
        assert!(window.query_all_by_label_contains("Lensen").count() >= 2, "{style}");
    }
}

#[test]
fn a_badge_unfolds_what_each_source_says() {
    let mut window = first_start();
    let event = atlas().event_named("soviet-declaration-1945").expect("an event of the atlas");
    select(&mut window, Target::Event(event));
    window.get_by_label_contains("Sources disagree about the date").click();
    window.run();
    assert!(window.query_all_by_label_contains("The atlas: ").count() >= 1);
}

#[test]
fn both_positions_stand_side_by_side_on_a_disputed_island() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(2024));
    let iturup = atlas().territory_named("iturup").expect("a territory of the atlas");
    select(&mut window, Target::Territory(iturup));
    let left_of = |window: &Window, words: &str| {
        let node = window.query_all_by_label_contains(words).next().expect("a position");
        node.rect().left()
    };
    assert!(left_of(&window, "Japan: ") < left_of(&window, "Russia: "));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 24, ..Default::default() })]

    #[test]
    fn no_sequence_of_actions_panics(picks in proptest::collection::vec((0_usize..16, 0_usize..500), 1..60)) {
        let atlas = atlas();
        let mut session = kuril_atlas::session::Session::first(&atlas);
        for (kind, pick) in picks {
            let event = kuril_atlas::atlas::EventId::from_index(pick % atlas.events.len());
            let action = match kind {
                0 => Action::GoToYear(pick as i32 * 10 - 1000),
                1 => Action::GoToDay(atlas[event].date.first_day()),
                2 => Action::StepYears(pick as i32 - 250),
                3 => Action::StepTenths(pick as i32 % 21 - 10),
                4 => Action::NextEvent,
                5 => Action::PreviousEvent,
                6 => Action::TogglePlaying,
                7 => Action::Advance(pick as f64 / 50.0),
                8 => Action::Select(Target::Event(event)),
                9 => Action::ClearSelection,
                10 => Action::Back,
                11 => Action::Forward,
                12 => Action::Drag([pick as f64 * 9.0, -(pick as f64)]),
                13 => Action::Zoom { factor: pick as f64 / 100.0, at: None },
                14 => Action::ResizeMap([pick as f64, pick as f64 / 2.0]),
                _ => Action::Faster,
            };
            session.apply(&atlas, action);
            let camera = session.camera();
            proptest::prop_assert!(camera.pixels_per_km > 0.0 && camera.centre.x.is_finite());
            let year = session.day(&atlas).year();
            proptest::prop_assert!((1600..=2026).contains(&year));
        }
    }
}
