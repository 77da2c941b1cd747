//! The questions that these tests are about: ten thousand and more, over fifty seeds.

use std::sync::LazyLock;

use kuril_atlas::assets;
use kuril_atlas::teaching::quiz::{Question, QuestionKind, Quiz, QuizLevel, QuizMaker, QuizOrder};
use strum::VariantArray as _;

use crate::support::atlas;

pub(super) const SEEDS: u64 = 50;

pub(super) const OF_EACH: usize = 70;

pub(super) static QUIZZES: LazyLock<Vec<Quiz>> = LazyLock::new(|| {
    let (atlas, words) = (atlas(), assets::words());
    let maker = QuizMaker::of(&atlas, &words);
    let of_level = |level: QuizLevel| {
        let order = |seed| QuizOrder { level, count: OF_EACH, seed, ..QuizOrder::default() };
        (1..=SEEDS).map(|seed| maker.quiz(&order(seed))).collect::<Vec<_>>()
    };
    std::thread::scope(|scope| {
        let threads = QuizLevel::VARIANTS.iter().map(|&level| scope.spawn(move || of_level(level)));
        let threads: Vec<_> = threads.collect();
        threads.into_iter().flat_map(|it| it.join().expect("no quiz fails")).collect()
    })
});

/// Quizzes of the usual length: in a long one the early eras are soon asked of all they have.
pub(super) static USUAL: LazyLock<Vec<Quiz>> = LazyLock::new(|| {
    let (atlas, words) = (atlas(), assets::words());
    let maker = QuizMaker::of(&atlas, &words);
    let order = |seed| QuizOrder { count: 20, seed, ..QuizOrder::default() };
    (1..=SEEDS).map(|seed| maker.quiz(&order(seed))).collect()
});

pub(super) fn questions() -> impl Iterator<Item = &'static Question> {
    QUIZZES.iter().flat_map(|quiz| &quiz.questions)
}

pub(super) fn of_kind(kind: QuestionKind) -> impl Iterator<Item = &'static Question> {
    questions().filter(move |question| question.kind == kind)
}

pub(super) fn assert_none(broken: &[String], rule: &str) {
    let some = broken.iter().take(12).cloned().collect::<Vec<_>>().join("\n");
    assert!(broken.is_empty(), "{rule}, {} times:\n{some}", broken.len());
}

pub(super) fn right(question: &Question) -> Vec<&str> {
    question.choices.iter().filter(|it| it.right).map(|it| it.text.as_str()).collect()
}

pub(super) fn id_parts(question: &Question) -> Vec<&str> {
    question.id.split(':').collect()
}
