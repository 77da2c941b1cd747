use std::time::Duration;

use egui::{Frame, Margin, RichText, ScrollArea, Ui, ViewportBuilder, ViewportClass, ViewportId};

use crate::teaching::lesson::{Pair, Passage, Task};
use crate::ui::context::UiContext;
use crate::ui::overlays::presenting::keys::turn;
use crate::ui::overlays::presenting::pages::spoken;
use crate::ui::overlays::presenting::presentation::Presentation;
use crate::ui::theme;

/// Points of the teacher's window on a screen that is not enlarged.
const SIZE: [f32; 2] = [560.0, 480.0];
const TEXT: f32 = 15.0;
const CLOCK: f32 = 26.0;
const MARGIN: i8 = 10;

/// The teacher's window: notes, what comes next, the clock, the answer. It opens only when asked, and
/// takes the same keys as the wall. Says whether to leave.
pub fn teacher_ui(ui: &Ui, cx: UiContext<'_>, shown: &mut Presentation) -> bool {
    let now = ui.input(|input| input.time);
    let began = *shown.began.get_or_insert(now);
    if !shown.teacher {
        return false;
    }
    // Sizes are those of a desk, however large the wall is.
    let scale = 1.0 / ui.ctx().zoom_factor();
    let title = cx.words.say("presenting-teacher");
    let builder =
        ViewportBuilder::default().with_title(title).with_inner_size(SIZE.map(|side| side * scale));
    let id = ViewportId::from_hash_of("teacher");
    let wall = ui.ctx().clone();
    let mut leaves = false;
    let is_closed = ui.ctx().show_viewport_immediate(id, builder, |ui, class| {
        let before = shown.progress();
        if class != ViewportClass::EmbeddedWindow {
            leaves = turn(ui, cx, shown);
        }
        if leaves || shown.progress() != before {
            wall.request_repaint_of(ViewportId::ROOT);
        }
        let margin = Margin::same(MARGIN);
        let frame = Frame::central_panel(ui.style()).inner_margin(margin);
        let paper = |ui: &mut Ui| {
            frame.show(ui, |ui| notes_ui(ui, cx, shown, scale, now - began));
        };
        paper(ui);
        class != ViewportClass::EmbeddedWindow && ui.input(|it| it.viewport().close_requested())
    });
    if is_closed {
        shown.teacher = false;
    }
    ui.ctx().request_repaint_after(Duration::from_secs(1));
    leaves
}

fn notes_ui(ui: &mut Ui, cx: UiContext<'_>, shown: &Presentation, scale: f32, elapsed: f64) {
    let words = cx.words;
    let (minutes, seconds) = (elapsed as u64 / 60, elapsed as u64 % 60);
    let clock = format!("{minutes}:{seconds:02}");
    let planned = words.number(shown.planned_minutes());
    let values = [("clock", clock.into()), ("planned", planned.into())];
    let clock = words.say_with("presenting-clock", &values);
    ui.label(RichText::new(clock).size(CLOCK * scale).family(theme::bold()));
    let Some(lesson) = &shown.lesson else { return };
    let head = |ui: &mut Ui, word: &str| {
        ui.label(RichText::new(words.say(word)).size(TEXT * scale).family(theme::bold()));
    };
    let text = |ui: &mut Ui, said: &str| _ = ui.label(RichText::new(said).size(TEXT * scale));
    // In sight however long the notes are.
    if let Some(next) = shown.next_slide() {
        let values = [("what", spoken(cx, lesson, next).into())];
        text(ui, &words.say_with("presenting-next", &values));
    }
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        if let Some(step) = shown.step_number().and_then(|number| shown.step(number)) {
            text(ui, &step.headline);
            head(ui, "presenting-notes");
            text(ui, &Passage::of(&step.notes).plain());
            if let Some(question) = &step.question {
                head(ui, "presenting-answer");
                text(ui, question.asked(&lesson.enquiry));
                text(ui, &answer(cx, &question.task));
                text(ui, &question.explain);
            }
        }
    });
}

/// What is right, on a few lines.
fn answer(cx: UiContext<'_>, task: &Task) -> String {
    match task {
        Task::Choose { choices, .. } => {
            let right = choices.iter().filter(|it| it.is_right).map(|it| it.text.clone());
            right.collect::<Vec<_>>().join("\n")
        }
        Task::Order(items) => items.join("\n"),
        Task::Year { year, .. } => cx.words.year(*year),
        Task::Click(subject) => subject.name(cx.atlas, cx.words),
        Task::Pairs(pairs) => {
            let pair = |it: &Pair| format!("{} – {}", it.left, it.right);
            pairs.iter().map(pair).collect::<Vec<_>>().join("\n")
        }
        Task::Open { good, usual_mistake, grades, .. } => {
            let mistake = cx.words.say("lesson-usual-mistake");
            format!("{good}\n\n{mistake}\n{usual_mistake}\n\n{}", grades.join("\n"))
        }
    }
}
