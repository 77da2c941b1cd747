use egui::{Id, Pos2, Rect, Role, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::atlas::{EventId, EventKind, Significance, Subject};
use crate::session::Action;
use crate::ui::assistance::focus;
use crate::ui::context::UiContext;
use crate::ui::theme::color;

/// Half the width of a mark, and its height, points.
const MARK: [f32; 2] = [4.5, 7.0];
/// What answers a pointer around a mark, points.
const TARGET: f32 = 16.0;

/// The great treaties as marks that point at the ribbon, at every zoom: one stop of the Tab key,
/// with the arrows from one to the next.
pub fn treaties_ui(ui: &Ui, cx: UiContext<'_>, ribbon: Rect) {
    let axis = cx.session.axis(cx.atlas);
    let treaties = cx.atlas.events.with_ids().filter(|(_, event)| {
        event.kind == EventKind::Treaty && event.significance == Significance::TurningPoint
    });
    let places =
        treaties.map(|(id, event)| (id, axis.position_of(event.date.first_day().decimal_year())));
    let seen: Vec<(EventId, f64)> =
        places.filter(|(_, position)| (0.0..=1.0).contains(position)).collect();
    let row: Vec<Id> = seen.iter().map(|(id, _)| mark_id(cx, *id)).collect();
    let stop = focus::stop_of_row(ui, &row, cx.session.event().map(|id| mark_id(cx, id)));
    for (id, position) in seen {
        let x = ribbon.left() + position as f32 * ribbon.width();
        treaty_ui(ui, cx, id, pos2(x, ribbon.top()), stop);
    }
}

fn mark_id(cx: UiContext<'_>, id: EventId) -> Id {
    Id::unique("treaty").with(&cx.atlas[id].slug)
}

fn treaty_ui(ui: &Ui, cx: UiContext<'_>, id: EventId, at: Pos2, stop: Option<Id>) {
    let event = &cx.atlas[id];
    let (x, bottom) = (at.x, at.y);
    let area = Rect::from_center_size(pos2(x, bottom - MARK[1] / 2.0), vec2(TARGET, TARGET));
    let mark = mark_id(cx, id);
    let response = focus::one_of_many(ui, area, mark, stop == Some(mark));
    let is_selected = cx.session.event() == Some(id);
    let spoken = cx.words.say_with(
        "event-date-title",
        &[("date", cx.words.date(&event.date).into()), ("title", event.title.as_str().into())],
    );
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, &spoken));
    let is_lit = is_selected || response.hovered() || cx.hovered == Some(id);
    let ink = color(if is_lit { cx.style.accent } else { cx.style.kind(event.kind) });
    let [half, height] = if is_lit { MARK.map(|size| size + 1.5) } else { MARK };
    let tip = vec![pos2(x, bottom - height), pos2(x + half, bottom), pos2(x - half, bottom)];
    let edge = Stroke::new(1.0, color(cx.style.paper));
    ui.painter().add(Shape::convex_polygon(tip, ink, edge));
    if response.hovered() {
        cx.hovering.set(Some(id));
    }
    if response.clicked() {
        cx.ask(Action::Select(Subject::Event(id)));
    }
    response.on_hover_text(spoken);
}
