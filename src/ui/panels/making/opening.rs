//! Another lesson takes the place of this one, with the history that it brings.

use crate::data::HistoryFile;
use crate::teaching::lesson::{OwnLesson, open_own_lesson, unpack};
use crate::ui::commands::errands::Errand;
use crate::ui::commands::lesson_errands::LessonErrand;
use crate::ui::context::UiContext;
use crate::ui::panels::making::memory::{MakingMemory, Next, Reading};

/// Puts another lesson in the place of this one; an unsaved one is asked about first.
pub fn replace(cx: UiContext<'_>, memory: &mut MakingMemory, next: Next) {
    memory.is_open = true;
    if memory.is_unsaved(&memory.now(cx)) {
        cx.announce(cx.words.say("making-unsaved"));
        memory.next = Some(next);
    } else {
        go_on_with(cx, memory, next);
    }
}

/// The same without asking.
pub fn go_on_with(cx: UiContext<'_>, memory: &mut MakingMemory, next: Next) {
    memory.told.clear();
    match next {
        Next::Nothing => begin(cx, memory, OwnLesson::default()),
        Next::Copy(own) => begin(cx, memory, *own),
        Next::Opened(bytes, path) => {
            let history = unpack(&bytes).package.history;
            if memory.shows(&history) {
                take_opened(cx, memory, &bytes, path);
            } else {
                read_history(cx, memory, Reading::Opened(path), history, bytes);
            }
        }
    }
}

fn begin(cx: UiContext<'_>, memory: &mut MakingMemory, own: OwnLesson) {
    if memory.shows(&own.history) {
        memory.begin(own, None);
        memory.wants_title = memory.draft.is_empty();
        return;
    }
    // It is read again in the history that it will be shown in.
    match own.packed(cx.atlas) {
        Ok(bytes) => read_history(cx, memory, Reading::Begun, own.history, bytes),
        Err(error) => memory.tell(cx, error.to_string()),
    }
}

fn read_history(
    cx: UiContext<'_>,
    memory: &mut MakingMemory,
    reading: Reading,
    history: Vec<HistoryFile>,
    bytes: Vec<u8>,
) {
    memory.reading = Some(reading);
    memory.say(cx, cx.words.say("making-history-reading"));
    cx.send(Errand::Lesson(LessonErrand::ReadHistory { history, bytes }));
}

/// Has the history of the lesson in the making read, after a file of it has come or gone.
pub fn read_changed_history(cx: UiContext<'_>, memory: &mut MakingMemory) {
    let own = memory.now(cx);
    match own.packed(cx.atlas) {
        Ok(bytes) => read_history(cx, memory, Reading::Changed, own.history, bytes),
        Err(error) => memory.tell(cx, error.to_string()),
    }
}

/// The window shows another history now: the lesson is read in it.
pub fn take_read_history(cx: UiContext<'_>, memory: &mut MakingMemory, bytes: &[u8]) {
    let (own, _) = open_own_lesson(bytes, cx.atlas, cx.words);
    match (memory.reading.take(), own) {
        (Some(Reading::Opened(path)), _) => take_opened(cx, memory, bytes, path),
        (Some(Reading::Begun), own) => memory.begin(own.unwrap_or_default(), None),
        // It has been read again when the atlas came.
        (Some(Reading::Changed), _) => memory.say(cx, cx.words.say("making-history-read")),
        (None, _) => {}
    }
}

fn take_opened(cx: UiContext<'_>, memory: &mut MakingMemory, bytes: &[u8], path: Option<String>) {
    let (own, lost) = open_own_lesson(bytes, cx.atlas, cx.words);
    let is_whole = lost.is_empty();
    for problem in lost {
        memory.tell(cx, problem.to_string());
    }
    let Some(own) = own else { return };
    // A damaged one is not written over unasked.
    memory.begin(own, path.filter(|_| is_whole));
    if memory.path.is_some() {
        memory.saved = Some(memory.now(cx));
    }
    let title = memory.draft.head.title.clone();
    memory.say(cx, cx.words.say_with("making-opened", &[("lesson", title.into())]));
}
