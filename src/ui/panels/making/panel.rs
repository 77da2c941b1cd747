use egui::{
    Align, Button, Frame, Id, Layout, Margin, Panel, RichText, ScrollArea, Ui, UiBuilder, vec2,
};

use crate::export::{CAN_PRINT, LessonForm};
use crate::ui::assistance::areas::{Area, AreasMemory};
use crate::ui::chrome::{LARGE_TARGET, text};
use crate::ui::commands::command::Command;
use crate::ui::commands::lesson_errands::ReadFile;
use crate::ui::commands::requests::WindowPart;
use crate::ui::context::UiContext;
use crate::ui::panels::making::adding::{first_headline, view_here};
use crate::ui::panels::making::files;
use crate::ui::panels::making::head::head_ui;
use crate::ui::panels::making::memory::{MakingMemory, Next, Purpose};
use crate::ui::panels::making::opening;
use crate::ui::panels::making::steps::steps_ui;
use crate::ui::theme;
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::labels::{heading, warning};
use crate::ui::widgets::menu::passing_menu;
use crate::ui::widgets::quiet::{icon_button, quiet};

/// Widths of the panel, points.
const WIDTH: f32 = 372.0;
const WIDTHS: std::ops::RangeInclusive<f32> = 300.0..=560.0;
/// Points within its edge.
const MARGIN: i8 = 10;
/// Points between its parts.
const GAP: f32 = 8.0;
/// The most that problems take of the panel's height, points.
const TOLD: f32 = 150.0;
/// Points between the fields and the bar that scrolls them.
const BESIDE_BAR: i8 = 12;

/// The lesson in the making, at the left of the map.
pub fn making_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    areas: &mut AreasMemory,
    memory: &mut MakingMemory,
) {
    if !memory.is_open {
        return;
    }
    let frame = Frame::new().fill(cx.chrome().panel).inner_margin(Margin::same(MARGIN));
    let panel = Panel::left("making").resizable(true).default_size(WIDTH).size_range(WIDTHS);
    panel.frame(frame).show(ui, |ui| {
        areas.begin(ui, cx, Area::Making);
        bar_ui(ui, cx, memory);
        told_ui(ui, cx, memory);
        unsaved_ui(ui, cx, memory);
        ui.separator();
        Panel::bottom("making foot").resizable(false).frame(Frame::NONE).show(ui, |ui| {
            foot_ui(ui, cx, memory);
        });
        ScrollArea::vertical().id_salt("making").auto_shrink(false).show(ui, |ui| {
            // Whatever is told above them, the fields stay who they are, and keep the focus.
            let fields = UiBuilder::new().scope_id(Id::unique("fields of my lesson"));
            ui.scope_builder(fields, |ui| {
                let margin = Margin { right: BESIDE_BAR, ..Margin::ZERO };
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    head_ui(ui, cx, memory);
                    ui.add_space(GAP);
                    steps_ui(ui, cx, memory);
                });
            });
        });
    });
}

/// Its name, what can be done with the whole, and the button that closes it.
fn bar_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut MakingMemory) {
    ui.horizontal(|ui| {
        heading(ui, cx.words.say("command-make-lesson"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let close = icon_button(ui, Icon::X, &cx.words.say("making-close"));
            if close.on_hover_text(cx.words.say("making-close-hint")).clicked() {
                memory.is_open = false;
            }
            menu_ui(ui, cx, memory);
        });
    });
    ui.horizontal_wrapped(|ui| {
        let runs = |ui: &mut Ui, word: &str, command: Command, can: bool| {
            let button = ui.add_enabled(can, Button::new(cx.words.say(word)));
            if button.on_hover_text(command.tooltip(ui, cx)).clicked() {
                command.run(cx);
            }
        };
        let is_any = !memory.draft.is_empty();
        runs(ui, "making-save", Command::SaveLesson, is_any);
        let open = ui.button(cx.words.say("making-open"));
        if open.on_hover_text(Command::OpenFile.key_name(ui, cx).unwrap_or_default()).clicked() {
            files::open(cx, memory, Purpose::Read(ReadFile::Lesson));
        }
        let has_steps = !memory.draft.steps().is_empty();
        runs(ui, "making-present", Command::Present, has_steps);
        runs(ui, "making-present-here", Command::PresentHere, has_steps);
    });
    let now = memory.now(cx);
    let word = if memory.is_unsaved(&now) { "making-is-unsaved" } else { "making-is-saved" };
    if !memory.draft.is_empty() {
        let state = match &memory.path {
            Some(path) => cx.words.say_with(word, &[("path", path.as_str().into())]),
            None => cx.words.say("making-is-nowhere"),
        };
        ui.label(RichText::new(state).size(text::SMALL).weak());
    }
}

