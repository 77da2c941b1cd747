use egui::{Button, Key, Modifiers, RichText, Ui, UiBuilder, vec2};

use crate::session::{Action, QuizAction};
use crate::teaching::quiz::{AnswerForm, Question};
use crate::ui::assistance::spoken::as_heading;
use crate::ui::chrome::{LARGE_TARGET, text};
use crate::ui::context::UiContext;
use crate::ui::overlays::quiz::answers::{answers_ui, read_numbers};
use crate::ui::overlays::quiz::asked_map::asked_map_ui;
use crate::ui::overlays::quiz::marks::marked_ui;
use crate::ui::overlays::quiz::memory::{QuizMemory, Stop};
use crate::ui::overlays::quiz::page::{Arrows, page_ui};
use crate::ui::overlays::quiz::sizes::WIDTH;
use crate::ui::overlays::quiz::told::{answer_ui, evidence_ui};
use crate::ui::theme;

/// Beside a map the question has so much room, points.
const BESIDE_MAP: f32 = 360.0;
/// Points.
const GAP: f32 = 16.0;
/// The key that shows on the map what was asked.
const SHOW: Key = Key::S;

/// A question, its map beside it where it has one, and after the answer what is right and why. Where
/// it has just come, whether that was by a click.
pub fn question_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut QuizMemory,
    place: usize,
    came_by_click: Option<bool>,
) {
    let made = memory.made(cx);
    let Some((question, _)) = made.questions.get(place) else {
        cx.ask(Action::Quiz(QuizAction::Finish));
        return;
    };
    if memory.turns_to(place) {
        let values = progress(cx, place, made.questions.len());
        let said = [values, question.text.clone()];
        cx.announce(cx.words.clauses(&said));
        let focused = ui.memory(egui::Memory::focused);
        ui.memory_mut(|memory| focused.into_iter().for_each(|it| memory.surrender_focus(it)));
    }
    if let Some(by_click) = came_by_click {
        let stop = if memory.is_told { Stop::Next } else { Stop::Answer(0) };
        memory.wanted = Some(stop).filter(|_| memory.is_told || !by_click);
    }
    read_numbers(ui, cx, memory, question);
    memory.enters = enter_checks(ui, memory);
    let all = ui.available_rect_before_wrap();
    let mut words = all;
    if question.map.is_some() {
        let edge = (all.right() - BESIDE_MAP).max(all.center().x);
        let map = all.with_max_x(edge - GAP);
        words = all.with_min_x(edge);
        ui.scope_builder(UiBuilder::new().id_salt("quiz map").max_rect(map), |ui| {
            asked_map_ui(ui, cx, memory, question);
        });
    }
    let words = words.with_max_x(words.right().min(words.left() + WIDTH));
    ui.scope_builder(UiBuilder::new().id_salt("quiz words").max_rect(words), |ui| {
        let arrows = if memory.is_told { Arrows::Scroll } else { Arrows::Lead };
        page_ui(ui, place, memory.keys_for(arrows), |ui| {
            words_ui(ui, cx, memory, question, place);
        });
    });
}

/// Enter checks, unless a button has the focus: then it is pressed.
fn enter_checks(ui: &Ui, memory: &mut QuizMemory) -> bool {
    let nobody_has_it = ui.memory(|memory| memory.focused().is_none());
    let answers_have_it = std::mem::take(&mut memory.answers_have_focus);
    let is_for_us = memory.has_keys && (nobody_has_it || answers_have_it);
    is_for_us && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}

fn progress(cx: UiContext<'_>, place: usize, count: usize) -> String {
    let values = [("number", (place + 1).into()), ("count", count.into())];
    cx.words.say_with("quiz-page-progress", &values)
}

