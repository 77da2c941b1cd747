//! The window, driven by the names on its controls.

use egui::accesskit::Toggled;
use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::atlas::{Subject, Viewpoint};
use kuril_atlas::map::Appearance;
use kuril_atlas::session::Action;

use crate::support::{act, atlas, day, first_start, shown_day, window_of_size};

#[test]
fn the_first_picture_already_tells_something() {
    let window = first_start();
    assert_eq!(shown_day(&window), "1855-02-07");
    window.get_by_label_contains("Putyatin signs for Russia");
}

#[test]
fn selecting_an_event_brings_map_date_and_list_together() {
    let mut window = first_start();
    // A detail: shown only when the rest of the year is asked for.
    act(&mut window, Action::Search("heda".to_owned()));
    window.get_by_label("Back to the list").click();
    window.run();
    window.get_by_label_contains("The schooner Heda is launched, culture").click_accesskit();
    window.run();
    assert_eq!(shown_day(&window), "1855-04-26");
    let event = window.state().session().event().expect("an event is selected");
    assert_eq!(atlas()[event].title, "The schooner Heda is launched");
    // The details have taken the place of the list.
    window.get_by_label("Back to the list").click();
    window.run();
    let row = window.get_by_label_contains("The schooner Heda is launched, culture");
    assert_eq!(row.accesskit_node().toggled(), Some(Toggled::True));
    let marker =
        window.get_by(|node| node.label().is_some_and(|label| label.starts_with("Heda: ")));
    assert_eq!(marker.accesskit_node().toggled(), Some(Toggled::True));
}

#[test]
fn an_event_in_moscow_is_told_below_the_map_and_selected_there() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1941));
    let elsewhere = window.get_by_label_contains(" elsewhere: ");
    let map = window.get_by_role(Role::Canvas).rect();
    assert!(elsewhere.rect().top() >= map.bottom(), "below the map");
    elsewhere.click();
    window.run();
    window.get_by_label("13 April 1941: Soviet-Japanese Neutrality Pact").click();
    window.run();
    let event = window.state().session().event().expect("an event is selected");
    assert!(atlas()[event].slug.starts_with("neutrality-pact-1941"));
    assert_eq!(shown_day(&window), "1941-04-13");
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
fn the_palette_lists_every_command_and_runs_the_one_that_is_typed() {
    let mut window = first_start();
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_label("Find").type_text("show southern");
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
    window.get_by_label("Kurils and Sakhalin").click();
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
fn arrows_with_shift_move_a_map_that_has_the_focus_and_leave_the_year() {
    let mut window = first_start();
    window.get_by_role(Role::Canvas).focus();
    window.run();
    let before = window.state().session().camera().centre;
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    window.run();
    assert!(window.state().session().camera().centre.x > before.x);
    assert_eq!(shown_day(&window), "1855-02-07");
}

#[test]
fn a_click_on_the_land_answers_in_a_sentence() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(2024));
    let iturup = atlas().territories.named("iturup").expect("a territory of the atlas");
    act(&mut window, Action::Frame(kuril_atlas::map::SOUTHERN_KURILS));
    let camera = window.state().session().camera();
    let place = atlas().places.named("iturup").expect("a place of the atlas");
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
    assert_eq!(window.state().session().subject, Some(Subject::Territory(iturup)));
    let sentence = "Iturup (Etorofu, Итуруп, 択捉島): administered by Russia; at first, \
                    from 28 August 1945, occupied by the USSR; claimed by Japan";
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
    window.get_by_label("More").click();
    window.run();
    for (name, appearance) in [
        ("Dark", Appearance::Dark),
        ("Print: greys and hatches", Appearance::Print),
        ("High contrast", Appearance::Contrast),
        ("Light", Appearance::Light),
    ] {
        window.get_by_label(name).click();
        window.run();
        assert_eq!(window.state().session().drawing().appearance, appearance);
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
    for (id, event) in atlas.events.with_ids().step_by(9) {
        act(&mut window, Action::Select(Subject::Event(id)));
        assert_eq!(window.state().session().event(), Some(id));
        let shown = window.state().session().day(&atlas);
        assert_eq!(shown.year(), event.date.first_day().year().max(1600), "{}", event.slug);
        assert!(window.query_all_by_label_contains(&event.title).count() >= 1, "{}", event.slug);
    }
}

