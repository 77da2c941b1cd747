use egui::{EventFilter, Id, Modifiers, Rect, Response, Role, Sense, Ui, WidgetInfo};

use crate::atlas::Subject;
use crate::map::{Mark, Scene};
use crate::session::Action;
use crate::ui::assistance::focus;
use crate::ui::context::UiContext;
use crate::ui::panels::map::map_pane::MapPane;
use crate::ui::panels::map::walk;
use crate::ui::theme::color;

/// Every marker is a button of its own, and every vague word answers to the pointer; whether the
/// pointer is on one of them.
pub fn marks_ui(
    ui: &Ui,
    cx: UiContext<'_>,
    pane: &MapPane,
    scene: &Scene,
    stop: &mut Option<Id>,
) -> bool {
    let mut is_on_one = false;
    steer(ui, cx, pane, scene, stop);
    for mark in &scene.marks {
        let area = pane.window_from_screen(mark.rect);
        if area.is_positive() {
            is_on_one |= mark_ui(ui, cx, pane, mark, area, *stop);
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

fn mark_id(cx: UiContext<'_>, pane: &MapPane, mark: &Mark) -> Id {
    pane.id().with(&cx.atlas[mark.places[0]].slug)
}

/// All markers are one stop of the Tab key; the arrows lead from one to the next.
fn steer(ui: &Ui, cx: UiContext<'_>, pane: &MapPane, scene: &Scene, stop: &mut Option<Id>) {
    let seen = scene.marks.iter().filter(|it| pane.window_from_screen(it.rect).is_positive());
    let marks: Vec<_> = seen.map(|it| (mark_id(cx, pane, it), it.rect.centre())).collect();
    let focused = ui.memory(egui::Memory::focused);
    let here = marks.iter().find(|(id, _)| Some(*id) == focused);
    if here.is_none() && marks.iter().all(|(id, _)| Some(*id) != *stop) {
        *stop = marks.first().map(|(id, _)| *id);
    }
    let Some(&(id, at)) = here else { return };
    *stop = Some(id);
    let keep = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, keep));
    for (key, way) in walk::ARROWS {
        let is_pressed = ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let others = marks.iter().copied().filter(|(other, _)| *other != id);
        if let Some(next) = walk::nearest_that_way(at, way, others).filter(|_| is_pressed) {
            ui.memory_mut(|memory| memory.request_focus(next));
            *stop = Some(next);
        }
    }
}

/// Whether the pointer is on the marker, or on the list that it has opened.
fn mark_ui(
    ui: &Ui,
    cx: UiContext<'_>,
    pane: &MapPane,
    mark: &Mark,
    area: Rect,
    stop: Option<Id>,
) -> bool {
    let id = mark_id(cx, pane, mark);
    let response = focus::one_of_many(ui, area, id, stop == Some(id));
    response
        .widget_info(|| WidgetInfo::selected(Role::Button, true, mark.is_selected, &mark.spoken));
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
