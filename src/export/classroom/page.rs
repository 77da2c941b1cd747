use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value, json};

use crate::export::classroom::carried::text_of;
use crate::export::classroom::question_map::{map_png, pixel_of};
use crate::export::classroom::room::{ClassroomProblem, Room, WrittenQuiz};
use crate::export::markup::Markup;
use crate::export::page_font::japanese_face;
use crate::teaching::quiz::{AnswerForm, AskedMap, Question, Quiz};

const STYLE: &str = include_str!("../../../assets/classroom/quiz.css");
const SCRIPT: &str = include_str!("../../../assets/classroom/quiz.js");
/// Words that `quiz.js` asks for: the message of each is `quiz-page-` and the word.
pub const PAGE_WORDS: [&str; 9] =
    ["check", "next", "back", "again", "right", "wrong", "result", "see-again", "keys"];

/// A quiz as one page: from the disk, without a network. All of it is there to be read, whatever
/// reads it, and on paper the answers come last; a script asks one question after another, by
/// keyboard alone. The answers lie in it for anyone to read: it is for practice, not for marks.
///
/// # Errors
/// When a map can't be drawn.
pub fn page_of(room: Room<'_>, quiz: &Quiz) -> Result<WrittenQuiz, ClassroomProblem> {
    let words = room.words;
    let title = words.say_with("quiz-category", &[("code", quiz.code.as_str().into())]);
    let mut body = Markup::default();
    body.raw("<main").attribute("data-key", &words.say("quiz-page-key")).raw(">\n");
    body.element("h1", &title).element("p class=\"note\"", &words.say("quiz-page-note"));
    for (place, question) in quiz.questions.iter().enumerate() {
        let numbers = [place + 1, quiz.questions.len()];
        asked(&mut body, room, question, numbers)?;
    }
    body.raw("</main>\n");
    let body = body.into_html();
    // Marks that the script fills in.
    let values = || [("number", "%1".into()), ("count", "%2".into())];
    let said = PAGE_WORDS.map(|word| {
        let id = format!("quiz-page-{word}");
        (word.to_owned(), Value::String(words.say_with(&id, &values())))
    });
    // Within a script no sign may end it.
    let said = json!(Map::from_iter(said)).to_string().replace('<', "\\u003c");
    // Of the fonts of the atlas the Japanese one stands last.
    let japanese = room.fonts.last().copied().unwrap_or_default();
    let mut page = Markup::default();
    page.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.element("title", &title);
    page.raw("<style>\n").raw(STYLE).raw(&japanese_face(&body, japanese));
    page.raw("</style>\n</head>\n<body>\n").raw(&body).raw("<script>\nconst WORDS = ").raw(&said);
    page.raw(";\n").raw(SCRIPT).raw("</script>\n</body>\n</html>\n");
    Ok(WrittenQuiz { bytes: page.into_html().into_bytes(), ..WrittenQuiz::default() })
}

/// A question with its answer, the latter to be opened.
fn asked(
    page: &mut Markup,
    room: Room<'_>,
    question: &Question,
    [number, count]: [usize; 2],
) -> Result<(), ClassroomProblem> {
    let words = room.words;
    page.raw("<section class=\"question\"").attribute("data-form", question.form.word());
    page.attribute("data-id", &question.id).raw(">\n<div class=\"asked\">\n");
    let values = [("number", number.into()), ("count", count.into())];
    page.element("p class=\"progress\"", &words.say_with("quiz-page-progress", &values));
    page.element("h2 tabindex=\"-1\"", &text_of(room, question));
    if let Some(map) = &question.map {
        picture(page, room, map, question.form == AnswerForm::Click)?;
    }
    page.raw("<form><fieldset>\n");
    fields(page, room, question, number);
    page.raw("</fieldset></form>\n</div>\n");
    answer(page, room, question, number);
    page.raw("</section>\n");
    Ok(())
}

fn picture(
    page: &mut Markup,
    room: Room<'_>,
    map: &AskedMap,
    is_numbered: bool,
) -> Result<(), ClassroomProblem> {
    let png = BASE64_STANDARD.encode(map_png(room, map, is_numbered)?);
    let [width, height] = AskedMap::SIZE;
    page.raw("<img").attribute("src", &format!("data:image/png;base64,{png}"));
    page.attribute("alt", &room.words.say("quiz-map-alt"));
    page.attribute("width", &width.to_string()).attribute("height", &height.to_string());
    page.raw(">\n");
    Ok(())
}