/// What is seldom done with the whole.
fn menu_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut MakingMemory) {
    let name = cx.words.say("making-menu");
    let (response, _) = passing_menu(quiet(Icon::Ellipsis.text())).ui(ui, |ui| {
        if ui.button(cx.words.say("making-new")).clicked() {
            opening::replace(cx, memory, Next::Nothing);
        }
        let is_any = !memory.draft.is_empty();
        let has_steps = !memory.draft.steps().is_empty();
        for (word, form, can) in [
            ("making-save-as", LessonForm::Package, is_any),
            ("making-page", LessonForm::Page, has_steps),
            ("making-handout", LessonForm::Handout, has_steps && CAN_PRINT),
            ("making-key", LessonForm::Key, has_steps && CAN_PRINT),
        ] {
            if ui.add_enabled(can, Button::new(cx.words.say(word))).clicked() {
                files::open(cx, memory, Purpose::Write(form));
            }
        }
    });
    response.accessible_name(&name).on_hover_text(name);
}

/// What is lost or has failed, and what went well.
fn told_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut MakingMemory) {
    let mut dismissed = false;
    if !memory.told.is_empty() {
        ScrollArea::vertical().id_salt("told").max_height(TOLD).show(ui, |ui| {
            for problem in &memory.told {
                warning(ui, cx, problem);
            }
        });
        dismissed = ui.button(cx.words.say("notice-dismiss")).clicked();
    }
    if dismissed {
        memory.told.clear();
    }
    if let Some(said) = &memory.said {
        ui.label(RichText::new(said).size(text::SMALL));
    }
}

/// What becomes of an unsaved lesson, before another takes its place.
fn unsaved_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut MakingMemory) {
    if memory.next.is_none() {
        return;
    }
    let now = memory.now(cx);
    let is_saved = !memory.is_unsaved(&now);
    let mut goes_on = is_saved;
    let mut stays = false;
    if !is_saved {
        warning(ui, cx, &cx.words.say("making-unsaved"));
        ui.horizontal_wrapped(|ui| {
            if ui.button(cx.words.say("making-unsaved-save")).clicked() {
                files::save(cx, memory);
            }
            goes_on = ui.button(cx.words.say("making-unsaved-let-go")).clicked();
            stays = ui.button(cx.words.say("making-unsaved-stay")).clicked();
        });
    }
    if goes_on && let Some(next) = memory.next.take() {
        opening::go_on_with(cx, memory, next);
    }
    if stays {
        memory.next = None;
    }
}

/// The button that adds what the map shows, and how long all of it takes.
fn foot_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &MakingMemory) {
    ui.add_space(GAP);
    ui.horizontal(|ui| {
        let add = RichText::new(Command::AddView.name(cx)).family(theme::bold());
        let key = Command::AddView.key_name(ui, cx).unwrap_or_default();
        let key = RichText::new(key).size(text::SMALL).weak();
        let button = Button::new(add).shortcut_text(key).min_size(vec2(0.0, LARGE_TARGET));
        if ui.add(button).accessible_name(Command::AddView.name(cx)).clicked() {
            Command::AddView.run(cx);
        }
        let steps = memory.draft.steps().len();
        let minutes = cx.words.number(memory.draft.minutes());
        let values = [("steps", steps.into()), ("minutes", minutes.into())];
        ui.label(RichText::new(cx.words.say_with("making-length", &values)).size(text::SMALL));
    });
}

/// Opens what was asked for of the panel.
pub fn open_part(cx: UiContext<'_>, memory: &mut MakingMemory, part: WindowPart) {
    match part {
        WindowPart::Making => memory.toggle(),
        WindowPart::AddView => add_view(cx, memory),
        WindowPart::SaveLesson => files::save(cx, memory),
        _ => {}
    }
}

/// Adds what the map shows as a step, after the one that is unfolded.
fn add_view(cx: UiContext<'_>, memory: &mut MakingMemory) {
    memory.is_open = true;
    let headline = first_headline(cx);
    let key = memory.draft.add_view(view_here(cx), headline, memory.chosen);
    memory.chosen = Some(key);
    memory.scroll_to = Some(key);
    memory.said = None;
    let number = memory.draft.place(key).unwrap_or_default() + 1;
    cx.announce(cx.words.say_with("making-added", &[("number", number.into())]));
}
