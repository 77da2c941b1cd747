use std::sync::Arc;

use egui::{EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::atlas::{TerritoryId, control_sentence, official_sentence};
use crate::geometry::Detail;
use crate::map::{Mark, Scene, ScreenPoint, View, build_scene, territory_at};
use crate::paint::ScenePainter;
use crate::session::{Action, Target};

use super::commands::ZOOM_STEP;
use super::keys::pressed_equals;
use super::window::UiContext;

/// The last picture, and what the pointer was on.
#[derive(Default)]
pub struct MapMemory {
    painter: ScenePainter,
    picture: Option<Picture>,
    hovered: Option<TerritoryId>,
    is_hovered: bool,
}

struct Picture {
    view: View,
    detail: Detail,
    scene: Arc<Scene>,
}

/// Points at either side that are left to the panels beside the map.
const EDGE: f32 = 6.0;
/// Pixels by which an arrow key moves the map.
const STEP: f64 = 80.0;
/// How much a pixel of the wheel enlarges the map.
const WHEEL: f64 = 0.004;

impl MapMemory {
    pub fn is_hovered(&self) -> bool {
        self.is_hovered
    }
}

/// Whether keys go to the map.
pub fn has_focus(ui: &Ui) -> bool {
    ui.memory(|memory| memory.has_focus(id()))
}

fn id() -> Id {
    Id::unique("map")
}

/// The map: dragged, enlarged, asked, and its markers selected.
pub fn map_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut MapMemory, actions: &mut Vec<Action>) {
    let rect = ui.available_rect_before_wrap();
    // The edges belong to the panels beside, which are made wider by dragging there.
    let inside = rect.shrink2(vec2(EDGE, 0.0));
    let response = ui.interact(inside, id(), Sense::click_and_drag());
    ui.advance_cursor_after_rect(rect);
    let size = [rect.width().round().into(), rect.height().round().into()];
    if cx.session.map_size != size {
        actions.push(Action::ResizeMap(size));
    }
    let pointer = response.hover_pos().map(|at| point_in(rect, at));
    memory.is_hovered = pointer.is_some();
    memory.hovered = pointer.and_then(|at| territory_at(cx.atlas, &cx.session.camera(), at));

    let scene = scene(cx, memory);
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, 0.0, super::theme::color(cx.style.sea));
    memory.painter.paint(&painter, rect.min, &scene);

    let on_mark = marks_ui(ui, cx, rect, &scene.marks, actions);
    if !on_mark {
        move_and_ask(ui, cx, memory, &response, pointer, actions);
    }
    wheel(ui, &response, pointer, actions);
    keys(ui, &response, pointer, actions);
    let spoken =
        cx.words.say_with("map-spoken", &[("date", cx.words.day(cx.session.day(cx.atlas)).into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &spoken));
    if response.has_focus() {
        let ring = ui.visuals().selection.stroke;
        painter.rect_stroke(rect.shrink(1.0), 0.0, ring, egui::StrokeKind::Inside);
    }
}

/// The picture of the session; a new one only if something in it has changed.
fn scene(cx: UiContext<'_>, memory: &mut MapMemory) -> Arc<Scene> {
    let session = cx.session;
    let view = View {
        camera: session.camera(),
        day: session.day(cx.atlas),
        is_whole_year: matches!(session.moment, crate::session::Moment::Year(_)),
        event: session.event(),
        territory: match session.target {
            Some(Target::Territory(territory)) => Some(territory),
            _ => None,
        },
        place: match session.target {
            Some(Target::Place(place)) => Some(place),
            _ => None,
        },
        hovered: memory.hovered,
        viewpoint: session.viewpoint,
        lens: session.lens(),
        appearance: session.appearance,
    };
    let (detail, _) = cx.atlas.base_map.level(Detail::for_scale(view.camera.pixels_per_km));
    if let Some(picture) = &memory.picture
        && picture.view == view
        && picture.detail == detail
    {
        return Arc::clone(&picture.scene);
    }
    let scene = Arc::new(build_scene(cx.atlas, cx.words, cx.metrics, &view));
    memory.picture = Some(Picture { view, detail, scene: Arc::clone(&scene) });
    scene
}

