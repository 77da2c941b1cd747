use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo};

use crate::atlas::Subject;
use crate::map::{Mark, Scene};
use crate::session::Action;
use crate::ui::context::UiContext;
use crate::ui::panels::map::map_pane::MapPane;
use crate::ui::theme::color;

/// Every marker is a button of its own, and every vague word answers to the pointer; whether the
/// pointer is on one of them.
pub fn marks_ui(ui: &Ui, cx: UiContext<'_>, pane: &MapPane, scene: &Scene) -> bool {
    let mut is_on_one = false;
    for mark in &scene.marks {
        let area = pane.window_from_screen(mark.rect);
        if area.is_positive() {
            is_on_one |= mark_ui(ui, cx, pane, mark, area);
        }
    }
    for note in &scene.notes {
        let area = pane.window_from_screen(note.rect);
        if !area.is_positive() {
            continue;
        }
        let response = ui.interact(area, pane.id().with(&note.text), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Note, true, &note.text));
        is_on_one |= response.hovered();
        response.on_hover_text(&note.text);
    }
    is_on_one
}

/// Whether the pointer is on the marker, or on the list that it has opened.
fn mark_ui(ui: &Ui, cx: UiContext<'_>, pane: &MapPane, mark: &Mark, area: Rect) -> bool {
    let id = pane.id().with(&cx.atlas[mark.places[0]].slug);
    let response = ui.interact(area, id, Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::Button, true, mark.is_selected, &mark.spoken));
    if response.has_focus() {
        let ring = ui.visuals().selection.stroke;
        ui.painter().rect_stroke(area, 4.0, ring, egui::StrokeKind::Outside);
    }
    if cx.hovered.is_some_and(|event| mark.events.contains(&event)) {
        let ring = egui::Stroke::new(3.0, color(cx.style.accent));
        ui.painter().rect_stroke(area, 12.0, ring, egui::StrokeKind::Inside);
    }
    if let ([one], true) = (&mark.events[..], response.hovered()) {
        cx.hovering.set(Some(*one));
    }
    let mut is_on_it = response.hovered();
    match mark.events[..] {
        [one] if response.clicked() => cx.ask(Action::Select(Subject::Event(one))),
        [_] => {}
        _ => is_on_it |= choice_ui(cx, mark, &response),
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
fn choice_ui(cx: UiContext<'_>, mark: &Mark, response: &Response) -> bool {
    let shown = egui::Popup::menu(response).width(320.0).show(|ui| {
        egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            for &id in &mark.events {
                let event = &cx.atlas[id];
                let line = cx.words.dated(&cx.words.date(&event.date), &event.title);
                let is_selected = cx.session.event() == Some(id);
                let button = egui::Button::new(line).wrap().selected(is_selected);
                if ui.add(button).clicked() {
                    cx.ask(Action::Select(Subject::Event(id)));
                }
            }
        });
    });
    shown.is_some()
}
