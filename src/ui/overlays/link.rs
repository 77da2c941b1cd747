use egui::{Key, Modifiers, RichText, TextEdit, Ui};

use crate::session::{Action, link_at, link_of, open_link};
use crate::ui::assistance::spoken::as_alert;
use crate::ui::commands::copying::copy_text;
use crate::ui::context::UiContext;
use crate::ui::overlays::dialog::{Dialog, FocusBefore, group_head, title};
use crate::ui::widgets::labels::warning;

/// The link to the view, while it is shown, and what was wrong with the one opened last.
#[derive(Default)]
pub struct LinkMemory {
    /// Where the window lies on the network, if it does.
    pub address: Option<String>,
    text: Option<String>,
    problems: Vec<String>,
    focus: FocusBefore,
}

impl LinkMemory {
    pub fn is_open(&self) -> bool {
        self.text.is_some()
    }

    /// Shows the link to what is shown now.
    pub fn open(&mut self, cx: UiContext<'_>) {
        self.text = Some(own_link(cx, self.address.as_deref()));
        self.problems.clear();
    }
}

/// The link to what is shown now.
fn own_link(cx: UiContext<'_>, address: Option<&str>) -> String {
    match address {
        Some(address) => link_at(address, cx.session, cx.atlas),
        None => link_of(cx.session, cx.atlas),
    }
}

/// Points.
const WIDTH: f32 = 540.0;

/// The view as a line of text: to be copied, or replaced by another one and opened.
pub fn show(ui: &Ui, cx: UiContext<'_>, memory: &mut LinkMemory) {
    let LinkMemory { address, text: Some(text), problems, focus } = memory else {
        memory.focus.settle(ui.ctx());
        return;
    };
    let name = cx.words.say("link-title");
    let is_opening = !focus.is_taken();
    let dialog = Dialog { id: "link", name: &name, width: WIDTH, top: None };
    let is_over = dialog.show(ui.ctx(), focus, |ui| {
        title(ui, &name);
        ui.label(cx.words.say("link-explained"));
        ui.add_space(4.0);
        // The key that opens the dialog takes nothing in it.
        let is_pressed = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let entered = is_pressed && !is_opening;
        let field = TextEdit::multiline(text).desired_rows(2).desired_width(f32::INFINITY);
        let field = ui.add(field).accessible_name(cx.words.say("link-name"));
        if is_opening {
            field.request_focus();
            select_all(ui, field.id, text);
        }
        if field.changed() {
            problems.clear();
        }
        for problem in problems.iter() {
            as_alert(&warning(ui, cx, problem), problem);
        }
        let is_own = *text == own_link(cx, address.as_deref());
        copied_ui(ui, cx, is_own);
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            if ui.button(cx.words.say("link-copy")).clicked() {
                copy_text(ui, cx, text.clone(), "copied-link");
                ui.close();
            }
            if ui.button(cx.words.say("link-open")).clicked() || entered {
                let opened = open_link(text, cx.session, cx.atlas);
                *problems = opened.problems.iter().map(|it| it.in_words(cx.words)).collect();
                if problems.is_empty() {
                    ui.close();
                }
                cx.ask(Action::OpenLink(text.clone()));
            }
            if ui.button(cx.words.say("command-palette-close")).clicked() {
                ui.close();
            }
        });
    });
    if is_over {
        memory.text = None;
    }
}

/// What the link brings along and what it leaves behind; of another one only that it isn't opened
/// yet.
fn copied_ui(ui: &mut Ui, cx: UiContext<'_>, is_own: bool) {
    if !is_own {
        ui.label(RichText::new(cx.words.say("link-other")).weak());
        return;
    }
    group_head(ui, &cx.words.say("link-copies"));
    for line in ["link-copies-view", "link-copies-not"] {
        ui.label(RichText::new(cx.words.say(line)).weak());
    }
}

/// What is pasted takes the place of the link that is shown.
fn select_all(ui: &Ui, id: egui::Id, text: &str) {
    let end = egui::text::CCursor::new(text.chars().count());
    let all = egui::text::CCursorRange::two(egui::text::CCursor::new(0), end);
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}
