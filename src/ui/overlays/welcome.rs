use egui::accesskit::Role;
use egui::{
    Align, Button, Frame, Id, Key, Layout, Margin, Modifiers, Panel, RichText, Stroke, Ui,
    UiBuilder, vec2,
};

use crate::map::SOUTHERN_KURILS;
use crate::session::{Action, Moment};
use crate::time::Day;
use crate::ui::chrome::HANDHELD;
use crate::ui::context::UiContext;
use crate::ui::overlays::dialog::group_head;
use crate::ui::theme::{self, color};

/// Something to try: its words, and what its button asks for.
struct Try {
    word: &'static str,
    button: &'static str,
    does: Vec<Action>,
}

/// Smaller than this, points, the strip does without its sentences.
const ROOMY: [f32; 2] = [1000.0, 640.0];

/// How high the strip is in the first picture, without and with its sentences, points: what a panel
/// does not know of before it has been shown.
const FIRST_HEIGHTS: [f32; 2] = [46.0, 126.0];

/// Three things to try, shown at the very first start and never again: a strip above the map, which
/// makes room for it.
pub fn welcome_ui(ui: &mut Ui, cx: UiContext<'_>) {
    if cx.session.arrangement().is_welcomed {
        return;
    }
    let window = ui.ctx().content_rect();
    let is_roomy = window.width() >= ROOMY[0] && window.height() >= ROOMY[1];
    let edge = Stroke::new(1.0, color(cx.style.paper_edge));
    let frame = Frame::new().fill(ui.visuals().panel_fill).inner_margin(Margin::symmetric(12, 6));
    let height = FIRST_HEIGHTS[usize::from(is_roomy)];
    let panel = Panel::top("welcome").resizable(false).default_size(height);
    panel.frame(frame.stroke(edge)).show(ui, |ui| {
        let title = cx.words.say("welcome-title");
        let region =
            UiBuilder::new().accessibility_role(Role::Region).accessibility_label(title.as_str());
        ui.scope_builder(region, |ui| {
            if window.width() < HANDHELD {
                group_head(ui, &title);
                tries_in_lines(ui, cx);
                return;
            }
            ui.horizontal(|ui| {
                group_head(ui, &title);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    end_ui(ui, cx);
                    if is_roomy {
                        ui.label(RichText::new(cx.words.say("welcome-keys")).size(12.0).weak());
                    } else {
                        tries_in_a_row(ui, cx);
                    }
                });
            });
            if is_roomy {
                tries_in_columns(ui, cx);
            }
        });
    });
}

/// Escape ends the welcome and nothing else; says whether it did.
pub fn ends_by_escape(ui: &Ui, cx: UiContext<'_>) -> bool {
    let is_over = !cx.session.arrangement().is_welcomed
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if is_over {
        cx.ask(Action::EndWelcome);
    }
    is_over
}

fn end_ui(ui: &mut Ui, cx: UiContext<'_>) {
    let end = RichText::new(cx.words.say("welcome-end")).family(theme::bold());
    let end = ui.add(Button::new(end));
    if end.on_hover_text(cx.words.say("welcome-end-hint")).clicked() {
        cx.ask(Action::EndWelcome);
    }
}

fn tries_in_columns(ui: &mut Ui, cx: UiContext<'_>) {
    ui.columns(3, |columns| {
        for (ui, it) in columns.iter_mut().zip(tries(cx)) {
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                try_ui(ui, cx, &it);
                ui.label(RichText::new(cx.words.say(it.word)).size(12.0));
            });
        }
    });
}

/// Two and two; the last of the four ends it.
fn tries_in_lines(ui: &mut Ui, cx: UiContext<'_>) {
    let [islands, days, compare] = tries(cx);
    ui.columns(2, |columns| {
        for (ui, it) in columns.iter_mut().zip([islands, days]) {
            try_ui(ui, cx, &it);
        }
        if let [left, right] = columns {
            try_ui(left, cx, &compare);
            end_ui(right, cx);
        }
    });
}

/// From the right end on, so the last comes first.
fn tries_in_a_row(ui: &mut Ui, cx: UiContext<'_>) {
    for it in tries(cx).iter().rev() {
        try_ui(ui, cx, it);
    }
}

fn try_ui(ui: &mut Ui, cx: UiContext<'_>, it: &Try) {
    let button = Button::new(cx.words.say(it.button)).min_size(vec2(0.0, 26.0));
    let response = ui.push_id(it.word, |ui| ui.add(button)).inner;
    take_focus_once(ui, it, &response);
    if response.on_hover_text(cx.words.say(it.word)).clicked() {
        cx.ask_all(it.does.iter().cloned());
    }
}

/// The first thing to try has the focus at the start, unless something else has.
fn take_focus_once(ui: &Ui, it: &Try, response: &egui::Response) {
    let done = Id::unique("welcome has had the focus");
    let is_first = it.word == "welcome-islands";
    if is_first && !ui.data(|data| data.get_temp(done).unwrap_or(false)) {
        ui.data_mut(|data| data.insert_temp(done, true));
        if ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
    }
}

/// Each leaves the comparison that the last began.
fn tries(cx: UiContext<'_>) -> [Try; 3] {
    let is_comparing = cx.session.comparison.is_some();
    let leave = is_comparing.then_some(Action::ToggleComparison);
    // The day on which the first of the four island groups changed hands.
    let landing = Day::new(1945, 8, 28).map(Action::GoToDay);
    let islands = [Action::Frame(SOUTHERN_KURILS), Action::GoToEnd];
    let days = [Action::Frame(SOUTHERN_KURILS)].into_iter().chain(landing);
    let begin = (!is_comparing).then_some(Action::ToggleComparison);
    let compare = std::iter::once(Action::GoToYear(1945)).chain(begin);
    let compare = compare.chain([Action::CompareMoment(Moment::Year(1905))]);
    [
        Try {
            word: "welcome-islands",
            button: "welcome-islands-try",
            does: leave.iter().cloned().chain(islands).collect(),
        },
        Try {
            word: "welcome-days",
            button: "welcome-days-try",
            does: leave.iter().cloned().chain(days).collect(),
        },
        Try { word: "welcome-compare", button: "welcome-compare-try", does: compare.collect() },
    ]
}
