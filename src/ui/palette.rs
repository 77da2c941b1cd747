use egui::{Id, Key, Modal, Modifiers, ScrollArea, TextEdit, Ui};

use crate::session::Action;

use super::commands;
use super::window::UiContext;

/// The words typed into the palette, while it is open.
#[derive(Default)]
pub struct PaletteMemory {
    filter: Option<String>,
}

impl PaletteMemory {
    pub fn is_open(&self) -> bool {
        self.filter.is_some()
    }

    pub fn open(&mut self) {
        self.filter = Some(String::new());
    }
}

/// The list of all commands with their keys; typing narrows it, Enter takes the first.
pub fn show(ui: &Ui, cx: UiContext<'_>, memory: &mut PaletteMemory, actions: &mut Vec<Action>) {
    let Some(filter) = &mut memory.filter else { return };
    let mut chosen = None;
    let modal = Modal::new(Id::unique("palette")).show(ui.ctx(), |ui| {
        ui.set_width(420.0);
        ui.heading(cx.words.say("palette-title"));
        let field = TextEdit::singleline(filter)
            .hint_text(cx.words.say("palette-hint"))
            .desired_width(f32::INFINITY);
        let field = ui.add(field).accessible_name(cx.words.say("palette-name"));
        field.request_focus();
        let wanted = filter.to_lowercase();
        let commands = commands::all(cx.session);
        let matching: Vec<_> = commands
            .iter()
            .map(|command| (cx.words.say(command.word), command))
            .filter(|(words, _)| {
                let words = words.to_lowercase();
                wanted.split_whitespace().all(|word| words.contains(word))
            })
            .collect();
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
            chosen = matching.first().map(|(_, command)| command.action);
        }
        ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
            for (words, command) in &matching {
                let shortcut = command.shortcut.map(|shortcut| ui.format_shortcut(&shortcut));
                let button = egui::Button::new(words)
                    .shortcut_text(shortcut.unwrap_or_default())
                    .min_size(egui::vec2(ui.available_width(), 28.0))
                    .frame_when_inactive(false);
                if ui.add(button).clicked() {
                    chosen = Some(command.action);
                }
            }
            if matching.is_empty() {
                ui.label(cx.words.say("palette-nothing"));
            }
        });
        if ui.button(cx.words.say("palette-close")).clicked() {
            ui.close();
        }
    });
    if chosen.is_some() || modal.should_close() {
        actions.extend(chosen);
        memory.filter = None;
    }
}
