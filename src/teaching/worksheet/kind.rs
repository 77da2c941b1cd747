use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// What a worksheet asks for.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum WorksheetKind {
    /// Outlines of the land, to write names on.
    BlankMap,
    /// Numbered lands, to be coloured by who was in control.
    ColourMap,
    /// Numbered islands, to be named.
    NameIslands,
    /// Events out of order, to be put into it.
    Chronology,
    /// Two maps, to be compared.
    WhatChanged,
    /// Two texts of the time, and a third, to be weighed.
    TwoVoices,
    /// What the history of a date rests on, to be judged.
    Sources,
    /// Questions of a quiz, on paper.
    Quiz,
    /// The handout of a lesson.
    Lesson,
}

impl WorksheetKind {
    /// The word on the command line and in saved files, and in the language files after `sheet-`.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// Two sheets of one seed: neighbours in a class have the same questions in another order, or
/// others as hard.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(ascii_case_insensitive)]
pub enum Variant {
    /// The first.
    #[default]
    A,
    /// The second.
    B,
}

impl Variant {
    /// "A" or "B".
    pub fn word(self) -> &'static str {
        self.into()
    }
}
