use egui::{CollapsingHeader, RichText, Ui};

use crate::session::{Action, QuizAction, QuizWish, Quizzing};
use crate::ui::chrome::{LARGE_TARGET, text};
use crate::ui::context::UiContext;
use crate::ui::overlays::quiz::memory::{QuizMemory, Stop};
use crate::ui::overlays::quiz::told::told_ui;
use crate::ui::widgets::labels::{heading, title};

/// Points.
const GAP: f32 = 12.0;

/// How many were right; what was missed, with the way to see it; and what can be done next.
pub fn results_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut QuizMemory) {
    ui.spacing_mut().interact_size.y = LARGE_TARGET;
    let made = memory.made(cx);
    let quizzing = cx.session.quizzing();
    let values = [("number", quizzing.right().into()), ("count", quizzing.results.len().into())];
    title(ui, &cx.words.say_with("quiz-page-result", &values));
    if let Some((_, kept)) = made.questions.first() {
        let values = [("code", kept.code.as_str().into())];
        let code = cx.words.say_with("quiz-code", &values);
        ui.label(RichText::new(code).size(text::SMALL).color(cx.chrome().soft));
    }
    ui.add_space(GAP);
    let missed = || {
        let all = made.questions.iter().zip(&quizzing.results);
        all.filter(|(_, result)| **result != Some(true))
    };
    if missed().next().is_some() {
        heading(ui, cx.words.say("quiz-page-see-again"));
    }
    for ((question, _), result) in missed() {
        let head = RichText::new(&question.text).size(text::READING);
        let shown = CollapsingHeader::new(head).id_salt(&question.id).show(ui, |ui| {
            told_ui(ui, cx, question, *result);
            if ui.button(cx.words.say("quiz-show-me")).clicked() {
                cx.ask(Action::Quiz(QuizAction::LookAt(question.link.clone())));
            }
        });
        // The button that led here is gone, and with it the place from which Tab goes on.
        memory.lead_to(Stop::Result, &shown.header_response);
    }
    ui.add_space(GAP);
    ui.horizontal_wrapped(|ui| {
        if let Some(next) = quizzing.unanswered().filter(|_| quizzing.has_answers()) {
            let said = cx.words.say_with("quiz-go-on", &[("number", (next + 1).into())]);
            let button = ui.button(said);
            memory.lead_to(Stop::Result, &button);
            if button.clicked() {
                cx.ask(Action::Quiz(QuizAction::GoTo(next)));
            }
        }
        let keep: Vec<_> =
            missed().map(|((_, kept), _)| kept.clone()).take(Quizzing::MOST_KEPT).collect();
        if !keep.is_empty() && keep != quizzing.kept {
            let values = [("count", keep.len().into())];
            if ui.button(cx.words.say_with("quiz-keep", &values)).clicked() {
                cx.announce(cx.words.say_with("quiz-kept-said", &values));
                cx.ask(Action::Quiz(QuizAction::Keep(keep)));
            }
        }
        let another = ui.button(cx.words.say("quiz-another"));
        memory.lead_to(Stop::Result, &another);
        if another.clicked() {
            let wish = &quizzing.wish;
            let seed = if wish.only_kept { wish.seed } else { wish.seed.wrapping_add(1) };
            let wish = QuizWish { seed, only_kept: false, ..wish.clone() };
            memory.forget_place();
            cx.ask(Action::Quiz(QuizAction::Wish(wish)));
            cx.ask(Action::Quiz(QuizAction::Open));
        }
        if ui.button(cx.words.say("quiz-close")).clicked() {
            cx.ask(Action::Quiz(QuizAction::Close));
        }
    });
}
