use std::rc::Rc;

use egui::{RichText, Ui};

use crate::atlas::{Atlas, Subject, TermId, stands_in};
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::{DetailsMemory, TermUses};
use crate::ui::panels::details::shared::citation::sources_ui;
use crate::ui::panels::details::shared::parts;
use crate::ui::widgets::labels::{reading, title};

/// The most events that a page lists.
const MOST: usize = 12;

/// A word of the history: what it means, its other forms, and where it stands.
pub fn term_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, id: TermId) {
    let term = &cx.atlas[id];
    title(ui, &term.name);
    if let Some(language) = &term.language {
        ui.weak(cx.words.say(&format!("tongue-{language}")));
    }
    ui.add_space(4.0);
    reading(ui, &term.means);
    if !term.also.is_empty() {
        parts::section(ui, cx, "details-term-also");
        ui.label(cx.words.enumeration(&term.also));
    }
    let uses = Rc::clone(memory.uses.get_or_insert_with(|| Rc::new(uses_of(cx.atlas, id))));
    if !uses.positions.is_empty() {
        parts::section(ui, cx, "details-term-positions");
        for &id in &uses.positions {
            let subject = Subject::Position(id);
            parts::link(ui, cx, &subject.name(cx.atlas, cx.words), subject);
        }
    }
    if !uses.events.is_empty() {
        parts::section(ui, cx, "details-term-events");
        let shown = uses.events.iter().take(MOST);
        parts::events(ui, cx, shown.map(|&id| (id, &cx.atlas[id])));
        let more = uses.events.len().saturating_sub(MOST);
        if more > 0 {
            let more = cx.words.say_with("details-term-more", &[("count", more.into())]);
            ui.label(RichText::new(more).weak());
        }
    }
    if let Some(source) = &term.source {
        sources_ui(ui, cx, memory, std::slice::from_ref(source));
    }
}

fn uses_of(atlas: &Atlas, id: TermId) -> TermUses {
    let term = &atlas[id];
    let events = atlas.events.with_ids();
    let events =
        events.filter(|(_, it)| stands_in(term, &it.title) || stands_in(term, &it.summary));
    let positions = atlas.positions.with_ids();
    let positions =
        positions.filter(|(_, it)| stands_in(term, &it.title) || stands_in(term, &it.summary));
    TermUses {
        events: events.map(|(id, _)| id).collect(),
        positions: positions.map(|(id, _)| id).collect(),
    }
}
