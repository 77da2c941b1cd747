//! Keys as they are pressed, and as they are called.

use egui::{Key, KeyboardShortcut, Modifiers, Ui};

use crate::language::Words;

/// How often a key was pressed in this frame; nobody else gets these presses. On most keyboards
/// plus is shift and equals; the plain key does as well. On many, brackets are typed with `AltGr`,
/// which some systems tell as Ctrl and Alt. Where a layout has no Latin letters, egui tells the key
/// that stands in their place.
pub fn presses(ui: &Ui, modifiers: Modifiers, key: Key) -> usize {
    ui.input_mut(|input| {
        let mut presses = input.count_and_consume_key(modifiers, key);
        if key == Key::Plus {
            presses += input.count_and_consume_key(modifiers, Key::Equals);
            let shifted = modifiers | Modifiers::SHIFT;
            presses += input.count_and_consume_key(shifted, Key::Equals);
        }
        if matches!(key, Key::OpenBracket | Key::CloseBracket) && modifiers.is_none() {
            presses += input.count_and_consume_key(Modifiers::CTRL | Modifiers::ALT, key);
            presses += input.count_and_consume_key(Modifiers::COMMAND | Modifiers::ALT, key);
        }
        presses
    })
}

/// A key as it stands on the keyboard.
pub fn key_name(ui: &Ui, words: &Words, shortcut: KeyboardShortcut) -> String {
    let name = ui.format_shortcut(&shortcut);
    let in_words = |key: &str| {
        words.say_if(&format!("key-{}", key.to_lowercase())).unwrap_or_else(|| key.to_owned())
    };
    name.split('+').map(in_words).collect::<Vec<_>>().join("+")
}
