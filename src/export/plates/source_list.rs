use serde::Serialize;

use crate::atlas::{Atlas, SourceId};
use crate::language::Words;

/// The sources of a page, each with a number.
#[derive(Default)]
pub struct SourceList {
    ids: Vec<SourceId>,
}

/// A source with its number.
#[derive(Serialize)]
pub struct SourceRow {
    number: usize,
    text: String,
}

impl SourceList {
    /// The number of a source, from 1: as it was the first time, or the next one.
    pub fn number(&mut self, source: SourceId) -> usize {
        let known = self.ids.iter().position(|it| *it == source);
        known.unwrap_or_else(|| {
            self.ids.push(source);
            self.ids.len() - 1
        }) + 1
    }

    /// All of them, by number.
    pub fn rows(&self, atlas: &Atlas, words: &Words) -> Vec<SourceRow> {
        let row =
            |(i, id): (usize, &SourceId)| SourceRow { number: i + 1, text: atlas[*id].line(words) };
        self.ids.iter().enumerate().map(row).collect()
    }
}
