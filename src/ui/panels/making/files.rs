//! Saving and opening: at once where the path is known, else through a small dialog with a path.

use std::path::Path;

use egui::{Key, Modifiers, TextEdit, Ui};

use crate::export::{LessonForm, LessonOrder};
use crate::teaching::lesson::has_one_of;
use crate::ui::commands::errands::Errand;
use crate::ui::commands::lesson_errands::{LessonErrand, LessonReport, ReadFile};
use crate::ui::context::UiContext;
use crate::ui::overlays::dialog::{Dialog, title};
use crate::ui::panels::making::adding::{take_history, take_picture};
use crate::ui::panels::making::memory::{
    FileStage, MakingMemory, Next, OpenFile, Purpose, Reading,
};
use crate::ui::panels::making::opening::{read_changed_history, replace, take_read_history};
use crate::ui::widgets::labels::warning;

/// Points.
const WIDTH: f32 = 560.0;
/// Width of the button beside the path, points.
const BUTTON: f32 = 110.0;

/// Saves the lesson where it lies; asks where, if it lies nowhere yet.
pub fn save(cx: UiContext<'_>, memory: &mut MakingMemory) {
    memory.is_open = true;
    if memory.draft.is_empty() {
        memory.say(cx, cx.words.say("making-nothing-to-save"));
        return;
    }
    match memory.path.clone() {
        Some(path) if has_one_of(&path, &["zip"]) => {
            write(cx, memory, LessonForm::Package, path, true);
        }
        _ => open(cx, memory, Purpose::Write(LessonForm::Package)),
    }
}

/// Opens the dialog for a file.
pub fn open(cx: UiContext<'_>, memory: &mut MakingMemory, purpose: Purpose) {
    memory.is_open |= purpose != Purpose::Show;
    let path = match purpose {
        Purpose::Write(form) => suggested_path(cx, memory, form),
        Purpose::Read(what) => {
            cx.send(Errand::Lesson(choose_to_read(cx, memory, what)));
            String::new()
        }
        Purpose::Show => String::new(),
    };
    memory.files = Some(OpenFile { purpose, path, confirmed: None, stage: FileStage::Choosing });
}

fn choose_to_read(cx: UiContext<'_>, memory: &MakingMemory, what: ReadFile) -> LessonErrand {
    let beside = memory.path.as_deref().and_then(|path| Path::new(path).parent());
    let folder = beside.map_or(memory.usual_folder.clone(), |it| it.to_string_lossy().into_owned());
    LessonErrand::ChooseToRead { what, folder, name: cx.words.say(kind_word(Purpose::Read(what))) }
}

/// In the folder of the lesson, under its own name.
fn suggested_path(cx: UiContext<'_>, memory: &MakingMemory, form: LessonForm) -> String {
    let slug = memory.now(cx).lesson.slug;
    let ending = form.endings()[0];
    let name = match form {
        LessonForm::Key => format!("{slug}-key.{ending}"),
        LessonForm::Package | LessonForm::Page | LessonForm::Handout => format!("{slug}.{ending}"),
    };
    let beside = memory.path.as_deref().and_then(|path| Path::new(path).parent());
    let folder = beside.unwrap_or(Path::new(&memory.usual_folder));
    folder.join(name).to_string_lossy().into_owned()
}

fn title_word(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Write(LessonForm::Package) => "making-file-save",
        Purpose::Write(LessonForm::Page) => "making-file-page",
        Purpose::Write(LessonForm::Handout) => "making-file-handout",
        Purpose::Write(LessonForm::Key) => "making-file-key",
        Purpose::Read(ReadFile::Lesson) => "making-file-open",
        Purpose::Read(ReadFile::Picture(_)) => "making-file-picture",
        Purpose::Read(ReadFile::History) => "making-file-history",
        Purpose::Show => "files-open",
    }
}