fn words_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut QuizMemory,
    question: &Question,
    place: usize,
) {
    ui.spacing_mut().interact_size.y = LARGE_TARGET;
    let count = cx.session.quizzing().results.len();
    ui.label(RichText::new(progress(cx, place, count)).size(text::SMALL).color(cx.chrome().soft));
    let asked = RichText::new(&question.text).size(text::TITLE).family(theme::bold());
    let response = ui.label(asked);
    as_heading(&response, &question.text, 1);
    if question.is_disputed {
        let note = RichText::new(cx.words.say("quiz-disputed")).size(text::SMALL);
        ui.label(note.color(cx.chrome().soft));
    }
    ui.add_space(GAP);
    if memory.is_told {
        marked_ui(ui, cx, memory, question);
    } else {
        answers_ui(ui, cx, memory, question);
    }
    ui.add_space(GAP);
    if memory.is_told {
        answer_ui(ui, cx, question, cx.session.quizzing().results.get(place).copied().flatten());
        ui.add_space(GAP);
    }
    let is_told = memory.is_told;
    buttons_ui(ui, cx, memory, question, place);
    keys_ui(ui, cx, memory, question);
    ui.add_space(GAP);
    if is_told {
        // Beneath the buttons: however much there is of it, the way on stays in sight.
        evidence_ui(ui, cx, question);
        ui.add_space(GAP);
    }
}

/// Which keys there are, as long as they do what they say.
fn keys_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &QuizMemory, question: &Question) {
    let asked = match question.form {
        AnswerForm::Order(_) => "quiz-keys-order",
        AnswerForm::Year(_) | AnswerForm::Name(_) => "quiz-keys-typed",
        AnswerForm::Click if !memory.has_numbers => "quiz-keys-map",
        AnswerForm::One | AnswerForm::Several | AnswerForm::Click => "quiz-keys",
    };
    let keys = if memory.is_told { "quiz-keys-told" } else { asked };
    ui.label(RichText::new(cx.words.say(keys)).size(text::SMALL).color(cx.chrome().soft));
}

fn buttons_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut QuizMemory,
    question: &Question,
    place: usize,
) {
    let given = memory.given(question);
    let is_told = memory.is_told;
    let enter = memory.enters;
    let mut goes_on = false;
    ui.horizontal_wrapped(|ui| {
        let word = if is_told { "quiz-next" } else { "quiz-check" };
        let words = RichText::new(cx.words.say(word)).family(theme::bold());
        let button = Button::new(words).min_size(vec2(0.0, LARGE_TARGET));
        let can_go_on = is_told || given.is_some();
        let button = ui.add_enabled(can_go_on, button);
        goes_on = button.clicked() || (enter && can_go_on);
        if is_told {
            memory.lead_to(Stop::Next, &button);
        }
        if !is_told && ui.button(cx.words.say("quiz-skip")).clicked() {
            cx.ask(Action::Quiz(QuizAction::GoTo(place + 1)));
        }
        let is_pressed = is_told
            && memory.has_keys
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, SHOW));
        if is_told && (ui.button(cx.words.say("quiz-show-me")).clicked() || is_pressed) {
            cx.ask(Action::Quiz(QuizAction::LookAt(question.link.clone())));
        }
        if ui.button(cx.words.say("quiz-finish")).clicked() {
            cx.ask(Action::Quiz(QuizAction::Finish));
        }
    });
    if !goes_on {
        return;
    }
    if is_told {
        cx.ask(Action::Quiz(QuizAction::GoTo(place + 1)));
        return;
    }
    let Some(given) = given else { return };
    let is_right = question.is_right(cx.atlas, &given);
    cx.ask(Action::Quiz(QuizAction::Answer(place, is_right)));
    if cx.session.quizzing().wish.tells_at_once {
        memory.is_told = true;
        memory.wanted = Some(Stop::Next);
        let word = cx.words.say(if is_right { "quiz-right" } else { "quiz-wrong" });
        cx.announce(cx.words.clauses(&[word, question.explanation.clone()]));
    } else {
        cx.ask(Action::Quiz(QuizAction::GoTo(place + 1)));
    }
}
