use crate::atlas::{Atlas, on_each};
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;
use crate::data::rules::{
    asked, certainty, disputes, documents, eras, groups, holders, names, places, regions, sources,
    texts, treaties, viewpoints, voices, words,
};

/// Holds the finished atlas against all rules.
pub fn check(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let rules = [
        asked::asked_words_have_a_speaker,
        asked::leaders_lived_then,
        certainty::certain_rows_begin_on_an_agreed_day,
        disputes::both_sides_are_given,
        documents::every_document_is_cited,
        eras::landmarks_lie_in_their_era,
        groups::groups_follow_one_another,
        holders::holders_hold_in_their_time,
        holders::claimants_claim_in_their_time,
        holders::names_of_a_holder_agree,
        holders::people_are_not_called_nobody,
        names::names_follow_one_another,
        places::places_lie_in_the_land,
        regions::regions_can_be_told,
        sources::facts_are_no_younger_than_their_sources,
        texts::texts_are_cited,
        treaties::lands_beside_are_not_taken,
        treaties::treaties_agree_with_control,
        viewpoints::official_maps_have_a_name,
        voices::voices_are_short_and_belong_somewhere,
        words::loaded_words_are_quoted,
        words::paired_names_stand_together,
        words::titles_and_summaries_are_short,
    ];
    on_each(rules.to_vec(), |rule| rule(atlas, origins)).into_iter().flatten().collect()
}
