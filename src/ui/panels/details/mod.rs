//! The page of what is selected: what is known of it, and who says so.

mod event;
mod place;
mod route;
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

use crate::atlas::{Narrows, NearestLand, SourceId, Subject};
use crate::geometry::Detail;
use crate::session::Action;
use crate::time::Day;
use crate::ui::context::UiContext;
use crate::ui::theme;

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
    subject: Option<Subject>,
}

/// The page of the selection.
pub fn details_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut DetailsMemory,
    actions: &mut Vec<Action>,
) {
    let Some(subject) = cx.session.subject else { return };
    let is_new = memory.subject != Some(subject);
    if is_new {
        *memory = DetailsMemory { subject: Some(subject), ..DetailsMemory::default() };
    }
    memory.citations = 0;
    let (word, slug): (_, &str) = match subject {
        Subject::Event(id) => ("details-event", &cx.atlas[id].slug),
        Subject::Territory(id) => ("details-territory", &cx.atlas[id].slug),
        Subject::Place(id) => ("details-place", &cx.atlas[id].slug),
        Subject::Person(id) => ("details-person", &cx.atlas[id].slug),
        Subject::Treaty(id) => ("details-treaty", &cx.atlas[id].slug),
        Subject::Era(id) => ("details-era", &cx.atlas[id].slug),
        Subject::Series(id) => ("details-series", &cx.atlas[id].slug),
        Subject::Line(id) => ("details-line", &cx.atlas[id].slug),
        Subject::Journey(id) => ("details-journey", &cx.atlas[id].slug),
        Subject::Point(_) => ("details-sea", "sea"),
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
    area.show(ui, |ui| match subject {
        Subject::Event(id) => event::event_ui(ui, cx, memory, id, actions),
        Subject::Territory(id) => territory::territory_ui(ui, cx, memory, id, actions),
        Subject::Place(id) => place::place_ui(ui, cx, memory, id, actions),
        Subject::Person(id) => person::person_ui(ui, cx, memory, id, actions),
        Subject::Treaty(id) => treaty::treaty_ui(ui, cx, memory, id, actions),
        Subject::Era(id) => era::era_ui(ui, cx, memory, id, actions),
        Subject::Series(id) => series::series_ui(ui, cx, memory, id, actions),
        Subject::Line(id) => route::line_ui(ui, cx, memory, id, actions),
        Subject::Journey(id) => route::journey_ui(ui, cx, memory, id, actions),
        Subject::Point(point) => sea::sea_ui(ui, cx, memory, point, actions),
    });
}
