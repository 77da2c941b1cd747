//! Answers on treaties, events, places and people, derived once more from the files of the history.

use std::collections::BTreeSet;

use kuril_atlas::geometry::{Detail, GlobePoint, geodesy};
use kuril_atlas::teaching::quiz::{AnswerForm, QuestionKind};
use toml::{Table, Value};

use crate::support::atlas;

use super::files::*;
use super::made::*;

#[test]
fn the_treaty_gives_the_lands_and_no_other_answer_does() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::TreatyOfLine) {
        let lands: Vec<&str> =
            question.evidence.ids.iter().filter_map(|id| id.strip_prefix("territory:")).collect();
        let to = question.text.rsplit_once("on the side of ").map(|it| it.1.trim_end_matches('?'));
        let colour = match to.expect("a state at the end") {
            "Japan" => "japan",
            "Russia" => "russia",
            "China" => "china",
            "Korea" => "korea",
            "the United States" => "usa",
            other => panic!("{other} is no state of the story"),
        };
        for choice in &question.choices {
            let treaty = raw("treaty").iter().find(|it| text(it, "name") == choice.text);
            let treaty = treaty.expect("a treaty of the history");
            let gives = treaty.get("gives").and_then(Value::as_array).into_iter().flatten();
            let about = gives.filter_map(Value::as_table).filter(|it| {
                let is_about = list(it, "territories").iter().any(|land| lands.contains(land));
                is_about && text(it, "to") != "undetermined"
            });
            let to: Vec<Vec<&str>> = about.map(|it| colours(text(it, "to"))).collect();
            // What divides the lands gives them to nobody.
            let gives = !to.is_empty() && to.iter().all(|it| *it == [colour]);
            let is_fit = ["treaty", "agreement"].contains(&text(treaty, "kind"))
                && !text(treaty, "in_force").is_empty()
                && text(treaty, "id") != "joint-declaration";
            if gives != choice.right || !is_fit {
                broken.push(format!("{}: {}", question.id, choice.text));
            }
        }
        let id = id_parts(question)[1];
        let signed = text(block("treaty", id), "signed");
        let before: i32 = signed[..4].parse().expect("a year");
        let after = before + 2;
        let moved = lands.iter().all(|land| {
            colours(holder(land, &(before - 3).to_string())) != [colour]
                && colours(holder(land, &after.to_string()))[0] == colour
        });
        // What a war had moved before may have been so for long; nothing else may.
        if !moved && lands.is_empty() {
            broken.push(format!("{}: control did not follow", question.id));
        }
    }
    assert_none(&broken, "treaties that give otherwise");
}

#[test]
fn events_stand_in_the_order_of_their_dates_and_years() {
    let mut broken = Vec::new();
    let by_title = |title: &str| raw("event").iter().find(|it| text(it, "title") == title);
    let doubted: BTreeSet<&str> = raw("says")
        .iter()
        .filter(|it| text(it, "what") == "date")
        .map(|it| text(it, "event"))
        .collect();
    for question in of_kind(QuestionKind::OrderFour) {
        let dates = question.answers().iter().map(|it| by_title(it).expect("an event")).collect();
        let dates: Vec<&Table> = dates;
        let is_in_order = dates.windows(2).all(|two| text(two[0], "date") < text(two[1], "date"));
        let is_certain = dates.iter().all(|it| {
            text(it, "certainty") == "certain"
                && text(it, "date").len() == "1855-02-07".len()
                && !doubted.contains(text(it, "id"))
        });
        if !is_in_order || !is_certain {
            broken.push(question.id.clone());
        }
    }
    for question in of_kind(QuestionKind::WhichYear) {
        let event = block("event", id_parts(question)[1]);
        let date = text(event, "date");
        let is_right = if let AnswerForm::Year(year) = &question.form {
            date[..4] == year.to_string()
        } else {
            let era = raw("era").iter().rfind(|it| text(it, "from") <= date);
            let era = text(era.expect("an era of the day"), "name");
            right(question)[0].starts_with(era)
        };
        if !is_right || doubted.contains(text(event, "id")) {
            broken.push(format!("{}: {date}, not {:?}", question.id, question.form));
        }
    }
    assert_none(&broken, "dates that the files contradict");
}

