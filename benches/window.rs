//! What the real window costs beside an empty one: `cargo bench --bench window`.
//!
//! Needs a display (`xvfb-run -a cargo bench --bench window` will do). Every figure is taken in a
//! process of its own, all in one run, so that their ratios can be trusted where seconds can't.
//!
//! - launch: from the start of the process to the end of the first frame, of the atlas as it opens
//! - memory: resident, after the finer map has come in
//! - a frame while the map is dragged, one that shows another year, and one that is enlarged a little,
//!   for which all of the map is drawn anew: processor time of all threads, drawing in software
//!   included

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::ops::Range;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::{NativeOptions, Renderer};
use egui::{Event, Modifiers, PointerButton, Pos2, Vec2, ViewportBuilder};
use kuril_atlas::assets;
use kuril_atlas::atlas::BaseMap;
use kuril_atlas::data::{ReadingProgress, read_sound_history};
use kuril_atlas::geometry::{Detail, Level, MapProjection, Water};
use kuril_atlas::map::{Layer, OVERVIEW, SOUTHERN_KURILS};
use kuril_atlas::search::IndexedAtlas;
use kuril_atlas::session::{Action, Session};
use kuril_atlas::ui::AtlasWindow;

/// The same as the program's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SIZE: [f32; 2] = [1280.0, 800.0];
/// Frames before anything is measured, and frames that are measured.
const WARM_UP: u32 = 20;
const MEASURED: u32 = 240;
/// Where the map is held, points; how far it is moved in a frame, and after how many it turns.
const GRIP: Pos2 = Pos2::new(480.0, 360.0);
const STEP: Vec2 = Vec2::new(7.0, 4.0);
const TURN: u32 = 20;
/// The years that are stepped through, one a frame.
const YEARS: Range<i32> = 1850..2026;
/// Times that each launch is measured, and that what follows it is; the median counts.
const LAUNCHES: usize = 9;
const STAYS: usize = 5;

/// What a process of its own shows.
#[derive(Clone, Copy, PartialEq)]
enum Show {
    /// A window of eframe with nothing in it.
    Nothing,
    /// The atlas as it opens.
    Opened,
    /// The atlas with a map of nothing but sea.
    BlankMap,
    /// The atlas on the whole region.
    Overview,
    /// The atlas on the southern Kurils.
    SouthernKurils,
    /// The same two, in another year in each frame.
    OverviewYears,
    SouthernKurilsYears,
    /// The same two, enlarged or made smaller in each frame, so that all is drawn anew.
    OverviewZoomed,
    SouthernKurilsZoomed,
}

const COUNT: usize = 9;
const ALL: [(&str, Show); COUNT] = [
    ("nothing", Show::Nothing),
    ("opened", Show::Opened),
    ("blank-map", Show::BlankMap),
    ("overview", Show::Overview),
    ("southern-kurils", Show::SouthernKurils),
    ("overview-years", Show::OverviewYears),
    ("southern-kurils-years", Show::SouthernKurilsYears),
    ("overview-zoomed", Show::OverviewZoomed),
    ("southern-kurils-zoomed", Show::SouthernKurilsZoomed),
];

fn main() {
    let mode = std::env::var("KURIL_ATLAS_BENCH").unwrap_or_default();
    if let Some((_, show)) = ALL.into_iter().find(|(name, _)| *name == mode) {
        run(show);
    } else if std::env::var_os("DISPLAY").is_none() {
        println!("no display: try xvfb-run -a cargo bench --bench window");
    } else {
        report();
    }
}

/// What a process said of itself.
#[derive(Clone, Copy, Default)]
struct Figures {
    /// Milliseconds.
    launch: f64,
    megabytes: f64,
    /// Milliseconds of the processor, and on the clock.
    frame: [f64; 2],
}

fn report() {
    let [nothing, opened, blank, overview, kurils, others @ ..] = medians();
    println!("                      empty window   atlas   ratio or difference");
    println!(
        "launch, ms                  {:6.0}  {:6.0}   {:.2}",
        nothing.launch,
        opened.launch,
        opened.launch / nothing.launch
    );
    println!(
        "memory, MB                  {:6.0}  {:6.0}   +{:.0}",
        nothing.megabytes,
        overview.megabytes,
        overview.megabytes - nothing.megabytes
    );
    let frames = [
        ("drag, overview", &overview),
        ("drag, southern Kurils", &kurils),
        ("year, overview", &others[0]),
        ("year, southern Kurils", &others[1]),
        ("zoom, overview", &others[2]),
        ("zoom, southern Kurils", &others[3]),
    ];
    for (name, of) in frames {
        println!(
            "{name:<21} ms  {:6.2}  {:6.2}   {:.2}   (on the clock {:.1} and {:.1})",
            blank.frame[0],
            of.frame[0],
            of.frame[0] / blank.frame[0],
            blank.frame[1],
            of.frame[1]
        );
    }
    println!(
        "of all but launch and memory, the first column is the window with an empty map, dragged"
    );
}

