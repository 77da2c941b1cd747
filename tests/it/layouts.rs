//! Keys as other keyboards write them: a letter is a command, a sign written with `AltGr` is none,
//! and neither is what goes into a field.

use egui::{Event, Key, Modifiers};
use kuril_atlas::map::Appearance;

use crate::support::{Window, first_start};

/// Presses the key of a letter, on which the layout writes something.
fn write(window: &mut Window, key: Key, modifiers: Modifiers, written: &str) {
    let press =
        |pressed| Event::Key { key, physical_key: Some(key), pressed, repeat: false, modifiers };
    let input = window.input_mut();
    input.events.push(Event::ModifiersChanged(modifiers));
    input.events.push(press(true));
    if !written.is_empty() {
        input.events.push(Event::Text(written.to_owned()));
    }
    input.events.push(press(false));
    window.run();
}

fn is_dark_after(modifiers: Modifiers, written: &str) -> bool {
    let mut window = first_start();
    write(&mut window, Key::D, modifiers, written);
    window.state().session().drawing().appearance == Appearance::Dark
}

#[test]
fn letters_of_every_script_do_what_their_key_does() {
    for written in ["", "d", "D", "в", "δ", "し", "ㅇ"] {
        assert!(is_dark_after(Modifiers::NONE, written), "{written}");
    }
}

#[test]
fn signs_of_a_third_level_and_keys_with_alt_are_no_commands() {
    for written in ["ð", "đ", "æ", "€", "@", "µ", "["] {
        assert!(!is_dark_after(Modifiers::NONE, written), "{written}");
    }
    assert!(!is_dark_after(Modifiers::ALT, "d"));
    assert!(!is_dark_after(Modifiers::CTRL | Modifiers::ALT, "ð"));
}

#[test]
fn a_field_that_was_left_is_left_when_a_palette_closes_too() {
    let mut window = first_start();
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run();
    window.event(Event::Text("q".to_owned()));
    window.run();
    assert_eq!(window.state().session().filter.words, "q");
    window.key_press(Key::Escape);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.key_press(Key::Escape);
    window.run();
    write(&mut window, Key::D, Modifiers::NONE, "d");
    assert_eq!(window.state().session().filter.words, "q");
    assert_eq!(window.state().session().drawing().appearance, Appearance::Dark);
}
