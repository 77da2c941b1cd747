use egui::Ui;

use crate::atlas::PersonId;
use crate::time::HistoricalDate;
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::details::said::{argument, voices};
use crate::ui::panels::details::shared::citation::sources_ui;
use crate::ui::panels::details::shared::explained::explained_text;
use crate::ui::panels::details::shared::parts;
use crate::ui::widgets::labels::title;

/// A person: one line, offices, and the events with a part in them.
pub fn person_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, id: PersonId) {
    let person = &cx.atlas[id];
    title(ui, &person.name);
    let native: Vec<&str> = [&person.ru, &person.ja].into_iter().flatten().map(|s| &**s).collect();
    if !native.is_empty() {
        ui.weak(cx.words.enumeration(&native));
    }
    let date = |date: &Option<HistoricalDate>| {
        date.as_ref().map_or_else(|| cx.words.say("date-unknown"), |date| cx.words.date(date))
    };
    if person.born.is_some() || person.died.is_some() {
        let values = [("born", date(&person.born).into()), ("died", date(&person.died).into())];
        let word = if person.died.is_some() { "details-lived" } else { "details-born" };
        ui.label(cx.words.say_with(word, &values));
    }
    explained_text(ui, cx, memory, &person.line);
    if !person.offices.is_empty() {
        parts::section(ui, cx, "details-offices");
        for office in &person.offices {
            ui.label(office);
        }
    }
    parts::section(ui, cx, "details-took-part");
    parts::events(ui, cx, person.events.iter().map(|&id| (id, &cx.atlas[id])));
    voices::voices_ui(ui, cx, memory, |voice| voice.people.contains(&id));
    argument::of_person_ui(ui, cx, id);
    sources_ui(ui, cx, memory, &person.sources);
}
