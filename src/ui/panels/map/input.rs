use egui::{Key, Modifiers, PointerButton, Response, Ui};

use crate::atlas::{MapState, Subject, TerritoryId, control_sentence, official_sentence};
use crate::geometry::Water;
use crate::map::{Answer, RouteOf, ScreenPoint};
use crate::session::Action;
use crate::ui::commands::command::ZOOM_STEP;
use crate::ui::commands::keyboard;
use crate::ui::context::UiContext;
use crate::ui::panels::map::map_pane;

/// How much a pixel of the wheel enlarges the map.
const WHEEL: f64 = 0.004;

/// Where the pointer is and what answers there, on which map.
#[derive(Clone, Copy)]
pub struct Under {
    pub pointer: Option<ScreenPoint>,
    pub answer: Option<Answer>,
    pub state: MapState,
}

/// Dragging moves the map; a click asks what is there, or measures.
pub fn move_and_ask(ui: &Ui, cx: UiContext<'_>, response: &Response, under: Under) {
    let dragged = response.drag_delta();
    if response.dragged() && dragged != egui::Vec2::ZERO {
        cx.ask(Action::Drag([dragged.x.into(), dragged.y.into()]));
    }
    if response.clicked_by(PointerButton::Primary) {
        response.request_focus();
        cx.ask_all(chosen(cx, under));
    }
    if cx.session.measuring().is_on {
        ui.ctx().set_cursor_icon(egui::CursorIcon::Crosshair);
        return;
    }
    if response.dragged() {
        return;
    }
    let text = match under.answer {
        Some(Answer::Route(RouteOf::Line(id))) => hint(cx, "line-hint", &cx.atlas[id].name),
        Some(Answer::Route(RouteOf::Journey(id))) => hint(cx, "journey-hint", &cx.atlas[id].name),
        Some(Answer::Territory(territory)) => sentences(cx, territory, under.state),
        Some(Answer::Note(_) | Answer::Mark(_) | Answer::Panel | Answer::Elsewhere) | None => {
            return;
        }
    };
    response.clone().on_hover_text_at_pointer(text);
    ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
}

/// What a click does at a point of the map; nothing on a panel that lies over it.
fn chosen(cx: UiContext<'_>, under: Under) -> Option<Action> {
    let answer = under.answer.filter(|it| *it != Answer::Panel)?;
    let plane = cx.session.camera().plane_from_screen(under.pointer?);
    let point = cx.atlas.base_map.projection.globe_from_plane(plane)?;
    if cx.session.measuring().is_on {
        return Some(Action::MeasureTo(point));
    }
    let subject = match answer {
        Answer::Route(RouteOf::Line(id)) => Subject::Line(id),
        Answer::Route(RouteOf::Journey(id)) => Subject::Journey(id),
        Answer::Territory(territory) => Subject::Territory(territory),
        Answer::Elsewhere if Water::reaches(point) => Subject::Point(point),
        Answer::Elsewhere | Answer::Note(_) | Answer::Mark(_) | Answer::Panel => return None,
    };
    Some(Action::Select(subject))
}

fn hint(cx: UiContext<'_>, word: &str, name: &str) -> String {
    cx.words.say_with(word, &[("name", name.into())])
}

fn sentences(cx: UiContext<'_>, territory: TerritoryId, state: MapState) -> String {
    let sentence = control_sentence(cx.atlas, cx.words, territory, state.day);
    let official = official_sentence(cx.atlas, cx.words, territory, state.day, state.viewpoint);
    let lines: Vec<String> = std::iter::once(sentence).chain(official).collect();
    lines.join("\n")
}

/// Whether hands drag the map, or turn a wheel over it: it then follows them at once.
pub fn is_handled(ui: &Ui, is_hovered: bool) -> bool {
    let is_turned = ui.input(|input| {
        input.smooth_scroll_delta() != egui::Vec2::ZERO || (input.zoom_delta() - 1.0).abs() > 1e-6
    });
    map_pane::is_dragged(ui) || is_hovered && is_turned
}

/// The wheel enlarges what is under the pointer.
pub fn wheel(ui: &Ui, cx: UiContext<'_>, response: &Response, pointer: Option<ScreenPoint>) {
    if !response.contains_pointer() {
        return;
    }
    let (wheel, pinch) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
    let factor = (f64::from(wheel) * WHEEL).exp() * f64::from(pinch);
    if (factor - 1.0).abs() > 1e-6 {
        cx.ask(Action::Zoom { factor, at: pointer });
    }
}

/// Plus and minus enlarge a map with the focus, or where the pointer is.
pub fn keys(ui: &Ui, cx: UiContext<'_>, response: &Response, pointer: Option<ScreenPoint>) {
    if ui.text_edit_focused() {
        return;
    }
    let presses = |key| keyboard::presses(ui, Modifiers::NONE, key);
    if response.has_focus() || pointer.is_some() {
        let zoom = |factor| Action::Zoom { factor, at: pointer };
        let closer = presses(Key::Plus);
        cx.ask_all(std::iter::repeat_n(zoom(ZOOM_STEP), closer));
        cx.ask_all(std::iter::repeat_n(zoom(1.0 / ZOOM_STEP), presses(Key::Minus)));
    }
}
