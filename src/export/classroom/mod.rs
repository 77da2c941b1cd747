//! Quizzes for the programs that schools have. What a program can't carry is turned into what it
//! can, and said; the files keep the order of the choices, the reasons and the sources where they
//! can.

mod room;

mod carried;
mod question_map;

mod anki;
mod blooket;
mod gift;
mod json;
mod kahoot;
mod moodle;
mod page;
mod plain_text;
mod qti;
mod wayground;

mod quiz_format;

pub use page::PAGE_WORDS;
pub use question_map::map_png;
pub use quiz_format::{QuizFormat, write_quiz};
pub use room::{ClassroomProblem, Room, WrittenQuiz};
