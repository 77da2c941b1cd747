//! Words that stand out.

use std::ops::Range;

use egui::text::LayoutJob;
use egui::{Response, RichText, TextFormat, Ui};

use crate::ui::assistance::spoken::as_heading;
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::theme;

/// The name of a page or of a window within the window.
pub fn title(ui: &mut Ui, name: &str) -> Response {
    let response = ui.label(RichText::new(name).size(text::TITLE).family(theme::bold()));
    as_heading(&response, name, 2);
    response
}

/// Bold words above what belongs together.
pub fn heading(ui: &mut Ui, text: impl Into<String>) -> Response {
    let text = text.into();
    let response = ui.label(RichText::new(&text).family(theme::bold()));
    as_heading(&response, &text, 1);
    response
}

/// What is read in full sentences: a little larger, with air between the lines.
pub fn reading(ui: &mut Ui, said: &str) -> Response {
    ui.label(RichText::new(said).size(text::READING).line_height(Some(text::READING_LINE)))
}

/// A text in which parts are marked: in order, apart from one another, in bytes.
pub fn marked(
    text: &str,
    parts: impl IntoIterator<Item = Range<usize>>,
    plain: &TextFormat,
    mark: &TextFormat,
) -> LayoutJob {
    let mut job = LayoutJob::default();
    let mut done = 0;
    for part in parts {
        job.append(&text[done..part.start], 0.0, plain.clone());
        job.append(&text[part.clone()], 0.0, mark.clone());
        done = part.end;
    }
    job.append(&text[done..], 0.0, plain.clone());
    job
}

/// What a reader should be warned of.
pub fn warning(ui: &mut Ui, cx: UiContext<'_>, said: &str) -> Response {
    ui.label(RichText::new(said).color(theme::color(cx.style.accent)))
}
