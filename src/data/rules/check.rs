use crate::atlas::Atlas;
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;
use crate::data::rules::{disputes, documents, eras, names, places, treaties};

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
