//! How cost grows with the history: `cargo bench --bench scale`.
//!
//! From 300 to 100,000 events of a generated history, in one run: loading, a search for each letter
//! typed, a filter, a year step, a frame of playing, the whole window at rest and after each letter,
//! and memory.

use std::cell::RefCell;
use std::fs;
use std::sync::Arc;
use std::time::Instant;

use kuril_atlas::assets;
use kuril_atlas::data::{FileBody, HistoryFile, read_history};
use kuril_atlas::map::{Camera, OVERVIEW, Tools, View, build_scene_with};
use kuril_atlas::search::{EventFilter, Facet, IndexedAtlas};
use kuril_atlas::session::{Action, Session};
use kuril_atlas::ui::AtlasWindow;

#[path = "support/generated.rs"]
mod generated;

use generated::{Size, history};

/// The same as the program's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SIZES: [Size; 4] = [
    Size { events: 300, territories: 70 },
    Size { events: 3_000, territories: 200 },
    Size { events: 30_000, territories: 1_000 },
    Size { events: 100_000, territories: 2_000 },
];
/// A word as it is typed, letter by letter, with an error at its end.
const TYPED: [&str; 6] = ["k", "ku", "kun", "kuna", "kunash", "kunashr"];
const ROUNDS: u32 = 20;

fn main() {
    println!(
        "{:>8} {:>9} {:>11} {:>10} {:>9} {:>12} {:>11} {:>11} {:>10}",
        "events",
        "load, s",
        "search, ms",
        "filter, ms",
        "year, ms",
        "playing, ms",
        "at rest, ms",
        "letter, ms",
        "memory, MB"
    );
    for size in SIZES {
        measure(&size);
    }
}

fn measure(size: &Size) {
    let files: Vec<HistoryFile> = history(size)
        .into_iter()
        .map(|(path, text)| HistoryFile { path, body: FileBody::Bytes(text.into_bytes()) })
        .collect();
    let before = resident_megabytes();
    let start = Instant::now();
    let base_map = assets::base_map().expect("the bundled map");
    let (atlas, problems) = read_history(&files, base_map, kuril_atlas::desktop::today());
    let atlas = IndexedAtlas::new(atlas);
    atlas.prepare();
    let load = start.elapsed().as_secs_f64();
    assert!(problems.is_empty(), "{}", problems[0]);
    drop(files);
    let memory = resident_megabytes() - before;
    // The slowest letter counts: each must be answered before the next is typed.
    let search = TYPED.map(|words| milliseconds(|| atlas.events_with(words).len()));
    let search = search.into_iter().fold(0.0, f64::max);
    // Nothing typed: every event is looked at.
    let mut filter = EventFilter::default();
    filter.toggle(Facet::Kind, 0);
    let filter = milliseconds(|| atlas.filtered(&filter).len());
    let (year, playing) = (year_step(&atlas), playing(&atlas));
    let [rest, letter] = window_frames(Arc::new(atlas));
    println!(
        "{:>8} {load:>9.2} {search:>11.2} {filter:>10.2} {year:>9.2} {playing:>12.3} {rest:>11.2} \
         {letter:>11.2} {memory:>10.0}",
        size.events
    );
}

/// The middle one of several rounds.
fn milliseconds<T>(mut work: impl FnMut() -> T) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(work());
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// A step of the slider, and the map it leads to.
fn year_step(atlas: &IndexedAtlas) -> f64 {
    let (words, metrics) = (assets::words(), assets::text_metrics());
    let tools = Tools { atlas, words: &words, metrics: &metrics };
    let cache = RefCell::default();
    let mut session = Session::first(atlas);
    session.apply(atlas, Action::GoToYear(1900));
    let wanted: Arc<[_]> = atlas.events.ids().collect();
    milliseconds(|| {
        session.apply(atlas, Action::StepYears(1));
        let view = View {
            wanted: Some(Arc::clone(&wanted)),
            ..View::new(Camera::fitted(OVERVIEW, [960.0, 640.0]), session.state(atlas))
        };
        build_scene_with(tools, &cache, &view).items.len()
    })
}

/// A frame of playing, without the map.
fn playing(atlas: &IndexedAtlas) -> f64 {
    let mut session = Session::first(atlas);
    session.apply(atlas, Action::GoToYear(1700));
    session.apply(atlas, Action::SetSpeed(50.0));
    session.apply(atlas, Action::TogglePlaying);
    milliseconds(|| session.apply(atlas, Action::Advance(1.0 / 60.0)))
}

/// The window at rest, and after the slowest letter: search, counts, list, strip and map, down to
/// the shapes.
fn window_frames(atlas: Arc<IndexedAtlas>) -> [f64; 2] {
    let ctx = egui::Context::default();
    let session = Session::first(&atlas);
    let (words, metrics) = (assets::words(), assets::text_metrics());
    let mut window = AtlasWindow::new(atlas, words, metrics, assets::fonts(), session, Vec::new());
    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1280.0, 800.0));
    let frame = |window: &mut AtlasWindow| {
        let input = egui::RawInput { screen_rect: Some(screen), ..Default::default() };
        let mut output = ctx.run_ui(input, |ui| window.ui(ui));
        output.textures_delta.clear();
        output.shapes.len()
    };
    for _ in 0..10 {
        frame(&mut window);
    }
    let rest = milliseconds(|| frame(&mut window));
    let mut letters = TYPED.map(|_| f64::MAX);
    for _ in 0..ROUNDS / 4 {
        for (words, quickest) in TYPED.iter().zip(&mut letters) {
            window.apply(Action::Search((*words).to_owned()));
            let start = Instant::now();
            frame(&mut window);
            *quickest = quickest.min(start.elapsed().as_secs_f64() * 1000.0);
        }
    }
    [rest, letters.into_iter().fold(0.0, f64::max)]
}

fn resident_megabytes() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|it| it.trim().split(' ').next()?.parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1024.0
}
