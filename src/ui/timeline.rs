use egui::{Button, Rect, RichText, Ui, pos2, vec2};

use crate::session::{Action, Moment};

use super::theme;
use super::typed_date::{self, TypedDate};
use super::window::UiContext;
use super::{density, slider};

/// The date being typed.
#[derive(Default)]
pub struct TimelineMemory {
    date: TypedDate,
}

const DENSITY: f32 = 24.0;
const MARGIN: f32 = 18.0;

/// The density of events, the slider, and the controls.
pub fn timeline_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut TimelineMemory,
    actions: &mut Vec<Action>,
) {
    let width = ui.available_width();
    let (all, _) =
        ui.allocate_exact_size(vec2(width, DENSITY + slider::HEIGHT), egui::Sense::hover());
    let left = all.left() + MARGIN;
    let track_width = (width - 2.0 * MARGIN).max(50.0);
    let strip = Rect::from_min_size(pos2(left, all.top()), vec2(track_width, DENSITY));
    density::density_ui(ui, cx, strip, actions);
    let track =
        Rect::from_min_size(pos2(left, all.top() + DENSITY), vec2(track_width, slider::HEIGHT));
    slider::year_slider_ui(ui, cx, track, actions);
    ui.horizontal(|ui| controls_ui(ui, cx, memory, actions));
}

fn controls_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut TimelineMemory,
    actions: &mut Vec<Action>,
) {
    ui.add_space(MARGIN - 8.0);
    let play = if cx.session.is_playing { "timeline-stop" } else { "timeline-play" };
    button_ui(ui, cx, play, "command-play", Action::TogglePlaying, actions);
    let (earlier, later) = (Action::PreviousEvent, Action::NextEvent);
    button_ui(ui, cx, "timeline-previous-event", "command-previous-event", earlier, actions);
    button_ui(ui, cx, "timeline-next-event", "command-next-event", later, actions);
    ui.separator();
    let (earlier, later) = (Action::StepYears(-1), Action::StepYears(1));
    button_ui(ui, cx, "timeline-earlier", "command-year-earlier", earlier, actions);
    let name = cx.words.say("timeline-date");
    let chosen = typed_date::field_ui(ui, cx, &mut memory.date, cx.session.moment, &name);
    actions.extend(chosen.map(|moment| match moment {
        Moment::Year(year) => Action::VisitYear(year),
        Moment::Day(day) => Action::GoToDay(day),
    }));
    button_ui(ui, cx, "timeline-later", "command-year-later", later, actions);
    ui.separator();
    button_ui(ui, cx, "timeline-slower", "command-slower", Action::Slower, actions);
    let speed = [("speed", cx.session.years_per_second.to_string().into())];
    ui.label(cx.words.say_with("timeline-speed", &speed));
    button_ui(ui, cx, "timeline-faster", "command-faster", Action::Faster, actions);
    if let Some(complaint) = memory.date.complaint(cx.session.moment) {
        ui.separator();
        ui.label(RichText::new(complaint).color(theme::color(cx.style.accent)));
    }
}

fn button_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    word: &str,
    hint: &str,
    action: Action,
    actions: &mut Vec<Action>,
) {
    let button = Button::new(cx.words.say(word));
    if ui.add(button).on_hover_text(cx.words.say(hint)).clicked() {
        actions.push(action);
    }
}
