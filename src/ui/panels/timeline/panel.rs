use egui::{Button, Rect, Ui, pos2, vec2};

use crate::session::{Action, Moment, TimeWindow};
use crate::ui::commands::command::Command;
use crate::ui::context::UiContext;
use crate::ui::panels::timeline::{density, eras, playing, slider};
use crate::ui::theme;
use crate::ui::widgets::labels::warning;
use crate::ui::widgets::typed_date;
use crate::ui::widgets::typed_date::{Typed, TypedDate};

/// The date being typed.
#[derive(Default)]
pub struct TimelineMemory {
    date: TypedDate,
    density: density::DensityMemory,
}

const DENSITY: f32 = 18.0;
/// Height of the ribbon of holders, points.
const RIBBON: f32 = 4.0;
/// Beside the track, left and right, points.
pub const MARGIN: f32 = 18.0;

/// The density of events, the eras, the slider, and the controls.
pub fn timeline_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut TimelineMemory) {
    let width = ui.available_width();
    let eras = if cx.atlas.eras.is_empty() { 0.0 } else { eras::HEIGHT };
    let height = DENSITY + eras + slider::HEIGHT;
    let (all, _) = ui.allocate_exact_size(vec2(width, height), egui::Sense::hover());
    let left = all.left() + MARGIN;
    let track_width = (width - 2.0 * MARGIN).max(50.0);
    let strip = Rect::from_min_size(pos2(left, all.top()), vec2(track_width, DENSITY));
    // The ribbon of holders has its room below the bars.
    let ribbon = if cx.session.chosen_territory(cx.atlas).is_some() { RIBBON + 1.0 } else { 0.0 };
    let bars = strip.with_max_y(strip.bottom() - ribbon);
    density::density_ui(ui, cx, &mut memory.density, bars);
    let bands = Rect::from_min_size(strip.left_bottom(), vec2(track_width, eras));
    eras::eras_ui(ui, cx, bands);
    let track = Rect::from_min_size(bands.left_bottom(), vec2(track_width, slider::HEIGHT));
    holders_ui(ui, cx, strip);
    slider::year_slider_ui(ui, cx, track);
    ui.horizontal_wrapped(|ui| controls_ui(ui, cx, memory));
}

/// Who held the selected place when, as a ribbon below the strip.
fn holders_ui(ui: &Ui, cx: UiContext<'_>, strip: Rect) {
    let Some(territory) = cx.session.chosen_territory(cx.atlas) else { return };
    let axis = cx.session.axis(cx.atlas);
    let end = f64::from(axis.last_year() + 1);
    let painter = ui.painter_at(strip.expand(1.0));
    for control in &cx.atlas[territory].control {
        let years = [
            control.period.start().decimal_year(),
            control.period.end().map_or(end, crate::time::Day::decimal_year),
        ];
        let [from, to] =
            years.map(|year| strip.left() + axis.position_of(year) as f32 * strip.width());
        let band = Rect::from_x_y_ranges(from..=to, strip.bottom() - RIBBON..=strip.bottom());
        let holder = cx.style.holder(cx.atlas[control.holder].colour);
        painter.rect_filled(band.intersect(strip), 0.0, theme::color(holder));
    }
}

fn controls_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut TimelineMemory) {
    ui.add_space(MARGIN - 8.0);
    let play = if cx.session.playing().is_on { "timeline-stop" } else { "timeline-play" };
    button_ui(ui, cx, Command::Play, play);
    button_ui(ui, cx, Command::PreviousEvent, "timeline-previous-event");
    button_ui(ui, cx, Command::NextEvent, "timeline-next-event");
    ui.separator();
    button_ui(ui, cx, Command::Earlier, "timeline-earlier");
    let name = cx.words.say("timeline-date");
    let chosen = typed_date::field_ui(ui, cx, &mut memory.date, cx.session.moment, &name);
    cx.ask_all(chosen.map(|typed| match typed {
        Typed::Moment(Moment::Year(year)) => Action::VisitYear(year),
        Typed::Moment(Moment::Day(day)) => Action::GoToDay(day),
        Typed::Years(years) => Action::CoverYears(years),
    }));
    button_ui(ui, cx, Command::Later, "timeline-later");
    ui.separator();
    playing::playing_ui(ui, cx);
    ui.separator();
    time_window_ui(ui, cx);
    if let Some(problem) = memory.date.problem(cx.session.moment) {
        ui.separator();
        warning(ui, cx, problem);
    } else {
        eras::shown_era_ui(ui, cx);
    }
}

/// A button with a short word for a command.
fn button_ui(ui: &mut Ui, cx: UiContext<'_>, command: Command, word: &str) {
    let button = Button::new(cx.words.say(word));
    if ui.add(button).on_hover_text(command.name(cx)).clicked() {
        command.run(cx);
    }
}

/// How much time the shown events cover.
fn time_window_ui(ui: &mut Ui, cx: UiContext<'_>) {
    let now = cx.session.time_window;
    let word = |window: TimeWindow| {
        let word = format!("time-window-{}", window.word());
        match window {
            TimeWindow::Window(years) => cx.words.say_with(&word, &[("years", years.into())]),
            TimeWindow::Range(years) => {
                let [first, last] = years.map(|year| year.to_string());
                let values = [("first", first.into()), ("last", last.into())];
                cx.words.say_with(&word, &values)
            }
            TimeWindow::Moment | TimeWindow::SinceStart => cx.words.say(&word),
        }
    };
    let window = match now {
        TimeWindow::Window(_) => now,
        TimeWindow::Moment | TimeWindow::SinceStart | TimeWindow::Range(_) => {
            TimeWindow::Window(TimeWindow::FIRST_WINDOW)
        }
    };
    let range = Some(now).filter(|now| matches!(now, TimeWindow::Range(_)));
    egui::ComboBox::from_id_salt("time window")
        .selected_text(word(now))
        .width((ui.available_size_before_wrap().x - 16.0).clamp(90.0, 150.0))
        .truncate()
        .show_ui(ui, |ui| {
            for offered in
                [TimeWindow::Moment, window, TimeWindow::SinceStart].into_iter().chain(range)
            {
                if ui.selectable_label(now == offered, word(offered)).clicked() {
                    cx.ask(Action::SetTimeWindow(offered));
                }
            }
        })
        .response
        .accessible_name(cx.words.say("time-window-name"))
        .on_hover_text(cx.words.say("time-window-hint"));
}
