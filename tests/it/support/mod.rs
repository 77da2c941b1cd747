//! The plumbing of the tests: one atlas for all, windows without a screen, a renderer without a
//! graphics card.

mod cpu_renderer;
mod description;
mod errands;
mod exporting;
mod letters;
mod program;
mod source_tree;
mod zips;

use std::sync::{Arc, LazyLock};

use egui_kittest::Harness;
use kuril_atlas::assets;
use kuril_atlas::atlas::{MapState, Viewpoint};
use kuril_atlas::data::{Problem, read_history};
use kuril_atlas::geometry::Detail;
use kuril_atlas::language::Words;
use kuril_atlas::map::{Camera, Primitive, Role, Scene, Text, Tools, View, build_scene};
use kuril_atlas::search::IndexedAtlas;
use kuril_atlas::session::{Action, Session};
use kuril_atlas::time::Day;
use kuril_atlas::ui::AtlasWindow;

pub use cpu_renderer::CpuRenderer;
pub use description::described;
pub use errands::{go_on, wait_until};
pub use exporting::Exporting;
pub use letters::{along, rect_of};
pub use program::{FAR_AWAY, asked, can_print, python_says, run, run_in, told};
pub use source_tree::SourceTree;
pub use zips::zip_of;

static BUILT_IN: LazyLock<(Arc<IndexedAtlas>, Vec<Problem>)> = LazyLock::new(|| {
    let base_map = assets::base_map().expect("the bundled map");
    for detail in [Detail::Regional, Detail::Fine] {
        let level = assets::level(detail, &base_map.projection).expect("the bundled map");
        base_map.add_level(detail, level);
        let depths = assets::depths(detail, &base_map.projection).expect("the bundled depths");
        base_map.add_depths(detail, depths);
    }
    base_map.add_world(assets::world().expect("the bundled world"));
    // Tests don't age: their today is fixed.
    let (atlas, problems) = read_history(&assets::built_in_history(), base_map, day("2026-11-20"));
    (Arc::new(IndexedAtlas::new(atlas)), problems)
});

/// The built-in atlas, with all levels of detail.
pub fn atlas() -> Arc<IndexedAtlas> {
    Arc::clone(&BUILT_IN.0)
}

/// What is wrong with the built-in history.
pub fn built_in_problems() -> &'static [Problem] {
    &BUILT_IN.1
}

/// A day from ISO 8601.
pub fn day(iso: &str) -> Day {
    iso.parse().expect("a day of the calendar")
}

/// What is looked at, with nothing selected.
pub fn view(camera: Camera, date: &str) -> View {
    let state = MapState { day: day(date), is_whole_year: false, viewpoint: Viewpoint::DeFacto };
    View::new(camera, state)
}

/// The picture of what is looked at.
pub fn scene(view: &View) -> Scene {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    build_scene(Tools { atlas: &atlas, words: &words, metrics: &metrics }, view)
}

/// The texts of a picture that are one of these things.
pub fn texts<'a>(scene: &'a Scene, roles: &'a [Role]) -> impl Iterator<Item = &'a Text> {
    let items = scene.items.iter().filter(|item| roles.contains(&item.role));
    items.filter_map(|item| match &item.primitive {
        Primitive::Text(text) => Some(text),
        _ => None,
    })
}

/// The name of the holder of a territory on a day.
pub fn holder_on(territory: &str, date: &str) -> String {
    let atlas = atlas();
    let territory = atlas.territories.named(territory).expect("a territory of the atlas");
    let control = atlas[territory].control_on(day(date)).expect("somebody holds it");
    atlas[control.holder].name.clone()
}

/// The window under test.
pub type Window = Harness<'static, AtlasWindow>;

/// The day the window shows, as ISO 8601.
pub fn shown_day(window: &Window) -> String {
    let state = window.state();
    state.session().day(state.atlas()).to_string()
}

/// A window at its first start, 1280 by 800, without a screen.
pub fn first_start() -> Window {
    window_of_size([1280.0, 800.0])
}

/// The same with the lessons of the atlas in its list.
pub fn first_start_with_lessons() -> Window {
    let (atlas, words) = (atlas(), assets::words());
    let session = Session::first(&atlas);
    let (metrics, fonts) = (assets::text_metrics(), assets::fonts());
    let window = AtlasWindow::new(atlas, words, metrics, fonts, session, Vec::new())
        .with_lessons(assets::built_in_lessons());
    shown(window, [1280.0, 800.0])
}

/// A window at its first start, without a screen.
pub fn window_of_size(size: [f32; 2]) -> Window {
    window_in(assets::words(), size)
}

/// The same in the words of another language.
pub fn window_in(words: Words, size: [f32; 2]) -> Window {
    window_of(Session::first(&atlas()), words, size)
}

/// A window that shows what a session has come to.
pub fn window_with(session: Session) -> Window {
    window_of(session, assets::words(), [1280.0, 800.0])
}

/// A window at the very first start, which welcomes.
pub fn welcoming_window(size: [f32; 2]) -> Window {
    let mut session = Session::first(&atlas());
    session.welcome();
    window_of(session, assets::words(), size)
}

fn window_of(session: Session, words: Words, size: [f32; 2]) -> Window {
    let atlas = atlas();
    let fonts = assets::fonts();
    let metrics = assets::text_metrics();
    shown(AtlasWindow::new(atlas, words, metrics, fonts, session, Vec::new()), size)
}

/// A window on a screen of a size that nobody sees.
pub fn shown(window: AtlasWindow, size: [f32; 2]) -> Window {
    // The harness leaves a margin around the window that no desktop has.
    let margin = 2.0 * 8.0;
    let mut harness = Harness::builder()
        .with_size([size[0] + margin, size[1] + margin])
        .with_max_steps(60)
        .renderer(CpuRenderer::default())
        .build_ui_state(|ui, window: &mut AtlasWindow| window.ui(ui), window);
    harness.run();
    harness
}

/// Does what a key or a button would, and shows the result.
pub fn act(harness: &mut Window, action: Action) {
    harness.state_mut().apply(action);
    harness.run();
}
