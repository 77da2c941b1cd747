use std::time::Duration;

use egui::{Panel, Ui};

use crate::ui::assistance::areas::{Area, AreasMemory};
use crate::ui::commands::errands::Errand;
use crate::ui::commands::lesson_errands::LessonErrand;
use crate::ui::context::UiContext;
use crate::ui::panels::making::memory::{MakingMemory, Next};
use crate::ui::panels::making::opening::replace;

/// From one keeping to the next, seconds: what ends the atlas costs no more than these.
const PAUSE: f64 = 3.0;

/// Hands out what nobody has saved yet, soon after it has changed.
pub fn keep(ui: &Ui, cx: UiContext<'_>, memory: &mut MakingMemory) {
    let has_anything = !memory.draft.is_empty() || memory.kept.is_some();
    if !has_anything || memory.offered.is_some() {
        return;
    }
    let now = memory.now(cx);
    if !memory.is_unsaved(&now) {
        if memory.kept.take().is_some() {
            cx.send(Errand::Lesson(LessonErrand::LetGo));
        }
        return;
    }
    if memory.kept.as_ref() == Some(&now) {
        return;
    }
    let time = ui.input(|input| input.time);
    let wait = memory.kept_at.map_or(0.0, |at| at + PAUSE - time);
    if wait > 0.0 {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(wait));
        return;
    }
    memory.kept_at = Some(time);
    cx.send(Errand::Lesson(LessonErrand::Keep(Box::new(now.clone()))));
    memory.kept = Some(now);
}

/// A lesson that was not saved when the atlas was left: to go on with, or to let go.
pub fn offer_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    areas: &mut AreasMemory,
    memory: &mut MakingMemory,
) {
    if memory.offered.is_none() {
        return;
    }
    Panel::top("kept lesson").resizable(false).show(ui, |ui| {
        areas.begin(ui, cx, Area::Notices);
        ui.horizontal_wrapped(|ui| {
            ui.label(cx.words.say("making-offered"));
            if ui.button(cx.words.say("making-offered-open")).clicked() {
                take_offered(cx, memory);
            }
            if ui.button(cx.words.say("making-offered-let-go")).clicked() {
                memory.offered = None;
                cx.send(Errand::Lesson(LessonErrand::LetGo));
            }
        });
    });
}

fn take_offered(cx: UiContext<'_>, memory: &mut MakingMemory) {
    let Some(bytes) = memory.offered.take() else { return };
    replace(cx, memory, Next::Opened(bytes, None));
}
