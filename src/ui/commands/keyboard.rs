//! Keys as they are pressed, and as they are called.

use egui::{Event, InputState, Key, KeyboardShortcut, Modifiers, Ui};

use crate::language::Words;

/// How often a key was pressed in this frame; nobody else gets these presses. On most keyboards
/// plus is shift and equals; the plain key does as well. On many, brackets are typed with `AltGr`,
/// which some systems tell as Ctrl and Alt. Where a layout has no Latin letters, egui tells the key
/// that stands in their place.
pub fn presses(ui: &Ui, modifiers: Modifiers, key: Key) -> usize {
    ui.input_mut(|input| {
        if modifiers.is_none() && is_letter(key) && !is_the_letter_alone(input, key) {
            return 0;
        }
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

fn is_letter(key: Key) -> bool {
    matches!(key.name().as_bytes(), [b'A'..=b'Z'])
}

/// Whether nothing else is meant than the letter: Alt belongs to the system, and a key that writes
/// another sign with `AltGr` ("ð", "€", "@") is no command. Letters of other scripts stand for the
/// Latin ones on their keys.
fn is_the_letter_alone(input: &InputState, key: Key) -> bool {
    let fits = |c: char| {
        key.name().eq_ignore_ascii_case(c.encode_utf8(&mut [0; 4]))
            || (c >= FIRST_OF_OTHER_SCRIPTS && c.is_alphabetic())
    };
    let mut written = input.events.iter().filter_map(|event| match event {
        Event::Text(text) => Some(text.as_str()),
        _ => None,
    });
    let first = written.next();
    let is_written = first.is_none_or(|text| text.chars().any(fits))
        || written.any(|text| text.chars().any(fits));
    !input.modifiers.alt && is_written
}

/// Latin letters with all their accents come before it.
const FIRST_OF_OTHER_SCRIPTS: char = '\u{370}';

/// A key as it stands on the keyboard.
pub fn key_name(ui: &Ui, words: &Words, shortcut: KeyboardShortcut) -> String {
    let name = ui.format_shortcut(&shortcut);
    let in_words = |key: &str| {
        words.say_if(&format!("key-{}", key.to_lowercase())).unwrap_or_else(|| key.to_owned())
    };
    name.split('+').map(in_words).collect::<Vec<_>>().join("+")
}
