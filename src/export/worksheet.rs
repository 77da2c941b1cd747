use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};

use crate::export::plates::{Paper, key_data};
use crate::export::print::{Press, PrintError, PrintFile, PrintedPage};
use crate::map::Tools;
use crate::teaching::lesson::Lesson;
use crate::teaching::quiz::Quiz;
use crate::teaching::worksheet::{
    Material, Task, Worksheet, WorksheetOrder, WorksheetProblem, worksheet_of,
};

/// The template of all worksheets and keys.
const TEMPLATE: &str = "worksheet.typ";
/// Millimetres of a pixel of a sample in the key.
const SAMPLE: f64 = 0.26;
/// The words of the page itself: `worksheet-word-…` in the language files.
pub const SHEET_WORDS: [&str; 17] = [
    "name",
    "class",
    "day",
    "key",
    "for-teachers",
    "hard-words",
    "sources",
    "plan",
    "aims",
    "needs",
    "talk",
    "substitute",
    "step",
    "minutes",
    "notes",
    "grave",
    "task",
];

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

/// A worksheet that is wanted as a file: what it is made of goes along.
#[derive(Clone, Debug)]
pub struct WorksheetWish {
    /// Which sheet; of what it is made follows.
    pub order: WorksheetOrder,
    /// The questions of a quiz on paper.
    pub quiz: Option<Arc<Quiz>>,
    /// The lesson of a handout.
    pub lesson: Option<Arc<Lesson>>,
    /// Only the lesson's 20-minute way.
    pub is_short: bool,
    /// How it is printed.
    pub form: SheetForm,
    /// The page for pupils, or its key.
    pub side: SheetSide,
    /// Whether the page for pupils has its key in a file beside it.
    pub has_key_beside: bool,
}

impl WorksheetWish {
    /// The sheet with its key.
    ///
    /// # Errors
    /// When the history has too little for it, or its quiz or lesson is missing.
    pub fn sheet(&self, tools: Tools<'_>) -> Result<Worksheet, WorksheetProblem> {
        let material = Material::of(self.quiz.as_deref(), self.lesson.as_deref(), self.is_short);
        worksheet_of(tools, &self.order, material)
    }

    /// The key, where it is wanted in a file beside the page for pupils.
    pub fn key_beside(&self) -> Option<Self> {
        let is_wanted = self.has_key_beside && self.side == SheetSide::Questions;
        is_wanted.then(|| Self { side: SheetSide::Key, has_key_beside: false, ..self.clone() })
    }
}

/// What a template is handed: all that is asked and all that is right, so that the key can be
/// worked out a second time from what was printed.
pub fn worksheet_data(
    tools: Tools<'_>,
    sheet: &Worksheet,
    side: SheetSide,
    form: SheetForm,
) -> Value {
    let words: BTreeMap<&str, String> = SHEET_WORDS
        .iter()
        .map(|&id| (id, tools.words.say(&format!("worksheet-word-{id}"))))
        .collect();
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
    let mut data = worksheet_data(tools, sheet, side, form);
    let mut pictures: Vec<PrintFile> =
        sheet.maps.iter().map(|map| PrintFile::new(&map.file, map.svg(tools))).collect();
    if let Some((samples, key)) = map_key(tools, sheet) {
        pictures.extend(samples);
        data["map_key"] = key;
    }
    press.typesetter.typeset(TEMPLATE, press.templates, &data, &pictures)
}

/// What the patterns of two maps mean, where the sheet says so: pictures of them, and words.
fn map_key(tools: Tools<'_>, sheet: &Worksheet) -> Option<(Vec<PrintFile>, Value)> {
    let (maps, captions) = sheet.parts.iter().find_map(|part| match &part.task {
        Task::Maps { maps, captions, has_key: true } => Some((maps, captions)),
        _ => None,
    })?;
    let rows = maps.map(|map| sheet.maps[map].key(tools));
    let keys = [0, 1].map(|i| (captions[i].as_str(), rows[i].as_slice()));
    let (samples, key) = key_data(tools.words, &keys, SAMPLE);
    Some((samples, json!(key)))
}
