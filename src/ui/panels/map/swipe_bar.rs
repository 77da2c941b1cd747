use std::sync::Arc;

use egui::{CursorIcon, Id, Key, Modifiers, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::map::{Anchor, Primitive, Role, Scene, ScreenPoint, ScreenRect, Text, TextMetrics};
use crate::session::{Action, Comparison};
use crate::ui::context::UiContext;
use crate::ui::panels::map::map_pane::bar_at;
use crate::ui::theme;

/// Points left and right of the bar that take hold of it.
const GRIP: f32 = 12.0;
/// How far an arrow key moves it, in parts of the map.
const STEP: f64 = 0.02;

/// Pixels between a name and what stands beneath it, at most.
const TOGETHER: f64 = 4.0;

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

/// A picture without the names that the bar would cut, or that a date of either lies upon. What the picture
/// beside it has in the same place is whole, and stays.
pub fn without_cut_names(
    metrics: &TextMetrics,
    scene: &Arc<Scene>,
    beside: Option<&Scene>,
    bar: f64,
    dates: &[ScreenRect],
) -> Arc<Scene> {
    let is_name = |role: Role| {
        matches!(
            role,
            Role::Name
                | Role::SecondName
                | Role::Spot
                | Role::Degrees
                | Role::LineName
                | Role::JourneyName
                | Role::StopName
        )
    };
    let names = |scene: &'_ Scene| {
        let named = scene.items.iter().filter(|item| is_name(item.role));
        named.filter_map(|item| text_of(&item.primitive).cloned()).collect::<Vec<Text>>()
    };
    let beside = beside.map(names).unwrap_or_default();
    let is_cut = |text: &Text| {
        let rect = rect_of(metrics, text);
        let is_on_bar = rect.min.x < bar && bar < rect.max.x && !beside.contains(text);
        is_on_bar || dates.iter().any(|&date| rect.overlaps(date))
    };
    let cut: Vec<Text> = names(scene).into_iter().filter(is_cut).collect();
    if cut.is_empty() {
        return Arc::clone(scene);
    }
    // What stands beneath a name goes with it.
    let is_beneath = |text: &Text| {
        cut.iter().any(|name| {
            let [one, other] = [name, text].map(|it| rect_of(metrics, it));
            name.angle.to_bits() == text.angle.to_bits() && one.grown(TOGETHER).overlaps(other)
        })
    };
    let mut kept = Scene::clone(scene);
    kept.items.retain(|item| match text_of(&item.primitive) {
        Some(text) if item.role == Role::SecondName => !cut.contains(text) && !is_beneath(text),
        Some(text) if is_name(item.role) => !cut.contains(text),
        Some(_) | None => true,
    });
    Arc::new(kept)
}

fn text_of(primitive: &Primitive) -> Option<&Text> {
    match primitive {
        Primitive::Text(text) => Some(text),
        Primitive::Area { .. }
        | Primitive::Path { .. }
        | Primitive::Outline { .. }
        | Primitive::Rim(_)
        | Primitive::Segments { .. }
        | Primitive::Polygon { .. }
        | Primitive::Circle { .. }
        | Primitive::Panel { .. }
        | Primitive::Inset { .. } => None,
    }
}

/// The rectangle around a text, pixels.
fn rect_of(metrics: &TextMetrics, text: &Text) -> ScreenRect {
    let width = metrics.width(&text.text, text.face, text.size, text.spacing);
    let from = match text.anchor {
        Anchor::Left => 0.0,
        Anchor::Middle => -width / 2.0,
        Anchor::Right => -width,
    };
    let half = text.size / 2.0;
    let ends = [0.0, 0.25, 0.5, 0.75, 1.0].map(|share| from + share * width);
    let points = ends.into_iter().flat_map(|along| [half, -half].map(|up| text.on_line(along, up)));
    points.fold(ScreenRect { min: text.at, max: text.at }, |rect, at| ScreenRect {
        min: ScreenPoint { x: rect.min.x.min(at.x), y: rect.min.y.min(at.y) },
        max: ScreenPoint { x: rect.max.x.max(at.x), y: rect.max.y.max(at.y) },
    })
}
