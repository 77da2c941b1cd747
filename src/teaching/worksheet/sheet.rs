use serde::Serialize;

use crate::teaching::worksheet::kind::{Variant, WorksheetKind};
use crate::teaching::worksheet::sheet_map::SheetMap;

/// A page for pupils with its key: all that is printed.
#[derive(Clone, Debug, Serialize)]
pub struct Worksheet {
    /// What it asks for.
    pub kind: WorksheetKind,
    /// From which it can be made again.
    pub code: String,
    /// The first or the second of a pair.
    pub variant: Variant,
    /// What stands above it.
    pub title: String,
    /// The question of the lesson.
    pub enquiry: String,
    /// A word before what is grave.
    pub before: Option<String>,
    /// With what it is used; empty where it is whole by itself.
    pub hint: String,
    /// The date in words.
    pub date: String,
    /// Through whose eyes the maps are drawn, in words.
    pub viewpoint: String,
    /// The maps; parts name them by their place here.
    pub maps: Vec<SheetMap>,
    /// What is asked, in order.
    pub parts: Vec<Part>,
    /// What all of it rests on, each on a line.
    pub sources: Vec<String>,
    /// How the lesson goes: printed before the answers, for teachers alone.
    pub plan: Option<Plan>,
}

/// How a lesson goes, on paper: whoever has one screen has the notes here.
#[derive(Clone, Debug, Serialize)]
pub struct Plan {
    /// Ages and minutes, in words.
    pub audience: String,
    /// The 20-minute way, in words.
    pub short: String,
    /// What students can do afterwards.
    pub aims: Vec<String>,
    /// What must lie ready.
    pub needs: Vec<String>,
    /// Rules of the talk.
    pub talk: Vec<String>,
    /// What a substitute must know.
    pub substitute: String,
    /// The steps, in order.
    pub steps: Vec<PlanStep>,
}

impl Plan {
    /// Which task of the sheet asks what the step at this place of the lesson asks.
    pub(in crate::teaching::worksheet) fn set_task(&mut self, place: usize, task: usize) {
        if let Some(step) = self.steps.iter_mut().find(|it| it.number == place + 1) {
            step.task = Some(task);
        }
    }
}

/// A step of a plan.
#[derive(Clone, Debug, Serialize)]
pub struct PlanStep {
    /// Its place in the lesson, from 1.
    pub number: usize,
    /// Which task of the sheet is its question.
    pub task: Option<usize>,
    /// The line over it.
    pub headline: String,
    /// How long it takes.
    pub minutes: String,
    /// It belongs to the 20-minute way.
    pub is_short: bool,
    /// It can be passed over.
    pub is_grave: bool,
    /// For the teacher alone.
    pub notes: String,
}

/// One task of a sheet, with its answer.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    /// What to do; empty for what only has to be looked at.
    pub text: String,
    /// With what, and where the answer is written.
    #[serde(flatten)]
    pub task: Task,
    /// What is right.
    pub key: Key,
}

/// What is shown, and where an answer is written.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "task", rename_all = "kebab-case")]
pub enum Task {
    /// A map to look at or to draw on.
    Map {
        /// Which of the sheet's maps.
        map: usize,
    },
    /// Two maps, the earlier first.
    Maps {
        /// Which of the sheet's maps.
        maps: [usize; 2],
        /// The date of each, in words.
        captions: [String; 2],
        /// What the patterns mean is said, and not asked for.
        has_key: bool,
    },
    /// A line for each mark; the words to choose from, where there are any.
    Blanks {
        /// What stands before each line.
        marks: Vec<String>,
        /// Words to choose from, in no order that helps.
        bank: Vec<String>,
    },
    /// Things to be put into order; each has a letter.
    Order {
        /// In no order that helps.
        items: Vec<Lettered>,
    },
    /// A table whose empty cells are filled in.
    Table {
        /// Over the columns.
        header: Vec<String>,
        /// From above; each as long as the header.
        rows: Vec<Vec<String>>,
    },
    /// Texts side by side, with equal room.
    Voices {
        /// Two or three.
        voices: Vec<VoiceBox>,
    },
    /// Answers to choose from, each with a box to tick.
    Choose {
        /// In the order in which they stand.
        items: Vec<Lettered>,
        /// More than one may be right.
        several: bool,
    },
    /// Lines to write on.
    Lines {
        /// How many, 8 mm apart.
        lines: usize,
    },
}

/// A thing with a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lettered {
    /// A, B, C …
    pub letter: String,
    /// What it is.
    pub text: String,
}

/// A text of the time: where it comes from stands first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VoiceBox {
    /// Its letter.
    pub letter: String,
    /// Who speaks.
    pub speaker: String,
    /// When, and for whom.
    pub origin: String,
    /// What sort of text, in which languages.
    pub sort: String,
    /// What it says, in our words.
    pub says: String,
    /// Phrases of the original that are argued about, each with its meaning.
    pub quotes: Vec<String>,
    /// Hard words with their meanings.
    pub hard_words: Vec<String>,
    /// The text, and the place in it.
    pub source: String,
    /// Where it can be read.
    pub read_at: String,
}

/// What is right, and who says so.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Key {
    /// The answers, in order.
    pub lines: Vec<KeyLine>,
    /// The map that shows them.
    pub map: Option<usize>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyLine {
    /// Which blank or letter it answers; empty for a remark.
    pub mark: String,
    /// What is right.
    pub text: String,
    /// What it rests on: sources, each on a line.
    pub evidence: Vec<String>,
}

impl Worksheet {
    /// The number of the last task.
    pub(in crate::teaching::worksheet) fn last_number(&self) -> usize {
        self.parts.iter().filter(|part| !part.text.is_empty()).count()
    }
}

impl Part {
    /// A map that asks for nothing by itself.
    pub fn map(text: String, map: usize) -> Self {
        Self { text, task: Task::Map { map }, key: Key::default() }
    }

    /// Lines to write on; what a good answer holds stands in the key.
    pub fn lines(text: String, lines: usize, remarks: impl IntoIterator<Item = String>) -> Self {
        let remark = |text| KeyLine { mark: String::new(), text, evidence: Vec::new() };
        let key = Key { lines: remarks.into_iter().map(remark).collect(), map: None };
        Self { text, task: Task::Lines { lines }, key }
    }
}

/// The letter of the n-th thing, from 0: A to Z.
pub(in crate::teaching::worksheet) fn letter(index: usize) -> String {
    char::from(b'A' + (index % 26) as u8).to_string()
}
