use strum::{EnumString, IntoStaticStr, VariantArray};

/// What sort of question. The words stand in saved files and codes, and stay as they are.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum QuestionKind {
    /// Who was in control of a land in a year.
    InControl,
    /// Which treaty put a land on a side of the line.
    TreatyOfLine,
    /// Four events, in the order of time.
    OrderFour,
    /// The year of an event, typed; at the first level its era.
    WhichYear,
    /// What the outlined land is called.
    NameTheLand,
    /// Where a land or a town lies: a click on the map.
    ClickTheMap,
    /// Which lands changed hands between two years.
    WhatChanged,
    /// Who holds or held a position.
    WhosePosition,
    /// Which three of six sentences on control are true.
    ThreeTrue,
    /// What Japan gave up in the treaty of San Francisco.
    Renounced1951,
    /// What a town was called in a year, in a language.
    TownName,
    /// Who led a voyage.
    WhoseVoyage,
    /// Which official map shows a land so.
    WhoseMap,
}

impl QuestionKind {
    /// The word in files and codes, and in the language files after `quiz-kind-`.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// Whether it can't be asked without its map.
    pub fn needs_map(self) -> bool {
        matches!(self, Self::NameTheLand | Self::ClickTheMap)
    }
}
