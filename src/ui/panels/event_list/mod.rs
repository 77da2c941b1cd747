mod changes;
mod filters;
mod rows;
mod saved;
mod type_ahead;

use egui::{FontId, Id, Key, Modifiers, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::atlas::{EventId, Subject};
use crate::map::{ScreenPoint, symbol};
use crate::paint::paint_items;
use crate::search::{Facet, matches};
use crate::session::{Action, Moment, TimeWindow};
use crate::time::Day;
use crate::ui::context::UiContext;
use crate::ui::panels::event_list::rows::{Arrangement, Grouping, Order, Row};
use crate::ui::panels::event_list::type_ahead::TypeAhead;
use crate::ui::theme;
use crate::ui::theme::color;

/// For what the list was last scrolled, and how it is arranged.
#[derive(Default)]
pub struct ListMemory {
    scrolled_to: Option<(Moment, Option<Subject>)>,
    /// The part of the list that was in sight, points from its beginning.
    visible: [f32; 2],
    /// Frames for which the list still follows a change: opening the details makes it shorter.
    following: u8,
    grouping: Grouping,
    order: Order,
    unfolded: Vec<String>,
    unfolded_facets: Vec<Facet>,
    /// The name under which a filter is to be kept, as far as it is typed.
    filter_name: String,
    /// The field to search in is to take the keys.
    pub wants_focus: bool,
    type_ahead: TypeAhead,
    /// A row has the focus: letters lead to rows, and are no shortcuts.
    pub takes_letters: bool,
    /// The rows, and what they were made for.
    known: Option<Known>,
    /// What is found has changed: the list begins at its beginning.
    is_anew: bool,
}

/// The rows, what they were made for, and where each ends, points.
struct Known {
    made: Made,
    rows: Vec<Row>,
    ends: Vec<f32>,
}

#[derive(PartialEq)]
struct Made {
    events: std::sync::Arc<[EventId]>,
    days: Option<[Day; 2]>,
    grouping: Grouping,
    order: Order,
    unfolded: usize,
    shows_all: bool,
    selected: Option<EventId>,
}

/// Height of a row with an event, points.
const ROW: f32 = 58.0;

/// The events that are wanted, in groups, scrolled to the shown date. Only the rows in sight are
/// made.
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
            ("wanted", cx.shown.events.len().into()),
            ("all", cx.atlas.events.len().into()),
        ];
        let is_whole = cx.session.filter.is_empty() && cx.session.time_window == TimeWindow::Moment;
        let word = if is_whole { "list-count" } else { "list-count-filtered" };
        ui.weak(cx.words.say_with(word, &values));
    });
    filters::filters_ui(ui, cx, memory, actions);
    changes::changes_ui(ui, cx, actions);
    ui.spacing_mut().item_spacing.y = 0.0;
    make_rows(cx, memory);
    let Some(known) = memory.known.take() else { return };
    let Known { rows, ends, .. } = &known;
    let area = scrolled(ui, cx, memory, rows, ends);
    let mut focused = None;
    let height = ends.last().copied().unwrap_or_default();
    area.show_viewport(ui, |ui, seen| {
        memory.visible = [seen.top() + ROW / 2.0, seen.bottom() - ROW / 2.0];
        let top = ui.min_rect().top();
        ui.set_height(height);
        let first = ends.partition_point(|&end| end <= seen.top());
        let shown = rows.iter().enumerate().skip(first);
        for (i, row) in shown.take_while(|(i, _)| ends[*i] - rows[*i].height() < seen.bottom()) {
            let y = top + ends[i] - row.height();
            let rect = Rect::from_min_size(
                pos2(ui.min_rect().left(), y),
                vec2(ui.available_width(), row.height()),
            );
            line_ui(ui, cx, rect, row, &mut memory.unfolded, actions);
            if let Row::Event(id) = row
                && ui.memory(|memory| memory.has_focus(row_id(cx, *id)))
            {
                focused = Some(*id);
            }
        }
    });
    if rows.is_empty() {
        ui.label(cx.words.say("list-nothing"));
    }
    memory.takes_letters = focused.is_some();
    if let Some(focused) = focused {
        keys(ui, cx, &mut memory.type_ahead, (rows, focused), actions);
    }
    memory.known = Some(known);
}

