use egui::Ui;

use crate::atlas::EraId;
use crate::session::Action;
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::details::shared::citation::sources_ui;
use crate::ui::panels::details::shared::explained::explained_text;
use crate::ui::panels::details::shared::parts;
use crate::ui::panels::timeline::eras;
use crate::ui::widgets::labels::title;

/// An era: its years, what marks it, its landmarks, and what the division rests on.
pub fn era_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, id: EraId) {
    let era = &cx.atlas[id];
    title(ui, &era.name);
    let from = cx.words.date(&era.from);
    let line = match era.period.end().and_then(|end| cx.atlas.era_on(end)) {
        Some(next) => {
            let until = cx.words.date(&cx.atlas[next].from);
            cx.words.say_with("era-from-until", &[("from", from.into()), ("until", until.into())])
        }
        None => cx.words.say_with("era-from", &[("from", from.into())]),
    };
    ui.weak(line);
    explained_text(ui, cx, memory, &era.summary);
    let button = ui.button(cx.words.say("era-show-years"));
    if button.on_hover_text(cx.words.say("era-show-years-hint")).clicked() {
        cx.ask(Action::ShowYears(eras::stretch(cx, id)));
    }
    parts::section(ui, cx, "era-landmarks");
    parts::events(ui, cx, era.events.iter().map(|&id| (id, &cx.atlas[id])));
    ui.add_space(4.0);
    ui.weak(cx.words.say("era-division"));
    sources_ui(ui, cx, memory, &era.sources);
}
