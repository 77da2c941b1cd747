use serde::{Deserialize, Serialize};

use crate::session::typed_words::typed_words;

/// The quiz that is asked in the window: what is wanted, how far it has come, and what is kept to be
/// seen again. The questions themselves follow from what is wanted, and are made where they are
/// shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quizzing {
    /// What is wanted.
    pub wish: QuizWish,
    /// How far it has come.
    pub stage: QuizStage,
    /// By question: whether it was answered rightly, once it was answered. It outlasts the closing.
    pub results: Vec<Option<bool>>,
    /// What was wanted when these were asked.
    pub asked: QuizWish,
    /// Questions to be seen again, at most [`Quizzing::MOST_KEPT`].
    pub kept: Vec<KeptQuestion>,
}

/// What quiz is wanted in the window. It is remembered from one start to the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct QuizWish {
    /// As the command line and codes write it; all of the history where it is empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub scope: String,
    /// 1 to 3.
    pub level: u8,
    /// How many questions.
    pub count: usize,
    /// What chance follows from: another quiz has the next.
    pub seed: u64,
    /// Whether each answer is told at once, or all at the end.
    pub tells_at_once: bool,
    /// Those that were kept, and no others.
    #[serde(skip)]
    pub only_kept: bool,
}

/// How far a quiz has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum QuizStage {
    /// The atlas is shown, and no quiz.
    #[default]
    Closed,
    /// What is wanted is being chosen.
    Choosing,
    /// A question is asked, by its place.
    Asking(usize),
    /// All are answered, or no more are wanted.
    Results,
    /// The map shows what a question is about; then it goes on there, or with the results.
    Looking(Option<usize>),
}

/// A question to be seen again: what opens its quiz, and its place there from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptQuestion {
    /// The code of the quiz.
    pub code: String,
    /// Its place in the quiz, from 1.
    pub number: usize,
    /// What it asks, for those who look.
    pub question: String,
}

/// Something asked for of the quiz in the window.
#[derive(Clone, Debug, PartialEq)]
pub enum QuizAction {
    /// Choose a quiz, or go on with the one that was left.
    Open,
    /// Show the atlas again; the quiz can be gone on with.
    Close,
    /// Go on with the quiz that was closed, at the first question that is not answered.
    GoOn,
    /// Want this.
    Wish(QuizWish),
    /// Ask the first of so many questions.
    Begin(usize),
    /// The question at a place was answered, rightly or not.
    Answer(usize, bool),
    /// Ask the question at a place.
    GoTo(usize),
    /// No more questions.
    Finish,
    /// Leave it for a while and open a link.
    LookAt(String),
    /// Go on where it was left.
    Return,
    /// Keep these to be seen again, in the place of those that were kept.
    Keep(Vec<KeptQuestion>),
}

impl Default for QuizWish {
    fn default() -> Self {
        Self {
            scope: String::new(),
            level: 2,
            count: 10,
            seed: 1,
            tells_at_once: true,
            only_kept: false,
        }
    }
}

impl QuizWish {
    /// The most questions of one quiz.
    pub const MOST: usize = 50;

    /// The same within bounds.
    pub(in crate::session) fn checked(self) -> Self {
        Self {
            scope: typed_words(&self.scope),
            level: self.level.clamp(1, 3),
            count: self.count.clamp(1, Self::MOST),
            ..self
        }
    }
}

impl Quizzing {
    /// The most questions that are kept.
    pub const MOST_KEPT: usize = 5;

    /// Whether it lies over the atlas.
    pub fn is_open(&self) -> bool {
        match self.stage {
            QuizStage::Choosing | QuizStage::Asking(_) | QuizStage::Results => true,
            QuizStage::Closed | QuizStage::Looking(_) => false,
        }
    }

    /// How many questions were answered rightly.
    pub fn right(&self) -> usize {
        self.results.iter().filter(|it| **it == Some(true)).count()
    }

    /// Whether anything has been answered.
    pub fn has_answers(&self) -> bool {
        self.results.iter().any(Option::is_some)
    }

