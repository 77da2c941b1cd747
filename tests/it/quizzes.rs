//! Questions by the ten thousand, checked by rule, and each answer derived once more from the files
//! of the history themselves, without the program's own reading of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use kuril_atlas::assets;
use kuril_atlas::atlas::{Subject, SubjectKind};
use kuril_atlas::data::{FileBody, HistoryFile, read_history};
use kuril_atlas::export::classroom::{QuizFormat, Room, write_quiz};
use kuril_atlas::geometry::{Detail, GlobePoint, geodesy};
use kuril_atlas::search::IndexedAtlas;
use kuril_atlas::session::{Session, open_link};
use kuril_atlas::teaching::quiz::{
    AnswerForm, CodeProblem, Question, QuestionKind, Quiz, QuizLevel, QuizMaker, QuizOrder,
    QuizScope,
};
use strum::VariantArray as _;
use toml::{Table, Value};

use crate::support::{atlas, day};

const SEEDS: u64 = 50;
const OF_EACH: usize = 70;

static QUIZZES: LazyLock<Vec<Quiz>> = LazyLock::new(|| {
    let (atlas, words) = (atlas(), assets::words());
    let maker = QuizMaker::of(&atlas, &words);
    let of_level = |level: QuizLevel| {
        let order = |seed| QuizOrder { level, count: OF_EACH, seed, ..QuizOrder::default() };
        (1..=SEEDS).map(|seed| maker.quiz(&order(seed))).collect::<Vec<_>>()
    };
    std::thread::scope(|scope| {
        let threads = QuizLevel::VARIANTS.iter().map(|&level| scope.spawn(move || of_level(level)));
        let threads: Vec<_> = threads.collect();
        threads.into_iter().flat_map(|it| it.join().expect("no quiz fails")).collect()
    })
});

/// Quizzes of the usual length: in a long one the early eras are soon asked of all they have.
static USUAL: LazyLock<Vec<Quiz>> = LazyLock::new(|| {
    let (atlas, words) = (atlas(), assets::words());
    let maker = QuizMaker::of(&atlas, &words);
    let order = |seed| QuizOrder { count: 20, seed, ..QuizOrder::default() };
    (1..=SEEDS).map(|seed| maker.quiz(&order(seed))).collect()
});

fn questions() -> impl Iterator<Item = &'static Question> {
    QUIZZES.iter().flat_map(|quiz| &quiz.questions)
}

fn of_kind(kind: QuestionKind) -> impl Iterator<Item = &'static Question> {
    questions().filter(move |question| question.kind == kind)
}

fn is_toml(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending == "toml")
}

fn assert_none(broken: &[String], rule: &str) {
    let some = broken.iter().take(12).cloned().collect::<Vec<_>>().join("\n");
    assert!(broken.is_empty(), "{rule}, {} times:\n{some}", broken.len());
}

/// The files of the history as they stand on the disk.
static RAW: LazyLock<BTreeMap<&'static str, Vec<Table>>> = LazyLock::new(|| {
    let kinds = [
        "control",
        "event",
        "territory",
        "holder",
        "treaty",
        "position",
        "voice",
        "name",
        "place",
        "journey",
        "person",
        "viewpoint",
        "era",
        "says",
    ];
    let mut tables: BTreeMap<&'static str, Vec<Table>> = BTreeMap::new();
    for file in assets::built_in_history() {
        let FileBody::Bytes(bytes) = &file.body else { continue };
        let Some(text) = std::str::from_utf8(bytes).ok().filter(|_| is_toml(&file.path)) else {
            continue;
        };
        let whole: Table = text.parse().expect("a file of the history");
        for kind in kinds {
            let blocks = whole.get(kind).and_then(Value::as_array).into_iter().flatten();
            let blocks = blocks.filter_map(Value::as_table).cloned();
            tables.entry(kind).or_default().extend(blocks);
        }
    }
    tables
});

fn raw(kind: &str) -> &'static [Table] {
    &RAW[kind]
}

