use egui::{Key, Modifiers, Response, RichText, TextEdit, Ui};

use crate::teaching::quiz::{AnswerForm, Question};
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::overlays::quiz::memory::{QuizMemory, Stop};

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
    if memory.is_told || !memory.has_keys || ui.text_edit_focused() {
        return;
    }
    for (place, key) in NUMBERS.into_iter().enumerate() {
        if !ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            continue;
        }
        if question.form == AnswerForm::Click && !memory.has_numbers {
            // Nobody chooses a number unseen.
            show_numbers(cx, memory);
        } else {
            choose(cx, memory, question, place);
            memory.wanted = Some(Stop::Answer(place));
        }
    }
}

fn show_numbers(cx: UiContext<'_>, memory: &mut QuizMemory) {
    memory.has_numbers = true;
    memory.wanted = Some(Stop::Answer(0));
    cx.announce(cx.words.say("quiz-numbers-shown"));
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
pub fn numbered(cx: UiContext<'_>, place: usize, said: &str) -> String {
    let values = [("number", (place + 1).into()), ("text", said.into())];
    cx.words.say_with("quiz-numbered", &values)
}

fn choices_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut QuizMemory,
    question: &Question,
    are_several: bool,
) {
    for (place, choice) in question.choices.iter().enumerate() {
        let words = RichText::new(numbered(cx, place, &choice.text)).size(text::HEAD);
        let mut is_chosen = memory.chosen.contains(&place);
        let response = ui.push_id(place, |ui| {
            if are_several {
                ui.checkbox(&mut is_chosen, words)
            } else {
                ui.radio(is_chosen, words)
            }
        });
        taken(cx, memory, question, place, &response.inner);
    }
}

/// What is done with one of the answers.
fn taken(
    cx: UiContext<'_>,
    memory: &mut QuizMemory,
    question: &Question,
    place: usize,
    response: &Response,
) {
    memory.lead_to(Stop::Answer(place), response);
    memory.answers_have_focus |= response.has_focus();
    if response.clicked() {
        choose(cx, memory, question, place);
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
        let words = RichText::new(numbered(cx, place, &said)).size(text::HEAD);
        let response = ui.push_id(place, |ui| ui.selectable_label(rank.is_some(), words));
        taken(cx, memory, question, place, &response.inner);
    }
}

fn typed_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut QuizMemory, word: &str) {
    let name = ui.label(cx.words.say(word));
    // A name of its own: a button in its place would pass for a field in which somebody types.
    let field = TextEdit::singleline(&mut memory.typed).id_salt(word).desired_width(200.0);
    let response = ui.add(field.font(egui::FontId::proportional(text::HEAD))).labelled_by(name.id);
    memory.answers_have_focus |= response.has_focus();
    memory.lead_to(Stop::Answer(0), &response);
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
}

/// A click on the map, or a number of it.
fn numbers_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut QuizMemory, question: &Question) {
    let said = if memory.clicked.is_some() { "quiz-clicked" } else { "quiz-click-here" };
    ui.label(RichText::new(cx.words.say(said)).size(text::BODY));
    if !memory.has_numbers {
        let button = ui.button(cx.words.say("quiz-numbers"));
        memory.lead_to(Stop::Answer(0), &button);
        if button.clicked() {
            show_numbers(cx, memory);
        }
        return;
    }
    let spots = question.map.iter().flat_map(|map| &map.spots);
    for (place, spot) in spots.enumerate() {
        let is_chosen = memory.clicked.is_some_and(|(at, _)| at == spot.at);
        let words = RichText::new((place + 1).to_string()).size(text::HEAD);
        let response = ui.push_id(place, |ui| ui.radio(is_chosen, words)).inner;
        taken(cx, memory, question, place, &response);
    }
}
