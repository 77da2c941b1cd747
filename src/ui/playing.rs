use egui::{DragValue, RichText, Ui};

use crate::session::{Action, PlayOption};

use super::theme;
use super::window::UiContext;

/// How fast the years run, and how.
pub fn playing_ui(ui: &mut Ui, cx: UiContext<'_>, actions: &mut Vec<Action>) {
    let mut speed = cx.session.years_per_second;
    let field = DragValue::new(&mut speed)
        .range(0.25..=50.0)
        .speed(0.1)
        .max_decimals(2)
        .suffix(cx.words.say("timeline-speed-unit"));
    let field = ui.add(field).accessible_name(cx.words.say("timeline-speed-name"));
    if field.on_hover_text(cx.words.say("timeline-speed-hint")).changed() {
        actions.push(Action::SetSpeed(speed));
    }
    let stay_open = egui::PopupCloseBehavior::CloseOnClickOutside;
    let config = egui::containers::menu::MenuConfig::new().close_behavior(stay_open);
    let menu = egui::containers::menu::MenuButton::new(cx.words.say("timeline-playing"));
    let (response, _) = menu.config(config).ui(ui, |ui| {
        ui.label(RichText::new(cx.words.say("timeline-playing-title")).family(theme::bold()));
        for option in PlayOption::ALL {
            let mut is_on = cx.session.playing.has(option);
            let word = cx.words.say(&format!("playing-{}", option.word()));
            if ui.checkbox(&mut is_on, word).changed() {
                actions.push(Action::TogglePlayOption(option));
            }
        }
    });
    response.on_hover_text(cx.words.say("timeline-playing-title"));
}