/// The median of several processes, figure by figure; of those that stay, in turns with the others.
fn medians() -> [Figures; COUNT] {
    let mut launches: [Vec<f64>; COUNT] = Default::default();
    let mut stays: [Vec<Figures>; COUNT] = Default::default();
    for round in 0..LAUNCHES {
        for (i, (name, _)) in ALL.into_iter().enumerate() {
            let is_whole = round >= LAUNCHES - STAYS;
            let figures = measure(name, is_whole);
            launches[i].push(figures.launch);
            stays[i].extend(is_whole.then_some(figures));
        }
    }
    std::array::from_fn(|i| {
        let of = |figure: fn(&Figures) -> f64| median(stays[i].iter().map(figure).collect());
        Figures {
            launch: median(launches[i].clone()),
            megabytes: of(|it| it.megabytes),
            frame: [of(|it| it.frame[0]), of(|it| it.frame[1])],
        }
    })
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// Starts a process; only where it is wanted it stays for more than its first frame.
fn measure(name: &str, is_whole: bool) -> Figures {
    let start = Instant::now();
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .env("KURIL_ATLAS_BENCH", name)
        .env("KURIL_ATLAS_BENCH_WHOLE", if is_whole { "1" } else { "0" })
        .stdout(Stdio::piped())
        .spawn()
        .expect("this program runs again");
    let mut figures = Figures::default();
    let lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    for line in lines.map_while(Result::ok) {
        let mut words = line.split(' ');
        let kind = words.next();
        let mut number = || words.next().and_then(|it| it.parse().ok()).unwrap_or_default();
        match kind {
            Some("first-frame") => figures.launch = start.elapsed().as_secs_f64() * 1000.0,
            Some("figures") => {
                figures.megabytes = number();
                figures.frame = [number(), number()];
            }
            _ => {}
        }
    }
    child.wait().expect("it ends");
    figures
}

impl Show {
    fn is_zoomed(self) -> bool {
        matches!(self, Self::OverviewZoomed | Self::SouthernKurilsZoomed)
    }

    fn is_dragged(self) -> bool {
        !self.is_zoomed() && !matches!(self, Self::OverviewYears | Self::SouthernKurilsYears)
    }
}

struct Offscreen {
    window: Option<AtlasWindow>,
    show: Show,
    frames: u32,
    begun: (f64, Instant),
}

fn run(show: Show) {
    let viewport = ViewportBuilder::default().with_inner_size(SIZE);
    let mut options =
        NativeOptions { viewport, renderer: Renderer::Glow, ..NativeOptions::default() };
    options.glow_options.vsync = false;
    options.dithering = false;
    if show != Show::Nothing {
        kuril_atlas::desktop::tune_memory();
    }
    // As the program does: the atlas is read while the window opens.
    let loading = (show != Show::Nothing).then(|| std::thread::spawn(move || loaded(show)));
    let create = move |_: &eframe::CreationContext<'_>| {
        let loaded = loading.map(|loading| loading.join().expect("the bundled history"));
        let window = loaded.map(|(atlas, session)| atlas_window(atlas, session));
        let bench = Offscreen { window, show, frames: 0, begun: (0.0, Instant::now()) };
        Ok(Box::new(bench) as Box<dyn eframe::App>)
    };
    let created = eframe::run_native("bench", options, Box::new(create));
    if let Err(error) = created {
        eprintln!("{error}");
    }
}

fn loaded(show: Show) -> (Arc<IndexedAtlas>, Session) {
    let base_map =
        if show == Show::BlankMap { blank() } else { assets::base_map().expect("the bundled map") };
    // As the program does.
    let (files, today) = (assets::built_in_history(), kuril_atlas::desktop::today());
    let (atlas, _) = read_sound_history(&files, base_map, today, &ReadingProgress::default());
    let atlas = Arc::new(IndexedAtlas::new(atlas));
    let mut session = Session::first(&atlas);
    if show == Show::BlankMap {
        for layer in Layer::ALL {
            if session.drawing().layers.has(layer) {
                session.apply(&atlas, Action::ToggleLayer(layer));
            }
        }
    }
    let bounds = match show {
        Show::SouthernKurils | Show::SouthernKurilsYears | Show::SouthernKurilsZoomed => {
            Some(SOUTHERN_KURILS)
        }
        Show::BlankMap | Show::Overview | Show::OverviewYears | Show::OverviewZoomed => {
            Some(OVERVIEW)
        }
        Show::Nothing | Show::Opened => None,
    };
    if let Some(bounds) = bounds {
        session.apply(&atlas, Action::Frame(bounds));
    }
    (atlas, session)
}

