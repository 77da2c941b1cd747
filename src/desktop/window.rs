//! The window: opens the window, remembers it, prepares the finer map beside it.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use eframe::{CreationContext, NativeOptions, Renderer};
use egui::{ViewportBuilder, ViewportCommand};

use crate::assets;
use crate::data::HistoryFile;
use crate::desktop::allocator::give_memory_back;
use crate::desktop::clock::today;
use crate::desktop::console;
use crate::desktop::errands::{Errands, usual_folder};
use crate::desktop::holding::{FoundProblems, Holding};
use crate::desktop::keeping::{Keeping, News};
use crate::desktop::kept_lesson::KeptLesson;
use crate::desktop::loading::Loading;
use crate::desktop::memory_file::{MemoryFile, OpenedMemory};
use crate::desktop::motion;
use crate::desktop::no_window::{self, NoWindow};
use crate::desktop::paper_printer::PaperPrinter;
use crate::desktop::window_fit::fit_to_monitors;
use crate::language::Words;
use crate::opening::{FinerLevels, Handed, OpenedWindow, Prepared, opened_window, read_handed};
use crate::search::IndexedAtlas;
use crate::session::{Remembered, WindowPlace};
use crate::ui::{AtlasWindow, ReadingWindow};

/// The smallest window in which nothing is cut, points: a screen of 1366 by 768 at scale 1.5, less
/// its title bar, shows all of it.
const SMALLEST: [f32; 2] = [800.0, 470.0];
/// With its title bar it fits on a small screen of 1280 by 800 points.
const FIRST_SIZE: [f32; 2] = [1264.0, 744.0];
/// How often a window without its history looks how far that is.
const LOOKS_EVERY: Duration = Duration::from_millis(100);

/// Why the window closed of itself, if it did.
type Reason = Arc<Mutex<Option<String>>>;

/// What is in the window.
enum App {
    /// Nothing yet; taken out while it becomes the other.
    Reading(Option<Box<Reading>>),
    Atlas(Box<AtlasApp>),
}

/// What a window needs that waits for its history.
struct Reading {
    loading: Loading,
    window: ReadingWindow,
    memory: OpenedMemory,
    words: Words,
    is_on_opengl: bool,
    why_closed: Reason,
}

struct AtlasApp {
    window: AtlasWindow,
    /// The atlas whose finer levels are still to be read.
    unread: Option<Arc<IndexedAtlas>>,
    /// Whether a picture of it has been made.
    has_picture: bool,
    keeping: Keeping,
    errands: Errands,
    /// Where the history is one's own.
    holding: Option<Holding>,
    place: Option<WindowPlace>,
    had_focus: bool,
}

/// Opens the window and stays until it is closed. The history is read beside the opening of the
/// window, which takes as long as most; while a larger one is read, the window tells how far it is.
/// Says why the history could not be shown, if it could not.
///
/// # Errors
/// When there is no display or nothing to draw with.
pub fn open(loading: Loading) -> Result<Option<String>, NoWindow> {
    motion::ask_the_system();
    let words = assets::words();
    let memory = MemoryFile::open(&words);
    let place = memory.remembered.as_ref().and_then(|remembered| remembered.window);
    let options = options(&words.say("app-name"), place);

    let came_up = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&came_up);
    let why_closed = Reason::default();
    let reason = Arc::clone(&why_closed);
    no_window::guarded(&came_up, move || {
        let create = move |cx: &CreationContext<'_>| {
            flag.store(true, Ordering::Relaxed);
            console::close_if_ours_alone();
            if let Some(window) = cx.winit_window() {
                fit_to_monitors(window, SMALLEST);
            }
            let is_done = loading.is_done_soon();
            let window = ReadingWindow::new(assets::fonts());
            let is_on_opengl = cx.gl.is_some();
            let reading =
                Reading { loading, window, memory, words, is_on_opengl, why_closed: reason };
            let app = if is_done {
                reading.opened(&cx.egui_ctx)
            } else {
                App::Reading(Some(Box::new(reading)))
            };
            Ok(Box::new(app) as Box<dyn eframe::App>)
        };
        eframe::run_native("kuril-atlas", options, Box::new(create))
    })?;
    let why_closed = why_closed.lock().unwrap_or_else(PoisonError::into_inner).take();
    Ok(why_closed)
}

