//! Answers to choose from are choices: none is told by its time, its size, its sound or its state.

use std::collections::{BTreeMap, BTreeSet};

use kuril_atlas::geometry::Detail;
use kuril_atlas::map::{Primitive, Style};
use kuril_atlas::teaching::quiz::{
    AskedMap, Choice, Question, QuestionKind, QuizLevel, hide_answers, mark_spots,
};
use toml::{Table, Value};

use crate::support::{atlas, scene};

use super::files::*;
use super::made::*;

/// The holder that an answer by itself names.
fn holder_alone(name: &str) -> Option<&'static Table> {
    raw("holder").iter().find(|it| alone(text(it, "id")) == name)
}

/// Whether it is the answer "Japan and the USSR, together".
fn is_both(choice: &Choice) -> bool {
    choice.text.ends_with(", together")
}

#[test]
fn everyone_who_could_have_been_in_control_was_there_in_that_year() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::InControl) {
        let year = id_parts(question)[2];
        for choice in question.choices.iter().filter(|it| !is_both(it)) {
            let holder = holder_alone(&choice.text).expect("a holder of the history");
            let (from, to) = (text(holder, "from"), text(holder, "to"));
            let last = format!("{year}-12-31");
            if (!from.is_empty() && from > last.as_str()) || (!to.is_empty() && to < year) {
                broken.push(format!("{year}: {}", choice.text));
            }
        }
    }
    assert_none(&broken, "a state of another time");
}

#[test]
fn no_two_who_could_have_been_in_control_are_one_state_under_two_names() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::InControl) {
        let mut seen = BTreeSet::new();
        let alone = question.choices.iter().filter(|it| !is_both(it));
        for choice in alone.filter_map(|it| holder_alone(&it.text)) {
            let colours = list(choice, "colours");
            if colours != ["no-state"] && !seen.insert(colours) {
                broken.push(format!("{}: {:?}", question.text, question.choices));
            }
        }
    }
    assert_none(&broken, "two names of one state");
}

#[test]
fn who_is_in_control_today_is_asked_only_where_that_changed_or_is_disputed() {
    let asked = of_kind(QuestionKind::InControl).filter(|it| id_parts(it)[2] >= "1992");
    let mut broken: Vec<&str> = asked
        .filter(|it| !it.is_disputed && id_parts(it)[1] != "ryukyu")
        .map(|it| it.text.as_str())
        .collect();
    broken.sort_unstable();
    broken.dedup();
    let broken: Vec<String> = broken.into_iter().map(str::to_owned).collect();
    assert_none(&broken, "everybody knows");
}

#[test]
fn titles_to_be_put_in_order_do_not_count_themselves() {
    let counts = ["First", "Second", "Third", "Fourth"];
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::OrderFour) {
        let begins = |count: &&&str| question.choices.iter().any(|it| it.text.starts_with(**count));
        if counts.iter().filter(begins).count() > 1 {
            broken.push(format!("{:?}", question.answers()));
        }
    }
    assert_none(&broken, "the order stands in the words");
}

#[test]
fn no_ainu_name_spells_the_place() {
    let spelt = [
        "Ray-kot-ke",
        "Aki-yuri",
        "Si-so",
        "Torar-uk",
        "Urir",
        "Sipe-ot",
        "Ap-oma-i",
        "Kay-ka-ra-i",
    ];
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::TownName).filter(|it| it.id.contains(":ain")) {
        let told =
            question.choices.iter().map(|it| it.text.as_str()).chain([question.text.as_str()]);
        let told: Vec<&str> = told.collect();
        if spelt.iter().any(|name| told.iter().any(|it| it.contains(name))) {
            broken.push(format!("{}: {told:?}", question.id));
        }
    }
    assert_none(&broken, "who can read can answer");
}

