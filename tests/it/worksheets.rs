//! Worksheets: the same order makes the same sheet, keys are worked out a second time from what is
//! printed, and nothing on the page tells the answer.

use std::collections::BTreeSet;

use kuril_atlas::assets;
use kuril_atlas::atlas::{ActorId, Atlas, LabelKind, MapState, TerritoryId, Viewpoint};
use kuril_atlas::geometry::{Detail, PlanePoint};
use kuril_atlas::map::{MapFrame, Tools};
use kuril_atlas::teaching::lesson::read_lessons;
use kuril_atlas::teaching::quiz::{AnswerForm, QuizMaker, QuizOrder};
use kuril_atlas::teaching::worksheet::{
    Drawn, MapMark, Material, Part, Task, Variant, Worksheet, WorksheetKind, WorksheetOrder,
    worksheet_of,
};
use kuril_atlas::time::Day;
use strum::VariantArray as _;

use crate::support::{atlas, day};

const DATES: [&str; 6] =
    ["1855-12-31", "1875-12-31", "1905-12-31", "1945-08-30", "1956-12-31", "2024-12-31"];

/// The kinds that need nothing but the history.
fn of_the_history() -> impl Iterator<Item = WorksheetKind> {
    let all = WorksheetKind::VARIANTS.iter().copied();
    all.filter(|kind| !matches!(kind, WorksheetKind::Quiz | WorksheetKind::Lesson))
}

fn order(kind: WorksheetKind, date: &str, frame: MapFrame, seed: u64) -> WorksheetOrder {
    let day = day(date);
    let is_whole_year = day == Day::last_of_year(day.year());
    let state = MapState { day, is_whole_year, viewpoint: Viewpoint::DeFacto };
    WorksheetOrder { kind, state, earlier: None, frame, seed, variant: Variant::A }
}

fn sheet(order: &WorksheetOrder) -> Worksheet {
    sheet_of(order, Material::History)
}

fn sheet_of(order: &WorksheetOrder, material: Material<'_>) -> Worksheet {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let tools = Tools { atlas: &atlas, words: &words, metrics: &metrics };
    worksheet_of(tools, order, material).unwrap_or_else(|problem| panic!("{order:?}: {problem:?}"))
}

fn svg(sheet: &Worksheet, map: usize) -> String {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let tools = Tools { atlas: &atlas, words: &words, metrics: &metrics };
    sheet.maps[map].svg(tools)
}

fn json(sheet: &Worksheet) -> String {
    serde_json::to_string(sheet).expect("plain values")
}

/// The marks of the numbered map, and the answers beside their marks.
fn marked(sheet: &Worksheet) -> Vec<(&MapMark, &str)> {
    let lines = sheet.parts.iter().flat_map(|part| &part.key.lines);
    let answer = |mark: &MapMark| {
        let found = lines.clone().find(|line| line.mark == mark.mark);
        found.expect("an answer for each mark").text.as_str()
    };
    sheet.maps[0].marks.iter().map(|mark| (mark, answer(mark))).collect()
}

/// The territory on which a point lies, or the one whose coast is nearest.
fn territory_at(atlas: &Atlas, point: PlanePoint) -> TerritoryId {
    let (_, level) = atlas.base_map.level(Detail::Regional);
    let units = level.units.iter().zip(&atlas.territory_of_unit);
    let nearest = units.filter_map(|(unit, territory)| {
        let to = |vertex: &PlanePoint| (vertex.x - point.x).hypot(vertex.y - point.y);
        let gap = if unit.shape.contains(point) {
            0.0
        } else {
            unit.shape.vertices.iter().map(to).fold(f64::MAX, f64::min)
        };
        Some((gap, (*territory)?))
    });
    nearest.min_by(|one, other| one.0.total_cmp(&other.0)).expect("land").1
}

#[test]
fn the_same_order_makes_the_same_sheet_and_another_seed_another() {
    for kind in of_the_history() {
        let wanted = order(kind, "1945-08-30", MapFrame::KurilsAndSakhalin, 7);
        let once = json(&sheet(&wanted));
        assert_eq!(once, json(&sheet(&wanted)), "{kind:?}");
        let code = sheet(&wanted).code;
        assert_eq!(code, format!("KA-{}-7-A", kind.word()));
    }
    for kind in [WorksheetKind::Chronology, WorksheetKind::BlankMap, WorksheetKind::Sources] {
        let frame = MapFrame::KurilsAndSakhalin;
        let seeds = (1..6).map(|seed| json(&sheet(&order(kind, "1945-08-30", frame, seed))));
        let different: BTreeSet<String> = seeds.collect();
        assert_eq!(different.len(), 5, "{kind:?}");
    }
}

