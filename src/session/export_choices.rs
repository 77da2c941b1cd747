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
    /// What of a worksheet.
    pub worksheet: WorksheetChoices,
    /// Where the last file lies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub folder: Option<String>,
}

/// The sides of a picture, pixels.
const SIDES: std::ops::RangeInclusive<u16> = 160..=4096;
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
            frame: "kurils-and-sakhalin".to_owned(),
            paper: "a4".to_owned(),
            is_portrait: false,
            dates: "1855, 1875, 1905, 1945-08-30, 1956, 2024".to_owned(),
            years: [1850, 2024],
            step: "year".to_owned(),
            table: "events".to_owned(),
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
            worksheet: self.worksheet.checked(),
            folder: self.folder.filter(|folder| folder.chars().count() <= LONGEST_PATH),
        }
    }
}
