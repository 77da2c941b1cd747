use egui::accesskit;
use egui::{
    Align2, EventFilter, FontId, Id, Rect, Response, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use crate::atlas::{EventId, EventKind, Significance, Subject};
use crate::session::{Action, Moment};
use crate::time::{Day, FIRST_YEAR, Precision, Tick, TimeAxis};
use crate::ui::context::UiContext;
use crate::ui::theme;
use crate::ui::theme::color;

/// Height of the treaty years, the rail and the years below it, points.
pub const HEIGHT: f32 = 45.0;
/// Where the rail runs, from the top.
const RAIL: f32 = 22.0;
const KNOB: f32 = 8.0;

/// The slider's id, so that keys know when it has the focus.
pub fn id() -> Id {
    Id::unique("year")
}

/// The year slider in all of `rect`: dragged, clicked, stepped, or set by a screen reader.
pub fn year_slider_ui(ui: &mut Ui, cx: UiContext<'_>, rect: Rect) {
    let axis = cx.session.axis(cx.atlas);
    let response = ui.interact(rect.expand2(vec2(KNOB, 0.0)), id(), Sense::click_and_drag());
    let keep = EventFilter { horizontal_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id(), keep));

    paint(ui, cx, rect, &response);
    treaties_ui(ui, cx, rect);
    if let Some(at) = response.interact_pointer_pos()
        && (response.is_pointer_button_down_on() || response.clicked() || response.drag_stopped())
    {
        response.request_focus();
        let moment = moment_at(axis, ((at.x - rect.left()) / rect.width()).into());
        if moment != cx.session.moment {
            cx.ask(Action::SlideTo(moment));
        }
    }
    zoom(ui, cx, rect, &response);
    speak(ui, cx, &response, axis);
    cx.ask_all(asked_by_reader(ui, cx));
    if let Some(at) = response.hover_pos().filter(|_| !response.dragged()) {
        let text = match moment_at(axis, ((at.x - rect.left()) / rect.width()).into()) {
            Moment::Year(year) => cx.words.year(year),
            Moment::Day(day) => cx.words.day(day),
        };
        response.on_hover_text_at_pointer(text);
    }
}

/// What a position of the slider stands for.
fn moment_at(axis: TimeAxis, position: f64) -> Moment {
    if axis.shows_days() {
        Moment::Day(axis.day_at(position.clamp(0.0, 1.0)))
    } else {
        Moment::Year(axis.year_at(position))
    }
}

/// The wheel enlarges the axis under the pointer; turned sideways, or with Shift, it moves it.
fn zoom(ui: &Ui, cx: UiContext<'_>, rect: Rect, response: &Response) {
    let Some(at) = response.hover_pos() else { return };
    let (wheel, pinch) = ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta()));
    let factor = f64::from(wheel.y * 0.004).exp() * f64::from(pinch);
    if (factor - 1.0).abs() > 1e-6 {
        let at = f64::from((at.x - rect.left()) / rect.width());
        cx.ask(Action::ZoomTime { factor, at: Some(at) });
    }
    if wheel.x != 0.0 {
        cx.ask(Action::PanTime(f64::from(-wheel.x / rect.width())));
    }
}

fn x_of(rect: Rect, axis: TimeAxis, decimal_year: f64) -> f32 {
    rect.left() + axis.position_of(decimal_year) as f32 * rect.width()
}

fn paint(ui: &Ui, cx: UiContext<'_>, rect: Rect, response: &Response) {
    let painter = ui.painter();
    let axis = cx.session.axis(cx.atlas);
    let (ink, soft) = (color(cx.style.ink), color(cx.style.soft_ink));
    let accent = color(cx.style.accent);
    let y = rect.top() + RAIL;
    let rail = |from: f32, to: f32| [pos2(from, y), pos2(to, y)];
    painter
        .line_segment(rail(rect.left(), rect.right()), Stroke::new(4.0, soft.gamma_multiply(0.35)));
    let handle_at = cx.session.handle_at(cx.atlas);
    let knob_at = axis.position_of(handle_at);
    let knob_x = x_of(rect, axis, handle_at).clamp(rect.left(), rect.right());
    painter.line_segment(rail(rect.left(), knob_x), Stroke::new(4.0, accent.gamma_multiply(0.55)));

    ticks(ui, cx, rect, axis);
    let stroke = if response.has_focus() || response.hovered() {
        Stroke::new(3.0, ink)
    } else {
        Stroke::new(2.0, ink)
    };
    if (0.0..=1.0).contains(&knob_at) {
        painter.circle(pos2(knob_x, y), KNOB, accent, stroke);
    } else {
        // Beyond the enlarged stretch an arrow shows where the date lies.
        let side = if knob_at < 0.0 { -1.0 } else { 1.0 };
        let corner = |x: f32, down: f32| pos2(knob_x + side * x, y + down);
        let arrow = vec![corner(KNOB, 0.0), corner(-2.0, -6.0), corner(-2.0, 6.0)];
        painter.add(egui::Shape::convex_polygon(arrow, accent, Stroke::new(1.0, ink)));
    }
}

