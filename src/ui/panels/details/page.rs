use egui::{Button, ScrollArea, Ui};

use crate::atlas::Subject;
use crate::ui::assistance::focus;
use crate::ui::commands::command::Command;
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::details::on_map::{route, sea};
use crate::ui::panels::details::said::{argument, position};
use crate::ui::panels::details::{era, event, person, place, series, territory, treaty};
use crate::ui::widgets::labels::heading;

/// The page of the selection.
pub fn details_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory) {
    let Some(subject) = cx.session.subject else { return };
    let is_new = memory.subject != Some(subject);
    if is_new {
        *memory = DetailsMemory { subject: Some(subject), ..DetailsMemory::default() };
    }
    memory.citations = 0;
    memory.explained.clear();
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
        Subject::Position(id) => ("details-position", &cx.atlas[id].slug),
        Subject::Argument(id) => ("details-argument", &cx.atlas[id].slug),
        Subject::Point(_) => ("details-sea", "sea"),
    };
    ui.horizontal(|ui| {
        heading(ui, cx.words.say(word));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let close = Button::new(cx.words.say("details-close"));
            if ui.add(close).on_hover_text(Command::Clear.name(cx)).clicked() {
                Command::Clear.run(cx);
            }
        });
    });
    let mut area = ScrollArea::vertical().auto_shrink(false).id_salt(slug);
    if is_new {
        area = area.vertical_scroll_offset(0.0);
    }
    area.show(ui, |ui| {
        focus::followed(ui, |ui| match subject {
            Subject::Event(id) => event::event_ui(ui, cx, memory, id),
            Subject::Territory(id) => territory::territory_ui(ui, cx, memory, id),
            Subject::Place(id) => place::place_ui(ui, cx, memory, id),
            Subject::Person(id) => person::person_ui(ui, cx, memory, id),
            Subject::Treaty(id) => treaty::treaty_ui(ui, cx, memory, id),
            Subject::Era(id) => era::era_ui(ui, cx, memory, id),
            Subject::Series(id) => series::series_ui(ui, cx, memory, id),
            Subject::Line(id) => route::line_ui(ui, cx, memory, id),
            Subject::Journey(id) => route::journey_ui(ui, cx, memory, id),
            Subject::Position(id) => position::position_page_ui(ui, cx, memory, id),
            Subject::Argument(id) => argument::argument_ui(ui, cx, memory, id),
            Subject::Point(point) => sea::sea_ui(ui, cx, memory, point),
        })
    });
}
