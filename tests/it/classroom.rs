//! What a class is handed: texts of both states, events of one time, maps that say whose they are,
//! and the sheet that was asked for.

use std::fs;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::assets;
use kuril_atlas::atlas::{MapState, Viewpoint, control_sentence};
use kuril_atlas::export::lesson_page;
use kuril_atlas::map::{MapFrame, Tools};
use kuril_atlas::session::Session;
use kuril_atlas::teaching::lesson::{Lesson, read_lessons};
use kuril_atlas::teaching::worksheet::{
    Material, Task, Variant, Worksheet, WorksheetKind, WorksheetOrder, worksheet_of,
};
use kuril_atlas::time::Day;
use kuril_atlas::ui::AtlasWindow;

use crate::support::{CpuRenderer, atlas, can_print, day, run};

fn lessons() -> Vec<Lesson> {
    read_lessons(&assets::built_in_lessons(), &atlas(), &assets::words()).lessons
}

fn sheet(kind: WorksheetKind, year: i32, seed: u64, material: Material<'_>) -> Worksheet {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let tools = Tools { atlas: &atlas, words: &words, metrics: &metrics };
    let day = Day::last_of_year(year);
    let order = WorksheetOrder {
        kind,
        state: MapState { day, is_whole_year: true, viewpoint: Viewpoint::DeFacto },
        earlier: None,
        frame: MapFrame::KurilsAndSakhalin,
        seed,
        variant: Variant::A,
    };
    worksheet_of(tools, &order, material)
        .unwrap_or_else(|problem| panic!("{kind:?} of {year}: {problem:?}"))
}

/// Of which states the texts on a sheet are.
fn states_heard(sheet: &Worksheet) -> Vec<Viewpoint> {
    let atlas = atlas();
    let boxes = sheet.parts.iter().filter_map(|part| match &part.task {
        Task::Voices { voices } => Some(voices),
        _ => None,
    });
    let heard = boxes.flatten().filter_map(|it| {
        let voice = atlas.voices.iter().find(|voice| voice.says == it.says).expect("a voice");
        atlas[voice.side?].viewpoint
    });
    heard.collect()
}

#[test]
fn two_voices_are_of_both_states_where_both_spoke_within_a_few_years() {
    for year in [1945, 1951, 1956, 1960, 2018, 2022] {
        for seed in 1..6 {
            let heard =
                states_heard(&sheet(WorksheetKind::TwoVoices, year, seed, Material::History));
            for state in [Viewpoint::Japan, Viewpoint::Russia] {
                let count = heard.iter().filter(|it| **it == state).count();
                assert_eq!(count, 1, "{state:?} in {year}, seed {seed}");
            }
        }
    }
}

#[test]
fn events_to_be_put_in_order_are_of_one_time() {
    let atlas = atlas();
    for (year, farthest) in [(1945, 5), (1956, 8), (1993, 12), (2022, 3)] {
        let sheet = sheet(WorksheetKind::Chronology, year, 3, Material::History);
        for item in sheet.parts.iter().filter_map(|part| match &part.task {
            Task::Order { items } => Some(items),
            _ => None,
        }) {
            for it in item {
                let event = atlas.events.iter().find(|event| event.title == it.text);
                let on = event.expect("an event").date.first_day();
                assert!((on.year() - year).abs() <= farthest, "{} beside {year}", it.text);
            }
        }
    }
}

#[test]
fn the_handout_of_a_lesson_has_a_voice_of_each_state_that_the_lesson_hears() {
    let atlas = atlas();
    for lesson in lessons() {
        let states =
            states_heard(&sheet(WorksheetKind::Lesson, 2024, 1, Material::Lesson(&lesson)));
        let voices = lesson.steps.iter().flat_map(|step| &step.voices);
        for heard in voices.filter_map(|&voice| atlas[atlas[voice].side?].viewpoint) {
            assert!(states.contains(&heard), "{heard:?} is silent in {}", lesson.slug);
        }
    }
}

#[test]
fn of_two_maps_of_one_year_japan_s_stands_left_and_each_says_whose_it_is() {
    let (atlas, words, metrics) = (atlas(), assets::words(), assets::text_metrics());
    let tools = Tools { atlas: &atlas, words: &words, metrics: &metrics };
    let lesson = lessons().into_iter().find(|it| it.slug == "two-islands-or-four");
    let page = lesson_page(&lesson.expect("a lesson of the atlas"), tools, assets::JAPANESE);
    let japan = page.rfind("2018 · Japan").expect("Japan's map of 2018");
    let russia = page.rfind("2018 · Russia").expect("Russia's map of 2018");
    assert!(japan < russia);
}

