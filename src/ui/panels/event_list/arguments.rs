//! What authors argue, apart from what happened.

use egui::{Button, RichText, ScrollArea, Ui, Vec2};

use crate::atlas::{ArgumentId, Subject};
use crate::session::Action;
use crate::ui::chrome::LARGE_TARGET;
use crate::ui::context::UiContext;
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::labels::heading;
use crate::ui::widgets::quiet::quiet;

/// A switch between events and arguments; there is none where the history has no arguments.
pub fn switch_ui(ui: &mut Ui, cx: UiContext<'_>, shows_arguments: &mut bool) {
    if cx.atlas.arguments.is_empty() {
        return;
    }
    let switch = quiet(Icon::Quote.text()).min_size(Vec2::splat(LARGE_TARGET));
    let response = ui.add(switch.selected(*shows_arguments));
    let response = response.accessible_name(cx.words.say("list-arguments"));
    if response.on_hover_text(cx.words.say("list-arguments-hint")).clicked() {
        *shows_arguments = !*shows_arguments;
    }
}

/// The arguments with the words that are searched for, by date.
pub fn arguments_ui(ui: &mut Ui, cx: UiContext<'_>) {
    let found = cx.atlas.arguments_with(&cx.session.filter.words);
    let values = [("count", found.len().into())];
    heading(ui, cx.words.say_with("list-arguments-count", &values));
    ScrollArea::vertical().auto_shrink(false).id_salt("arguments").show(ui, |ui| {
        for id in found {
            ui.push_id(&cx.atlas[id].slug, |ui| argument_ui(ui, cx, id));
        }
    });
}

fn argument_ui(ui: &mut Ui, cx: UiContext<'_>, id: ArgumentId) {
    let argument = &cx.atlas[id];
    let is_selected = cx.session.subject == Some(Subject::Argument(id));
    let title = Button::new(RichText::new(&argument.title).size(13.0)).wrap();
    if ui.add(title.selected(is_selected).frame_when_inactive(is_selected)).clicked() {
        cx.ask(Action::Select(Subject::Argument(id)));
    }
    ui.weak(cx.words.date(&argument.date));
    ui.add_space(6.0);
}
