use serde::Serialize;
use serde_json::{Value, json};

use crate::atlas::{Atlas, Citation, Subject};
use crate::teaching::lesson::lesson::{Lesson, Step};
use crate::teaching::lesson::question::{Choice, Pair, Question, Task};
use crate::teaching::lesson::sources::lesson_sources;

/// A lesson as other programs read it.
#[derive(Serialize)]
pub struct LessonRow<'a> {
    id: &'a str,
    title: &'a str,
    audience: Value,
    minutes: f64,
    steps: Vec<StepRow<'a>>,
    sources: Vec<String>,
}

#[derive(Serialize)]
struct StepRow<'a> {
    link: Option<&'a str>,
    text: &'a str,
    question: Option<Value>,
    notes: &'a str,
    minutes: f64,
}

/// The lessons as other programs read them.
pub fn lesson_rows<'a>(lessons: &'a [Lesson], atlas: &Atlas) -> Vec<LessonRow<'a>> {
    let row = |lesson: &'a Lesson| LessonRow {
        id: &lesson.slug,
        title: &lesson.title,
        audience: json!({
            "ages": lesson.ages,
            "enquiry": lesson.enquiry,
            "skill": lesson.skill,
            "level": lesson.level.word(),
        }),
        minutes: lesson.minutes,
        steps: lesson.steps.iter().map(|step| step_row(lesson, step, atlas)).collect(),
        sources: lesson_sources(atlas, lesson).iter().map(|it| written(it, atlas)).collect(),
    };
    lessons.iter().map(row).collect()
}

fn step_row<'a>(lesson: &'a Lesson, step: &'a Step, atlas: &Atlas) -> StepRow<'a> {
    StepRow {
        link: step.view.as_ref().map(|view| view.line.as_str()),
        text: &step.text,
        question: step.question.as_ref().map(|it| question_value(lesson, it, atlas)),
        notes: &step.notes,
        minutes: step.minutes,
    }
}

fn question_value(lesson: &Lesson, question: &Question, atlas: &Atlas) -> Value {
    let mut value = json!({
        "kind": question.task.word(),
        "text": question.asked(&lesson.enquiry),
        "help": question.help,
        "more": question.more,
    });
    let special = match &question.task {
        Task::Choose { choices, .. } => {
            let choice =
                |it: &Choice| json!({ "text": it.text, "right": it.is_right, "why": it.why });
            json!({ "choices": choices.iter().map(choice).collect::<Vec<_>>() })
        }
        Task::Order(items) => json!({ "answer": items }),
        Task::Year { year, within } => json!({ "answer": year, "within": within }),
        Task::Click(subject) => json!({ "answer": target(*subject, atlas) }),
        Task::Pairs(pairs) => {
            let pair = |it: &Pair| json!([it.left, it.right]);
            json!({ "answer": pairs.iter().map(pair).collect::<Vec<_>>() })
        }
        Task::Open { good, usual_mistake, grades, .. } => {
            json!({ "answer": good, "usual_mistake": usual_mistake, "grades": grades })
        }
    };
    if let (Value::Object(all), Value::Object(special)) = (&mut value, special) {
        all.extend(special);
        if !question.explain.is_empty() {
            all.insert("explain".to_owned(), question.explain.clone().into());
        }
    }
    value
}

/// "territory:iturup".
fn target(subject: Subject, atlas: &Atlas) -> String {
    format!("{}:{}", subject.kind().word(), subject.slug(atlas))
}

/// "id, where in it".
fn written(citation: &Citation, atlas: &Atlas) -> String {
    let slug = &atlas[citation.source].slug;
    citation.locator.as_ref().map_or_else(|| slug.clone(), |at| format!("{slug}, {at}"))
}
