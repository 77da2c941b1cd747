use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::atlas::holder::HolderId;
use crate::atlas::source::Citation;
use crate::atlas::territory::{Control, TerritoryId};
use crate::time::{Day, Period};

/// Through whose eyes the map is drawn.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Viewpoint {
    /// Who was in control, with the claims of others.
    #[default]
    DeFacto,
    /// Japan's official map.
    Japan,
    /// Russia's official map, before it the Soviet one.
    Russia,
    /// Only what is held by one and claimed by another.
    Claims,
}

/// Where an official map differs from control, and by what authority.
#[derive(Clone, Debug)]
pub struct OfficialMap {
    /// Whose map.
    pub viewpoint: Viewpoint,
    /// Which maps these are.
    pub authority: String,
    /// What it is called, and until when it was called so.
    pub names: Vec<OfficialName>,
    /// Where they differ.
    pub differences: Vec<OfficialDifference>,
    /// Who says so.
    pub sources: Vec<Citation>,
}

/// What an official map is called for a time.
#[derive(Clone, Debug)]
pub struct OfficialName {
    /// At the beginning of a sentence: "The official map of the USSR".
    pub name: String,
    /// On which days.
    pub period: Period,
}

/// What an official map shows in the place of control.
#[derive(Clone, Debug)]
pub struct OfficialDifference {
    /// Of which territories.
    pub territories: Vec<TerritoryId>,
    /// On which days.
    pub period: Period,
    /// As whose; nobody's where the map leaves it open.
    pub holder: Option<HolderId>,
    /// On what ground.
    pub basis: String,
    /// Who says so.
    pub sources: Vec<Citation>,
}

/// What a viewpoint shows of a territory.
#[derive(Clone, Copy, Debug)]
pub enum Shown<'a> {
    /// Who was in control.
    Control(&'a Control),
    /// What an official map shows instead, and which map it is.
    Official(&'a OfficialDifference, &'a OfficialMap),
    /// Nothing is known.
    Nothing,
}

impl OfficialMap {
    /// What the map is called on a day.
    pub fn name_on(&self, day: Day) -> Option<&str> {
        self.names.iter().find(|it| it.period.contains(day)).map(|it| it.name.as_str())
    }
}

impl Shown<'_> {
    /// Who is shown as the holder: none where the map leaves it open, or nothing is known.
    pub fn holder(self) -> Option<HolderId> {
        match self {
            Self::Control(control) => Some(control.holder),
            Self::Official(official, _) => official.holder,
            Self::Nothing => None,
        }
    }
}

impl Viewpoint {
    /// Those that are the official maps of a state.
    pub const OFFICIAL: [Self; 2] = [Self::Japan, Self::Russia];

    /// The word in the history files, and in the language files after `viewpoint-`.
    pub fn word(self) -> &'static str {
        self.into()
    }
}