/// Every marker is a button of its own; whether the pointer is on one.
fn marks_ui(
    ui: &Ui,
    cx: UiContext<'_>,
    rect: Rect,
    marks: &[Mark],
    actions: &mut Vec<Action>,
) -> bool {
    let mut is_on_one = false;
    for mark in marks {
        let on_screen = |at: ScreenPoint| rect.min + vec2(at.x as f32, at.y as f32);
        let area = Rect::from_min_max(on_screen(mark.rect.min), on_screen(mark.rect.max));
        let id = id().with(&cx.atlas[mark.place].slug);
        let response = ui.interact(area, id, Sense::click());
        response.widget_info(|| {
            WidgetInfo::selected(Role::Button, true, mark.is_selected, &mark.spoken)
        });
        if response.has_focus() {
            let ring = ui.visuals().selection.stroke;
            ui.painter().rect_stroke(area, 4.0, ring, egui::StrokeKind::Outside);
        }
        is_on_one |= response.hovered();
        match mark.events[..] {
            [one] if response.clicked() => actions.push(Action::Select(Target::Event(one))),
            [_] => {}
            _ => is_on_one |= choice_ui(cx, mark, &response, actions),
        }
        response.on_hover_ui(|ui| {
            for &event in &mark.events {
                let event = &cx.atlas[event];
                ui.label(format!("{}: {}", cx.words.date(&event.date), event.title));
            }
        });
    }
    is_on_one
}

/// The events of a marker that has several, to choose from; whether the list is open.
fn choice_ui(
    cx: UiContext<'_>,
    mark: &Mark,
    response: &Response,
    actions: &mut Vec<Action>,
) -> bool {
    let shown = egui::Popup::menu(response).width(320.0).show(|ui| {
        egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            for &id in &mark.events {
                let event = &cx.atlas[id];
                let line = format!("{}: {}", cx.words.date(&event.date), event.title);
                let is_selected = cx.session.event() == Some(id);
                let button = egui::Button::new(line).wrap().selected(is_selected);
                if ui.add(button).clicked() {
                    actions.push(Action::Select(Target::Event(id)));
                }
            }
        });
    });
    shown.is_some()
}

fn move_and_ask(
    ui: &Ui,
    cx: UiContext<'_>,
    memory: &MapMemory,
    response: &Response,
    pointer: Option<ScreenPoint>,
    actions: &mut Vec<Action>,
) {
    let dragged = response.drag_delta();
    if response.dragged() && dragged != egui::Vec2::ZERO {
        actions.push(Action::Drag([dragged.x.into(), dragged.y.into()]));
    }
    if response.clicked() {
        response.request_focus();
        let camera = cx.session.camera();
        let target = pointer.and_then(|at| territory_at(cx.atlas, &camera, at));
        actions.push(
            target.map_or(Action::ClearSelection, |id| Action::Select(Target::Territory(id))),
        );
    }
    let Some(territory) = memory.hovered.filter(|_| !response.dragged()) else { return };
    let day = cx.session.day(cx.atlas);
    let sentence = control_sentence(cx.atlas, cx.words, territory, day);
    let viewpoint = cx.session.viewpoint;
    let official = official_sentence(cx.atlas, cx.words, territory, day, viewpoint);
    let lines: Vec<String> = std::iter::once(sentence).chain(official).collect();
    response.clone().on_hover_text_at_pointer(lines.join("\n"));
    ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
}

fn wheel(ui: &Ui, response: &Response, pointer: Option<ScreenPoint>, actions: &mut Vec<Action>) {
    if !response.contains_pointer() {
        return;
    }
    let (wheel, pinch) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
    let factor = (f64::from(wheel) * WHEEL).exp() * f64::from(pinch);
    if (factor - 1.0).abs() > 1e-6 {
        actions.push(Action::Zoom { factor, at: pointer });
    }
}

/// The arrows move a focused map; plus and minus enlarge it where the pointer is.
fn keys(ui: &Ui, response: &Response, pointer: Option<ScreenPoint>, actions: &mut Vec<Action>) {
    if ui.text_edit_focused() {
        return;
    }
    let presses = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    if response.has_focus() {
        let keep =
            EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keep));
        let moves = [
            (Key::ArrowLeft, [STEP, 0.0]),
            (Key::ArrowRight, [-STEP, 0.0]),
            (Key::ArrowUp, [0.0, STEP]),
            (Key::ArrowDown, [0.0, -STEP]),
        ];
        for (key, by) in moves {
            actions.extend(std::iter::repeat_n(Action::Drag(by), presses(key)));
        }
    }
    if response.has_focus() || pointer.is_some() {
        let zoom = |factor| Action::Zoom { factor, at: pointer };
        let closer = presses(Key::Plus) + pressed_equals(ui);
        actions.extend(std::iter::repeat_n(zoom(ZOOM_STEP), closer));
        actions.extend(std::iter::repeat_n(zoom(1.0 / ZOOM_STEP), presses(Key::Minus)));
    }
}

fn point_in(rect: Rect, at: egui::Pos2) -> ScreenPoint {
    let inside = at - rect.min;
    ScreenPoint { x: inside.x.into(), y: inside.y.into() }
}
