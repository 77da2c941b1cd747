use egui::Ui;

use crate::atlas::{Argument, ArgumentId, EventId, PersonId, Subject};
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::details::said::disagreement;
use crate::ui::panels::details::shared::citation::sources_ui;
use crate::ui::panels::details::shared::explained::explained_text;
use crate::ui::panels::details::shared::parts;
use crate::ui::widgets::labels::title;

/// What an author argues, of which events, on what it rests, and where it errs.
pub fn argument_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, id: ArgumentId) {
    let argument = &cx.atlas[id];
    title(ui, &argument.title);
    ui.label(cx.words.date(&argument.date));
    if let Some(by) = argument.by(&cx.atlas.sources) {
        ui.label(cx.words.say_with("details-argued-by", &[("by", by.into())]));
    }
    ui.weak(cx.words.say("details-argument-note"));
    disagreement::badge_ui(ui, cx, memory, &argument.sayings);
    ui.add_space(4.0);
    explained_text(ui, cx, memory, &argument.summary);
    if memory.sayings_are_open {
        disagreement::sayings_ui(ui, cx, memory, &argument.sayings);
    }
    parts::section(ui, cx, "details-argument-about");
    parts::events(ui, cx, argument.about.iter().map(|&id| (id, &cx.atlas[id])));
    if !argument.people.is_empty() {
        parts::section(ui, cx, "details-who");
        let people = argument.people.iter();
        let people = people.map(|&id| (cx.atlas[id].name.as_str(), Subject::Person(id)));
        parts::links(ui, cx, people);
    }
    sources_ui(ui, cx, memory, &argument.sources);
    disagreement::corrections_ui(ui, cx, memory, &argument.corrections);
}

/// What is argued about an event, each leading to its page.
pub fn about_event_ui(ui: &mut Ui, cx: UiContext<'_>, id: EventId) {
    links_ui(ui, cx, cx.atlas.arguments_about(id));
}

/// What a person argues, and what is argued about the person.
pub fn of_person_ui(ui: &mut Ui, cx: UiContext<'_>, id: PersonId) {
    links_ui(ui, cx, cx.atlas.arguments_of(id));
}

fn links_ui<'a>(
    ui: &mut Ui,
    cx: UiContext<'_>,
    arguments: impl Iterator<Item = (ArgumentId, &'a Argument)>,
) {
    let mut arguments = arguments.peekable();
    if arguments.peek().is_none() {
        return;
    }
    parts::section(ui, cx, "details-arguments");
    for (id, argument) in arguments {
        parts::link(ui, cx, &argument.title, Subject::Argument(id));
    }
}