fn text<'a>(block: &'a Table, key: &str) -> &'a str {
    block.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn list<'a>(block: &'a Table, key: &str) -> Vec<&'a str> {
    let all = block.get(key).and_then(Value::as_array).into_iter().flatten();
    all.filter_map(Value::as_str).collect()
}

fn block(kind: &str, id: &str) -> &'static Table {
    raw(kind).iter().find(|it| text(it, "id") == id).unwrap_or_else(|| panic!("no {kind} {id}"))
}

/// The row of a land on a day: the days of the files compare as texts.
fn row(land: &str, day: &str) -> &'static Table {
    let is_on = |row: &&Table| {
        let (from, to) = (text(row, "from"), text(row, "to"));
        list(row, "territories").contains(&land)
            && from.trim_end_matches('~') <= day
            && (to.is_empty() || day < to.trim_end_matches('~'))
    };
    raw("control").iter().find(is_on).unwrap_or_else(|| panic!("nobody holds {land} on {day}"))
}

fn holder(land: &str, year: &str) -> &'static str {
    text(row(land, &format!("{year}-07-01")), "holder")
}

/// "Russian Empire".
fn alone(holder: &str) -> String {
    let name = text(block("holder", holder), "name");
    let name = name.strip_prefix("the ").unwrap_or(name);
    let (first, rest) = name.split_at(1);
    format!("{}{rest}", first.to_uppercase())
}

fn power(holder: &str) -> &'static str {
    text(block("holder", holder), "power")
}

/// The land of a name as questions write it: "Iturup / Etorofu".
fn land_named(name: &str) -> Option<&'static str> {
    let found = raw("territory").iter().find(|it| {
        let is_paired = it.get("paired").and_then(Value::as_bool).unwrap_or_default();
        let paired = format!("{} / {}", text(it, "name"), text(it, "alias"));
        if is_paired && !text(it, "alias").is_empty() {
            paired == name
        } else {
            text(it, "name") == name
        }
    });
    found.map(|it| text(it, "id"))
}

/// The holder whose name stands in a sentence.
fn holder_named(name: &str) -> Option<&'static str> {
    raw("holder").iter().find(|it| text(it, "name") == name).map(|it| text(it, "id"))
}

fn right(question: &Question) -> Vec<&str> {
    question.choices.iter().filter(|it| it.right).map(|it| it.text.as_str()).collect()
}

fn id_parts(question: &Question) -> Vec<&str> {
    question.id.split(':').collect()
}

#[test]
fn there_are_ten_thousand_questions_of_every_kind_at_every_level() {
    assert!(questions().count() >= 10_000, "{}", questions().count());
    for &kind in QuestionKind::VARIANTS {
        for &level in QuizLevel::VARIANTS {
            let count = of_kind(kind).filter(|it| it.level == level).count();
            assert!(count >= 20, "{count} questions of {} at {level:?}", kind.word());
        }
    }
}

#[test]
fn every_question_has_one_set_of_right_answers_and_enough_wrong_ones() {
    let mut broken = Vec::new();
    for question in questions() {
        let count = question.choices.len();
        let rights = right(question).len();
        let texts: BTreeSet<&str> = question.choices.iter().map(|it| it.text.as_str()).collect();
        let is_sound = match &question.form {
            AnswerForm::One => rights == 1 && count >= 3,
            AnswerForm::Several => rights >= 1 && rights < count && count >= 3,
            AnswerForm::Order(order) => {
                order.iter().collect::<BTreeSet<_>>().len() == count && count == 4
            }
            AnswerForm::Year(year) => right(question) == [year.to_string()] && count >= 3,
            AnswerForm::Name(names) => right(question) == [names[0].as_str()] && count >= 3,
            AnswerForm::Click => {
                let spots = &question.map.as_ref().expect("a click has a map").spots;
                count == 0 && spots.len() >= 3 && spots.iter().filter(|it| it.right).count() == 1
            }
        };
        let has_words = !question.text.is_empty()
            && !question.explanation.is_empty()
            && question.choices.iter().all(|it| !it.text.is_empty() && !it.why.is_empty());
        let is_all_or_none =
            texts.iter().any(|it| it.starts_with("All of") || it.starts_with("None of"));
        if !is_sound || !has_words || texts.len() != count || is_all_or_none {
            broken.push(format!("{}: {:?}", question.id, question.choices));
        }
    }
    assert_none(&broken, "a question without one set of right answers");
}

