use egui::Ui;

use crate::atlas::{EventId, Subject, Support, name_in_three_languages};
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::details::said::{argument, disagreement, voices};
use crate::ui::panels::details::shared::citation::sources_ui;
use crate::ui::panels::details::shared::explained::explained_text;
use crate::ui::panels::details::shared::parts;
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
    parts::grave(ui, cx, event.is_grave);
    parts::certainty(ui, cx, event.certainty);
    match event.support(&cx.atlas.sources) {
        Support::Firm => {}
        Support::OneSource => _ = ui.weak(cx.words.say("support-one-source")),
        Support::WeakSources => _ = ui.weak(cx.words.say("support-weak-sources")),
    }
    disagreement::badge_ui(ui, cx, memory, &event.sayings);
    ui.add_space(4.0);
    explained_text(ui, cx, memory, &event.summary);
    if memory.sayings_are_open {
        disagreement::sayings_ui(ui, cx, memory, &event.sayings);
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
    voices::voices_ui(ui, cx, memory, |voice| voice.events.contains(&id));
    argument::about_event_ui(ui, cx, id);
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
    disagreement::corrections_ui(ui, cx, memory, &event.corrections);
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
