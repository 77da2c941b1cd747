//! What a picture costs: `cargo bench`. Times are of the processor alone, nothing is shown.
//!
//! A year step is a new scene turned into egui's triangles; a pan is the same scene moved.

use std::cell::RefCell;
use std::sync::{Arc, LazyLock};

use divan::{Bencher, black_box};
use egui::{Pos2, Rect};
use kuril_atlas::assets;
use kuril_atlas::atlas::{Atlas, MapState, Viewpoint};
use kuril_atlas::data::{ReadingProgress, read_sound_history};
use kuril_atlas::geometry::{Bounds, Detail};
use kuril_atlas::language::Words;
use kuril_atlas::map::{
    Camera, OVERVIEW, SOUTHERN_KURILS, Scene, TextMetrics, Tools, View, build_scene,
    build_scene_with,
};
use kuril_atlas::paint::ScenePainter;
use kuril_atlas::time::Day;
use kuril_atlas::ui::install_fonts;

/// The same as the program's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SIZE: [f64; 2] = [1280.0, 800.0];

struct World {
    atlas: Arc<Atlas>,
    words: Words,
    metrics: TextMetrics,
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let atlas = load();
    for detail in [Detail::Regional, Detail::Fine] {
        let level = assets::level(detail, &atlas.base_map.projection).expect("the bundled map");
        atlas.base_map.add_level(detail, level);
        let depths = assets::depths(detail, &atlas.base_map.projection).expect("the depths");
        atlas.base_map.add_depths(detail, depths);
    }
    atlas.base_map.add_world(assets::world().expect("the bundled world"));
    atlas.base_map.add_relief(assets::relief().expect("the bundled relief"));
    World { atlas: Arc::new(atlas), words: assets::words(), metrics: assets::text_metrics() }
});

fn main() {
    LazyLock::force(&WORLD);
    divan::main();
}

fn load() -> Atlas {
    let base_map = assets::base_map().expect("the bundled map");
    let (files, today) = (assets::built_in_history(), kuril_atlas::desktop::today());
    read_sound_history(&files, base_map, today, &ReadingProgress::default()).0
}

fn view(bounds: Bounds, year: i32) -> View {
    let day = Day::last_of_year(year);
    let state = MapState { day, is_whole_year: true, viewpoint: Viewpoint::DeFacto };
    View::new(Camera::fitted(bounds, SIZE), state)
}

fn tools(world: &World) -> Tools<'_> {
    Tools { atlas: &world.atlas, words: &world.words, metrics: &world.metrics }
}

/// Egui without a window, with our fonts, and a painter that has drawn one scene already.
struct Easel {
    ctx: egui::Context,
    painter: ScenePainter,
}

impl Easel {
    fn new() -> Self {
        let ctx = egui::Context::default();
        install_fonts(&ctx, &assets::fonts());
        Self { ctx, painter: ScenePainter::default() }
    }

    /// Paints a scene and makes the triangles that a graphics card would get.
    fn show(&mut self, scene: Scene) -> usize {
        let screen = Rect::from_min_size(Pos2::ZERO, egui::vec2(SIZE[0] as f32, SIZE[1] as f32));
        let input = egui::RawInput { screen_rect: Some(screen), ..Default::default() };
        let (painter, scene) = (&mut self.painter, Arc::new(scene));
        let mut output = self.ctx.run_ui(input, |ui| {
            painter.paint(&ui.painter_at(screen), Pos2::ZERO, &scene);
        });
        output.textures_delta.clear();
        self.ctx.tessellate(output.shapes, 1.0).len()
    }
}

#[divan::bench]
fn start_to_first_scene() -> usize {
    let atlas = load();
    let (words, metrics) = (assets::words(), assets::text_metrics());
    let tools = Tools { atlas: &atlas, words: &words, metrics: &metrics };
    build_scene(tools, &view(OVERVIEW, 1855)).items.len()
}

