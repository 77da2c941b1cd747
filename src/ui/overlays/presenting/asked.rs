use egui::{Align, Layout, RichText, Ui};

use crate::teaching::Chance;
use crate::teaching::lesson::{Choice, Lesson, Level, Pair, Question, Task};
use crate::ui::context::UiContext;
use crate::ui::overlays::presenting::marks::{letter, shape_ui};
use crate::ui::overlays::presenting::words_on_wall::{
    HEADLINE, Letters, TEXT, headline, line, second_line,
};
use crate::ui::theme;

/// A question, and once that is asked for, its answer.
pub fn asked_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    lesson: &Lesson,
    question: &Question,
    level: Level,
    is_answered: bool,
) {
    headline(ui, lesson.asked(question, level), HEADLINE);
    ui.add_space(4.0);
    match &question.task {
        Task::Choose { choices, .. } => choices_ui(ui, cx, choices, is_answered),
        Task::Order(items) => order_ui(ui, cx, items, is_answered),
        Task::Pairs(pairs) => pairs_ui(ui, cx, pairs, is_answered),
        Task::Year { year, .. } => {
            if is_answered {
                headline(ui, &cx.words.year(*year), HEADLINE);
            }
        }
        Task::Click(subject) => {
            if is_answered {
                headline(ui, &subject.name(cx.atlas, cx.words), HEADLINE);
            } else {
                line(ui, &cx.words.say("presenting-point"), Letters::Usual);
            }
        }
        Task::Open { good, .. } => {
            if is_answered {
                second_line(ui, &cx.words.say("presenting-good"), Letters::Usual);
                line(ui, good, Letters::Usual);
            }
        }
    }
    if is_answered && !question.explain.is_empty() {
        ui.add_space(4.0);
        line(ui, &question.explain, Letters::Usual);
    }
}

fn choices_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &[Choice], is_answered: bool) {
    for (place, choice) in choices.iter().enumerate() {
        row(ui, cx, place, |ui| {
            let text = RichText::new(&choice.text).size(TEXT);
            let text = match (is_answered, choice.is_right) {
                (true, true) => text.family(theme::bold()),
                (true, false) => text.weak(),
                (false, _) => text,
            };
            ui.label(text);
            if is_answered {
                let word = if choice.is_right { "presenting-right" } else { "presenting-wrong" };
                let said = cx.words.say(word);
                if choice.is_right || choice.why.is_empty() {
                    second_line(ui, &said, Letters::Usual);
                    if !choice.why.is_empty() {
                        second_line(ui, &choice.why, Letters::Usual);
                    }
                } else {
                    let values = [("word", said.into()), ("why", choice.why.as_str().into())];
                    second_line(ui, &cx.words.say_with("presenting-why", &values), Letters::Usual);
                }
            }
        });
    }
}

/// Shuffled, with their letters; then in the right order.
fn order_ui(ui: &mut Ui, cx: UiContext<'_>, items: &[String], is_answered: bool) {
    let shuffled = shuffled(items.len());
    for place in 0..items.len() {
        // What stands at this place on the wall, and which letter it has.
        let (item, letter) = if is_answered {
            (place, shuffled.iter().position(|&it| it == place).unwrap_or(place))
        } else {
            (shuffled[place], place)
        };
        row(ui, cx, letter, |ui| _ = line(ui, &items[item], Letters::Usual));
    }
}

/// Numbers at the left, letters at the right; then which belong together.
fn pairs_ui(ui: &mut Ui, cx: UiContext<'_>, pairs: &[Pair], is_answered: bool) {
    let shuffled = shuffled(pairs.len());
    for (place, pair) in pairs.iter().enumerate() {
        let letters = shuffled.iter().position(|&it| it == place).map(letter);
        let values = [
            ("number", (place + 1).into()),
            ("left", pair.left.as_str().into()),
            ("letter", if is_answered { letters.unwrap_or_default() } else { "…" }.into()),
        ];
        line(ui, &cx.words.say_with("presenting-pair", &values), Letters::Usual);
    }
    ui.add_space(4.0);
    for (place, &pair) in shuffled.iter().enumerate() {
        row(ui, cx, place, |ui| _ = line(ui, &pairs[pair].right, Letters::Usual));
    }
}

fn row(ui: &mut Ui, cx: UiContext<'_>, place: usize, content: impl FnOnce(&mut Ui)) {
    ui.push_id(("choice", place), |ui| {
        ui.with_layout(Layout::left_to_right(Align::TOP), |ui| {
            shape_ui(ui, cx, place);
            ui.vertical(|ui| content(ui));
        });
    });
}

/// The same order each time, and never the right one.
fn shuffled(count: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let right = order.clone();
    let mut chance = Chance::of(count as u64);
    for _ in 0..8 {
        chance.shuffle(&mut order);
        if order != right {
            break;
        }
    }
    order
}
