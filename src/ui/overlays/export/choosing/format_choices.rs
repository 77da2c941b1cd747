use egui::{RichText, Ui};

use crate::export::{FormatOption, LetterForm};
use crate::geometry::Detail;
use crate::session::ExportChoices;
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::overlays::dialog::group_head;
use crate::ui::overlays::export::choosing::one_of::OneOf;
use crate::ui::overlays::export::kind::{Kind, holds_land};
use crate::ui::overlays::export::wanted::{SEPARATORS, detail, word_of_detail};

/// The formats that hold it, of the chosen one what it is for, keeps and loses, and what of it can
/// be chosen.
pub fn format_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices, kind: Kind) {
    group_head(ui, &cx.words.say("exporting-format"));
    let Some(chosen) = kind.format(choices) else { return };
    let ids: Vec<&str> = kind.formats(choices).iter().map(|format| format.id()).collect();
    let said = |id: &str| cx.words.say(&format!("format-{id}"));
    if let Some(id) = (OneOf { name: "exporting-format" }).show(ui, cx, chosen.id(), &ids, said) {
        choices.formats.insert(kind.word().to_owned(), id.to_owned());
    }
    for word in ["for", "kept", "lost"] {
        let said = cx.words.say(&format!("format-{}-{word}", chosen.id()));
        let line = cx.words.say_with(&format!("exporting-{word}"), &[("what", said.into())]);
        ui.label(RichText::new(line).size(text::SMALL).weak());
    }
    for option in chosen.options() {
        match option {
            FormatOption::TableForm => table_form_ui(ui, cx, choices),
            FormatOption::Detail if holds_land(choices) => detail_ui(ui, cx, choices),
            FormatOption::Detail => {}
            FormatOption::Letters => letters_ui(ui, cx, choices),
        }
    }
}

/// What stands between the cells of a table of text, and whether it says that it is UTF-8.
fn table_form_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices) {
    group_head(ui, &cx.words.say("exporting-separator"));
    let said = |word: &str| cx.words.say(&format!("exporting-separator-{word}"));
    let words = SEPARATORS.map(|(word, _)| word);
    OneOf { name: "exporting-separator" }.show_words(ui, cx, &mut choices.separator, &words, said);
    ui.checkbox(&mut choices.has_mark, cx.words.say("exporting-mark"));
}

fn detail_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices) {
    group_head(ui, &cx.words.say("exporting-detail"));
    let said = |detail| cx.words.say(&format!("exporting-detail-{}", word_of_detail(detail)));
    if let Some(detail) =
        (OneOf { name: "exporting-detail" }).show(ui, cx, detail(choices), &Detail::ALL, said)
    {
        word_of_detail(detail).clone_into(&mut choices.detail);
    }
}

fn letters_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices) {
    group_head(ui, &cx.words.say("exporting-letters"));
    let all = [LetterForm::Paths, LetterForm::Fonts, LetterForm::Plain].map(LetterForm::word);
    let said = |word: &str| cx.words.say(&format!("exporting-letters-{word}"));
    OneOf { name: "exporting-letters" }.show_words(ui, cx, &mut choices.letters, &all, said);
}
