use egui::text::LayoutJob;
use egui::{
    Align2, FontFamily, FontId, Id, Pos2, Rect, RichText, Role, Sense, Stroke, TextFormat, Ui,
    WidgetInfo, pos2, vec2,
};

use crate::atlas::{EventId, Subject};
use crate::map::{ScreenPoint, symbol};
use crate::paint::paint_shapes;
use crate::search::matches;
use crate::session::Action;
use crate::ui::assistance::focus;
use crate::ui::assistance::spoken::as_heading;
use crate::ui::chrome::text;
use crate::ui::commands::requests::WindowPart;
use crate::ui::context::UiContext;
use crate::ui::panels::event_list::rows::{
    Columns, EVENT_HEIGHT, Group, Grouping, Row, is_weighty, short_date,
};
use crate::ui::theme;
use crate::ui::widgets::labels::marked;
use crate::ui::widgets::quiet::quiet;

/// The id of the row of an event, for focus.
pub fn row_id(cx: UiContext<'_>, id: EventId) -> Id {
    Id::unique("row").with(&cx.atlas[id].slug)
}

/// Where an event stands among those of the list.
#[derive(Clone, Copy)]
pub struct PlaceInList {
    /// How many stand above it.
    pub above: usize,
    /// It is the one that Tab leads to.
    pub is_stop: bool,
    /// What the events of its group share.
    pub grouping: Grouping,
}

/// A line of the list in all of `rect`.
pub fn line_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    rect: Rect,
    row: &Row,
    place: PlaceInList,
    unfolded: &mut Vec<Group>,
) {
    match row {
        Row::Event(id) => row_ui(ui, cx, *id, rect, place),
        Row::Group { group, count } => head_ui(ui, cx, rect, *group, *count),
        Row::More { group, count } => {
            let words = cx.words.say_with("list-more", &[("count", (*count).into())]);
            let words = RichText::new(words).size(text::SMALL).color(cx.chrome().accent);
            let inside = rect.with_min_x(rect.left() + Columns::TITLE - 8.0);
            let inside = inside.with_max_x(inside.left() + 140.0).shrink2(vec2(0.0, 2.0));
            let id = ("more", group.id(cx.atlas));
            if ui.push_id(id, |ui| ui.place(inside, quiet(words))).inner.clicked() {
                unfolded.push(*group);
            }
        }
    }
}

/// The head of a group: what it has in common, and how many events these are.
fn head_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect, group: Group, count: usize) {
    let chrome = cx.chrome();
    let painter = ui.painter();
    painter.rect_filled(rect, 0.0, chrome.hover);
    let is_shown = group == Group::Year(cx.session.moment.year());
    let ink = if is_shown { chrome.ink } else { chrome.soft };
    let font = FontId::new(text::BODY, theme::bold());
    let left = rect.left_center() + vec2(Columns::DATE, 0.0);
    let name = group.name(cx);
    painter.text(left, Align2::LEFT_CENTER, &name, font, ink);
    let words = cx.words.say_with("list-group", &[("count", count.into())]);
    let font = FontId::proportional(text::SMALL);
    let right = rect.right_center() - vec2(Columns::RIGHT, 0.0);
    painter.text(right, Align2::RIGHT_CENTER, words, font, chrome.soft);
    let id = Id::unique("group").with(group.id(cx.atlas));
    as_heading(&ui.interact(rect, id, Sense::hover()), &name, 2);
}

/// An event: its date, its symbol, its title.
fn row_ui(ui: &Ui, cx: UiContext<'_>, id: EventId, rect: Rect, place: PlaceInList) {
    let event = &cx.atlas[id];
    let chrome = cx.chrome();
    let response = focus::one_of_many(ui, rect, row_id(cx, id), place.is_stop);
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    if response.hovered() {
        cx.hovering.set(Some(id));
    }
    let is_selected = cx.session.event() == Some(id);
    let first = cx.session.covered_days(cx.atlas).map(|[first, _]| first);
    let date = event.date_from(cx.words, first);
    let kind = cx.words.say(&format!("kind-{}", event.kind.word()));
    let values = [
        ("date", date.into()),
        ("title", event.title.as_str().into()),
        ("kind", kind.into()),
        ("grave", if event.is_grave { "yes" } else { "no" }.into()),
    ];
    let spoken = cx.words.say_with("list-event-spoken", &values);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, &spoken));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_position_in_set(place.above));

    let painter = ui.painter();
    if is_selected {
        painter.rect_filled(rect, 0.0, chrome.chosen);
        painter.rect_filled(rect.with_max_x(rect.left() + 3.0), 0.0, chrome.accent);
    } else if response.hovered() || cx.hovered == Some(id) {
        painter.rect_filled(rect, 0.0, chrome.hover);
    }
    painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, chrome.hairline));
    let first_line = rect.top() + EVENT_HEIGHT / 2.0;
    let at = pos2(rect.left() + Columns::DATE, first_line);
    let font = FontId::proportional(text::SMALL);
    let short = short_date(cx, id, place.grouping);
    painter.text(at, Align2::LEFT_CENTER, short, font, chrome.soft);
    let ink = cx.style.kind(event.kind);
    let centre = ScreenPoint { x: Columns::SYMBOL.into(), y: f64::from(EVENT_HEIGHT) / 2.0 };
    paint_shapes(painter, rect.min, &symbol(event.kind, centre, 5.5, ink, cx.style.paper));
    let left = rect.left() + Columns::TITLE;
    let width = rect.right() - left - Columns::RIGHT;
    let family = if is_weighty(cx.atlas, id) { theme::bold() } else { FontFamily::Proportional };
    let title = found_in(cx, &event.title, FontId::new(text::BODY, family));
    let is_cut = elided(ui, pos2(left, rect.top() + 9.0), width, 2, title);

    if response.clicked() {
        cx.ask(Action::Select(Subject::Event(id)));
        cx.open(WindowPart::Details);
    }
    if is_cut {
        response.on_hover_text(&event.title);
    }
}

/// A title in which what is searched for is marked.
fn found_in(cx: UiContext<'_>, title: &str, font: FontId) -> LayoutJob {
    let plain = TextFormat::simple(font, cx.chrome().ink);
    let background = cx.chrome().accent.gamma_multiply(0.3);
    let mark = TextFormat { background, ..plain.clone() };
    marked(title, matches(title, &cx.session.filter.words), &plain, &mark)
}

/// A text on at most so many lines, cut with an ellipsis where it is too long; whether it is.
fn elided(ui: &Ui, at: Pos2, width: f32, lines: usize, mut job: LayoutJob) -> bool {
    job.wrap.max_width = width;
    job.wrap.max_rows = lines;
    let galley = ui.painter().layout_job(job);
    let is_cut = galley.elided;
    ui.painter().galley(at, galley, ui.visuals().text_color());
    is_cut
}
