//! What moves on its way, and that nothing does at rest, or where that is not wanted.

use std::collections::BTreeMap;

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use kuril_atlas::assets;
use kuril_atlas::map::{
    Camera, KOREA, Primitive, Role, SOUTHERN_KURILS, Scene, changed_lands, faded, lit,
};
use kuril_atlas::session::{Action, Moment, PlayOption, Playing, Remembered, Session};
use kuril_atlas::ui::AtlasWindow;

use crate::support::{Window, atlas, scene, view};

/// A window in which things move, a twentieth of a second from frame to frame.
fn moving_window() -> Window {
    moving_window_of(1.0 / 20.0)
}

fn moving_window_of(seconds_a_frame: f32) -> Window {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let session = Session::first(&atlas);
    let window = AtlasWindow::new(atlas, words, metrics, assets::fonts(), session, Vec::new());
    let mut harness = Harness::builder()
        .with_size([1296.0, 816.0])
        .with_step_dt(seconds_a_frame)
        .with_max_steps(200)
        .build_ui_state(|ui, window: &mut AtlasWindow| window.ui(ui), window.with_motion());
    harness.run();
    harness
}

#[test]
fn motion_ends_and_then_nothing_repaints() {
    let mut window = moving_window();
    for action in [
        Action::GoToYear(1905),
        Action::Frame(SOUTHERN_KURILS),
        Action::Frame(KOREA),
        Action::GoToYear(1945),
    ] {
        window.state_mut().apply(action);
        assert!(window.run() > 5, "it is on its way for some frames");
        assert_eq!(window.run(), 1, "then it stands still");
    }
}

#[test]
fn under_reduced_motion_all_is_there_at_once_and_that_is_remembered() {
    let mut window = moving_window();
    window.get_by_label("More").click();
    window.run();
    window.get_by_label("Reduce motion").click();
    window.run();
    window.key_press(egui::Key::Escape);
    window.run();
    for action in [Action::GoToYear(1905), Action::Frame(KOREA), Action::GoToYear(1945)] {
        window.state_mut().apply(action);
        let steps = window.run();
        assert!(steps < 8, "{steps} steps");
    }
    let state = window.state();
    let kept = Remembered::of(state.session(), state.atlas(), None);
    assert!(kept.restore(&atlas()).arrangement().reduces_motion);
    assert_eq!(state.session().moment, Moment::Year(1945));
}

/// How often each colour is painted in areas.
fn painted(window: &Window) -> BTreeMap<[u8; 4], usize> {
    let shapes = window.output().shapes.iter();
    let meshes = shapes.filter_map(|clipped| match &clipped.shape {
        egui::Shape::Mesh(mesh) => Some(mesh),
        _ => None,
    });
    let mut painted = BTreeMap::new();
    for vertex in meshes.flat_map(|mesh| &mesh.vertices) {
        *painted.entry(vertex.color.to_array()).or_default() += 1;
    }
    painted
}

#[test]
fn where_years_run_faster_than_frames_the_map_is_never_of_an_older_year() {
    let mut window = moving_window_of(0.5);
    for action in [
        Action::GoToYear(1897),
        Action::TogglePlayOption(PlayOption::Rests),
        Action::SetSpeed(Playing::FASTEST),
    ] {
        window.state_mut().apply(action);
    }
    window.run();
    let first = painted(&window);
    window.state_mut().apply(Action::TogglePlaying);
    (0..6).for_each(|_| window.step());
    window.state_mut().apply(Action::TogglePlaying);
    window.step();
    let shown = painted(&window);
    window.run();
    assert_ne!(shown, first);
    assert_eq!(shown, painted(&window), "{:?}", window.state().session().moment);
}

fn on(date: &str) -> Scene {
    scene(&view(Camera::fitted(SOUTHERN_KURILS, [600.0, 400.0]), date))
}

fn land_colours(scene: &Scene) -> Vec<[u8; 3]> {
    let lands = scene.items.iter().filter(|item| item.role == Role::Land);
    let colours = lands.filter_map(|item| match &item.primitive {
        Primitive::Area { colour, .. } => Some([colour.r, colour.g, colour.b]),
        _ => None,
    });
    colours.collect()
}

#[test]
fn fills_fade_from_one_holder_to_the_next() {
    let (before, after) = (on("1945-08-01"), on("1945-12-31"));
    assert_eq!(land_colours(&faded(&before, &after, 0.0, 1.0)), land_colours(&before));
    assert_eq!(land_colours(&faded(&before, &after, 1.0, 1.0)), land_colours(&after));
    let middle = land_colours(&faded(&before, &after, 0.5, 1.0));
    assert!(middle != land_colours(&before) && middle != land_colours(&after));
}

#[test]
fn only_what_changes_hands_is_lit_up() {
    let (before, after) = (on("1945-08-01"), on("1945-12-31"));
    let lands = changed_lands(&before, &after);
    assert!(!lands.is_empty());
    assert!(changed_lands(&after, &after).is_empty());
    let count = after.items.len();
    let shown = lit(after, &lands, 0.5);
    assert!(shown.items.len() > count);
    let orders: Vec<_> = shown.items.iter().map(|item| item.role.paint_order()).collect();
    assert!(orders.is_sorted());
}
