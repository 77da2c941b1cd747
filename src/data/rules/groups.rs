use std::collections::BTreeMap;

use crate::atlas::{Atlas, Group, StoryDistance};
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;

/// No two groups are as near to the heart of the story as one another: one of them is told first.
pub fn groups_follow_one_another(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let mut seen: BTreeMap<StoryDistance, &Group> = BTreeMap::new();
    let mut problems = Vec::new();
    for group in atlas.groups.iter().filter(|it| it.distance != StoryDistance::Beyond) {
        if let Some(other) = seen.insert(group.distance, group) {
            let what = format!(
                "\"{}\" is as near to the heart of the story as \"{}\"",
                group.slug, other.slug
            );
            let hint = "give each group of the story a number of its own";
            problems.push(origins.problem("group", &group.slug, what, hint));
        }
    }
    problems
}
