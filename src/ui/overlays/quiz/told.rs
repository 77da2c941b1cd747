use egui::{RichText, Ui};

use crate::teaching::quiz::{AnswerForm, Question, QuestionKind};
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::theme;
use crate::ui::widgets::labels::reading;

/// Whether it was right, the answer, why, and who says so.
pub fn told_ui(ui: &mut Ui, cx: UiContext<'_>, question: &Question, is_right: Option<bool>) {
    answer_ui(ui, cx, question, is_right);
    spots_ui(ui, cx, question);
    evidence_ui(ui, cx, question);
}

/// What has which number on the map.
fn spots_ui(ui: &mut Ui, cx: UiContext<'_>, question: &Question) {
    let spots = question.map.iter().flat_map(|map| &map.spots);
    let are_numbered = question.form == AnswerForm::Click;
    for (place, spot) in spots.enumerate().filter(|_| are_numbered) {
        let values = [("number", (place + 1).into()), ("name", spot.name.as_str().into())];
        let said = cx.words.say_with("quiz-click-number-why", &values);
        ui.label(RichText::new(said).size(text::SMALL).color(cx.chrome().soft));
    }
}

/// Whether it was right, the answer and why.
pub fn answer_ui(ui: &mut Ui, cx: UiContext<'_>, question: &Question, is_right: Option<bool>) {
    let word = match is_right {
        Some(true) => "quiz-page-right",
        Some(false) => "quiz-page-wrong",
        None => "quiz-not-answered",
    };
    ui.label(RichText::new(cx.words.say(word)).size(text::HEAD).family(theme::bold()));
    let is_all_of_it = question.explanation == cx.words.clauses(&question.answers());
    if is_right != Some(true) && !is_all_of_it {
        let answers = match question.form {
            AnswerForm::Order(_) => cx.words.clauses(&question.answers()),
            _ => cx.words.list(&question.answers()),
        };
        let values = [("answer", answers.into())];
        ui.label(RichText::new(cx.words.say_with("quiz-answer-is", &values)).size(text::READING));
    }
    reading(ui, &question.explanation);
}

/// Why each other choice is wrong, and who says so.
pub fn evidence_ui(ui: &mut Ui, cx: UiContext<'_>, question: &Question) {
    let is_choice = matches!(question.form, AnswerForm::One | AnswerForm::Several);
    for choice in question.choices.iter().filter(|it| is_choice && !it.right) {
        if choice.why != question.explanation {
            // Only a view of the islands has to be told of whom it is not; all else names it.
            let said = if question.kind == QuestionKind::WhosePosition {
                cx.words.dated(&choice.text, &choice.why)
            } else {
                choice.why.clone()
            };
            ui.label(RichText::new(said).size(text::SMALL).color(cx.chrome().soft));
        }
    }
    for slug in &question.evidence.sources {
        if let Some(source) = cx.atlas.sources.named(slug) {
            let line = cx.atlas[source].line(cx.words);
            ui.label(RichText::new(line).size(text::SMALL).color(cx.chrome().soft));
        }
    }
}
