use egui::{Ui, vec2};

use crate::ui::chrome::{LARGE_TARGET, text};
use crate::ui::commands::command::Command;
use crate::ui::context::UiContext;
use crate::ui::overlays::visits;
use crate::ui::widgets::focus_return::give_focus_back;
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::menu::passing_menu;
use crate::ui::widgets::quiet::quiet;

/// Back, where one has been, and forward.
pub fn way_back_ui(ui: &mut Ui, cx: UiContext<'_>) {
    let (can_go_back, can_go_forward) = (cx.session.can_go_back(), cx.session.can_go_forward());
    button_if(ui, cx, can_go_back, Command::Back, Icon::ChevronLeft, "top-back");
    ui.add_enabled_ui(can_go_back, |ui| history_ui(ui, cx));
    button_if(ui, cx, can_go_forward, Command::Forward, Icon::ChevronRight, "top-forward");
}

/// Where one has been, to pick from.
fn history_ui(ui: &mut Ui, cx: UiContext<'_>) {
    let arrow = quiet(Icon::ChevronDown.sized(text::CAPTION)).min_size(vec2(16.0, LARGE_TARGET));
    ui.spacing_mut().button_padding.x = 2.0;
    let (response, shown) = passing_menu(arrow).ui(ui, |ui| {
        visits::visits_ui(ui, cx);
    });
    give_focus_back(&response, shown.is_some());
    response
        .accessible_name(cx.words.say("top-history"))
        .on_hover_text(cx.words.say("top-history-hint"));
}

/// A button that answers only while there is somewhere to go.
fn button_if(
    ui: &mut Ui,
    cx: UiContext<'_>,
    is_possible: bool,
    command: Command,
    icon: Icon,
    word: &str,
) {
    let button = quiet(icon.text()).min_size(vec2(LARGE_TARGET - 4.0, LARGE_TARGET));
    let response = ui.add_enabled(is_possible, button).accessible_name(cx.words.say(word));
    if response.on_hover_text(command.tooltip(ui, cx)).clicked() {
        command.run(cx);
    }
}
