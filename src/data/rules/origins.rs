use std::collections::HashMap;

use crate::data::problem::Problem;

/// Where entries stand in the files, by kind and id.
#[derive(Default)]
pub struct Origins(HashMap<(&'static str, String), (String, usize)>);

impl Origins {
    pub fn add(&mut self, kind: &'static str, id: &str, file: &str, line: usize) {
        self.0.insert((kind, id.to_owned()), (file.to_owned(), line));
    }

    /// A problem at the entry of this kind and id.
    pub fn problem(&self, kind: &'static str, id: &str, what: String, hint: &str) -> Problem {
        let origin = self.0.get(&(kind, id.to_owned())).cloned();
        let (file, line) = origin.map_or((String::new(), None), |(file, line)| (file, Some(line)));
        Problem { what, hint: Some(hint.to_owned()), file, line }
    }
}
