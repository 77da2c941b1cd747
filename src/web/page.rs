//! The page: opens the window in its canvas, remembers it, and prepares the finer map between
//! frames.

use std::sync::Arc;
use std::time::Duration;

use eframe::{CreationContext, WebGlContextOption, WebOptions, WebRunner};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{HtmlCanvasElement, Window};

use crate::assets;
use crate::data::{HistoryFile, ReadingProgress, read_sound_history};
use crate::opening::{
    FinerLevels, Handed, Loaded, OpenedWindow, Opening, Prepared, opened_window, read_handed,
};
use crate::search::IndexedAtlas;
use crate::session::{Action, Remembered, open_link};
use crate::ui::{AtlasWindow, ErrandReport};
use crate::web::arrivals::Arrivals;
use crate::web::clock::today;
use crate::web::finer_map::ComingMap;
use crate::web::lesson_desk::LessonDesk;
use crate::web::page_memory::{OpenedPageMemory, PageMemory};
use crate::web::{errands, page_address, page_notes};

/// The canvas on the page.
const CANVAS: &str = "atlas";
/// Which picture is the first that is seen, and with which the finer map is asked for.
const FIRST: u32 = 1;
const SECOND: u32 = 2;
/// What changes is kept so soon.
const PAUSE: Duration = Duration::from_secs(1);

struct App {
    browser: Window,
    window: AtlasWindow,
    atlas: Arc<IndexedAtlas>,
    memory: PageMemory,
    lessons: LessonDesk,
    /// The view that the address asked for when it was last looked at.
    asked_for: String,
    finer: FinerLevels,
    coming: ComingMap,
    /// Pictures that were drawn.
    frames: u32,
    arrivals: Arrivals,
    ctx: egui::Context,
}

/// Opens the window in the canvas of the page. What stands behind the `#` of its address is a view.
pub fn run() {
    wasm_bindgen_futures::spawn_local(async {
        let Some(browser) = web_sys::window() else { return };
        if let Err(problem) = open(browser.clone()).await
            && let Some(page) = browser.document()
        {
            let reason = problem.as_string().unwrap_or_else(|| format!("{problem:?}"));
            let values = [("reason", reason.into())];
            page_notes::say(&page, &assets::words().say_with("page-no-window", &values));
        }
    });
}

async fn open(browser: Window) -> Result<(), JsValue> {
    let page = browser.document().ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement =
        page.get_element_by_id(CANVAS).ok_or(JsValue::NULL)?.unchecked_into();
    // The browser may only now wake the graphics card: until that is there, the history is read.
    let opened = OpenedPage::of(&browser);
    if !is_drawn_on(&canvas)? {
        page_notes::say(&page, &assets::words().say("page-no-webgl"));
        return Ok(());
    }
    // Flat colours show no bands that would have to be hidden. The older WebGL copies no pixels.
    let options = WebOptions {
        dithering: false,
        webgl_context_option: WebGlContextOption::WebGl2,
        ..WebOptions::default()
    };
    let create = move |cx: &CreationContext<'_>| {
        Ok(Box::new(App::new(browser, opened, cx)) as Box<dyn eframe::App>)
    };
    let runner = WebRunner::new();
    runner.start(canvas, options, Box::new(create)).await?;
    // Whoever closes the page or goes on to another one comes back to the same place.
    let browser = web_sys::window().ok_or(JsValue::NULL)?;
    runner.add_event_listener(&browser, "pagehide", |_: web_sys::Event, it| it.save())
}

/// Whether the canvas is drawn on with WebGL 2, which copies no pixels onto a smoothed one. The atlas
/// gets this very context.
fn is_drawn_on(canvas: &HtmlCanvasElement) -> Result<bool, JsValue> {
    let wanted = js_sys::Object::new();
    let options: [(&str, JsValue); 3] = [
        ("antialias", false.into()),
        ("alpha", false.into()),
        ("powerPreference", "low-power".into()),
    ];
    for (name, value) in options {
        js_sys::Reflect::set(&wanted, &name.into(), &value)?;
    }
    Ok(canvas.get_context_with_context_options("webgl2", &wanted)?.is_some())
}

/// The atlas as it opens, before there is anything to draw it with.
struct OpenedPage {
    window: AtlasWindow,
    atlas: Arc<IndexedAtlas>,
    memory: PageMemory,
    /// The view that the address asks for.
    asked_for: String,
    /// It is shown inside another page, which asks for a view.
    is_an_illustration: bool,
}

impl OpenedPage {
    fn of(browser: &Window) -> Self {
        let words = assets::words();
        let asked_for = page_address::asked_for(browser);
        let link = Some(asked_for.clone()).filter(|it| !it.is_empty());
        let is_an_illustration = link.is_some() && page_address::is_embedded(browser);
        let OpenedPageMemory { mut memory, remembered, notices } = if is_an_illustration {
            PageMemory::of_nothing()
        } else {
            PageMemory::open(browser, &words)
        };
        let base_map = assets::base_map().expect("bundled, and read by a test");
        let history = assets::built_in_history();
        let (atlas, problems) =
            read_sound_history(&history, base_map, today(), &ReadingProgress::default());
        let opening = Opening { link, ..Opening::default() };
        let loaded = Loaded { atlas, problems, rules: None, opening };
        let OpenedWindow { window, atlas, kept } =
            opened_window(loaded, remembered.as_ref(), notices, words);
        memory.begins_with(kept, Remembered::of(window.session(), &atlas, None));
        Self { window, atlas, memory, asked_for, is_an_illustration }
    }
}

