use egui::{RichText, Ui};
use strum::VariantArray as _;

use crate::atlas::{Correction, Saying, SayingAbout};
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::details::shared::citation::citations_ui;
use crate::ui::panels::details::shared::parts;
use crate::ui::theme;

/// A badge where sources disagree; a click unfolds what each says.
pub fn badge_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, sayings: &[Saying]) {
    if sayings.is_empty() {
        return;
    }
    let topics = SayingAbout::VARIANTS
        .iter()
        .copied()
        .filter(|about| sayings.iter().any(|saying| saying.about == *about));
    let topics: Vec<String> =
        topics.map(|about| cx.words.say(&format!("saying-{}", about.word()))).collect();
    let values = [("topics", cx.words.list(&topics).into())];
    let text = RichText::new(cx.words.say_with("details-disagree", &values)).size(12.0);
    let badge = egui::Button::new(text).selected(memory.sayings_are_open).wrap();
    if ui.add(badge).clicked() {
        memory.sayings_are_open = !memory.sayings_are_open;
    }
}

/// What each source says, subject by subject, and which of them the atlas follows.
pub fn sayings_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, sayings: &[Saying]) {
    for &about in SayingAbout::VARIANTS {
        let of_topic: Vec<_> = sayings.iter().filter(|it| it.about == about).collect();
        if of_topic.is_empty() {
            continue;
        }
        parts::section(ui, cx, &format!("saying-{}", about.word()));
        for saying in &of_topic {
            ui.label(&saying.says);
            citations_ui(ui, cx, memory, std::slice::from_ref(&saying.citation));
        }
        for weigh in of_topic.iter().filter_map(|saying| saying.weigh.as_ref()) {
            let values = [("weigh", weigh.as_str().into())];
            ui.label(RichText::new(cx.words.say_with("details-weigh", &values)).weak());
        }
    }
}

/// Where a source errs, and what holds.
pub fn corrections_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut DetailsMemory,
    corrections: &[Correction],
) {
    if corrections.is_empty() {
        return;
    }
    parts::section(ui, cx, "details-corrections");
    for correction in corrections {
        let source = &cx.atlas[correction.source];
        let name = if source.by.is_empty() { &source.title } else { &source.by };
        let name = RichText::new(name).color(theme::color(cx.style.accent)).size(12.0);
        ui.label(name);
        ui.label(&correction.says);
        let instead = [("instead", correction.instead.as_str().into())];
        ui.label(cx.words.say_with("details-instead", &instead));
        citations_ui(ui, cx, memory, &correction.sources);
        ui.add_space(6.0);
    }
}
