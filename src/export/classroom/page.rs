use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value, json};

use crate::export::classroom::carried::text_of;
use crate::export::classroom::question_map::{map_png, pixel_of};
use crate::export::classroom::room::{ClassroomProblem, Room, WrittenQuiz};
use crate::export::xml_text::escaped;
use crate::teaching::quiz::{AnswerForm, AskedMap, Question, Quiz};

const STYLE: &str = include_str!("../../../assets/classroom/quiz.css");
const SCRIPT: &str = include_str!("../../../assets/classroom/quiz.js");
/// Words of the page, as `quiz.js` asks for them: the message of each is `quiz-page-` and the word.
pub const PAGE_WORDS: [&str; 17] = [
    "check",
    "next",
    "back",
    "again",
    "right",
    "wrong",
    "progress",
    "result",
    "see-again",
    "typed-year",
    "typed-name",
    "place",
    "earliest",
    "keys",
    "choose",
    "sources",
    "answer",
];

/// A quiz as one page that answers itself: from the disk, without a network, by keyboard alone. The
/// answers lie in it for anyone to read: it is for practice, not for marks.
///
/// # Errors
/// When a map can't be drawn.
pub fn page_of(room: Room<'_>, quiz: &Quiz) -> Result<WrittenQuiz, ClassroomProblem> {
    let words = room.words;
    let questions: Result<Vec<Value>, ClassroomProblem> =
        quiz.questions.iter().map(|question| written(room, question)).collect();
    // Marks that the script fills in.
    let values = || [("number", "%1".into()), ("count", "%2".into())];
    let said = PAGE_WORDS.map(|word| {
        let id = format!("quiz-page-{word}");
        (word.to_owned(), Value::String(words.say_with(&id, &values())))
    });
    let data = json!({ "questions": questions?, "words": Map::from_iter(said) });
    // Within a script no sign may end it.
    let data = data.to_string().replace('<', "\\u003c");
    let title = words.say_with("quiz-category", &[("code", quiz.code.as_str().into())]);
    let note = words.say("quiz-page-note");
    let html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <h1>{title}</h1>\n<p class=\"note\">{note}</p>\n<div id=\"quiz\"></div>\n</main>\n\
         <script>\nconst QUIZ = {data};\n{SCRIPT}</script>\n</body>\n</html>\n",
        title = escaped(&title),
        note = escaped(&note),
    );
    Ok(WrittenQuiz { bytes: html.into_bytes(), ..WrittenQuiz::default() })
}

fn written(room: Room<'_>, question: &Question) -> Result<Value, ClassroomProblem> {
    let choices = question.choices.iter();
    let choices: Vec<Value> =
        choices.map(|it| json!({ "text": it.text, "right": it.right, "why": it.why })).collect();
    let form = match &question.form {
        AnswerForm::One => "one",
        AnswerForm::Several => "several",
        AnswerForm::Order(_) => "order",
        AnswerForm::Year(_) => "year",
        AnswerForm::Name(_) => "name",
        AnswerForm::Click => "click",
    };
    let accepted: Vec<String> = match &question.form {
        AnswerForm::Name(names) => names.clone(),
        _ => question.answers(),
    };
    let order = match &question.form {
        AnswerForm::Order(order) => order.clone(),
        _ => Vec::new(),
    };
    let is_click = question.form == AnswerForm::Click;
    let map = question.map.as_ref().map(|map| map_of(room, map, is_click)).transpose()?;
    Ok(json!({
        "id": question.id,
        "text": text_of(room, question),
        "form": form,
        "choices": choices,
        "accepted": accepted,
        "order": order,
        "why": question.explanation,
        "sources": room.sources_of(question),
        "map": map,
    }))
}

fn map_of(room: Room<'_>, map: &AskedMap, is_numbered: bool) -> Result<Value, ClassroomProblem> {
    let png = map_png(room, map, is_numbered)?;
    let spots: Vec<Value> = map
        .spots
        .iter()
        .map(|spot| {
            let at = pixel_of(map, spot.at);
            json!({ "x": at.x.round(), "y": at.y.round(), "right": spot.right, "name": spot.name })
        })
        .collect();
    let data = format!("data:image/png;base64,{}", BASE64_STANDARD.encode(png));
    Ok(json!({ "png": data, "alt": room.words.say("quiz-map-alt"), "spots": spots }))
}
