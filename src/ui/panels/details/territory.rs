use egui::{RichText, Ui};

use crate::atlas::{
    ActorId, Position, PositionId, Shown, Status, Subject, TerritoryId, Viewpoint,
    control_sentence, official_sentence, paired_name, position_title,
};
use crate::geometry::Detail;
use crate::session::Action;
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::{DetailsMemory, MeasuredNarrows};
use crate::ui::panels::details::said::position::position_ui;
use crate::ui::panels::details::shared::citation::{citations_ui, sources_ui};
use crate::ui::panels::details::shared::explained::explained_text;
use crate::ui::panels::details::shared::parts;
use crate::ui::widgets::labels::{reading, title};
use crate::ui::widgets::quiet::quiet;
use crate::ui::widgets::ribbon::ribbon;

/// Who held a territory on the shown day, by what, who objects, and its holders through time.
pub fn territory_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, id: TerritoryId) {
    let territory = &cx.atlas[id];
    let day = cx.session.day(cx.atlas);
    title(ui, &paired_name(cx.words, territory));
    ui.weak(cx.words.day(day));
    ui.add_space(4.0);
    reading(ui, &control_sentence(cx.atlas, cx.words, id, day));
    official_ui(ui, cx, memory, id);
    ui.add_space(8.0);
    cx.ask_all(ribbon(ui, cx, id).inner.map(Action::VisitYear));
    measures_ui(ui, cx, memory, id);
    if let Some(control) = territory.control_on(day) {
        parts::certainty(ui, cx, control.certainty);
        why_ui(ui, cx, memory, control.status);
        parts::section(ui, cx, "details-de-jure");
        explained_text(ui, cx, memory, &control.de_jure);
        if let Some(note) = &control.note {
            parts::section(ui, cx, "details-note");
            ui.label(note);
        }
        sources_ui(ui, cx, memory, &control.sources);
    }
    positions_ui(ui, cx, memory, id);
    treaties_ui(ui, cx, id);
    if let Some(place) = cx.atlas.places.named(&territory.slug) {
        parts::section(ui, cx, "details-place-page");
        parts::link(ui, cx, &cx.atlas[place].name, Subject::Place(place));
    }
    parts::section(ui, cx, "details-holders");
    let first = territory.control.first().into_iter();
    let changes = territory.control.windows(2).filter(|pair| pair[0].holder != pair[1].holder);
    for row in first.chain(changes.map(|pair| &pair[1])) {
        let values = [
            ("since", cx.words.stated(row.since.start()).into()),
            ("holder", cx.atlas[row.holder].in_a_sentence().into()),
        ];
        ui.label(cx.words.say_with("details-holder", &values));
    }
}

/// From what the word for the holder's rule follows, and on which day control passes; told when
/// asked for.
fn why_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, status: Status) {
    let why = RichText::new(cx.words.say("why-this-word")).size(11.0);
    if ui.add(egui::Button::new(why).selected(memory.why_is_open)).clicked() {
        memory.why_is_open = !memory.why_is_open;
    }
    if !memory.why_is_open {
        return;
    }
    egui::Frame::group(ui.style()).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let of_status = format!("why-{}", status.word());
        for word in [of_status.as_str(), "why-rule", "why-day"] {
            ui.label(RichText::new(cx.words.say(word)).size(12.0));
        }
    });
}

/// How large it is, how near land of another power lies, and the ranges around it.
fn measures_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, id: TerritoryId) {
    let area = cx.words.square_km(cx.atlas.square_km(id));
    ui.label(cx.words.say_with("details-area", &[("area", area.into())]));
    let day = cx.session.day(cx.atlas);
    // The finest coast may come in while the page is open.
    let (detail, _) = cx.atlas.base_map.level(Detail::Fine);
    if memory.narrows.is_none_or(|it| (it.day, it.detail) != (day, detail)) {
        let narrows = cx.atlas.narrows(id, day);
        memory.narrows = Some(MeasuredNarrows { day, detail, narrows });
    }
    ui.horizontal_wrapped(|ui| {
        if let Some(MeasuredNarrows { narrows: Some(narrows), .. }) = memory.narrows {
            let values = [
                ("distance", cx.words.distance(narrows.metres).into()),
                ("land", paired_name(cx.words, &cx.atlas[narrows.other]).into()),
            ];
            let words = cx.words.say_with("details-narrows", &values);
            if ui.link(words).on_hover_text(cx.words.say("details-narrows-hint")).clicked() {
                cx.ask(Action::MeasureBetween(narrows.ends));
            }
        }
        let is_shown = cx.session.measuring().ranges_of == Some(id);
        let mut ranges = is_shown;
        let shown = ui.checkbox(&mut ranges, cx.words.say("details-ranges"));
        if shown.on_hover_text(cx.words.say("details-ranges-hint")).changed() {
            cx.ask(Action::ToggleRanges(id));
        }
    });
}

