use std::time::Duration;

use egui::{DragValue, Ui};

use crate::session::{Action, PlayOption, Playing, Session};
use crate::ui::context::UiContext;
use crate::ui::widgets::labels::heading;
use crate::ui::widgets::menu::lasting_menu;

/// Seconds, at most: what passed while the window was hidden or busy isn't caught up.
const LONGEST: f64 = 0.5;

/// The seconds by which playing goes on in this frame; none while the window is hidden.
pub fn seconds_to_play(ui: &Ui, session: &Session) -> Option<f64> {
    let (passed, is_seen) =
        ui.input(|input| (f64::from(input.unstable_dt), input.viewport().visible() != Some(false)));
    (session.playing().is_on && is_seen).then(|| passed.min(LONGEST))
}

/// How long nothing changes in a rest.
pub fn wait(session: &Session) -> Duration {
    Duration::from_secs_f64(session.playing().seconds_of_rest().clamp(0.0, 0.8 * LONGEST))
}

/// How fast the years run, and how.
pub fn playing_ui(ui: &mut Ui, cx: UiContext<'_>) {
    let mut speed = cx.session.playing().years_per_second;
    let field = DragValue::new(&mut speed)
        .range(Playing::SLOWEST..=Playing::FASTEST)
        .speed(0.1)
        .max_decimals(2)
        .suffix(cx.words.say("timeline-speed-unit"));
    let field = ui.add(field).accessible_name(cx.words.say("timeline-speed-name"));
    if field.on_hover_text(cx.words.say("timeline-speed-hint")).changed() {
        cx.ask(Action::SetSpeed(speed));
    }
    let menu = lasting_menu(cx.words.say("timeline-playing"));
    let (response, _) = menu.ui(ui, |ui| {
        heading(ui, cx.words.say("timeline-playing-title"));
        for option in PlayOption::ALL {
            let mut is_on = cx.session.playing().options.has(option);
            let word = cx.words.say(&format!("playing-{}", option.word()));
            if ui.checkbox(&mut is_on, word).changed() {
                cx.ask(Action::TogglePlayOption(option));
            }
        }
    });
    response.on_hover_text(cx.words.say("timeline-playing-title"));
}