#[test]
fn ainu_names_leave_room_for_those_of_towns_and_are_of_known_places() {
    let usual = USUAL.iter().flat_map(|quiz| &quiz.questions);
    let names: Vec<&Question> = usual.filter(|it| it.kind == QuestionKind::TownName).collect();
    let ainu = names.iter().filter(|it| it.id.contains(":ain")).count();
    assert!(ainu * 3 <= names.len() * 2 && ainu > 0, "{ainu} of {} are Ainu", names.len());
    let islets = ["Raikoke", "Broutona", "Lovushki", "Tanfilyev", "Signalny", "Zelyony"];
    let early = of_kind(QuestionKind::TownName).filter(|it| it.level != QuizLevel::More);
    let early = early.filter(|it| it.id.contains(":ain"));
    let told = early.filter(|it| {
        let choices = it.choices.iter().map(|choice| &choice.why);
        choices.chain([&it.text]).any(|text| islets.iter().any(|islet| text.contains(islet)))
    });
    let told: Vec<String> = told.map(|it| format!("{}: {:?}", it.text, it.choices)).collect();
    assert_none(&told, "an islet that nobody has to know");
}

#[test]
fn the_outlined_land_is_not_told_by_its_size() {
    let atlas = atlas();
    let (_, level) = atlas.base_map.level(Detail::Overview);
    let size = |slug: &str| {
        let bounds = level.unit(slug).expect("a unit of the map").shape.bounds;
        bounds.width().max(bounds.height())
    };
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::NameTheLand) {
        let here = size(id_parts(question)[1]);
        let sizes = question.choices.iter().filter(|it| !it.right);
        let sizes = sizes.map(|it| size(land_named(&it.text).expect("a land")));
        let unlike = sizes.filter(|it| (here / it).max(it / here) > 5.0).count();
        if unlike > 0 {
            broken.push(format!("{}: {:?}", question.id, question.answers()));
        }
    }
    assert_none(&broken, "one large land among islets, or the other way round");
}

#[test]
fn nobody_is_told_by_being_the_only_one_of_a_state() {
    let mut broken = Vec::new();
    let mut japanese = BTreeSet::new();
    for question in of_kind(QuestionKind::WhoseVoyage) {
        let asked = block("journey", id_parts(question)[1]);
        let state = |choice: &Choice| {
            let id = raw("person").iter().find(|it| text(it, "name") == choice.text);
            let id = text(id.expect("a person of the history"), "id");
            let led = raw("journey").iter().find(|it| text(it, "led_by") == id);
            text(led.expect("a journey"), "actor")
        };
        let wrong = question.choices.iter().filter(|it| !it.right);
        if !wrong.map(state).any(|it| it == text(asked, "actor")) {
            broken.push(format!("{}: {:?}", question.text, question.answers()));
        }
        let kind = raw("event").iter().find(|it| text(it, "id") == text(asked, "event"));
        if kind.is_some_and(|it| text(it, "kind") == "military") {
            broken.push(format!("a raid: {}", question.text));
        }
        if text(asked, "actor") == "japan" {
            japanese.insert(text(asked, "id"));
        }
    }
    assert_none(&broken, "the name of the state tells it");
    assert!(japanese.len() > 2, "{japanese:?} are all that sailed for Japan");
}

#[test]
fn which_state_made_a_map_does_not_tell_how_it_shows_a_land() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::WhoseMap) {
        let of = |is_right: bool| -> BTreeSet<bool> {
            let maps = question.choices.iter().filter(|it| it.right == is_right);
            maps.map(|it| it.text.contains("Japan")).collect()
        };
        if of(true).is_disjoint(&of(false)) {
            broken.push(format!("{}: {:?}", question.text, question.answers()));
        }
    }
    assert_none(&broken, "all maps of one state, none of the other");
}

#[test]
fn no_state_is_named_by_all_true_sentences_and_by_no_other() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::ThreeTrue) {
        let named = |choice: &Choice| {
            let (holder, _) =
                choice.text.split_once(' ')?.1.split_once(' ')?.1.split_once(" controlled ")?;
            Some(colours(holder_named(holder)?))
        };
        let of = |is_right: bool| -> BTreeSet<Vec<&str>> {
            question.choices.iter().filter(|it| it.right == is_right).filter_map(named).collect()
        };
        if of(true).is_disjoint(&of(false)) {
            broken.push(format!("{:?}", question.answers()));
        }
    }
    assert_none(&broken, "whoever chooses one state is right");
}

