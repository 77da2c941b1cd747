use egui::{Align, Color32, Layout, Rect, RichText, Stroke, TextureHandle, Ui, UiBuilder, vec2};

use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::quiet::icon_button;

/// Height of the line beneath a page, points.
const FOOT: f32 = 28.0;
/// Between a page and its line, points.
const GAP: f32 = 4.0;

/// A picture as large as fits.
pub fn picture_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect, texture: &TextureHandle) {
    let [width, height] = texture.size().map(|side| side as f32);
    let scale = (rect.width() / width).min(rect.height() / height);
    let inside = Rect::from_center_size(rect.center(), vec2(width, height) * scale);
    let whole = Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
    ui.painter().image(texture.id(), inside, whole, Color32::WHITE);
    let edge = Stroke::new(1.0, cx.chrome().hairline);
    ui.painter().rect_stroke(inside, 0.0, edge, egui::StrokeKind::Outside);
}

/// One of some pages, and a line that leads to the others.
pub fn pages_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    rect: Rect,
    pages: &[TextureHandle],
    looked_at: &mut usize,
) {
    let Some(page) = pages.get(*looked_at) else { return };
    if pages.len() == 1 {
        picture_ui(ui, cx, rect, page);
        return;
    }
    picture_ui(ui, cx, rect.with_max_y(rect.bottom() - FOOT - GAP), page);
    let foot = rect.with_min_y(rect.bottom() - FOOT);
    let line = UiBuilder::new()
        .id_salt("pages of a preview")
        .max_rect(foot)
        .layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(line, |ui| {
        let values = [("page", (*looked_at + 1).into()), ("pages", pages.len().into())];
        let said = RichText::new(cx.words.say_with("exporting-page-of", &values)).size(text::SMALL);
        let [before, after] = [looked_at.checked_sub(1), Some(*looked_at + 1)];
        turn_ui(ui, cx, Icon::ChevronLeft, "exporting-page-before", before, looked_at);
        ui.label(said);
        let after = after.filter(|&page| page < pages.len());
        turn_ui(ui, cx, Icon::ChevronRight, "exporting-page-after", after, looked_at);
    });
}

/// A button to another page, if there is one.
fn turn_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    icon: Icon,
    word: &str,
    to: Option<usize>,
    looked_at: &mut usize,
) {
    ui.add_enabled_ui(to.is_some(), |ui| {
        if icon_button(ui, icon, &cx.words.say(word)).clicked()
            && let Some(page) = to
        {
            *looked_at = page;
        }
    });
}
