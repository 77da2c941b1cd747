use std::fmt::Write as _;

use crate::export::classroom::carried::text_of;
use crate::export::classroom::room::Room;
use crate::teaching::quiz::{AnswerForm, Question, Quiz};

/// A quiz to be read: the questions, then the key with reasons and sources.
pub fn text_of_quiz(room: Room<'_>, quiz: &Quiz) -> String {
    let words = room.words;
    let mut text = String::new();
    let values = [("code", quiz.code.as_str().into()), ("count", quiz.questions.len().into())];
    // Nothing that is written into a text fails.
    _ = writeln!(text, "{}", words.say_with("quiz-text-title", &values));
    for (place, question) in quiz.questions.iter().enumerate() {
        _ = writeln!(text, "\n{}. {}", place + 1, text_of(room, question));
        let is_typed = matches!(question.form, AnswerForm::Year(_) | AnswerForm::Name(_));
        if is_typed {
            _ = writeln!(text, "   ____");
        }
        let choices = question.choices.iter().filter(|_| !is_typed).zip('A'..);
        for (choice, letter) in choices {
            _ = writeln!(text, "   {letter}  {}", choice.text);
        }
    }
    _ = writeln!(text, "\n{}", words.say("quiz-text-key"));
    for (place, question) in quiz.questions.iter().enumerate() {
        _ = writeln!(text, "\n{}. {}", place + 1, answer_line(room, question));
        _ = writeln!(text, "   {}", question.explanation);
        let sources = room.sources_of(question);
        _ = writeln!(
            text,
            "   {}",
            words.say_with(
                "quiz-text-sources",
                &[("sources", sources.into()), ("link", question.link.as_str().into()),]
            )
        );
    }
    text
}

/// "B", "A, C", "C, A, B, D", "1905".
fn answer_line(room: Room<'_>, question: &Question) -> String {
    let letter =
        |place: usize| char::from(b'A' + u8::try_from(place).unwrap_or_default()).to_string();
    let letters: Vec<String> = match &question.form {
        AnswerForm::One | AnswerForm::Several => {
            let places = 0..question.choices.len();
            places.filter(|&place| question.choices[place].right).map(letter).collect()
        }
        AnswerForm::Order(order) => order.iter().map(|&place| letter(place)).collect(),
        AnswerForm::Year(_) | AnswerForm::Name(_) | AnswerForm::Click => question.answers(),
    };
    room.words.enumeration(&letters)
}
