//! How cost grows with the history: `cargo bench --bench scale`.
//!
//! From 300 to 100,000 events of a generated history, in one run: loading and its parts (map and history,
//! with which the window opens; then, beside the window, rules and index), a search for
//! each letter typed, a filter, a year step, a frame of playing, the whole window at rest and after
//! each letter, and memory: the bytes that atlas and index hold, and the most that was held beside the
//! files while they were read. `cargo bench --bench scale -- 1000000` measures that many alone.

use std::cell::RefCell;
use std::env;
use std::sync::Arc;
use std::time::Instant;

use kuril_atlas::assets;
use kuril_atlas::data::{FileBody, HistoryFile, ReadHistory, ReadingProgress, read_history_ahead};
use kuril_atlas::map::{Camera, OVERVIEW, Tools, View, build_scene_with};
use kuril_atlas::search::{EventFilter, Facet, IndexedAtlas};
use kuril_atlas::session::{Action, Session};
use kuril_atlas::ui::AtlasWindow;

#[path = "support/counting.rs"]
mod counting;
#[path = "support/generated.rs"]
mod generated;

use counting::{Counting, counted};
use generated::{Size, history};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

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
    kuril_atlas::desktop::tune_memory();
    println!(
        "{:>8} {:>8} {:>8} {:>8} {:>8} {:>8} {:>11} {:>11} {:>9} {:>12} {:>11} {:>11} {:>8} {:>8}",
        "events",
        "opens, s",
        "map, s",
        "read, s",
        "rules, s",
        "index, s",
        "search, ms",
        "filter, ms",
        "year, ms",
        "playing, ms",
        "at rest, ms",
        "letter, ms",
        "held, MB",
        "most, MB"
    );
    // Cargo adds arguments of its own.
    let asked = env::args().skip(1).find_map(|argument| argument.parse().ok());
    match asked {
        Some(events) => measure(&Size { events, territories: 2_000 }),
        None => SIZES.iter().for_each(measure),
    }
}

fn measure(size: &Size) {
    let files: Vec<HistoryFile> = history(size)
        .into_iter()
        .map(|(path, text)| HistoryFile { path, body: FileBody::Bytes(text.into_bytes()) })
        .collect();
    let (atlas, [map, opens, held_to, indexed]) = loaded(&files);
    drop(atlas);
    let ((atlas, _), [held, most]) = counted(|| loaded(&files));
    drop(files);
    // The slowest letter counts: each must be answered before the next is typed.
    let search = TYPED.map(|words| milliseconds(|| atlas.events_with(words).len()));
    let search = search.into_iter().fold(0.0, f64::max);
    // Nothing typed: every event is looked at.
    let mut filter = EventFilter::default();
    filter.toggle(Facet::Kind, 0);
    let filter = milliseconds(|| atlas.filtered(&filter).len());
    let (year, playing) = (year_step(&atlas), playing(&atlas));
    let [rest, letter] = window_frames(Arc::new(atlas));
    let (read, rules, index) = (opens - map, held_to - opens, indexed - held_to);
    println!(
        "{:>8} {opens:>8.2} {map:>8.2} {read:>8.2} {rules:>8.2} {index:>8.2} {search:>11.2} {filter:>11.2} \
         {year:>9.2} {playing:>12.3} {rest:>11.2} {letter:>11.2} {held:>8.1} {most:>8.1}",
        size.events
    );
}

/// The atlas with its index, and after how many seconds there were map and history, it was held against
/// the rules, and there was the index.
fn loaded(files: &[HistoryFile]) -> (IndexedAtlas, [f64; 4]) {
    let start = Instant::now();
    let base_map = assets::base_map().expect("the bundled map");
    let map = start.elapsed().as_secs_f64();
    let today = kuril_atlas::desktop::today();
    let ReadHistory { atlas, mut problems, rules } =
        read_history_ahead(files, base_map, today, &ReadingProgress::default());
    let opens = start.elapsed().as_secs_f64();
    problems.extend(rules.hold(&atlas));
    let held = start.elapsed().as_secs_f64();
    let atlas = IndexedAtlas::new(atlas);
    atlas.prepare();
    let indexed = start.elapsed().as_secs_f64();
    assert!(problems.is_empty(), "{}", problems[0]);
    (atlas, [map, opens, held, indexed])
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
