use std::cell::Cell;
use std::sync::Arc;

use egui::{CentralPanel, Context, Frame, Margin, Panel, RawInput, Ui, UiBuilder};

use crate::language::Words;
use crate::map::{Scene, Style, TextMetrics};
use crate::search::IndexedAtlas;
use crate::session::{Action, Remembered, Session};
use crate::teaching::lesson::{Lesson, LessonFile, OwnLesson};
use crate::ui::assistance::areas::Area;
use crate::ui::assistance::resting_finger::RestingFinger;
use crate::ui::assistance::{announcements, focus, passing, spoken};
use crate::ui::commands::composing::ComposingKeys;
use crate::ui::commands::errands::{Errand, ErrandReport};
use crate::ui::commands::lesson_errands::LessonReport;
use crate::ui::commands::requests::Requests;
use crate::ui::context::UiContext;
use crate::ui::keys;
use crate::ui::memory::Memory;
use crate::ui::overlays::export::dialog;
use crate::ui::overlays::lessons::LessonsMemory;
use crate::ui::overlays::presenting::wall;
use crate::ui::overlays::quiz::screen;
use crate::ui::overlays::{drop, link, presenting, shortcuts, welcome};
use crate::ui::panels::compare::strip;
use crate::ui::panels::making::{files, keeping, panel as making_panel};
use crate::ui::panels::map::{map_pane, strap, view};
use crate::ui::panels::notices::{Notices, notices_ui};
use crate::ui::panels::side::{drawer, pages};
use crate::ui::panels::timeline::{panel, playing};
use crate::ui::panels::top_bar::bar;
use crate::ui::panels::{figures, key::key_strip};
use crate::ui::theme::Fonts;
use crate::ui::wanted_events::WantedEvents;

/// The whole window. Holds the session, and what widgets must remember between frames.
pub struct AtlasWindow {
    atlas: Arc<IndexedAtlas>,
    words: Words,
    metrics: TextMetrics,
    fonts: Fonts,
    session: Session,
    notices: Notices,
    memory: Memory,
    wanted: WantedEvents,
    has_motion: bool,
    errands: Vec<Errand>,
    finger: RestingFinger,
}

impl AtlasWindow {
    /// A window on a session. Notices are shown until they are dismissed.
    pub fn new(
        atlas: Arc<IndexedAtlas>,
        words: Words,
        metrics: TextMetrics,
        fonts: Fonts,
        session: Session,
        notices: Vec<String>,
    ) -> Self {
        Self {
            atlas,
            words,
            metrics,
            fonts,
            session,
            notices: Notices::of(notices),
            memory: Memory::default(),
            wanted: WantedEvents::default(),
            has_motion: false,
            errands: Vec::new(),
            finger: RestingFinger::default(),
        }
    }

    /// The same in which things move on their way, unless the session reduces that.
    pub fn with_motion(mut self) -> Self {
        self.has_motion = true;
        self
    }

    /// The same for a system that asks for no motion, whatever the session says.
    pub fn without_motion(mut self) -> Self {
        self.memory.is_calm = true;
        self
    }

    /// The same for a window that OpenGL draws: its graphics card keeps what only moves.
    pub fn on_opengl(mut self) -> Self {
        self.memory.map = view::MapMemory::on_opengl();
        self
    }

    /// The same for a window at an address of the network: links to its views begin with that.
    pub fn at_address(mut self, address: String) -> Self {
        self.memory.link.address = Some(address);
        self
    }

    /// The same with lessons in its list.
    pub fn with_lessons(mut self, files: Vec<LessonFile>) -> Self {
        self.memory.lessons = LessonsMemory::new(files);
        self
    }

    /// Presents a lesson from its beginning.
    pub fn present(&mut self, lesson: Lesson) {
        self.memory.presenting.begin(Some(Arc::new(lesson)), false);
    }

    /// The same, with a folder for files that are written.
    pub fn saving_in(mut self, folder: String) -> Self {
        self.memory.making.usual_folder.clone_from(&folder);
        self.memory.export.usual_folder = folder;
        self
    }

    /// Whether those who opened the window have a way to paper.
    pub fn offer_printing(&mut self, has_printer: bool) {
        self.memory.export.has_printer = has_printer;
    }

    /// Reads what comes from outside before egui does.
    pub fn read_input(&mut self, ctx: &Context, input: &mut RawInput) {
        self.finger.read(ctx, input);
        if !self.memory.dress.is_on() {
            // So the first frame has its letters, of their size.
            self.dress(ctx);
            self.memory.dress.fit_text(ctx, self.session.arrangement().text_size);
        }
    }

    fn dress(&mut self, ctx: &Context) {
        if !self.memory.dress.is_on() {
            ctx.add_plugin(ComposingKeys::default());
        }
        let (appearance, is_calm) = (self.session.drawing().appearance, self.reduces_motion());
        self.memory.dress.put_on(ctx, &self.fonts, appearance, is_calm);
    }

    fn reduces_motion(&self) -> bool {
        self.memory.is_calm || self.session.arrangement().reduces_motion
    }