#[test]
fn the_outlined_land_and_the_spot_are_where_the_answer_lies() {
    let (atlas, mut broken) = (atlas(), Vec::new());
    let (_, level) = atlas.base_map.level(Detail::Fine);
    let kinds = [QuestionKind::NameTheLand, QuestionKind::ClickTheMap];
    let mut seen = BTreeSet::new();
    for question in questions().filter(|it| kinds.contains(&it.kind)) {
        let map = question.map.as_ref().expect("it has a map");
        let spot = map.spots.iter().find(|it| it.right).expect("a right spot");
        let slug = id_parts(question)[1];
        let in_frame = map.spots.iter().all(|it| map.frame.contains(it.at));
        let is_there = if let Some(land) = spot.land {
            let unit = level.unit(slug).expect("a unit of the map");
            let apart = unit.shape.edges().map(|edge| {
                let foot = geodesy::nearest_on_edge(spot.at, edge);
                (foot - spot.at).x.hypot((foot - spot.at).y)
            });
            let near = apart.fold(f64::INFINITY, f64::min);
            let outlined = map.outlined.is_none_or(|it| it == land);
            land_named(&spot.name) == Some(slug)
                && outlined
                && (unit.shape.contains(spot.at) || near < 3.0)
        } else {
            let place = block("place", slug);
            let number = |key: &str| place.get(key).and_then(Value::as_float).expect("a number");
            let there = GlobePoint { lon: number("lon"), lat: number("lat") };
            let here = atlas.base_map.projection.globe_from_plane(spot.at).expect("on the globe");
            spot.name.starts_with(text(place, "name")) && geodesy::distance(here, there) < 500.0
        };
        let pixels = |a: kuril_atlas::geometry::PlanePoint,
                      b: kuril_atlas::geometry::PlanePoint| {
            let scale = 600.0 / map.frame.width().max(map.frame.height() * 1.5);
            (a - b).x.hypot((a - b).y) * scale
        };
        let is_apart =
            map.spots.iter().enumerate().all(|(i, one)| {
                map.spots[..i].iter().all(|other| pixels(one.at, other.at) >= 24.0)
            });
        if !is_there || !in_frame || !is_apart {
            seen.insert(question.id.clone());
        }
    }
    broken.extend(seen);
    assert_none(&broken, "a spot that is elsewhere");
}

#[test]
fn a_position_is_that_of_one_of_the_answers_alone() {
    let speaker = |side: &str| match side {
        "japan" => "The government of Japan",
        "russia" | "ussr" => "Moscow (the USSR, later Russia)",
        "ainu" => "Ainu groups",
        other => panic!("{other} is never asked for"),
    };
    let mut broken = Vec::new();
    let telling = ["japan", "russia", "soviet", "ussr", "moscow", "tokyo", "ainu", "kremlin"];
    for question in of_kind(QuestionKind::WhosePosition) {
        let parts = id_parts(question);
        let side = match parts.as_slice() {
            [_, "voice", id] => text(block("voice", id), "side"),
            [_, id] => text(block("position", id), "side"),
            _ => panic!("{}", question.id),
        };
        let said = question.text.split_once(" on? – ").or(question.text.split_once(" tells it: "));
        let said = said.expect("the words in question").1.to_lowercase();
        let tells = telling.iter().any(|it| said.contains(it));
        let is_grave = matches!(parts.as_slice(), [_, "voice", id]
            if block("voice", id).get("grave").and_then(Value::as_bool).unwrap_or_default());
        if right(question) != [speaker(side)] || tells || is_grave || !question.is_disputed {
            broken.push(format!("{}: {}", question.id, question.text));
        }
    }
    assert_none(&broken, "a position that is somebody else's, or says whose it is");
}

#[test]
fn what_was_given_up_in_1951_never_touches_the_dispute() {
    let gives = block("treaty", "san-francisco").get("gives").and_then(Value::as_array);
    let given: BTreeSet<&str> = gives
        .into_iter()
        .flatten()
        .filter_map(Value::as_table)
        .filter(|it| text(it, "to") == "undetermined")
        .flat_map(|it| list(it, "territories"))
        .collect();
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::Renounced1951) {
        for choice in &question.choices {
            let lands = lands_named(&choice.text).expect("lands of the map");
            let is_disputed = lands.iter().any(|land| {
                let group = text(block("territory", land), "group");
                ["kuril_south", "habomai", "liancourt"].contains(&group)
            });
            let is_given = lands.iter().all(|land| given.contains(land));
            if is_disputed || is_given != choice.right {
                broken.push(format!("{}: {}", question.id, choice.text));
            }
        }
    }
    assert_none(&broken, "a land that is in dispute, or was not given up");
}

