use strum::{IntoStaticStr, VariantArray};

/// Which part of the history is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum What {
    /// What happened.
    Events,
    /// Who held what.
    Control,
    /// Where it happened.
    Places,
    /// What places were called.
    Names,
    /// Figures over time.
    Figures,
    /// Instruments that moved a line or tried to.
    Treaties,
    /// Those who recur.
    People,
    /// The works that all of it rests on.
    Sources,
}

impl What {
    /// All of them, in the order in which they are offered.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The word on the command line, and in the language files after `export-`.
    pub fn word(self) -> &'static str {
        self.into()
    }
}
