use egui::{CursorIcon, Id, Key, Modifiers, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::session::{Action, Comparison};
use crate::ui::context::UiContext;
use crate::ui::panels::map::map_pane::bar_at;
use crate::ui::theme;

/// Points left and right of the bar that take hold of it.
const GRIP: f32 = 12.0;
/// How far an arrow key moves it, in parts of the map.
const STEP: f64 = 0.02;

/// The bar between two maps that lie on one another: dragged, or moved with the arrow keys.
pub fn bar_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect, comparison: &Comparison) {
    let x = bar_at(rect, comparison);
    let area = Rect::from_min_max(pos2(x - GRIP, rect.min.y), pos2(x + GRIP, rect.max.y));
    let response = ui.interact(area, Id::unique("swipe bar"), Sense::click_and_drag());
    let percent = comparison.share * 100.0;
    let name = cx.words.say("compare-bar");
    response.widget_info(|| WidgetInfo::slider(true, percent, &name));
    let is_held = response.dragged() || response.drag_stopped();
    if let Some(at) = response.interact_pointer_pos().filter(|_| is_held) {
        let share = f64::from((at.x - rect.min.x) / rect.width());
        if (share - comparison.share).abs() > 1e-4 {
            cx.ask(Action::MoveSwipeBar(share));
        }
    }
    if response.clicked() {
        response.request_focus();
    }
    if response.has_focus() {
        let keep = egui::EventFilter { horizontal_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keep));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        for (key, by) in [(Key::ArrowLeft, -STEP), (Key::ArrowRight, STEP)] {
            if pressed(key) {
                cx.ask(Action::MoveSwipeBar(comparison.share + by));
            }
        }
    }
    let painter = ui.painter_at(rect);
    let ink = theme::color(cx.style.ink);
    let is_active = response.hovered() || response.has_focus() || response.dragged();
    let color = if is_active { theme::color(cx.style.accent) } else { ink };
    painter.vline(x, rect.y_range(), egui::Stroke::new(2.0, color));
    let middle = pos2(x, rect.center().y);
    let knob = Rect::from_center_size(middle, vec2(22.0, 34.0));
    painter.rect(
        knob,
        6.0,
        theme::color(cx.style.paper.with_opacity(255)),
        egui::Stroke::new(2.0, color),
        egui::StrokeKind::Middle,
    );
    for side in [-1.0, 1.0] {
        let tip = middle + vec2(side * 7.0, 0.0);
        let back = middle + vec2(side * 2.5, 0.0);
        let arrow = vec![tip, back + vec2(0.0, 5.0), back - vec2(0.0, 5.0)];
        painter.add(egui::Shape::convex_polygon(arrow, color, egui::Stroke::NONE));
    }
    if is_active {
        ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
    }
}