#[test]
fn a_town_bore_the_name_all_year_and_none_of_the_others_ever() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::TownName) {
        let mut parts = id_parts(question);
        let is_of_name = parts.pop_if(|it| *it == "of").is_some();
        let (town, language) = (parts[1], parts[2]);
        // Ainu names have no years: they were there before and are there today.
        let year = parts.get(3).copied().unwrap_or("2026");
        let plain = |it: &'static Table| text(it, "name").split(" (").next().unwrap_or_default();
        let borne = |it: &&Table| {
            text(it, "place") == town
                && text(it, "language") == language
                && text(it, "from") <= year
                && (text(it, "to").is_empty() || text(it, "to") > format!("{year}-12-31").as_str())
        };
        let own: Vec<&str> =
            raw("name").iter().filter(|it| text(it, "place") == town).map(plain).collect();
        let answer: Vec<&str> = raw("name").iter().filter(borne).map(plain).collect();
        if is_of_name {
            let named = |place: &str| text(block("place", place), "name");
            let bore = raw("name")
                .iter()
                .filter(|it| answer.contains(&plain(it)) && text(it, "language") == language);
            let bore: Vec<&str> = bore.map(|it| named(text(it, "place"))).collect();
            let wrong = question.choices.iter().filter(|it| !it.right);
            let also = wrong.filter(|it| bore.contains(&it.text.as_str())).count();
            if right(question) != [named(town)] || answer.is_empty() || also > 0 {
                broken.push(format!("{}: {:?}", question.id, right(question)));
            }
            continue;
        }
        let wrong = question.choices.iter().filter(|it| !it.right);
        let also = wrong.filter(|it| own.contains(&it.text.as_str())).count();
        if !answer.contains(&right(question)[0]) || also > 0 {
            broken.push(format!("{}: {:?} or {answer:?}", question.id, right(question)));
        }
    }
    assert_none(&broken, "a name that the town did not bear");
}

#[test]
fn no_name_is_asked_for_that_only_spells_the_name_of_another_state() {
    let spelt = ["Toyokhara", "Otomari", "Sikuka", "Port-Artur", "Kasivabara", "Syana", "Maoka"];
    let asked = of_kind(QuestionKind::TownName).filter(|it| it.id.contains(":ru"));
    let is_spelt = |text: &&str| spelt.iter().any(|it| text.contains(it));
    let named = asked.flat_map(|it| {
        let choices = it.choices.iter().map(|choice| choice.text.as_str());
        choices.chain([it.text.as_str()])
    });
    let broken: Vec<String> = named.filter(is_spelt).map(str::to_owned).collect();
    assert_none(&broken, "a Japanese or English name in Russian letters");
    let of_the_ainu = of_kind(QuestionKind::TownName).filter(|it| it.id.contains(":ain"));
    assert!(of_the_ainu.count() > 20, "names of the Ainu are hardly asked for");
}

#[test]
fn no_town_is_a_wrong_answer_under_the_name_that_it_has_today() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::TownName).filter(|it| !it.id.contains(":ain")) {
        for choice in question.choices.iter().filter(|it| !it.right) {
            let told = choice.why.split_once(" was the ");
            let town = choice.why.split_once(" name of ").and_then(|it| it.1.rsplit_once(" in "));
            if told.map(|it| it.0) == town.map(|it| it.0) {
                broken.push(choice.why.clone());
            }
        }
    }
    assert_none(&broken, "a name that nobody has to think about");
}

#[test]
fn the_year_is_never_asked_of_what_a_state_says_every_year() {
    let asked = of_kind(QuestionKind::WhichYear).map(|it| id_parts(it)[1]);
    let said = asked.filter(|it| text(block("event", it), "kind") == "statement");
    let said: Vec<String> = said.map(str::to_owned).collect();
    assert_none(&said, "another year could be right as well");
}

#[test]
fn a_voyage_is_that_of_the_one_it_is_named_after() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::WhoseVoyage) {
        let journey = block("journey", id_parts(question)[1]);
        let name = text(journey, "name");
        let is_named_after = |person: &str| person.split(' ').any(|part| name.starts_with(part));
        let is_sound = question.choices.iter().all(|it| is_named_after(&it.text) == it.right);
        if !is_sound || text(journey, "kind") != "voyage" || text(journey, "id") == "chekhov-1890" {
            broken.push(format!("{}: {name}: {:?}", question.id, question.choices));
        }
    }
    assert_none(&broken, "a voyage of somebody else");
}