fn make_rows(cx: UiContext<'_>, memory: &mut ListMemory) {
    let made = Made {
        events: std::sync::Arc::clone(&cx.shown.events),
        days: cx.session.covered_days(cx.atlas),
        grouping: memory.grouping,
        order: memory.order,
        unfolded: memory.unfolded.len(),
        shows_all: !cx.session.filter.is_empty(),
        selected: cx.session.event(),
    };
    if memory.known.as_ref().is_some_and(|known| known.made == made) {
        return;
    }
    let before = memory.known.as_ref().map(|known| &known.made);
    let is_other = before.is_some_and(|it| it.events != made.events);
    memory.is_anew = made.shows_all && is_other;
    if is_other && !made.shows_all {
        memory.scrolled_to = None;
    }
    let how = Arrangement {
        grouping: made.grouping,
        order: made.order,
        unfolded: &memory.unfolded,
        shows_all: made.shows_all,
        selected: made.selected,
    };
    let rows = rows::rows(cx, &made.events, how);
    let mut end = 0.0;
    let ends = rows.iter().map(|row| {
        end += row.height();
        end
    });
    memory.known = Some(Known { made, ends: ends.collect(), rows });
}

/// The scroll area, where the shown date has changed scrolled to it.
fn scrolled(
    ui: &Ui,
    cx: UiContext<'_>,
    memory: &mut ListMemory,
    rows: &[Row],
    ends: &[f32],
) -> ScrollArea {
    let area = ScrollArea::vertical().auto_shrink(false).id_salt("events");
    if std::mem::take(&mut memory.is_anew) {
        memory.following = 0;
        return area.vertical_scroll_offset(0.0);
    }
    let wanted = (cx.session.moment, cx.session.subject);
    let is_new = memory.scrolled_to != Some(wanted);
    if is_new {
        memory.scrolled_to = Some(wanted);
        memory.following = 3;
    }
    if memory.following == 0 || rows.is_empty() {
        return area;
    }
    memory.following -= 1;
    ui.request_repaint();
    let first = Day::first_of_year(cx.session.moment.year());
    let row = rows::row_in_time(cx, rows, cx.session.day(cx.atlas), first);
    let start = ends[row] - rows[row].height();
    // A row that was clicked in the list doesn't run away under the pointer.
    let may_stay = cx.session.event().is_some() || !is_new;
    if may_stay && (memory.visible[0]..=memory.visible[1]).contains(&(start + ROW / 2.0)) {
        return area;
    }
    let above = (ui.available_height() / 3.0 / ROW).floor() * ROW;
    area.vertical_scroll_offset((start - above).max(0.0))
}

/// The arrows lead from the row with the focus to the next; letters to the row with a word that
/// begins so.
fn keys(
    ui: &Ui,
    cx: UiContext<'_>,
    type_ahead: &mut TypeAhead,
    (rows, focused): (&[Row], EventId),
    actions: &mut Vec<Action>,
) {
    let events =
        rows.iter().filter_map(|row| if let Row::Event(id) = row { Some(*id) } else { None });
    let events: Vec<EventId> = events.collect();
    let Some(here) = events.iter().position(|&id| id == focused) else { return };
    let keep = egui::EventFilter { vertical_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row_id(cx, focused), keep));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let next = if pressed(Key::ArrowDown) {
        here + 1
    } else if pressed(Key::ArrowUp) {
        here.wrapping_sub(1)
    } else if let Some(row) = type_ahead.row(ui, cx, &events, here) {
        row
    } else {
        return;
    };
    if let Some(&next) = events.get(next) {
        ui.memory_mut(|memory| memory.request_focus(row_id(cx, next)));
        actions.push(Action::Select(Subject::Event(next)));
    }
}

fn row_id(cx: UiContext<'_>, id: EventId) -> Id {
    Id::unique("row").with(&cx.atlas[id].slug)
}

