use crate::map::surround::key::samples::Sample;
use crate::map::values::{KeyKind, KeyWeight};

/// A row of the key, with what it explains.
pub struct Row {
    pub kind: KeyKind,
    pub weight: KeyWeight,
    pub sample: Sample,
    pub text: String,
    /// What it says right beneath the row before it.
    pub after: Option<String>,
    /// The same in few words, if no other row says that.
    pub short: Option<String>,
    /// Fewer words still, after a row that has said what it follows.
    pub short_after: Option<String>,
    /// Whose land it is, or by whom it is occupied or leased.
    pub whose: Option<String>,
    /// What a row before it must have said of that.
    pub follows: Option<String>,
}

impl Row {
    /// A row that says one thing, wherever it stands.
    pub fn new(kind: KeyKind, sample: Sample, text: String) -> Self {
        Self {
            kind,
            weight: KeyWeight::Line,
            sample,
            text,
            after: None,
            short: None,
            short_after: None,
            whose: None,
            follows: None,
        }
    }

    /// The same, kept as long as what is told where it is told itself.
    pub fn told(mut self, is_told: bool) -> Self {
        if is_told {
            self.weight = KeyWeight::ToldLine;
        }
        self
    }
}
