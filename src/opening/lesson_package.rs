use crate::assets;
use crate::atlas::Atlas;
use crate::data::{HistoryFile, Problem, read_history};
use crate::language::Words;
use crate::teaching::lesson::{Lesson, Unpacked, lesson_in, unpack};
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
    let mut lesson = None;
    if let Some(file) = &package.lesson {
        let (read, found) = lesson_in(file, atlas, words);
        lesson = read;
        problems.extend(found);
    }
    let pictures = lesson.iter().flat_map(|it| &it.steps).filter_map(|step| step.picture.as_ref());
    for picture in pictures.filter(|it| !package.pictures.contains_key(&it.path)) {
        problems.push(Problem {
            what: format!("the picture \"{}\" is not in the package", picture.path),
            hint: Some("put it into pictures/, or leave the line out".to_owned()),
            file: "lesson.toml".to_owned(),
            line: None,
        });
    }
    ReadLesson { lesson, problems, own_atlas: own.map(|(atlas, _)| atlas) }
}

/// The built-in history with more files, and what is wrong with those.
fn with_history(more: &[HistoryFile], today: Day) -> (Atlas, Vec<Problem>) {
    let base_map = assets::base_map().expect("bundled, and read by a test");
    let mut files = assets::built_in_history();
    files.extend(more.iter().cloned());
    read_history(&files, base_map, today)
}
