use egui::{Align, Frame, Label, Layout, Margin, RichText, ScrollArea, Stroke, Ui, vec2};

use crate::atlas::Subject;
use crate::ui::assistance::focus;
use crate::ui::chrome::LARGE_TARGET;
use crate::ui::commands::command::Command;
use crate::ui::commands::requests::WindowPart;
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::details::on_map::{route, sea};
use crate::ui::panels::details::said::{argument, position, term};
use crate::ui::panels::details::{era, event, person, place, series, territory, treaty};
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::quiet::icon_button;

/// Height of the head of a page, points.
const HEADER: f32 = 44.0;

/// The page of the selection. Where the list stands beside it, no way back is needed.
pub fn details_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut DetailsMemory,
    is_beside_list: bool,
) {
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
        Subject::Term(id) => ("details-term", &cx.atlas[id].slug),
        Subject::Point(_) => ("details-sea", "sea"),
    };
    header_ui(ui, cx, &cx.words.say(word), is_beside_list);
    let mut area = ScrollArea::vertical().auto_shrink(false).id_salt(slug);
    if is_new {
        area = area.vertical_scroll_offset(0.0);
    }
    let margin = Margin { left: 16, right: 16, top: 12, bottom: 16 };
    area.show(ui, |ui| {
        Frame::new().inner_margin(margin).show(ui, |ui| {
            focus::followed(ui, |ui| subject_ui(ui, cx, memory, subject));
        });
    });
}

fn subject_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, subject: Subject) {
    match subject {
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
        Subject::Term(id) => term::term_ui(ui, cx, memory, id),
        Subject::Point(point) => sea::sea_ui(ui, cx, memory, point),
    }
}

/// Back to the list, to the events before and after, and away from what is selected.
fn header_ui(ui: &mut Ui, cx: UiContext<'_>, word: &str, is_beside_list: bool) {
    let chrome = cx.chrome();
    let size = vec2(ui.available_width(), HEADER);
    let shown = ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_height(HEADER);
        ui.spacing_mut().interact_size.y = LARGE_TARGET;
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.add_space(8.0);
        let close = icon_button(ui, Icon::X, &cx.words.say("details-close"));
        if close.on_hover_text(Command::Clear.tooltip(ui, cx)).clicked() {
            Command::Clear.run(cx);
        }
        if cx.session.event().is_some() {
            let steps = [
                (Icon::ChevronRight, Command::NextEvent, "details-next"),
                (Icon::ChevronLeft, Command::PreviousEvent, "details-previous"),
            ];
            for (icon, command, word) in steps {
                let response = icon_button(ui, icon, &cx.words.say(word));
                if response.on_hover_text(command.tooltip(ui, cx)).clicked() {
                    command.run(cx);
                }
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add_space(8.0);
            if !is_beside_list {
                let name = cx.words.say("details-back");
                if icon_button(ui, Icon::ArrowLeft, &name).on_hover_text(&name).clicked() {
                    cx.open(WindowPart::List);
                }
            }
            ui.add(Label::new(RichText::new(word).color(chrome.soft)).truncate());
        });
    });
    let rect = shown.response.rect;
    let line = Stroke::new(1.0, chrome.hairline);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
}
