use egui::accesskit;
use egui::{EventFilter, Id, Rect, Response, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::session::{Action, Moment};
use crate::time::{Day, FIRST_YEAR, TimeAxis};
use crate::ui::context::UiContext;
use crate::ui::panels::timeline::holders;
use crate::ui::panels::timeline::layout::TimelineLayout;
use crate::ui::panels::timeline::ticks;
use crate::ui::panels::timeline::treaties;
use crate::ui::theme::color;

const KNOB: f32 = 8.0;
/// Seconds in which the handle comes to a date.
const EASING: f32 = 0.15;
/// Above the ribbon, where the marks of treaties stand, points.
const MARKS: f32 = 4.0;
const DAYS_A_YEAR: f64 = 365.25;

/// The slider's id, so that keys know when it has the focus.
pub fn id() -> Id {
    Id::unique("year")
}

/// The slider on ribbon and round dates: dragged, clicked, stepped, or set by a screen reader.
pub fn year_slider_ui(ui: &mut Ui, cx: UiContext<'_>, layout: &TimelineLayout) {
    let axis = cx.session.axis(cx.atlas);
    let track = layout.ribbon.with_min_y(layout.ribbon.top() - MARKS).union(layout.ticks);
    let response = ui.interact(track.expand2(vec2(KNOB, 0.0)), id(), Sense::click_and_drag());
    let keep = EventFilter { horizontal_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id(), keep));

    holders::holders_ui(ui, cx, layout.ribbon, layout.has_room_for_name());
    ticks::ticks_ui(ui, cx, layout.ticks);
    treaties::treaties_ui(ui, cx, layout.ribbon);
    handle_ui(ui, cx, layout, &response);
    let position = |at: egui::Pos2| f64::from((at.x - track.left()) / track.width());
    if let Some(at) = response.interact_pointer_pos()
        && (response.is_pointer_button_down_on() || response.clicked() || response.drag_stopped())
    {
        response.request_focus();
        let moment = moment_at(axis, position(at));
        if moment != cx.session.moment {
            cx.ask(Action::SlideTo(moment));
        }
    }
    zoom(ui, cx, track, &response);
    cx.ask_all(asked_by_reader(ui, cx));
    if let Some(at) = response.hover_pos().filter(|_| !response.dragged()) {
        let moment = moment_at(axis, position(at));
        response.clone().on_hover_text_at_pointer(in_words(cx, moment));
    }
    speak(ui, cx, &response, axis);
}

/// A date, and where it lies after all that is known, until when that is.
fn in_words(cx: UiContext<'_>, moment: Moment) -> String {
    let date = moment.in_words(cx.words);
    let known = cx.atlas.known_until;
    if moment.last_day() <= known {
        return date;
    }
    let known = cx.words.day(known);
    cx.words.say_with("timeline-known", &[("date", date.into()), ("known", known.into())])
}