impl Reading {
    /// Shows how far the history is read; then the atlas is next.
    fn ui(&mut self, ui: &mut egui::Ui) {
        ui.request_repaint_after(LOOKS_EVERY);
        if self.window.ui(ui, &self.words, self.loading.share()) {
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// The atlas with the history that was read; an empty window that closes, if there is none.
    fn opened(self, ctx: &egui::Context) -> App {
        let mut loaded = match self.loading.loaded() {
            Ok(loaded) => loaded,
            Err(why) => {
                *self.why_closed.lock().unwrap_or_else(PoisonError::into_inner) = Some(why);
                ctx.send_viewport_cmd(ViewportCommand::Close);
                return App::Reading(None);
            }
        };
        for problem in &loaded.problems {
            eprintln!("{problem}\n");
        }
        let (rules, told) = (loaded.rules.take(), loaded.problems.len());
        let OpenedMemory { mut file, remembered, notices } = self.memory;
        let place = remembered.as_ref().and_then(|remembered| remembered.window);
        let OpenedWindow { window, atlas, kept } =
            opened_window(loaded, remembered.as_ref(), notices, self.words);
        if let Some(kept) = kept.clone() {
            file.restored_as(kept);
        }
        let (place_of_lessons, kept_lesson) = KeptLesson::of_this_user();
        let mut window = dressed(window, self.is_on_opengl);
        if let Some(bytes) = kept_lesson {
            window.offer_kept_lesson(bytes);
        }
        App::Atlas(Box::new(AtlasApp {
            window,
            keeping: Keeping::new(file, kept),
            errands: attended(&atlas, ctx).keeping_lessons_in(place_of_lessons),
            unread: Some(Arc::clone(&atlas)),
            has_picture: false,
            holding: rules.map(|rules| Holding::begin(rules, atlas, told, ctx.clone())),
            place,
            had_focus: true,
        }))
    }
}

fn options(title: &str, place: Option<WindowPlace>) -> NativeOptions {
    let mut viewport = ViewportBuilder::default()
        .with_title(title)
        .with_app_id("kuril-atlas")
        .with_min_inner_size(SMALLEST)
        .with_inner_size(place.map_or(FIRST_SIZE, |place| place.size));
    if let Some(place) = place {
        viewport = viewport.with_maximized(place.is_maximised);
        if let Some(position) = place.position {
            viewport = viewport.with_position(position);
        }
    }
    let renderer = if cfg!(feature = "wgpu") { Renderer::default() } else { Renderer::Glow };
    // Flat colours show no bands that would have to be hidden.
    NativeOptions { viewport, renderer, dithering: false, ..NativeOptions::default() }
}

/// Those who go on errands for a window on an atlas.
fn attended(atlas: &Arc<IndexedAtlas>, ctx: &egui::Context) -> Errands {
    let ctx = ctx.clone();
    let errands = Errands::new(Arc::clone(atlas), move || ctx.request_repaint());
    errands.printing_with(PaperPrinter::of_this_system())
}

/// The window as it is on a desktop.
fn dressed(window: AtlasWindow, is_on_opengl: bool) -> AtlasWindow {
    let mut window = window.saving_in(usual_folder());
    window.offer_printing(PaperPrinter::of_this_system().is_some());
    let window = if motion::is_unwanted() { window.without_motion() } else { window };
    if is_on_opengl { window.on_opengl() } else { window }
}

/// Reads the finer levels of land and water beside the frames, and then the words that are searched
/// through.
fn prepare_finer_levels(atlas: Arc<IndexedAtlas>, ctx: egui::Context) {
    thread::spawn(move || {
        let mut finer = FinerLevels::new();
        loop {
            match finer.prepare_next(&atlas) {
                Prepared::More => ctx.request_repaint(),
                Prepared::Piece => {}
                Prepared::Awaited | Prepared::All => break,
            }
        }
        atlas.prepare();
        give_memory_back();
    });
}

impl eframe::App for App {
    fn raw_input_hook(&mut self, ctx: &egui::Context, input: &mut egui::RawInput) {
        if let Self::Atlas(app) = self {
            app.window.read_input(ctx, input);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        if let Self::Reading(reading) = self
            && let Some(done) = reading.take_if(|it| it.loading.is_done())
        {
            *self = done.opened(ui.ctx());
        }
        match self {
            Self::Reading(Some(reading)) => reading.ui(ui),
            Self::Reading(None) => {}
            Self::Atlas(app) => app.ui(ui),
        }
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        if let Self::Atlas(app) = self {
            app.end();
        }
    }
}

impl AtlasApp {
    fn ui(&mut self, ui: &mut egui::Ui) {
        for report in self.errands.reports() {
            self.window.report(report);
        }
        let dropped = ui.input_mut(|input| std::mem::take(&mut input.raw.dropped_files));
        let dropped: Vec<PathBuf> = dropped.iter().map(|file| file.path().to_owned()).collect();
        let dropped = (!dropped.is_empty()).then(|| assets::handed_in(&dropped));
        if let Some(files) = dropped.or_else(|| self.errands.arrivals()) {
            self.open_files(&files);
        }
        if let Some(FoundProblems { notice, over }) = self.holding.as_mut().and_then(Holding::news)
        {
            if let Some(over) = over {
                self.window.notices().withdraw(&over);
            }
            if let Some(notice) = notice {
                self.window.notices().add(notice);
            }
        }
        let shown = self.window.shown_atlas();
        if self.errands.follow(&shown) {
            (self.unread, self.has_picture) = (Some(shown), false);
        }
        self.read_finer_levels(ui.ctx());
        self.window.ui(ui);
        for errand in self.window.take_errands() {
            self.errands.go(errand);
        }
        let zoom = ui.ctx().zoom_factor();
        let (place, has_focus) = ui.input(|input| {
            let viewport = input.viewport();
            (place_of(viewport, zoom), viewport.focused.unwrap_or(true))
        });
        self.place = place.or(self.place);
        if self.had_focus && !has_focus {
            self.keeping.hasten();
        }
        self.had_focus = has_focus;
        let (wait, news) = self.keeping.look_at(&self.remembered());
        if let Some(News { problem, over }) = news {
            if let Some(over) = &over {
                self.window.notices().withdraw(over);
            }
            if let Some(problem) = problem {
                self.window.notices().add(problem);
            }
            ui.request_repaint();
        }
        if let Some(wait) = wait {
            ui.request_repaint_after(wait);
        }
    }

    /// Begins with the second picture: what is read beside the first would keep it waiting.
    fn read_finer_levels(&mut self, ctx: &egui::Context) {
        if let Some(atlas) = self.unread.take_if(|_| self.has_picture) {
            prepare_finer_levels(atlas, ctx.clone());
        } else if self.unread.is_some() {
            self.has_picture = true;
            ctx.request_repaint();
        }
    }

    fn end(&mut self) {
        let remembered = self.remembered();
        if let Err(problem) = self.keeping.end(&remembered) {
            eprintln!("kuril-atlas: {problem}");
        }
        let unsaved = self.window.unsaved_lesson();
        if let Some(Err(problem)) = unsaved.map(|own| self.errands.keep_lesson(&own)) {
            eprintln!("kuril-atlas: {problem}");
        }
    }

    /// Opens files that were chosen or dropped: a lesson is presented, another history takes the
    /// place of this one.
    fn open_files(&mut self, files: &[HistoryFile]) {
        let words = assets::words();
        let handed = read_handed(files, self.window.atlas(), &words, today());
        let notices = handed.notices(&words);
        let Handed { lesson, history, .. } = handed;
        if let Some(atlas) = history {
            self.window.show_atlas(Arc::new(IndexedAtlas::new(atlas)));
        }
        for notice in notices {
            self.window.notices().add(notice);
        }
        if let Some(lesson) = lesson {
            self.window.present(lesson);
        }
    }

    fn remembered(&self) -> Remembered {
        Remembered::of(self.window.session(), self.window.atlas(), self.place)
    }
}

/// Where a window stands, in points of the desktop: those of the window are larger with its text.
fn place_of(viewport: &egui::ViewportInfo, zoom: f32) -> Option<WindowPlace> {
    let size = viewport.inner_rect?.size() * zoom;
    let is_maximised = viewport.maximized.unwrap_or(false);
    let position = viewport.outer_rect.map(|rect| [rect.min.x * zoom, rect.min.y * zoom]);
    (size.x >= 1.0 && size.y >= 1.0).then_some(WindowPlace {
        size: [size.x, size.y],
        position,
        is_maximised,
    })
}
