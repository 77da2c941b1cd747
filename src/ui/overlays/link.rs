use egui::{Id, Key, Modal, Modifiers, TextEdit, Ui};

use crate::session::{Action, link_of, open_link};
use crate::ui::context::UiContext;
use crate::ui::widgets::labels::{title, warning};

/// The link to the view, while it is shown, and what was wrong with the one opened last.
#[derive(Default)]
pub struct LinkMemory {
    text: Option<String>,
    problems: Vec<String>,
    wants_focus: bool,
}

impl LinkMemory {
    pub fn is_open(&self) -> bool {
        self.text.is_some()
    }

    /// Shows the link to what is shown now.
    pub fn open(&mut self, cx: UiContext<'_>) {
        self.text = Some(link_of(cx.session, cx.atlas));
        self.problems.clear();
        self.wants_focus = true;
    }
}

/// The view as a line of text: to be copied, or replaced by another one and opened.
pub fn show(ui: &Ui, cx: UiContext<'_>, memory: &mut LinkMemory) {
    let LinkMemory { text: Some(text), problems, wants_focus } = memory else { return };
    let mut is_done = false;
    let modal = Modal::new(Id::unique("link")).show(ui.ctx(), |ui| {
        ui.set_width(520.0);
        title(ui, &cx.words.say("link-title"));
        ui.label(cx.words.say("link-explained"));
        let field = TextEdit::multiline(text).desired_rows(2).desired_width(f32::INFINITY);
        let field = ui.add(field).accessible_name(cx.words.say("link-name"));
        if std::mem::take(wants_focus) {
            field.request_focus();
        }
        let entered = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        for problem in problems.iter() {
            warning(ui, cx, problem);
        }
        ui.horizontal(|ui| {
            if ui.button(cx.words.say("link-copy")).clicked() {
                ui.copy_text(text.clone());
                is_done = true;
            }
            if ui.button(cx.words.say("link-open")).clicked() || entered {
                let opened = open_link(text, cx.session, cx.atlas);
                *problems = opened.problems.iter().map(|it| it.in_words(cx.words)).collect();
                is_done = problems.is_empty();
                cx.ask(Action::OpenLink(text.clone()));
            }
            if ui.button(cx.words.say("command-palette-close")).clicked() {
                is_done = true;
            }
        });
    });
    if is_done || modal.should_close() {
        memory.text = None;
    }
}
