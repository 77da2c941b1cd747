use egui::{CursorIcon, Id, Key, Modifiers, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::session::{Action, Comparison};
use crate::ui::context::UiContext;
use crate::ui::panels::map::map_pane::bar_at;
use crate::ui::theme;

/// Points left and right of the bar that take hold of it.
const GRIP: f32 = 12.0;
/// How far an arrow key moves it, in parts of the map.
const STEP: f64 = 0.02;
/// Size of the handle, points, and width of the bar.
const HANDLE: Vec2 = vec2(22.0, 34.0);
const WIDTH: f32 = 2.0;

fn id() -> Id {
    Id::unique("swipe bar")
}

/// Whether the bar is being moved.
pub fn is_dragged(ui: &Ui) -> bool {
    ui.ctx().is_being_dragged(id())
}

/// What the bar and its handle cover of the maps.
pub fn surfaces(rect: Rect, comparison: &Comparison) -> [Rect; 2] {
    let x = bar_at(rect, comparison);
    let bar = Rect::from_x_y_ranges(x - WIDTH..=x + WIDTH, rect.y_range());
    [bar, handle_at(bar.center())]
}

fn handle_at(middle: Pos2) -> Rect {
    Rect::from_center_size(middle, HANDLE)
}

/// The bar between two maps that lie on one another: dragged, or moved with the arrow keys.
pub fn bar_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect, comparison: &Comparison) {
    let x = bar_at(rect, comparison);
    let area = Rect::from_min_max(pos2(x - GRIP, rect.min.y), pos2(x + GRIP, rect.max.y));
    let response = ui.interact(area, id(), Sense::click_and_drag());
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
    painter.vline(x, rect.y_range(), egui::Stroke::new(WIDTH, color));
    let middle = pos2(x, rect.center().y);
    painter.rect(
        handle_at(middle),
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
