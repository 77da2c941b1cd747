//! No answer that counts as wrong is right after all.

use std::collections::BTreeMap;

use kuril_atlas::teaching::quiz::{Choice, Question, QuestionKind};
use toml::{Table, Value};

use super::files::*;
use super::made::*;

/// Lands, from whom and to whom of "Urup: first the Russian Empire, then the Empire of Japan".
fn hands(text: &str) -> Option<(Vec<&'static str>, &'static str, &'static str)> {
    let (lands, hands) = text.split_once(": first ")?;
    let (from, to) = hands.split_once(", then ")?;
    Some((lands_named(lands)?, holder_named(from)?, holder_named(to)?))
}

fn wrong(question: &Question) -> impl Iterator<Item = &Choice> {
    question.choices.iter().filter(|it| !it.right)
}

#[test]
fn no_change_that_counts_as_wrong_happened_between_the_years() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::WhatChanged) {
        let (first, last) = id_parts(question)[1].split_once('-').expect("two years in the id");
        for choice in wrong(question) {
            let (lands, from, to) = hands(&choice.text).expect("a sentence on lands");
            let happened = lands.iter().any(|land| {
                let rows = rows_within(land, first, last);
                let has = |row: &&Table, holder| {
                    colours(text(row, "holder")).contains(&colours(holder)[0])
                };
                let lost = rows.iter().position(|row| has(row, from));
                lost.is_some_and(|lost| rows[lost + 1..].iter().any(|row| has(row, to)))
            });
            if happened {
                broken.push(format!("{first} to {last}: {}", choice.text));
            }
        }
    }
    assert_none(&broken, "it did happen");
}

#[test]
fn what_changed_hands_went_from_one_state_to_another() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::WhatChanged) {
        for choice in &question.choices {
            let (_, from, to) = hands(&choice.text).expect("a sentence on lands");
            let (from, to) = (colours(from), colours(to));
            if from.len() > 1 || to.len() > 1 || from == to {
                broken.push(choice.text.clone());
            }
        }
    }
    assert_none(&broken, "one state under another name, or two in one land");
}

#[test]
fn no_two_times_to_choose_from_hold_the_year() {
    let mut broken = Vec::new();
    let asked = of_kind(QuestionKind::WhichYear);
    for question in asked.filter(|it| it.text.starts_with("In which time")) {
        let year = &text(block("event", id_parts(question)[1]), "date")[..4];
        let holds = |choice: &&Choice| {
            let years = choice.text.rsplit_once('(').map_or("", |it| it.1.trim_end_matches(')'));
            let (first, last) = years.split_once('–').unwrap_or((years, years));
            first <= year && year <= last
        };
        if question.choices.iter().filter(holds).count() != 1 {
            broken.push(format!("{year}: {}: {:?}", question.text, question.choices));
        }
    }
    assert_none(&broken, "two times of one year");
}

/// The side and the day of a position or a voice.
fn said(question: &Question) -> (&'static str, &'static str) {
    let parts = id_parts(question);
    match parts.as_slice() {
        [_, "voice", id] => (text(block("voice", id), "side"), text(block("voice", id), "date")),
        [_, id] => (text(block("position", id), "side"), text(block("position", id), "from")),
        _ => panic!("{}", question.id),
    }
}

#[test]
fn nobody_is_asked_whose_view_it_is_that_both_sides_agreed_on() {
    // At Singapore and in Tokyo both put their names to it.
    let joint = ["2018-11-14", "1993-10-13", "1991-11-14"];
    let mut sides: BTreeMap<&str, &str> = BTreeMap::new();
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::WhosePosition) {
        let (side, day) = said(question);
        let is_day = day.len() == "1855-02-07".len() && day != "1956-02-11";
        let other = sides.insert(day, side).filter(|other| is_day && *other != side);
        if joint.contains(&day) || other.is_some() {
            broken.push(question.text.clone());
        }
    }
    assert_none(&broken, "it is the view of both");
}

