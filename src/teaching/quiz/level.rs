use strum::{IntoStaticStr, VariantArray};

/// How much a question asks for.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum QuizLevel {
    /// What everyone should know: turning points, large lands, answers far apart, three of them.
    Help,
    /// What a class has been taught.
    #[default]
    Core,
    /// Close answers, small islands, years and names typed.
    More,
}

impl QuizLevel {
    /// 1, 2 or 3.
    pub fn number(self) -> u8 {
        match self {
            Self::Help => 1,
            Self::Core => 2,
            Self::More => 3,
        }
    }

    /// The level with this number.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::VARIANTS.iter().copied().find(|level| level.number() == number)
    }

    /// How many wrong answers stand beside the right one.
    pub fn distractors(self) -> usize {
        match self {
            Self::Help => 2,
            Self::Core | Self::More => 3,
        }
    }
}
