use crate::atlas::Atlas;
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;

/// The landmarks of an era happened within it.
pub fn landmarks_lie_in_their_era(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let mut problems = Vec::new();
    for era in &atlas.eras {
        for &event in &era.events {
            let event = &atlas[event];
            if !era.period.contains(event.date.first_day()) {
                let what = format!(
                    "the era \"{}\" has the landmark \"{}\", which begins outside it, {}",
                    era.slug, event.slug, event.date
                );
                let hint = "name an event of the era, or move \"from\" of this era or the next";
                problems.push(origins.problem("era", &era.slug, what, hint));
            }
        }
    }
    problems
}
