use egui::{Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::atlas::{EventId, EventKind, Significance, Subject};
use crate::session::Action;
use crate::ui::context::UiContext;
use crate::ui::theme::color;

/// Half the width of a mark, and its height, points.
const MARK: [f32; 2] = [4.5, 7.0];
/// What answers a pointer around a mark, points.
const TARGET: f32 = 16.0;

/// The great treaties as marks that point at the ribbon, at every zoom.
pub fn treaties_ui(ui: &Ui, cx: UiContext<'_>, ribbon: Rect) {
    let axis = cx.session.axis(cx.atlas);
    let treaties = cx.atlas.events.with_ids().filter(|(_, event)| {
        event.kind == EventKind::Treaty && event.significance == Significance::TurningPoint
    });
    for (id, event) in treaties {
        let position = axis.position_of(event.date.first_day().decimal_year());
        if (0.0..=1.0).contains(&position) {
            treaty_ui(ui, cx, id, ribbon.left() + position as f32 * ribbon.width(), ribbon.top());
        }
    }
}

fn treaty_ui(ui: &Ui, cx: UiContext<'_>, id: EventId, x: f32, bottom: f32) {
    let event = &cx.atlas[id];
    let area = Rect::from_center_size(pos2(x, bottom - MARK[1] / 2.0), vec2(TARGET, TARGET));
    let response = ui.interact(area, egui::Id::unique("treaty").with(&event.slug), Sense::click());
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
    if response.has_focus() {
        let ring = Stroke::new(2.0, color(cx.style.accent));
        ui.painter().rect_stroke(area, 3.0, ring, egui::StrokeKind::Inside);
    }
    if response.hovered() {
        cx.hovering.set(Some(id));
    }
    if response.clicked() {
        cx.ask(Action::Select(Subject::Event(id)));
    }
    response.on_hover_text(spoken);
}
