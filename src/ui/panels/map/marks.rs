use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::atlas::Subject;
use crate::map::{Mark, Scene, ScreenRect};
use crate::session::Action;
use crate::ui::context::UiContext;
use crate::ui::panels::map::view;

/// Every marker is a button of its own, and every vague word answers to the pointer; whether the
/// pointer is on one of them.
pub fn marks_ui(
    ui: &Ui,
    cx: UiContext<'_>,
    (pane, rect): (usize, Rect),
    shown: &impl Fn(Rect) -> Rect,
    scene: &Scene,
    actions: &mut Vec<Action>,
) -> bool {
    let on_screen = |of: ScreenRect| {
        let at = |x: f64, y: f64| rect.min + vec2(x as f32, y as f32);
        shown(Rect::from_min_max(at(of.min.x, of.min.y), at(of.max.x, of.max.y)))
    };
    let mut is_on_one = false;
    for mark in &scene.marks {
        let area = on_screen(mark.rect);
        if area.is_positive() {
            is_on_one |= mark_ui(ui, cx, mark, (pane, area), actions);
        }
    }
    for (i, note) in scene.notes.iter().enumerate() {
        let area = on_screen(note.rect);
        if !area.is_positive() {
            continue;
        }
        let response = ui.interact(area, view::id(pane).with(("note", i)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Note, true, &note.text));
        is_on_one |= response.hovered();
        response.on_hover_text(&note.text);
    }
    is_on_one
}

fn mark_ui(
    ui: &Ui,
    cx: UiContext<'_>,
    mark: &Mark,
    (pane, area): (usize, Rect),
    actions: &mut Vec<Action>,
) -> bool {
    let id = view::id(pane).with(&cx.atlas[mark.places[0]].slug);
    let response = ui.interact(area, id, Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::Button, true, mark.is_selected, &mark.spoken));
    if response.has_focus() {
        let ring = ui.visuals().selection.stroke;
        ui.painter().rect_stroke(area, 4.0, ring, egui::StrokeKind::Outside);
    }
    if cx.hovered.is_some_and(|event| mark.events.contains(&event)) {
        let ring = egui::Stroke::new(3.0, crate::ui::theme::color(cx.style.accent));
        ui.painter().rect_stroke(area, 12.0, ring, egui::StrokeKind::Inside);
    }
    if let ([one], true) = (&mark.events[..], response.hovered()) {
        cx.hovering.set(Some(*one));
    }
    let mut is_on_it = response.hovered();
    match mark.events[..] {
        [one] if response.clicked() => actions.push(Action::Select(Subject::Event(one))),
        [_] => {}
        _ => is_on_it |= choice_ui(cx, mark, &response, actions),
    }
    response.on_hover_ui(|ui| {
        for &event in &mark.events {
            let event = &cx.atlas[event];
            ui.label(cx.words.dated(&cx.words.date(&event.date), &event.title));
        }
    });
    is_on_it
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
                let line = cx.words.dated(&cx.words.date(&event.date), &event.title);
                let is_selected = cx.session.event() == Some(id);
                let button = egui::Button::new(line).wrap().selected(is_selected);
                if ui.add(button).clicked() {
                    actions.push(Action::Select(Subject::Event(id)));
                }
            }
        });
    });
    shown.is_some()
}
