use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::Asking;
use crate::teaching::quiz::kinds::{
    click_the_map, in_control, name_the_land, order_four, renounced_1951, three_true, town_name,
    treaty_of_line, what_changed, which_year, whose_map, whose_position, whose_voyage,
};
use crate::teaching::quiz::question::Question;
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::Seed;

/// From what questions of a kind can be made.
pub fn seeds(asking: Asking<'_>, kind: QuestionKind) -> Vec<Seed> {
    match kind {
        QuestionKind::InControl => in_control::seeds(asking),
        QuestionKind::TreatyOfLine => treaty_of_line::seeds(asking),
        QuestionKind::OrderFour => order_four::seeds(asking),
        QuestionKind::WhichYear => which_year::seeds(asking),
        QuestionKind::NameTheLand => name_the_land::seeds(asking),
        QuestionKind::ClickTheMap => click_the_map::seeds(asking),
        QuestionKind::WhatChanged => what_changed::seeds(asking),
        QuestionKind::WhosePosition => whose_position::seeds(asking),
        QuestionKind::ThreeTrue => three_true::seeds(asking),
        QuestionKind::Renounced1951 => renounced_1951::seeds(asking),
        QuestionKind::TownName => town_name::seeds(asking),
        QuestionKind::WhoseVoyage => whose_voyage::seeds(asking),
        QuestionKind::WhoseMap => whose_map::seeds(asking),
    }
}

/// A question of a kind from a seed of it; none where too few wrong answers are certain to be
/// wrong.
pub fn question(
    asking: Asking<'_>,
    kind: QuestionKind,
    seed: &Seed,
    chance: &mut Chance,
) -> Option<Question> {
    match kind {
        QuestionKind::InControl => in_control::question(asking, seed, chance),
        QuestionKind::TreatyOfLine => treaty_of_line::question(asking, seed, chance),
        QuestionKind::OrderFour => order_four::question(asking, seed, chance),
        QuestionKind::WhichYear => which_year::question(asking, seed, chance),
        QuestionKind::NameTheLand => name_the_land::question(asking, seed, chance),
        QuestionKind::ClickTheMap => click_the_map::question(asking, seed, chance),
        QuestionKind::WhatChanged => what_changed::question(asking, seed, chance),
        QuestionKind::WhosePosition => whose_position::question(asking, seed, chance),
        QuestionKind::ThreeTrue => three_true::question(asking, seed, chance),
        QuestionKind::Renounced1951 => renounced_1951::question(asking, seed, chance),
        QuestionKind::TownName => town_name::question(asking, seed, chance),
        QuestionKind::WhoseVoyage => whose_voyage::question(asking, seed, chance),
        QuestionKind::WhoseMap => whose_map::question(asking, seed, chance),
    }
}
