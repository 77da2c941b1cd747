use strum::{IntoStaticStr, VariantArray};

use crate::atlas::event::{ActorId, EventId};
use crate::atlas::person::PersonId;
use crate::atlas::position::PositionId;
use crate::atlas::source::Citation;
use crate::atlas::table::Id;
use crate::atlas::treaty::TreatyId;
use crate::time::HistoricalDate;

/// Which [`Voice`] of an atlas.
pub type VoiceId = Id<Voice>;

/// What a text of the time says, close to it and in our words.
#[derive(Clone, Debug)]
pub struct Voice {
    /// The id in the files.
    pub slug: String,
    /// The text, and where in it.
    pub citation: Citation,
    /// Who speaks.
    pub speaker: String,
    /// For which side; nobody is named where both sides speak.
    pub side: Option<ActorId>,
    /// Quizzes ask who speaks: its words can be read without the speaker's name, and don't tell it.
    pub is_asked: bool,
    /// When it was said or written.
    pub date: HistoricalDate,
    /// For whom it was meant.
    pub audience: String,
    /// The languages of the original, as ISO 639 codes.
    pub languages: Vec<String>,
    /// What sort of text.
    pub kind: VoiceKind,
    /// What it says: at most 45 words.
    pub says: String,
    /// Phrases of the original, where the wording itself is argued about: at most two.
    pub quotes: Vec<Quote>,
    /// Words that need explaining: "word: meaning".
    pub hard_words: Vec<String>,
    /// Where the text can be read.
    pub read_at: String,
    /// What a reader should know beside it.
    pub note: Option<String>,
    /// It speaks of deaths or of people driven from their homes.
    pub is_grave: bool,
    /// The events it belongs to.
    pub events: Vec<EventId>,
    /// The instruments it belongs to.
    pub treaties: Vec<TreatyId>,
    /// The positions it states.
    pub positions: Vec<PositionId>,
    /// Those who speak in it.
    pub people: Vec<PersonId>,
}

/// A phrase of an original, and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// At most six words, or fourteen characters of Japanese.
    pub words: String,
    /// What they mean, or how they are read.
    pub gloss: String,
}

/// What sort of text a voice is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum VoiceKind {
    /// A treaty, a note, a law, a speech of a government.
    Official,
    /// A newspaper.
    Press,
    /// One who was there.
    Testimony,
    /// One who studied it.
    Scholarship,
}

impl VoiceKind {
    /// The word in the history files, and in the language files after `voice-`.
    pub fn word(self) -> &'static str {
        self.into()
    }
}
