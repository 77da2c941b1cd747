use std::ops::Range;
use std::sync::Arc;

use egui::text::{CCursor, LayoutJob};
use egui::text_selection::LabelSelectionState;
use egui::{
    CursorIcon, FontId, Galley, Label, Pos2, Rect, Role, Sense, Stroke, TextFormat, Ui, WidgetInfo,
};

use crate::atlas::{Subject, TermId, terms_in};
use crate::session::Action;
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::widgets::labels::marked;

/// A text in which the terms that the page uses for the first time are underlined; they explain
/// themselves to pointer and focus, and lead to their pages. It is spoken as one text; each term is told after it.
pub fn explained_text(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, text: &str) {
    let found = terms_in(&cx.atlas.terms, text, &memory.explained);
    memory.explained.extend(found.iter().map(|(_, term)| *term));
    let label = Label::new(underlined(ui, text, &found)).sense(Sense::hover());
    let (at, galley, response) = label.layout_in_ui(ui);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), text));
    if ui.is_rect_visible(response.rect) {
        let ink = ui.visuals().text_color();
        let shown = Arc::clone(&galley);
        LabelSelectionState::label_text_selection(ui, &response, at, shown, ink, Stroke::NONE);
    }
    for (range, term) in &found {
        term_ui(ui, cx, *term, rect_of(&galley, at, text, range));
    }
}

/// The text with a line under each term.
fn underlined(ui: &Ui, text: &str, found: &[(Range<usize>, TermId)]) -> LayoutJob {
    let ink = ui.visuals().text_color();
    let plain = TextFormat::simple(FontId::proportional(13.0), ink);
    let underline = Stroke::new(1.0, ui.visuals().weak_text_color());
    let term = TextFormat { underline, ..plain.clone() };
    marked(text, found.iter().map(|(range, _)| range.clone()), &plain, &term)
}

/// Where a part of the text stands; of what goes over two lines, its beginning.
fn rect_of(galley: &Galley, at: Pos2, text: &str, range: &Range<usize>) -> Rect {
    let cursor = |byte: usize| {
        let mut cursor = CCursor::new(text[..byte].chars().count());
        cursor.prefer_next_row = true;
        galley.pos_from_cursor(cursor)
    };
    let (start, end) = (cursor(range.start), cursor(range.end));
    let right = if end.min.y > start.min.y { galley.rect.right() } else { end.min.x };
    let rect = Rect::from_min_max(start.min, egui::pos2(right, start.max.y));
    rect.translate(at.to_vec2())
}

fn term_ui(ui: &Ui, cx: UiContext<'_>, id: TermId, rect: Rect) {
    let term = &cx.atlas[id];
    let values = [("term", term.name.as_str().into()), ("means", term.means.as_str().into())];
    let means = cx.words.say_with("term-means", &values);
    let response = ui.interact(rect, ui.scope_id().with(("term", &term.slug)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Term, true, &means));
    if response.clicked() {
        cx.ask(Action::Select(Subject::Term(id)));
    }
    if response.has_focus() {
        response.show_tooltip_text(&means);
    } else {
        response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(&means);
    }
}
