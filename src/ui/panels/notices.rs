use egui::{Panel, Ui};

use crate::ui::assistance::areas::{Area, AreasMemory};
use crate::ui::context::UiContext;

/// What has to be known, until it is dismissed.
pub fn notices_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    areas: &mut AreasMemory,
    notices: &mut Vec<String>,
) {
    if notices.is_empty() {
        return;
    }
    Panel::top("notices").resizable(false).show(ui, |ui| {
        areas.begin(ui, cx, Area::Notices);
        let mut dismissed = None;
        for (i, notice) in notices.iter().enumerate() {
            ui.horizontal_wrapped(|ui| {
                ui.label(notice);
                if ui.button(cx.words.say("notice-dismiss")).clicked() {
                    dismissed = Some(i);
                }
            });
        }
        if let Some(i) = dismissed {
            notices.remove(i);
        }
    });
}
