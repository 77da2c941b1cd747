use egui::{Grid, Id, Modal, RichText, ScrollArea, Ui};

use crate::ui::context::UiContext;
use crate::ui::{commands, theme};

/// All keys and what they do; whether the sheet stays open.
pub fn show(ui: &Ui, cx: UiContext<'_>, is_open: &mut bool) {
    if !*is_open {
        return;
    }
    let mut is_done = false;
    let modal = Modal::new(Id::unique("shortcuts")).show(ui.ctx(), |ui| {
        ui.set_width(640.0);
        ui.label(RichText::new(cx.words.say("shortcuts-title")).size(15.0).family(theme::bold()));
        let with_keys: Vec<(String, String)> = commands::all(cx.session)
            .into_iter()
            .filter_map(|command| {
                let key = commands::key_name(ui, cx.words, command.shortcut?);
                Some((key, cx.words.say(command.word)))
            })
            .chain(
                [
                    ("shortcuts-find-keys", "shortcuts-find"),
                    ("shortcuts-search-keys", "list-search"),
                ]
                .into_iter()
                .chain([("shortcuts-link-keys", "link-title")])
                .map(|(keys, word)| (cx.words.say(keys), cx.words.say(word))),
            )
            .collect();
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
