use egui::{Button, Key, Rect, RichText, TextEdit, Ui, pos2, vec2};

use crate::session::{Action, Moment};
use crate::time::{Day, HistoricalDate, Precision};

use super::theme;
use super::window::UiContext;
use super::{density, slider};

/// The date being typed, and why the last one was no date.
#[derive(Default)]
pub struct TimelineMemory {
    typed: Option<String>,
    complaint: Option<String>,
    /// The date the complaint was made at; on another one it is stale.
    complained_at: Option<Moment>,
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
    date_field_ui(ui, cx, memory, actions);
    button_ui(ui, cx, "timeline-later", "command-year-later", later, actions);
    ui.separator();
    button_ui(ui, cx, "timeline-slower", "command-slower", Action::Slower, actions);
    let speed = [("speed", cx.session.years_per_second.to_string().into())];
    ui.label(cx.words.say_with("timeline-speed", &speed));
    button_ui(ui, cx, "timeline-faster", "command-faster", Action::Faster, actions);
    if memory.complained_at != Some(cx.session.moment) {
        memory.complaint = None;
    }
    if let Some(complaint) = &memory.complaint {
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

/// The date in words; typing a year or a date and Enter goes there.
fn date_field_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut TimelineMemory,
    actions: &mut Vec<Action>,
) {
    let shown = match cx.session.moment {
        Moment::Year(year) => year.to_string(),
        Moment::Day(day) => cx.words.day(day),
    };
    let mut text = memory.typed.clone().unwrap_or(shown);
    let field =
        TextEdit::singleline(&mut text).desired_width(140.0).align(egui::Align2::CENTER_CENTER);
    let response = ui.add(field).accessible_name(cx.words.say("timeline-date"));
    let response = response.on_hover_text(cx.words.say("timeline-date-hint"));
    if response.gained_focus() {
        let all = egui::text::CCursorRange::two(
            egui::text::CCursor::new(0),
            egui::text::CCursor::new(text.chars().count()),
        );
        if let Some(mut state) = TextEdit::load_state(ui.ctx(), response.id) {
            state.cursor.set_char_range(Some(all));
            state.store(ui.ctx(), response.id);
        }
    }
    if response.changed() {
        memory.typed = Some(text.clone());
        memory.complaint = None;
    }
    if response.lost_focus() {
        let is_entered = ui.input(|input| input.key_pressed(Key::Enter));
        if let Some(text) = memory.typed.take().filter(|_| is_entered) {
            match date_action(cx, &text) {
                Ok(action) => actions.push(action),
                Err(complaint) => {
                    memory.complaint = Some(complaint);
                    memory.complained_at = Some(cx.session.moment);
                }
            }
        }
    }
}

/// What a typed date asks for, or why it is none.
fn date_action(cx: UiContext<'_>, text: &str) -> Result<Action, String> {
    let no_date = || cx.words.say_with("timeline-no-date", &[("text", text.trim().into())]);
    let date = cx.words.read_date(text).ok_or_else(no_date)?;
    let (first, last) = (date.first_day(), last_day(&date));
    let axis = cx.atlas.axis();
    if axis.clamped_day(first) != first || axis.clamped_day(last) != last {
        let values = [
            ("first", crate::time::FIRST_YEAR.to_string().into()),
            ("last", axis.last_year().to_string().into()),
        ];
        return Err(cx.words.say_with("timeline-off-axis", &values));
    }
    Ok(match date.start().precision {
        Precision::Year | Precision::Decade | Precision::Century => Action::VisitYear(last.year()),
        Precision::Day | Precision::Month => Action::GoToDay(last),
    })
}

fn last_day(date: &HistoricalDate) -> Day {
    date.start().last
}
