//! What a window is judged by: all of it is there from the first picture on, each thing is said once, and
//! it stays where it was.

use std::collections::BTreeMap;

use egui_kittest::kittest::Queryable as _;
use kuril_atlas::assets;
use kuril_atlas::atlas::{
    LabelKind, MapState, Subject, Viewpoint, difference_sentence, differences,
};
use kuril_atlas::map::{Role, Text};
use kuril_atlas::session::{Action, ComparisonForm, Moment, Session};
use kuril_atlas::teaching::lesson::read_lessons;
use kuril_atlas::time::Day;
use kuril_atlas::ui::AtlasWindow;

use crate::support::{Window, act, along, atlas, day, first_start, texts, window_of_size};

#[test]
fn the_first_picture_has_all_its_parts_in_their_places() {
    let mut session = Session::first(&atlas());
    session.welcome();
    let (words, metrics, fonts) = (assets::words(), assets::text_metrics(), assets::fonts());
    let mut window = AtlasWindow::new(atlas(), words, metrics, fonts, session, Vec::new());
    let ctx = egui::Context::default();
    ctx.enable_accesskit();
    let mut places = || {
        let size = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1280.0, 800.0));
        let mut input = egui::RawInput { screen_rect: Some(size), ..Default::default() };
        window.read_input(&ctx, &mut input);
        let output = ctx.run_ui(input, |ui| window.ui(ui));
        let update = output.platform_output.accesskit_update.clone().expect("what is spoken");
        output.drop_without_applying_deltas();
        let named = update.nodes.into_iter().filter_map(|(_, node)| {
            let place = node.bounds().map(|it| [it.x0, it.y0, it.x1, it.y1].map(f64::round));
            node.label().map(str::to_owned).zip(place)
        });
        named.collect::<BTreeMap<String, [f64; 4]>>()
    };
    let first = places();
    for _ in 0..6 {
        places();
    }
    let settled = places();
    for name in ["Play", "Start", "28 August 1945", "Kurils and Sakhalin"] {
        let [one, other] = [&first, &settled].map(|it| it.get(name).copied().unwrap_or_default());
        let moved = one.iter().zip(other).map(|(from, to)| (from - to).abs()).fold(0.0, f64::max);
        assert!(one[2] > 0.0 && moved <= 2.0, "{name}: from {one:?} to {other:?}");
    }
}

#[test]
fn the_paper_behind_the_date_fades_and_has_no_edge() {
    let mut window = first_start();
    act(&mut window, Action::GoToDay(day("1945-08-30")));
    let corner = window.get_by_role(egui::Role::Canvas).rect().min;
    let is_paper = |mesh: &&egui::Mesh| {
        let starts = mesh.vertices.first().is_some_and(|it| (it.pos - corner).length() < 1.0);
        starts && (50..4000).contains(&mesh.vertices.len())
    };
    let meshes = window.output().shapes.iter().filter_map(|it| match &it.shape {
        egui::Shape::Mesh(mesh) => Some(&**mesh),
        _ => None,
    });
    let paper = meshes.rev().find(is_paper).expect("paper behind the date");
    let right = paper.vertices.iter().map(|it| it.pos.x).fold(0.0, f32::max);
    let bottom = paper.vertices.iter().map(|it| it.pos.y).fold(0.0, f32::max);
    let mut steepest = 0.0_f32;
    for triangle in paper.indices.chunks(3) {
        for (one, other) in [(0, 1), (1, 2), (2, 0)] {
            let [one, other] = [one, other].map(|i| paper.vertices[triangle[i] as usize]);
            let step = f32::from(one.color.a()) - f32::from(other.color.a());
            steepest = steepest.max(step.abs());
        }
    }
    assert!(steepest < 60.0, "a step of {steepest} of 255");
    let at_edge = |it: &&egui::epaint::Vertex| it.pos.x == right || it.pos.y == bottom;
    assert!(paper.vertices.iter().filter(at_edge).all(|it| it.color.a() == 0));
}

#[test]
fn the_two_dates_of_a_comparison_stand_once_above_its_differences() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1906));
    act(&mut window, Action::ToggleComparison);
    act(&mut window, Action::CompareMoment(Moment::Year(1904)));
    let written: Vec<String> = window
        .output()
        .shapes
        .iter()
        .filter_map(|it| match &it.shape {
            egui::Shape::Text(text) => Some(text.galley.text().to_owned()),
            _ => None,
        })
        .collect();
    let with_dates = written.iter().filter(|it| it.contains("1904 to 1906")).count();
    assert_eq!(with_dates, 1, "{written:?}");
    assert!(written.iter().any(|it| it.starts_with("Sakhalin south of 50° N")), "{written:?}");
    // Who hears the list is told whole sentences.
    let (atlas, words) = (atlas(), assets::words());
    let year = |year| MapState {
        day: Day::last_of_year(year),
        is_whole_year: true,
        viewpoint: Viewpoint::DeFacto,
    };
    let states = [year(1904), year(1906)];
    let found = differences(&atlas, states[0], states[1]);
    for it in &found {
        let sentence = difference_sentence(&atlas, &words, it, states);
        assert!(window.query_by_label(&sentence).is_some(), "{sentence}");
    }
}

