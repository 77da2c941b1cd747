use egui::Ui;

use crate::ui::context::UiContext;

/// Copies a text, and tells so in the words of a message.
pub fn copy_text(ui: &Ui, cx: UiContext<'_>, text: String, word: &str) {
    ui.copy_text(text);
    cx.tell(cx.words.say(word));
}
