use egui::{Color32, CursorIcon, Id, Painter, Pos2, Rect, Sense, Stroke, Ui, pos2, vec2};

use crate::geometry::PlanePoint;
use crate::map::{Camera, ScreenPoint};
use crate::ui::context::UiContext;
use crate::ui::overlays::presenting::presentation::Marks;
use crate::ui::panels::map::map_pane::{MapPane, panes};

/// Points of the pen's line, and of the paper around it that sets it off from every colour.
const LINE: f32 = 3.0;
const AROUND: f32 = 6.0;
/// Points of the dot.
const DOT: f32 = 6.0;
/// The circle that stays light, as a share of the height.
const SPOT: f32 = 1.0 / 6.0;
/// Beyond any screen, points.
const FAR: f32 = 4000.0;
/// How dark it is around the spotlight.
const SHADE: Color32 = Color32::from_black_alpha(190);
/// Points nearer than this to the one before are no news.
const NEAR: f32 = 2.0;

/// Draws with the pen, and shows what was drawn: it stays where it is on the globe.
pub fn pen_ui(ui: &mut Ui, cx: UiContext<'_>, map: Rect, marks: &mut Marks) {
    let panes = panes(cx, map);
    if marks.pen {
        draw(ui, cx, map, &panes, marks);
    }
    for pane in &panes {
        let camera = camera(cx, pane);
        let painter = ui.painter_at(pane.clip);
        for stroke in &marks.strokes {
            let at = |point: &PlanePoint| {
                let at = camera.screen_from_plane(*point);
                pos2(at.x as f32, at.y as f32) + pane.rect.min.to_vec2()
            };
            stroke_ui(&painter, cx, stroke.iter().map(at).collect());
        }
    }
}

/// The same on a slide of words: it stays on the wall, and goes with the slide.
pub fn words_pen_ui(ui: &Ui, cx: UiContext<'_>, wall: Rect, marks: &mut Marks) {
    if marks.pen {
        let response = ui.interact(wall, Id::unique("pen on words"), Sense::click_and_drag());
        ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
        if let Some(at) = response.interact_pointer_pos() {
            if ui.input(|input| input.pointer.primary_pressed()) || marks.lines.is_empty() {
                marks.lines.push(Vec::new());
            }
            if let Some(line) = marks.lines.last_mut() {
                let at = [(at.x - wall.left()) / wall.width(), (at.y - wall.top()) / wall.height()];
                if line.last() != Some(&at) {
                    line.push(at);
                }
            }
        }
    }
    for line in &marks.lines {
        let at = |[x, y]: &[f32; 2]| wall.min + vec2(x * wall.width(), y * wall.height());
        stroke_ui(&ui.painter_at(wall), cx, line.iter().map(at).collect());
    }
}

fn stroke_ui(painter: &Painter, cx: UiContext<'_>, points: Vec<Pos2>) {
    let chrome = cx.chrome();
    painter.line(points.clone(), Stroke::new(AROUND, chrome.paper));
    painter.line(points, Stroke::new(LINE, chrome.accent));
}

fn draw(ui: &Ui, cx: UiContext<'_>, map: Rect, panes: &[MapPane], marks: &mut Marks) {
    let response = ui.interact(map, Id::unique("pen"), Sense::click_and_drag());
    ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
    let Some(at) = response.interact_pointer_pos() else { return };
    let Some(pane) = panes.iter().find(|pane| pane.clip.contains(at)) else { return };
    if ui.input(|input| input.pointer.primary_pressed()) || marks.strokes.is_empty() {
        marks.strokes.push(Vec::new());
    }
    let camera = camera(cx, pane);
    let Some(stroke) = marks.strokes.last_mut() else { return };
    let inside = at - pane.rect.min;
    let point = ScreenPoint { x: inside.x.into(), y: inside.y.into() };
    let is_news = stroke.last().is_none_or(|last| {
        let last = camera.screen_from_plane(*last);
        (last.x - point.x).hypot(last.y - point.y) >= f64::from(NEAR)
    });
    if is_news {
        stroke.push(camera.plane_from_screen(point));
    }
}

fn camera(cx: UiContext<'_>, pane: &MapPane) -> Camera {
    cx.session.framing.camera([pane.rect.width().into(), pane.rect.height().into()])
}

/// The spotlight and the dot, where the pointer is.
pub fn lights_ui(ui: &Ui, cx: UiContext<'_>, all: Rect, marks: &Marks) {
    let Some(at) = ui.input(|input| input.pointer.latest_pos()) else { return };
    let painter = ui.painter_at(all);
    if marks.spotlight {
        // A ring without an outer edge: the stroke of a circle lies outside of it.
        painter.circle_stroke(at, all.height() * SPOT, Stroke::new(FAR, SHADE));
    }
    if marks.dot {
        painter.circle(at, DOT, cx.chrome().accent, Stroke::new(2.0, cx.chrome().paper));
        ui.ctx().set_cursor_icon(CursorIcon::None);
    }
}
