use std::fmt::Write as _;

use crate::export::classroom::carried::{Carrier, text_of};
use crate::export::classroom::question_map::map_png;
use crate::export::classroom::room::{ClassroomProblem, Room, WrittenQuiz};
use crate::teaching::quiz::{AnswerForm, Question, Quiz};

/// What Anki reads before the notes. The names of the fields are those of its usual kind of note, so
/// that nobody has to say what belongs where; by the id a note is found again.
const HEAD: &str = "#separator:tab\n#html:true\n#guid column:1\n#columns:Id\tFront\tBack\tTags\n\
                    #tags column:4\n";

/// A quiz as notes for Anki: text with tabs, its maps beside it for the folder of media. On a card
/// one thinks of the answer before it is turned: the choices stand with the question.
///
/// # Errors
/// When a map can't be drawn.
pub fn anki_of(room: Room<'_>, quiz: &Quiz) -> Result<WrittenQuiz, ClassroomProblem> {
    let carrier =
        Carrier { choices: 6, question_letters: None, choice_letters: None, has_maps: true };
    let (carried, _) = carrier.carry(room, &quiz.questions);
    let words = room.words;
    let mut text = HEAD.to_owned();
    let mut beside = Vec::new();
    // Nothing that is written into a text fails.
    for it in &carried {
        let question = it.question;
        let is_click = question.form == AnswerForm::Click;
        // A card carries an order and a year as they are: nobody types them.
        let asked = if is_click { it.text.clone() } else { text_of(room, question) };
        let mut front = cell(&asked);
        if let Some((map, is_numbered)) = it.map {
            let name = format!("{}.png", flat(&question.id));
            let alt = cell(&words.say("quiz-map-alt"));
            _ = write!(front, "<br><img src=\"{name}\" alt=\"{alt}\">");
            beside.push((name, map_png(room, map, is_numbered)?));
        }
        let is_typed = matches!(question.form, AnswerForm::Year(_) | AnswerForm::Name(_));
        for choice in it.choices.iter().filter(|_| !is_typed && !is_click) {
            _ = write!(front, "<br>– {}", cell(&choice.text));
        }
        let back = back(room, question, is_click.then(|| it.right_places()));
        let tags =
            format!("kuril-atlas {} level-{}", question.kind.word(), question.level.number());
        _ = writeln!(text, "{}\t{front}\t{back}\t{tags}", cell(&question.id));
    }
    let mut told = Vec::new();
    if !beside.is_empty() {
        told.push(words.say_with("quiz-told-media", &[("count", beside.len().into())]));
    }
    Ok(WrittenQuiz { bytes: text.into_bytes(), beside, told })
}

fn back(room: Room<'_>, question: &Question, places: Option<Vec<usize>>) -> String {
    let words = room.words;
    let mut answers = question.answers();
    if let Some(places) = places {
        answers = places.iter().map(ToString::to_string).collect();
    }
    let sources = room.sources_of(question);
    let values = [("sources", sources.into()), ("link", question.link.as_str().into())];
    let sources = words.say_with("quiz-text-sources", &values);
    let answers: Vec<String> = answers.iter().map(|it| format!("<b>{}</b>", cell(it))).collect();
    format!("{}<br>{}<br>{}", answers.join("<br>"), cell(&question.explanation), cell(&sources))
}

/// A name that every disk takes, for a folder without folders.
fn flat(id: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    format!("kuril-atlas-{}", id.chars().map(plain).collect::<String>())
}

/// A cell of HTML on one line.
fn cell(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;").replace('\t', " ").replace('\n', "<br>")
}
