use egui::{Response, Ui};

use crate::atlas::{Change, Subject};
use crate::session::Action;
use crate::ui::context::UiContext;
use crate::ui::widgets::quiet::quiet;

/// All that changes hands, listed when `response` is clicked; each leads to its day and its land.
pub fn menu(cx: UiContext<'_>, changes: &[Change], response: &Response) {
    egui::Popup::menu(response).width(360.0).show(|ui| {
        egui::ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
            for change in changes {
                change_ui(ui, cx, change);
            }
        });
    });
}

fn change_ui(ui: &mut Ui, cx: UiContext<'_>, change: &Change) {
    let text = change.line(cx.atlas, cx.words);
    let id = (&cx.atlas[change.lands[0]].slug, change.day.to_string());
    if ui.push_id(id, |ui| ui.add(quiet(text).wrap())).inner.clicked() {
        cx.ask(Action::Select(Subject::Territory(change.lands[0])));
        cx.ask(Action::GoToDay(change.day));
        ui.close();
    }
}