/// What such files are called, for the dialog of the system and for a hint in ours.
fn kind_word(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Write(LessonForm::Package) | Purpose::Read(ReadFile::Lesson) => {
            "making-kind-lesson"
        }
        Purpose::Write(LessonForm::Page) => "making-kind-page",
        Purpose::Write(LessonForm::Handout | LessonForm::Key) => "making-kind-sheet",
        Purpose::Read(ReadFile::Picture(_)) => "making-kind-picture",
        Purpose::Read(ReadFile::History) => "making-kind-history",
        Purpose::Show => "files-kind",
    }
}

/// The dialog, while it is open; and what came of errands.
pub fn show(ui: &Ui, cx: UiContext<'_>, memory: &mut MakingMemory) {
    for report in std::mem::take(&mut memory.heard) {
        note(cx, memory, report);
        ui.ctx().request_repaint();
    }
    let Some(mut file) = memory.files.take() else {
        memory.focus.settle(ui.ctx());
        return;
    };
    let mut focus = std::mem::take(&mut memory.focus);
    let name = cx.words.say(title_word(file.purpose));
    let is_opening = !focus.is_taken();
    let dialog = Dialog { id: "file of a lesson", name: &name, width: WIDTH, top: None };
    let mut is_wanted = false;
    let is_over = dialog.show(ui.ctx(), &mut focus, |ui| {
        title(ui, &name);
        ui.weak(cx.words.say(kind_word(file.purpose)));
        is_wanted = file_ui(ui, cx, memory, &mut file, is_opening);
    });
    memory.focus = focus;
    if is_wanted {
        let may_replace =
            file.stage == FileStage::Asking || file.confirmed.as_ref() == Some(&file.path);
        file.stage = FileStage::Working;
        let path = file.path.trim().to_owned();
        match file.purpose {
            Purpose::Write(form) => write(cx, memory, form, path, may_replace),
            Purpose::Read(what) => cx.send(Errand::Lesson(LessonErrand::Read { what, path })),
            Purpose::Show => cx.send(Errand::OpenPath(path)),
        }
    }
    // What is being written stays open until it is there.
    memory.files = (!is_over).then_some(file);
}

/// Path, what went wrong, and the buttons; whether the file is wanted now.
fn file_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &MakingMemory,
    file: &mut OpenFile,
    is_opening: bool,
) -> bool {
    // The key that opens the dialog takes nothing in it.
    let is_pressed = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let entered = is_pressed && !is_opening;
    ui.horizontal(|ui| {
        let width = (ui.available_width() - BUTTON).max(BUTTON);
        let field = TextEdit::singleline(&mut file.path).desired_width(width);
        let field = ui.add(field).accessible_name(cx.words.say("making-file-path"));
        if is_opening {
            field.request_focus();
        }
        if field.changed() {
            file.stage = FileStage::Choosing;
        }
        if ui.button(cx.words.say("exporting-choose")).clicked() {
            cx.send(match file.purpose {
                Purpose::Read(what) => Errand::Lesson(choose_to_read(cx, memory, what)),
                Purpose::Write(form) => Errand::Lesson(LessonErrand::ChooseToWrite {
                    path: file.path.clone(),
                    name: cx.words.say(kind_word(file.purpose)),
                    endings: form.endings(),
                }),
                Purpose::Show => Errand::ChooseFiles,
            });
        }
    });
    if let FileStage::Failed(problem) = &file.stage {
        warning(ui, cx, problem);
    }
    let is_asking = file.stage == FileStage::Asking;
    if is_asking {
        let values = [("path", file.path.as_str().into())];
        warning(ui, cx, &cx.words.say_with("exporting-is-there", &values));
    }
    let mut is_wanted = false;
    ui.horizontal(|ui| {
        let can = !file.path.trim().is_empty() && file.stage != FileStage::Working;
        let word = match (file.purpose, is_asking) {
            (_, true) => "exporting-replace",
            (Purpose::Write(_), false) => "exporting-save",
            (Purpose::Read(_) | Purpose::Show, false) => "making-file-read",
        };
        let button = ui.add_enabled(can, egui::Button::new(cx.words.say(word)));
        is_wanted = button.clicked() || entered && can && !is_asking;
        if is_asking && ui.button(cx.words.say("exporting-keep")).clicked() {
            file.stage = FileStage::Choosing;
        }
        if ui.button(cx.words.say("command-palette-close")).clicked() {
            ui.close();
        }
    });
    is_wanted
}

