use egui::{Key, Modifiers, Ui};

use crate::ui::commands::command::Command;
use crate::ui::commands::lesson_errands::ReadFile;
use crate::ui::context::UiContext;
use crate::ui::panels::making::files::open;
use crate::ui::panels::making::memory::{MakingMemory, Purpose};
use crate::ui::panels::making::step::move_by;
use crate::ui::panels::making::steps::undo;

/// What can be done by key in the middle of a word. Those with more keys held down come first.
const ANYWHERE: [Command; 5] = [
    Command::PresentHere,
    Command::Present,
    Command::AddView,
    Command::SaveLesson,
    Command::MakeLesson,
];

/// Reads the keys of the panel, also while something is written in it. Says whether one was pressed.
pub fn read(ui: &Ui, cx: UiContext<'_>, memory: &mut MakingMemory) -> bool {
    if !memory.is_open {
        return false;
    }
    for command in ANYWHERE {
        let key = command.key().map(|it| it.shortcut);
        if key.is_some_and(|key| ui.input_mut(|input| input.consume_shortcut(&key))) {
            command.run(cx);
            return true;
        }
    }
    // Beside a lesson in the making, the key that opens a file opens a lesson.
    let key = Command::OpenFile.key().map(|it| it.shortcut);
    if key.is_some_and(|key| ui.input_mut(|input| input.consume_shortcut(&key))) {
        open(cx, memory, Purpose::Read(ReadFile::Lesson));
        return true;
    }
    let pressed =
        |modifiers: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(modifiers, key));
    for (key, by) in [(Key::ArrowUp, -1), (Key::ArrowDown, 1)] {
        if let Some(chosen) = memory.chosen
            && pressed(Modifiers::ALT, key)
        {
            move_by(cx, memory, chosen, by);
            return true;
        }
    }
    if !ui.text_edit_focused() && pressed(Modifiers::COMMAND, Key::Z) {
        undo(cx, memory);
        return true;
    }
    false
}