/// What the official map of the chosen viewpoint shows instead, by which maps, and who says so.
fn official_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, id: TerritoryId) {
    let (day, viewpoint) = (cx.session.day(cx.atlas), cx.session.viewpoint);
    let Shown::Official(difference, map) = cx.atlas.shown(id, day, viewpoint) else { return };
    parts::section(ui, cx, "details-official-map");
    if let Some(sentence) = official_sentence(cx.atlas, cx.words, id, day, viewpoint) {
        ui.label(sentence);
    }
    ui.weak(&map.authority);
    let of_map = map.sources.iter().filter(|it| !difference.sources.contains(it));
    citations_ui(ui, cx, memory, difference.sources.iter().chain(of_map));
}

/// What the sides held about it on the shown day: Japan and Russia side by side, others below. A
/// title unfolds its position under both columns, where there is room for it.
fn positions_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, id: TerritoryId) {
    let day = cx.session.day(cx.atlas);
    let positions: Vec<(PositionId, &Position)> = cx.atlas.positions_about(id, day).collect();
    if positions.is_empty() {
        return;
    }
    parts::section(ui, cx, "details-positions");
    let is_of = |viewpoint| move |side: ActorId| cx.atlas[side].viewpoint == Some(viewpoint);
    let (japan, russia) = (is_of(Viewpoint::Japan), is_of(Viewpoint::Russia));
    let width = (ui.available_width() - 20.0) / 2.0;
    ui.horizontal_top(|ui| {
        let of_japan: Vec<_> = positions.iter().filter(|(_, it)| japan(it.side)).collect();
        let of_russia: Vec<_> = positions.iter().filter(|(_, it)| russia(it.side)).collect();
        for column in [of_japan, of_russia] {
            ui.allocate_ui_with_layout(
                egui::vec2(width, 0.0),
                egui::Layout::top_down(egui::Align::Min),
                |ui| {
                    ui.set_width(width);
                    for (_, position) in column {
                        title_ui(ui, cx, memory, position);
                    }
                },
            );
        }
    });
    for (_, position) in positions.iter().filter(|(_, it)| !japan(it.side) && !russia(it.side)) {
        title_ui(ui, cx, memory, position);
    }
    let open = positions.iter().find(|(_, it)| memory.position.as_ref() == Some(&it.slug));
    if let Some((id, _)) = open {
        egui::Frame::group(ui.style()).show(ui, |ui| {
            position_ui(ui, cx, memory, *id);
        });
    }
}

/// Whose position it is and what it says in short; a click unfolds it.
fn title_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, position: &Position) {
    let title = position_title(position, cx.atlas, cx.words);
    let is_open = memory.position.as_ref() == Some(&position.slug);
    let button = quiet(RichText::new(title).size(12.0)).wrap().selected(is_open);
    if ui.add(button).clicked() {
        memory.position = (!is_open).then(|| position.slug.clone());
    }
}

fn treaties_ui(ui: &mut Ui, cx: UiContext<'_>, id: TerritoryId) {
    let mut treaties = cx.atlas.treaties_about(id).peekable();
    if treaties.peek().is_none() {
        return;
    }
    parts::section(ui, cx, "details-treaties");
    for (id, treaty) in treaties {
        let year = treaty.signed.first_day().year();
        let line = cx.words.dated(&cx.words.year(year), &treaty.name);
        parts::link(ui, cx, &line, Subject::Treaty(id));
    }
}
