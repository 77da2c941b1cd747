use std::collections::BTreeSet;
use std::sync::Arc;

use egui::Response;

use crate::geometry::PlanePoint;
use crate::session::{KeptQuestion, QuizStage, QuizWish};
use crate::teaching::quiz::{
    AnswerForm, Given, Question, Quiz, QuizLevel, QuizMaker, QuizOrder, QuizScope,
};
use crate::ui::context::UiContext;
use crate::ui::overlays::quiz::map_of_question::MapOfQuestion;
use crate::ui::overlays::quiz::page::Arrows;

/// What the quiz remembers between frames: its questions, and what is being answered.
#[expect(clippy::struct_excessive_bools, reason = "each stands for itself")]
#[derive(Default)]
pub struct QuizMemory {
    made: Option<(QuizWish, Made)>,
    /// What the last frame showed of the quiz.
    pub shown: Option<QuizStage>,
    /// No menu and no dialog has the keys.
    pub has_keys: bool,
    /// What is to take the focus once it is shown.
    pub wanted: Option<Stop>,
    /// The question to which the answer below belongs.
    place: Option<usize>,
    pub chosen: BTreeSet<usize>,
    pub order: Vec<usize>,
    pub typed: String,
    pub clicked: Option<(PlanePoint, f64)>,
    /// The spots of a map have numbers, for those who don't click.
    pub has_numbers: bool,
    /// What one chooses from had the focus in the last frame: Enter checks, and chooses nothing.
    pub answers_have_focus: bool,
    /// Enter was pressed for the question in this frame.
    pub enters: bool,
    /// The answer has been told.
    pub is_told: bool,
    pub map: MapOfQuestion,
}

/// Where the focus is led, so that nobody has to look for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// What begins a quiz, or goes on with it.
    Begin,
    /// One of the answers.
    Answer(usize),
    /// The way on.
    Next,
    /// The first of what was missed, or else the first way on.
    Result,
}

/// The questions of a wish.
#[derive(Clone)]
pub struct Made {
    /// Each with the code of its quiz and its place there from 1.
    pub questions: Arc<[(Question, KeptQuestion)]>,
    /// Why there are none.
    pub problem: Option<String>,
}

impl QuizMemory {
    /// The questions of what is wanted; made anew only if something else is.
    pub fn made(&mut self, cx: UiContext<'_>) -> Made {
        let wish = &cx.session.quizzing().wish;
        if let Some((_, made)) = self.made.as_ref().filter(|(of, _)| of == wish) {
            return made.clone();
        }
        let made = make(cx, wish);
        self.made = Some((wish.clone(), made.clone()));
        made
    }

    /// Whether this question has just come, and forgets what was answered to the one before.
    pub fn turns_to(&mut self, place: usize) -> bool {
        if self.place == Some(place) {
            return false;
        }
        let made = self.made.take();
        *self = Self {
            made,
            place: Some(place),
            shown: self.shown,
            has_keys: self.has_keys,
            map: std::mem::take(&mut self.map),
            ..Self::default()
        };
        true
    }

    /// Gives the focus to what is wanted, if this is it.
    pub fn lead_to(&mut self, stop: Stop, response: &Response) {
        if self.wanted == Some(stop) {
            self.wanted = None;
            response.request_focus();
        }
    }

    /// Whether keys scroll a page, and which.
    pub fn keys_for(&self, arrows: Arrows) -> Option<Arrows> {
        self.has_keys.then_some(arrows)
    }

    /// The next question is a new one, though its place is the same.
    pub fn forget_place(&mut self) {
        self.place = None;
    }

    /// What was answered; none as long as something is missing.
    pub fn given(&self, question: &Question) -> Option<Given> {
        match &question.form {
            AnswerForm::One | AnswerForm::Several => {
                (!self.chosen.is_empty()).then(|| Given::Chosen(self.chosen.clone()))
            }
            AnswerForm::Order(order) => {
                (self.order.len() == order.len()).then(|| Given::Ordered(self.order.clone()))
            }
            AnswerForm::Year(_) | AnswerForm::Name(_) => {
                (!self.typed.trim().is_empty()).then(|| Given::Typed(self.typed.clone()))
            }
            AnswerForm::Click => self.clicked.map(|(at, beside)| Given::Clicked(at, beside)),
        }
    }
}

fn make(cx: UiContext<'_>, wish: &QuizWish) -> Made {
    if wish.only_kept {
        return kept(cx);
    }
    let scope = match QuizScope::read(&wish.scope, cx.atlas) {
        Ok(scope) => scope,
        Err(problem) => {
            return Made { questions: Arc::new([]), problem: Some(problem.in_words(cx.words)) };
        }
    };
    let level = QuizLevel::from_number(wish.level).unwrap_or_default();
    let order = QuizOrder { scope, level, count: wish.count, seed: wish.seed, without_maps: false };
    let quiz = QuizMaker::of(cx.atlas, cx.words).quiz(&order);
    let questions = quiz.questions.iter().enumerate();
    let questions = questions.map(|(place, question)| entry(&quiz, place, question)).collect();
    Made { questions, problem: None }
}

/// The questions that were kept; those of another state of the history can't be asked any more.
fn kept(cx: UiContext<'_>) -> Made {
    let maker = QuizMaker::of(cx.atlas, cx.words);
    let mut questions = Vec::new();
    for kept in &cx.session.quizzing().kept {
        let Ok(order) = QuizOrder::of_code(&kept.code, cx.atlas) else { continue };
        let quiz = maker.quiz(&order);
        let place = kept.number.saturating_sub(1);
        if let Some(question) = quiz.questions.get(place) {
            questions.push(entry(&quiz, place, question));
        }
    }
    let problem = questions.is_empty().then(|| cx.words.say("quiz-kept-gone"));
    Made { questions: questions.into(), problem }
}

fn entry(quiz: &Quiz, place: usize, question: &Question) -> (Question, KeptQuestion) {
    let kept = KeptQuestion {
        code: quiz.code.clone(),
        number: place + 1,
        question: question.text.clone(),
    };
    (question.clone(), kept)
}