    /// The same, where files that are written are offered for download.
    pub fn downloading(mut self) -> Self {
        self.memory.export.downloads = true;
        self
    }

    /// What those who opened the window are to do, told once.
    pub fn take_errands(&mut self) -> Vec<Errand> {
        std::mem::take(&mut self.errands)
    }

    /// Offers a lesson that was not saved when the atlas was left, as it was kept.
    pub fn offer_kept_lesson(&mut self, bytes: Vec<u8>) {
        self.memory.making.offered = Some(bytes);
    }

    /// The lesson in the making, if nobody has saved it.
    pub fn unsaved_lesson(&self) -> Option<OwnLesson> {
        self.memory.making.unsaved(&self.atlas, &self.words)
    }

    /// Takes note of what came of an errand.
    pub fn report(&mut self, report: ErrandReport) {
        if let ErrandReport::Lesson(report) = report {
            if let LessonReport::WithHistory { atlas, .. } = &report {
                self.show_atlas(Arc::clone(atlas));
            }
            self.memory.making.heard.push(report);
            return;
        }
        if let Some(problem) = self.memory.export.hear(report) {
            self.memory.passing.end();
            self.notices.add(problem);
        }
    }

    /// What the user has changed so far.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The pictures that the map, or each of two that are compared, showed last.
    pub fn pictures(&self) -> Vec<&Scene> {
        self.memory.map.scenes(if self.session.comparison.is_some() { 2 } else { 1 })
    }

    /// Shows another atlas in the place of this one: another history, or one with a lesson's own.
    /// What is looked at and the lesson in the making stay, as far as they are in it.
    pub fn show_atlas(&mut self, atlas: Arc<IndexedAtlas>) {
        let remembered = Remembered::of(&self.session, &self.atlas, None);
        self.session = remembered.restore(&atlas);
        self.memory.forget_atlas([&self.atlas, &atlas], &self.words);
        self.wanted = WantedEvents::default();
        self.atlas = atlas;
    }

    /// What the window shows, to be shared.
    pub fn shown_atlas(&self) -> Arc<IndexedAtlas> {
        Arc::clone(&self.atlas)
    }

    /// What the window shows.
    pub fn atlas(&self) -> &IndexedAtlas {
        &self.atlas
    }

    /// What its reader has to know.
    pub fn notices(&mut self) -> &mut Notices {
        &mut self.notices
    }

    /// Does what is asked, as a key or a button would.
    pub fn apply(&mut self, action: Action) {
        self.session.apply(&self.atlas, action);
    }

    /// Shows the window in all of `ui`, and does what the user asked for.
    pub fn ui(&mut self, ui: &mut Ui) {
        let was_dressed = self.memory.dress.is_on();
        self.dress(ui.ctx());
        self.fit_text(ui);
        if !was_dressed {
            // The fonts are there from the next pass on.
            ui.request_repaint();
            return;
        }
        let style = Style::new(self.session.drawing().appearance);
        self.wanted.update(&self.atlas, &self.session);
        let hovering = Cell::new(None);
        let requests = Requests::default();
        let cx = UiContext {
            atlas: &self.atlas,
            words: &self.words,
            metrics: &self.metrics,
            session: &self.session,
            style: &style,
            wanted: &self.wanted,
            requests: &requests,
            has_motion: self.has_motion && !self.reduces_motion(),
            hovered: self.memory.hovered,
            hovering: &hovering,
        };
        if !self.memory.presenting.is_on() {
            keys::read(ui, &mut self.memory, cx);
        } else if !self.memory.shortcuts.is_open() {
            presenting::keys::read(ui, cx, &mut self.memory.presenting);
        }
        self.memory.open_what_is_asked(cx);
        spoken::name_window(ui, cx);
        if self.memory.presenting.is_on() {
            let Memory { areas, presenting, map, .. } = &mut self.memory;
            areas.begin_frame();
            wall::wall_ui(ui, cx, presenting, map);
        } else {
            panels_ui(ui, cx, &mut self.memory, &mut self.notices);
        }
        wall::fill_screen(ui.ctx(), &mut self.memory.presenting);
        self.memory.open_what_is_asked(cx);
        self.memory.show_palette(ui, cx);
        self.memory.open_what_is_asked(cx);
        link::show(ui, cx, &mut self.memory.link);
        shortcuts::show(ui, cx, &mut self.memory.shortcuts);
        self.memory.show_lessons(ui, cx);
        files::show(ui, cx, &mut self.memory.making);
        keeping::keep(ui, cx, &mut self.memory.making);
        dialog::show(ui, cx, &mut self.memory.export);
        drop::show(ui, cx);
        passing::show(ui, cx, &mut self.memory.passing);
        self.memory.areas.end_frame(ui);
        if !map_pane::has_focus(ui) {
            focus::ring_ui(ui, cx);
        }
        announcements::announce_changes(ui, cx, &mut self.memory.announcements);
        let passed = playing::seconds_to_play(ui, &self.session);
        if self.memory.hovered != hovering.get() {
            self.memory.hovered = hovering.get();
            ui.request_repaint();
        }
        self.errands.extend(requests.take_errands());
        let actions = requests.into_actions();
        if !actions.is_empty() {
            ui.request_repaint();
        }
        for action in actions {
            self.session.apply(&self.atlas, action);
        }
        if let Some(seconds) = passed {
            self.play(ui, seconds);
        }
    }