fn line_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    rect: Rect,
    row: &Row,
    unfolded: &mut Vec<String>,
    actions: &mut Vec<Action>,
) {
    match row {
        Row::Event(id) => row_ui(ui, cx, *id, rect, actions),
        Row::Group { name, count } => {
            let font = FontId::new(12.0, theme::bold());
            let soft = color(cx.style.soft_ink);
            let at = pos2(rect.left() + 4.0, rect.center().y);
            let painter = ui.painter();
            let text = cx.words.say_with(
                "list-group",
                &[("name", name.as_str().into()), ("count", (*count).into())],
            );
            let drawn = painter.text(at, egui::Align2::LEFT_CENTER, text, font, soft);
            let line = [pos2(drawn.right() + 8.0, rect.center().y), rect.right_center()];
            painter.line_segment(line, ui.visuals().widgets.noninteractive.bg_stroke);
        }
        Row::More { group, count } => {
            let text = cx.words.say_with("list-more", &[("count", (*count).into())]);
            let button = egui::Button::new(egui::RichText::new(text).size(12.0));
            let inside = Rect::from_min_max(pos2(rect.left() + 34.0, rect.top()), rect.max);
            let inside = inside.with_max_x(inside.left() + 120.0).shrink2(vec2(0.0, 2.0));
            let response = ui.push_id(("more", group), |ui| ui.place(inside, button)).inner;
            if response.clicked() {
                unfolded.push(group.clone());
            }
        }
    }
}

fn row_ui(ui: &Ui, cx: UiContext<'_>, id: EventId, rect: Rect, actions: &mut Vec<Action>) {
    let event = &cx.atlas[id];
    let response = ui.interact(rect, row_id(cx, id), Sense::click());
    if response.hovered() {
        cx.hovering.set(Some(id));
    }
    let is_selected = cx.session.event() == Some(id);
    let is_of_year = event.date.first_day().year() == cx.session.moment.year();
    let date = cx.words.date(&event.date);
    let kind = cx.words.say(&format!("kind-{}", event.kind.word()));
    let values = [
        ("date", date.as_str().into()),
        ("title", event.title.as_str().into()),
        ("kind", kind.as_str().into()),
    ];
    let spoken = cx.words.say_with("list-event-spoken", &values);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, &spoken));

    let painter = ui.painter();
    let visuals = ui.visuals();
    if is_selected {
        painter.rect_filled(rect, 4.0, visuals.selection.bg_fill);
    } else if response.hovered() || cx.hovered == Some(id) {
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
    let marked = marked(cx, &event.title, title, ink);
    let height = elided(ui, pos2(left, rect.top() + 3.0), width, 2, marked);
    let below = cx.words.say_with("event-date-kind", &values);
    let under = pos2(left, rect.top() + 3.0 + height);
    let below = egui::text::LayoutJob::simple(below, FontId::proportional(11.0), soft, width);
    elided(ui, under, width, 1, below);

    if response.clicked() {
        actions.push(Action::Select(Subject::Event(id)));
    }
    response.on_hover_text(&event.title);
}

/// A text in which what is searched for is marked.
fn marked(
    cx: UiContext<'_>,
    text: &str,
    font: FontId,
    ink: egui::Color32,
) -> egui::text::LayoutJob {
    let mut job = egui::text::LayoutJob::default();
    let plain = egui::TextFormat::simple(font, ink);
    let accent = color(cx.style.accent).gamma_multiply(0.3);
    let mark = egui::TextFormat { background: accent, ..plain.clone() };
    let mut done = 0;
    for found in matches(text, &cx.session.filter.words) {
        job.append(&text[done..found.start], 0.0, plain.clone());
        job.append(&text[found.clone()], 0.0, mark.clone());
        done = found.end;
    }
    job.append(&text[done..], 0.0, plain);
    job
}

/// A text on at most so many lines, cut with an ellipsis where it is too long; its height.
fn elided(
    ui: &Ui,
    at: egui::Pos2,
    width: f32,
    lines: usize,
    mut job: egui::text::LayoutJob,
) -> f32 {
    job.wrap.max_width = width;
    job.wrap.max_rows = lines;
    let galley = ui.painter().layout_job(job);
    let height = galley.size().y;
    ui.painter().galley(at, galley, ui.visuals().text_color());
    height
}
