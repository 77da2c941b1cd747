//! What has the focus: seen, in sight, and one stop for many.

use egui::accesskit::Action;
use egui::{CornerRadius, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui};

use crate::ui::context::UiContext;
use crate::ui::theme::color;

/// Width of the ring around what has the focus, points.
const RING: f32 = 2.0;

/// Whether something has been shown in this frame so far.
pub fn is_shown(ui: &Ui, id: Id) -> bool {
    ui.ctx().viewport(|viewport| viewport.this_pass.widgets.contains(id))
}

/// A ring around what has the focus, whatever it is.
pub fn ring_ui(ui: &Ui, cx: UiContext<'_>) {
    let Some(focused) = ui.memory(egui::Memory::focused) else { return };
    let shown = ui.ctx().viewport(|viewport| viewport.this_pass.widgets.get(focused).copied());
    let Some(widget) = shown.filter(|it| it.interact_rect.is_positive()) else { return };
    let painter = ui.ctx().layer_painter(widget.layer_id);
    let around = widget.interact_rect.intersect(ui.ctx().content_rect().shrink(RING));
    painter.rect_stroke(around, CornerRadius::same(4), ring(cx), StrokeKind::Outside);
}

/// The line around what has the focus.
pub fn ring(cx: UiContext<'_>) -> Stroke {
    Stroke::new(RING, color(cx.style.accent))
}

/// Shows what a scroll area holds, and scrolls to what in it has gained the focus.
pub fn followed<R>(ui: &mut Ui, show: impl FnOnce(&mut Ui) -> R) -> R {
    let focused = |ui: &Ui| ui.memory(egui::Memory::focused);
    let before = focused(ui);
    let was_shown = before.is_some_and(|id| is_shown(ui, id));
    let answer = show(ui);
    if let Some(id) = focused(ui).filter(|id| Some(*id) != before || !was_shown)
        && !ui.memory(|memory| memory.had_focus_last_frame(id))
        && let Some(widget) =
            ui.ctx().viewport(|viewport| viewport.this_pass.widgets.get(id).copied())
    {
        ui.scroll_to_rect(widget.rect, None);
    }
    answer
}

/// One of many that are a single stop of the Tab key, with the arrows between them: only the one
/// that is the stop can be reached by Tab. A screen reader can give the focus to any.
pub fn one_of_many(ui: &Ui, rect: Rect, id: Id, is_stop: bool) -> Response {
    let is_asked = ui.input(|input| input.has_accesskit_action_request(id, Action::Focus));
    if is_asked {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let is_stop = is_stop || is_asked || ui.memory(|memory| memory.has_focus(id));
    let response = ui.interact(rect, id, if is_stop { Sense::click() } else { Sense::CLICK });
    ui.ctx().accesskit_node_builder(id, |node| node.add_action(Action::Focus));
    response
}
