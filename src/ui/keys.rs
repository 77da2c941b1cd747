use std::cmp::Reverse;

use egui::{Key, Modifiers, Ui};

use crate::ui::commands::command::{Command, Effect};
use crate::ui::commands::command_key::CommandKey;
use crate::ui::commands::keyboard;
use crate::ui::context::UiContext;
use crate::ui::memory::Memory;
use crate::ui::overlays::quiz::screen;
use crate::ui::overlays::welcome;
use crate::ui::panels::making;
use crate::ui::panels::map::map_pane;
use crate::ui::panels::timeline::slider;

/// Who else may want a key.
#[expect(clippy::struct_excessive_bools, reason = "each stands for itself")]
struct Listeners {
    focus: Focus,
    map_is_hovered: bool,
    /// A walk over the map ends first.
    map_is_walked: bool,
    /// Where letters are typed ahead, none is a shortcut.
    letters_are_typed: bool,
    /// An open menu closes first.
    menu_is_open: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Focus {
    Map,
    /// A button or a row, which keeps the space bar and the arrows for itself.
    Control,
    /// Nobody, or the slider, which leaves all keys to the window.
    Nobody,
}

/// Reads the keys that belong to the whole window; those of a focused widget stay its own.
pub fn read(ui: &Ui, memory: &mut Memory, cx: UiContext<'_>) {
    let is_interrupted = memory.is_interrupted();
    memory.quiz.has_keys = !is_interrupted && !egui::Popup::is_any_open(ui.ctx());
    if is_interrupted {
        return;
    }
    // These lead out of a field as well. Shift first: the plain key would take its presses too.
    for command in [Command::PreviousArea, Command::NextArea] {
        let key = command.key().map(|it| it.shortcut);
        if key.is_some_and(|key| ui.input_mut(|input| input.consume_shortcut(&key))) {
            command.run(cx);
            return;
        }
    }
    if cx.session.quizzing().is_open() {
        screen::read_keys(ui, cx, &mut memory.areas, &memory.quiz);
        return;
    }
    if making::keys::read(ui, cx, &mut memory.making) {
        return;
    }
    let is_typed = ui.text_edit_focused();
    // What is topmost closes first: a menu, then the welcome, then the details.
    if !is_typed && !egui::Popup::is_any_open(ui.ctx()) && welcome::ends_by_escape(ui, cx) {
        return;
    }
    let commands = Command::offered(cx.session).filter_map(|it| Some((it, it.key()?)));
    let (mut opening, mut acting): (Vec<_>, Vec<_>) =
        commands.partition(|(command, _)| matches!(command.effect(), Effect::Open(_)));
    // Those with Shift and Ctrl first: the plain key would take theirs too.
    opening.sort_by_key(|(_, key)| Reverse(held_keys(key.shortcut.modifiers)));
    for (command, key) in opening {
        // What is typed with Ctrl is no letter: whoever writes a lesson looks for the next date.
        if is_typed && !key.shortcut.modifiers.command {
            continue;
        }
        if ui.input_mut(|input| input.consume_shortcut(&key.shortcut)) {
            command.run(cx);
            return;
        }
    }
    if is_typed {
        return;
    }
    let listeners = Listeners::now(ui, memory);
    acting.sort_by_key(|(_, key)| Reverse(held_keys(key.shortcut.modifiers)));
    for (command, key) in acting {
        if listeners.want(key) {
            continue;
        }
        // Quick presses can come within one frame; none is lost.
        for _ in 0..keyboard::presses(ui, key.shortcut.modifiers, key.shortcut.logical_key) {
            command.run(cx);
        }
    }
}

/// How many keys are held down with another.
fn held_keys(Modifiers { alt, ctrl, shift, mac_cmd, command }: Modifiers) -> usize {
    [alt, ctrl || mac_cmd || command, shift].into_iter().filter(|is_held| *is_held).count()
}

impl Listeners {
    fn now(ui: &Ui, memory: &Memory) -> Self {
        let focused = ui.memory(egui::Memory::focused);
        let focus = if map_pane::has_focus(ui) {
            Focus::Map
        } else if focused.is_none_or(|id| id == slider::id()) {
            Focus::Nobody
        } else {
            Focus::Control
        };
        Self {
            focus,
            map_is_hovered: memory.map.is_hovered(),
            map_is_walked: focus == Focus::Map && memory.map.is_walked(),
            letters_are_typed: memory.list.takes_letters,
            menu_is_open: egui::Popup::is_any_open(ui.ctx()),
        }
    }

    /// Whether somebody keeps this key from the window.
    fn want(&self, CommandKey { shortcut, yields_to_map }: CommandKey) -> bool {
        let key = shortcut.logical_key;
        let is_sign = matches!(key, Key::Plus | Key::Minus);
        let is_steering = !shortcut.modifiers.command
            && matches!(key, Key::Space | Key::ArrowLeft | Key::ArrowRight | Key::Home | Key::End);
        let is_letter = shortcut.modifiers == Modifiers::NONE && key.symbol_or_name().len() == 1;
        yields_to_map && (self.focus == Focus::Map || is_sign && self.map_is_hovered)
            || (self.menu_is_open || self.map_is_walked) && key == Key::Escape
            || self.letters_are_typed && is_letter
            || self.focus == Focus::Control && is_steering
    }
}
