use egui::{Key, Modifiers, Ui};

use crate::map::Appearance;
use crate::session::Action;
use crate::teaching::lesson::Level;
use crate::ui::commands::requests::WindowPart;
use crate::ui::context::UiContext;
use crate::ui::overlays::presenting::presentation::{Presentation, PresentingMemory};

/// The keys of a clicker, and of a keyboard, that lead on.
const ON: [Key; 4] = [Key::PageDown, Key::Space, Key::ArrowRight, Key::ArrowDown];
const BACK: [Key; 3] = [Key::PageUp, Key::ArrowLeft, Key::ArrowUp];
const DIGITS: [Key; 10] = [
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];
/// More digits are no step.
const MOST_DIGITS: usize = 3;

/// Reads the keys while something is presented; no others count then.
pub fn read(ui: &Ui, cx: UiContext<'_>, memory: &mut PresentingMemory) {
    let Some(shown) = &mut memory.shown else { return };
    if turn(ui, cx, shown) {
        memory.leave();
    }
}

/// The same of one window, the wall or the teacher's: a clicker speaks to whichever was touched last.
/// Says whether to leave.
pub fn turn(ui: &Ui, cx: UiContext<'_>, shown: &mut Presentation) -> bool {
    let pressed =
        |modifiers: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let plain = |key: Key| pressed(Modifiers::NONE, key);
    if plain(Key::Escape) {
        return true;
    }
    // A clicker sends F5 and Escape with one button, in turn: what is on stays on.
    _ = pressed(Modifiers::SHIFT, Key::F5) || plain(Key::F5);
    if shown.marks.is_black {
        // Any key gives the light back, and does no more.
        let is_woken = ui.input(|input| {
            input.events.iter().any(|it| matches!(it, egui::Event::Key { pressed: true, .. }))
        });
        if is_woken {
            shown.marks.is_black = false;
            ui.input_mut(|input| input.events.retain(|it| !matches!(it, egui::Event::Key { .. })));
        }
        return false;
    }
    if pressed(Modifiers::SHIFT, Key::Space) || BACK.into_iter().any(plain) {
        go_back(cx, shown);
    } else if ON.into_iter().any(plain) {
        go_on(cx, shown);
    }
    number(shown, &plain);
    for (key, mark) in [
        (Key::S, &mut shown.marks.spotlight),
        (Key::P, &mut shown.marks.pen),
        (Key::L, &mut shown.marks.dot),
        (Key::T, &mut shown.text_is_hidden),
        (Key::N, &mut shown.teacher),
    ] {
        if plain(key) {
            *mark = !*mark;
        }
    }
    if plain(Key::B) || plain(Key::Period) {
        shown.marks.is_black = true;
    }
    if plain(Key::E) {
        shown.marks.strokes.clear();
        shown.marks.lines.clear();
    }
    if plain(Key::O) {
        shown.pass_over();
    }
    if plain(Key::Home) {
        shown.opened = None;
    }
    if plain(Key::Questionmark) {
        cx.open(WindowPart::Shortcuts);
    }
    for (key, level) in [(Key::H, Level::Help), (Key::M, Level::More)] {
        if plain(key) {
            shown.level = if shown.level == level { Level::Core } else { level };
        }
    }
    if plain(Key::C) {
        let is_strong = cx.session.drawing().appearance == Appearance::Contrast;
        let appearance = if is_strong { Appearance::Light } else { Appearance::Contrast };
        cx.ask(Action::SetAppearance(appearance));
    }
    false
}

/// On to the next slide; on the bare map, to the next year or day.
pub fn go_on(cx: UiContext<'_>, shown: &mut Presentation) {
    if shown.lesson.is_none() {
        shown.marks.strokes.clear();
        cx.ask(Action::StepTime(1));
    } else {
        shown.go_on();
    }
}

/// Back by one.
pub fn go_back(cx: UiContext<'_>, shown: &mut Presentation) {
    if shown.lesson.is_none() {
        shown.marks.strokes.clear();
        cx.ask(Action::StepTime(-1));
    } else {
        shown.go_back();
    }
}

/// A number and Enter lead to a step.
fn number(shown: &mut Presentation, plain: &impl Fn(Key) -> bool) {
    for (digit, key) in DIGITS.into_iter().enumerate() {
        if plain(key) {
            shown.typed.push_str(&digit.to_string());
        }
    }
    shown.typed.truncate(MOST_DIGITS);
    if plain(Key::Backspace) {
        shown.typed.pop();
    }
    if plain(Key::Enter) {
        if let Ok(number) = shown.typed.parse() {
            shown.go_to_number(number);
        }
        shown.typed.clear();
    }
}