    /// Whether a quiz that was closed has answers to go on with. Questions that were kept may be
    /// others by now, and are asked again.
    pub fn can_go_on(&self) -> bool {
        self.has_answers() && !self.asked.only_kept
    }

    /// The first question that is not answered.
    pub fn unanswered(&self) -> Option<usize> {
        self.results.iter().position(Option::is_none)
    }

    pub(in crate::session) fn perform(&mut self, action: QuizAction) {
        match action {
            QuizAction::Open => match self.stage {
                QuizStage::Looking(_) => self.perform(QuizAction::Return),
                _ => self.stage = QuizStage::Choosing,
            },
            QuizAction::Close => self.stage = QuizStage::Closed,
            QuizAction::GoOn => {
                if self.can_go_on() {
                    self.wish = self.asked.clone();
                    self.stage = self.unanswered().map_or(QuizStage::Results, QuizStage::Asking);
                }
            }
            QuizAction::Wish(wish) => self.wish = wish.checked(),
            QuizAction::Begin(count) => {
                self.results = vec![None; count.min(QuizWish::MOST)];
                self.asked = self.wish.clone();
                self.stage = if count == 0 { QuizStage::Choosing } else { QuizStage::Asking(0) };
            }
            QuizAction::Answer(place, is_right) => {
                if let Some(result) = self.results.get_mut(place) {
                    // The first answer counts.
                    result.get_or_insert(is_right);
                }
            }
            QuizAction::GoTo(place) => {
                self.stage = if place < self.results.len() {
                    QuizStage::Asking(place)
                } else {
                    QuizStage::Results
                };
            }
            QuizAction::Finish => self.stage = QuizStage::Results,
            QuizAction::LookAt(_) => {
                self.stage = match self.stage {
                    QuizStage::Asking(place) => QuizStage::Looking(Some(place)),
                    QuizStage::Results => QuizStage::Looking(None),
                    other => other,
                };
            }
            QuizAction::Return => {
                self.stage = match self.stage {
                    QuizStage::Looking(Some(place)) => QuizStage::Asking(place),
                    QuizStage::Looking(None) => QuizStage::Results,
                    other => other,
                };
            }
            QuizAction::Keep(mut kept) => {
                kept.truncate(Self::MOST_KEPT);
                self.kept = kept;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quiz_goes_on_where_it_was_left_and_the_first_answer_counts() {
        let mut quiz = Quizzing::default();
        quiz.perform(QuizAction::Begin(2));
        quiz.perform(QuizAction::Answer(0, false));
        quiz.perform(QuizAction::Answer(0, true));
        quiz.perform(QuizAction::Answer(9, true));
        assert_eq!((quiz.results.as_slice(), quiz.right()), (&[Some(false), None][..], 0));
        quiz.perform(QuizAction::GoTo(1));
        quiz.perform(QuizAction::LookAt(String::new()));
        assert!(!quiz.is_open());
        quiz.perform(QuizAction::Open);
        assert_eq!(quiz.stage, QuizStage::Asking(1));
        quiz.perform(QuizAction::GoTo(2));
        assert_eq!(quiz.stage, QuizStage::Results);
        quiz.perform(QuizAction::Close);
        assert_eq!(quiz.stage, QuizStage::Closed);
    }

    #[test]
    fn a_closed_quiz_is_gone_on_with_as_it_was_wanted() {
        let mut quiz = Quizzing::default();
        quiz.perform(QuizAction::Begin(3));
        quiz.perform(QuizAction::Answer(0, true));
        quiz.perform(QuizAction::Close);
        let wish = QuizWish { level: 3, ..QuizWish::default() };
        quiz.perform(QuizAction::Wish(wish));
        quiz.perform(QuizAction::GoOn);
        assert_eq!((quiz.stage, quiz.wish.level), (QuizStage::Asking(1), 2));
        quiz.perform(QuizAction::Begin(3));
        quiz.perform(QuizAction::Close);
        quiz.perform(QuizAction::GoOn);
        assert_eq!(quiz.stage, QuizStage::Closed, "nothing was answered");
    }
}
