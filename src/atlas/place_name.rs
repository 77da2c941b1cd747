use crate::atlas::place::PlaceId;
use crate::atlas::source::Citation;
use crate::time::{Day, HistoricalDate};

/// A name that a place bore for a time, in a language.
#[derive(Clone, Debug)]
pub struct PlaceName {
    /// The place.
    pub place: PlaceId,
    /// The name in Latin letters.
    pub name: String,
    /// The name in its own letters, where they differ.
    pub native: Option<String>,
    /// In which language.
    pub language: NameLanguage,
    /// Since when, if that is known.
    pub from: Option<HistoricalDate>,
    /// Until when; without it, it is used today.
    pub to: Option<HistoricalDate>,
    /// Who says so.
    pub sources: Vec<Citation>,
}

/// The language of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameLanguage {
    /// English.
    English,
    /// Russian.
    Russian,
    /// Japanese.
    Japanese,
    /// Ainu.
    Ainu,
    /// Chinese.
    Chinese,
    /// Korean.
    Korean,
    /// Manchu.
    Manchu,
    /// Nivkh.
    Nivkh,
    /// Dutch.
    Dutch,
}

impl NameLanguage {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::English,
        Self::Russian,
        Self::Japanese,
        Self::Ainu,
        Self::Chinese,
        Self::Korean,
        Self::Manchu,
        Self::Nivkh,
        Self::Dutch,
    ];

    /// The code in the history files, and in the language files after `language-`.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
            Self::Japanese => "ja",
            Self::Ainu => "ain",
            Self::Chinese => "zh",
            Self::Korean => "ko",
            Self::Manchu => "mnc",
            Self::Nivkh => "niv",
            Self::Dutch => "nl",
        }
    }
}

impl PlaceName {
    /// Whether the place bore it on a day.
    pub fn is_borne_on(&self, day: Day) -> bool {
        self.from.as_ref().is_none_or(|from| from.first_day() <= day)
            && self.to.as_ref().is_none_or(|to| day < to.first_day())
    }
}
