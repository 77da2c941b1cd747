use egui::{Key, KeyboardShortcut, Modifiers, Ui};

use crate::ui::context::UiContext;
use crate::ui::memory::Memory;
use crate::ui::panels::map::map_pane;
use crate::ui::panels::timeline::slider;
use crate::ui::requests::WindowPart;
use crate::ui::{commands, keyboard};

/// Reads the keys that belong to the whole window; those of a focused widget stay its own.
pub fn read(ui: &Ui, memory: &Memory, cx: UiContext<'_>) {
    if memory.is_interrupted() || ui.text_edit_focused() {
        return;
    }
    let focused = ui.memory(egui::Memory::focused);
    let map_has_focus = map_pane::has_focus(ui);
    // A focused button or row keeps the space bar and the arrows for itself.
    let is_free = focused.is_none_or(|id| id == slider::id()) || map_has_focus;
    let map_takes_signs = map_has_focus || memory.map.is_hovered();
    let pressed = |shortcut| ui.input_mut(|input| input.consume_shortcut(&shortcut));

    let command = |key| KeyboardShortcut::new(Modifiers::COMMAND, key);
    if pressed(command(Key::K)) {
        cx.open(WindowPart::CommandPalette);
        return;
    }
    if pressed(KeyboardShortcut::new(Modifiers::NONE, Key::Questionmark)) {
        cx.open(WindowPart::Shortcuts);
        return;
    }
    if pressed(command(Key::L)) {
        cx.open(WindowPart::Link);
        return;
    }
    if pressed(command(Key::F)) {
        cx.open(WindowPart::SearchField);
        return;
    }
    let mut list = commands::all(cx.session);
    // Shift and Ctrl first: a plain arrow would take theirs too.
    list.sort_by_key(|command| {
        command.shortcut.is_none_or(|shortcut| shortcut.modifiers == Modifiers::NONE)
    });
    for command in list {
        let Some(shortcut) = command.shortcut else { continue };
        let is_sign = matches!(shortcut.logical_key, Key::Plus | Key::Minus);
        let is_steering = matches!(
            shortcut.logical_key,
            Key::Space | Key::ArrowLeft | Key::ArrowRight | Key::Home | Key::End
        );
        // Where letters are typed ahead, none is a shortcut.
        let is_typed = memory.list.takes_letters
            && shortcut.modifiers == Modifiers::NONE
            && shortcut.logical_key.symbol_or_name().len() == 1;
        // An open menu closes first.
        let is_the_menus =
            shortcut.logical_key == Key::Escape && egui::Popup::is_any_open(ui.ctx());
        let is_the_maps = command.yields_to_map && (map_has_focus || is_sign && map_takes_signs);
        if is_the_maps || is_the_menus || is_typed || (is_steering && !is_free) {
            continue;
        }
        // Quick presses can come within one frame; none is lost.
        let presses = keyboard::presses(ui, shortcut.modifiers, shortcut.logical_key);
        cx.ask_all(std::iter::repeat_n(command.action.clone(), presses));
    }
}
