use std::collections::BTreeMap;

use egui::{Button, Ui};

use crate::atlas::{HolderId, Subject, TerritoryId, paired_name};
use crate::session::Action;
use crate::time::Day;
use crate::ui::context::UiContext;

/// What changed hands in the shown year: a line that opens to a list.
pub fn changes_ui(ui: &mut Ui, cx: UiContext<'_>) {
    let year = cx.session.moment.year();
    let mut changes: BTreeMap<(Day, &str), (HolderId, Vec<TerritoryId>)> = BTreeMap::new();
    for (id, control) in cx.atlas.changes_of_year(year) {
        let name = cx.atlas[control.holder].name.as_str();
        let change = changes.entry((control.period.start(), name));
        change.or_insert_with(|| (control.holder, Vec::new())).1.push(id);
    }
    if changes.is_empty() {
        return;
    }
    let values = [("year", year.to_string().into()), ("count", changes.len().into())];
    let menu = egui::containers::menu::MenuButton::new(cx.words.say_with("changes-title", &values));
    menu.ui(ui, |ui| {
        ui.set_width(360.0);
        egui::ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
            for ((day, _), (holder, lands)) in &changes {
                let names: Vec<String> =
                    lands.iter().map(|&id| paired_name(cx.words, &cx.atlas[id])).collect();
                let values = [
                    ("day", cx.words.day_of_year(*day).into()),
                    ("lands", cx.words.list(&names).into()),
                    ("holder", cx.atlas[*holder].in_a_sentence().into()),
                ];
                let text = cx.words.say_with("changes-line", &values);
                if ui.add(Button::new(text).wrap()).clicked() {
                    cx.ask(Action::Select(Subject::Territory(lands[0])));
                    cx.ask(Action::GoToDay(*day));
                    ui.close();
                }
            }
        });
    });
}
