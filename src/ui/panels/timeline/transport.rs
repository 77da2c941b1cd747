use egui::{Color32, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::session::{Direction, Moment};
use crate::ui::commands::command::Command;
use crate::ui::context::UiContext;
use crate::ui::theme::color;

/// A square that answers a pointer, points.
const TARGET: f32 = 32.0;

/// The previous event, Play, the next event, in the upper left of `column`; Play is so high.
pub fn transport_ui(ui: &Ui, cx: UiContext<'_>, column: Rect, height: f32) {
    let middle = column.top() + height / 2.0;
    let at = |x: f32| pos2(column.left() + x, middle);
    let square = |x: f32| Rect::from_center_size(at(x), vec2(TARGET, TARGET));
    let play = Rect::from_center_size(at(8.0 + TARGET + height / 2.0), vec2(height, height));
    let name = |word: &str| cx.words.say(word);
    let previous = name("timeline-previous-event");
    skip_ui(ui, cx, square(4.0 + TARGET / 2.0), Direction::Backward, &previous);
    play_ui(ui, cx, play);
    let next = name("timeline-next-event");
    skip_ui(ui, cx, square(12.0 + 1.5 * TARGET + height), Direction::Forward, &next);
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
    let date = match begins {
        Moment::Year(year) => cx.words.year(year),
        Moment::Day(day) => cx.words.day(day),
    };
    cx.words.say_with("timeline-play-from", &[("date", date.into())])
}

fn play_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect) {
    let response = button(ui, rect, "play", &play_name(cx));
    let painter = ui.painter();
    let ink = color(cx.style.ink);
    let paper = color(cx.style.paper.with_opacity(255));
    let fill = if response.hovered() { color(cx.style.soft_ink) } else { ink };
    let (centre, radius) = (rect.center(), rect.height() / 2.0);
    painter.circle_filled(centre, radius, fill);
    if response.has_focus() {
        painter.circle_stroke(centre, radius + 2.0, Stroke::new(2.0, color(cx.style.accent)));
    }
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
    let name = play_name(cx);
    let key = Command::Play.key_name(ui, cx).unwrap_or_default();
    let values = [("command", name.into()), ("key", key.into())];
    if response.on_hover_text(cx.words.say_with("top-command-key", &values)).clicked() {
        Command::Play.run(cx);
    }
}

fn skip_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect, direction: Direction, name: &str) {
    let (side, command) = match direction {
        Direction::Forward => (1.0, Command::NextEvent),
        Direction::Backward => (-1.0, Command::PreviousEvent),
    };
    let response = button(ui, rect, command.word(), name);
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
pub fn step_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect, direction: Direction) {
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
    if response.on_hover_text(cx.words.say_with("top-command-key", &values)).clicked() {
        command.run(cx);
    }
}

fn button(ui: &Ui, rect: Rect, id: &str, name: &str) -> Response {
    let response = ui.interact(rect, egui::Id::unique("timeline").with(id), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    response
}

/// The ground of a button under the pointer, and its ring while it has the focus.
pub fn hover_ui(ui: &Ui, cx: UiContext<'_>, response: &Response) {
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(response.rect, 6.0, color(cx.style.ink).gamma_multiply(0.07));
    }
    if response.has_focus() {
        let ring = Stroke::new(2.0, color(cx.style.accent));
        painter.rect_stroke(response.rect, 6.0, ring, egui::StrokeKind::Inside);
    }
}

/// A triangle that points to one side: half as wide and high as twice the size.
fn triangle(centre: egui::Pos2, size: f32, side: f32, fill: Color32) -> Shape {
    let corners = [vec2(-0.85, -1.1), vec2(1.0, 0.0), vec2(-0.85, 1.1)];
    let corners = corners.map(|it| centre + vec2(side * it.x, it.y) * size);
    Shape::convex_polygon(corners.to_vec(), fill, Stroke::NONE)
}
