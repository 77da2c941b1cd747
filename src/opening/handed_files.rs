use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use crate::assets;
use crate::atlas::Atlas;
use crate::data::{FileBody, HistoryFile, LARGEST_FILE, Problem, read_history};
use crate::language::Words;
use crate::opening::lesson_package::{ReadLesson, read_package};
use crate::teaching::lesson::{LARGEST_PACKAGE, Lesson, has_one_of, lesson_in};
use crate::time::Day;

/// What files come to that a reader hands to the window: a lesson, another history, or both.
#[derive(Default)]
pub struct Handed {
    /// A lesson that is to be presented.
    pub lesson: Option<Lesson>,
    /// The history that takes the place of the one that is shown.
    pub history: Option<Atlas>,
    /// What is wrong with the files.
    pub problems: Vec<Problem>,
}

/// A zip of more files is no history.
const MOST_FILES: usize = 500;
/// So many problems are told one by one.
const MOST_TOLD: usize = 3;
/// The most letters of one of them.
const MOST_LETTERS: usize = 160;

impl Handed {
    /// What the reader has to know of it, besides what then is seen.
    pub fn notices(&self, words: &Words) -> Vec<String> {
        let mut notices: Vec<String> =
            self.problems.iter().take(MOST_TOLD).map(|it| shortened(it).to_string()).collect();
        if let Some(more) = self.problems.len().checked_sub(MOST_TOLD).filter(|more| *more > 0) {
            notices.push(words.say_with("notice-more-problems", &[("problems", more.into())]));
        }
        if self.history.is_some() {
            notices.push(words.say("notice-another-history"));
        }
        notices
    }
}

/// A problem that names hundreds of things names a few.
fn shortened(problem: &Problem) -> Problem {
    let mut shown = problem.clone();
    if let Some((end, _)) = shown.what.char_indices().nth(MOST_LETTERS) {
        shown.what.truncate(end);
        shown.what.push('…');
    }
    shown
}

/// Reads files as the command line does: a lesson as TOML or zip, or a history folder, whose files
/// are handed over one by one or in a zip.
pub fn read_handed(files: &[HistoryFile], atlas: &Atlas, words: &Words, today: Day) -> Handed {
    match files {
        [file] => read_one(file, atlas, words, today),
        files => history_of(files, Vec::new(), today),
    }
}

fn read_one(file: &HistoryFile, atlas: &Atlas, words: &Words, today: Day) -> Handed {
    let alone = std::slice::from_ref(file);
    let FileBody::Bytes(bytes) = &file.body else {
        return history_of(alone, Vec::new(), today);
    };
    if has_one_of(&file.path, &["toml"]) && is_lesson(bytes) {
        let (lesson, problems) = lesson_in(file, atlas, words);
        return Handed { lesson, problems, history: None };
    }
    if !has_one_of(&file.path, &["zip"]) {
        return history_of(alone, Vec::new(), today);
    }
    match unzipped(&file.path, bytes) {
        Ok(Unzipped::Lesson) => {
            let ReadLesson { lesson, problems, own_atlas } =
                read_package(bytes, atlas, words, today);
            Handed { lesson, problems, history: own_atlas }
        }
        Ok(Unzipped::History(files, problems)) => history_of(&files, problems, today),
        Err(problem) => Handed { problems: vec![problem], ..Handed::default() },
    }
}

/// Whether a text has the block that every lesson has, and no history.
fn is_lesson(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    text.lines().any(|line| matches!(line.trim(), "[lesson]" | "[[step]]"))
}

/// The history of these files, or a word on why there is none in them.
fn history_of(files: &[HistoryFile], mut problems: Vec<Problem>, today: Day) -> Handed {
    let is_history = |file: &HistoryFile| {
        matches!(file.body, FileBody::Bytes(_)) && has_one_of(&file.path, &["toml", "bib"])
    };
    if !files.iter().any(is_history) {
        let hint =
            "a lesson is a .toml or a .zip, a history .toml and .bib files or a .zip of them";
        problems.push(Problem {
            what: "there is neither a lesson nor a history in it".to_owned(),
            hint: Some(hint.to_owned()),
            file: files.first().map(|file| file.path.clone()).unwrap_or_default(),
            line: None,
        });
        return Handed { problems, ..Handed::default() };
    }
    let base_map = assets::base_map().expect("bundled, and read by a test");
    let (atlas, found) = read_history(files, base_map, today);
    problems.extend(found);
    Handed { history: Some(atlas), problems, lesson: None }
}

enum Unzipped {
    Lesson,
    History(Vec<HistoryFile>, Vec<Problem>),
}

/// What is in a zip. No more is unpacked than a package may have, whatever the files say.
fn unzipped(path: &str, bytes: &[u8]) -> Result<Unzipped, Problem> {
    let problem = |what: String, hint: &str| Problem {
        what,
        hint: Some(hint.to_owned()),
        file: path.to_owned(),
        line: None,
    };
    let damaged = |error: zip::result::ZipError| {
        problem(format!("the zip can't be read: {error}"), "copy it again from where it came")
    };
    if bytes.len() as u64 > LARGEST_PACKAGE {
        let what = format!("the zip has more than {} MB", LARGEST_PACKAGE >> 20);
        return Err(problem(what, "leave out what is no history"));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.index_for_name("lesson.toml").is_some() {
        return Ok(Unzipped::Lesson);
    }
    if archive.len() > MOST_FILES {
        let what = format!("the zip has {} files", archive.len());
        return Err(problem(what, "leave out what is no history"));
    }
    let (mut files, mut problems, mut total) = (Vec::new(), Vec::new(), 0);
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).map_err(damaged)?;
        let Some(inside) = file.enclosed_name() else { continue };
        let inside = inside.to_string_lossy().replace('\\', "/");
        let is_text = has_one_of(&inside, &["toml", "bib"]);
        if !is_text || file.is_dir() || file.is_symlink() {
            continue;
        }
        // What a file says of its size need not be true.
        let mut read = Vec::new();
        let result = file.by_ref().take(LARGEST_FILE + 1).read_to_end(&mut read);
        total += read.len() as u64;
        if total > LARGEST_PACKAGE {
            let what = format!("the zip unpacks to more than {} MB", LARGEST_PACKAGE >> 20);
            return Err(problem(what, "leave out what is no history"));
        }
        let body = if read.len() as u64 > LARGEST_FILE {
            FileBody::TooLarge(read.len() as u64)
        } else {
            FileBody::Bytes(read)
        };
        if let Err(error) = result {
            let what = format!("{inside} is cut off or damaged: {error}");
            problems.push(problem(what, "copy the zip again from where it came"));
            continue;
        }
        files.push(HistoryFile { path: inside, body });
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(Unzipped::History(files, problems))
}
