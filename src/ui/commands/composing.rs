//! Japanese, Chinese and Korean are typed in two steps: while a word is being composed, its keys
//! belong to it alone.

use egui::{Context, Event, ImeEvent, Key, Plugin, RawInput};

/// Holds back the keys that only compose a word: Enter that confirms it takes no line, Escape that
/// drops it closes no dialog, Space that asks for another spelling doesn't start the years.
#[derive(Default)]
pub struct ComposingKeys {
    is_composing: bool,
    /// Keys that went down for a composed word; held on, they stay its own.
    held: Vec<Key>,
}

impl Plugin for ComposingKeys {
    fn debug_name(&self) -> &'static str {
        "composing keys"
    }

    fn input_hook(&mut self, _ctx: &Context, input: &mut RawInput) {
        let mut belongs_to_word = self.is_composing;
        for event in &input.events {
            if let Event::Ime(event) = event {
                belongs_to_word |= self.is_composing;
                self.is_composing = match event {
                    ImeEvent::Preedit { text, .. } => !text.is_empty(),
                    ImeEvent::DeleteSurrounding { .. } => self.is_composing,
                    _ => false,
                };
                belongs_to_word |= self.is_composing;
            }
        }
        input.events.retain(|event| match event {
            Event::Key { key, pressed: true, repeat, .. } => {
                let is_held_on = *repeat && self.held.contains(key);
                if belongs_to_word && !self.held.contains(key) {
                    self.held.push(*key);
                }
                !belongs_to_word && !is_held_on
            }
            Event::Key { key, pressed: false, .. } => {
                self.held.retain(|it| it != key);
                true
            }
            _ => true,
        });
    }
}
