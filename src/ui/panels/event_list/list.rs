use std::sync::Arc;

use egui::{EventFilter, FontId, Key, Modifiers, Rect, Role, ScrollArea, Stroke, Ui, pos2, vec2};

use crate::atlas::EventId;
use crate::session::Moment;
use crate::time::Day;
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::panels::event_list::line::{PlaceInList, line_ui, row_id};
use crate::ui::panels::event_list::memory::{ListMemory, MadeOf, MadeRows};
use crate::ui::panels::event_list::rows::{Arrangement, EVENT_HEIGHT, Grouping, HEAD, Order, Row};
use crate::ui::panels::event_list::type_ahead::TypeAhead;
use crate::ui::panels::event_list::{arguments, filters, rows};

/// The events that are wanted, in groups, scrolled to the shown date. Only the rows in view are
/// made.
pub fn event_list_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut ListMemory) {
    ui.spacing_mut().item_spacing.y = 0.0;
    filters::header_ui(ui, cx, memory);
    filters::filters_ui(ui, cx, memory);
    if memory.shows_arguments {
        arguments::arguments_ui(ui, cx);
        return;
    }
    let width = ui.available_width();
    make_rows(cx, memory, width);
    let Some(made) = memory.made.take() else { return };
    let MadeRows { rows, ends, .. } = &made;
    let area = scrolled(ui, cx, memory, &made);
    let mut focused = None;
    let height = ends.last().copied().unwrap_or_default();
    area.show_viewport(ui, |ui, seen| {
        if rows.is_empty() {
            return;
        }
        memory.in_view = [seen.top(), seen.bottom()];
        memory.visible = [seen.top() + EVENT_HEIGHT / 2.0, seen.bottom() - EVENT_HEIGHT / 2.0];
        let corner = ui.min_rect().left_top();
        ui.set_height(height);
        let first = ends.partition_point(|&end| end <= seen.top());
        let last = ends.partition_point(|&end| end < seen.bottom()).min(rows.len() - 1);
        let in_time = memory.grouping == Grouping::Year && memory.order == Order::Earliest;
        let mut above = tell_counts(ui, rows, first);
        let stop = stop(ui, cx, memory.stop, &rows[first..=last]);
        memory.stop = stop;
        for (i, row) in rows.iter().enumerate().take(last + 1).skip(first) {
            let rect = Rect::from_min_max(
                corner + vec2(0.0, made.start(i)),
                corner + vec2(width, ends[i]),
            );
            let is_stop = matches!(row, Row::Event(id) if stop == Some(*id));
            let place = PlaceInList { above, is_stop, grouping: memory.grouping };
            line_ui(ui, cx, rect, row, place, &mut memory.unfolded);
            if in_time && is_first_after_the_day(cx, rows, i) {
                shown_day_ui(ui, cx, rect);
            }
            if let Row::Event(id) = row {
                above += 1;
                if ui.memory(|memory| memory.has_focus(row_id(cx, *id))) {
                    focused = Some(*id);
                }
            }
        }
        if let Some(head) = rows[..first].iter().rposition(|row| matches!(row, Row::Group { .. }))
            && !matches!(rows[first], Row::Group { .. })
        {
            // It stays in sight until the next one comes.
            let next = (first..=last).find(|&i| matches!(rows[i], Row::Group { .. }));
            let room = next.map_or(0.0, |next| made.start(next) - seen.top() - HEAD);
            let top = corner.y + seen.top() + room.min(0.0);
            let rect = Rect::from_min_size(pos2(corner.x, top), vec2(width, HEAD));
            let place = PlaceInList { above: 0, is_stop: false, grouping: memory.grouping };
            line_ui(ui, cx, rect, &rows[head], place, &mut memory.unfolded);
        }
    });
    if rows.is_empty() {
        ui.label(cx.words.say("list-nothing"));
    }
    memory.takes_letters = focused.is_some();
    if let Some(focused) = focused {
        memory.revealed = keys(ui, cx, &mut memory.type_ahead, rows, focused);
    }
    memory.made = Some(made);
}

/// Whether an event is the first in its group that begins after the shown day.
fn is_first_after_the_day(cx: UiContext<'_>, rows: &[Row], row: usize) -> bool {
    let Moment::Day(day) = cx.session.moment else { return false };
    let begins = |row: &Row| row.event().map(|id| cx.atlas[id].date.first_day());
    let before = rows[..row].last().and_then(begins);
    begins(&rows[row]).is_some_and(|it| it > day) && before.is_some_and(|it| it <= day)
}

/// The shown day between what had begun by then and what had not: a line, and the day.
fn shown_day_ui(ui: &Ui, cx: UiContext<'_>, below: Rect) {
    let chrome = cx.chrome();
    let painter = ui.painter();
    painter.hline(below.x_range(), below.top() - 0.5, Stroke::new(1.5, chrome.accent));
    let words = cx.words.day_of_year(cx.session.day(cx.atlas));
    let font = FontId::proportional(text::CAPTION);
    let words = painter.layout_no_wrap(words, font, chrome.accent);
    let size = words.size() + vec2(8.0, 0.0);
    let middle = pos2(below.right() - 12.0 - size.x / 2.0, below.top() - 0.5);
    let ground = Rect::from_center_size(middle, size);
    painter.rect_filled(ground, 3.0, chrome.panel);
    painter.galley(ground.min + vec2(4.0, 0.0), words, chrome.accent);
}