#[test]
fn no_second_name_is_left_alone_by_the_swipe_bar() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1905));
    act(&mut window, Action::ToggleComparison);
    act(&mut window, Action::CompareMoment(Moment::Day(day("1875-05-07"))));
    act(&mut window, Action::SetComparisonForm(ComparisonForm::Swipe));
    for step in 0..24 {
        let share = 0.2 + 0.6 * f64::from(step) / 24.0;
        act(&mut window, Action::MoveSwipeBar(share));
        let count = |name: &str| {
            let shapes = window.output().shapes.iter();
            let is_it = |it: &&egui::epaint::ClippedShape| match &it.shape {
                egui::Shape::Text(text) => text.galley.text() == name,
                _ => false,
            };
            shapes.filter(is_it).count()
        };
        for [name, second] in [["Khabarovka", "Хабаровка"], ["Khabarovsk", "Хабаровск"]]
        {
            assert_eq!(count(name) > 0, count(second) > 0, "{share:.2}: {second} alone");
        }
    }
}

#[test]
fn the_ribbon_of_an_event_is_that_of_the_land_the_story_is_about() {
    let atlas = atlas();
    let shimoda = atlas.events.with_ids().find(|(_, it)| it.title.starts_with("Treaty of Shimoda"));
    let (id, shimoda) = shimoda.expect("the first border");
    let land = atlas.land_of_event(shimoda).expect("land of the history");
    assert_ne!(atlas[land].slug, "japan_main");
    let mut window = first_start();
    act(&mut window, Action::Select(Subject::Event(id)));
    window.get_by_label_contains(&format!("Who held {}", atlas[land].name));
}

#[test]
fn the_list_stays_with_the_shown_day_when_the_window_becomes_wide() {
    let mut window = first_start();
    act(&mut window, Action::GoToDay(day("1945-08-30")));
    window.get_by_label_contains("28 August 1945, Soviet landing on Iturup");
    window.set_size(egui::vec2(1920.0, 1080.0));
    window.run();
    window.get_by_label_contains("28 August 1945, Soviet landing on Iturup");
}

#[test]
fn no_marker_stands_under_the_drawer_and_no_name_but_those_of_states_and_seas() {
    let mut window = window_of_size([1024.0, 700.0]);
    act(&mut window, Action::GoToDay(day("1945-08-30")));
    let iturup = atlas().territories.named("iturup").expect("an island of the atlas");
    let count_beyond = |window: &Window| {
        let open = window.query_by_label("Back to the list").map(|it| it.rect().left());
        let edge = open.unwrap_or(720.0) - window.get_by_role(egui::Role::Canvas).rect().left();
        let scene = window.state().pictures()[0];
        let atlas = atlas();
        let of_place = |text: &&Text| {
            let mut labels = atlas.base_map.labels.iter();
            labels.any(|it| {
                it.en == text.text && [LabelKind::Island, LabelKind::City].contains(&it.kind)
            })
        };
        let names = texts(scene, &[Role::Name]).filter(of_place);
        let ends = names.flat_map(along).map(|it| it.x);
        let marks = scene.marks.iter().map(|mark| mark.rect.max.x);
        let beyond = ends.chain(marks).filter(|x| *x > f64::from(edge)).count();
        (beyond, texts(scene, &[Role::Name]).any(|it| it.text.starts_with("Iturup")))
    };
    let (beyond, is_named) = count_beyond(&window);
    assert!(beyond > 0 && is_named, "without a drawer: {beyond} beyond, {is_named}");
    act(&mut window, Action::Select(Subject::Territory(iturup)));
    if let Some(button) = window.query_by_label("Show list") {
        button.click();
        window.run();
    }
    window.get_by_label("Back to the list");
    assert_eq!(count_beyond(&window), (0, true));
    let drawer = |window: &Window| {
        window.state().pictures()[0].basis.as_ref().and_then(|basis| basis.view.drawer)
    };
    assert!(drawer(&window).is_some());
    let mut lessons = read_lessons(&assets::built_in_lessons(), &atlas(), &assets::words()).lessons;
    window.state_mut().present(lessons.remove(0));
    for _ in 0..3 {
        window.key_press(egui::Key::PageDown);
        window.run();
    }
    assert_eq!(drawer(&window), None, "a wall has no drawer");
}
