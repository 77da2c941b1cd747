use egui::{DragValue, Ui};

use crate::teaching::lesson::{Age, USUAL_AGES};
use crate::ui::commands::lesson_errands::ReadFile;
use crate::ui::context::UiContext;
use crate::ui::panels::making::fields::{line_ui, lines_ui, optional_text_ui};
use crate::ui::panels::making::files;
use crate::ui::panels::making::memory::{MakingMemory, Purpose};
use crate::ui::panels::making::opening;

/// Ages of students.
const AGES: std::ops::RangeInclusive<Age> = 4..=99;

/// What is said of the whole lesson: its title, its question, for whom it is.
pub fn head_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut MakingMemory) {
    let head = &mut memory.draft.head;
    let title = line_ui(ui, cx, "making-title", &mut head.title);
    if std::mem::take(&mut memory.wants_title) {
        title.request_focus();
    }
    line_ui(ui, cx, "making-enquiry", &mut head.enquiry);
    let ages = &mut head.ages;
    if *ages == [0, 0] {
        *ages = USUAL_AGES;
    }
    ui.horizontal_wrapped(|ui| {
        let name = ui.label(cx.words.say("making-youngest"));
        ui.add(DragValue::new(&mut ages[0]).range(AGES)).labelled_by(name.id);
        let name = ui.label(cx.words.say("making-oldest"));
        ui.add(DragValue::new(&mut ages[1]).range(AGES)).labelled_by(name.id);
    });
    ages[1] = ages[1].max(ages[0]);
    ui.collapsing(cx.words.say("making-about"), |ui| {
        let head = &mut memory.draft.head;
        line_ui(ui, cx, "making-skill", &mut head.skill);
        lines_ui(ui, cx, "making-aims", &mut head.aims, 2);
        lines_ui(ui, cx, "making-needs", &mut head.needs, 1);
        lines_ui(ui, cx, "making-talk", &mut head.talk, 1);
        optional_text_ui(ui, cx, "making-before-grave", &mut head.before_grave, 2);
        optional_text_ui(ui, cx, "making-substitute", &mut head.substitute, 3);
        optional_text_ui(ui, cx, "making-by", &mut head.by, 1);
        history_ui(ui, cx, memory);
    });
}

/// History of the lesson's own: files that travel with it.
fn history_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut MakingMemory) {
    ui.label(cx.words.say("making-history"));
    let mut gone = None;
    for file in &memory.draft.history {
        ui.horizontal(|ui| {
            ui.label(&file.path);
            let values = [("file", file.path.as_str().into())];
            let button = ui.small_button(cx.words.say("making-remove"));
            let name = cx.words.say_with("making-history-remove", &values);
            if button.accessible_name(name).clicked() {
                gone = Some(file.path.clone());
            }
        });
    }
    if let Some(gone) = gone {
        memory.draft.history.retain(|file| file.path != gone);
        opening::read_changed_history(cx, memory);
    }
    let button = ui.button(cx.words.say("making-history-add"));
    if button.on_hover_text(cx.words.say("making-history-hint")).clicked() {
        files::open(cx, memory, Purpose::Read(ReadFile::History));
    }
}
