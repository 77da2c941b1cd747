use egui::text::LayoutJob;
use egui::{
    Align2, Button, Color32, FontFamily, FontId, Id, Pos2, Rect, RichText, Role, Sense, TextFormat,
    Ui, WidgetInfo, pos2, vec2,
};

use crate::atlas::{EventId, Subject};
use crate::map::{ScreenPoint, symbol};
use crate::paint::paint_items;
use crate::search::matches;
use crate::session::{Action, Moment};
use crate::ui::assistance::focus;
use crate::ui::assistance::spoken::as_heading;
use crate::ui::context::UiContext;
use crate::ui::panels::event_list::rows::{EVENT_HEIGHT, Group, Row};
use crate::ui::theme;
use crate::ui::theme::color;

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
        Row::Group { group, count } => {
            let font = FontId::new(12.0, theme::bold());
            let soft = color(cx.style.soft_ink);
            let at = pos2(rect.left() + 4.0, rect.center().y);
            let painter = ui.painter();
            let text = cx.words.say_with(
                "list-group",
                &[("name", group.name(cx).into()), ("count", (*count).into())],
            );
            let drawn = painter.text(at, Align2::LEFT_CENTER, &text, font, soft);
            let line = [pos2(drawn.right() + 8.0, rect.center().y), rect.right_center()];
            painter.line_segment(line, ui.visuals().widgets.noninteractive.bg_stroke);
            let id = Id::unique("group").with(group.id(cx.atlas));
            as_heading(&ui.interact(rect, id, Sense::hover()), &text, 2);
        }
        Row::More { group, count } => {
            let text = cx.words.say_with("list-more", &[("count", (*count).into())]);
            let button = Button::new(RichText::new(text).size(12.0));
            let inside = Rect::from_min_max(pos2(rect.left() + 34.0, rect.top()), rect.max);
            let inside = inside.with_max_x(inside.left() + 120.0).shrink2(vec2(0.0, 2.0));
            let response =
                ui.push_id(("more", group.id(cx.atlas)), |ui| ui.place(inside, button)).inner;
            if response.clicked() {
                unfolded.push(*group);
            }
        }
    }
}

/// An event: its symbol, its title, and below it date and kind.
fn row_ui(ui: &Ui, cx: UiContext<'_>, id: EventId, rect: Rect, place: PlaceInList) {
    let event = &cx.atlas[id];
    let response = focus::one_of_many(ui, rect, row_id(cx, id), place.is_stop);
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    if response.hovered() {
        cx.hovering.set(Some(id));
    }
    let is_selected = cx.session.event() == Some(id);
    let is_of_year = event.date.first_day().year() == cx.session.moment.year();
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
    let visuals = ui.visuals();
    if is_selected {
        painter.rect_filled(rect, 4.0, visuals.selection.bg_fill);
    } else if response.hovered() || cx.hovered == Some(id) {
        painter.rect_filled(rect, 4.0, visuals.widgets.hovered.weak_bg_fill);
    }
    if is_of_year {
        let bar = Rect::from_min_size(rect.min, vec2(3.0, EVENT_HEIGHT)).shrink2(vec2(0.0, 4.0));
        painter.rect_filled(bar, 1.5, color(cx.style.accent));
    }
    let ink = cx.style.kind(event.kind);
    let centre = ScreenPoint { x: 20.0, y: f64::from(EVENT_HEIGHT) / 2.0 };
    paint_items(painter, rect.min, &symbol(event.kind, centre, 7.0, ink, cx.style.paper));
    let left = rect.left() + 38.0;
    let width = rect.right() - left - 8.0;
    let soft = color(cx.style.soft_ink);
    let has_begun = match cx.session.moment {
        Moment::Year(_) => true,
        Moment::Day(day) => event.date.first_day() <= day,
    };
    let family = if is_of_year && has_begun { theme::bold() } else { FontFamily::Proportional };
    let ink = color(cx.style.ink);
    let title = FontId::new(13.0, family);
    let marked = marked(cx, &event.title, title, ink);
    let height = elided(ui, pos2(left, rect.top() + 3.0), width, 2, marked);
    let below = if event.is_grave { "event-date-kind-grave" } else { "event-date-kind" };
    let below = cx.words.say_with(below, &values);
    let under = pos2(left, rect.top() + 3.0 + height);
    let below = LayoutJob::simple(below, FontId::proportional(11.0), soft, width);
    elided(ui, under, width, 1, below);

    if response.clicked() {
        cx.ask(Action::Select(Subject::Event(id)));
    }
    response.on_hover_text(&event.title);
}

/// A text in which what is searched for is marked.
fn marked(cx: UiContext<'_>, text: &str, font: FontId, ink: Color32) -> LayoutJob {
    let mut job = LayoutJob::default();
    let plain = TextFormat::simple(font, ink);
    let accent = color(cx.style.accent).gamma_multiply(0.3);
    let mark = TextFormat { background: accent, ..plain.clone() };
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
fn elided(ui: &Ui, at: Pos2, width: f32, lines: usize, mut job: LayoutJob) -> f32 {
    job.wrap.max_width = width;
    job.wrap.max_rows = lines;
    let galley = ui.painter().layout_job(job);
    let height = galley.size().y;
    ui.painter().galley(at, galley, ui.visuals().text_color());
    height
}