/// Round dates below the rail.
fn ticks(ui: &Ui, cx: UiContext<'_>, rect: Rect, axis: TimeAxis) {
    let painter = ui.painter();
    let soft = color(cx.style.soft_ink);
    let y = rect.top() + RAIL;
    let mut free_from = f32::MIN;
    for RoundDate { tick, is_long, is_named } in round_dates(rect, axis) {
        let x = x_of(rect, axis, tick.day.decimal_year());
        let length = if is_long { 9.0 } else { 5.0 };
        painter.line_segment([pos2(x, y + 3.0), pos2(x, y + 3.0 + length)], Stroke::new(1.0, soft));
        if is_named && x > free_from {
            let text = match tick.precision {
                Precision::Day => cx.words.day_of_year(tick.day),
                Precision::Month => cx.words.month_of_year(tick.day),
                Precision::Year | Precision::Decade | Precision::Century => {
                    tick.day.year().to_string()
                }
            };
            let font = FontId::proportional(11.0);
            let at = pos2(x, y + 13.0);
            let drawn = painter.text(at, Align2::CENTER_TOP, text, font, soft);
            free_from = drawn.right() + drawn.width() * 0.5 + 8.0;
        }
    }
}

/// A date below the rail, with a long stroke or a short one, and with a name where one fits.
struct RoundDate {
    tick: Tick,
    is_long: bool,
    is_named: bool,
}

fn round_dates(rect: Rect, axis: TimeAxis) -> Vec<RoundDate> {
    /// Points that a named date needs.
    const ROOM: f32 = 84.0;
    if axis.is_enlarged() {
        let ticks = axis.ticks((rect.width() / ROOM).into());
        return ticks
            .into_iter()
            .map(|tick| RoundDate { tick, is_long: true, is_named: true })
            .collect();
    }
    let years = (FIRST_YEAR..=axis.last_year()).step_by(10);
    years
        .filter(|year| *year >= 1850 || year % 50 == 0)
        .map(|year| {
            let tick = Tick { day: Day::first_of_year(year), precision: Precision::Year };
            let is_long = year % 50 == 0;
            RoundDate { tick, is_long, is_named: is_long || year > 1850 }
        })
        .collect()
}

/// The years of the great treaties, above the rail.
fn treaties_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect) {
    let axis = cx.session.axis(cx.atlas);
    let treaties = cx.atlas.events.with_ids().filter(|(_, event)| {
        event.kind == EventKind::Treaty && event.significance == Significance::TurningPoint
    });
    let mut free_from = f32::MIN;
    for (event_id, event) in treaties {
        let x = x_of(rect, axis, event.date.first_day().decimal_year());
        if !rect.expand(1.0).x_range().contains(x) {
            continue;
        }
        let area = Rect::from_center_size(pos2(x, rect.top() + 8.0), vec2(28.0, 18.0));
        let tip = [
            pos2(x, rect.top() + RAIL - 4.0),
            pos2(x - 4.0, rect.top() + RAIL - 10.0),
            pos2(x + 4.0, rect.top() + RAIL - 10.0),
        ];
        let ink = color(cx.style.kind(event.kind));
        ui.painter().add(egui::Shape::convex_polygon(tip.to_vec(), ink, Stroke::NONE));
        if area.left() < free_from {
            continue;
        }
        free_from = area.right();
        treaty_ui(ui, cx, area, event_id);
    }
}

fn treaty_ui(ui: &Ui, cx: UiContext<'_>, area: Rect, event_id: EventId) {
    let event = &cx.atlas[event_id];
    let response = ui.interact(area, id().with(&event.slug), Sense::click());
    let is_selected = cx.session.event() == Some(event_id);
    let spoken = cx.words.say_with(
        "event-date-title",
        &[("date", cx.words.date(&event.date).into()), ("title", event.title.as_str().into())],
    );
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, is_selected, &spoken));
    let family = if is_selected { theme::bold() } else { egui::FontFamily::Proportional };
    let ink = color(if response.hovered() { cx.style.accent } else { cx.style.ink });
    let year = cx.words.year(event.date.first_day().year());
    ui.painter().text(area.center(), Align2::CENTER_CENTER, year, FontId::new(11.0, family), ink);
    if response.has_focus() {
        let ring = ui.visuals().selection.stroke;
        ui.painter().rect_stroke(area, 3.0, ring, egui::StrokeKind::Inside);
    }
    if response.clicked() {
        cx.ask(Action::Select(Subject::Event(event_id)));
    }
    response.on_hover_text(spoken);
}

/// What a screen reader says: the year, and what it means in words.
fn speak(ui: &Ui, cx: UiContext<'_>, response: &Response, axis: TimeAxis) {
    let year = cx.session.moment.year();
    let name = cx.words.say("slider-name");
    response.widget_info(|| WidgetInfo::slider(true, year.into(), &name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(FIRST_YEAR.into());
        node.set_max_numeric_value(axis.last_year().into());
        node.set_numeric_value_step(1.0);
        node.set_value(cx.words.day(cx.session.day(cx.atlas)));
        node.add_action(accesskit::Action::SetValue);
        node.add_action(accesskit::Action::Increment);
        node.add_action(accesskit::Action::Decrement);
    });
}

fn asked_by_reader(ui: &Ui, cx: UiContext<'_>) -> Option<Action> {
    ui.input(|input| {
        let set = input
            .accesskit_action_requests(id(), accesskit::Action::SetValue)
            .filter_map(|request| match request.data {
                Some(accesskit::ActionData::NumericValue(value)) => Some(value.round() as i32),
                _ => None,
            })
            .last();
        let count = |action| input.num_accesskit_action_requests(id(), action) as i32;
        let steps = count(accesskit::Action::Increment) - count(accesskit::Action::Decrement);
        set.map(Action::GoToYear)
            .or_else(|| (steps != 0).then(|| Action::GoToYear(cx.session.moment.year() + steps)))
    })
}
