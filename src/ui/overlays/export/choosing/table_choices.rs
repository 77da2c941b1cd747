use egui::{RichText, TextEdit, Ui};
use strum::VariantArray as _;

use crate::atlas::{EventKind, Viewpoint};
use crate::export::What;
use crate::session::ExportChoices;
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::overlays::dialog::group_head;
use crate::ui::overlays::export::choosing::one_of::OneOf;
use crate::ui::overlays::export::kind::{chooses_events, part_of_history};
use crate::ui::overlays::export::wanted::{ALL_KINDS, AS_WINDOW, TIMES, span};

/// Width of a typed date, points.
const DATE: f32 = 110.0;

/// Which part of the history, of which time, and of what kind.
pub fn table_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices) {
    group_head(ui, &cx.words.say("exporting-part"));
    let said = |what: What| cx.words.say(&format!("export-{}", what.word()));
    let part = OneOf { name: "exporting-part" };
    if let Some(what) = part.show(ui, cx, part_of_history(choices), What::ALL, said) {
        what.word().clone_into(&mut choices.table);
    }
    time_ui(ui, cx, choices);
    if chooses_events(choices) {
        kind_ui(ui, cx, choices);
    }
    if part_of_history(choices) == What::Control {
        viewpoint_ui(ui, cx, choices);
    }
}

fn time_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices) {
    group_head(ui, &cx.words.say("exporting-time"));
    let said = |word: &str| cx.words.say(&format!("exporting-time-{word}"));
    OneOf { name: "exporting-time" }.show_words(ui, cx, &mut choices.time, &TIMES, said);
    if choices.time == TIMES[2] {
        ui.horizontal(|ui| {
            let [first, last] = &mut choices.span;
            let date = |ui: &mut Ui, text: &mut String, name: &str| {
                let open = cx.words.say("exporting-time-open");
                let field = TextEdit::singleline(text).desired_width(DATE).hint_text(open);
                ui.add(field).accessible_name(cx.words.say(name));
            };
            date(ui, first, "exporting-first-date");
            ui.label("–");
            date(ui, last, "exporting-last-date");
        });
    }
    if let Err(problem) = span(cx, choices) {
        ui.label(RichText::new(problem).size(text::SMALL));
    }
}

fn kind_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices) {
    group_head(ui, &cx.words.say("exporting-event-kind"));
    let mut all = vec![ALL_KINDS];
    all.extend(EventKind::VARIANTS.iter().map(|kind| kind.word()));
    let said = |word: &str| match word {
        ALL_KINDS => cx.words.say("exporting-every-kind"),
        word => cx.words.say(&format!("kind-alone-{word}")),
    };
    OneOf { name: "exporting-event-kind" }.show_words(ui, cx, &mut choices.event_kind, &all, said);
}

fn viewpoint_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices) {
    group_head(ui, &cx.words.say("viewpoint-name"));
    let mut all = vec![AS_WINDOW];
    all.extend(Viewpoint::VARIANTS.iter().map(|viewpoint| viewpoint.word()));
    let said = |word: &str| match word {
        AS_WINDOW => cx.words.say("exporting-as-window"),
        word => cx.words.say(&format!("viewpoint-{word}")),
    };
    OneOf { name: "exporting-viewpoint" }.show_words(ui, cx, &mut choices.viewpoint, &all, said);
}