#[test]
fn no_state_is_said_to_have_held_land_under_a_name_that_it_took_later() {
    let (atlas, words) = (atlas(), assets::words());
    for (id, territory) in atlas.territories.with_ids() {
        for control in &territory.control {
            let on = control.period.start();
            let sentence = control_sentence(&atlas, &words, id, on);
            let holder = &atlas[control.holder];
            let Some(from) = &holder.from else { continue };
            // "administered by Russia since" may be followed by no day on which there was no Russia.
            let began = from.first_day();
            let first = territory.came_with(&atlas.holders, on).expect("a row").period.start();
            let said = format!("by {} since", holder.name);
            assert!(first >= began || !sentence.contains(&said), "{sentence}");
        }
    }
    let kunashir = atlas.territories.named("kunashir").expect("an island");
    let sentence = control_sentence(&atlas, &words, kunashir, day("1914-07-01"));
    let told = "administered by the Empire of Japan; at first, from 1754, loosely held by Japan, over \
                the Ainu";
    assert!(sentence.contains(told), "{sentence}");
}

#[test]
fn the_handout_of_a_lesson_is_made_from_its_button_in_the_list() {
    if !can_print() {
        return;
    }
    let atlas = atlas();
    let session = Session::first(&atlas);
    let (words, metrics, fonts) = (assets::words(), assets::text_metrics(), assets::fonts());
    let window = AtlasWindow::new(atlas, words, metrics, fonts, session, Vec::new())
        .with_lessons(assets::built_in_lessons());
    let mut window = Harness::builder()
        .with_size([1280.0, 800.0])
        .with_max_steps(60)
        .renderer(CpuRenderer::default())
        .build_ui_state(|ui, window: &mut AtlasWindow| window.ui(ui), window);
    window.run();
    for button in ["More", "Lessons", "Handout and plan: Two islands or four?"] {
        // What is scrolled out of sight is clicked all the same.
        window.get_by_label(button).click_accesskit();
        window.run();
    }
    let chosen = |name: &str| {
        let node = window.get_by_role_and_label(Role::ComboBox, name);
        node.accesskit_node().value().expect("a box has a value")
    };
    assert_eq!(chosen("What pupils do"), "Lesson");
    let file = window.get_by_role_and_label(Role::TextInput, "File to write");
    let path = file.accesskit_node().value().expect("a field has a value");
    assert!(path.contains("two-islands-or-four"), "{path}");
}

#[test]
fn what_a_sheet_cannot_be_about_is_refused_in_plain_words() {
    let file = std::env::temp_dir().join(format!("kuril-sheet-{}.pdf", std::process::id()));
    let path = file.to_str().expect("a path in a folder for tests");
    let lesson = ["--lesson", "two-islands-or-four"];
    for (kind, said) in [("sources", lesson), ("chronology", ["--earlier", "1905"])] {
        let output = run(&["worksheet", kind, said[0], said[1], "-o", path]);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success(), "{kind} {}", said[0]);
        assert!(told.contains(said[0]) && told.contains("--date"), "{told}");
        assert!(fs::metadata(&file).is_err(), "nothing is written");
    }
}

#[test]
fn the_sheet_of_the_short_way_asks_what_its_steps_ask() {
    for lesson in &lessons() {
        let whole = sheet(WorksheetKind::Lesson, 2024, 1, Material::Lesson(lesson));
        let short = sheet(WorksheetKind::Lesson, 2024, 1, Material::ShortLesson(lesson));
        assert!(short.title.ends_with("the 20-minute way"), "{}", short.title);
        assert_ne!(short.code, whole.code);
        assert!(short.parts.len() < whole.parts.len(), "{}", lesson.slug);
        let plan = short.plan.expect("a plan");
        let places = lesson.steps.iter().enumerate().filter(|(_, step)| step.is_short);
        let places: Vec<usize> = places.map(|(place, _)| place + 1).collect();
        assert_eq!(plan.steps.iter().map(|step| step.number).collect::<Vec<_>>(), places);
        for step in &plan.steps {
            let asks = lesson.steps[step.number - 1].question.is_some();
            assert_eq!(step.task.is_some(), asks, "{}: {}", lesson.slug, step.headline);
        }
    }
}
