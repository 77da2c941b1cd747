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
    /// Frames for which the list still follows a change: opening the details makes it shorter.
    following: u8,
}

/// Height of a row, points.
const ROW: f32 = 58.0;

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
    let is_new = memory.scrolled_to != Some(wanted);
    if is_new {
        memory.scrolled_to = Some(wanted);
        memory.following = 3;
    }
    if memory.following > 0 {
        memory.following -= 1;
        ui.request_repaint();
        let row = first_row(cx);
        // A row that was clicked in the list doesn't run away under the pointer.
        let may_stay = cx.session.event().is_some() || !is_new;
        if !(may_stay && memory.visible.contains(&row)) {
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
    let has_begun = match cx.session.moment {
        Moment::Year(_) => true,
        Moment::Day(day) => event.date.first_day() <= day,
    };
    let family =
        if is_of_year && has_begun { theme::bold() } else { egui::FontFamily::Proportional };
    let ink = color(cx.style.ink);
    let title = FontId::new(13.0, family);
    let height = elided(ui, pos2(left, rect.top() + 3.0), width, 2, &event.title, title, ink);
    let below = format!("{date} · {kind}");
    let under = pos2(left, rect.top() + 3.0 + height);
    elided(ui, under, width, 1, &below, FontId::proportional(11.0), soft);

    if response.clicked() {
        actions.push(Action::Select(Target::Event(id)));
    }
    response.on_hover_text(&event.title);
}

/// A text on at most so many lines, cut with an ellipsis where it is too long; its height.
fn elided(
    ui: &Ui,
    at: egui::Pos2,
    width: f32,
    lines: usize,
    text: &str,
    font: FontId,
    ink: egui::Color32,
) -> f32 {
    let mut job = egui::text::LayoutJob::simple(text.to_owned(), font, ink, width);
    job.wrap.max_rows = lines;
    let galley = ui.painter().layout_job(job);
    let height = galley.size().y;
    ui.painter().galley(at, galley, ink);
    height
}