impl App {
    fn new(browser: Window, opened: OpenedPage, cx: &CreationContext<'_>) -> Self {
        let OpenedPage { window, atlas, memory, asked_for, is_an_illustration } = opened;
        let (finer, ctx) = (FinerLevels::new(), cx.egui_ctx.clone());
        let (arrivals, is_on_opengl) = (Arrivals::new(ctx.clone()), cx.gl.is_some());
        let mut window = dressed(window, &browser, is_on_opengl);
        let (lessons, kept_lesson) = LessonDesk::new(&browser, ctx.clone());
        if let Some(bytes) = kept_lesson.filter(|_| !is_an_illustration) {
            window.offer_kept_lesson(bytes);
        }
        Self {
            browser,
            window,
            atlas,
            memory,
            lessons,
            asked_for,
            finer,
            coming: ComingMap::default(),
            frames: 0,
            arrivals,
            ctx,
        }
    }

    /// Opens files that have arrived: a lesson is presented, another history takes the place of this
    /// one.
    fn open_files(&mut self, files: &[HistoryFile]) {
        let words = assets::words();
        let handed = read_handed(files, &self.atlas, &words, today());
        let notices = handed.notices(&words);
        let Handed { lesson, history, .. } = handed;
        if let Some(atlas) = history {
            self.window.show_atlas(Arc::new(IndexedAtlas::new(atlas)));
        }
        notices.into_iter().for_each(|notice| self.window.notices().add(notice));
        lesson.into_iter().for_each(|lesson| self.window.present(lesson));
        self.ctx.request_repaint();
    }

    /// Takes the note away with the first picture, and asks for what is finer when that is seen.
    fn go_on_after_first(&mut self) {
        match self.frames {
            FIRST => {
                if let Some(page) = self.browser.document() {
                    page_notes::end_waiting(&page);
                }
            }
            SECOND => self.coming.begin(self.browser.clone(), self.ctx.clone()),
            _ => {}
        }
    }

    /// Shows the view that the address asks for, if it has become another.
    fn follow_address(&mut self) {
        let asked_for = page_address::asked_for(&self.browser);
        if asked_for == self.asked_for {
            return;
        }
        self.asked_for.clone_from(&asked_for);
        if asked_for.is_empty() {
            return;
        }
        let words = assets::words();
        let opened = open_link(&asked_for, self.window.session(), &self.atlas);
        for problem in &opened.problems {
            self.window.notices().add(problem.in_words(&words));
        }
        self.window.apply(Action::OpenLink(asked_for));
    }
}

/// Whether whoever reads the page has asked for less motion.
fn wants_calm(browser: &Window) -> bool {
    let asked = browser.match_media("(prefers-reduced-motion: reduce)");
    asked.ok().flatten().is_some_and(|it| it.matches())
}

/// The window as it is on a page.
fn dressed(window: AtlasWindow, browser: &Window, is_on_opengl: bool) -> AtlasWindow {
    let window = window.downloading();
    let window = if is_on_opengl { window.on_opengl() } else { window };
    let window = if wants_calm(browser) { window.without_motion() } else { window };
    match page_address::own_address(browser) {
        Some(address) => window.at_address(address),
        None => window,
    }
}

impl eframe::App for App {
    fn raw_input_hook(&mut self, ctx: &egui::Context, input: &mut egui::RawInput) {
        self.window.read_input(ctx, input);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        self.follow_address();
        for report in self.lessons.reports() {
            self.window.report(ErrandReport::Lesson(report));
        }
        let dropped = ui.input_mut(|input| std::mem::take(&mut input.raw.dropped_files));
        if !dropped.is_empty() {
            self.arrivals.dropped(dropped);
        }
        if let Some(files) = self.arrivals.take() {
            self.open_files(&files);
        }
        let shown = self.window.shown_atlas();
        if !Arc::ptr_eq(&shown, &self.atlas) {
            self.atlas = shown;
            self.finer = FinerLevels::new();
        }
        self.window.ui(ui);
        for errand in self.window.take_errands() {
            if let Some(report) = errands::go(&self.atlas, &self.arrivals, &self.lessons, errand) {
                self.window.report(report);
                ui.request_repaint();
            }
        }
        if !ui.ctx().will_discard() {
            self.frames = self.frames.saturating_add(1);
            self.go_on_after_first();
        }
        if let Some(reason) = self.coming.problem() {
            let values = [("reason", reason.into())];
            let words = assets::words().say_with("page-no-finer-map", &values);
            self.window.notices().add(words);
        }
        // There is no thread beside this one: a piece is prepared in each frame, but in those in which
        // the reader waits for something else.
        let waits = ui.input(|input| !input.events.is_empty() || input.pointer.any_down());
        let is_later = waits || self.frames <= FIRST;
        let goes_on = if is_later {
            !self.finer.are_all_there()
        } else {
            matches!(self.finer.prepare_next(&self.atlas), Prepared::More | Prepared::Piece)
        };
        if goes_on {
            ui.request_repaint();
        }
    }

    fn save(&mut self, _: &mut dyn eframe::Storage) {
        let now = Remembered::of(self.window.session(), &self.atlas, None);
        match self.memory.look_at(&now) {
            Ok(true) => {
                page_address::leave_view(&self.browser);
                self.asked_for.clear();
            }
            Ok(false) => {}
            Err(problem) => {
                self.window.notices().add(problem);
                self.ctx.request_repaint();
            }
        }
    }

    fn auto_save_interval(&self) -> Duration {
        PAUSE
    }
}