fn year_step(bencher: Bencher<'_, '_>, bounds: Bounds) {
    let mut easel = Easel::new();
    let cache = RefCell::default();
    for _ in 0..2 {
        easel.show(build_scene_with(tools(&WORLD), &cache, &view(bounds, 1900)));
    }
    let mut year = 1855;
    bencher.bench_local(|| {
        year = if year >= 2025 { 1855 } else { year + 1 };
        let scene = build_scene_with(tools(&WORLD), &cache, &view(bounds, black_box(year)));
        easel.show(scene)
    });
}

fn pan(bencher: Bencher<'_, '_>, bounds: Bounds) {
    let mut easel = Easel::new();
    let mut view = view(bounds, 1945);
    let cache = RefCell::default();
    for _ in 0..2 {
        easel.show(build_scene_with(tools(&WORLD), &cache, &view));
    }
    let mut step: u32 = 0;
    bencher.bench_local(|| {
        step += 1;
        let right = if step % 40 < 20 { 7.0 } else { -7.0 };
        view.camera = view.camera.dragged(black_box(right), 0.0);
        let scene = build_scene_with(tools(&WORLD), &cache, &view);
        easel.show(scene)
    });
}

#[divan::bench]
fn year_step_at_overview(bencher: Bencher<'_, '_>) {
    year_step(bencher, OVERVIEW);
}

#[divan::bench]
fn year_step_at_southern_kurils(bencher: Bencher<'_, '_>) {
    year_step(bencher, SOUTHERN_KURILS);
}

#[divan::bench]
fn pan_at_overview(bencher: Bencher<'_, '_>) {
    pan(bencher, OVERVIEW);
}

#[divan::bench]
fn pan_at_southern_kurils(bencher: Bencher<'_, '_>) {
    pan(bencher, SOUTHERN_KURILS);
}

/// The scene alone, without triangles, and with nothing worked out before.
fn scene_alone(bencher: Bencher<'_, '_>, bounds: Bounds) {
    let view = view(bounds, 1945);
    bencher.bench_local(|| build_scene(tools(&WORLD), black_box(&view)));
}

/// A zoom: a new scale for everything that depends on it.
fn zoom(bencher: Bencher<'_, '_>, bounds: Bounds) {
    let mut easel = Easel::new();
    let cache = RefCell::default();
    let mut view = view(bounds, 1945);
    let mut step: u32 = 0;
    bencher.bench_local(|| {
        step += 1;
        let factor = if step % 20 < 10 { 1.05 } else { 1.0 / 1.05 };
        view.camera = view.camera.zoomed(black_box(factor), view.camera.frame().centre());
        let scene = build_scene_with(tools(&WORLD), &cache, &view);
        easel.show(scene)
    });
}

#[divan::bench]
fn zoom_at_overview(bencher: Bencher<'_, '_>) {
    zoom(bencher, OVERVIEW);
}

#[divan::bench]
fn zoom_at_southern_kurils(bencher: Bencher<'_, '_>) {
    zoom(bencher, SOUTHERN_KURILS);
}

#[divan::bench]
fn scene_alone_at_overview(bencher: Bencher<'_, '_>) {
    scene_alone(bencher, OVERVIEW);
}

#[divan::bench]
fn scene_alone_at_southern_kurils(bencher: Bencher<'_, '_>) {
    scene_alone(bencher, SOUTHERN_KURILS);
}

/// The scene of a moved map, without triangles.
fn scene_of_a_pan(bencher: Bencher<'_, '_>, bounds: Bounds) {
    let mut view = view(bounds, 1945);
    let cache = RefCell::default();
    let mut step: u32 = 0;
    bencher.bench_local(|| {
        step += 1;
        let right = if step % 40 < 20 { 7.0 } else { -7.0 };
        view.camera = view.camera.dragged(black_box(right), 0.0);
        build_scene_with(tools(&WORLD), &cache, &view)
    });
}

#[divan::bench]
fn scene_of_a_pan_at_overview(bencher: Bencher<'_, '_>) {
    scene_of_a_pan(bencher, OVERVIEW);
}

#[divan::bench]
fn scene_of_a_pan_at_southern_kurils(bencher: Bencher<'_, '_>) {
    scene_of_a_pan(bencher, SOUTHERN_KURILS);
}
