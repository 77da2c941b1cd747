use std::time::Duration;

use egui::{PopupCloseBehavior, Rect, Response, Ui};

use crate::session::{Action, PlayOption, Playing, Session, TimeUnit};
use crate::ui::context::UiContext;
use crate::ui::panels::timeline::quiet_menu::{QuietMenu, quiet_menu};
use crate::ui::widgets::labels::heading;

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

/// How fast years or days run, and how: a quiet menu.
pub fn playing_ui(ui: &mut Ui, cx: UiContext<'_>, room: Rect) -> Response {
    let unit = cx.session.time_unit(cx.atlas);
    let word = match unit {
        TimeUnit::Years => "timeline-speed-years",
        TimeUnit::Days => "timeline-speed-days",
    };
    let in_words = |speed: f64| cx.words.say_with(word, &[("speed", speed.to_string().into())]);
    let now = cx.session.playing().speed(unit);
    let (text, name) = (in_words(now), cx.words.say("timeline-speed-name"));
    let close = PopupCloseBehavior::CloseOnClickOutside;
    let menu = QuietMenu { id: "speed", text: &text, name: &name, room, close };
    let response = quiet_menu(ui, cx, &menu, |ui| {
        heading(ui, name.clone());
        for &speed in Playing::speeds(unit) {
            let is_now = (speed - now).abs() < 1e-9;
            if ui.selectable_label(is_now, in_words(speed)).clicked() {
                cx.ask(match unit {
                    TimeUnit::Years => Action::SetSpeed(speed),
                    TimeUnit::Days => Action::SetDaySpeed(speed),
                });
            }
        }
        ui.separator();
        heading(ui, cx.words.say("timeline-playing-title"));
        for option in PlayOption::ALL {
            let mut is_on = cx.session.playing().options.has(option);
            let word = cx.words.say(&format!("playing-{}", option.word()));
            if ui.checkbox(&mut is_on, word).changed() {
                cx.ask(Action::TogglePlayOption(option));
            }
        }
    });
    response.on_hover_text(cx.words.say("timeline-speed-hint"))
}
