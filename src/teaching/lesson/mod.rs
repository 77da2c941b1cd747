//! Lessons: what one is, how its file is read, checked and written.

mod passage;
mod question;

mod lesson;

mod grave;
mod sources;
mod told;
mod told_on_wall;

mod reading;
mod reading_questions;

mod rules;

mod library;
mod package;

mod writing;

mod own_lesson;

mod draft;

mod report;

pub use draft::{Draft, HEADLINE, MadeStep, StepKey, USUAL_AGES, Undoable, is_grave_by_matter};
pub use grave::is_grave_matter;
pub use lesson::{Age, Lesson, Level, Original, Picture, Step, TEXT_WORDS, View};
pub use library::{LessonFile, ReadLessons, lesson_in, read_lessons};
pub use own_lesson::{OwnLesson, lesson_of_package, open_own_lesson};
pub use package::{
    LARGEST_PACKAGE, Package, Unpacked, has_one_of, is_picture_data, packed, unpack,
};
pub use passage::{Block, LinkTarget, Passage, Span, word_count};
pub use question::{Choice, Pair, Question, Task};
pub use report::{LessonRow, lesson_rows};
pub use sources::{lesson_sources, step_sources};
pub use told_on_wall::told_on_the_wall;
pub use writing::written_lesson;
