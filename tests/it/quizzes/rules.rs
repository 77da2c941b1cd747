//! What holds of every question, whatever it asks.

use std::collections::{BTreeMap, BTreeSet};

use kuril_atlas::atlas::{Subject, SubjectKind};
use kuril_atlas::session::{Session, open_link};
use kuril_atlas::teaching::quiz::{AnswerForm, QuestionKind, QuizLevel};
use strum::VariantArray as _;
use toml::Value;

use crate::support::{atlas, day};

use super::files::*;
use super::made::*;

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
        // Of official maps several are right; the question is about one of them.
        let answer = match question.kind {
            QuestionKind::WhoseMap if question.id.contains(":japan:") => "Japan".to_owned(),
            QuestionKind::WhoseMap => "Russia".to_owned(),
            _ => right(question).join("; "),
        };
        let moscow = ["Russia", "USSR", "Moscow", "Soviet"];
        let is_moscow = moscow.iter().any(|it| answer.contains(it));
        let is_japan = answer.contains("Japan");
        japan += i32::from(is_japan && !is_moscow);
        russia += i32::from(is_moscow && !is_japan);
    }
    assert!(japan > 50 && russia > 50, "{japan} and {russia}");
    assert!((japan - russia).abs() * 6 < japan + russia, "Japan {japan}, Russia {russia}");
}

#[test]
fn no_quotation_stands_in_another_and_no_time_is_told_by_its_name() {
    let mut broken = Vec::new();
    for question in questions() {
        let mut depth = 0;
        for letter in question.text.chars() {
            match letter {
                '“' => depth += 1,
                '”' => depth -= 1,
                _ => {}
            }
            if depth > 1 {
                broken.push(question.text.clone());
                break;
            }
        }
        if question.text.starts_with("In which time") {
            let begins = |text: &str| -> Vec<String> {
                let words = text.split(|letter: char| !letter.is_alphabetic());
                let long = words.filter(|word| word.chars().count() > 4);
                long.map(|word| word.to_lowercase().chars().take(5).collect()).collect()
            };
            let said = begins(question.text.split_once("– ").expect("an event").1);
            let told = question.choices.iter().filter(|it| it.right);
            if told.flat_map(|it| begins(&it.text)).any(|word| said.contains(&word)) {
                broken.push(question.text.clone());
            }
        }
    }
    assert_none(&broken, "a quotation in a quotation, or a time told by a word of its name");
}
