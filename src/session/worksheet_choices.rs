use serde::{Deserialize, Serialize};

/// What was chosen when a worksheet was last made, in the words of the command line; a word that
/// stands for nothing counts for nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WorksheetChoices {
    /// What it asks for.
    pub kind: String,
    /// The part of the map; the one that the window shows where it is empty.
    pub frame: String,
    /// The earlier date of a comparison, as it was typed.
    pub earlier: String,
    /// The id of the lesson of a handout.
    pub lesson: String,
    /// Of the lesson only its 20-minute way.
    pub is_short: bool,
    /// Of what a quiz asks; all of the history where it is empty.
    pub scope: String,
    /// How much a quiz asks for, 1 to 3.
    pub level: u8,
    /// How many questions a quiz has.
    pub count: usize,
    /// From what chance follows.
    pub seed: u64,
    /// The first or the second of a pair.
    pub variant: String,
    /// Large letters.
    pub is_large: bool,
    /// The key in a file beside it.
    pub has_key: bool,
}

/// No word of a file, and nothing that is typed, is longer, letters.
const LONGEST: usize = 60;
const MOST_QUESTIONS: usize = 40;
const MOST_LEVEL: u8 = 3;

impl Default for WorksheetChoices {
    fn default() -> Self {
        Self {
            kind: "blank-map".to_owned(),
            frame: String::new(),
            earlier: String::new(),
            lesson: String::new(),
            is_short: false,
            scope: String::new(),
            level: 2,
            count: 10,
            seed: 1,
            variant: "A".to_owned(),
            is_large: false,
            has_key: true,
        }
    }
}

impl WorksheetChoices {
    /// The most questions of a quiz on paper.
    pub const MOST_QUESTIONS: usize = MOST_QUESTIONS;

    /// The same within bounds.
    pub(in crate::session) fn checked(self) -> Self {
        let usual = Self::default();
        let word = |word: String, usual: String| {
            if word.chars().count() <= LONGEST { word } else { usual }
        };
        Self {
            kind: word(self.kind, usual.kind),
            frame: word(self.frame, usual.frame),
            earlier: word(self.earlier, usual.earlier),
            lesson: word(self.lesson, usual.lesson),
            scope: word(self.scope, usual.scope),
            level: self.level.clamp(1, MOST_LEVEL),
            count: self.count.clamp(1, MOST_QUESTIONS),
            variant: word(self.variant, usual.variant),
            ..self
        }
    }
}
