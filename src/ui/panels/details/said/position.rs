use egui::{RichText, Ui};

use crate::atlas::{Position, PositionId, Subject, paired_name, position_title};
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::details::said::voices::voices_ui;
use crate::ui::panels::details::shared::citation::{citations_ui, sources_ui};
use crate::ui::panels::details::shared::explained::explained_text;
use crate::ui::panels::details::shared::parts;
use crate::ui::theme;
use crate::ui::widgets::labels::title;

/// The page of a position, with the land it is about.
pub fn position_page_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut DetailsMemory,
    id: PositionId,
) {
    let position = &cx.atlas[id];
    title(ui, &position_title(position, cx.atlas, cx.words));
    words_ui(ui, cx, memory, position);
    voices_ui(ui, cx, memory, |voice| voice.positions.contains(&id));
    parts::section(ui, cx, "details-position-about");
    let lands: Vec<_> = (position.about.iter())
        .map(|&id| (paired_name(cx.words, &cx.atlas[id]), Subject::Territory(id)))
        .collect();
    parts::links(ui, cx, lands.iter().map(|(name, subject)| (name.as_str(), *subject)));
    sources_ui(ui, cx, memory, &position.sources);
}

/// A position unfolded on another page.
pub fn position_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, id: PositionId) {
    let position = &cx.atlas[id];
    ui.label(RichText::new(&position.title).family(theme::bold()));
    words_ui(ui, cx, memory, position);
    voices_ui(ui, cx, memory, |voice| voice.positions.contains(&id));
    citations_ui(ui, cx, memory, &position.sources);
    parts::link(ui, cx, &cx.words.say("details-position-page"), Subject::Position(id));
}

/// Since when, what it says, what it rests on, what the other side answers.
fn words_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, position: &Position) {
    let start = cx.words.stated(position.from.start());
    let held = match &position.to {
        None => cx.words.say_with("date-open", &[("start", start.into())]),
        Some(to) => {
            let end = cx.words.stated(to.start());
            cx.words.say_with("date-interval", &[("start", start.into()), ("end", end.into())])
        }
    };
    ui.weak(held);
    explained_text(ui, cx, memory, &position.summary);
    if !position.cites.is_empty() {
        parts::section(ui, cx, "details-cites");
        for cited in &position.cites {
            let item = cx.words.say_with("details-item", &[("text", cited.as_str().into())]);
            ui.label(RichText::new(item).size(12.0));
        }
    }
    if let Some(answer) = &position.answer {
        parts::section(ui, cx, "details-answer");
        explained_text(ui, cx, memory, answer);
    }
    parts::events(ui, cx, position.events.iter().map(|&id| (id, &cx.atlas[id])));
}