/// What is chosen or typed, each field with what the script needs to judge it.
fn fields(page: &mut Markup, room: Room<'_>, question: &Question, number: usize) {
    let words = room.words;
    let name = format!("answer-{number}");
    match &question.form {
        AnswerForm::One => choices(page, "radio", &name, question),
        AnswerForm::Several => {
            // Some questions say so themselves.
            let choose = words.say("quiz-page-choose");
            if !question.text.contains(&choose) {
                page.element("legend class=\"note\"", &choose);
            }
            choices(page, "checkbox", &name, question);
        }
        AnswerForm::Order(order) => {
            page.element("legend class=\"note\"", &words.say("quiz-page-earliest"));
            let ranks = 1..=question.choices.len();
            for (place, choice) in question.choices.iter().enumerate() {
                let rank = order.iter().position(|&it| it == place).map_or(0, |rank| rank + 1);
                let spoken = format!("{}: {}", words.say("quiz-page-place"), choice.text);
                page.raw("<div><label><select").attribute("data-answer", &rank.to_string());
                page.attribute("aria-label", &spoken).raw("><option></option>");
                for rank in ranks.clone() {
                    page.raw(&format!("<option>{rank}</option>"));
                }
                page.raw("</select> ").words(&choice.text).raw("</label></div>\n");
            }
        }
        AnswerForm::Year(year) => {
            typed(page, &words.say("quiz-page-typed-year"), &[year.to_string()]);
        }
        AnswerForm::Name(names) => typed(page, &words.say("quiz-page-typed-name"), names),
        AnswerForm::Click => {
            let spots =
                question.map.iter().flat_map(|map| map.spots.iter().map(move |it| (map, it)));
            for (place, (map, spot)) in spots.enumerate() {
                let at = pixel_of(map, spot.at);
                choice(page, "radio", &name, spot.right);
                page.attribute("data-x", &at.x.round().to_string());
                page.attribute("data-y", &at.y.round().to_string());
                page.raw("> <span class=\"number\">").words(&(place + 1).to_string());
                page.raw("</span></label></div>\n");
            }
        }
    }
}

fn choices(page: &mut Markup, kind: &str, name: &str, question: &Question) {
    for (place, it) in question.choices.iter().enumerate() {
        choice(page, kind, name, it.right);
        page.raw("> <span class=\"number\">").words(&(place + 1).to_string()).raw("</span> ");
        page.words(&it.text).raw("</label></div>\n");
    }
}

/// As far as the end of its field, which can bear more.
fn choice(page: &mut Markup, kind: &str, name: &str, is_right: bool) {
    page.raw("<div><label><input").attribute("type", kind).attribute("name", name);
    page.attribute("data-counts", if is_right { "yes" } else { "no" });
}

fn typed(page: &mut Markup, what: &str, accepted: &[String]) {
    page.element("legend class=\"note\"", what);
    page.raw("<input type=\"text\" autocomplete=\"off\"").attribute("aria-label", what);
    page.attribute("data-accepted", &json!(accepted).to_string()).raw(">\n");
}

/// What is right, why, what the others would be, and on what it rests.
fn answer(page: &mut Markup, room: Room<'_>, question: &Question, number: usize) {
    let words = room.words;
    page.raw("<details class=\"answer\">");
    let title = words.say_with("quiz-page-answer-to", &[("number", number.into())]);
    page.element("summary", &title).raw("<p>").words(&words.say("quiz-page-answer")).raw(" <b>");
    page.words(&words.clauses(&right(question))).raw("</b></p>\n");
    page.element("p", &question.explanation);
    let wrong = wrong(question);
    if !wrong.is_empty() {
        page.raw("<ul class=\"why\">\n");
        for [text, why] in &wrong {
            page.raw("<li><b>").words(text).raw("</b> ").words(why).raw("</li>\n");
        }
        page.raw("</ul>\n");
    }
    page.raw("<p class=\"sources\">").words(&words.say("quiz-page-sources")).raw(" ");
    page.words(&room.sources_of(question)).raw("</p>\n</details>\n");
}

/// The right answers; a spot with its number on the map.
fn right(question: &Question) -> Vec<String> {
    if question.form != AnswerForm::Click {
        return question.answers();
    }
    let spots = question.map.iter().flat_map(|map| map.spots.iter().enumerate());
    let right = spots.filter(|(_, spot)| spot.right);
    right.map(|(place, spot)| format!("{} – {}", place + 1, spot.name)).collect()
}

/// What else could be chosen, and what there is to say of it.
fn wrong(question: &Question) -> Vec<[String; 2]> {
    match question.form {
        AnswerForm::One | AnswerForm::Several => {
            let wrong = question.choices.iter().filter(|it| !it.right);
            let told = wrong.filter(|it| !it.why.is_empty() && it.why != question.explanation);
            told.map(|it| [it.text.clone(), it.why.clone()]).collect()
        }
        AnswerForm::Click => {
            let spots = question.map.iter().flat_map(|map| map.spots.iter().enumerate());
            let wrong = spots.filter(|(_, spot)| !spot.right);
            wrong.map(|(place, spot)| [(place + 1).to_string(), spot.name.clone()]).collect()
        }
        AnswerForm::Order(_) | AnswerForm::Year(_) | AnswerForm::Name(_) => Vec::new(),
    }
}
