use egui::{RichText, Ui};

use crate::atlas::{Grant, Subject, TreatyId, paired_name};
use crate::session::Action;
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::details::said::voices::voices_ui;
use crate::ui::panels::details::shared::citation::{citations_ui, instead_of_text_ui, sources_ui};
use crate::ui::panels::details::shared::explained::explained_text;
use crate::ui::panels::details::shared::parts;
use crate::ui::theme;
use crate::ui::widgets::labels::title;

/// An instrument: who signed it when, what it says of which land, and what it left open.
pub fn treaty_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, id: TreatyId) {
    let treaty = &cx.atlas[id];
    title(ui, &treaty.name);
    ui.weak(cx.words.say(&format!("instrument-{}", treaty.kind.word())));
    if !treaty.grants.is_empty() || !treaty.annotations.is_empty() {
        let lens = egui::Button::new(cx.words.say("details-lens")).selected(cx.session.lens_is_on);
        if ui.add(lens).on_hover_text(cx.words.say("details-lens-hint")).clicked() {
            cx.ask(Action::ToggleLens);
        }
    }
    let signed = [("date", cx.words.date(&treaty.signed).into())];
    ui.label(cx.words.say_with("details-signed", &signed));
    let in_force = match &treaty.in_force {
        Some(date) => {
            cx.words.say_with("details-in-force", &[("date", cx.words.date(date).into())])
        }
        None => cx.words.say("details-never-in-force"),
    };
    ui.label(in_force);
    let parties: Vec<&str> =
        treaty.parties.iter().map(|&party| cx.atlas[party].name.as_str()).collect();
    if !parties.is_empty() {
        let values = [("parties", cx.words.list(&parties).into())];
        ui.label(cx.words.say_with("details-parties", &values));
    }
    if let Some(event) = treaty.event {
        parts::link(ui, cx, &cx.atlas[event].title, Subject::Event(event));
    }
    parts::section(ui, cx, "details-articles");
    explained_text(ui, cx, memory, &treaty.articles);
    if !treaty.grants.is_empty() {
        parts::section(ui, cx, "details-gives");
    }
    for grant in &treaty.grants {
        grant_ui(ui, cx, grant);
    }
    if let Some(vague) = &treaty.vague {
        parts::section(ui, cx, "details-vague");
        explained_text(ui, cx, memory, vague);
    }
    for annotation in &treaty.annotations {
        ui.label(RichText::new(&annotation.words).family(theme::italic()));
        ui.label(RichText::new(&annotation.question).size(12.0));
        citations_ui(ui, cx, memory, &annotation.sources);
        ui.add_space(4.0);
    }
    let lines = cx.atlas.lines.with_ids().filter(|(_, line)| line.treaty == Some(id));
    let lines: Vec<_> = lines.map(|(id, line)| (line.name.as_str(), Subject::Line(id))).collect();
    if !lines.is_empty() {
        parts::section(ui, cx, "details-lines");
        parts::links(ui, cx, lines.into_iter());
    }
    voices_ui(ui, cx, memory, |voice| voice.treaties.contains(&id));
    sources_ui(ui, cx, memory, &treaty.sources);
    instead_of_text_ui(ui, cx, treaty.instead_of_text.as_deref());
}

fn grant_ui(ui: &mut Ui, cx: UiContext<'_>, grant: &Grant) {
    let to = match grant.to {
        Some(holder) => {
            let values = [("holder", cx.atlas[holder].in_a_sentence().into())];
            cx.words.say_with("details-gives-to", &values)
        }
        None => cx.words.say("details-gives-nobody"),
    };
    let values = [("to", to.into()), ("land", grant.words.as_str().into())];
    ui.label(RichText::new(cx.words.say_with("details-grant", &values)).size(12.0));
    let names: Vec<_> = (grant.territories.iter())
        .map(|&id| (paired_name(cx.words, &cx.atlas[id]), Subject::Territory(id)))
        .collect();
    parts::links(ui, cx, names.iter().map(|(name, subject)| (name.as_str(), *subject)));
    if let Some(differs) = &grant.differs {
        ui.label(RichText::new(differs).size(12.0).weak());
    }
    ui.add_space(4.0);
}
