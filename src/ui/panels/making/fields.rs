//! Fields to write in, each with its name above it.

use egui::{Response, RichText, TextEdit, Ui};

use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::widgets::labels::warning;

/// A line to write in.
pub fn line_ui(ui: &mut Ui, cx: UiContext<'_>, word: &str, line: &mut String) -> Response {
    let name = cx.words.say(word);
    ui.label(RichText::new(&name).size(text::SMALL));
    let field = TextEdit::singleline(line).desired_width(f32::INFINITY);
    ui.add(field).accessible_name(name)
}

/// Several lines to write in.
pub fn text_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    word: &str,
    written: &mut String,
    rows: usize,
) -> Response {
    let name = cx.words.say(word);
    ui.label(RichText::new(&name).size(text::SMALL));
    let field = TextEdit::multiline(written).desired_width(f32::INFINITY).desired_rows(rows);
    ui.add(field).accessible_name(name)
}

/// The same for what need not be there.
pub fn optional_text_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    word: &str,
    written: &mut Option<String>,
    rows: usize,
) {
    let mut text = written.take().unwrap_or_default();
    text_ui(ui, cx, word, &mut text, rows);
    *written = (!text.is_empty()).then_some(text);
}

/// One line of a field is one of several things.
pub fn lines_ui(ui: &mut Ui, cx: UiContext<'_>, word: &str, lines: &mut Vec<String>, rows: usize) {
    let mut written = lines.join("\n");
    if text_ui(ui, cx, word, &mut written, rows).changed() {
        *lines = written.split('\n').map(str::to_owned).collect();
    }
}

/// How many words there are, and that there are too many.
pub fn count_ui(ui: &mut Ui, cx: UiContext<'_>, count: usize, most: usize) {
    let values = [("count", count.into()), ("most", most.into())];
    if count > most {
        warning(ui, cx, &cx.words.say_with("making-words-too-many", &values));
    } else {
        let words = cx.words.say_with("making-words", &values);
        ui.label(RichText::new(words).size(text::SMALL).weak());
    }
}