fn write(
    cx: UiContext<'_>,
    memory: &mut MakingMemory,
    form: LessonForm,
    path: String,
    may_replace: bool,
) {
    let own = memory.now(cx);
    let path = with_ending(path, form);
    let order = Box::new(LessonOrder { own: own.clone(), form });
    memory.writing = Some((own, form));
    cx.send(Errand::Lesson(LessonErrand::Write { order, path, may_replace }));
}

fn with_ending(path: String, form: LessonForm) -> String {
    if has_one_of(&path, form.endings()) { path } else { format!("{path}.{}", form.endings()[0]) }
}

/// Takes note of what came of an errand.
fn note(cx: UiContext<'_>, memory: &mut MakingMemory, report: LessonReport) {
    match report {
        LessonReport::Written { path, .. } => {
            let written = memory.writing.take();
            memory.files = None;
            let said = cx.words.say_with("exporting-written", &[("path", path.as_str().into())]);
            if let Some((own, LessonForm::Package)) = written {
                memory.saved = Some(own);
                memory.path = Some(path);
                // Where it is saved stands in the panel.
                memory.said = None;
                cx.announce(said);
            } else {
                memory.say(cx, said);
            }
        }
        LessonReport::IsThere { path } => match &mut memory.files {
            Some(file) => {
                file.path = path;
                file.stage = FileStage::Asking;
            }
            None => memory.writing = None,
        },
        LessonReport::Failed(problem) => {
            memory.writing = None;
            match &mut memory.files {
                Some(file) => {
                    cx.announce(problem.clone());
                    file.stage = FileStage::Failed(problem);
                }
                None => memory.tell(cx, problem),
            }
        }
        LessonReport::Chosen(path) => {
            if let (Some(file), Some(path)) = (&mut memory.files, path) {
                file.path.clone_from(&path);
                file.confirmed = Some(path);
                file.stage = FileStage::Choosing;
            }
        }
        LessonReport::NoDialog => {
            if let Some(file) = &mut memory.files {
                file.stage = FileStage::Failed(cx.words.say("exporting-no-dialog"));
            }
        }
        LessonReport::NoDialogToShow => {
            if memory.files.is_none() {
                open(cx, memory, Purpose::Show);
            }
            note(cx, memory, LessonReport::NoDialog);
        }
        LessonReport::Shown => memory.files = None,
        LessonReport::LeftBehind(bytes) => memory.offered = Some(bytes),
        LessonReport::Read { what, path, bytes } => take_file(cx, memory, what, path, bytes),
        LessonReport::WithHistory { problems, history, bytes, .. } => {
            if !matches!(memory.reading, Some(Reading::Changed)) {
                // What was told was of the lesson before.
                memory.told.clear();
            }
            memory.shown_history = Some(history);
            for problem in problems {
                memory.tell(cx, problem.to_string());
            }
            take_read_history(cx, memory, &bytes);
        }
        LessonReport::Unkept(problem) => {
            memory.kept = None;
            memory.tell(cx, problem);
        }
    }
}

fn take_file(
    cx: UiContext<'_>,
    memory: &mut MakingMemory,
    what: ReadFile,
    path: String,
    bytes: Vec<u8>,
) {
    let taken = match what {
        ReadFile::Lesson => {
            replace(cx, memory, Next::Opened(bytes, Some(path)));
            Ok(())
        }
        ReadFile::Picture(key) => take_picture(cx, memory, key, &bytes),
        ReadFile::History => {
            let taken = take_history(cx, memory, &path, bytes);
            if taken.is_ok() {
                read_changed_history(cx, memory);
            }
            taken
        }
    };
    match (taken, &mut memory.files) {
        (Ok(()), _) => memory.files = None,
        (Err(problem), Some(file)) => {
            cx.announce(problem.clone());
            file.stage = FileStage::Failed(problem);
        }
        (Err(problem), None) => memory.tell(cx, problem),
    }
}
