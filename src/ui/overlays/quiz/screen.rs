use egui::{
    Align, CentralPanel, Frame, Key, Layout, Margin, Modifiers, Panel, RichText, ScrollArea, Ui,
};

use crate::session::{Action, QuizAction, QuizStage};
use crate::ui::chrome::{LARGE_TARGET, text};
use crate::ui::context::UiContext;
use crate::ui::overlays::quiz::choosing::choosing_ui;
use crate::ui::overlays::quiz::memory::QuizMemory;
use crate::ui::overlays::quiz::question::question_ui;
use crate::ui::overlays::quiz::results::results_ui;
use crate::ui::overlays::quiz::sizes::WIDTH;

/// Space around what is read, points.
const MARGIN: i8 = 24;

/// The quiz in all that is left of the window.
pub fn quiz_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut QuizMemory) {
    let quizzing = cx.session.quizzing();
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        cx.ask(Action::Quiz(QuizAction::Close));
    }
    let frame = Frame::new().fill(cx.chrome().paper).inner_margin(Margin::same(MARGIN));
    CentralPanel::default().frame(frame).show(ui, |ui| match quizzing.stage {
        QuizStage::Asking(place) => question_ui(ui, cx, memory, place),
        QuizStage::Results => page(ui, "quiz results", |ui| results_ui(ui, cx, memory)),
        QuizStage::Choosing | QuizStage::Closed | QuizStage::Looking(_) => {
            page(ui, "quiz choice", |ui| choosing_ui(ui, cx, memory));
        }
    });
}

fn page(ui: &mut Ui, id: &str, content: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(WIDTH);
        content(ui);
    });
}

/// The way back to a quiz that was left to look at the map.
pub fn return_ui(ui: &mut Ui, cx: UiContext<'_>) {
    let QuizStage::Looking(place) = cx.session.quizzing().stage else { return };
    let frame = Frame::new().fill(cx.chrome().chosen).inner_margin(Margin::symmetric(12, 4));
    Panel::top("quiz return").resizable(false).frame(frame).show(ui, |ui| {
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
    });
}
