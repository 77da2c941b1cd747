use egui::{Align2, Area, Frame, Id, Order, RichText, Ui, Vec2};

use crate::ui::chrome::text;
use crate::ui::context::UiContext;

/// While files are held over the window it says what becomes of them when they are let go.
pub fn show(ui: &Ui, cx: UiContext<'_>) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let middle = Area::new(Id::unique("files over the window")).order(Order::Tooltip);
    middle.anchor(Align2::CENTER_CENTER, Vec2::ZERO).interactable(false).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).show(ui, |ui| {
            ui.label(RichText::new(cx.words.say("files-drop")).size(text::TITLE));
        });
    });
}
