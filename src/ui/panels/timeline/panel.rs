use egui::{MouseWheelUnit, PopupCloseBehavior, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo};
use egui::{pos2, vec2};

use crate::session::{Action, Direction, Moment, TimeUnit, TimeWindow};
use crate::ui::commands::command::Command;
use crate::ui::context::UiContext;
use crate::ui::panels::timeline::layout::{TimelineLayout, height};
use crate::ui::panels::timeline::quiet_menu::{QuietMenu, quiet_menu};
use crate::ui::panels::timeline::transport::{hover_ui, step_ui, transport_ui};
use crate::ui::panels::timeline::{density, eras, playing, slider};
use crate::ui::theme::color;
use crate::ui::widgets::labels::warning;
use crate::ui::widgets::typed_date;
use crate::ui::widgets::typed_date::{Typed, TypedDate};

/// The date being typed, and the bars of the strip.
#[derive(Default)]
pub struct TimelineMemory {
    date: TypedDate,
    density: density::DensityMemory,
}

/// Heights of the rows at the left, points: a step and the date with its field, then the menus.
const DATE_ROW: f32 = 20.0;
const DATE_FIELD: f32 = 28.0;
/// The name of the land reaches so far above the middle of its ribbon, points.
const NAME_ABOVE: f32 = 7.0;
const MENU_ROW: f32 = 26.0;
/// The chevrons beside the date, points wide.
const STEP: f32 = 22.0;

/// Buttons and menus at the left; at the right the eras, how much happened when, who held the
/// chosen land, and the round dates, with the handle through all of them.
pub fn timeline_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut TimelineMemory) {
    let window = ui.ctx().content_rect().size();
    let has_eras = !cx.atlas.eras.is_empty();
    let size = vec2(ui.available_width(), height(window, has_eras));
    let (all, _) = ui.allocate_exact_size(size, Sense::hover());
    let layout = TimelineLayout::of(all, window, has_eras);
    column_ui(ui, cx, memory, &layout);
    eras::eras_ui(ui, cx, layout.eras);
    density::density_ui(ui, cx, &mut memory.density, layout.bars);
    slider::year_slider_ui(ui, cx, &layout);
    if let Some(problem) = memory.date.problem(cx.session.moment) {
        warning(ui, cx, problem);
    }
}

fn column_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut TimelineMemory, layout: &TimelineLayout) {
    let column = layout.column;
    // Above the name of the land, which stands beside its ribbon, or above the menus.
    let lowest = if layout.has_room_for_name() {
        layout.ribbon.center().y - NAME_ABOVE
    } else {
        column.bottom() - MENU_ROW - 2.0
    };
    let play = (lowest - column.top() - DATE_FIELD - 2.0).min(44.0);
    transport_ui(ui, cx, column, play);
    let menus = Rect::from_min_max(pos2(column.left(), column.bottom() - MENU_ROW), column.max);
    let date_top = column.top() + play + 1.0;
    let date = Rect::from_min_size(pos2(column.left(), date_top), vec2(column.width(), DATE_ROW));
    date_ui(ui, cx, memory, date);
    let speed = playing::playing_ui(ui, cx, menus.with_max_x(menus.right() - 84.0));
    let days = menus.with_min_x(menus.right() - 40.0);
    let room = menus.with_min_x(speed.rect.right() + 2.0).with_max_x(days.left() - 2.0);
    time_window_ui(ui, cx, room);
    days_ui(ui, cx, days);
    wheel(ui, cx, column);
}

/// The date between the steps to the one before and the one after; it can be typed.
fn date_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut TimelineMemory, row: Rect) {
    step_ui(ui, cx, row.with_max_x(row.left() + STEP), Direction::Backward);
    step_ui(ui, cx, row.with_min_x(row.right() - STEP), Direction::Forward);
    let field = row.shrink2(vec2(STEP + 1.0, 0.0));
    let mut ui = ui.new_child(UiBuilder::new().id_salt("date").max_rect(field));
    let name = cx.words.say("timeline-date");
    let chosen = typed_date::field_ui(&mut ui, cx, &mut memory.date, cx.session.moment, &name);
    cx.ask_all(chosen.map(|typed| match typed {
        Typed::Moment(Moment::Year(year)) => Action::VisitYear(year),
        Typed::Moment(Moment::Day(day)) => Action::GoToDay(day),
        Typed::Years(years) => Action::CoverYears(years),
    }));
}

/// Each notch of a wheel over the buttons is a step through time.
fn wheel(ui: &Ui, cx: UiContext<'_>, column: Rect) {
    if !ui.rect_contains_pointer(column) {
        return;
    }
    let notches = ui.input(|input| {
        let notch = |event: &egui::Event| match event {
            egui::Event::MouseWheel { unit: MouseWheelUnit::Line, delta, .. } => delta.y,
            _ => 0.0,
        };
        input.events.iter().map(notch).sum::<f32>()
    });
    if notches != 0.0 {
        let steps = notches.abs().ceil() * notches.signum();
        cx.ask(Action::StepTime(steps as i32));
    }
}

/// Whether the axis shows days.
fn days_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect) {
    let is_on = cx.session.time_unit(cx.atlas) == TimeUnit::Days;
    let id = egui::Id::unique("timeline").with("days");
    let response = ui.interact(rect.shrink2(vec2(0.0, 2.0)), id, Sense::click());
    let word = cx.words.say("timeline-days");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_on, &word));
    let (ink, soft) = (color(cx.style.ink), color(cx.style.soft_ink));
    let paper = color(cx.style.paper.with_opacity(255));
    if is_on {
        ui.painter().rect_filled(response.rect, 6.0, ink);
    } else {
        let edge = egui::Stroke::new(1.0, soft.gamma_multiply(0.5));
        ui.painter().rect_stroke(response.rect, 6.0, edge, egui::StrokeKind::Inside);
    }
    hover_ui(ui, cx, &response);
    let tint = if is_on { paper } else { soft };
    let font = egui::FontId::proportional(12.0);
    ui.painter().text(response.rect.center(), egui::Align2::CENTER_CENTER, word, font, tint);
    let command = if is_on { Command::Years } else { Command::Days };
    if response.on_hover_text(command.tooltip(ui, cx)).clicked() {
        command.run(cx);
    }
}

/// How much time the shown events cover.
fn time_window_ui(ui: &mut Ui, cx: UiContext<'_>, room: Rect) {
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
    let (text, name) = (word(now), cx.words.say("time-window-name"));
    let close = PopupCloseBehavior::CloseOnClick;
    let menu = QuietMenu { id: "time window", text: &text, name: &name, room, close };
    let response = quiet_menu(ui, cx, &menu, |ui| {
        for offered in [TimeWindow::Moment, window, TimeWindow::SinceStart].into_iter().chain(range)
        {
            if ui.selectable_label(now == offered, word(offered)).clicked() {
                cx.ask(Action::SetTimeWindow(offered));
            }
        }
    });
    response.on_hover_text(cx.words.say("time-window-hint"));
}