/// What a position of the slider stands for: days where they can be told apart.
pub fn moment_at(axis: TimeAxis, position: f64) -> Moment {
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

/// Where the shown date stands: while playing, on the way to the next; a day stands at its noon.
/// To a date that is clicked, or stepped to, the handle eases; a hand that drags it has it at once.
fn handle_position(ui: &Ui, cx: UiContext<'_>, axis: TimeAxis, is_dragged: bool) -> f64 {
    let noon = match cx.session.moment {
        Moment::Day(_) if axis.shows_days() => 0.5 / DAYS_A_YEAR,
        Moment::Day(_) | Moment::Year(_) => 0.0,
    };
    let year = cx.session.handle_at(cx.atlas) + noon;
    let eases = cx.has_motion && !is_dragged && !cx.session.playing().is_on;
    let seconds = if eases { EASING } else { 0.0 };
    let eased = ui.ctx().animate_value_with_time(id().with("handle"), year as f32, seconds);
    let is_there = (f64::from(eased) - year).abs() < 1e-3;
    axis.position_of(if is_there { year } else { eased.into() })
}

/// A line through all of the track, with a knob on the ribbon.
fn handle_ui(ui: &Ui, cx: UiContext<'_>, layout: &TimelineLayout, response: &Response) {
    let painter = ui.painter();
    let axis = cx.session.axis(cx.atlas);
    let (paper, accent) = (color(cx.style.paper.with_opacity(255)), color(cx.style.accent));
    let ribbon = layout.ribbon;
    let position = handle_position(ui, cx, axis, response.dragged());
    let x = ribbon.left() + position.clamp(0.0, 1.0) as f32 * ribbon.width();
    let y = ribbon.center().y;
    if (0.0..=1.0).contains(&position) {
        let line = [pos2(x, layout.track().top() - 2.0), pos2(x, ribbon.bottom() + 5.0)];
        painter.line_segment(line, Stroke::new(2.0, accent));
        let is_held = response.has_focus() || response.hovered() || response.dragged();
        let radius = if is_held { KNOB + 1.0 } else { KNOB };
        painter.circle(pos2(x, y), radius, accent, Stroke::new(2.0, paper));
        if response.has_focus() {
            let ring = Stroke::new(2.0, color(cx.style.ink));
            painter.circle_stroke(pos2(x, y), radius + 2.0, ring);
        }
    } else {
        // Beyond the enlarged stretch an arrow shows where the date lies.
        let side = if position < 0.0 { -1.0 } else { 1.0 };
        let corner = |across: f32, down: f32| pos2(x + side * across, y + down);
        let arrow = vec![corner(KNOB, 0.0), corner(-2.0, -6.0), corner(-2.0, 6.0)];
        painter.add(egui::Shape::convex_polygon(arrow, accent, Stroke::new(1.0, paper)));
    }
}

/// What a screen reader says: the year, with its passed part where days are stepped, and the date
/// in words. Not every reader hears the words of a value, so they are the description too.
fn speak(ui: &Ui, cx: UiContext<'_>, response: &Response, axis: TimeAxis) {
    let steps_days = cx.session.steps_days(cx.atlas);
    let number = match cx.session.moment {
        Moment::Year(year) => f64::from(year),
        Moment::Day(day) => day.decimal_year(),
    };
    let name = cx.words.say("slider-name");
    response.widget_info(|| WidgetInfo::slider(true, number, &name));
    let said = in_words(cx, cx.session.moment);
    let day = cx.words.day(cx.session.day(cx.atlas));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(FIRST_YEAR.into());
        node.set_max_numeric_value(axis.last_year().into());
        node.set_numeric_value_step(if steps_days { 1.0 / DAYS_A_YEAR } else { 1.0 });
        node.set_value(day);
        node.set_description(said);
        node.add_action(accesskit::Action::SetValue);
        node.add_action(accesskit::Action::Increment);
        node.add_action(accesskit::Action::Decrement);
    });
}

/// A whole number asks for a year; where days are stepped, one with a part asks for a day.
fn asked_by_reader(ui: &Ui, cx: UiContext<'_>) -> Option<Action> {
    let moment_of = |value: f64| {
        if cx.session.steps_days(cx.atlas) && value.fract() != 0.0 {
            Action::GoToDay(day_of(value))
        } else {
            Action::GoToYear(value.round() as i32)
        }
    };
    ui.input(|input| {
        let set = input
            .accesskit_action_requests(id(), accesskit::Action::SetValue)
            .filter_map(|request| match request.data {
                Some(accesskit::ActionData::NumericValue(value)) => Some(moment_of(value)),
                _ => None,
            })
            .last();
        let count = |action| input.num_accesskit_action_requests(id(), action) as i32;
        let steps = count(accesskit::Action::Increment) - count(accesskit::Action::Decrement);
        set.or_else(|| (steps != 0).then_some(Action::StepTime(steps)))
    })
}

/// The day nearest to a year with its passed part.
fn day_of(decimal_year: f64) -> Day {
    let first = Day::first_of_year(decimal_year.floor() as i32);
    let days = first.days_until(Day::first_of_year(first.year() + 1)) as f64;
    first.after_days((decimal_year.fract() * days).round() as i32)
}
