use egui::text::{LayoutJob, TextWrapping};
use egui::{
    FontId, Popup, PopupCloseBehavior, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};

use crate::ui::context::UiContext;
use crate::ui::panels::timeline::transport::hover_ui;
use crate::ui::theme::color;

/// Beside the words, points.
const PADDING: f32 = 4.0;
/// The small triangle, with the gap before it, points.
const TRIANGLE: f32 = 12.0;

/// What a quiet menu shows and is called.
pub struct QuietMenu<'a> {
    /// What its id comes from.
    pub id: &'static str,
    /// What is chosen now.
    pub text: &'a str,
    /// What it is for.
    pub name: &'a str,
    /// Where it may stand; it takes what its words need.
    pub room: Rect,
    /// Whether it closes with the choice.
    pub close: PopupCloseBehavior,
}

/// Words with a small triangle and no frame, which open a menu.
pub fn quiet_menu(
    ui: &mut Ui,
    cx: UiContext<'_>,
    menu: &QuietMenu<'_>,
    content: impl FnOnce(&mut Ui),
) -> Response {
    let ink = color(cx.style.soft_ink);
    let font = FontId::proportional(12.0);
    let mut job = LayoutJob::simple_singleline(menu.text.to_owned(), font, ink);
    let most = menu.room.width() - 2.0 * PADDING - TRIANGLE;
    job.wrap = TextWrapping::truncate_at_width(most.max(10.0));
    let galley = ui.painter().layout_job(job);
    let width = galley.size().x + 2.0 * PADDING + TRIANGLE;
    let rect = menu.room.with_max_x(menu.room.left() + width);
    let response = ui.interact(rect, egui::Id::unique("quiet menu").with(menu.id), Sense::click());
    let said = cx
        .words
        .say_with("timeline-menu", &[("name", menu.name.into()), ("chosen", menu.text.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    hover_ui(ui, cx, &response);
    let at = pos2(rect.left() + PADDING, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
    let tip = pos2(rect.right() - PADDING - 4.0, rect.center().y + 2.0);
    let corners = vec![tip, tip + vec2(-3.5, -4.0), tip + vec2(3.5, -4.0)];
    ui.painter().add(Shape::convex_polygon(corners, ink, Stroke::NONE));
    Popup::menu(&response).close_behavior(menu.close).show(content);
    response
}