#[test]
fn neighbours_in_class_have_different_sheets_of_one_seed() {
    for kind in [WorksheetKind::Chronology, WorksheetKind::TwoVoices, WorksheetKind::Sources] {
        let a = order(kind, "1945-08-30", MapFrame::KurilsAndSakhalin, 7);
        let b = WorksheetOrder { variant: Variant::B, ..a };
        let parts = |wanted| serde_json::to_string(&sheet(wanted).parts).expect("plain values");
        assert_ne!(parts(&a), parts(&b), "{kind:?}");
    }
}

#[test]
fn each_word_of_a_blank_map_has_its_place_in_the_key() {
    let atlas = atlas();
    for seed in 1..6 {
        let wanted =
            order(WorksheetKind::BlankMap, "1905-12-31", MapFrame::KurilsAndSakhalin, seed);
        let sheet = sheet(&wanted);
        let words = sheet.parts.iter().find_map(|part| match &part.task {
            Task::Blanks { bank, .. } => Some((bank, &part.key)),
            _ => None,
        });
        let (bank, key) = words.expect("words to use");
        let mut told: Vec<&str> = key.lines.iter().map(|it| it.text.as_str()).collect();
        told.sort_unstable();
        assert_eq!(told, bank.iter().map(String::as_str).collect::<Vec<_>>());
        let map = &sheet.maps[key.map.expect("the map of the key")];
        for line in &key.lines {
            let mark = map.marks.iter().find(|mark| mark.mark == line.mark);
            let at = mark.expect("a number on the map").at;
            let label = atlas.base_map.labels.iter().find(|label| label.at == at);
            let label = label.expect("a label of the map");
            let name = atlas.town_name_on(label, wanted.state.day).unwrap_or(label.en.clone());
            assert!(line.text == name || line.text == label.en, "{}: {name}", line.text);
        }
    }
}

#[test]
fn sources_to_be_judged_are_of_both_states_and_the_sheet_rests_on_them() {
    let (atlas, words) = (atlas(), assets::words());
    for seed in 1..6 {
        let frame = MapFrame::KurilsAndSakhalin;
        let sheet = sheet(&order(WorksheetKind::Sources, "1956-12-31", frame, seed));
        let listed: Vec<_> =
            atlas.sources.iter().filter(|it| sheet.sources.contains(&it.line(&words))).collect();
        assert_eq!(sheet.sources.len(), 5);
        let sides: BTreeSet<_> = listed.iter().filter_map(|it| it.side.as_deref()).collect();
        assert!(sides.len() > 1, "{seed}: {sides:?}");
    }
}

#[test]
fn what_changed_names_the_powers_whose_patterns_are_seen() {
    let wanted = order(WorksheetKind::WhatChanged, "1955-12-31", MapFrame::SouthernKurils, 7);
    let earlier = Some(Day::last_of_year(1939));
    let sheet = sheet(&WorksheetOrder { earlier, ..wanted });
    let bank = sheet.parts.iter().find_map(|part| match &part.task {
        Task::Blanks { bank, .. } => Some(bank.clone()),
        _ => None,
    });
    assert_eq!(bank, Some(vec!["Empire of Japan".to_owned(), "USSR".to_owned()]));
    let told = sheet.parts.iter().flat_map(|part| &part.key.lines);
    for line in told.filter(|it| it.text.contains("Kunashir")) {
        assert!(line.text.contains("Kunashir / Kunashiri"), "{}", line.text);
    }
}

#[test]
fn the_answer_beside_a_number_is_the_island_under_it() {
    let atlas = atlas();
    for frame in [MapFrame::SouthernKurils, MapFrame::KurilsAndSakhalin] {
        for seed in 1..4 {
            let sheet = sheet(&order(WorksheetKind::NameIslands, "2024-12-31", frame, seed));
            for (mark, answer) in marked(&sheet) {
                let under = &atlas[territory_at(&atlas, mark.at)];
                let label = atlas
                    .base_map
                    .labels
                    .iter()
                    .find(|label| label.kind == LabelKind::Island && label.slug == under.slug);
                let name = &label.unwrap_or_else(|| panic!("{answer} is {}", under.slug)).en;
                assert!(answer.starts_with(name.as_str()), "{}: {answer}, not {name}", mark.mark);
            }
        }
    }
}

#[test]
fn the_power_beside_a_number_is_who_held_the_land_under_it() {
    let atlas = atlas();
    for date in DATES {
        for &frame in MapFrame::VARIANTS {
            let sheet = sheet(&order(WorksheetKind::ColourMap, date, frame, 1));
            for (mark, answer) in marked(&sheet) {
                let under = territory_at(&atlas, mark.at);
                let control = atlas[under].control_on(day(date)).expect("somebody");
                let holder = atlas[control.holder].standing_alone();
                assert!(answer.ends_with(&holder), "{date} {answer}, not {holder}");
            }
        }
    }
}

