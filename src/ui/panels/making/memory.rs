use crate::atlas::Atlas;
use crate::data::HistoryFile;
use crate::export::LessonForm;
use crate::language::Words;
use crate::teaching::lesson::{Draft, OwnLesson, StepKey, open_own_lesson};
use crate::ui::commands::lesson_errands::{LessonReport, ReadFile};
use crate::ui::context::UiContext;
use crate::ui::overlays::dialog::FocusBefore;

/// The lesson in the making, and what the panel remembers of it.
#[derive(Default)]
pub struct MakingMemory {
    pub is_open: bool,
    pub draft: Draft,
    /// The step that is unfolded.
    pub chosen: Option<StepKey>,
    /// What is to be brought into sight, once.
    pub scroll_to: Option<StepKey>,
    /// The lesson as its file has it.
    pub saved: Option<OwnLesson>,
    /// Where its file lies.
    pub path: Option<String>,
    /// What is lost, or has failed, until it is dismissed.
    pub told: Vec<String>,
    /// What went well last.
    pub said: Option<String>,
    /// What waits until somebody has said what becomes of an unsaved lesson.
    pub next: Option<Next>,
    /// The dialog for a file, while it is open.
    pub files: Option<OpenFile>,
    pub focus: FocusBefore,
    /// What is being written.
    pub writing: Option<(OwnLesson, LessonForm)>,
    pub heard: Vec<LessonReport>,
    /// Where files lie unless somebody says otherwise.
    pub usual_folder: String,
    /// What was handed out to be kept last, and when, in egui's seconds.
    pub kept: Option<OwnLesson>,
    pub kept_at: Option<f64>,
    /// History of a lesson's own that the window shows beside the built-in one; none where it shows
    /// another history, or nothing was added yet.
    pub shown_history: Option<Vec<HistoryFile>>,
    /// For what the history is being read anew.
    pub reading: Option<Reading>,
    /// A lesson that was not saved when the atlas was left.
    pub offered: Option<Vec<u8>>,
    /// The title is to have the focus.
    pub wants_title: bool,
}

/// What takes the place of the lesson in the making.
pub enum Next {
    /// A new one.
    Nothing,
    /// That of a file, with its path.
    Opened(Vec<u8>, Option<String>),
    /// A copy.
    Copy(Box<OwnLesson>),
}

/// For what the history is read anew.
pub enum Reading {
    /// A lesson is opened, with its path.
    Opened(Option<String>),
    /// One is begun, that lies nowhere yet.
    Begun,
    /// The one in the making has other history than before.
    Changed,
}

/// A file that is to be written or read.
pub struct OpenFile {
    pub purpose: Purpose,
    pub path: String,
    /// The path that the system has asked about: it has been said that it may be replaced.
    pub confirmed: Option<String>,
    pub stage: FileStage,
}

/// What a file is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Write(LessonForm),
    Read(ReadFile),
    /// It is opened as if it were dropped on the window.
    Show,
}

/// How far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileStage {
    Choosing,
    /// A file is there already: may it be replaced?
    Asking,
    Working,
    Failed(String),
}

impl MakingMemory {
    /// Opens the panel, or closes it; the lesson stays.
    pub fn toggle(&mut self) {
        self.is_open = !self.is_open;
        self.wants_title = self.is_open && self.draft.is_empty();
    }

    /// The lesson as it would be saved now.
    pub fn now(&self, cx: UiContext<'_>) -> OwnLesson {
        self.finished(cx.atlas, cx.words)
    }

    /// The same, if nobody has saved it.
    pub fn unsaved(&self, atlas: &Atlas, words: &Words) -> Option<OwnLesson> {
        let now = self.finished(atlas, words);
        self.is_unsaved(&now).then_some(now)
    }

    fn finished(&self, atlas: &Atlas, words: &Words) -> OwnLesson {
        self.draft.finished(atlas, &words.say("making-word-before-first"))
    }

    /// Whether the window shows what a lesson with this history of its own needs.
    pub fn shows(&self, history: &[HistoryFile]) -> bool {
        match &self.shown_history {
            Some(shown) => shown == history,
            None => history.is_empty(),
        }
    }

    /// Whether something would be lost if the lesson were let go.
    pub fn is_unsaved(&self, now: &OwnLesson) -> bool {
        !self.draft.is_empty() && self.saved.as_ref() != Some(now)
    }

    /// Goes on with another lesson; the one before is let go.
    pub fn begin(&mut self, own: OwnLesson, path: Option<String>) {
        self.draft = Draft::of(own);
        self.chosen = self.draft.steps().first().map(|made| made.key);
        self.scroll_to = self.chosen;
        self.saved = None;
        self.path = path;
        self.said = None;
        self.is_open = true;
        self.wants_title = false;
    }

    /// Reads the lesson again that was made with one atlas and is shown with another.
    pub fn read_again(&mut self, [made_with, shown_with]: [&Atlas; 2], words: &Words) {
        self.shown_history = None;
        if self.draft.is_empty() {
            return;
        }
        let Ok(bytes) = self.finished(made_with, words).packed(made_with) else { return };
        let (own, lost) = open_own_lesson(&bytes, shown_with, words);
        self.told.extend(lost.iter().map(ToString::to_string));
        let place = self.chosen_place();
        self.draft = Draft::of(own.unwrap_or_default());
        let steps = self.draft.steps();
        self.chosen = place.and_then(|place| steps.get(place)).map(|made| made.key);
        // Whatever was saved or kept was of the other one.
        (self.saved, self.kept) = (None, None);
    }

    /// Tells what can't be done, or is lost.
    pub fn tell(&mut self, cx: UiContext<'_>, problem: String) {
        cx.announce(problem.clone());
        if !self.told.contains(&problem) {
            self.told.push(problem);
        }
    }

    /// Tells what went well.
    pub fn say(&mut self, cx: UiContext<'_>, sentence: String) {
        cx.announce(sentence.clone());
        self.said = Some(sentence);
    }

    /// The number of the step that is unfolded, from 0.
    pub fn chosen_place(&self) -> Option<usize> {
        self.draft.place(self.chosen?)
    }
}