#[test]
fn a_treaty_is_not_told_by_the_name_that_a_state_had_then() {
    let names = ["Japan", "Russia", "China", "Korea", "the United States"];
    let told = of_kind(QuestionKind::TreatyOfLine).filter(|it| {
        let to = it.text.rsplit_once("on the side of ").expect("a side").1.trim_end_matches('?');
        !names.contains(&to)
    });
    let told: Vec<String> = told.map(|it| it.text.clone()).collect();
    assert_none(&told, "a state of that time alone");
}

#[test]
fn our_own_words_stand_in_no_quotation_marks() {
    let told = of_kind(QuestionKind::Renounced1951).flat_map(|it| &it.choices);
    let quoted: Vec<String> =
        told.filter(|it| it.why.contains(": “")).map(|it| it.why.clone()).collect();
    assert_none(&quoted, "it reads as if the treaty said so");
}

#[test]
fn a_land_to_click_on_has_lines_that_can_be_seen() {
    let asked = of_kind(QuestionKind::ClickTheMap);
    let mut broken = Vec::new();
    for question in asked {
        let slug = id_parts(question)[1];
        let land = raw("territory").iter().find(|it| text(it, "id") == slug);
        if land
            .is_some_and(|it| text(it, "precision") != "exact" && !text(it, "precision").is_empty())
        {
            broken.push(question.text.clone());
        }
        if slug == "mukden" && !(question.text.contains("Shenyang")) {
            broken.push(question.text.clone());
        }
    }
    assert_none(&broken, "nobody could find it by what the map shows");
}

#[test]
fn a_view_is_told_in_a_sentence_and_none_tells_another() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::WhosePosition) {
        if let Some((_, said)) = question.text.split_once(" on? – ") {
            let is_sentence = said.ends_with('.') && said.split(' ').count() > 6;
            if !is_sentence || said.starts_with(char::is_lowercase) {
                broken.push(question.text.clone());
            }
        }
    }
    for quiz in QUIZZES.iter() {
        let mut about: BTreeMap<&str, &str> = BTreeMap::new();
        for question in quiz.questions.iter().filter(|it| it.kind == QuestionKind::WhosePosition) {
            let parts = id_parts(question);
            let block = match parts.as_slice() {
                [_, "voice", id] => block("voice", id),
                _ => block("position", parts[1]),
            };
            for event in list(block, "events") {
                if let Some(other) = about.insert(event, &question.id) {
                    broken.push(format!("{other} and {}: {event}", question.id));
                }
            }
        }
    }
    assert_none(&broken, "a fragment, or two on one text");
}

#[test]
fn what_changed_is_asked_of_other_times_than_those_round_1905_too() {
    let years = |question: &Question| {
        let (first, last) = id_parts(question)[1].split_once('-').expect("two years in the id");
        [first, last].map(|it| it.parse::<i32>().expect("a year"))
    };
    let quizzes = USUAL.iter().flat_map(|quiz| &quiz.questions);
    let asked: Vec<[i32; 2]> =
        quizzes.filter(|it| it.kind == QuestionKind::WhatChanged).map(years).collect();
    let round = asked.iter().filter(|it| it[0] < 1919 && it[1] > 1898).count();
    assert!(round * 2 < asked.len(), "{round} of {} are round 1905", asked.len());
}

#[test]
fn an_explanation_says_of_no_state_that_it_was_there_before_it_began() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::WhatChanged) {
        let (first, second) = id_parts(question)[1].split_once('-').expect("two years in the id");
        for choice in &question.choices {
            let Some((lands, held)) = choice.why.split_once(": ") else { continue };
            let Some((named, _)) = held.split_once(&format!(" in {first} as in {second}")) else {
                continue;
            };
            let land = lands_named(lands).expect("lands")[0];
            let both =
                [first, second].map(|year| text(block("holder", holder(land, year)), "name"));
            if both != [named, named] {
                broken.push(choice.why.clone());
            }
        }
    }
    assert_none(&broken, "a state of another time");
}

