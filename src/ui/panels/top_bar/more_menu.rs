use egui::{RichText, Ui, vec2};
use strum::VariantArray as _;

use crate::atlas::CitationStyle;
use crate::map::Appearance;
use crate::session::Action;
use crate::ui::chrome::{LARGE_TARGET, text};
use crate::ui::commands::command::Command;
use crate::ui::context::UiContext;
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::labels::heading;
use crate::ui::widgets::menu::lasting_menu;
use crate::ui::widgets::quiet::{icon_button, quiet};

/// What is seldom needed: the size of text, colours, how sources are written, keys, the welcome.
pub fn more_menu_ui(ui: &mut Ui, cx: UiContext<'_>) {
    let mut menu = lasting_menu(Icon::Ellipsis.text());
    menu.button = menu.button.min_size(vec2(LARGE_TARGET, LARGE_TARGET));
    let name = cx.words.say("top-more");
    let (response, _) = menu.ui(ui, |ui| {
        ui.set_min_width(240.0);
        text_size_ui(ui, cx);
        let mut is_reduced = cx.session.arrangement().reduces_motion;
        if ui.checkbox(&mut is_reduced, Command::ReduceMotion.name(cx)).changed() {
            Command::ReduceMotion.run(cx);
        }
        ui.separator();
        heading(ui, cx.words.say("appearance-title"));
        for appearance in Appearance::ALL {
            let is_chosen = cx.session.drawing().appearance == appearance;
            let word = cx.words.say(&format!("appearance-{}", appearance.word()));
            if ui.radio(is_chosen, word).clicked() {
                cx.ask(Action::SetAppearance(appearance));
            }
        }
        ui.separator();
        heading(ui, cx.words.say("citation-title"));
        ui.horizontal(|ui| {
            for &style in CitationStyle::VARIANTS {
                let is_chosen = cx.session.arrangement().citation_style == style;
                let word = cx.words.say(&format!("citation-{}", style.word()));
                if ui.radio(is_chosen, word).clicked() {
                    cx.ask(Action::SetCitationStyle(style));
                }
            }
        });
        ui.separator();
        for command in [
            Command::OpenExport,
            Command::OpenLessons,
            Command::MakeLesson,
            Command::OpenFile,
            Command::Present,
            Command::Quiz,
            Command::OpenExport,
            Command::OpenShortcuts,
            Command::Welcome,
        ] {
            let mut button = quiet(command.name(cx)).min_size(vec2(ui.available_width(), 0.0));
            if let Some(key) = command.key_name(ui, cx) {
                button = button.shortcut_text(RichText::new(key).size(text::SMALL).weak());
            }
            if ui.add(button).clicked() {
                command.run(cx);
                ui.close();
            }
        }
    });
    response.accessible_name(&name).on_hover_text(name);
}

/// Smaller, the usual size, larger.
fn text_size_ui(ui: &mut Ui, cx: UiContext<'_>) {
    let size = cx.session.arrangement().text_size;
    ui.horizontal(|ui| {
        heading(ui, cx.words.say("text-size-title"));
        let does = |ui: &mut Ui, icon: Icon, command: Command| {
            let response = icon_button(ui, icon, &command.name(cx));
            if response.on_hover_text(command.tooltip(ui, cx)).clicked() {
                command.run(cx);
            }
        };
        does(ui, Icon::Minus, Command::TextSmaller);
        let shown = cx.words.say_with("text-size", &[("percent", size.into())]);
        let usual = ui.add(quiet(shown)).on_hover_text(Command::TextUsual.tooltip(ui, cx));
        if usual.clicked() {
            Command::TextUsual.run(cx);
        }
        does(ui, Icon::Plus, Command::TextLarger);
    });
}
