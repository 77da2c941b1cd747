use egui::{RichText, Sense, Ui, vec2};

use crate::atlas::{Certainty, Event, EventId, Subject, Support, name_in_three_languages};
use crate::map::{ScreenPoint, symbol};
use crate::paint::paint_shapes;
use crate::session::Action;
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::details::said::{argument, disagreement, voices};
use crate::ui::panels::details::shared::citation::{instead_of_text_ui, sources_ui};
use crate::ui::panels::details::shared::explained::explained_text;
use crate::ui::panels::details::shared::parts;
use crate::ui::theme;
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::labels::title;
use crate::ui::widgets::ribbon::ribbon;

/// What happened, where, who took part, who says so, and where sources err or disagree.
pub fn event_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, id: EventId) {
    let event = &cx.atlas[id];
    kind_ui(ui, cx, event);
    title(ui, &event.title);
    ui.horizontal_wrapped(|ui| {
        ui.label(cx.words.date(&event.date));
        if let Some(calendar) = &event.calendar {
            ui.label(RichText::new(calendar).family(theme::italic()).weak());
        }
    });
    parts::grave(ui, cx, event.is_grave);
    parts::certainty(ui, cx, event.certainty);
    match event.support(&cx.atlas.sources) {
        Support::Firm => {}
        Support::OneSource => _ = ui.weak(cx.words.say("support-one-source")),
        Support::WeakSources => _ = ui.weak(cx.words.say("support-weak-sources")),
    }
    ui.add_space(6.0);
    explained_text(ui, cx, memory, &event.summary);
    disagreement::badge_ui(ui, cx, memory, &event.sayings);
    if memory.sayings_are_open {
        disagreement::sayings_ui(ui, cx, memory, &event.sayings);
    }
    held_ui(ui, cx, event);
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
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            ui.label(Icon::MapPin.sized(text::BODY).color(cx.chrome().soft));
            parts::link(ui, cx, &name, Subject::Place(place_id));
        });
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
        let count = [("count", journeys.len().into())];
        parts::section_in_words(ui, cx, &cx.words.say_with("details-journeys", &count));
        parts::links(ui, cx, journeys.into_iter());
    }
    sources_ui(ui, cx, memory, &event.sources);
    instead_of_text_ui(ui, cx, event.instead_of_text.as_deref());
    disagreement::corrections_ui(ui, cx, memory, &event.corrections);
}

/// Its symbol and the word for it.
fn kind_ui(ui: &mut Ui, cx: UiContext<'_>, event: &Event) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
        let centre = ScreenPoint { x: 8.0, y: 9.0 };
        let ink = cx.style.kind(event.kind);
        paint_shapes(ui.painter(), rect.min, &symbol(event.kind, centre, 6.0, ink, cx.style.paper));
        let kind = cx.words.say(&format!("kind-alone-{}", event.kind.word()));
        // What is less than certain is said beneath the title.
        let words = if event.certainty == Certainty::Certain {
            let certainty = cx.words.say("certainty-after-certain");
            let values = [("kind", kind.into()), ("certainty", certainty.into())];
            cx.words.say_with("event-kind-certainty", &values)
        } else {
            kind
        };
        ui.label(RichText::new(words).size(text::SMALL).color(cx.chrome().soft));
    });
}

/// Who held the land where it happened, through time.
fn held_ui(ui: &mut Ui, cx: UiContext<'_>, event: &Event) {
    let Some(territory) = cx.atlas.land_of_event(event) else { return };
    let name = [("name", cx.atlas[territory].name.as_str().into())];
    parts::section_in_words(ui, cx, &cx.words.say_with("details-who-held", &name));
    cx.ask_all(ribbon(ui, cx, territory).inner.map(Action::VisitYear));
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