#[test]
fn nobody_who_sailed_with_the_leader_is_a_wrong_answer() {
    let day = |journey: &'static Table| {
        let points = journey.get("point").and_then(Value::as_array).into_iter().flatten();
        let days = points.filter_map(Value::as_table).map(|it| text(it, "date"));
        days.filter(|it| !it.is_empty()).min().unwrap_or_default()
    };
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::WhoseVoyage) {
        let asked = block("journey", id_parts(question)[1]);
        let year = |journey| day(journey).get(..4).and_then(|it| it.parse::<i32>().ok());
        for choice in wrong(question) {
            let person = raw("person").iter().find(|it| text(it, "name") == choice.text);
            let person = person.expect("a person of the history");
            let took_part = list(person, "events").contains(&text(asked, "event"));
            let led = raw("journey").iter().filter(|it| text(it, "led_by") == text(person, "id"));
            let together = led.clone().any(|it| text(it, "event") == text(asked, "event"));
            // Whoever set out in the same year could be meant as well.
            let also = led.filter(|it| year(it).is_some() && year(it) == year(asked)).count() > 0;
            if took_part || together || also {
                broken.push(format!("{}: {}", question.text, choice.text));
            }
        }
    }
    assert_none(&broken, "they sailed together");
}

#[test]
fn a_power_with_a_foothold_in_the_land_is_no_wrong_answer() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::ThreeTrue) {
        for choice in wrong(question).filter(|it| it.text.ends_with(" controlled Liaoning")) {
            let year = &choice.text["In ".len().."In 1898".len()];
            let there = holder("kwantung", year);
            let named = choice.text.split_once(' ').and_then(|it| it.1.split_once(' '));
            let named = named.and_then(|it| it.1.split_once(" controlled "));
            let named = named.and_then(|it| holder_named(it.0)).expect("a holder");
            if colours(there) == colours(named) {
                broken.push(choice.text.clone());
            }
        }
    }
    for question in of_kind(QuestionKind::InControl) {
        let parts = id_parts(question);
        if parts[1] == "liaoning" {
            let there = alone(holder("kwantung", parts[2]));
            let named = wrong(question).filter(|it| it.text == there);
            broken.extend(named.map(|it| format!("{}: {}", question.text, it.text)));
        }
    }
    assert_none(&broken, "Port Arthur was leased to it");
}

#[test]
fn no_treaty_gave_the_rest_of_what_is_asked_for_half() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::TreatyOfLine) {
        let lands: Vec<&str> =
            question.evidence.ids.iter().filter_map(|id| id.strip_prefix("territory:")).collect();
        let is_half = id_parts(question)[1] == "st-petersburg"
            && lands.iter().any(|land| land.starts_with("sakhalin") || *land == "moneron")
            && !["sakhalin_n", "sakhalin_s"].iter().all(|land| lands.contains(land));
        let is_named = !question.text.contains("Nyukzha") && !question.text.contains("Moneron");
        if is_half || !is_named {
            broken.push(question.text.clone());
        }
    }
    assert_none(&broken, "half of what the treaty says, or land that it doesn't name");
}

#[test]
fn the_state_behind_the_one_that_was_in_control_is_no_wrong_answer() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::InControl) {
        let (land, year) = (id_parts(question)[1], id_parts(question)[2]);
        let row = row(land, &format!("{year}-07-01"));
        let there = colours(text(row, "holder"));
        if text(row, "status") == "shared" || there.len() < 2 {
            continue;
        }
        for choice in wrong(question) {
            let named = raw("holder").iter().find(|it| alone(text(it, "id")) == choice.text);
            let named = list(named.expect("a holder of the history"), "colours");
            // In whose name another ruled did not rule; who ruled did.
            let is_front = there[1] != "no-state" && named == [there[0]];
            if !is_front && named.iter().any(|it| there.contains(it)) {
                broken.push(format!(
                    "{}: {} or {}",
                    question.text,
                    right(question)[0],
                    choice.text
                ));
            }
        }
    }
    assert_none(&broken, "who ruled is named twice");
}
