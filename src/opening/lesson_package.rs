use crate::assets;
use crate::atlas::Atlas;
use crate::data::{HistoryFile, Problem, read_history};
use crate::language::Words;
use crate::teaching::lesson::{Lesson, Unpacked, lesson_of_package, unpack};
use crate::time::Day;

/// A lesson, and what is wrong with it.
pub struct ReadLesson {
    /// The lesson.
    pub lesson: Option<Lesson>,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// The atlas with the history that the lesson brings, where it brings any.
    pub own_atlas: Option<Atlas>,
}

/// Reads the lesson of a zip.
pub fn read_package(bytes: &[u8], atlas: &Atlas, words: &Words, today: Day) -> ReadLesson {
    let Unpacked { package, mut problems, .. } = unpack(bytes);
    let has_history = !package.history.is_empty();
    let own = has_history.then(|| with_history(&package.history, today));
    if let Some((_, found)) = &own {
        problems.extend(found.iter().cloned());
    }
    let atlas = own.as_ref().map_or(atlas, |(own, _)| own);
    let (lesson, found) = lesson_of_package(&package, atlas, words);
    problems.extend(found);
    ReadLesson { lesson, problems, own_atlas: own.map(|(atlas, _)| atlas) }
}

/// The built-in history with more files, and what is wrong with those.
pub fn with_history(more: &[HistoryFile], today: Day) -> (Atlas, Vec<Problem>) {
    let base_map = assets::base_map().expect("bundled, and read by a test");
    let mut files = assets::built_in_history();
    files.extend(more.iter().cloned());
    read_history(&files, base_map, today)
}
