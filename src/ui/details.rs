use egui::{Button, RichText, ScrollArea, Ui};

use crate::atlas::{
    Certainty, Citation, Event, Territory, TerritoryId, control_sentence, name_in_three_languages,
};
use crate::session::{Action, Target};

use super::theme;
use super::window::UiContext;

/// What is known of the selection, and who says so.
pub fn details_ui(ui: &mut Ui, cx: UiContext<'_>, actions: &mut Vec<Action>) {
    let Some(target) = cx.session.target else { return };
    ui.horizontal(|ui| {
        ui.label(RichText::new(cx.words.say("details-title")).family(theme::bold()));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let close = Button::new(cx.words.say("details-close"));
            if ui.add(close).on_hover_text(cx.words.say("command-clear")).clicked() {
                actions.push(Action::ClearSelection);
            }
        });
    });
    let salt = match target {
        Target::Event(id) => &cx.atlas[id].slug,
        Target::Territory(id) => &cx.atlas[id].slug,
    };
    ScrollArea::vertical().auto_shrink(false).id_salt(salt).show(ui, |ui| match target {
        Target::Event(id) => event_ui(ui, cx, &cx.atlas[id]),
        Target::Territory(id) => territory_ui(ui, cx, id),
    });
}

fn event_ui(ui: &mut Ui, cx: UiContext<'_>, event: &Event) {
    ui.label(RichText::new(&event.title).size(15.0).family(theme::bold()));
    let kind = cx.words.say(&format!("kind-{}", event.kind.word()));
    ui.label(format!("{} · {kind}", cx.words.date(&event.date)));
    if let Some(calendar) = &event.calendar {
        ui.weak(calendar);
    }
    certainty_ui(ui, cx, event.certainty);
    ui.add_space(4.0);
    ui.label(&event.summary);
    section(ui, cx, "details-where");
    for &place in &event.places {
        let place = &cx.atlas[place];
        ui.label(name_in_three_languages(
            &place.name,
            place.alias.as_deref(),
            place.ru.as_deref(),
            place.ja.as_deref(),
        ));
    }
    if !event.actors.is_empty() {
        section(ui, cx, "details-who");
        let names: Vec<String> =
            event.actors.iter().map(|&actor| cx.atlas[actor].name.clone()).collect();
        ui.label(names.join(", "));
    }
    sources_ui(ui, cx, &event.sources);
    if !event.corrections.is_empty() {
        section(ui, cx, "details-corrections");
    }
    for correction in &event.corrections {
        let source = &cx.atlas[correction.source];
        let name = if source.by.is_empty() { &source.title } else { &source.by };
        let values = [("source", name.as_str().into()), ("says", correction.says.as_str().into())];
        ui.label(cx.words.say_with("details-says", &values));
        let instead = [("instead", correction.instead.as_str().into())];
        ui.label(cx.words.say_with("details-instead", &instead));
        for citation in &correction.sources {
            citation_ui(ui, cx, citation);
        }
        ui.add_space(6.0);
    }
}

fn territory_ui(ui: &mut Ui, cx: UiContext<'_>, id: TerritoryId) {
    let territory = &cx.atlas[id];
    let day = cx.session.day(cx.atlas);
    ui.label(RichText::new(&territory.name).size(15.0).family(theme::bold()));
    ui.weak(cx.words.day(day));
    ui.add_space(4.0);
    ui.label(control_sentence(cx.atlas, cx.words, id, day));
    if let Some(control) = territory.control_on(day) {
        certainty_ui(ui, cx, control.certainty);
        section(ui, cx, "details-de-jure");
        ui.label(&control.de_jure);
        if let Some(note) = &control.note {
            section(ui, cx, "details-note");
            ui.label(note);
        }
        sources_ui(ui, cx, &control.sources);
    }
    section(ui, cx, "details-holders");
    holders_ui(ui, cx, territory);
}

/// Every power that held it, with the day its rule began.
fn holders_ui(ui: &mut Ui, cx: UiContext<'_>, territory: &Territory) {
    let first = territory.control.first().into_iter();
    for row in first.chain(territory.changes_of_power(cx.atlas)) {
        let values = [
            ("since", cx.words.stated(row.since.start()).into()),
            ("holder", cx.atlas[row.holder].name.as_str().into()),
        ];
        ui.label(cx.words.say_with("details-holder", &values));
    }
}

fn certainty_ui(ui: &mut Ui, cx: UiContext<'_>, certainty: Certainty) {
    if certainty != Certainty::Certain {
        let words = cx.words.say(&format!("certainty-{}", certainty.word()));
        ui.label(RichText::new(words).color(theme::color(cx.style.accent)));
    }
}

fn sources_ui(ui: &mut Ui, cx: UiContext<'_>, citations: &[Citation]) {
    section(ui, cx, "details-sources");
    for citation in citations {
        citation_ui(ui, cx, citation);
    }
}

/// Author, title, date and locator; its trustworthiness when the pointer rests on it.
fn citation_ui(ui: &mut Ui, cx: UiContext<'_>, citation: &Citation) {
    let source = &cx.atlas[citation.source];
    let mut line = source.line();
    if let Some(locator) = &citation.locator {
        line.push_str(", ");
        line.push_str(locator);
    }
    let response = ui.label(RichText::new(format!("– {line}")).size(12.0));
    let kind = cx.words.say(&format!("source-{}", source.kind.word()));
    let mut hint = kind;
    for more in [&source.trust, &source.url].into_iter().flatten() {
        hint.push('\n');
        hint.push_str(more);
    }
    response.on_hover_text(hint);
}

fn section(ui: &mut Ui, cx: UiContext<'_>, word: &str) {
    ui.add_space(6.0);
    let ink = theme::color(cx.style.soft_ink);
    ui.label(RichText::new(cx.words.say(word)).size(11.0).family(theme::bold()).color(ink));
}