#[test]
fn no_line_of_the_map_is_named_beside_the_land_that_it_cuts() {
    let described = |it: &&Table| it.get("described").and_then(Value::as_bool) == Some(true);
    let described: Vec<&str> =
        raw("territory").iter().filter(described).map(|it| text(it, "name")).collect();
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::WhatChanged) {
        let choices = question.choices.iter().map(|it| &it.text);
        let cut = choices.filter(|it| described.iter().any(|name| it.contains(name)));
        broken.extend(cut.cloned());
    }
    assert_none(&broken, "a name that nobody learns");
}

#[test]
fn towns_to_click_on_are_dots_on_the_map() {
    let mut asked = of_kind(QuestionKind::ClickTheMap).filter_map(|it| it.map.as_ref());
    let map = asked.find(|it| it.spots[0].place.is_some()).expect("a town is asked for");
    let view = map.view(AskedMap::SIZE);
    let mut scene = scene(&view);
    hide_answers(&mut scene);
    let before = scene.items.len();
    mark_spots(&mut scene, map, &atlas(), &Style::new(view.appearance));
    let dots = scene.items[before..].iter().map(|item| match &item.primitive {
        Primitive::Circle { centre, .. } => *centre,
        _ => panic!("only dots"),
    });
    let dots: Vec<_> = dots.collect();
    let towns: Vec<_> =
        map.spots.iter().map(|spot| scene.camera.screen_from_plane(spot.at)).collect();
    assert_eq!(dots, towns);
}

#[test]
fn lands_to_click_on_have_a_line_around_them() {
    let mut asked = of_kind(QuestionKind::ClickTheMap).filter_map(|it| it.map.as_ref());
    let map = asked.find(|it| it.spots[0].land.is_some()).expect("a land is asked for");
    let view = map.view(AskedMap::SIZE);
    let mut scene = scene(&view);
    hide_answers(&mut scene);
    let before = scene.items.len();
    mark_spots(&mut scene, map, &atlas(), &Style::new(view.appearance));
    let shapes = scene.items[before..].iter().map(|item| match &item.primitive {
        Primitive::Outline { shape, .. } => shape.bounds,
        _ => panic!("only outlines"),
    });
    let holds = shapes.zip(&map.spots).map(|(bounds, spot)| bounds.contains(spot.at));
    assert_eq!(holds.collect::<Vec<_>>(), vec![true; map.spots.len()]);
}

#[test]
fn an_explanation_keeps_no_note_of_the_atlas_quiet() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::InControl) {
        let (land, year) = (id_parts(question)[1], id_parts(question)[2]);
        let note = text(row(land, &format!("{year}-07-01")), "note").trim();
        if !question.explanation.contains(note) {
            broken.push(format!("{}: {note}", question.text));
        }
    }
    assert_none(&broken, "the doubting student is right");
}

#[test]
fn the_grounds_of_both_states_stand_beside_a_map_and_nobody_disputes_an_ainu_word() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::WhoseMap) {
        let (land, year) = (id_parts(question)[1], id_parts(question)[3]);
        let day = format!("{year}-07-01");
        for viewpoint in ["japan", "russia"] {
            let shows = block("viewpoint", viewpoint).get("shows").and_then(Value::as_array);
            let ground = shows.into_iter().flatten().filter_map(Value::as_table).find(|it| {
                let to = text(it, "to");
                list(it, "territories").contains(&land)
                    && text(it, "from") <= day.as_str()
                    && (to.is_empty() || day.as_str() < to)
            });
            if ground.is_some_and(|it| !question.explanation.contains(text(it, "basis"))) {
                broken.push(format!("{}: nothing of {viewpoint}", question.id));
            }
        }
    }
    let names = of_kind(QuestionKind::TownName).filter(|it| it.id.contains(":ain"));
    broken.extend(names.filter(|it| it.is_disputed).map(|it| it.text.clone()));
    assert_none(&broken, "one side alone, or a dispute that is none");
}
