//! What has the focus: seen, in sight, and one stop for many.

use egui::accesskit::Action;
use egui::{
    CornerRadius, EventFilter, Id, Key, LayerId, Modifiers, Painter, Rect, Response, Sense, Stroke,
    StrokeKind, Ui,
};

use crate::ui::context::UiContext;

/// Width of the ring around what has the focus, and of the paper around that, points.
const RING: f32 = 2.0;
const PAPER: f32 = 1.0;

/// Whether something has been shown in this frame so far.
pub fn is_shown(ui: &Ui, id: Id) -> bool {
    ui.ctx().viewport(|viewport| viewport.this_pass.widgets.contains(id))
}

/// The layer on which something has been shown in this frame.
pub fn layer(ui: &Ui, id: Id) -> Option<LayerId> {
    ui.ctx().viewport(|viewport| viewport.this_pass.widgets.get(id).map(|it| it.layer_id))
}

/// A ring around what has the focus, whatever it is.
pub fn ring_ui(ui: &Ui, cx: UiContext<'_>) {
    let Some(focused) = ui.memory(egui::Memory::focused) else { return };
    let shown = ui.ctx().viewport(|viewport| viewport.this_pass.widgets.get(focused).copied());
    let Some(widget) = shown.filter(|it| it.interact_rect.is_positive()) else { return };
    let painter = ui.ctx().layer_painter(widget.layer_id);
    let around = widget.interact_rect.intersect(ui.ctx().content_rect().shrink(RING + PAPER));
    ring(&painter, cx, around);
}

/// A ring around a part of the window, in the accent within paper: on every surface one of the two
/// stands out.
pub fn ring(painter: &Painter, cx: UiContext<'_>, around: Rect) {
    let chrome = cx.chrome();
    let lines = [(around, RING, chrome.accent), (around.expand(RING), PAPER, chrome.paper)];
    for (around, width, color) in lines {
        let line = Stroke::new(width, color);
        painter.rect_stroke(around, CornerRadius::same(4), line, StrokeKind::Outside);
    }
}

/// Things in a row are one stop of the Tab key, and the arrows lead from one to the next: which of
/// them is the stop. It is the one with the focus, or else the one that is wanted.
pub fn stop_of_row(ui: &Ui, row: &[Id], wanted: Option<Id>) -> Option<Id> {
    let focused = ui.memory(egui::Memory::focused);
    let Some(here) = row.iter().position(|id| Some(*id) == focused) else {
        return wanted.filter(|id| row.contains(id)).or(row.first().copied());
    };
    let keep = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row[here], keep));
    let presses = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    let on = here + presses(Key::ArrowRight);
    let there = on.saturating_sub(presses(Key::ArrowLeft)).min(row.len() - 1);
    if there != here {
        ui.memory_mut(|memory| memory.request_focus(row[there]));
    }
    Some(row[there])
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
    if response.gained_focus() {
        // Only from the next frame on can it keep the arrows for itself.
        ui.request_repaint();
    }
    ui.ctx().accesskit_node_builder(id, |node| node.add_action(Action::Focus));
    response
}
