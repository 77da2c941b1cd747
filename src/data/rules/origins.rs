use std::collections::HashMap;

use crate::atlas::{Control, Territory};
use crate::data::problem::Problem;
use crate::time::Day;

/// Where entries stand in the files, by kind and id.
#[derive(Default)]
pub struct Origins {
    entries: HashMap<(&'static str, String), (String, usize)>,
    /// Rows of control have no id; each is found again by its territory and its first day.
    rows: HashMap<(String, Day), (String, usize)>,
}

impl Origins {
    pub fn add(&mut self, kind: &'static str, id: &str, file: &str, line: usize) {
        self.entries.insert((kind, id.to_owned()), (file.to_owned(), line));
    }

    pub fn add_row(&mut self, territory: &Territory, start: Day, file: &str, line: usize) {
        self.rows.insert((territory.slug.clone(), start), (file.to_owned(), line));
    }

    /// A problem at the entry of this kind and id.
    pub fn problem(&self, kind: &'static str, id: &str, what: String, hint: &str) -> Problem {
        problem_at(self.entries.get(&(kind, id.to_owned())), what, hint)
    }

    /// A problem at a row of control.
    pub fn problem_of_row(
        &self,
        territory: &Territory,
        row: &Control,
        what: String,
        hint: &str,
    ) -> Problem {
        problem_at(self.rows.get(&(territory.slug.clone(), row.period.start())), what, hint)
    }
}

fn problem_at(origin: Option<&(String, usize)>, what: String, hint: &str) -> Problem {
    let (file, line) =
        origin.map_or_else(Default::default, |(file, line)| (file.clone(), Some(*line)));
    Problem { what, hint: Some(hint.to_owned()), file, line }
}
