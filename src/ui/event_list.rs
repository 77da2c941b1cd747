use std::ops::Range;

use egui::{FontId, Id, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::atlas::EventId;
use crate::map::{ScreenPoint, symbol};
use crate::paint::paint_items;
use crate::session::{Action, Moment, Target};
use crate::time::Day;

use super::theme::{self, color};
use super::window::UiContext;

/// For what the list was last scrolled.
#[derive(Default)]
pub struct ListMemory {
    scrolled_to: Option<(Moment, Option<Target>)>,
    visible: Range<usize>,
}

/// Height of a row, points.
const ROW: f32 = 42.0;

/// All events in order of time, scrolled to the shown date. Only the rows in sight are made.
pub fn event_list_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut ListMemory,
    actions: &mut Vec<Action>,
) {
    let year = cx.session.moment.year();
    let of_year = cx.atlas.events_of_year(year).count();
    ui.horizontal(|ui| {
        ui.label(egui::RichText::new(cx.words.say("list-title")).family(theme::bold()));
        let values = [
            ("count", of_year.into()),
            ("year", year.to_string().into()),
            ("all", cx.atlas.events.len().into()),
        ];
        ui.weak(cx.words.say_with("list-count", &values));
    });
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut area = ScrollArea::vertical().auto_shrink(false).id_salt("events");
    let wanted = (cx.session.moment, cx.session.target);
    if memory.scrolled_to != Some(wanted) {
        memory.scrolled_to = Some(wanted);
        let row = first_row(cx);
        // A row that was clicked in the list doesn't run away under the pointer.
        let is_in_sight = memory.visible.contains(&row) && cx.session.event().is_some();
        if !is_in_sight {
            let above = (ui.available_height() / 3.0 / ROW).floor() * ROW;
            area = area.vertical_scroll_offset((row as f32 * ROW - above).max(0.0));
        }
    }
    area.show_rows(ui, ROW, cx.atlas.events.len(), |ui, rows| {
        memory.visible = (rows.start + 1)..rows.end.saturating_sub(1);
        for row in rows {
            row_ui(ui, cx, EventId::from_index(row), actions);
        }
    });
}

/// The selected event, or the last one until the shown day, or the first one of the year.
fn first_row(cx: UiContext<'_>) -> usize {
    let first = cx.atlas.first_event_from(Day::first_of_year(cx.session.moment.year()));
    match (cx.session.event(), cx.session.moment) {
        (Some(event), _) => event.index(),
        (None, Moment::Year(_)) => first,
        (None, Moment::Day(day)) => {
            cx.atlas.first_event_from(day.tomorrow()).saturating_sub(1).max(first)
        }
    }
}

fn row_ui(ui: &mut Ui, cx: UiContext<'_>, id: EventId, actions: &mut Vec<Action>) {
    let event = &cx.atlas[id];
    let size = vec2(ui.available_width(), ROW);
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, Id::unique("row").with(&event.slug), Sense::click());
    let is_selected = cx.session.event() == Some(id);
    let is_of_year = event.date.first_day().year() == cx.session.moment.year();
    let date = cx.words.date(&event.date);
    let kind = cx.words.say(&format!("kind-{}", event.kind.word()));
    let spoken = format!("{date}, {}, {kind}", event.title);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, &spoken));

    let painter = ui.painter();
    let visuals = ui.visuals();
    if is_selected {
        painter.rect_filled(rect, 4.0, visuals.selection.bg_fill);
    } else if response.hovered() {
        painter.rect_filled(rect, 4.0, visuals.widgets.hovered.weak_bg_fill);
    }
    if is_of_year {
        let bar = Rect::from_min_size(rect.min, vec2(3.0, ROW)).shrink2(vec2(0.0, 4.0));
        painter.rect_filled(bar, 1.5, color(cx.style.accent));
    }
    if response.has_focus() {
        let ring = visuals.selection.stroke;
        painter.rect_stroke(rect.shrink(1.0), 4.0, ring, egui::StrokeKind::Inside);
    }
    let ink = cx.style.kind(event.kind);
    let centre = ScreenPoint { x: 20.0, y: f64::from(ROW) / 2.0 };
    paint_items(painter, rect.min, &symbol(event.kind, centre, 7.0, ink, cx.style.paper));
    let left = rect.left() + 38.0;
    let width = rect.right() - left - 8.0;
    let soft = color(cx.style.soft_ink);
    let family = if is_of_year { theme::bold() } else { egui::FontFamily::Proportional };
    elided(
        ui,
        pos2(left, rect.top() + 4.0),
        width,
        &event.title,
        FontId::new(13.0, family),
        color(cx.style.ink),
    );
    let below = format!("{date} · {kind}");
    elided(ui, pos2(left, rect.top() + 23.0), width, &below, FontId::proportional(11.0), soft);

    if response.clicked() {
        actions.push(Action::Select(Target::Event(id)));
    }
    response.on_hover_text(&event.title);
}

/// A text on one line, cut with an ellipsis where it is too long.
fn elided(ui: &Ui, at: egui::Pos2, width: f32, text: &str, font: FontId, ink: egui::Color32) {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(at, galley, ink);
}
