use egui::{Align, CentralPanel, Frame, Key, Layout, Margin, Modifiers, Panel, RichText, Ui};

use crate::session::{Action, QuizAction, QuizStage};
use crate::ui::assistance::areas::{Area, AreasMemory};
use crate::ui::chrome::{LARGE_TARGET, text};
use crate::ui::context::UiContext;
use crate::ui::overlays::quiz::choosing::choosing_ui;
use crate::ui::overlays::quiz::memory::{QuizMemory, Stop};
use crate::ui::overlays::quiz::page::{Arrows, page_ui};
use crate::ui::overlays::quiz::question::question_ui;
use crate::ui::overlays::quiz::results::results_ui;
use crate::ui::overlays::quiz::sizes::WIDTH;

/// Space around what is read, points.
const MARGIN: i8 = 24;

/// Reads the keys that belong to all of the quiz, before a menu or a dialog has closed by them.
pub fn read_keys(ui: &Ui, cx: UiContext<'_>, areas: &mut AreasMemory, memory: &QuizMemory) {
    if !memory.has_keys {
        return;
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        let quizzing = cx.session.quizzing();
        let is_asking = matches!(quizzing.stage, QuizStage::Asking(_));
        let ends = is_asking && quizzing.has_answers();
        cx.ask(Action::Quiz(if ends { QuizAction::Finish } else { QuizAction::Close }));
    }
    let is_tab = ui.input(|input| input.key_pressed(Key::Tab) && input.modifiers.is_none());
    if is_tab && ui.memory(|memory| memory.focused().is_none()) {
        // Not through all of the toolbar first.
        areas.lead_to_beginning(Area::Quiz);
    }
}

/// The quiz in all that is left of the window.
pub fn quiz_ui(ui: &mut Ui, cx: UiContext<'_>, areas: &mut AreasMemory, memory: &mut QuizMemory) {
    let stage = cx.session.quizzing().stage;
    let arrives = memory.shown.replace(stage) != Some(stage);
    let frame = Frame::new().fill(cx.chrome().paper).inner_margin(Margin::same(MARGIN));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        areas.begin(ui, cx, Area::Quiz);
        match stage {
            QuizStage::Asking(place) => {
                let arrives = arrives.then_some(areas.was_clicked());
                question_ui(ui, cx, memory, place, arrives);
            }
            QuizStage::Results => {
                if arrives {
                    memory.wanted = Some(Stop::Result);
                }
                page_ui(ui, "quiz results", memory.keys_for(Arrows::Lead), |ui| {
                    ui.set_max_width(WIDTH);
                    results_ui(ui, cx, memory);
                });
            }
            QuizStage::Choosing | QuizStage::Closed | QuizStage::Looking(_) => {
                if arrives {
                    memory.wanted = Some(Stop::Begin);
                }
                page_ui(ui, "quiz choice", memory.keys_for(Arrows::Lead), |ui| {
                    ui.set_max_width(WIDTH);
                    choosing_ui(ui, cx, memory);
                });
            }
        }
        areas.end(ui);
    });
}

/// The way back to a quiz that was left to look at the map.
pub fn return_ui(ui: &mut Ui, cx: UiContext<'_>, areas: &mut AreasMemory, memory: &mut QuizMemory) {
    memory.shown = None;
    let QuizStage::Looking(place) = cx.session.quizzing().stage else { return };
    let frame = Frame::new().fill(cx.chrome().chosen).inner_margin(Margin::symmetric(12, 4));
    Panel::top("quiz return").resizable(false).frame(frame).show(ui, |ui| {
        areas.begin(ui, cx, Area::Quiz);
        ui.spacing_mut().interact_size.y = LARGE_TARGET;
        ui.horizontal(|ui| {
            let count = cx.session.quizzing().results.len();
            let said = match place {
                Some(place) => cx.words.say_with(
                    "quiz-looking",
                    &[("number", (place + 1).into()), ("count", count.into())],
                ),
                None => cx.words.say("quiz-looking-results"),
            };
            ui.label(RichText::new(said).size(text::BODY));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.button(cx.words.say("quiz-return")).clicked() {
                    cx.ask(Action::Quiz(QuizAction::Return));
                }
            });
        });
        areas.end(ui);
    });
}
