use egui::{Align2, RichText, Ui, Vec2, vec2};

use crate::map::SOUTHERN_KURILS;
use crate::session::{Action, Moment};
use crate::time::Day;
use crate::ui::context::UiContext;
use crate::ui::theme;

/// Points from the lower left corner of the window: above the timeline, over the land beside the
/// story, so that the islands are seen.
const ASIDE: Vec2 = vec2(10.0, -126.0);

/// Three things to try, shown at the very first start and never again.
pub fn welcome_ui(ui: &Ui, cx: UiContext<'_>) {
    if cx.session.arrangement().is_welcomed {
        return;
    }
    egui::Window::new(cx.words.say("welcome-title"))
        .anchor(Align2::LEFT_BOTTOM, ASIDE)
        .collapsible(false)
        .resizable(false)
        .show(ui.ctx(), |ui| {
            ui.set_width(360.0);
            let tries: [(&str, &str, &[Action]); 3] = [
                (
                    "welcome-islands",
                    "welcome-islands-try",
                    &[Action::Frame(SOUTHERN_KURILS), Action::GoToYear(2024)],
                ),
                ("welcome-days", "welcome-days-try", &[Action::Frame(SOUTHERN_KURILS)]),
                (
                    "welcome-compare",
                    "welcome-compare-try",
                    &[
                        Action::GoToYear(1945),
                        Action::ToggleComparison,
                        Action::CompareMoment(Moment::Year(1905)),
                    ],
                ),
            ];
            for (i, (text, button, does)) in tries.into_iter().enumerate() {
                ui.label(cx.words.say(text));
                if ui.button(cx.words.say(button)).clicked() {
                    cx.ask_all(does.iter().cloned());
                    // The day on which the first of the four islands changed hands.
                    let landing = Day::new(1945, 8, 28).filter(|_| i == 1);
                    cx.ask_all(landing.map(Action::GoToDay));
                    cx.ask(Action::EndWelcome);
                }
                ui.add_space(6.0);
            }
            ui.separator();
            ui.label(RichText::new(cx.words.say("welcome-keys")).size(12.0));
            let start = RichText::new(cx.words.say("welcome-end")).family(theme::bold());
            if ui.button(start).clicked() {
                cx.ask(Action::EndWelcome);
            }
        });
}
