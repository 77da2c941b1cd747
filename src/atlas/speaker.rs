use strum::{IntoStaticStr, VariantArray};

/// Those whose view quizzes ask for: of others it is that of one of these, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Speaker {
    /// The government of Japan.
    Japan,
    /// Moscow: the USSR, then Russia.
    Moscow,
    /// Ainu groups.
    Ainu,
}

impl Speaker {
    /// The word in the history files, and in the language files after `quiz-speaker-`.
    pub fn word(self) -> &'static str {
        self.into()
    }
}