    /// Text has the size that the reader wants, or on a wall what the back row needs.
    fn fit_text(&mut self, ui: &Ui) {
        if self.memory.presenting.is_on() {
            let zoom = wall::zoom_for_wall(ui.ctx().zoom_factor(), ui.available_height());
            self.memory.dress.fit_to_wall(ui.ctx(), zoom);
        } else {
            self.memory.dress.fit_text(ui.ctx(), self.session.arrangement().text_size);
        }
    }

    /// Lets the years or the days run. The handle moves in every frame but those of a rest.
    fn play(&mut self, ui: &Ui, seconds: f64) {
        let before = (self.session.moment, self.session.subject);
        self.session.apply(&self.atlas, Action::Advance(seconds));
        let is_resting = self.session.playing().seconds_of_rest() > 0.0;
        let stands_still = before == (self.session.moment, self.session.subject);
        if is_resting && stands_still {
            ui.request_repaint_after(playing::wait(&self.session));
        } else if self.session.playing().is_on || !stands_still {
            ui.request_repaint();
        }
    }
}

fn panels_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut Memory, notices: &mut Notices) {
    memory.areas.begin_frame();
    let width = ui.available_width();
    let has_drawer = drawer::is_used(width);
    if cx.session.arrangement().has_drawer != has_drawer {
        cx.ask(Action::UseDrawer(has_drawer));
    }
    let bar = Frame::new().fill(cx.chrome().paper).inner_margin(Margin::symmetric(8, 0));
    let bar = Panel::top("top bar").resizable(false).exact_size(bar::HEIGHT).frame(bar);
    bar.show(ui, |ui| {
        memory.areas.begin(ui, cx, Area::Tools);
        bar::top_bar_ui(ui, cx);
    });
    notices_ui(ui, cx, &mut memory.areas, notices);
    keeping::offer_ui(ui, cx, &mut memory.areas, &mut memory.making);
    if cx.session.quizzing().is_open() {
        screen::quiz_ui(ui, cx, &mut memory.areas, &mut memory.quiz);
        return;
    }
    screen::return_ui(ui, cx, &mut memory.areas, &mut memory.quiz);
    panel::panel(ui, cx).show(ui, |ui| {
        memory.areas.begin(ui, cx, Area::Timeline);
        panel::timeline_ui(ui, cx, &mut memory.timeline);
    });
    if cx.session.arrangement().figures_are_open {
        Panel::bottom("figures").resizable(false).show(ui, |ui| {
            memory.areas.begin(ui, cx, Area::Figures);
            figures::figures_ui(ui, cx, &mut memory.figures);
        });
    }
    let mut parts = pages::SideParts {
        areas: &mut memory.areas,
        side: &memory.side,
        list: &mut memory.list,
        details: &mut memory.details,
        differences: &mut memory.compare.differences,
    };
    making_panel::making_ui(ui, cx, parts.areas, &mut memory.making);
    if !has_drawer {
        pages::side_ui(ui, cx, &mut parts, width);
    }
    let beside = ui.available_rect_before_wrap();
    if has_drawer {
        pages::drawer_ui(ui, cx, &mut parts, beside);
    }
    if let Some(comparison) = cx.session.comparison {
        Panel::top("compare").resizable(false).show(ui, |ui| {
            memory.areas.begin(ui, cx, Area::Comparison);
            strip::strip_ui(ui, cx, &mut memory.compare, comparison);
        });
    } else {
        memory.areas.end(ui);
        strap::strap_ui(ui, cx);
    }
    welcome::welcome_ui(ui, cx);
    CentralPanel::no_frame().show(ui, |ui| map_and_key_ui(ui, cx, memory));
    memory.areas.end(ui);
}

/// The map, and beneath it what it needs words for: the key is that of the map just drawn.
fn map_and_key_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut Memory) {
    let all = ui.available_rect_before_wrap();
    let edge = (all.bottom() - key_strip::HEIGHT).max(all.top());
    let (map, key) = (all.with_max_y(edge), all.with_min_y(edge));
    ui.scope_builder(UiBuilder::new().id_salt("map").max_rect(map), |ui| {
        memory.areas.begin(ui, cx, Area::Map);
        view::map_ui(ui, cx, &mut memory.map);
    });
    ui.painter().rect_filled(key, 0.0, cx.chrome().paper);
    let line = ui.visuals().widgets.noninteractive.bg_stroke;
    ui.painter().hline(key.x_range(), key.top() + 0.5, line);
    ui.scope_builder(UiBuilder::new().id_salt("key strip").max_rect(key), |ui| {
        let count = if cx.session.comparison.is_some() { 2 } else { 1 };
        key_strip::key_strip_ui(ui, cx, &memory.map.scenes(count));
    });
}
