use std::sync::Arc;

use egui::{EventFilter, Key, Modifiers, Rect, ScrollArea, Ui, vec2};

use crate::atlas::{EventId, Subject};
use crate::session::Action;
use crate::time::Day;
use crate::ui::commands::requests::WindowPart;
use crate::ui::context::UiContext;
use crate::ui::panels::event_list::line::{line_ui, row_id};
use crate::ui::panels::event_list::memory::{ListMemory, MadeOf, MadeRows};
use crate::ui::panels::event_list::rows::{Arrangement, EVENT_HEIGHT, Row};
use crate::ui::panels::event_list::type_ahead::TypeAhead;
use crate::ui::panels::event_list::{filters, rows};

/// The events that are wanted, in groups, scrolled to the shown date. Only the rows in view are
/// made.
pub fn event_list_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut ListMemory) {
    ui.spacing_mut().item_spacing.y = 0.0;
    filters::header_ui(ui, cx, memory);
    filters::filters_ui(ui, cx, memory);
    let width = ui.available_width();
    make_rows(cx, memory, width);
    let Some(made) = memory.made.take() else { return };
    let MadeRows { rows, ends, .. } = &made;
    let area = scrolled(ui, cx, memory, &made);
    let mut focused = None;
    let height = ends.last().copied().unwrap_or_default();
    area.show_viewport(ui, |ui, seen| {
        memory.visible = [seen.top() + EVENT_HEIGHT / 2.0, seen.bottom() - EVENT_HEIGHT / 2.0];
        let corner = ui.min_rect().left_top();
        ui.set_height(height);
        let first = ends.partition_point(|&end| end <= seen.top());
        let shown = rows.iter().enumerate().skip(first);
        for (i, row) in shown.take_while(|(i, _)| made.start(*i) < seen.bottom()) {
            let rect = Rect::from_min_max(
                corner + vec2(0.0, made.start(i)),
                corner + vec2(width, ends[i]),
            );
            line_ui(ui, cx, rect, row, memory.grouping, &mut memory.unfolded);
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
        keys(ui, cx, &mut memory.type_ahead, rows, focused);
    }
    memory.made = Some(made);
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
    let above = (ui.available_height() / 3.0 / EVENT_HEIGHT).floor() * EVENT_HEIGHT;
    area.vertical_scroll_offset((start - above).max(0.0))
}

/// The arrows lead from the row with the focus to the next; letters to the row with a word that
/// begins so.
fn keys(ui: &Ui, cx: UiContext<'_>, type_ahead: &mut TypeAhead, rows: &[Row], focused: EventId) {
    let events =
        rows.iter().filter_map(|row| if let Row::Event(id) = row { Some(*id) } else { None });
    let events: Vec<EventId> = events.collect();
    let Some(here) = events.iter().position(|&id| id == focused) else { return };
    let keep = EventFilter { vertical_arrows: true, ..Default::default() };
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
        cx.ask(Action::Select(Subject::Event(next)));
        cx.open(WindowPart::ListWith(Subject::Event(next)));
    }
}
