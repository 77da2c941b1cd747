use egui::{Grid, Id, Modal, RichText, ScrollArea, Ui};

use crate::ui::commands::command::Command;
use crate::ui::context::UiContext;
use crate::ui::theme;
use crate::ui::widgets::labels::title;

/// All keys and what they do, until the list is closed.
pub fn show(ui: &Ui, cx: UiContext<'_>, is_open: &mut bool) {
    if !*is_open {
        return;
    }
    let mut is_done = false;
    let modal = Modal::new(Id::unique("shortcuts")).show(ui.ctx(), |ui| {
        ui.set_width(640.0);
        title(ui, &cx.words.say("shortcuts-title"));
        let others = Command::offered(cx.session).filter(|it| *it != Command::OpenShortcuts);
        let with_keys: Vec<(String, String)> =
            others.filter_map(|it| Some((it.key_name(ui, cx)?, it.name(cx)))).collect();
        let half = with_keys.len().div_ceil(2);
        ScrollArea::vertical().max_height(480.0).show(ui, |ui| {
            ui.horizontal_top(|ui| {
                for (i, column) in with_keys.chunks(half).enumerate() {
                    Grid::new(("shortcuts", i)).num_columns(2).spacing([12.0, 4.0]).show(
                        ui,
                        |ui| {
                            for (key, word) in column {
                                ui.label(RichText::new(key).family(theme::bold()));
                                ui.add(egui::Label::new(word).wrap());
                                ui.end_row();
                            }
                        },
                    );
                }
            });
        });
        if ui.button(cx.words.say("command-palette-close")).clicked() {
            is_done = true;
        }
    });
    if is_done || modal.should_close() {
        *is_open = false;
    }
}
