//! Keys as they are pressed, and as they are called.

use egui::{Key, KeyboardShortcut, Modifiers, Ui};

/// How often a key was pressed in this frame; nobody else gets these presses. On most keyboards
/// plus is shift and equals; the plain key does as well.
pub fn presses(ui: &Ui, modifiers: Modifiers, key: Key) -> usize {
    ui.input_mut(|input| {
        let mut presses = input.count_and_consume_key(modifiers, key);
        if key == Key::Plus {
            presses += input.count_and_consume_key(Modifiers::NONE, Key::Equals);
            presses += input.count_and_consume_key(Modifiers::SHIFT, Key::Equals);
        }
        presses
    })
}

/// A key as it stands on the keyboard.
pub fn key_name(ui: &Ui, shortcut: KeyboardShortcut) -> String {
    let signs = [
        ("CloseBracket", "]"),
        ("OpenBracket", "["),
        ("Period", "."),
        ("Comma", ","),
        ("Plus", "+"),
        ("Minus", "−"),
        ("Num0", "0"),
    ];
    signs
        .into_iter()
        .fold(ui.format_shortcut(&shortcut), |name, (word, sign)| name.replace(word, sign))
}
