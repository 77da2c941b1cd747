//! Answers on who held what, derived once more from the files of the history.

use std::collections::BTreeSet;

use kuril_atlas::teaching::quiz::QuestionKind;
use toml::Value;

use crate::support::atlas;

use super::files::*;
use super::made::*;

#[test]
fn who_was_in_control_follows_from_the_rows() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::InControl) {
        let parts = id_parts(question);
        let (land, year) = (parts[1], parts[2]);
        let row = row(land, &format!("{year}-07-01"));
        let all_year = ["01-01", "03-31", "10-01", "12-31"].iter().all(|it| {
            holder(land, year) == text(self::row(land, &format!("{year}-{it}")), "holder")
        });
        let answer = alone(holder(land, year));
        let is_said_so = row.get("held_for_certain").and_then(Value::as_bool).unwrap_or_default();
        let is_certain = ["certain", "likely"].contains(&text(row, "certainty")) || is_said_so;
        let is_claimed = !list(row, "claimants").is_empty();
        let others = question.choices.iter().filter(|it| !it.right);
        // The same power under another name is wrong, but only years away.
        let also_right = others.filter(|it| {
            let id = raw("holder").iter().find(|h| alone(text(h, "id")) == it.text);
            id.is_some_and(|id| {
                let year: i32 = year.parse().expect("a year");
                let mut around = (year - 4..=year + 4).map(|it| holder(land, &it.to_string()));
                text(id, "power") == power(holder(land, &year.to_string()))
                    && around.any(|it| it == text(id, "id"))
            })
        });
        if right(question) != [answer.as_str()]
            || !all_year
            || !is_certain
            || (is_claimed && !question.is_disputed)
            || also_right.count() > 0
            || !question.text.contains("in control of")
            || question.text.to_lowercase().contains("whose")
        {
            broken.push(format!("{}: {:?}, the rows say {answer}", question.id, right(question)));
        }
    }
    assert_none(&broken, "control that the rows contradict");
}

/// Year, holder and land of "In 1860 the Russian Empire controlled Urup".
fn sentence(text: &str) -> Option<(&str, &str, &str)> {
    let (year, rest) = text.strip_prefix("In ")?.split_once(' ')?;
    let (holder, land) = rest.split_once(" controlled ")?;
    Some((year, holder_named(holder)?, land_named(land)?))
}

#[test]
fn three_of_six_sentences_are_true_by_the_rows() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::ThreeTrue) {
        let told = question.choices.iter().map(|it| {
            let (year, said, land) = sentence(&it.text)?;
            Some((it.right, said, holder(land, year), land))
        });
        let told: Option<Vec<_>> = told.collect();
        let is_sound = told.is_some_and(|told| {
            let lands: BTreeSet<&str> = told.iter().map(|it| it.3).collect();
            told.len() == 6
                && lands.len() == 6
                && told.iter().filter(|it| it.0).count() == 3
                && told.iter().all(
                    |(right, said, was, _)| {
                        if *right { said == was } else { power(said) != power(was) }
                    },
                )
        });
        if !is_sound {
            broken.push(format!("{:?}", question.choices));
        }
    }
    assert_none(&broken, "sentences that the rows contradict");
}

#[test]
fn what_changed_follows_from_the_rows() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::WhatChanged) {
        let (first, second) = id_parts(question)[1].split_once('-').expect("two years in the id");
        for choice in &question.choices {
            let (lands, hands) = choice.text.split_once(": first ").expect("lands and hands");
            let (from, to) = hands.split_once(", then ").expect("from whom to whom");
            let (Some(lands), Some(from), Some(to)) =
                (lands_named(lands), holder_named(from), holder_named(to))
            else {
                broken.push(format!("{}: can't read {}", question.id, choice.text));
                continue;
            };
            let is_so = lands.iter().all(|land| {
                power(holder(land, first)) == power(from)
                    && power(holder(land, second)) == power(to)
            });
            let is_disputed = lands
                .iter()
                .any(|land| !list(row(land, &format!("{second}-07-01")), "claimants").is_empty());
            let is_unmarked = choice.right && is_disputed && !question.is_disputed;
            if is_so != choice.right || is_unmarked {
                broken.push(format!("{}: {} is {is_so}", question.id, choice.text));
            }
        }
    }
    assert_none(&broken, "changes that the rows contradict");
}

#[test]
fn what_changed_names_all_four_disputed_groups_or_none() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::WhatChanged) {
        for choice in &question.choices {
            let (lands, _) = choice.text.split_once(": first ").expect("lands and hands");
            let year = id_parts(question)[1].split('-').next().unwrap_or_default();
            let groups = ["Iturup / Etorofu", "Kunashir / Kunashiri", "Shikotan", "Habomai"];
            let named = groups.iter().filter(|it| lands.contains(**it)).count();
            if year > "1855" && !matches!(named, 0 | 4) {
                broken.push(format!("{}: {}", question.id, choice.text));
            }
        }
    }
    assert_none(&broken, "four groups are three, or two are one");
}

#[test]
fn nobody_is_an_answer_who_never_came_near_the_land() {
    let mut absurd = Vec::new();
    for question in of_kind(QuestionKind::InControl) {
        let land = id_parts(question)[1];
        let is_kuril = ["kuril_north", "kuril_south", "habomai"]
            .contains(&text(block("territory", land), "group"));
        let far = |it: &&kuril_atlas::teaching::quiz::Choice| {
            it.text.contains("Korea") || it.text.contains("China")
        };
        if is_kuril && question.choices.iter().any(|it| far(&it)) {
            absurd.push(format!("{}: {:?}", question.id, question.choices));
        }
    }
    assert_none(&absurd, "nobody could think so");
}

