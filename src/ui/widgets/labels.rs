//! Words that stand out.

use egui::{Response, RichText, Ui};

use crate::ui::assistance::spoken::as_heading;
use crate::ui::context::UiContext;
use crate::ui::theme;

/// The name of a page or of a window within the window.
pub fn title(ui: &mut Ui, text: &str) -> Response {
    let response = ui.label(RichText::new(text).size(15.0).family(theme::bold()));
    as_heading(&response, text, 2);
    response
}

/// Bold words above what belongs together.
pub fn heading(ui: &mut Ui, text: String) -> Response {
    let response = ui.label(RichText::new(&text).family(theme::bold()));
    as_heading(&response, &text, 1);
    response
}

/// What a reader should be warned of.
pub fn warning(ui: &mut Ui, cx: UiContext<'_>, text: &str) -> Response {
    ui.label(RichText::new(text).color(theme::color(cx.style.accent)))
}
