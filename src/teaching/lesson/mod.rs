//! Lessons: what one is, how its file is read, checked and written.

mod passage;
mod question;

mod lesson;

mod grave;
mod sources;

mod reading;
mod reading_questions;

mod rules;

mod library;
mod package;

mod writing;

mod report;

pub use grave::is_grave_matter;
pub use lesson::{Age, Lesson, Level, Original, Picture, Step, TEXT_WORDS, View};
pub use library::{LessonFile, ReadLessons, lesson_in, read_lessons};
pub use package::{LARGEST_PACKAGE, Package, Unpacked, packed, unpack};
pub use passage::{Block, LinkTarget, Passage, Span, word_count};
pub use question::{Choice, Pair, Question, Task};
pub use report::{LessonRow, lesson_rows};
pub use sources::{lesson_sources, step_sources};
pub use writing::written_lesson;