#[test]
fn answers_rest_on_things_and_sources_that_are_there() {
    let (atlas, mut broken) = (atlas(), Vec::new());
    let sources: BTreeSet<&str> = atlas.sources.slugs().collect();
    for question in questions() {
        let is_known = |id: &String| {
            let Some((kind, slug)) = id.split_once(':') else { return false };
            if kind == "voice" {
                return atlas.voices.named(slug).is_some();
            }
            let kind = kind.parse::<SubjectKind>().expect("a kind of subject");
            Subject::named(kind, slug, &atlas).is_some()
        };
        let evidence = &question.evidence;
        let has_all = !evidence.ids.is_empty()
            && !evidence.sources.is_empty()
            && evidence.ids.iter().all(is_known)
            && evidence.sources.iter().all(|it| sources.contains(it.as_str()));
        if !has_all {
            broken.push(format!("{}: {evidence:?}", question.id));
        }
    }
    assert_none(&broken, "evidence that is missing");
}

#[test]
fn every_view_opens() {
    let atlas = atlas();
    let session = Session::first(&atlas);
    let links: BTreeMap<&str, &str> =
        questions().map(|it| (it.id.as_str(), it.link.as_str())).collect();
    let mut broken = Vec::new();
    for (id, link) in links {
        let opened = open_link(link, &session, &atlas);
        if !opened.problems.is_empty() {
            broken.push(format!("{id}: {link}: {:?}", opened.problems));
        }
    }
    assert_none(&broken, "a link that does not open");
}

#[test]
fn nothing_in_sight_tells_the_answer() {
    let mut broken = Vec::new();
    for question in questions() {
        let asked = question.text.to_lowercase();
        let tells = |answer: &str| asked.contains(&answer.to_lowercase());
        let is_told = match &question.form {
            AnswerForm::One => right(question).iter().any(|it| tells(it)),
            AnswerForm::Several => right(question).iter().any(|it| tells(it)),
            AnswerForm::Year(year) => tells(&year.to_string()),
            AnswerForm::Name(names) => names.iter().any(|it| tells(it)),
            AnswerForm::Order(_) => {
                question.choices.iter().any(|it| it.text.contains(|c: char| c.is_ascii_digit()))
            }
            AnswerForm::Click => false,
        };
        if is_told {
            broken.push(format!("{}: {}", question.id, question.text));
        }
    }
    for quiz in QUIZZES.iter() {
        let mut told: BTreeMap<&str, &str> = BTreeMap::new();
        for question in &quiz.questions {
            for it in &question.tells {
                let before = told.insert(it, &question.id);
                if let Some(other) = before.filter(|other| *other != question.id) {
                    broken.push(format!("{it} is told by {other} and {}", question.id));
                }
            }
        }
    }
    assert_none(&broken, "an answer that is told");
}

#[test]
fn answers_to_choose_from_are_alike_in_length() {
    let mut broken = Vec::new();
    for question in questions().filter(|it| it.form == AnswerForm::One) {
        let length = |text: &str| text.chars().count();
        let right = length(right(question)[0]);
        let wrong = question.choices.iter().filter(|it| !it.right).map(|it| length(&it.text));
        let longest = wrong.max().unwrap_or_default();
        if right > 3 * longest + 24 {
            broken.push(format!("{}: {:?}", question.id, question.choices));
        }
    }
    assert_none(&broken, "a right answer that stands out by its length");
}

