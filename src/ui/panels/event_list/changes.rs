use std::collections::BTreeMap;

use egui::{Button, Ui};

use crate::atlas::{Subject, TerritoryId, paired_name};
use crate::session::Action;
use crate::time::Day;
use crate::ui::context::UiContext;

/// What changed hands in the shown year: a line that opens to a list.
pub fn changes_ui(ui: &mut Ui, cx: UiContext<'_>, actions: &mut Vec<Action>) {
    let year = cx.session.moment.year();
    let mut changes: BTreeMap<(Day, String), Vec<TerritoryId>> = BTreeMap::new();
    for (id, control) in cx.atlas.changes_of_year(year) {
        let after = cx.atlas[control.holder].name.clone();
        changes.entry((control.period.start(), after)).or_default().push(id);
    }
    if changes.is_empty() {
        return;
    }
    let values = [("year", year.to_string().into()), ("count", changes.len().into())];
    let menu = egui::containers::menu::MenuButton::new(cx.words.say_with("changes-title", &values));
    menu.ui(ui, |ui| {
        ui.set_width(360.0);
        egui::ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
            for ((day, after), lands) in &changes {
                let names: Vec<String> =
                    lands.iter().map(|&id| paired_name(cx.words, &cx.atlas[id])).collect();
                let values = [
                    ("day", cx.words.day_of_year(*day).into()),
                    ("lands", cx.words.list(&names).into()),
                    ("holder", after.as_str().into()),
                ];
                let text = cx.words.say_with("changes-line", &values);
                if ui.add(Button::new(text).wrap()).clicked() {
                    actions.push(Action::Select(Subject::Territory(lands[0])));
                    actions.push(Action::GoToDay(*day));
                    ui.close();
                }
            }
        });
    });
}
