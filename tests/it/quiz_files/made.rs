//! The quiz that these tests write, and its files.

use std::sync::LazyLock;

use kuril_atlas::assets;
use kuril_atlas::export::classroom::{QuizFormat, Room, WrittenQuiz, write_quiz};
use kuril_atlas::teaching::quiz::{AnswerForm, Question, Quiz, QuizLevel, QuizMaker, QuizOrder};

use crate::support::atlas;

/// A quiz with every kind of question and every form of answer.
pub(super) static QUIZ: LazyLock<Quiz> = LazyLock::new(|| {
    let (atlas, words) = (atlas(), assets::words());
    let maker = QuizMaker::of(&atlas, &words);
    let of = |level| maker.quiz(&QuizOrder { level, count: 13, seed: 20, ..QuizOrder::default() });
    let mut quiz = of(QuizLevel::Core);
    let more = of(QuizLevel::More).questions;
    let typed = |it: &Question| matches!(it.form, AnswerForm::Name(_) | AnswerForm::Order(_));
    let known: Vec<String> = quiz.questions.iter().map(|it| it.id.clone()).collect();
    quiz.questions.extend(more.into_iter().filter(|it| typed(it) && !known.contains(&it.id)));
    quiz
});

pub(super) fn file(format: QuizFormat) -> WrittenQuiz {
    file_of(&QUIZ, format)
}

pub(super) fn file_of(quiz: &Quiz, format: QuizFormat) -> WrittenQuiz {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let fonts = [assets::SANS, assets::BOLD, assets::ITALIC, assets::JAPANESE];
    let room = Room { atlas: &atlas, words: &words, metrics: &metrics, fonts: &fonts };
    write_quiz(room, quiz, format).expect("the quiz fits")
}

pub(super) fn text_of(format: QuizFormat) -> String {
    String::from_utf8(file(format).bytes).expect("UTF-8")
}

pub(super) fn question(id: &str) -> &'static Question {
    QUIZ.questions.iter().find(|it| it.id == id).unwrap_or_else(|| panic!("no question {id}"))
}

/// The question with this text, if no other has it.
pub(super) fn asked_alone(text: &str) -> Option<&'static Question> {
    let mut found = QUIZ.questions.iter().filter(|it| text.starts_with(&it.text));
    found.next().filter(|_| found.next().is_none())
}

pub(super) fn right(question: &Question) -> Vec<&str> {
    question.choices.iter().filter(|it| it.right).map(|it| it.text.as_str()).collect()
}

pub(super) fn is_map(png: &[u8]) -> bool {
    image::load_from_memory(png).is_ok_and(|it| (it.width(), it.height()) == (600, 400))
}

/// A text without the marks of HTML.
pub(super) fn without_marks(html: &str) -> String {
    let mut plain = String::new();
    for part in html.split('<') {
        plain.push_str(part.split_once('>').map_or(part, |it| it.1));
    }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    entities.iter().fold(plain, |text, (entity, sign)| text.replace(entity, sign))
}
