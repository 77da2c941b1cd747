use serde::{Deserialize, Serialize};

/// Light for most rooms, dark for dim ones, grey for paper, strong for weak eyes and projectors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Appearance {
    /// Dark ink on a light map.
    #[default]
    Light,
    /// Light ink on a dark map.
    Dark,
    /// Greys and hatches.
    Print,
    /// Black on white, strong colours.
    Contrast,
}

impl Appearance {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::Print, Self::Contrast];

    /// The word for it, in the language files after `appearance-`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Print => "print",
            Self::Contrast => "contrast",
        }
    }
}
