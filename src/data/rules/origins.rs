use std::sync::Arc;

use crate::atlas::{Control, QuickMap, Territory};
use crate::data::problem::Problem;
use crate::time::Day;

/// Where entries stand in the files, by kind and id.
#[derive(Default)]
pub struct Origins {
    entries: QuickMap<&'static str, QuickMap<Box<str>, Origin>>,
    /// Rows of control have no id; each is found again by its territory and its first day.
    rows: QuickMap<Box<str>, Vec<(Day, Origin)>>,
    /// The file of the entry that was added last: many stand in one.
    file: Arc<str>,
    are_unwanted: bool,
}

/// A line of a file.
struct Origin {
    file: Arc<str>,
    line: usize,
}

impl Origins {
    /// Of files of which nobody will ask.
    pub fn unwanted() -> Self {
        Self { are_unwanted: true, ..Self::default() }
    }

    pub fn add(&mut self, kind: &'static str, id: &str, file: &str, line: impl FnOnce() -> usize) {
        if self.are_unwanted {
            return;
        }
        let origin = Origin { file: self.shared(file), line: line() };
        self.entries.entry(kind).or_default().insert(id.into(), origin);
    }

    pub fn add_row(&mut self, territory: &Territory, start: Day, file: &str, line: usize) {
        if self.are_unwanted {
            return;
        }
        let origin = Origin { file: self.shared(file), line };
        self.rows.entry(territory.slug.as_str().into()).or_default().push((start, origin));
    }

    /// A problem at the entry of this kind and id.
    pub fn problem(&self, kind: &'static str, id: &str, what: String, hint: &str) -> Problem {
        problem_at(self.entries.get(kind).and_then(|of_kind| of_kind.get(id)), what, hint)
    }

    /// A problem at a row of control.
    pub fn problem_of_row(
        &self,
        territory: &Territory,
        row: &Control,
        what: String,
        hint: &str,
    ) -> Problem {
        let rows = self.rows.get(territory.slug.as_str());
        let last = rows.and_then(|it| it.iter().rfind(|(day, _)| *day == row.period.start()));
        problem_at(last.map(|(_, origin)| origin), what, hint)
    }

    fn shared(&mut self, file: &str) -> Arc<str> {
        if *self.file != *file {
            self.file = file.into();
        }
        Arc::clone(&self.file)
    }
}

fn problem_at(origin: Option<&Origin>, what: String, hint: &str) -> Problem {
    let (file, line) =
        origin.map_or_else(Default::default, |origin| (origin.file.to_string(), Some(origin.line)));
    Problem { what, hint: Some(hint.to_owned()), file, line }
}
