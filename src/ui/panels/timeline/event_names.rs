use egui::text::{LayoutJob, TextWrapping};
use egui::{FontFamily, FontId, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::atlas::{EventId, Significance, Subject};
use crate::session::Action;
use crate::ui::context::UiContext;
use crate::ui::theme;
use crate::ui::theme::color;

/// The longest stretch of the axis beside whose bars names stand, years.
const LONGEST: f64 = 40.0;
/// Height of a name, and the gap around each, points.
const ROW: f32 = 13.0;
const GAP: f32 = 3.0;
/// How wide a name may be; where the first is too wide, it is cut to the second, points.
const WIDTHS: [f32; 2] = [200.0, 104.0];
/// So many events are tried; names further down the list would hardly find room.
const MOST: usize = 200;

/// The names of events beside their bars, the weightier first, as many as fit side by side.
pub fn event_names_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect, bars: &[Rect]) {
    let axis = cx.session.axis(cx.atlas);
    let [from, to] = axis.stretch();
    if !axis.is_enlarged() || to - from > LONGEST {
        return;
    }
    let first_day = |id: EventId| axis.clamped_day(cx.atlas[id].date.first_day()).decimal_year();
    let wanted = &cx.wanted.filtered;
    let begin = wanted.partition_point(|&id| first_day(id) < from);
    let end = wanted.partition_point(|&id| first_day(id) < to);
    let mut events: Vec<EventId> = wanted[begin..end].to_vec();
    let weight = |id: EventId| match cx.atlas[id].significance {
        _ if cx.session.event() == Some(id) => 0,
        Significance::TurningPoint => 1,
        Significance::Important => 2,
        Significance::Detail => 3,
    };
    events.sort_by_key(|&id| weight(id));
    events.truncate(MOST);
    let mut taken = bars.to_vec();
    for id in events {
        let x = rect.left() + axis.position_of(first_day(id)) as f32 * rect.width();
        // The bar over the event's own time.
        let own = bars
            .iter()
            .min_by(|a, b| (a.center().x - x).abs().total_cmp(&(b.center().x - x).abs()));
        let Some(&own) = own else { return };
        event_name_ui(ui, cx, &mut taken, &Named { id, bar: own, strip: rect });
    }
}

/// An event, its bar, and the strip in which its name may stand.
struct Named {
    id: EventId,
    bar: Rect,
    strip: Rect,
}

fn event_name_ui(ui: &Ui, cx: UiContext<'_>, taken: &mut Vec<Rect>, named: &Named) {
    let Named { id, bar, .. } = *named;
    let event = &cx.atlas[id];
    let is_selected = cx.session.event() == Some(id);
    let is_weighty = event.significance == Significance::TurningPoint || is_selected;
    let family = if is_weighty { theme::bold() } else { FontFamily::Proportional };
    let tint = color(if is_weighty { cx.style.ink } else { cx.style.soft_ink });
    let font = FontId::new(11.0, family);
    let found = WIDTHS.into_iter().find_map(|width| {
        let (title, font) = (event.title.clone(), font.clone());
        let mut job = LayoutJob::simple_singleline(title, font, egui::Color32::PLACEHOLDER);
        job.wrap = TextWrapping::truncate_at_width(width);
        let galley = ui.painter().layout_job(job);
        Some((free_place(taken, named, galley.size().x)?, galley))
    });
    let Some((place, galley)) = found else { return };
    taken.push(place);
    let painter = ui.painter();
    if place.bottom() <= bar.top() {
        // A stem leads from the bar up to its name.
        let x = if place.left() > bar.center().x { bar.right() - 0.5 } else { bar.left() + 0.5 };
        let stem = [pos2(x, bar.top()), pos2(x, place.center().y)];
        painter.line_segment(stem, Stroke::new(1.0, color(cx.style.soft_ink).gamma_multiply(0.5)));
        taken.push(Rect::from_two_pos(stem[0], stem[1]).expand(0.5));
    }
    let response =
        ui.interact(place, egui::Id::unique("named event").with(&event.slug), Sense::click());
    let spoken = cx.words.say_with(
        "event-date-title",
        &[("date", cx.words.date(&event.date).into()), ("title", event.title.as_str().into())],
    );
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, &spoken));
    let is_lit = response.hovered() || cx.hovered == Some(id);
    let tint = if is_lit { color(cx.style.accent) } else { tint };
    painter.galley(place.min, galley, tint);
    if response.hovered() {
        cx.hovering.set(Some(id));
    }
    if response.clicked() {
        cx.ask(Action::Select(Subject::Event(id)));
    }
    response.on_hover_text(spoken);
}

/// The lowest free place beside a bar, at its right or its left.
fn free_place(taken: &[Rect], named: &Named, width: f32) -> Option<Rect> {
    let Named { bar, strip, .. } = *named;
    let rows = (strip.height() / ROW).floor() as usize;
    (0..rows).find_map(|row| {
        let top = strip.bottom() - ROW * (row + 1) as f32;
        let size = vec2(width, ROW);
        let right = Rect::from_min_size(pos2(bar.right() + GAP, top), size);
        let left = Rect::from_min_size(pos2(bar.left() - GAP - width, top), size);
        [right, left].into_iter().find(|place| {
            let room = place.expand2(vec2(GAP - 1.0, -1.0));
            strip.contains_rect(*place) && taken.iter().all(|other| !other.intersects(room))
        })
    })
}
