use egui::{
    Frame, Margin, MouseWheelUnit, Panel, PopupCloseBehavior, Rect, Role, Sense, Ui, WidgetInfo,
};
use egui::{pos2, vec2};

use crate::session::{Action, TimeUnit, TimeWindow};
use crate::ui::commands::command::Command;
use crate::ui::context::UiContext;
use crate::ui::panels::timeline::layout::{TimelineLayout, height};
use crate::ui::panels::timeline::quiet_menu::{QuietMenu, quiet_menu};
use crate::ui::panels::timeline::transport::{hover_ui, transport_ui};
use crate::ui::panels::timeline::{density, eras, playing, slider};
use crate::ui::theme::color;

/// The bars of the strip.
#[derive(Default)]
pub struct TimelineMemory {
    density: density::DensityMemory,
}

/// The line above it, points.
const LINE: f32 = 1.0;
/// Height of the row of menus at the left, points.
const MENU_ROW: f32 = 24.0;

/// The panel of the years, as high in the first picture as in all that follow.
pub fn panel(ui: &Ui, cx: UiContext<'_>) -> Panel {
    let frame = Frame::new().fill(cx.chrome().paper).inner_margin(Margin::symmetric(8, 0));
    let height = height(ui.ctx().content_rect().size(), !cx.atlas.eras.is_empty());
    Panel::bottom("timeline").resizable(false).default_size(height + LINE).frame(frame)
}

/// Buttons and menus at the left; at the right the eras, how much happened when, who held the
/// chosen land, and the round dates, with the handle through all of them.
pub fn timeline_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut TimelineMemory) {
    let window = ui.ctx().content_rect().size();
    let has_eras = !cx.atlas.eras.is_empty();
    let size = vec2(ui.available_width(), height(window, has_eras));
    let (all, _) = ui.allocate_exact_size(size, Sense::hover());
    let layout = TimelineLayout::of(all, window, has_eras);
    column_ui(ui, cx, &layout);
    eras::eras_ui(ui, cx, layout.eras);
    density::density_ui(ui, cx, &mut memory.density, layout.bars);
    slider::year_slider_ui(ui, cx, &layout);
}

fn column_ui(ui: &mut Ui, cx: UiContext<'_>, layout: &TimelineLayout) {
    let column = layout.column;
    transport_ui(ui, cx, column);
    let menus = Rect::from_min_max(pos2(column.left(), column.bottom() - MENU_ROW), column.max);
    let speed = playing::playing_ui(ui, cx, menus.with_max_x(menus.right() - 84.0));
    let days = menus.with_min_x(menus.right() - 40.0);
    let room = menus.with_min_x(speed.rect.right() + 2.0).with_max_x(days.left() - 2.0);
    time_window_ui(ui, cx, room);
    days_ui(ui, cx, days);
    wheel(ui, cx, column);
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
