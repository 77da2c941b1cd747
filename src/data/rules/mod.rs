//! What must hold in the history as a whole. Each rule is one function; each has a broken fixture.

mod control;
mod disputes;
mod documents;
mod eras;
mod names;
mod places;
mod treaties;

use std::collections::HashMap;

use crate::atlas::Atlas;
use crate::data::problem::Problem;

pub use control::assemble_control;

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

/// Holds the finished atlas against all rules.
pub fn check(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let rules = [
        disputes::both_sides_are_given,
        documents::every_document_is_cited,
        eras::landmarks_lie_in_their_era,
        names::names_follow_one_another,
        places::places_lie_in_the_land,
        treaties::treaties_agree_with_control,
    ];
    rules.into_iter().flat_map(|rule| rule(atlas, origins)).collect()
}
