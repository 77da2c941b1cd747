use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::export::plates::Paper;
use crate::export::print::{Press, PrintError, PrintFile, PrintedPage};
use crate::map::Tools;
use crate::teaching::worksheet::Worksheet;

/// The template of all worksheets and keys.
const TEMPLATE: &str = "worksheet.typ";
/// The words of the page itself: `worksheet-word-…` in the language files.
const WORDS: [&str; 7] = ["name", "class", "day", "key", "for-teachers", "hard-words", "sources"];

/// How a worksheet is printed.
#[derive(Clone, Copy, Debug)]
pub struct SheetForm {
    /// The page; worksheets stand upright on it.
    pub paper: Paper,
    /// Letters of 14 points instead of 11.
    pub is_large: bool,
}

/// A worksheet's own page, or its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetSide {
    /// For pupils.
    Questions,
    /// For teachers: KEY stands on each page.
    Key,
}

/// What a template is handed: all that is asked and all that is right, so that the key can be
/// worked out a second time from what was printed.
pub fn worksheet_data(
    tools: Tools<'_>,
    sheet: &Worksheet,
    side: SheetSide,
    form: SheetForm,
) -> Value {
    let words: BTreeMap<&str, String> =
        WORDS.iter().map(|&id| (id, tools.words.say(&format!("worksheet-word-{id}")))).collect();
    json!({
        "sheet": sheet,
        "words": words,
        "is_key": side == SheetSide::Key,
        "paper": form.paper.typst_name(),
        "large": form.is_large,
        "credit": tools.words.say("picture-credit-short"),
    })
}

/// One side of a worksheet as PDF/UA-1. The same sheet gives the same bytes.
///
/// # Errors
/// When the template is at fault, or the program was built without its typesetter.
pub fn print_worksheet(
    press: Press<'_>,
    tools: Tools<'_>,
    sheet: &Worksheet,
    side: SheetSide,
    form: SheetForm,
) -> Result<PrintedPage, PrintError> {
    let data = worksheet_data(tools, sheet, side, form);
    let pictures: Vec<PrintFile> =
        sheet.maps.iter().map(|map| PrintFile::new(&map.file, map.svg(tools))).collect();
    press.typesetter.typeset(TEMPLATE, press.templates, &data, &pictures)
}
