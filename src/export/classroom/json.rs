use serde::Serialize;
use serde_json::{Value, json};

use crate::teaching::quiz::{AnswerForm, Question, Quiz};

#[derive(Serialize)]
struct Written<'a> {
    id: &'a str,
    kind: &'static str,
    level: u8,
    form: &'static str,
    text: &'a str,
    choices: Vec<WrittenChoice<'a>>,
    answer: Value,
    explanation: &'a str,
    viewpoint: &'static str,
    evidence: WrittenEvidence<'a>,
    disputed_view: bool,
    link: &'a str,
}

#[derive(Serialize)]
struct WrittenChoice<'a> {
    text: &'a str,
    right: bool,
    why: &'a str,
}

#[derive(Serialize)]
struct WrittenEvidence<'a> {
    ids: &'a [String],
    sources: &'a [String],
}

/// A quiz as a list of objects. `answer` is a text, a list of texts where several are right or an
/// order is asked for, and a number where a year is.
pub fn json_of(quiz: &Quiz) -> String {
    let all: Vec<Written<'_>> = quiz.questions.iter().map(written).collect();
    let text = serde_json::to_string_pretty(&all).expect("texts and numbers only");
    format!("{text}\n")
}

fn written(question: &Question) -> Written<'_> {
    let answers = question.answers();
    let answer = match &question.form {
        AnswerForm::Year(year) => json!(year),
        AnswerForm::Several | AnswerForm::Order(_) => json!(answers),
        AnswerForm::One | AnswerForm::Name(_) | AnswerForm::Click => {
            json!(answers.first().cloned().unwrap_or_default())
        }
    };
    let choices = question.choices.iter();
    let choices = choices.map(|it| WrittenChoice { text: &it.text, right: it.right, why: &it.why });
    Written {
        id: &question.id,
        kind: question.kind.word(),
        level: question.level.number(),
        form: question.form.word(),
        text: &question.text,
        choices: choices.collect(),
        answer,
        explanation: &question.explanation,
        viewpoint: question.viewpoint.word(),
        evidence: WrittenEvidence {
            ids: &question.evidence.ids,
            sources: &question.evidence.sources,
        },
        disputed_view: question.is_disputed,
        link: &question.link,
    }
}
