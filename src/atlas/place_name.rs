use strum::{IntoStaticStr, VariantArray};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
pub enum NameLanguage {
    /// English.
    #[strum(serialize = "en")]
    English,
    /// Russian.
    #[strum(serialize = "ru")]
    Russian,
    /// Japanese.
    #[strum(serialize = "ja")]
    Japanese,
    /// Ainu.
    #[strum(serialize = "ain")]
    Ainu,
    /// Chinese.
    #[strum(serialize = "zh")]
    Chinese,
    /// Korean.
    #[strum(serialize = "ko")]
    Korean,
    /// Manchu.
    #[strum(serialize = "mnc")]
    Manchu,
    /// Nivkh.
    #[strum(serialize = "niv")]
    Nivkh,
    /// Uilta.
    #[strum(serialize = "oaa")]
    Uilta,
    /// Dutch.
    #[strum(serialize = "nl")]
    Dutch,
}

impl NameLanguage {
    /// The code in the history files, and in the language files after `language-`.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

impl PlaceName {
    /// The name without what it means, which stands in brackets behind it.
    pub fn plain(&self) -> &str {
        self.name.split(" (").next().unwrap_or_default()
    }

    /// Whether the place bore it on a day.
    pub fn is_borne_on(&self, day: Day) -> bool {
        self.from.as_ref().is_none_or(|from| from.first_day() <= day)
            && self.to.as_ref().is_none_or(|to| day < to.first_day())
    }

    /// Whether the place bore it until before a day.
    pub fn is_over_on(&self, day: Day) -> bool {
        self.to.as_ref().is_some_and(|to| to.first_day() <= day)
    }
}
