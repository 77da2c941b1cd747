use std::collections::BTreeMap;
use std::sync::Arc;

use zip::result::ZipError;

use crate::atlas::Atlas;
use crate::data::{FileBody, HistoryFile, Problem};
use crate::language::Words;
use crate::teaching::lesson::lesson::Lesson;
use crate::teaching::lesson::library::{LessonFile, lesson_in};
use crate::teaching::lesson::package::{LESSON, Package, packed, unpack};
use crate::teaching::lesson::writing::written_lesson;

/// A lesson that somebody makes, with all that travels in its file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnLesson {
    /// The lesson; its pictures are in it.
    pub lesson: Lesson,
    /// Blocks that are added to the history while it is open.
    pub history: Vec<HistoryFile>,
}

impl OwnLesson {
    /// All of it in one file.
    ///
    /// # Errors
    /// When a picture is larger than a package may be.
    pub fn packed(&self, atlas: &Atlas) -> Result<Vec<u8>, ZipError> {
        let text = written_lesson(&self.lesson, atlas).into_bytes();
        let file = LessonFile { path: LESSON.to_owned(), body: FileBody::Bytes(text) };
        let pictures = self.lesson.steps.iter().filter_map(|step| step.picture.as_ref());
        let pictures = pictures.filter(|picture| !picture.bytes.is_empty());
        let pictures: BTreeMap<String, Vec<u8>> =
            pictures.map(|picture| (picture.path.clone(), picture.bytes.to_vec())).collect();
        packed(&Package { lesson: Some(file), pictures, history: self.history.clone() })
    }
}

/// The lesson of a package with its pictures, and all that the check says of it.
pub fn lesson_of_package(
    package: &Package,
    atlas: &Atlas,
    words: &Words,
) -> (Option<Lesson>, Vec<Problem>) {
    let Some(file) = &package.lesson else { return (None, Vec::new()) };
    let (mut lesson, mut problems) = lesson_in(file, atlas, words);
    let steps = lesson.iter_mut().flat_map(|it| &mut it.steps);
    for picture in steps.filter_map(|step| step.picture.as_mut()) {
        match package.pictures.get(&picture.path) {
            Some(bytes) => picture.bytes = Arc::from(bytes.as_slice()),
            None => problems.push(Problem {
                what: format!("the picture \"{}\" is not in the package", picture.path),
                hint: Some("put it into pictures/, or leave the line out".to_owned()),
                file: LESSON.to_owned(),
                line: None,
            }),
        }
    }
    (lesson, problems)
}

/// Opens the file of a lesson, a package or a bare `lesson.toml`: what is sound of it, and what of
/// it is lost. What is only unfinished, or against the rules for those that come with the atlas, is
/// not told.
pub fn open_own_lesson(
    bytes: &[u8],
    atlas: &Atlas,
    words: &Words,
) -> (Option<OwnLesson>, Vec<Problem>) {
    let is_text = std::str::from_utf8(bytes).is_ok_and(|text| text.contains("[lesson]"));
    let (package, mut lost) = if is_text {
        let file = HistoryFile { path: LESSON.to_owned(), body: FileBody::Bytes(bytes.to_vec()) };
        (Package { lesson: Some(file), ..Package::default() }, Vec::new())
    } else {
        let unpacked = unpack(bytes);
        (unpacked.package, unpacked.problems)
    };
    let (lesson, told) = lesson_of_package(&package, atlas, words);
    lost.extend(lost_in_reading(lesson.as_ref(), told, atlas, words));
    (lesson.map(|lesson| OwnLesson { lesson, history: package.history }), lost)
}

/// What is not told any more when the lesson is written and read again has been left out.
fn lost_in_reading(
    lesson: Option<&Lesson>,
    told: Vec<Problem>,
    atlas: &Atlas,
    words: &Words,
) -> Vec<Problem> {
    let Some(lesson) = lesson else { return told };
    let text = written_lesson(lesson, atlas).into_bytes();
    let file = LessonFile { path: LESSON.to_owned(), body: FileBody::Bytes(text) };
    let (_, stays) = lesson_in(&file, atlas, words);
    told.into_iter().filter(|it| !stays.iter().any(|other| other.what == it.what)).collect()
}
