use std::cell::Cell;
use std::sync::Arc;

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use crate::language::Words;
use crate::map::{Style, TextMetrics};
use crate::search::IndexedAtlas;
use crate::session::{Action, Session};
use crate::ui::commands::requests::Requests;
use crate::ui::context::UiContext;
use crate::ui::memory::Memory;
use crate::ui::overlays::{command_palette, link, shortcuts, welcome};
use crate::ui::panels::compare::{differences, strip};
use crate::ui::panels::details::page;
use crate::ui::panels::event_list::list;
use crate::ui::panels::map::view;
use crate::ui::panels::timeline::{panel, playing};
use crate::ui::panels::{figures, top_bar};
use crate::ui::theme::Fonts;
use crate::ui::wanted_events::WantedEvents;
use crate::ui::{keys, theme};

/// Below this width, in points, the side panel lies over the map instead of beside it.
const NARROW: f32 = 900.0;
const SIDE_PANEL: f32 = 320.0;
/// Heights of the side panel that differ by less than this, points, count as one.
const SIZE_STEP: f32 = 120.0;

/// The whole window. Holds the session, and what widgets must remember between frames.
pub struct AtlasWindow {
    atlas: Arc<IndexedAtlas>,
    words: Words,
    metrics: TextMetrics,
    fonts: Fonts,
    session: Session,
    notices: Vec<String>,
    memory: Memory,
    wanted: WantedEvents,
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
        let (memory, wanted) = (Memory::default(), WantedEvents::default());
        Self { atlas, words, metrics, fonts, session, notices, memory, wanted }
    }

    /// The same for a window that OpenGL draws: its graphics card keeps what only moves.
    pub fn on_opengl(mut self) -> Self {
        self.memory.map = view::MapMemory::on_opengl();
        self
    }

    /// What the user has changed so far.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What the window shows.
    pub fn atlas(&self) -> &IndexedAtlas {
        &self.atlas
    }

    /// Shows a notice until it is dismissed; the same one not twice.
    pub fn notify(&mut self, notice: String) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// Does what is asked, as a key or a button would.
    pub fn apply(&mut self, action: Action) {
        self.session.apply(&self.atlas, action);
    }

    /// Shows the window in all of `ui`, and does what the user asked for.
    pub fn ui(&mut self, ui: &mut Ui) {
        if self.memory.applied.is_none() {
            theme::install_fonts(ui.ctx(), &self.fonts);
        }
        if self.memory.applied != Some(self.session.drawing().appearance) {
            theme::apply(ui.ctx(), self.session.drawing().appearance);
            let is_first = self.memory.applied.is_none();
            self.memory.applied = Some(self.session.drawing().appearance);
            if is_first {
                // The fonts are there from the next pass on.
                ui.request_repaint();
                return;
            }
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
            hovered: self.memory.hovered,
            hovering: &hovering,
        };
        keys::read(ui, &self.memory, cx);
        self.memory.open_what_is_asked(cx);
        panels_ui(ui, cx, &mut self.memory, &mut self.notices);
        self.memory.open_what_is_asked(cx);
        command_palette::show(ui, cx, &mut self.memory.palette);
        link::show(ui, cx, &mut self.memory.link);
        shortcuts::show(ui, cx, &mut self.memory.shortcuts_are_open);
        welcome::welcome_ui(ui, cx);
        let passed = playing::seconds_to_play(ui, &self.session);
        if self.memory.hovered != hovering.get() {
            self.memory.hovered = hovering.get();
            ui.request_repaint();
        }
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

    /// Lets the years run, and asks for the next frame when there is something new to show.
    fn play(&mut self, ui: &Ui, seconds: f64) {
        let before = (self.session.moment, self.session.subject);
        self.session.apply(&self.atlas, Action::Advance(seconds));
        if before == (self.session.moment, self.session.subject) {
            ui.request_repaint_after(playing::wait(&self.session));
        } else {
            ui.request_repaint();
        }
    }
}

fn panels_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut Memory, notices: &mut Vec<String>) {
    let is_narrow = ui.available_width() < NARROW;
    Panel::top("top bar").resizable(false).show(ui, |ui| {
        top_bar::top_bar_ui(ui, cx);
    });
    notices_ui(ui, cx, notices);
    Panel::bottom("timeline").resizable(false).show(ui, |ui| {
        panel::timeline_ui(ui, cx, &mut memory.timeline);
    });
    if cx.session.arrangement().figures_are_open {
        Panel::bottom("figures").resizable(false).show(ui, |ui| {
            figures::figures_ui(ui, cx, &mut memory.figures);
        });
    }
    if cx.session.arrangement().side_panel_is_open {
        let width = if is_narrow { ui.available_width() * 0.45 } else { SIDE_PANEL };
        Panel::right("side panel")
            .resizable(!is_narrow)
            .default_size(width)
            .size_range(240.0..=560.0)
            .show(ui, |ui| side_panel_ui(ui, cx, memory));
    }
    if let Some(comparison) = cx.session.comparison {
        Panel::top("compare").resizable(false).show(ui, |ui| {
            strip::strip_ui(ui, cx, &mut memory.compare, comparison);
        });
    }
    CentralPanel::no_frame().show(ui, |ui| {
        view::map_ui(ui, cx, &mut memory.map);
    });
}

/// The list above; below it the details, or how two maps differ.
fn side_panel_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut Memory) {
    if cx.session.subject.is_some() || cx.session.comparison.is_some() {
        let height = ui.available_height();
        // A height of its own for each size of the window: what had to shrink in a small one would
        // stay small in a large one.
        let size = (height / SIZE_STEP).round() as i32;
        Panel::bottom(egui::Id::unique(("details", size)))
            .resizable(true)
            .default_size(height * 0.56)
            .size_range(120.0..=(height - 120.0).max(121.0))
            .frame(Frame::new().inner_margin(Margin { left: 0, right: 0, top: 8, bottom: 0 }))
            .show(ui, |ui| match cx.session.comparison {
                Some(comparison) if cx.session.subject.is_none() => {
                    let memory = &mut memory.compare.differences;
                    differences::differences_ui(ui, cx, memory, comparison);
                }
                _ => page::details_ui(ui, cx, &mut memory.details),
            });
    }
    CentralPanel::no_frame().show(ui, |ui| {
        list::event_list_ui(ui, cx, &mut memory.list);
    });
}

fn notices_ui(ui: &mut Ui, cx: UiContext<'_>, notices: &mut Vec<String>) {
    if notices.is_empty() {
        return;
    }
    Panel::top("notices").resizable(false).show(ui, |ui| {
        let mut dismissed = None;
        for (i, notice) in notices.iter().enumerate() {
            ui.horizontal_wrapped(|ui| {
                ui.label(notice);
                if ui.button(cx.words.say("notice-dismiss")).clicked() {
                    dismissed = Some(i);
                }
            });
        }
        if let Some(i) = dismissed {
            notices.remove(i);
        }
    });
}