/// Sizes of windows that must work, points: a small laptop at scale 1.5, common ones, a projector.
const SIZES: [[f32; 2]; 5] =
    [[800.0, 470.0], [800.0, 560.0], [1024.0, 700.0], [1280.0, 800.0], [1920.0, 1080.0]];

#[test]
fn a_narrow_window_and_a_projector_work_too() {
    for size in SIZES {
        let mut window = window_of_size(size);
        act(&mut window, Action::GoToDay(day("1945-08-30")));
        let map = window.get_by_role(Role::Canvas).rect();
        assert!(map.width() > 300.0 && map.height() > 200.0, "{size:?}: {map:?}");
    }
}

#[test]
fn at_every_size_of_window_and_text_date_slider_and_play_are_in_reach() {
    for size in SIZES {
        let mut window = window_of_size(size);
        for percent in [75, 100, 150] {
            act(&mut window, Action::SetTextSize(percent));
            act(&mut window, Action::GoToDay(day("1945-08-30")));
            let zoom = f32::from(percent) / 100.0;
            let whole = egui::Rect::from_min_size(
                egui::Pos2::ZERO,
                (egui::Vec2::from(size) + vec2(16.0, 16.0)) / zoom,
            );
            let date = window.get_by_label("Date: 30 August 1945").rect();
            let slider = window.get_by_role(Role::Slider).rect();
            let play = window.get_by_label("Play").rect();
            let bar = window.get_by_label("More").rect();
            for rect in [date, slider, play, bar] {
                let inside = whole.expand(1.0).contains_rect(rect);
                assert!(inside, "{size:?} at {percent} %: {rect:?} in {whole:?}");
            }
        }
    }
}

#[test]
fn text_grows_and_shrinks_with_keys_and_is_remembered() {
    let mut window = first_start();
    let size = |window: &crate::support::Window| window.state().session().arrangement().text_size;
    window.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
    window.run();
    assert_eq!(size(&window), 110);
    let state = window.state();
    let kept = kuril_atlas::session::Remembered::of(state.session(), state.atlas(), None);
    assert_eq!(kept.restore(&atlas()).arrangement().text_size, 110);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Minus);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Minus);
    window.run();
    assert_eq!(size(&window), 90);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num0);
    window.run();
    assert_eq!(size(&window), 100);
}

#[test]
fn in_a_narrow_window_the_list_is_a_drawer_over_the_map() {
    let mut window = window_of_size([1024.0, 700.0]);
    let before = window.get_by_role(Role::Canvas).rect();
    assert!(window.query_by_label("Back to the list").is_none());
    window.get_by_label("Show list").click();
    window.run();
    window.get_by_label("Back to the list").click();
    window.run();
    window.get_by_label_contains("Treaty of Shimoda: commerce and first border, treaty");
    assert_eq!(window.get_by_role(Role::Canvas).rect(), before);
    window.get_by_label("Hide list").click();
    window.run();
    assert!(window.query_by_label("Search the list").is_none());
}

#[test]
fn where_there_is_room_list_and_details_stand_side_by_side() {
    let window = window_of_size([1920.0, 1080.0]);
    window.get_by_label_contains("Putyatin signs for Russia");
    window.get_by_label_contains("Treaty of Shimoda: commerce and first border, treaty");
}

#[test]
fn an_official_map_says_so_and_a_click_ends_it() {
    let mut window = first_start();
    let strap = "Back to who is in control";
    assert!(window.query_by_label(strap).is_none());
    act(&mut window, Action::SetViewpoint(Viewpoint::Japan));
    window.get_by_label(strap).click();
    window.run();
    assert_eq!(window.state().session().viewpoint, Viewpoint::DeFacto);
}

#[test]
fn at_1280_by_800_the_map_has_the_largest_part_of_the_window() {
    let window = first_start();
    let map = window.get_by_role(Role::Canvas).rect();
    let share = map.area() / (1280.0 * 800.0);
    assert!(share >= 0.60, "{share}");
}
