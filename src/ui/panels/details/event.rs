use egui::{RichText, Sense, Ui, vec2};
use strum::VariantArray as _;

use crate::atlas::{Event, EventId, SayingAbout, Subject, Support, name_in_three_languages};
use crate::map::{ScreenPoint, symbol};
use crate::paint::paint_items;
use crate::session::Action;
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::details::shared::citation::{citations_ui, sources_ui};
use crate::ui::panels::details::shared::parts;
use crate::ui::theme;
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::labels::{reading, title};
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
    parts::certainty(ui, cx, event.certainty);
    match event.support(&cx.atlas.sources) {
        Support::Firm => {}
        Support::OneSource => _ = ui.weak(cx.words.say("support-one-source")),
        Support::WeakSources => _ = ui.weak(cx.words.say("support-weak-sources")),
    }
    ui.add_space(6.0);
    reading(ui, &event.summary);
    badge_ui(ui, cx, memory, event);
    if memory.sayings_are_open {
        sayings_ui(ui, cx, memory, event);
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

/// Its symbol and the word for it.
fn kind_ui(ui: &mut Ui, cx: UiContext<'_>, event: &Event) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
        let centre = ScreenPoint { x: 8.0, y: 9.0 };
        let ink = cx.style.kind(event.kind);
        paint_items(ui.painter(), rect.min, &symbol(event.kind, centre, 6.0, ink, cx.style.paper));
        let kind = cx.words.say(&format!("kind-{}", event.kind.word()));
        let certainty = cx.words.say(&format!("certainty-{}", event.certainty.word()));
        let values = [("kind", kind.into()), ("certainty", certainty.into())];
        let words = cx.words.say_with("event-kind-certainty", &values);
        ui.label(RichText::new(words).size(text::SMALL).color(cx.chrome().soft));
    });
}

/// Who held the land where it happened, through time.
fn held_ui(ui: &mut Ui, cx: UiContext<'_>, event: &Event) {
    let place = event.places.first();
    let Some(territory) = place.and_then(|&place| cx.atlas[place].territory) else { return };
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
    let chrome = cx.chrome();
    let words = RichText::new(cx.words.say_with("details-disagree", &values)).size(text::SMALL);
    let arrow = if memory.sayings_are_open { Icon::ChevronDown } else { Icon::ChevronRight };
    let badge = egui::Button::new((words.family(theme::bold()), arrow.sized(text::SMALL)))
        .fill(chrome.chosen)
        .stroke(egui::Stroke::NONE)
        .wrap();
    ui.add_space(8.0);
    let response = ui.add(badge);
    let edge = response.rect.with_max_x(response.rect.left() + 3.0);
    ui.painter().rect_filled(edge, 0.0, chrome.accent);
    if response.clicked() {
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
