use egui::{Frame, RichText, Ui};
use strum::VariantArray as _;

use crate::atlas::{Citation, CitationStyle, cite};
use crate::session::Action;
use crate::ui::commands::copying::copy_text;
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::{CitationOnPage, DetailsMemory};
use crate::ui::panels::details::shared::parts;

/// Who says so, each with its full citation one click away.
pub fn sources_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut DetailsMemory,
    citations: &[Citation],
) {
    parts::section(ui, cx, "details-sources");
    citations_ui(ui, cx, memory, citations);
}

/// Why the text of a thing is not among its sources, where that is said.
pub fn instead_of_text_ui(ui: &mut Ui, cx: UiContext<'_>, why: Option<&str>) {
    if let Some(why) = why {
        let said = cx.words.say_with("details-instead-of-text", &[("why", why.into())]);
        ui.label(RichText::new(said).size(12.0).weak());
    }
}

/// Citations without a heading.
pub fn citations_ui<'a>(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut DetailsMemory,
    citations: impl IntoIterator<Item = &'a Citation>,
) {
    for citation in citations {
        let here = CitationOnPage { number: memory.citations, source: citation.source };
        memory.citations += 1;
        let line = citation.line(&cx.atlas.sources, cx.words);
        let is_open = memory.citation == Some(here);
        let text = cx.words.say_with("details-item", &[("text", line.as_str().into())]);
        let text = RichText::new(text).size(12.0);
        let response = ui.add(egui::Label::new(text).sense(egui::Sense::click()));
        let response = response
            .on_hover_cursor(egui::CursorIcon::PointingHand)
            .on_hover_text(cx.words.say("citation-hint"));
        response
            .widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_open, &line));
        if response.clicked() {
            memory.citation = (!is_open).then_some(here);
        }
        if is_open {
            full_citation_ui(ui, cx, citation);
        }
    }
}

/// The citation in a style, a button that copies it, and how far to trust the source.
fn full_citation_ui(ui: &mut Ui, cx: UiContext<'_>, citation: &Citation) {
    let source = &cx.atlas[citation.source];
    let full = cite(cx.words, source, cx.session.arrangement().citation_style);
    Frame::group(ui.style()).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            for &style in CitationStyle::VARIANTS {
                let word = cx.words.say(&format!("citation-{}", style.word()));
                if ui
                    .selectable_label(cx.session.arrangement().citation_style == style, word)
                    .clicked()
                {
                    cx.ask(Action::SetCitationStyle(style));
                }
            }
            if ui.button(cx.words.say("citation-copy")).clicked() {
                copy_text(ui, cx, full.clone(), "copied-citation");
            }
        });
        ui.add(egui::Label::new(RichText::new(&full).size(12.0)).selectable(true));
        let kind = cx.words.say(&format!("source-{}", source.kind.word()));
        let trust = source.trust.as_deref().unwrap_or_default();
        let values = [("kind", kind.into()), ("trust", trust.into())];
        let note = cx.words.say_with("citation-trust", &values);
        ui.label(RichText::new(note).size(11.0).weak());
        if let Some(library) = &source.library {
            let place =
                cx.words.say_with("citation-library", &[("place", library.as_str().into())]);
            ui.label(RichText::new(place).size(11.0).weak());
        }
    });
}
