use egui::{Key, Modifiers, RichText, TextEdit, Ui};

use crate::teaching::quiz::{AnswerForm, Question};
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::overlays::quiz::memory::QuizMemory;

/// The keys that choose, in order.
const NUMBERS: [Key; 6] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];
/// How far beside a spot that was chosen by its number counts, km.
const ON_THE_SPOT: f64 = 1.0;

/// What one can choose from, or where one types.
pub fn answers_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut QuizMemory, question: &Question) {
    match &question.form {
        AnswerForm::One => choices_ui(ui, cx, memory, question, false),
        AnswerForm::Several => choices_ui(ui, cx, memory, question, true),
        AnswerForm::Order(_) => order_ui(ui, cx, memory, question),
        AnswerForm::Year(_) => typed_ui(ui, cx, memory, "quiz-page-typed-year"),
        AnswerForm::Name(_) => typed_ui(ui, cx, memory, "quiz-page-typed-name"),
        AnswerForm::Click => numbers_ui(ui, cx, memory, question),
    }
}

/// Numbers choose, as long as nobody types.
pub fn read_numbers(ui: &Ui, cx: UiContext<'_>, memory: &mut QuizMemory, question: &Question) {
    if memory.is_told || ui.text_edit_focused() {
        return;
    }
    for (place, key) in NUMBERS.into_iter().enumerate() {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            choose(cx, memory, question, place);
        }
    }
}

fn choose(cx: UiContext<'_>, memory: &mut QuizMemory, question: &Question, place: usize) {
    let is_there = place < question.choices.len();
    match &question.form {
        AnswerForm::One if is_there => memory.chosen = [place].into(),
        AnswerForm::Several if is_there => {
            if !memory.chosen.remove(&place) {
                memory.chosen.insert(place);
            }
        }
        AnswerForm::Order(_) if is_there => {
            let before = memory.order.len();
            memory.order.retain(|it| *it != place);
            if memory.order.len() == before {
                memory.order.push(place);
            }
        }
        AnswerForm::Click => {
            let spots = question.map.iter().flat_map(|map| &map.spots);
            if let Some(spot) = spots.clone().nth(place) {
                memory.has_numbers = true;
                memory.clicked = Some((spot.at, ON_THE_SPOT));
                let values = [("number", (place + 1).into())];
                cx.announce(cx.words.say_with("quiz-number-chosen", &values));
            }
        }
        AnswerForm::One
        | AnswerForm::Several
        | AnswerForm::Order(_)
        | AnswerForm::Year(_)
        | AnswerForm::Name(_) => {}
    }
}

/// "2  Treaty of Shimoda".
fn numbered(cx: UiContext<'_>, place: usize, said: &str) -> RichText {
    let values = [("number", (place + 1).into()), ("text", said.into())];
    RichText::new(cx.words.say_with("quiz-numbered", &values)).size(text::HEAD)
}

fn choices_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut QuizMemory,
    question: &Question,
    are_several: bool,
) {
    for (place, choice) in question.choices.iter().enumerate() {
        let words = numbered(cx, place, &choice.text);
        let mut is_chosen = memory.chosen.contains(&place);
        let response = ui.push_id(place, |ui| {
            if are_several {
                ui.checkbox(&mut is_chosen, words)
            } else {
                ui.radio(is_chosen, words)
            }
        });
        memory.answers_have_focus |= response.inner.has_focus();
        if response.inner.clicked() {
            choose(cx, memory, question, place);
        }
    }
}

/// Each event is chosen in its turn, and then has its place before it.
fn order_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut QuizMemory, question: &Question) {
    for (place, choice) in question.choices.iter().enumerate() {
        let rank = memory.order.iter().position(|it| *it == place);
        let said = match rank {
            Some(rank) => cx.words.say_with(
                "quiz-ranked",
                &[("rank", (rank + 1).into()), ("text", choice.text.as_str().into())],
            ),
            None => choice.text.clone(),
        };
        let words = numbered(cx, place, &said);
        let response = ui.push_id(place, |ui| ui.selectable_label(rank.is_some(), words));
        memory.answers_have_focus |= response.inner.has_focus();
        if response.inner.clicked() {
            choose(cx, memory, question, place);
        }
    }
}

fn typed_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut QuizMemory, word: &str) {
    let name = ui.label(cx.words.say(word));
    let field = TextEdit::singleline(&mut memory.typed).desired_width(200.0);
    let response = ui.add(field.font(egui::FontId::proportional(text::HEAD))).labelled_by(name.id);
    memory.answers_have_focus |= response.has_focus();
    let nobody_has_it = ui.memory(|memory| memory.focused().is_none());
    if nobody_has_it && !memory.is_told {
        response.request_focus();
    }
}

/// A click on the map, or a number of it.
fn numbers_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut QuizMemory, question: &Question) {
    let said = if memory.clicked.is_some() { "quiz-clicked" } else { "quiz-click-here" };
    ui.label(RichText::new(cx.words.say(said)).size(text::BODY));
    if !memory.has_numbers {
        memory.has_numbers = ui.button(cx.words.say("quiz-numbers")).clicked();
        return;
    }
    let spots = question.map.iter().flat_map(|map| &map.spots);
    for (place, spot) in spots.enumerate() {
        let is_chosen = memory.clicked.is_some_and(|(at, _)| at == spot.at);
        let words = RichText::new((place + 1).to_string()).size(text::HEAD);
        let response = ui.push_id(place, |ui| ui.radio(is_chosen, words)).inner;
        memory.answers_have_focus |= response.has_focus();
        if response.clicked() {
            choose(cx, memory, question, place);
        }
    }
}