/// Tells how many events the list has, of which only those in view are there; how many stand above
/// a row.
fn tell_counts(ui: &Ui, rows: &[Row], first: usize) -> usize {
    let events = |rows: &[Row]| rows.iter().filter(|row| matches!(row, Row::Event(_))).count();
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(Role::List);
        node.set_size_of_set(events(rows));
    });
    events(&rows[..first])
}

/// The one of the events in view that Tab leads to: the one with the focus, the selected one, the
/// one of before, or the first.
fn stop(ui: &Ui, cx: UiContext<'_>, before: Option<EventId>, rows: &[Row]) -> Option<EventId> {
    let events = || rows.iter().filter_map(Row::event);
    let focused = ui.memory(egui::Memory::focused);
    let with_focus = events().find(|&id| focused == Some(row_id(cx, id)));
    let seen = |id: &EventId| events().any(|it| it == *id);
    let kept = || cx.session.event().filter(seen).or_else(|| before.filter(seen));
    with_focus.or_else(kept).or_else(|| events().next())
}

fn make_rows(cx: UiContext<'_>, memory: &mut ListMemory, width: f32) {
    let of = MadeOf {
        events: Arc::clone(&cx.wanted.events),
        days: cx.session.covered_days(cx.atlas),
        grouping: memory.grouping,
        order: memory.order,
        unfolded: memory.unfolded.len(),
        shows_all: !cx.session.filter.is_empty(),
        selected: cx.session.event(),
        width,
    };
    if memory.made.as_ref().is_some_and(|made| made.of == of) {
        return;
    }
    let before = memory.made.as_ref().map(|made| &made.of);
    let is_other = before.is_some_and(|it| it.events != of.events);
    memory.is_anew = of.shows_all && is_other;
    if is_other && !of.shows_all {
        memory.scrolled_to = None;
    }
    let how = Arrangement {
        grouping: of.grouping,
        order: of.order,
        unfolded: &memory.unfolded,
        shows_all: of.shows_all,
        selected: of.selected,
    };
    let rows = rows::rows(cx, &of.events, how);
    let mut end = 0.0;
    let ends = rows.iter().map(|row| {
        end += row.height(cx, width);
        end
    });
    let ends = ends.collect();
    memory.made = Some(MadeRows { of, rows, ends });
}

/// The scroll area, where the shown date has changed scrolled to it.
fn scrolled(ui: &Ui, cx: UiContext<'_>, memory: &mut ListMemory, made: &MadeRows) -> ScrollArea {
    let rows = &made.rows;
    let area = ScrollArea::vertical().auto_shrink(false).id_salt("events");
    if std::mem::take(&mut memory.is_anew) {
        memory.following = 0;
        return area.vertical_scroll_offset(0.0);
    }
    if let Some(revealed) = memory.revealed.take()
        && let Some(row) = rows.iter().position(|row| row.event() == Some(revealed))
    {
        memory.following = 0;
        let (start, end) = (made.start(row), made.ends[row]);
        let [top, bottom] = memory.in_view;
        if start < top + HEAD {
            return area.vertical_scroll_offset((start - HEAD).max(0.0));
        }
        return if end > bottom { area.vertical_scroll_offset(end - (bottom - top)) } else { area };
    }
    // Where the room of the window moves the list to another panel, it has yet to find its day.
    let place = ui.make_persistent_id("events");
    if memory.place.replace(place).is_some_and(|before| before != place) {
        memory.scrolled_to = None;
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
    let start = made.start(row);
    // A row that was clicked in the list doesn't run away under the pointer.
    let may_stay = cx.session.event().is_some() || !is_new;
    if may_stay && (memory.visible[0]..=memory.visible[1]).contains(&(start + EVENT_HEIGHT / 2.0)) {
        return area;
    }
    // Rows differ in height: the uppermost begins at the edge, or it would be cut.
    let above = start - ui.available_height() / 3.0;
    let uppermost = made.ends.partition_point(|&end| end <= above).min(row);
    // The head that stays in sight covers no row of which the rest is seen.
    let is_head = matches!(rows[uppermost], Row::Group { .. });
    let covered = if is_head { 0.0 } else { HEAD };
    area.vertical_scroll_offset((made.start(uppermost) - covered).max(0.0))
}

/// The arrows lead from the row with the focus to the next; letters to the row with a word that
/// begins so. Enter selects it, as a click does. The row that gets the focus.
fn keys(
    ui: &Ui,
    cx: UiContext<'_>,
    type_ahead: &mut TypeAhead,
    rows: &[Row],
    focused: EventId,
) -> Option<EventId> {
    let events: Vec<EventId> = rows.iter().filter_map(Row::event).collect();
    let here = events.iter().position(|&id| id == focused)?;
    let keep = EventFilter { vertical_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row_id(cx, focused), keep));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let next = if pressed(Key::ArrowDown) {
        here + 1
    } else if pressed(Key::ArrowUp) {
        here.wrapping_sub(1)
    } else {
        type_ahead.row(ui, cx, &events, here)?
    };
    if let Some(&next) = events.get(next) {
        ui.memory_mut(|memory| memory.request_focus(row_id(cx, next)));
        ui.request_repaint();
        return Some(next);
    }
    None
}
