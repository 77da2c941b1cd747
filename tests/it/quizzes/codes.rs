//! Seeds, codes and scopes of a quiz.

use kuril_atlas::assets;
use kuril_atlas::data::{FileBody, HistoryFile, read_history};
use kuril_atlas::export::classroom::{QuizFormat, Room, write_quiz};
use kuril_atlas::search::IndexedAtlas;
use kuril_atlas::teaching::quiz::{CodeProblem, QuestionKind, QuizMaker, QuizOrder, QuizScope};

use crate::support::{atlas, day};

use super::files::*;

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
