use egui::{RichText, Ui};

use crate::atlas::{JourneyId, LineId, OutlinePrecision, Subject};
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::details::shared::citation::sources_ui;
use crate::ui::panels::details::shared::explained::explained_text;
use crate::ui::panels::details::shared::parts;
use crate::ui::widgets::labels::title;

/// A line of the map: what it divided, from when to when, by which instrument.
pub fn line_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, id: LineId) {
    let line = &cx.atlas[id];
    title(ui, &line.name);
    ui.weak(cx.words.say(&format!("line-{}", line.kind.word())));
    let start = cx.words.day(line.period.start());
    let held = match line.period.end() {
        None => cx.words.say_with("date-open", &[("start", start.into())]),
        Some(end) => {
            let end = cx.words.day(end);
            cx.words.say_with("date-interval", &[("start", start.into()), ("end", end.into())])
        }
    };
    ui.label(held);
    precision_ui(ui, cx, line.precision);
    explained_text(ui, cx, memory, &line.note);
    if let Some(treaty) = line.treaty {
        parts::link(ui, cx, &cx.atlas[treaty].name, Subject::Treaty(treaty));
    }
    sources_ui(ui, cx, memory, &line.sources);
}

/// A journey: whose it was, where it led on which days, what of it is guessed.
pub fn journey_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, id: JourneyId) {
    let journey = &cx.atlas[id];
    title(ui, &journey.name);
    let kind = cx.words.say(&format!("journey-{}", journey.kind.word()));
    let actor = cx.atlas[journey.actor].name.as_str();
    let values = [("kind", kind.into()), ("actor", actor.into())];
    ui.weak(cx.words.say_with("details-journey-of", &values));
    precision_ui(ui, cx, journey.precision);
    explained_text(ui, cx, memory, &journey.note);
    if let Some(event) = journey.event {
        parts::link(ui, cx, &cx.atlas[event].title, Subject::Event(event));
    }
    parts::section(ui, cx, "details-stops");
    for stop in &journey.stops {
        let date = stop.date.as_ref().map(|date| cx.words.date(date));
        let line = match (date, stop.name.clone()) {
            (Some(date), Some(name)) => Some(cx.words.dated(&date, &name)),
            (date, name) => date.or(name),
        };
        if let Some(line) = line {
            ui.label(RichText::new(line).size(12.0));
        }
    }
    sources_ui(ui, cx, memory, &journey.sources);
}

fn precision_ui(ui: &mut Ui, cx: UiContext<'_>, precision: OutlinePrecision) {
    ui.label(
        RichText::new(cx.words.say(&format!("course-{}", precision.word()))).size(12.0).weak(),
    );
}
