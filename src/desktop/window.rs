//! The window: opens the window, remembers it, prepares the finer map beside it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use eframe::{CreationContext, NativeOptions, Renderer};
use egui::ViewportBuilder;

use crate::assets;
use crate::atlas::{Atlas, Subject};
use crate::data::Problem;
use crate::desktop::errands::{Errands, usual_folder};
use crate::desktop::keeping::Keeping;
use crate::desktop::memory_file::{MemoryFile, OpenedMemory};
use crate::desktop::no_window::{self, NoWindow};
use crate::desktop::window_fit::fit_to_monitors;
use crate::geometry::Detail;
use crate::search::IndexedAtlas;
use crate::session::{Action, Moment, Remembered, Session, WindowPlace, open_link};
use crate::ui::AtlasWindow;

/// Where the window is to open, whatever it remembers.
#[derive(Default)]
pub struct Opening {
    /// The date.
    pub date: Option<Moment>,
    /// The selected territory or place.
    pub place: Option<Subject>,
    /// The selected event.
    pub event: Option<Subject>,
    /// A view as a line of text.
    pub link: Option<String>,
    /// What has to be said of the date.
    pub notice: Option<String>,
}

impl Opening {
    fn is_asked_for(&self) -> bool {
        self.date.is_some() || self.place.is_some() || self.event.is_some() || self.link.is_some()
    }
}

/// The smallest window in which nothing is cut, points: a screen of 1366 by 768 at scale 1.5, less
/// its title bar, shows all of it.
const SMALLEST: [f32; 2] = [800.0, 470.0];
/// With its title bar it fits on a small screen of 1280 by 800 points.
const FIRST_SIZE: [f32; 2] = [1264.0, 744.0];

struct App {
    window: AtlasWindow,
    keeping: Keeping,
    errands: Errands,
    place: Option<WindowPlace>,
    had_focus: bool,
}

/// What the window shows: the atlas with its problems, and where it is to open.
pub struct Loaded {
    /// The history.
    pub atlas: Atlas,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
    /// Where to open.
    pub opening: Opening,
}

/// Opens the window and stays until it is closed. `load` runs beside the opening of the window,
/// which takes as long.
///
/// # Errors
/// When there is no display or nothing to draw with.
pub fn open(load: impl FnOnce() -> Loaded + Send + 'static) -> Result<(), NoWindow> {
    let loading = thread::spawn(load);
    let words = assets::words();
    let OpenedMemory { mut file, remembered, mut notices } = MemoryFile::open(&words);
    let place = remembered.as_ref().and_then(|remembered| remembered.window);
    let options = options(&words.say("app-name"), place);

    let came_up = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&came_up);
    no_window::guarded(&came_up, move || {
        let create = move |cx: &CreationContext<'_>| {
            flag.store(true, Ordering::Relaxed);
            if let Some(window) = cx.winit_window() {
                fit_to_monitors(window, SMALLEST);
            }
            let Loaded { atlas, problems, opening } =
                loading.join().map_err(|_| "the history could not be read".to_owned())?;
            if !problems.is_empty() {
                let values = [("problems", problems.len().into())];
                notices.push(words.say_with("notice-problems", &values));
                for problem in &problems {
                    eprintln!("{problem}\n");
                }
            }
            let atlas = Arc::new(IndexedAtlas::new(atlas));
            let restored = remembered.as_ref().map(|it| it.restore(&atlas));
            let kept = restored.as_ref().map(|it| Remembered::of(it, &atlas, place));
            if let Some(kept) = kept.clone() {
                file.restored_as(kept);
            }
            let mut session = first_session(&atlas, restored, &opening);
            notices.extend(opening.notice);
            if let Some(link) = &opening.link {
                let opened = open_link(link, &session, &atlas);
                notices.extend(opened.problems.iter().map(|it| it.in_words(&words)));
                session = opened.session;
            }
            prepare_finer_levels(Arc::clone(&atlas), cx.egui_ctx.clone());
            let (metrics, fonts) = (assets::text_metrics(), assets::fonts());
            let ctx = cx.egui_ctx.clone();
            let errands = Errands::new(Arc::clone(&atlas), move || ctx.request_repaint());
            let window = AtlasWindow::new(atlas, words, metrics, fonts, session, notices);
            let window = window.saving_in(usual_folder());
            let window = if cx.gl.is_some() { window.on_opengl() } else { window };
            let keeping = Keeping::new(file, kept);
            let app = App { window, keeping, errands, place, had_focus: true };
            Ok(Box::new(app) as Box<dyn eframe::App>)
        };
        eframe::run_native("kuril-atlas", options, Box::new(create))
    })
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

/// What is remembered, or the first start, with what the command line asks for.
fn first_session(atlas: &IndexedAtlas, restored: Option<Session>, opening: &Opening) -> Session {
    let is_first = restored.is_none();
    let mut session = restored.unwrap_or_else(|| Session::first(atlas));
    let date = opening.date.map(|moment| match moment {
        Moment::Year(year) => Action::GoToYear(year),
        Moment::Day(day) => Action::GoToDay(day),
    });
    if is_first && !opening.is_asked_for() {
        session.welcome();
    }
    // A date that is asked for leaves behind what was selected on another one.
    let cleared = date.as_ref().map(|_| Action::ClearSelection);
    let event = opening.event.map(Action::Select);
    let place = opening.place.map(Action::Select);
    for action in [cleared, event, date, place].into_iter().flatten() {
        session.apply(atlas, action);
    }
    session.forget_the_way();
    session
}

/// Reads the finer levels of land and water beside the first frames.
fn prepare_finer_levels(atlas: Arc<IndexedAtlas>, ctx: egui::Context) {
    thread::spawn(move || {
        if let Ok(world) = assets::world() {
            atlas.base_map.add_world(world);
        }
        if let Ok(relief) = assets::relief() {
            atlas.base_map.add_relief(relief);
        }
        atlas.base_map.water.prepare_near();
        for detail in [Detail::Regional, Detail::Fine] {
            let projection = &atlas.base_map.projection;
            if let Ok(depths) = assets::depths(detail, projection) {
                atlas.base_map.add_depths(detail, depths);
            }
            if let Ok(level) = assets::level(detail, projection) {
                atlas.base_map.add_level(detail, level);
                ctx.request_repaint();
            }
        }
    });
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        for report in self.errands.reports() {
            self.window.report(report);
        }
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
        let (wait, problem) = self.keeping.look_at(&self.remembered());
        if let Some(problem) = problem {
            self.window.notify(problem);
            ui.request_repaint();
        }
        if let Some(wait) = wait {
            ui.request_repaint_after(wait);
        }
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        let remembered = self.remembered();
        if let Err(problem) = self.keeping.end(&remembered) {
            eprintln!("kuril-atlas: {problem}");
        }
    }
}

impl App {
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
