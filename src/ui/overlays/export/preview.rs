use egui::{Align2, FontId, Label, Rect, RichText, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use crate::ui::chrome::text;
use crate::ui::commands::errands::Errand;
use crate::ui::context::UiContext;
use crate::ui::overlays::export::memory::{OpenExport, PreviewOf, Shown};
use crate::ui::overlays::export::wanted;

/// Of each side of a small picture this many pixels are drawn for a point: it stays sharp on a
/// fine screen.
const SHARP: f32 = 2.0;
/// The most lines of a text.
const LINES: usize = 16;

/// What the file would look like, and whoever draws it is asked for it when it changes. One at a
/// time: while choices change quickly, some are passed over.
pub fn preview_ui(ui: &mut Ui, cx: UiContext<'_>, open: &mut OpenExport, size: Vec2) {
    let now = PreviewOf::new(&open.choices, cx.session);
    if !open.preview.is_awaited && open.preview.of.as_ref() != Some(&now) {
        open.preview.of = Some(now);
        match wanted::order(cx, &open.choices) {
            Ok(order) => {
                open.preview.is_awaited = true;
                let within = [size.x, size.y].map(|side| (side * SHARP) as u32);
                cx.send(Errand::Draw { order: Box::new(order), within });
            }
            Err(_) => open.preview.shown = Shown::Nothing,
        }
    }
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = cx.words.say("exporting-preview");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    let chrome = cx.chrome();
    ui.painter().rect_filled(rect, 0.0, chrome.hover);
    match &open.preview.shown {
        Shown::Nothing => {
            let word = if open.preview.is_awaited {
                "exporting-preview-awaited"
            } else {
                "exporting-preview-none"
            };
            let font = FontId::proportional(text::SMALL);
            let said = cx.words.say(word);
            ui.painter().text(rect.center(), Align2::CENTER_CENTER, said, font, chrome.soft);
        }
        Shown::Picture(texture) => {
            let [width, height] = texture.size().map(|side| side as f32);
            let scale = (rect.width() / width).min(rect.height() / height);
            let inside = Rect::from_center_size(rect.center(), vec2(width, height) * scale);
            let whole = Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
            ui.painter().image(texture.id(), inside, whole, egui::Color32::WHITE);
            let edge = egui::Stroke::new(1.0, chrome.hairline);
            ui.painter().rect_stroke(inside, 0.0, edge, egui::StrokeKind::Outside);
        }
        Shown::Text(lines) => {
            let inside = egui::UiBuilder::new().max_rect(rect.shrink(8.0));
            ui.scope_builder(inside, |ui| {
                ui.set_clip_rect(rect.intersect(ui.clip_rect()));
                for line in lines.lines().take(LINES) {
                    ui.add(Label::new(RichText::new(line).size(text::CAPTION)).truncate());
                }
            });
        }
    }
}
