//! The page of what is selected: what is known of it, and who says so.

mod course;
mod event;
mod place;
mod sea;
mod territory;

mod era;
mod person;
mod series;
mod treaty;

mod citation;
mod parts;
mod ribbon;

use std::cell::OnceCell;

use egui::{Button, RichText, ScrollArea, Ui};

use crate::atlas::{Narrows, NearestLand, SourceId};
use crate::geometry::Detail;
use crate::session::{Action, Target};
use crate::time::Day;

use super::theme;
use super::window::UiContext;

/// What is unfolded on the page.
#[derive(Default)]
pub struct DetailsMemory {
    /// The source whose full citation is shown, and where on the page it stands.
    citation: Option<(usize, SourceId)>,
    /// How many citations the page has shown so far.
    citations: usize,
    /// The position that is unfolded.
    position: Option<String>,
    /// Whether it is shown what each source says.
    sayings_are_open: bool,
    /// The land nearest to the point of the page.
    nearest_land: OnceCell<Option<NearestLand>>,
    /// The narrowest water to land of another power, on which day and at which level of the coast.
    narrows: Option<((Day, Detail), Option<Narrows>)>,
    /// For which selection this holds.
    target: Option<Target>,
}

/// The page of the selection.
pub fn details_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut DetailsMemory,
    actions: &mut Vec<Action>,
) {
    let Some(target) = cx.session.target else { return };
    let is_new = memory.target != Some(target);
    if is_new {
        *memory = DetailsMemory { target: Some(target), ..DetailsMemory::default() };
    }
    memory.citations = 0;
    let (word, slug): (_, &str) = match target {
        Target::Event(id) => ("details-event", &cx.atlas[id].slug),
        Target::Territory(id) => ("details-territory", &cx.atlas[id].slug),
        Target::Place(id) => ("details-place", &cx.atlas[id].slug),
        Target::Person(id) => ("details-person", &cx.atlas[id].slug),
        Target::Treaty(id) => ("details-treaty", &cx.atlas[id].slug),
        Target::Era(id) => ("details-era", &cx.atlas[id].slug),
        Target::Series(id) => ("details-series", &cx.atlas[id].slug),
        Target::Line(id) => ("details-line", &cx.atlas[id].slug),
        Target::Journey(id) => ("details-journey", &cx.atlas[id].slug),
        Target::Point(_) => ("details-sea", "sea"),
    };
    ui.horizontal(|ui| {
        ui.label(RichText::new(cx.words.say(word)).family(theme::bold()));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let close = Button::new(cx.words.say("details-close"));
            if ui.add(close).on_hover_text(cx.words.say("command-clear")).clicked() {
                actions.push(Action::ClearSelection);
            }
        });
    });
    let mut area = ScrollArea::vertical().auto_shrink(false).id_salt(slug);
    if is_new {
        area = area.vertical_scroll_offset(0.0);
    }
    area.show(ui, |ui| match target {
        Target::Event(id) => event::event_ui(ui, cx, memory, id, actions),
        Target::Territory(id) => territory::territory_ui(ui, cx, memory, id, actions),
        Target::Place(id) => place::place_ui(ui, cx, memory, id, actions),
        Target::Person(id) => person::person_ui(ui, cx, memory, id, actions),
        Target::Treaty(id) => treaty::treaty_ui(ui, cx, memory, id, actions),
        Target::Era(id) => era::era_ui(ui, cx, memory, id, actions),
        Target::Series(id) => series::series_ui(ui, cx, memory, id, actions),
        Target::Line(id) => course::line_ui(ui, cx, memory, id, actions),
        Target::Journey(id) => course::journey_ui(ui, cx, memory, id, actions),
        Target::Point(point) => sea::sea_ui(ui, cx, memory, point, actions),
    });
}
