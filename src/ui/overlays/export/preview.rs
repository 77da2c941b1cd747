use egui::{FontId, Label, Rect, RichText, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::ui::chrome::text;
use crate::ui::commands::errands::Errand;
use crate::ui::context::UiContext;
use crate::ui::overlays::export::memory::{OpenExport, PreviewOf, Shown};
use crate::ui::overlays::export::pages::{pages_ui, picture_ui};
use crate::ui::overlays::export::wanted;

/// Of each side of a small picture this many pixels are drawn for a point: it stays sharp on a
/// fine screen.
const SHARP: f32 = 2.0;
/// The most lines of a text.
const LINES: usize = 16;
/// From a sentence to the edges, points.
const ASIDE: f32 = 24.0;

/// What the file would look like, and whoever draws it is asked for it when it changes. One at a
/// time: while choices change quickly, some are passed over.
pub fn preview_ui(ui: &mut Ui, cx: UiContext<'_>, open: &mut OpenExport, size: Vec2) {
    let now = PreviewOf::new(&open.choices, cx.session);
    let shows_another = open.preview.shown_of.as_ref().is_some_and(|it| !it.is_alike(&now));
    if !open.preview.is_awaited && open.preview.of.as_ref() != Some(&now) {
        open.preview.of = Some(now);
        match wanted::order(cx, &open.choices, &open.lessons) {
            Ok(order) => {
                open.preview.is_awaited = true;
                let within = [size.x, size.y].map(|side| (side * SHARP) as u32);
                cx.send(Errand::Draw { order: Box::new(order), within });
            }
            Err(problem) => {
                open.preview.shown_of.clone_from(&open.preview.of);
                open.preview.shown = Shown::Problem(problem);
            }
        }
    }
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = cx.words.say("exporting-preview");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    ui.painter().rect_filled(rect, 0.0, cx.chrome().hover);
    if shows_another && open.preview.is_awaited {
        said_ui(ui, cx, rect, &cx.words.say("exporting-preview-awaited"));
        return;
    }
    match &mut open.preview.shown {
        Shown::Nothing => {
            let word = if open.preview.is_awaited {
                "exporting-preview-awaited"
            } else {
                "exporting-preview-none"
            };
            said_ui(ui, cx, rect, &cx.words.say(word));
        }
        Shown::Problem(problem) => said_ui(ui, cx, rect, problem),
        Shown::Picture(texture) => picture_ui(ui, cx, rect, texture),
        Shown::Pages(pages, looked_at) => pages_ui(ui, cx, rect, pages, looked_at),
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

/// A sentence in the middle.
fn said_ui(ui: &mut Ui, cx: UiContext<'_>, rect: Rect, said: &str) {
    let font = FontId::proportional(text::SMALL);
    let (colour, width) = (cx.chrome().soft, rect.width() - 2.0 * ASIDE);
    let galley = ui.painter().layout(said.to_owned(), font, colour, width);
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, colour);
    let spoken = ui.interact(rect, ui.scope_id().with("said of a preview"), Sense::hover());
    spoken.widget_info(|| WidgetInfo::labeled(Role::Label, true, said));
}
