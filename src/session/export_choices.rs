use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::session::worksheet_choices::WorksheetChoices;

/// What was chosen when something was last written as a file, in the words of the files: what they
/// stand for is the matter of those who write files, and a word that they don't know counts for
/// nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExportChoices {
    /// A picture, a page, a worksheet, a film, a table.
    pub what: String,
    /// The format of each of them.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub formats: BTreeMap<String, String>,
    /// Width and height of a picture or a film, pixels.
    pub size: [u16; 2],
    /// How many pixels of the file, along each side, stand for one of them.
    pub sharpness: u8,
    /// Whether a picture has pixels or millimetres on paper.
    pub unit: String,
    /// Width and height of a picture on paper, millimetres.
    pub millimetres: [u16; 2],
    /// Dots to an inch of a picture on paper.
    pub resolution: u16,
    /// In which colours; in those of the window where nothing stands.
    pub colours: String,
    /// What letters are in a picture made of lines.
    pub letters: String,
    /// The part of the map on a page.
    pub frame: String,
    /// The paper of a page.
    pub paper: String,
    /// Whether a page is higher than wide.
    pub is_portrait: bool,
    /// The dates of the maps on one page, as they were typed.
    pub dates: String,
    /// The first and the last year of a film.
    pub years: [i32; 2],
    /// From frame to frame of a film.
    pub step: String,
    /// Which part of the history a table holds.
    pub table: String,
    /// Of which time it is: of all, of the shown date, of a span.
    pub time: String,
    /// The ends of the span, as they were typed; open where nothing stands.
    pub span: [String; 2],
    /// Of which kind its events are; of every kind where nothing stands.
    pub event_kind: String,
    /// Through whose eyes the land is held; through those of the window where nothing stands.
    pub viewpoint: String,
    /// How finely land is drawn in it.
    pub detail: String,
    /// What stands between the cells of a table of text.
    pub separator: String,
    /// Whether such a table begins with the mark of UTF-8.
    pub has_mark: bool,
    /// What of a worksheet.
    pub worksheet: WorksheetChoices,
    /// Where the last file lies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub folder: Option<String>,
}

/// The sides of a picture, pixels, and on paper, millimetres.
const SIDES: std::ops::RangeInclusive<u16> = 160..=4096;
const SIDES_ON_PAPER: std::ops::RangeInclusive<u16> = 40..=1200;
const RESOLUTIONS: std::ops::RangeInclusive<u16> = 24..=1200;
const MOST_SHARP: u8 = 4;
/// No word of a file is longer, nor is a path, letters.
const LONGEST_WORD: usize = 40;
const LONGEST_PATH: usize = 4096;
const LONGEST_DATES: usize = 400;
/// No more formats are remembered than there are things to write, and some to come.
const MOST_FORMATS: usize = 20;

impl Default for ExportChoices {
    fn default() -> Self {
        Self {
            what: "picture".to_owned(),
            formats: BTreeMap::new(),
            size: [1280, 800],
            sharpness: 2,
            unit: "pixels".to_owned(),
            millimetres: [180, 120],
            resolution: 300,
            colours: String::new(),
            letters: "paths".to_owned(),
            frame: "kurils-and-sakhalin".to_owned(),
            paper: "a4".to_owned(),
            is_portrait: false,
            dates: "1855, 1875, 1905, 1945-08-30, 1956, 2024".to_owned(),
            years: [1850, 2024],
            step: "year".to_owned(),
            table: "events".to_owned(),
            time: "all".to_owned(),
            span: [String::new(), String::new()],
            event_kind: String::new(),
            viewpoint: String::new(),
            detail: "regional".to_owned(),
            separator: "comma".to_owned(),
            has_mark: false,
            worksheet: WorksheetChoices::default(),
            folder: None,
        }
    }
}

impl ExportChoices {
    /// The same within bounds.
    pub(in crate::session) fn checked(self) -> Self {
        let usual = Self::default();
        let word = |word: String, usual: &str| {
            if word.chars().count() <= LONGEST_WORD { word } else { usual.to_owned() }
        };
        let is_word = |word: &String| word.chars().count() <= LONGEST_WORD;
        let formats = self.formats.into_iter();
        Self {
            what: word(self.what, &usual.what),
            formats: formats
                .filter(|(what, format)| is_word(what) && is_word(format))
                .take(MOST_FORMATS)
                .collect(),
            size: self.size.map(|side| side.clamp(*SIDES.start(), *SIDES.end())),
            sharpness: self.sharpness.clamp(1, MOST_SHARP),
            unit: word(self.unit, &usual.unit),
            millimetres: self
                .millimetres
                .map(|side| side.clamp(*SIDES_ON_PAPER.start(), *SIDES_ON_PAPER.end())),
            resolution: self.resolution.clamp(*RESOLUTIONS.start(), *RESOLUTIONS.end()),
            colours: word(self.colours, &usual.colours),
            letters: word(self.letters, &usual.letters),
            frame: word(self.frame, &usual.frame),
            paper: word(self.paper, &usual.paper),
            is_portrait: self.is_portrait,
            dates: if self.dates.chars().count() <= LONGEST_DATES {
                self.dates
            } else {
                usual.dates
            },
            years: self.years.map(|year| year.clamp(-9998, 9998)),
            step: word(self.step, &usual.step),
            table: word(self.table, &usual.table),
            time: word(self.time, &usual.time),
            span: self.span.map(|date| word(date, "")),
            event_kind: word(self.event_kind, &usual.event_kind),
            viewpoint: word(self.viewpoint, &usual.viewpoint),
            detail: word(self.detail, &usual.detail),
            separator: word(self.separator, &usual.separator),
            has_mark: self.has_mark,
            worksheet: self.worksheet.checked(),
            folder: self.folder.filter(|folder| folder.chars().count() <= LONGEST_PATH),
        }
    }
}
