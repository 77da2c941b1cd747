use egui::{Ui, vec2};
use strum::VariantArray as _;

use crate::atlas::SecondNames;
use crate::session::Action;
use crate::ui::chrome::LARGE_TARGET;
use crate::ui::context::UiContext;
use crate::ui::overlays::layer_choices;
use crate::ui::widgets::focus_return::give_focus_back;
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::labels::heading;
use crate::ui::widgets::menu::lasting_menu;

/// What is drawn, and what stands beneath the names.
pub fn layers_menu_ui(ui: &mut Ui, cx: UiContext<'_>, has_words: bool) {
    let session = cx.session;
    let word = |group: &str, word: &str| cx.words.say(&format!("{group}-{word}"));
    let name = cx.words.say("top-layers");
    let mut menu = if has_words {
        lasting_menu((Icon::Layers.text(), name.as_str()))
    } else {
        lasting_menu(Icon::Layers.text())
    };
    menu.button = menu.button.min_size(vec2(LARGE_TARGET, LARGE_TARGET));
    let (response, shown) = menu.ui(ui, |ui| {
        layer_choices::layer_choices_ui(ui, cx);
        ui.separator();
        heading(ui, cx.words.say("second-names-title"));
        for &names in SecondNames::VARIANTS {
            let is_chosen = session.drawing().second_names == names;
            if ui.radio(is_chosen, word("second-names", names.word())).clicked() {
                cx.ask(Action::SetSecondNames(names));
            }
        }
    });
    give_focus_back(&response, shown.is_some());
    response.accessible_name(name).on_hover_text(cx.words.say("top-layers-hint"));
}
