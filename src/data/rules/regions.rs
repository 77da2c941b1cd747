use crate::atlas::{Atlas, Region, TerritoryId};
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;

/// A region has land and can be told: it is named or is one land, and stands before what is part of it.
pub fn regions_can_be_told(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut seen: Vec<(&Region, Vec<TerritoryId>)> = Vec::new();
    for region in &atlas.regions {
        let lands = atlas.lands_of(region);
        let problem =
            |what: String, hint: &str| origins.problem("region", &region.slug, what, hint);
        match (&region.name, lands.len()) {
            (_, 0) => problems.push(problem(
                format!("no land belongs to the region \"{}\"", region.slug),
                "name some in \"groups\" or \"territories\"",
            )),
            (None, 2..) => problems.push(problem(
                format!("the region \"{}\" is of several lands and has no name", region.slug),
                "say what they are called together: name = \"…\"",
            )),
            _ => {}
        }
        let is_part = |other: &&(&Region, Vec<TerritoryId>)| {
            !other.1.is_empty() && other.1.iter().all(|land| lands.contains(land))
        };
        if let Some((part, _)) = seen.iter().find(is_part) {
            problems.push(problem(
                format!("the region \"{}\" stands behind its part \"{}\"", region.slug, part.slug),
                "the larger comes first, or it is never told",
            ));
        }
        seen.push((region, lands));
    }
    problems
}
