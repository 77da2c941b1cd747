use crate::map::surround::key::samples::Sample;
use crate::map::values::{KeyKind, KeyRow, KeyWeight};

/// A row of the key whose sample is not painted yet.
pub struct Row {
    pub sample: Sample,
    pub says: KeyRow,
}

impl Row {
    /// A row that says one thing, wherever it stands.
    pub fn new(kind: KeyKind, sample: Sample, text: String) -> Self {
        Self { sample, says: KeyRow::new(kind, text) }
    }

    /// The same, kept as long as what is told where it is told itself.
    pub fn told(mut self, is_told: bool) -> Self {
        if is_told {
            self.says.weight = KeyWeight::ToldLine;
        }
        self
    }
}
