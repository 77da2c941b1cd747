use std::time::Duration;

use egui::{Color32, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::session::Direction;
use crate::ui::chrome::LARGE_TARGET;
use crate::ui::commands::command::Command;
use crate::ui::context::UiContext;
use crate::ui::theme::color;

/// Above the buttons, and from one to the next, points.
const ABOVE: f32 = 3.0;
const GAP: f32 = 2.0;
/// Play, points across.
const PLAY: f32 = 44.0;
/// Seconds that a step is held before it repeats, and from one step to the next.
const BEFORE_FIRST: f64 = 0.4;
const BETWEEN: f64 = 0.12;

/// The previous event, a step back, Play, a step on, and the next event, at the top of `column`.
pub fn transport_ui(ui: &Ui, cx: UiContext<'_>, column: Rect) {
    let mut left = column.left() + GAP;
    let middle = column.top() + ABOVE + PLAY / 2.0;
    let mut place = |side: f32| {
        let place = Rect::from_center_size(pos2(left + side / 2.0, middle), vec2(side, side));
        left = place.right() + GAP;
        place
    };
    skip_ui(ui, cx, place(LARGE_TARGET), Direction::Backward, "timeline-previous-event");
    step_ui(ui, cx, place(LARGE_TARGET), Direction::Backward);
    play_ui(ui, cx, place(PLAY));
    step_ui(ui, cx, place(LARGE_TARGET), Direction::Forward);
    skip_ui(ui, cx, place(LARGE_TARGET), Direction::Forward, "timeline-next-event");
}

/// What Play does now: it stops, or begins here or at the other end.
fn play_name(cx: UiContext<'_>) -> String {
    if cx.session.playing().is_on {
        return cx.words.say("timeline-stop");
    }
    let begins = cx.session.play_begins_at(cx.atlas);
    if begins == cx.session.moment {
        return cx.words.say("timeline-play");
    }
    cx.words.say_with("timeline-play-from", &[("date", begins.in_words(cx.words).into())])
}

fn play_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect) {
    let name = play_name(cx);
    let response = button(ui, rect, "play", &name);
    let painter = ui.painter();
    let ink = color(cx.style.ink);
    let paper = color(cx.style.paper.with_opacity(255));
    let fill = if response.hovered() { color(cx.style.soft_ink) } else { ink };
    let (centre, radius) = (rect.center(), rect.height() / 2.0);
    painter.circle_filled(centre, radius, fill);
    let size = radius * 0.36;
    if cx.session.playing().is_on {
        for side in [-1.0, 1.0] {
            let bar = Rect::from_center_size(
                centre + vec2(side * size * 0.6, 0.0),
                vec2(size * 0.6, size * 2.2),
            );
            painter.rect_filled(bar, 1.0, paper);
        }
    } else {
        painter.add(triangle(centre + vec2(size * 0.25, 0.0), size * 1.1, 1.0, paper));
    }
    let key = Command::Play.key_name(ui, cx).unwrap_or_default();
    let values = [("command", name.into()), ("key", key.into())];
    if response.on_hover_text(cx.words.say_with("top-command-key", &values)).clicked() {
        Command::Play.run(cx);
    }
}

fn skip_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect, direction: Direction, word: &str) {
    let (side, command) = match direction {
        Direction::Forward => (1.0, Command::NextEvent),
        Direction::Backward => (-1.0, Command::PreviousEvent),
    };
    let response = button(ui, rect, command.word(), &cx.words.say(word));
    hover_ui(ui, cx, &response);
    let ink = color(cx.style.ink);
    let centre = rect.center();
    ui.painter().add(triangle(centre - vec2(side * 1.5, 0.0), 5.0, side, ink));
    let bar = [centre + vec2(side * 6.5, -5.5), centre + vec2(side * 6.5, 5.5)];
    ui.painter().line_segment(bar, Stroke::new(1.8, ink));
    if response.on_hover_text(command.tooltip(ui, cx)).clicked() {
        command.run(cx);
    }
}

/// A step to the next year or day, or to the one before.
fn step_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect, direction: Direction) {
    let steps_days = cx.session.steps_days(cx.atlas);
    let (side, command, word) = match (direction, steps_days) {
        (Direction::Forward, true) => (1.0, Command::Later, "timeline-day-after"),
        (Direction::Forward, false) => (1.0, Command::Later, "timeline-year-after"),
        (Direction::Backward, true) => (-1.0, Command::Earlier, "timeline-day-before"),
        (Direction::Backward, false) => (-1.0, Command::Earlier, "timeline-year-before"),
    };
    let name = cx.words.say(word);
    let response = button(ui, rect, command.word(), &name);
    hover_ui(ui, cx, &response);
    let (centre, ink) = (rect.center(), color(cx.style.ink));
    let chevron = [vec2(-2.0, -4.5), vec2(2.5, 0.0), vec2(-2.0, 4.5)];
    let chevron = chevron.map(|it| centre + vec2(side * it.x, it.y));
    ui.painter().add(Shape::line(chevron.to_vec(), Stroke::new(1.6, ink)));
    let key = command.key_name(ui, cx).unwrap_or_default();
    let values = [("command", name.into()), ("key", key.into())];
    let is_repeated = repeated_ui(ui, cx, &response, command);
    let response = response.on_hover_text(cx.words.say_with("top-command-key", &values));
    if response.clicked() && !is_repeated {
        command.run(cx);
    }
}

/// While a button is held, its command runs again and again; whether it has.
fn repeated_ui(ui: &Ui, cx: UiContext<'_>, button: &Response, command: Command) -> bool {
    let id = button.id.with("held");
    let held: Option<Held> = ui.data(|data| data.get_temp(id));
    if !button.is_pointer_button_down_on() {
        if held.is_some() {
            ui.data_mut(|data| data.remove::<Held>(id));
        }
        return held.is_some_and(|held| held.times > 0);
    }
    let now = ui.input(|input| input.time);
    let mut held = held.unwrap_or(Held { next: now + BEFORE_FIRST, times: 0 });
    if now >= held.next {
        command.run(cx);
        held = Held { next: now + BETWEEN, times: held.times + 1 };
    }
    ui.data_mut(|data| data.insert_temp(id, held));
    ui.request_repaint_after(Duration::from_secs_f64(held.next - now));
    held.times > 0
}

/// A button that is held: when its command runs next, and how often it has.
#[derive(Clone, Copy)]
struct Held {
    next: f64,
    times: u32,
}

fn button(ui: &Ui, rect: Rect, id: &str, name: &str) -> Response {
    let response = ui.interact(rect, egui::Id::unique("timeline").with(id), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    response
}

/// The ground of a button under the pointer.
pub fn hover_ui(ui: &Ui, cx: UiContext<'_>, response: &Response) {
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(response.rect, 6.0, color(cx.style.ink).gamma_multiply(0.07));
    }
}

/// A triangle that points to one side: half as wide and high as twice the size.
fn triangle(centre: egui::Pos2, size: f32, side: f32, fill: Color32) -> Shape {
    let corners = [vec2(-0.85, -1.1), vec2(1.0, 0.0), vec2(-0.85, 1.1)];
    let corners = corners.map(|it| centre + vec2(side * it.x, it.y) * size);
    Shape::convex_polygon(corners.to_vec(), fill, Stroke::NONE)
}
