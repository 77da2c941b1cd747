use std::fmt::Write as _;

use crate::export::classroom::carried::{Changes, text_of};
use crate::export::classroom::room::{Room, WrittenQuiz};
use crate::teaching::quiz::{AnswerForm, Choice, Question, Quiz};

/// A quiz in GIFT, for Moodle and others. It has no pictures.
pub fn gift_of(room: Room<'_>, quiz: &Quiz) -> WrittenQuiz {
    let mut changes = Changes::default();
    let mut text = String::new();
    // Nothing that is written into a text fails.
    _ = writeln!(text, "// {}\n", quiz.code);
    for question in &quiz.questions {
        // Without the map nothing is left to ask.
        let Some(answers) = answers(question).filter(|_| question.map.is_none()) else {
            changes.leave_out();
            continue;
        };
        let (id, asked) = (escaped(&question.id), escaped(&text_of(room, question)));
        _ = writeln!(text, "::{id}::{asked} {{{answers}}}\n");
    }
    let told = changes.told(room);
    WrittenQuiz { bytes: text.into_bytes(), beside: Vec::new(), told }
}

fn answers(question: &Question) -> Option<String> {
    let general = format!("\n\t####{}\n", escaped(&question.explanation));
    let choices = &question.choices;
    Some(match &question.form {
        AnswerForm::One => {
            let line = |it: &Choice| {
                let sign = if it.right { '=' } else { '~' };
                format!("\n\t{sign}{}#{}", escaped(&it.text), escaped(&it.why))
            };
            choices.iter().map(line).collect::<String>() + &general
        }
        AnswerForm::Several => {
            let right = choices.iter().filter(|it| it.right).count();
            let share = share_of(right);
            let line = |it: &Choice| {
                let sign = if it.right { "" } else { "-" };
                format!("\n\t~%{sign}{share}%{}#{}", escaped(&it.text), escaped(&it.why))
            };
            choices.iter().map(line).collect::<String>() + &general
        }
        AnswerForm::Year(year) => format!("#{year}:0{general}"),
        AnswerForm::Name(names) => {
            let line = |it: &String| format!("\n\t={}", escaped(it));
            names.iter().map(line).collect::<String>() + &general
        }
        AnswerForm::Order(order) => {
            let line = |(rank, &place): (usize, &usize)| {
                format!("\n\t={} -> {}", escaped(&choices[place].text), rank + 1)
            };
            order.iter().enumerate().map(line).collect::<String>() + &general
        }
        AnswerForm::Click => return None,
    })
}

/// The share of the whole that each of some right answers is, as Moodle writes it.
pub fn share_of(right: usize) -> &'static str {
    match right {
        0 | 1 => "100",
        2 => "50",
        3 => "33.33333",
        4 => "25",
        5 => "20",
        _ => "16.66667",
    }
}

/// What would be a sign of the format, and lines, which would end a question.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '~' | '=' | '#' | '{' | '}' | ':' | '\\' => escaped.extend(['\\', letter]),
            '\n' | '\r' => escaped.push(' '),
            _ => escaped.push(letter),
        }
    }
    escaped
}
