use std::path::Path;

use crate::atlas::Atlas;
use crate::data::{FileBody, HistoryFile, Problem};
use crate::language::Words;
use crate::session::Session;
use crate::teaching::lesson::lesson::Lesson;
use crate::teaching::lesson::reading::{Against, read_lesson};

/// A file with a lesson in it: as a history file, with a path and its bytes.
pub type LessonFile = HistoryFile;

/// The lessons of a folder, and what is wrong with their files.
#[derive(Default)]
pub struct ReadLessons {
    /// Those that can be shown, in the order of their files.
    pub lessons: Vec<Lesson>,
    /// What is wrong, in the order of files and lines.
    pub problems: Vec<Problem>,
}

/// Reads the lessons of a folder; files that are no TOML are none.
pub fn read_lessons(files: &[LessonFile], atlas: &Atlas, words: &Words) -> ReadLessons {
    let mut read = ReadLessons::default();
    for file in
        files.iter().filter(|file| Path::new(&file.path).extension().is_some_and(|it| it == "toml"))
    {
        let (lesson, mut problems) = lesson_in(file, atlas, words);
        if let Some(lesson) = &lesson
            && !is_named_after(&file.path, &lesson.slug)
        {
            problems.push(Problem {
                what: format!("the lesson \"{}\" stands in a file of another name", lesson.slug),
                hint: Some(format!("call the file {}.toml, or mend the id", lesson.slug)),
                file: file.path.clone(),
                line: None,
            });
        }
        read.lessons.extend(lesson);
        read.problems.append(&mut problems);
    }
    read
}

/// Reads one lesson, and what is wrong with it.
pub fn lesson_in(
    file: &LessonFile,
    atlas: &Atlas,
    words: &Words,
) -> (Option<Lesson>, Vec<Problem>) {
    let session = Session::first(atlas);
    let has_pictures = !matches!(file.body, FileBody::Foreign) && file.path == "lesson.toml";
    read_lesson(file, Against { atlas, words, session: &session, has_pictures })
}

fn is_named_after(path: &str, slug: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name == format!("{slug}.toml")
}
