//! A lesson is found by its title, and gone on with where it was left.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{By, Queryable as _};

use crate::support::{Window, first_start_with_lessons};

const TITLE: &str = "One line, three treaties";

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

fn is_there(window: &Window, words: &str) -> bool {
    window.query_all_by_label(words).next().is_some()
}

#[test]
fn the_list_goes_on_with_a_lesson_where_it_was_left() {
    let mut window = first_start_with_lessons();
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_label("Find").type_text("three treaties");
    window.run();
    let line = By::new().role(Role::ListBoxOption).label_contains(TITLE);
    window.get(line).click_accesskit();
    window.run();
    window.get_by_label(&format!("Present: {TITLE}")).click_accesskit();
    window.run();
    press(&mut window, Key::Num3);
    press(&mut window, Key::Enter);
    press(&mut window, Key::Questionmark);
    let place = |window: &Window, group: &str| {
        let at = window.get_by_role_and_label(Role::Heading, group).rect().min;
        (at.x.round() as i32, at.y.round() as i32)
    };
    assert!(place(&window, "While presenting") < place(&window, "Time"), "what helps comes first");
    window.get_by_label("Search keys").type_text("presenting");
    window.run();
    assert!(is_there(&window, "While presenting") && !is_there(&window, "Time"));
    press(&mut window, Key::Escape);
    assert!(!is_there(&window, "While presenting") && !is_there(&window, "More"), "the wall stays");
    press(&mut window, Key::Escape);
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_label("Find").type_text("lessons");
    window.run();
    press(&mut window, Key::Enter);
    window.get_by_label("Go on at step 3").click_accesskit();
    window.run();
    assert!(!is_there(&window, "More"), "the wall has the window");
}