#[test]
fn no_grave_event_is_asked_about() {
    let grave: BTreeSet<String> = raw("event")
        .iter()
        .filter(|it| it.get("grave").and_then(Value::as_bool).unwrap_or_default())
        .map(|it| format!("event:{}", text(it, "id")))
        .collect();
    assert!(grave.len() > 40, "the history has grave events");
    let kinds = [QuestionKind::OrderFour, QuestionKind::WhichYear, QuestionKind::WhoseVoyage];
    let broken = questions().filter(|it| kinds.contains(&it.kind));
    let broken = broken.filter(|it| it.evidence.ids.iter().any(|id| grave.contains(id)));
    let broken: Vec<String> = broken.map(|it| it.id.clone()).collect();
    assert_none(&broken, "a grave event in a game");
}

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
        let is_certain = text(row, "certainty") == "certain" || text(row, "certainty") == "likely";
        let is_claimed = !list(row, "claimants").is_empty();
        let others = question.choices.iter().filter(|it| !it.right);
        let also_right = others.filter(|it| {
            let id = raw("holder").iter().find(|h| alone(text(h, "id")) == it.text);
            id.is_some_and(|id| text(id, "power") == power(holder(land, year)))
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

/// Year, holder and land of "1860: Urup under the control of the Russian Empire".
fn sentence(text: &str) -> Option<(&str, &str, &str)> {
    let (year, rest) = text.split_once(": ")?;
    let (land, holder) = rest.split_once(" under the control of ")?;
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

/// The lands of "Iturup / Etorofu and Shikotan", of "the islands from Shumshu to Urup" its ends, of
/// a group all.
fn lands_named(text_of: &str) -> Option<Vec<&'static str>> {
    let words = assets::words();
    let groups: BTreeSet<&str> = raw("territory").iter().map(|it| text(it, "group")).collect();
    let group = groups
        .into_iter()
        .find(|it| words.say_if(&format!("group-{it}")).is_some_and(|name| name == text_of));
    if let Some(group) = group {
        let members = raw("territory").iter().filter(|it| text(it, "group") == group);
        return Some(members.map(|it| text(it, "id")).collect());
    }
    if let Some(land) = land_named(text_of) {
        return Some(vec![land]);
    }
    if let Some(ends) = text_of.strip_prefix("the islands from ") {
        let (first, last) = ends.split_once(" to ")?;
        return Some(vec![land_named(first)?, land_named(last)?]);
    }
    // A name can have an "and" of its own.
    let cuts = text_of.match_indices(" and ").chain(text_of.match_indices(", "));
    let mut cuts = cuts;
    cuts.find_map(|(at, cut)| {
        let (first, last) = (&text_of[..at], &text_of[at + cut.len()..]);
        Some([lands_named(first)?, lands_named(last)?].concat())
    })
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
fn the_treaty_gives_the_lands_and_no_other_answer_does() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::TreatyOfLine) {
        let lands: Vec<&str> =
            question.evidence.ids.iter().filter_map(|id| id.strip_prefix("territory:")).collect();
        let to = question.text.rsplit_once("on the side of ").map(|it| it.1.trim_end_matches('?'));
        let to = to.and_then(holder_named).expect("a holder at the end");
        for choice in &question.choices {
            let treaty = raw("treaty").iter().find(|it| text(it, "name") == choice.text);
            let treaty = treaty.expect("a treaty of the history");
            let gives = treaty.get("gives").and_then(Value::as_array).into_iter().flatten();
            let gives = gives.filter_map(Value::as_table).any(|it| {
                let is_about = list(it, "territories").iter().any(|land| lands.contains(land));
                let whom = text(it, "to");
                is_about && whom != "undetermined" && power(whom) == power(to)
            });
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
            power(holder(land, &(before - 3).to_string())) != power(to)
                && power(holder(land, &after.to_string())) == power(to)
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
            spot.name == text(place, "name") && geodesy::distance(here, there) < 500.0
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
        let said = question.text.split_once("): ").or(question.text.split_once(" tells it: "));
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
        let parts = id_parts(question);
        let (town, language, year) = (parts[1], parts[2], parts[3]);
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
        let wrong = question.choices.iter().filter(|it| !it.right);
        let also = wrong.filter(|it| own.contains(&it.text.as_str())).count();
        if !answer.contains(&right(question)[0]) || also > 0 {
            broken.push(format!("{}: {:?} or {answer:?}", question.id, right(question)));
        }
    }
    assert_none(&broken, "a name that the town did not bear");
}

#[test]
fn a_voyage_is_that_of_the_one_it_is_named_after() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::WhoseVoyage) {
        let journey = block("journey", id_parts(question)[1]);
        let name = text(journey, "name");
        let is_named_after = |person: &str| person.split(' ').any(|part| name.starts_with(part));
        let is_sound = question.choices.iter().all(|it| is_named_after(&it.text) == it.right);
        if !is_sound || text(journey, "kind") != "voyage" {
            broken.push(format!("{}: {name}: {:?}", question.id, question.choices));
        }
    }
    assert_none(&broken, "a voyage of somebody else");
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

#[test]
fn one_official_map_alone_shows_the_land_so() {
    let mut broken = Vec::new();
    for question in of_kind(QuestionKind::WhoseMap) {
        let parts = id_parts(question);
        let (land, viewpoint, year) = (parts[1], parts[2], parts[3]);
        let shown = mapped(viewpoint, land, year);
        for choice in &question.choices {
            let (map, year) = choice.text.rsplit_once(", ").expect("a map and its year");
            let whose = if map.contains("Japan") { "japan" } else { "russia" };
            let is_soviet = whose == "russia" && year < "1991";
            let is_so = mapped(whose, land, year) == shown;
            if is_so != choice.right || is_soviet != map.contains("USSR") || !question.is_disputed {
                broken.push(format!("{}: {}", question.id, choice.text));
            }
        }
    }
    assert_none(&broken, "a map that shows it otherwise");
}

#[test]
fn eras_are_drawn_evenly_and_the_news_does_not_crowd_out_the_rest() {
    let (atlas, mut eras, mut recent) = (atlas(), BTreeMap::new(), 0);
    let usual = USUAL.iter().flat_map(|quiz| &quiz.questions);
    for question in usual.filter(|it| it.map.is_none()) {
        let date = &question.link["kuril-atlas:".len()..]["".len().."1855-02-07".len()];
        let era = atlas.era_on(day(date)).expect("an era of the day");
        *eras.entry(atlas[era].slug.clone()).or_insert(0) += 1;
        recent += usize::from(date > "2010");
    }
    let all: usize = eras.values().sum();
    let most = eras.values().max().expect("there are questions");
    assert!(eras.len() >= 10, "{eras:?}");
    assert!(*most * 4 < all, "one era has {most} of {all}: {eras:?}");
    assert!(recent * 5 < all, "{recent} of {all} are of since 2010");
}

#[test]
fn the_two_states_are_asked_for_alike() {
    let [mut japan, mut russia] = [0_i32, 0];
    let kinds = [QuestionKind::InControl, QuestionKind::WhosePosition, QuestionKind::WhoseMap];
    let usual = USUAL.iter().flat_map(|quiz| &quiz.questions);
    for question in usual.filter(|it| kinds.contains(&it.kind)) {
        let answer = right(question)[0];
        let is_both = answer.contains("Japan") && answer.contains("Russia");
        japan += i32::from(answer.contains("Japan") && !is_both);
        let moscow = ["Russia", "USSR", "Moscow", "Soviet"];
        russia += i32::from(moscow.iter().any(|it| answer.contains(it)) && !is_both);
    }
    assert!(japan > 50 && russia > 50, "{japan} and {russia}");
    assert!((japan - russia).abs() * 6 < japan + russia, "Japan {japan}, Russia {russia}");
}

fn json_of(atlas: &IndexedAtlas, order: &QuizOrder) -> Vec<u8> {
    let (words, metrics) = (assets::words(), assets::text_metrics());
    let quiz = QuizMaker::of(atlas, &words).quiz(order);
    let room = Room { atlas, words: &words, metrics: &metrics, fonts: &[assets::SANS] };
    write_quiz(room, &quiz, QuizFormat::Json).expect("texts only").bytes
}

/// The built-in history without its finer maps, with a change to one of its files.
fn another_history(change: impl Fn(&mut HistoryFile)) -> IndexedAtlas {
    let mut files = assets::built_in_history();
    files.iter_mut().for_each(change);
    let base_map = assets::base_map().expect("the bundled map");
    IndexedAtlas::new(read_history(&files, base_map, day("2026-11-20")).0)
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_its_code_opens_it() {
    let atlas = atlas();
    let scope = QuizScope::read("1855..1945", &atlas).expect("two years");
    let order = QuizOrder { scope, count: 20, seed: 4_578, ..QuizOrder::default() };
    let once = json_of(&atlas, &order);
    assert_eq!(once, json_of(&another_history(|_| {}), &order), "another reading, other levels");
    let code = order.code(&atlas);
    assert!(code.starts_with("KA-4F2-20-") && code.ends_with("/1855..1945"), "{code}");
    let again = QuizOrder::of_code(&code.to_lowercase(), &atlas).expect("its own code");
    assert_eq!(again, order);
    assert_ne!(once, json_of(&atlas, &QuizOrder { seed: 4_579, ..order }));
}

#[test]
fn a_code_of_another_history_is_refused_and_nonsense_too() {
    let atlas = atlas();
    let code = QuizOrder { count: 20, seed: 7, ..QuizOrder::default() }.code(&atlas);
    let other = another_history(|file| {
        if let FileBody::Bytes(bytes) = &mut file.body {
            let text = String::from_utf8_lossy(bytes)
                .replace("First Russian landing in the Kurils", "First landing");
            *bytes = text.into_bytes();
        }
    });
    let refused = QuizOrder::of_code(&code, &other);
    assert!(matches!(refused, Err(CodeProblem::AnotherHistory { seed: 7, .. })), "{refused:?}");
    for nonsense in ["", "KA", "KA-1-20", "KA-1-x-00", "KB-1-20-00", "KA-U-20-00", "1855"] {
        let refused = QuizOrder::of_code(nonsense, &atlas);
        assert!(matches!(refused, Err(CodeProblem::NoCode(_))), "{nonsense}: {refused:?}");
    }
    let scoped = QuizOrder::of_code(&format!("{code}/itrup"), &atlas);
    assert!(matches!(scoped, Err(CodeProblem::Scope(_))), "{scoped:?}");
}

#[test]
fn a_scope_keeps_to_its_years_place_facet_and_things() {
    let (atlas, words) = (atlas(), assets::words());
    let maker = QuizMaker::of(&atlas, &words);
    let quiz = |scope: &str| {
        let scope = QuizScope::read(scope, &atlas).expect("a scope");
        maker.quiz(&QuizOrder { scope, count: 60, seed: 3, ..QuizOrder::default() })
    };
    for question in quiz("1855..1945").questions.iter().filter(|it| it.map.is_none()) {
        let year: i32 = question.link["kuril-atlas:".len()..][..4].parse().expect("a year");
        assert!((1855..=1945).contains(&year), "{}: {}", question.id, question.link);
    }
    let of_place = quiz("iturup");
    assert!(of_place.questions.len() >= 4, "{}", of_place.questions.len());
    for question in quiz("kind:treaty").questions {
        let of_events = question.evidence.ids.iter().filter_map(|id| id.strip_prefix("event:"));
        let treaties = of_events.filter(|id| text(block("event", id), "kind") == "treaty");
        assert!(
            treaties.count() > 0
                || question.kind == QuestionKind::WhosePosition
                || question.kind == QuestionKind::WhoseVoyage,
            "{question:?}"
        );
    }
    let things = "event:treaty-shimoda-1855 treaty:st-petersburg territory:iturup";
    let of_things = quiz(things);
    assert!(!of_things.questions.is_empty());
    let empty = QuizScope::read("1855..", &atlas);
    assert!(empty.is_err() && QuizScope::read("1945..1855", &atlas).is_err());
}