fn atlas_window(atlas: Arc<IndexedAtlas>, session: Session) -> AtlasWindow {
    let (words, metrics) = (assets::words(), assets::text_metrics());
    AtlasWindow::new(atlas, words, metrics, assets::fonts(), session, Vec::new()).on_opengl()
}

/// A map of nothing but sea.
fn blank() -> BaseMap {
    let (level, water) = (Level::default(), Water::default());
    BaseMap::new(MapProjection::new(), level, water, Vec::new(), [].into())
}

/// As the program does beside the second frame.
fn finer(atlas: Arc<IndexedAtlas>) {
    if atlas.base_map.unit_slugs().len() == 0 {
        return;
    }
    std::thread::spawn(move || {
        let base_map = &atlas.base_map;
        base_map.add_world(assets::world().expect("the bundled world"));
        base_map.add_relief(assets::relief().expect("the bundled relief"));
        base_map.water.prepare_near();
        for detail in [Detail::Regional, Detail::Fine] {
            let level = assets::level(detail, &base_map.projection).expect("the bundled map");
            let depths = assets::depths(detail, &base_map.projection).expect("the bundled depths");
            base_map.add_depths(detail, depths);
            base_map.add_level(detail, level);
        }
        kuril_atlas::desktop::give_memory_back();
    });
}

impl eframe::App for Offscreen {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        if self.frames == 1 {
            println!("first-frame");
            if std::env::var("KURIL_ATLAS_BENCH_WHOLE").is_ok_and(|it| it == "0") {
                std::process::exit(0);
            }
            if let Some(window) = &self.window {
                finer(window.shown_atlas());
            }
        }
        if self.frames == WARM_UP {
            // The finer map has come in by then.
            std::thread::sleep(Duration::from_millis(1500));
        }
        if self.frames == 2 * WARM_UP {
            self.begun = (processor_seconds(), Instant::now());
        }
        if self.frames == 2 * WARM_UP + MEASURED {
            self.say_figures();
            std::process::exit(0);
        }
        if let Some(window) = &mut self.window {
            if self.show.is_zoomed() {
                // By so little that the picture is the same, but all of it is drawn anew.
                let factor = if self.frames.is_multiple_of(2) { 1.002 } else { 1.0 / 1.002 };
                window.apply(Action::Zoom { factor, at: None });
            } else if !self.show.is_dragged() {
                let year = YEARS.start + self.frames as i32 % YEARS.len() as i32;
                window.apply(Action::GoToYear(year));
            }
            window.ui(ui);
        }
        self.frames += 1;
        ui.request_repaint();
    }

    /// The hand on the mouse: it takes hold of the map and moves it to and fro.
    fn raw_input_hook(&mut self, ctx: &egui::Context, input: &mut egui::RawInput) {
        let there = self.frames % (2 * TURN);
        let steps = there.min(2 * TURN - there) as f32;
        let at = GRIP + steps * STEP;
        input.events.retain(|it| !matches!(it, Event::PointerMoved(_) | Event::PointerGone));
        input.events.push(Event::PointerMoved(at));
        if self.frames == WARM_UP && self.show.is_dragged() {
            let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
            input.events.push(Event::PointerButton { pos: at, button, pressed: true, modifiers });
        }
        if let Some(window) = &mut self.window {
            window.read_input(ctx, input);
        }
    }
}

impl Offscreen {
    fn say_figures(&self) {
        let (seconds, clock) = self.begun;
        let each = 1000.0 / f64::from(MEASURED);
        let frame = (processor_seconds() - seconds) * each;
        let on_the_clock = clock.elapsed().as_secs_f64() * each;
        println!("figures {} {frame} {on_the_clock}", resident_megabytes());
    }
}

/// Seconds that all threads of this process have used so far.
fn processor_seconds() -> f64 {
    const TICKS_A_SECOND: f64 = 100.0;
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program stands in brackets and may hold spaces.
    let after_name = stat.rsplit(") ").next().unwrap_or_default();
    let field = |i: usize| {
        after_name.split(' ').nth(i).and_then(|it| it.parse::<f64>().ok()).unwrap_or_default()
    };
    (field(11) + field(12)) / TICKS_A_SECOND
}

fn resident_megabytes() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|it| it.trim().split(' ').next()?.parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1024.0
}
