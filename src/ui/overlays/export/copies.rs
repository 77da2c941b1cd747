use egui::Ui;

use crate::atlas::{Citation, SourceId, Subject, TerritoryId, cite, control_sentence};
use crate::export::film::Raster;
use crate::session::link_of;
use crate::ui::commands::copying::copy_text;
use crate::ui::commands::errands::Errand;
use crate::ui::commands::requests::Copying;
use crate::ui::context::UiContext;
use crate::ui::overlays::export::memory::image_of;
use crate::ui::overlays::export::wanted;

/// Copies what is shown, in one of its forms.
pub fn copy(ui: &Ui, cx: UiContext<'_>, copying: Copying) {
    match copying {
        Copying::Picture => {
            let order = wanted::picture(cx, cx.session.export_choices());
            cx.send(Errand::CopyPicture(Box::new(order)));
            cx.tell_of_beginning(cx.words.say("copying-picture"));
        }
        Copying::Sentence => copy_text(ui, cx, sentence(cx), "copied-sentence"),
        Copying::Citation => copy_text(ui, cx, citation(cx), "copied-citation"),
        Copying::Link => copy_text(ui, cx, link_of(cx.session, cx.atlas), "copied-link"),
    }
}

/// Copies a picture that was drawn for it.
pub fn copy_raster(ui: &Ui, cx: UiContext<'_>, raster: &Raster) {
    ui.ctx().copy_image(image_of(raster));
    cx.tell(cx.words.say("copied-picture"));
}

/// What is selected, in a sentence; what the map shows if nothing is.
fn sentence(cx: UiContext<'_>) -> String {
    let day = cx.session.day(cx.atlas);
    if let Some(event) = cx.session.event() {
        let event = &cx.atlas[event];
        let said = cx.words.dated(&cx.words.date(&event.date), &event.title);
        let values = [("said", said.into()), ("summary", event.summary.as_str().into())];
        return cx.words.say_with("copy-event", &values);
    }
    if let Some(territory) = cx.session.chosen_territory(cx.atlas) {
        return control_sentence(cx.atlas, cx.words, territory, day);
    }
    map_in_words(cx)
}

/// "Kuril Atlas, map of 30 August 1945: who is in control".
fn map_in_words(cx: UiContext<'_>) -> String {
    let date = cx.session.moment.in_words(cx.words);
    let viewpoint = cx.words.say(&format!("viewpoint-{}", cx.session.viewpoint.word()));
    let values = [
        ("name", cx.words.say("app-name").into()),
        ("date", date.into()),
        ("viewpoint", viewpoint.into()),
    ];
    cx.words.say_with("copy-map", &values)
}

/// The sources of what is selected, each on a line, and where it stands in the atlas.
fn citation(cx: UiContext<'_>) -> String {
    let style = cx.session.arrangement().citation_style;
    let mut named: Vec<SourceId> = Vec::new();
    for citation in citations(cx) {
        if !named.contains(&citation.source) {
            named.push(citation.source);
        }
    }
    let mut lines: Vec<String> =
        named.into_iter().map(|it| cite(cx.words, &cx.atlas[it], style)).collect();
    let values = [
        ("map", map_in_words(cx).into()),
        ("version", env!("CARGO_PKG_VERSION").into()),
        ("link", link_of(cx.session, cx.atlas).into()),
    ];
    lines.push(cx.words.say_with("copy-atlas", &values));
    lines.join("\n")
}

/// Who says what is selected.
fn citations(cx: UiContext<'_>) -> Vec<&Citation> {
    let atlas = cx.atlas;
    let of_territory = |id: TerritoryId| {
        let control = atlas[id].control_on(cx.session.day(atlas));
        control.map(|it| it.sources.iter().collect()).unwrap_or_default()
    };
    match cx.session.subject {
        Some(Subject::Event(id)) => atlas[id].sources.iter().collect(),
        Some(Subject::Territory(id)) => of_territory(id),
        Some(Subject::Place(id)) => {
            let own = atlas[id].sources.iter();
            let held = atlas[id].territory.map(of_territory).unwrap_or_default();
            own.chain(held).collect()
        }
        Some(Subject::Person(id)) => atlas[id].sources.iter().collect(),
        Some(Subject::Treaty(id)) => atlas[id].sources.iter().collect(),
        Some(Subject::Era(id)) => atlas[id].sources.iter().collect(),
        Some(Subject::Series(id)) => atlas[id].citations(),
        Some(Subject::Line(id)) => atlas[id].sources.iter().collect(),
        Some(Subject::Journey(id)) => atlas[id].sources.iter().collect(),
        Some(Subject::Position(id)) => atlas[id].sources.iter().collect(),
        Some(Subject::Argument(id)) => atlas[id].sources.iter().collect(),
        Some(Subject::Term(id)) => atlas[id].source.iter().collect(),
        Some(Subject::Point(_)) | None => Vec::new(),
    }
}
