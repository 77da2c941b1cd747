use std::sync::Arc;

use strum::{IntoStaticStr, VariantArray};

use crate::atlas::{Citation, MapState, Subject, VoiceId};
use crate::teaching::lesson::question::Question;
use crate::time::Day;

/// The most words of a step's text.
pub const TEXT_WORDS: usize = 60;

/// Years of a student's age.
pub type Age = u8;

/// A lesson: one enquiry, answered before and after, and steps over the map between.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Lesson {
    /// The id, which is the name of its file.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// The question that all of it asks.
    pub enquiry: String,
    /// What students practise.
    pub skill: String,
    /// The youngest and the oldest for whom it is meant.
    pub ages: [Age; 2],
    /// How long it takes, minutes.
    pub minutes: f64,
    /// The level that is shown first.
    pub level: Level,
    /// Who made it; nobody is named where it came with the atlas.
    pub by: Option<String>,
    /// What is said before the first grave step.
    pub before_grave: Option<String>,
    /// What students can do afterwards.
    pub aims: Vec<String>,
    /// What must lie ready.
    pub needs: Vec<String>,
    /// Rules of the talk, for the class.
    pub talk: Vec<String>,
    /// `CommonMark`: what a substitute must know.
    pub substitute: Option<String>,
    /// Further sources of the whole.
    pub sources: Vec<Citation>,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// One view of the map and what is said and asked over it.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Step {
    /// What the map shows; nothing is shown while a guest speaks or students write.
    pub view: Option<View>,
    /// The line over it.
    pub headline: String,
    /// `CommonMark`: what the room reads.
    pub text: String,
    /// How long it takes, minutes, in halves.
    pub minutes: f64,
    /// It belongs to the 20-minute way.
    pub is_short: bool,
    /// `CommonMark`: for the teacher alone.
    pub notes: String,
    /// What texts of the time say, in the order in which they are shown.
    pub voices: Vec<VoiceId>,
    /// Original words that a teacher has added.
    pub originals: Vec<Original>,
    /// Sources beside those of the view and of the voices.
    pub sources: Vec<Citation>,
    /// What is asked.
    pub question: Option<Question>,
    /// It says itself that it is grave.
    pub says_grave: bool,
    /// People died or were driven from their homes.
    pub is_grave: bool,
    /// What is said before it in place of the lesson's word.
    pub word_before: Option<String>,
    /// `CommonMark`: what is shown in its place where it is passed over.
    pub way_round: Option<String>,
    /// A picture beside the text.
    pub picture: Option<Picture>,
}

/// A view line, and what it opens.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The line, as Ctrl L copies it.
    pub line: String,
    /// What it shows.
    pub shown: Option<Subject>,
    /// The day whose holders its map shows.
    pub day: Day,
    /// What its two maps show, where it compares two.
    pub compared: Option<[MapState; 2]>,
}

/// Words of a source as they stand there.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Original {
    /// The words.
    pub text: String,
    /// Whose.
    pub speaker: String,
    /// The work, and the place in it.
    pub source: String,
    /// ISO 639 code.
    pub language: String,
}

/// A picture that comes with a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Picture {
    /// Where it lies among the lesson's files.
    pub path: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// Whose it is, and where from.
    pub source: String,
    /// The file itself, PNG or JPEG; empty where it is not at hand.
    pub bytes: Arc<[u8]>,
}

/// In which form questions are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Level {
    /// With a hint.
    Help,
    /// As it is.
    #[default]
    Core,
    /// A harder form.
    More,
}

impl Level {
    /// The word in lesson files, and in the language files after `lesson-level-`.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

impl Picture {
    /// Whether it is a PNG; a JPEG else.
    pub fn is_png(&self) -> bool {
        self.bytes.starts_with(b"\x89PNG")
    }
}

impl Lesson {
    /// How long its 20-minute way takes, minutes.
    pub fn short_minutes(&self) -> f64 {
        self.steps.iter().filter(|step| step.is_short).fold(0.0, |sum, step| sum + step.minutes)
    }

    /// Whether a step of it is grave.
    pub fn is_grave(&self) -> bool {
        self.steps.iter().any(|step| step.is_grave)
    }

    /// What is said before a grave step.
    pub fn word_before<'a>(&'a self, step: &'a Step) -> Option<&'a str> {
        let own = step.word_before.as_deref();
        step.is_grave.then(|| own.or(self.before_grave.as_deref())).flatten()
    }

    /// The question of a step, as it is asked at a level.
    pub fn asked<'a>(&'a self, question: &'a Question, level: Level) -> &'a str {
        match level {
            Level::Help => &question.help,
            Level::Core => question.asked(&self.enquiry),
            Level::More => &question.more,
        }
    }
}
