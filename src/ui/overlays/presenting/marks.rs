use egui::{Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, vec2};

use crate::ui::context::UiContext;

/// The letters for a show of hands.
const LETTERS: [&str; 6] = ["A", "B", "C", "D", "E", "F"];
/// Points of a shape across.
pub const SIZE: f32 = 22.0;

/// The letter of a choice.
pub fn letter(place: usize) -> &'static str {
    LETTERS.get(place).copied().unwrap_or("?")
}

/// The shape of a choice with its letter: told apart without colour.
pub fn shape_ui(ui: &mut Ui, cx: UiContext<'_>, place: usize) {
    let (rect, _) = ui.allocate_exact_size(vec2(SIZE, SIZE), Sense::hover());
    let chrome = cx.chrome();
    let stroke = Stroke::new(2.0, chrome.ink);
    let painter = ui.painter();
    outline(painter, rect.shrink(1.5), place, stroke);
    let font = egui::FontId::new(super::words_on_wall::SECOND, crate::ui::theme::bold());
    let down = if place == 0 { 3.0 } else { 0.0 };
    let at = rect.center() + vec2(0.0, down);
    painter.text(at, egui::Align2::CENTER_CENTER, letter(place), font, chrome.ink);
}

fn outline(painter: &Painter, rect: Rect, place: usize, stroke: Stroke) {
    let (center, half) = (rect.center(), rect.width() / 2.0);
    let closed = |points: Vec<Pos2>| _ = painter.add(Shape::closed_line(points, stroke));
    match place {
        0 => closed(vec![rect.center_top(), rect.right_bottom(), rect.left_bottom()]),
        1 => closed(vec![
            rect.center_top(),
            rect.right_center(),
            rect.center_bottom(),
            rect.left_center(),
        ]),
        2 => _ = painter.circle_stroke(center, half, stroke),
        3 => _ = painter.rect_stroke(rect, 0.0, stroke, egui::StrokeKind::Middle),
        sides => {
            // Five and more corners.
            let corners = sides + 1;
            let corner = |at: usize| {
                let turn = std::f32::consts::TAU * at as f32 / corners as f32;
                center + half * vec2(turn.sin(), -turn.cos())
            };
            closed((0..corners).map(corner).collect());
        }
    }
}
