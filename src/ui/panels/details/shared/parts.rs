use egui::{Button, RichText, Ui};

use crate::atlas::{Certainty, Event, EventId, Subject};
use crate::session::Action;
use crate::ui::assistance::spoken::as_heading;
use crate::ui::context::UiContext;
use crate::ui::theme;
use crate::ui::widgets::labels::warning;

/// Small words above a part of the page.
pub fn section(ui: &mut Ui, cx: UiContext<'_>, word: &str) {
    ui.add_space(6.0);
    let ink = theme::color(cx.style.soft_ink);
    let words = cx.words.say(word);
    let small = RichText::new(&words).size(11.0).family(theme::bold()).color(ink);
    as_heading(&ui.label(small), &words, 3);
}

/// Words that lead to another page.
pub fn link(ui: &mut Ui, cx: UiContext<'_>, text: &str, subject: Subject) {
    if ui.link(text).clicked() {
        cx.ask(Action::Select(subject));
    }
}

/// Links side by side.
pub fn links<'a>(ui: &mut Ui, cx: UiContext<'_>, items: impl Iterator<Item = (&'a str, Subject)>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        for (text, subject) in items {
            link(ui, cx, text, subject);
        }
    });
}

/// Events with their dates, each leading to its page.
pub fn events<'a>(
    ui: &mut Ui,
    cx: UiContext<'_>,
    events: impl Iterator<Item = (EventId, &'a Event)>,
) {
    for (id, event) in events {
        let line = cx.words.dated(&cx.words.date(&event.date), &event.title);
        let button = Button::new(RichText::new(line).size(12.0))
            .wrap()
            .frame_when_inactive(false)
            .min_size(egui::vec2(0.0, 24.0));
        if ui.push_id(&event.slug, |ui| ui.add(button)).inner.clicked() {
            cx.ask(Action::Select(Subject::Event(id)));
        }
    }
}

/// Says so where a statement is less than certain.
pub fn certainty(ui: &mut Ui, cx: UiContext<'_>, certainty: Certainty) {
    if certainty != Certainty::Certain {
        let words = cx.words.say(&format!("certainty-{}", certainty.word()));
        warning(ui, cx, &words);
    }
}

/// Says so where people died or were driven from their homes.
pub fn grave(ui: &mut Ui, cx: UiContext<'_>, is_grave: bool) {
    if is_grave {
        ui.label(RichText::new(cx.words.say("grave")).size(12.0).weak())
            .on_hover_text(cx.words.say("grave-hint"));
    }
}
