//! Goes where the window can't while a lesson is made: it is written, read, and kept.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crate::assets;
use crate::data::{HistoryFile, LARGEST_FILE};
use crate::desktop::clock::today;
use crate::desktop::dialogs::{Answer, ask_what_to_read, ask_where_to_write};
use crate::desktop::disk_problem;
use crate::desktop::files::from_home;
use crate::desktop::kept_lesson::KeptLesson;
use crate::desktop::written_file::write_file;
use crate::export::LessonOrder;
use crate::opening::{made, with_history};
use crate::search::IndexedAtlas;
use crate::teaching::lesson::{LARGEST_PACKAGE, OwnLesson};
use crate::ui::{LessonErrand, LessonReport, ReadFile};

/// Those who go on errands while a lesson is made.
#[derive(Clone)]
pub struct LessonDesk {
    atlas: Arc<IndexedAtlas>,
    report: Arc<dyn Fn(LessonReport) + Send + Sync>,
    kept: Arc<Mutex<Kept>>,
}

/// What is kept, and the number of the errand that was last obeyed: an older one that comes late is
/// not.
#[derive(Default)]
struct Kept {
    place: KeptLesson,
    sent: u64,
    obeyed: u64,
}

/// A process that was ended goes on holding its files for a while: so often it is looked whether it
/// is gone.
const LOOKS_EVERY: Duration = Duration::from_millis(250);
const LOOKS: usize = 40;

impl LessonDesk {
    /// For a window on an atlas; `report` hears what comes of an errand.
    pub fn new(
        atlas: Arc<IndexedAtlas>,
        report: impl Fn(LessonReport) + Send + Sync + 'static,
    ) -> Self {
        Self { atlas, report: Arc::new(report), kept: Arc::default() }
    }

    /// Keeps what nobody has saved there, and tells what a window that is still ending leaves.
    pub fn keep_in(&mut self, place: KeptLesson) {
        let is_awaited = place.awaits();
        self.kept().place = place;
        if is_awaited {
            let desk = self.clone();
            thread::spawn(move || desk.await_left_behind());
        }
    }

    fn await_left_behind(&self) {
        for _ in 0..LOOKS {
            thread::sleep(LOOKS_EVERY);
            let (left, goes_on) = {
                let mut kept = self.kept();
                (kept.place.look_again(), kept.place.awaits())
            };
            if let Some(bytes) = left {
                (self.report)(LessonReport::LeftBehind(bytes));
                return;
            }
            if !goes_on {
                return;
            }
        }
    }

    /// Goes on with another atlas.
    pub fn follow(&mut self, atlas: Arc<IndexedAtlas>) {
        self.atlas = atlas;
    }

    /// Goes on an errand, in a thread of its own.
    pub fn go(&self, errand: LessonErrand) {
        let desk = self.clone();
        let number = {
            let mut kept = self.kept();
            kept.sent += 1;
            kept.sent
        };
        thread::spawn(move || match errand {
            LessonErrand::Write { order, path, may_replace } => {
                (desk.report)(desk.written(&order, from_home(path), may_replace));
            }
            LessonErrand::ChooseToWrite { path, name, endings } => {
                (desk.report)(chosen_to_write(&path, &name, endings));
            }
            LessonErrand::ChooseToRead { what, folder, name } => {
                if let Some(report) = chosen_to_read(what, &folder, &name) {
                    (desk.report)(report);
                }
            }
            LessonErrand::Read { what, path } => {
                (desk.report)(read(what, from_home(path)));
            }
            LessonErrand::ReadHistory { history, bytes } => {
                (desk.report)(read_history_with(history, bytes));
            }
            LessonErrand::Keep(own) => {
                if let Err(problem) = desk.keep(&own, number) {
                    (desk.report)(LessonReport::Unkept(problem));
                }
            }
            LessonErrand::LetGo => desk.let_go(number),
        });
    }

    /// Keeps a lesson at once.
    pub fn keep_now(&self, own: &OwnLesson) -> Result<(), String> {
        self.keep(own, u64::MAX)
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn keep(&self, own: &OwnLesson, number: u64) -> Result<(), String> {
        let words = assets::words();
        let unkept = |reason: String| words.say_with("making-unkept", &[("reason", reason.into())]);
        let bytes = own.packed(&self.atlas).map_err(|error| unkept(error.to_string()))?;
        let mut kept = self.kept();
        if number < kept.obeyed {
            return Ok(());
        }
        kept.obeyed = number;
        kept.place.keep(&bytes).map_err(|error| unkept(disk_problem::in_words(&error, &words)))
    }

    fn let_go(&self, number: u64) {
        let mut kept = self.kept();
        if number > kept.obeyed {
            kept.obeyed = number;
            kept.place.let_go();
        }
    }

    fn written(&self, order: &LessonOrder, path: String, may_replace: bool) -> LessonReport {
        let file = Path::new(&path);
        if file.is_file() && !may_replace {
            return LessonReport::IsThere { path };
        }
        let words = assets::words();
        let made = made(&self.atlas, &words, |tools, press| order.bytes(tools, press));
        let bytes = match made {
            Ok(bytes) => bytes,
            Err(problem) => return LessonReport::Failed(problem),
        };
        match write_file(file, &bytes, may_replace, &words) {
            Ok(()) => LessonReport::Written { path, bytes: bytes.len() },
            Err(problem) => LessonReport::Failed(problem),
        }
    }
}

fn chosen_to_write(path: &str, name: &str, endings: &[&str]) -> LessonReport {
    match ask_where_to_write(path, name, endings) {
        Answer::Chosen(path) => LessonReport::Chosen(Some(path)),
        Answer::Closed => LessonReport::Chosen(None),
        Answer::NoDialog => LessonReport::NoDialog,
    }
}

/// What was chosen, read; nothing where the dialog was closed.
fn chosen_to_read(what: ReadFile, folder: &str, name: &str) -> Option<LessonReport> {
    match ask_what_to_read(folder, name, what.endings()) {
        Answer::Chosen(path) => Some(read(what, path)),
        Answer::Closed => None,
        Answer::NoDialog => Some(LessonReport::NoDialog),
    }
}

fn read_history_with(history: Vec<HistoryFile>, bytes: Vec<u8>) -> LessonReport {
    let (atlas, problems) = with_history(&history, today());
    let atlas = Arc::new(IndexedAtlas::new(atlas));
    LessonReport::WithHistory { atlas, problems, history, bytes }
}

/// Reads a file that is not larger than such files are.
fn read(what: ReadFile, path: String) -> LessonReport {
    let words = assets::words();
    let largest = match what {
        ReadFile::Lesson => LARGEST_PACKAGE,
        ReadFile::Picture(_) | ReadFile::History => LARGEST_FILE,
    };
    let unread = |error: std::io::Error| {
        LessonReport::Failed(disk_problem::unread_in_words(&path, &error, &words))
    };
    match fs::metadata(&path) {
        Err(error) => return unread(error),
        Ok(about) if !about.is_file() => {
            let values = [("file", path.as_str().into())];
            return LessonReport::Failed(words.say_with("making-no-file", &values));
        }
        Ok(about) if about.len() > largest => {
            let values = [
                ("file", path.as_str().into()),
                ("size", (about.len() >> 20).into()),
                ("most", (largest >> 20).into()),
            ];
            return LessonReport::Failed(words.say_with("making-too-large", &values));
        }
        Ok(_) => {}
    }
    match fs::read(&path) {
        Ok(bytes) => LessonReport::Read { what, path, bytes },
        Err(error) => unread(error),
    }
}