#[test]
fn the_letters_of_a_chronology_stand_in_the_order_of_days() {
    let atlas = atlas();
    for date in DATES {
        for seed in 1..6 {
            let wanted = order(WorksheetKind::Chronology, date, MapFrame::KurilsAndSakhalin, seed);
            let sheet = sheet(&wanted);
            let Task::Order { items } = &sheet.parts[0].task else { panic!("a list of events") };
            let mut by_day: Vec<(Day, &str)> = items
                .iter()
                .map(|item| {
                    let event = atlas.events.iter().find(|event| event.title == item.text);
                    let event = event.expect("an event of the history");
                    assert!(!event.is_grave, "{}", event.title);
                    (event.date.first_day(), item.letter.as_str())
                })
                .collect();
            by_day.sort_unstable();
            assert!(by_day.windows(2).all(|pair| pair[0].0 < pair[1].0), "two of one day");
            let letters =
                sheet.parts[1].key.lines.iter().map(|line| {
                    line.mark.rsplit(' ').next().expect("a place and a letter").to_owned()
                });
            let letters: Vec<String> = letters.collect();
            let expected: Vec<&str> = by_day.iter().map(|(_, letter)| *letter).collect();
            assert_eq!(letters, expected, "{date} {seed}");
        }
    }
}

#[test]
fn what_changed_names_only_lands_that_changed_hands() {
    let atlas = atlas();
    let wanted = WorksheetOrder {
        earlier: Some(day("1904-12-31")),
        ..order(WorksheetKind::WhatChanged, "1906-12-31", MapFrame::KurilsAndSakhalin, 1)
    };
    let sheet = sheet(&wanted);
    let power = |id: TerritoryId, date| {
        let control = atlas[id].control_on(day(date)).expect("somebody");
        atlas[control.holder].power.clone()
    };
    let changed = atlas.territories.ids().filter(|&id| {
        power(id, "1904-12-31") != power(id, "1906-12-31")
            && atlas[atlas[id].group].slug == "karafuto"
    });
    assert!(changed.count() > 0, "southern Sakhalin passed to Japan in 1905");
    let is_table = |part: &&Part| matches!(part.task, Task::Table { .. });
    let lines = &sheet.parts.iter().find(is_table).expect("lands in a table").key.lines;
    assert!(lines.iter().any(|line| line.text.contains("Sakhalin south of 50° N")), "{lines:?}");
    assert!(!lines.iter().any(|line| line.text.contains("Iturup")), "{lines:?}");
}

#[test]
fn two_voices_are_of_different_sides_and_what_is_grave_is_said_before() {
    let atlas = atlas();
    for date in DATES {
        let frame = MapFrame::KurilsAndSakhalin;
        let sheet = sheet(&order(WorksheetKind::TwoVoices, date, frame, 1));
        let Task::Voices { voices } = &sheet.parts[0].task else { panic!("texts side by side") };
        let said: Vec<_> = voices
            .iter()
            .map(|it| atlas.voices.iter().find(|voice| voice.says == it.says).expect("a voice"))
            .collect();
        let sides: BTreeSet<_> = said.iter().map(|it| it.side.map(ActorId::index)).collect();
        assert_eq!(sides.len(), voices.len(), "{date}");
        assert!(voices.len() > 1, "{date}");
        let is_grave = said.iter().any(|voice| voice.is_grave);
        assert!(!is_grave || sheet.before.is_some(), "{date}");
    }
}

#[test]
fn a_quiz_on_paper_has_one_key_for_each_question_and_it_is_the_quizs_own() {
    let (atlas, words) = (atlas(), assets::words());
    let maker = QuizMaker::of(&atlas, &words);
    let quiz =
        maker.quiz(&QuizOrder { count: 12, seed: 7, without_maps: true, ..QuizOrder::default() });
    let wanted = order(WorksheetKind::Quiz, "2024-12-31", MapFrame::KurilsAndSakhalin, 7);
    let sheet = sheet_of(&wanted, Material::Quiz(&quiz));
    assert_eq!(sheet.code, quiz.code);
    assert_eq!(sheet.parts.len(), quiz.questions.len());
    for part in &sheet.parts {
        let question = quiz.questions.iter().find(|question| question.text == part.text);
        let question = question.expect("a question of the quiz");
        let (Task::Choose { items, .. } | Task::Order { items }) = &part.task else {
            panic!("letters to choose from")
        };
        let key = &part.key.lines[0].mark;
        let chosen = items.iter().filter(|item| key.contains(&item.letter));
        let mut chosen: Vec<&str> = chosen.map(|item| item.text.as_str()).collect();
        let mut right = question.answers();
        if !matches!(question.form, AnswerForm::Year(_) | AnswerForm::Name(_)) {
            chosen.sort_unstable();
            right.sort_unstable();
            assert_eq!(chosen, right, "{}", part.text);
        }
        assert!(!chosen.is_empty(), "{}", part.text);
    }
}

