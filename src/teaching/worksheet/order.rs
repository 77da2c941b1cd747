use crate::atlas::MapState;
use crate::language::Words;
use crate::map::MapFrame;
use crate::teaching::chance::Chance;
use crate::teaching::lesson::Lesson;
use crate::teaching::quiz::Quiz;
use crate::teaching::worksheet::kind::{Variant, WorksheetKind};
use crate::time::Day;

/// What a sheet is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Material<'a> {
    /// The history itself.
    #[default]
    History,
    /// The questions of a quiz.
    Quiz(&'a Quiz),
    /// The steps of a lesson.
    Lesson(&'a Lesson),
    /// Those of its 20-minute way alone.
    ShortLesson(&'a Lesson),
}

impl<'a> Material<'a> {
    /// A quiz or a lesson, whichever is there; else the history. Of the lesson all or its 20-minute way.
    pub fn of(quiz: Option<&'a Quiz>, lesson: Option<&'a Lesson>, is_short: bool) -> Self {
        let quiz = quiz.map(Self::Quiz);
        let of_lesson = if is_short { Self::ShortLesson } else { Self::Lesson };
        quiz.or(lesson.map(of_lesson)).unwrap_or_default()
    }
}

/// Which worksheet is wanted, but for what it is made of. The same order gives the same sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorksheetOrder {
    /// What it asks for.
    pub kind: WorksheetKind,
    /// The date it is about, and through whose eyes its maps are drawn.
    pub state: MapState,
    /// The other date of a comparison; without one, the last time that was different.
    pub earlier: Option<Day>,
    /// Which part of the map.
    pub frame: MapFrame,
    /// From what chance follows.
    pub seed: u64,
    /// The first or the second of a pair.
    pub variant: Variant,
}

/// Why a sheet can't be made of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorksheetProblem {
    /// Too little is known to the day.
    TooFewEvents,
    /// Nobody held other land at an earlier date.
    NothingChanged,
    /// No event has texts of two sides.
    NoTwoVoices,
    /// No source is cited.
    TooFewSources,
    /// A sheet of a quiz without its questions.
    NoQuiz,
    /// A handout without its lesson.
    NoLesson,
    /// A handout of the 20-minute way of a lesson that has none.
    NoShortWay,
    /// The frame shows none of what is asked for.
    NothingToName,
}

impl WorksheetProblem {
    /// The problem in a sentence.
    pub fn in_words(self, words: &Words) -> String {
        words.say(match self {
            Self::TooFewEvents => "worksheet-problem-events",
            Self::NothingChanged => "worksheet-problem-unchanged",
            Self::NoTwoVoices => "worksheet-problem-voices",
            Self::TooFewSources => "worksheet-problem-sources",
            Self::NoQuiz => "worksheet-problem-quiz",
            Self::NoLesson => "worksheet-problem-lesson",
            Self::NoShortWay => "worksheet-problem-short",
            Self::NothingToName => "worksheet-problem-names",
        })
    }
}

impl WorksheetOrder {
    /// Chance that follows from seed, kind and variant.
    pub(in crate::teaching::worksheet) fn chance(&self) -> Chance {
        let salt = self.kind.word().bytes().chain(self.variant.word().bytes());
        let mixed = salt.fold(self.seed, |sum, byte| {
            sum.wrapping_mul(0x0100_0000_01b3).wrapping_add(u64::from(byte))
        });
        Chance::of(mixed)
    }

    /// What stands in the foot, so that the sheet can be made again: "KA-name-islands-7-A".
    pub fn code(&self) -> String {
        format!("KA-{}-{}-{}", self.kind.word(), self.seed, self.variant.word())
    }
}