#[test]
fn no_answer_is_another_answer_under_a_name_like_it() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::InControl) {
        let answers = question.choices.iter().map(|it| it.text.as_str());
        let russian: Vec<&str> = answers.clone().filter(|it| it.contains("Russia")).collect();
        let japanese: Vec<&str> = answers.filter(|it| it.contains("Japan")).collect();
        // What two held together, or one through another, is no name of one of them.
        let marks = [" and ", ",", " through ", " under ", " over "];
        let all = russian.iter().chain(&japanese);
        let is_shared = all.clone().any(|it| marks.iter().any(|mark| it.contains(mark)));
        if !is_shared && (russian.len() > 1 || japanese.len() > 1) {
            broken.push(format!("{}: {russian:?} {japanese:?}", question.id));
        }
    }
    assert_none(&broken, "who says one of them means the other");
}

#[test]
fn another_land_in_an_explanation_is_none_that_is_in_dispute() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::InControl) {
        for choice in &question.choices {
            let said = choice.why.split_once("in control of ").map_or("", |it| it.1);
            if !choice.right && said.starts_with("Liancourt") {
                broken.push(choice.why.clone());
            }
        }
    }
    assert_none(&broken, "one dispute explained by another");
}

#[test]
fn three_of_six_sentences_are_about_several_groups_of_lands() {
    let mut dull = Vec::new();
    for question in of_kind(QuestionKind::ThreeTrue) {
        let lands = question.evidence.ids.iter().filter_map(|id| id.strip_prefix("territory:"));
        let groups: Vec<&str> = lands.map(|it| text(block("territory", it), "group")).collect();
        let most = groups.iter().map(|it| groups.iter().filter(|other| *other == it).count()).max();
        if most > Some(2) {
            dull.push(format!("{}: {groups:?}", question.id));
        }
    }
    assert_none(&dull, "one sentence tells the others");
}

/// The power that an official map of a year shows a land as; none where it leaves it open.
fn mapped(viewpoint: &str, land: &str, year: &str) -> Option<&'static str> {
    let day = format!("{year}-07-01");
    let shows = block("viewpoint", viewpoint).get("shows").and_then(Value::as_array);
    let shown = shows.into_iter().flatten().filter_map(Value::as_table).find(|it| {
        let to = text(it, "to");
        list(it, "territories").contains(&land)
            && text(it, "from") <= day.as_str()
            && (to.is_empty() || day.as_str() < to)
    });
    match shown {
        Some(shown) if text(shown, "as") == "undetermined" => None,
        Some(shown) => Some(power(text(shown, "as"))),
        None => Some(power(holder(land, year))),
    }
}

/// How an official map of a year shows a land, beside who held it by the rows.
fn sight(viewpoint: &str, land: &str, year: &str) -> &'static str {
    match mapped(viewpoint, land, year) {
        None => "open",
        Some(shown) if shown == power(holder(land, year)) => "as held",
        Some(_) => "as others",
    }
}

#[test]
fn two_official_maps_show_the_land_so_and_two_do_not() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::WhoseMap) {
        let parts = id_parts(question);
        let (land, viewpoint, year) = (parts[1], parts[2], parts[3]);
        let asked = match question.text.as_str() {
            text if text.contains("undetermined") => "open",
            text if text.contains("did not control") => "as others",
            _ => "as held",
        };
        for choice in &question.choices {
            let (map, year) = choice.text.rsplit_once(", ").expect("a map and its year");
            let whose = if map.contains("Japan") { "japan" } else { "russia" };
            let is_soviet = whose == "russia" && year < "1991";
            let is_so = sight(whose, land, year) == asked;
            if is_so != choice.right || is_soviet != map.contains("USSR") || !question.is_disputed {
                broken.push(format!("{}: {}", question.id, choice.text));
            }
        }
        if sight(viewpoint, land, year) != asked || right(question).len() != 2 {
            broken.push(format!("{}: {}", question.id, question.text));
        }
    }
    assert_none(&broken, "a map that shows it otherwise");
}

#[test]
fn a_question_about_maps_names_no_state_that_makes_them() {
    let names = ["Japan", "USSR", "Russia", "Soviet"];
    let told = of_kind(QuestionKind::WhoseMap);
    let telling: Vec<String> = told
        .filter(|question| names.iter().any(|name| question.text.contains(name)))
        .map(|question| question.text.clone())
        .collect();
    assert_none(&telling, "the answer stands in the question");
}

#[test]
fn a_sentence_that_is_wrong_names_a_power_that_had_the_land_at_another_time() {
    let mut absurd = Vec::new();
    for question in of_kind(QuestionKind::ThreeTrue) {
        for choice in question.choices.iter().filter(|it| !it.right) {
            let Some((_, said, land)) = sentence(&choice.text) else { continue };
            let atlas = atlas();
            let id = atlas.territories.named(land).expect("a territory");
            let mut rows = atlas[id].control.iter();
            if !rows.any(|row| atlas[row.holder].power == power(said)) {
                absurd.push(choice.text.clone());
            }
        }
    }
    assert_none(&absurd, "nobody could think so");
}