#[test]
fn each_lesson_has_a_handout_whose_key_answers_every_question() {
    let (atlas, words) = (atlas(), assets::words());
    let lessons = read_lessons(&assets::built_in_lessons(), &atlas, &words).lessons;
    assert!(lessons.len() >= 6, "{} lessons", lessons.len());
    for lesson in &lessons {
        let wanted = order(WorksheetKind::Lesson, "2024-12-31", MapFrame::KurilsAndSakhalin, 7);
        let sheet = sheet_of(&wanted, Material::Lesson(lesson));
        assert_eq!(sheet.enquiry, lesson.enquiry);
        assert_eq!(sheet.before.is_some(), lesson.is_grave(), "{}", lesson.slug);
        let asked = sheet
            .parts
            .iter()
            .filter(|part| !matches!(part.task, Task::Maps { .. } | Task::Voices { .. }));
        // The enquiry before the lesson has no right answer yet.
        for part in asked.skip(1) {
            assert!(!part.key.lines.is_empty(), "{}: {}", lesson.slug, part.text);
        }
    }
}

#[test]
fn the_plan_of_a_lesson_names_the_task_of_each_question() {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let tools = Tools { atlas: &atlas, words: &words, metrics: &metrics };
    for lesson in &read_lessons(&assets::built_in_lessons(), &atlas, &words).lessons {
        let wanted = order(WorksheetKind::Lesson, "2024-12-31", MapFrame::KurilsAndSakhalin, 7);
        let sheet = sheet_of(&wanted, Material::Lesson(lesson));
        let numbered: Vec<&str> =
            sheet.parts.iter().map(|it| it.text.as_str()).filter(|it| !it.is_empty()).collect();
        let plan = sheet.plan.as_ref().expect("a plan");
        for (step, planned) in lesson.steps.iter().zip(&plan.steps) {
            assert_eq!(planned.task.is_some(), step.question.is_some(), "{}", step.headline);
            let Some(number) = planned.task else { continue };
            let text = numbered[number - 1];
            let is_enquiry = [1, numbered.len()].contains(&number);
            assert!(is_enquiry || text.starts_with(&step.headline), "{number}: {text}");
        }
        let maps = sheet.parts.iter().find_map(|part| match part.task {
            Task::Maps { maps, has_key, .. } => Some((maps, has_key)),
            _ => None,
        });
        let (maps, has_key) = maps.expect("two maps");
        assert!(has_key);
        for map in maps {
            let key = sheet.maps[map].key(tools);
            assert!(!key.is_empty() && key.iter().all(|row| !row.samples.is_empty()));
        }
    }
}

#[test]
fn outlines_tell_no_name_and_no_colour() {
    for kind in [WorksheetKind::BlankMap, WorksheetKind::NameIslands, WorksheetKind::ColourMap] {
        let sheet = sheet(&order(kind, "1945-08-30", MapFrame::KurilsAndSakhalin, 3));
        assert!(matches!(sheet.maps[0].drawn, Drawn::Outlines | Drawn::Borders));
        let svg = svg(&sheet, 0);
        let document = roxmltree::Document::parse(&svg).expect("XML");
        let words = document.descendants().filter(|node| node.has_tag_name("text"));
        let words: Vec<&str> = words.filter_map(|node| node.text()).collect();
        let marks: Vec<&str> = sheet.maps[0].marks.iter().map(|it| it.mark.as_str()).collect();
        assert_eq!(words, marks, "{kind:?}");
    }
}

#[test]
fn every_kind_can_be_made_of_every_frame_and_time_or_says_why_not() {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let tools = Tools { atlas: &atlas, words: &words, metrics: &metrics };
    for kind in of_the_history() {
        for date in DATES {
            for &frame in MapFrame::VARIANTS {
                let wanted = order(kind, date, frame, 1);
                match worksheet_of(tools, &wanted, Material::History) {
                    Ok(sheet) => {
                        assert!(!sheet.parts.is_empty() && !sheet.sources.is_empty(), "{wanted:?}");
                        let has_key = sheet.parts.iter().any(|part| !part.key.lines.is_empty());
                        assert!(has_key, "{wanted:?}");
                    }
                    Err(problem) => {
                        assert!(problem.in_words(tools.words).contains("choose"), "{wanted:?}");
                    }
                }
            }
        }
    }
}
