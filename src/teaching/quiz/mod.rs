//! Quizzes: questions computed from the history, never written by hand.
//!
//! What a question is stands first, then what is known for certain enough to be asked, then the
//! kinds of question, one file each, then how a quiz is drawn from them.

mod level;
mod question;
mod question_kind;

mod answer;

mod facts;
mod frames;
mod giveaways;
mod hands;
mod lands;
mod picture;

mod seed;

mod asking;
mod powers;

mod kinds;

mod code;
mod history_mark;
mod scope;

mod quiz_maker;

pub use answer::{Given, is_hit};
pub use code::{CodeProblem, QuizOrder};
pub use facts::Facts;
pub use history_mark::history_mark;
pub use level::QuizLevel;
pub use picture::{AskedMap, Spot, hide_answers, mark_spots};
pub use question::{AnswerForm, Choice, Evidence, Question};
pub use question_kind::QuestionKind;
pub use quiz_maker::{Quiz, QuizMaker};
pub use scope::{QuizScope, ScopeProblem};
