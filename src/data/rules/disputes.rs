use std::collections::BTreeSet;

use crate::atlas::{Atlas, Certainty};
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;

/// An event that is disputed says who says what.
pub fn both_sides_are_given(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let disputed = atlas.events.iter().filter(|event| event.certainty == Certainty::Disputed);
    disputed
        .filter(|event| {
            let sources: BTreeSet<_> = event.sayings.iter().map(|it| it.citation.source).collect();
            sources.len() < 2 && event.corrections.is_empty()
        })
        .map(|event| {
            origins.problem(
                "event",
                &event.slug,
                format!("the event \"{}\" is disputed, but gives one side only", event.slug),
                "add two [[says]] blocks from different sources, or another certainty",
            )
        })
        .collect()
}
