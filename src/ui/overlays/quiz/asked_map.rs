use egui::{Color32, FontId, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::map::ScreenPoint;
use crate::teaching::quiz::{AnswerForm, Question};
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::overlays::quiz::memory::QuizMemory;
use crate::ui::theme::{self, color};

/// So many pixels beside a land or a town still count.
const BESIDE: f64 = 12.0;
/// The disc of a number, points.
const DISC: f32 = 12.0;
/// The ring where it was clicked, points.
const RING: f32 = 8.0;
const LINE: f32 = 2.0;

/// The map without names; a click answers, where that is asked for.
pub fn asked_map_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut QuizMemory, question: &Question) {
    let Some(map) = &question.map else { return };
    let rect = ui.available_rect_before_wrap();
    let size = [rect.width().round().into(), rect.height().round().into()];
    let scene = memory.map.scene(cx, map, size);
    let painter = ui.painter_at(rect);
    memory.map.painter.paint(&painter, rect.min, &scene);
    let edge = Stroke::new(1.0, cx.chrome().edge);
    let is_click = question.form == AnswerForm::Click && !memory.is_told;
    let sense = if is_click { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect, ui.scope_id().with("asked map"), sense);
    let name = cx.words.say("quiz-map-alt");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    let camera = scene.camera;
    if let Some(at) = response.interact_pointer_pos().filter(|_| response.clicked()) {
        let at = at - rect.min;
        let at = ScreenPoint { x: at.x.into(), y: at.y.into() };
        let beside = BESIDE / camera.pixels_per_km;
        memory.clicked = Some((camera.plane_from_screen(at), beside));
        memory.has_numbers = false;
        // Enter checks, whatever had the focus before.
        let focused = ui.memory(egui::Memory::focused);
        ui.memory_mut(|memory| focused.into_iter().for_each(|it| memory.surrender_focus(it)));
    }
    let on_screen = |plane| {
        let at = camera.screen_from_plane(plane);
        rect.min + vec2(at.x as f32, at.y as f32)
    };
    if question.form == AnswerForm::Click && (memory.has_numbers || memory.is_told) {
        for (place, spot) in map.spots.iter().enumerate() {
            let is_right = memory.is_told && spot.right;
            let fill = if is_right { color(cx.style.accent) } else { color(cx.style.paper) };
            let ink = if is_right { color(cx.style.paper) } else { color(cx.style.ink) };
            painter.circle(on_screen(spot.at), DISC, fill, Stroke::new(1.5, color(cx.style.ink)));
            let font = FontId::new(text::HEAD, theme::bold());
            let number = (place + 1).to_string();
            painter.text(on_screen(spot.at), egui::Align2::CENTER_CENTER, number, font, ink);
        }
    }
    if let Some((at, _)) = memory.clicked.filter(|_| !memory.has_numbers) {
        let ring = Stroke::new(LINE, color(cx.style.accent));
        painter.circle(on_screen(at), RING, Color32::TRANSPARENT, ring);
    }
    painter.rect_stroke(rect.shrink(0.5), 0.0, edge, egui::StrokeKind::Inside);
}
