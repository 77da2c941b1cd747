use egui::{RichText, Ui};
use strum::VariantArray as _;

use crate::atlas::{Event, EventId, SayingAbout, Subject, Support, name_in_three_languages};
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::details::shared::citation::{citations_ui, sources_ui};
use crate::ui::panels::details::shared::parts;
use crate::ui::theme;
use crate::ui::widgets::labels::title;

/// What happened, where, who took part, who says so, and where sources err or disagree.
pub fn event_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, id: EventId) {
    let event = &cx.atlas[id];
    title(ui, &event.title);
    let kind = cx.words.say(&format!("kind-{}", event.kind.word()));
    let values = [("date", cx.words.date(&event.date).into()), ("kind", kind.into())];
    ui.label(cx.words.say_with("event-date-kind", &values));
    if let Some(calendar) = &event.calendar {
        ui.weak(calendar);
    }
    parts::certainty(ui, cx, event.certainty);
    match event.support(&cx.atlas.sources) {
        Support::Firm => {}
        Support::OneSource => _ = ui.weak(cx.words.say("support-one-source")),
        Support::WeakSources => _ = ui.weak(cx.words.say("support-weak-sources")),
    }
    badge_ui(ui, cx, memory, event);
    ui.add_space(4.0);
    ui.label(&event.summary);
    if memory.sayings_are_open {
        sayings_ui(ui, cx, memory, event);
    }
    parts::section(ui, cx, "details-where");
    for &place_id in &event.places {
        let place = &cx.atlas[place_id];
        let name = name_in_three_languages(
            cx.words,
            &place.name,
            place.alias.as_deref(),
            place.ru.as_deref(),
            place.ja.as_deref(),
        );
        parts::link(ui, cx, &name, Subject::Place(place_id));
    }
    who_ui(ui, cx, id);
    let mut treaties = cx.atlas.treaties_of(id).peekable();
    if treaties.peek().is_some() {
        parts::section(ui, cx, "details-treaties");
        let names = treaties.map(|(id, treaty)| (treaty.name.as_str(), Subject::Treaty(id)));
        parts::links(ui, cx, names);
    }
    let journeys: Vec<_> = cx
        .atlas
        .journeys_of(id)
        .map(|(id, journey)| (journey.name.as_str(), Subject::Journey(id)))
        .collect();
    if !journeys.is_empty() {
        parts::section(ui, cx, "details-journeys");
        parts::links(ui, cx, journeys.into_iter());
    }
    sources_ui(ui, cx, memory, &event.sources);
    corrections_ui(ui, cx, memory, event);
}

fn who_ui(ui: &mut Ui, cx: UiContext<'_>, id: EventId) {
    let event = &cx.atlas[id];
    let mut people = cx.atlas.people_of(id).peekable();
    if event.actors.is_empty() && people.peek().is_none() {
        return;
    }
    parts::section(ui, cx, "details-who");
    let names: Vec<&str> =
        event.actors.iter().map(|&actor| cx.atlas[actor].name.as_str()).collect();
    ui.label(cx.words.enumeration(&names));
    let people = people.map(|(id, person)| (person.name.as_str(), Subject::Person(id)));
    parts::links(ui, cx, people);
}

/// A badge where sources disagree; a click unfolds what each says.
fn badge_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, event: &Event) {
    if event.sayings.is_empty() {
        return;
    }
    let topics = SayingAbout::VARIANTS
        .iter()
        .copied()
        .filter(|about| event.sayings.iter().any(|saying| saying.about == *about));
    let topics: Vec<String> =
        topics.map(|about| cx.words.say(&format!("saying-{}", about.word()))).collect();
    let values = [("topics", cx.words.list(&topics).into())];
    let text = RichText::new(cx.words.say_with("details-disagree", &values)).size(12.0);
    let badge = egui::Button::new(text).selected(memory.sayings_are_open).wrap();
    if ui.add(badge).clicked() {
        memory.sayings_are_open = !memory.sayings_are_open;
    }
}

/// What each source says, subject by subject, and which of them the atlas follows.
fn sayings_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, event: &Event) {
    for &about in SayingAbout::VARIANTS {
        let sayings: Vec<_> = event.sayings.iter().filter(|it| it.about == about).collect();
        if sayings.is_empty() {
            continue;
        }
        parts::section(ui, cx, &format!("saying-{}", about.word()));
        for saying in &sayings {
            ui.label(&saying.says);
            citations_ui(ui, cx, memory, std::slice::from_ref(&saying.citation));
        }
        for weigh in sayings.iter().filter_map(|saying| saying.weigh.as_ref()) {
            let values = [("weigh", weigh.as_str().into())];
            ui.label(RichText::new(cx.words.say_with("details-weigh", &values)).weak());
        }
    }
}

fn corrections_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, event: &Event) {
    if event.corrections.is_empty() {
        return;
    }
    parts::section(ui, cx, "details-corrections");
    for correction in &event.corrections {
        let source = &cx.atlas[correction.source];
        let name = if source.by.is_empty() { &source.title } else { &source.by };
        let name = RichText::new(name).color(theme::color(cx.style.accent)).size(12.0);
        ui.label(name);
        ui.label(&correction.says);
        let instead = [("instead", correction.instead.as_str().into())];
        ui.label(cx.words.say_with("details-instead", &instead));
        citations_ui(ui, cx, memory, &correction.sources);
        ui.add_space(6.0);
    }
}
