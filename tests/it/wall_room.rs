//! On a wall nobody scrolls and nobody clicks: all that a slide says is in sight, and the key of its
//! map says what the colours mean.

use egui::accesskit::Role;
use egui::{Key, Rect, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::assets;
use kuril_atlas::map::{Anchor, Camera, MapFrame, Role as Drawn};
use kuril_atlas::session::{Action, Session};
use kuril_atlas::teaching::lesson::{Lesson, read_lessons};
use kuril_atlas::ui::AtlasWindow;

use crate::support::{Window, atlas, day, scene, shown, texts, view};

/// Screens of 1024 by 768 and of 1920 by 1080, in the points that a wall has.
pub const NARROW: [f32; 2] = [512.0, 384.0];
pub const WIDE: [f32; 2] = [682.0, 384.0];
/// The harness leaves a margin around the window that no desktop has.
const MARGIN: f32 = 8.0;
/// Pixels from the middle of a chosen place to its ring.
const RING: f64 = 11.0;

fn lessons() -> Vec<Lesson> {
    read_lessons(&assets::built_in_lessons(), &atlas(), &assets::words()).lessons
}

/// A lesson on a wall of a size.
pub fn wall(size: [f32; 2], lesson: Lesson) -> Window {
    let atlas = atlas();
    let session = Session::first(&atlas);
    let (words, metrics, fonts) = (assets::words(), assets::text_metrics(), assets::fonts());
    let mut window = AtlasWindow::new(atlas, words, metrics, fonts, session, Vec::new());
    window.present(lesson);
    shown(window, size)
}

/// What is said on the wall beyond its edges.
fn out_of_sight(window: &Window, size: [f32; 2]) -> Vec<String> {
    let screen = Rect::from_min_max(
        pos2(MARGIN, MARGIN),
        pos2(MARGIN + size[0] + 1.0, MARGIN + size[1] + 1.0),
    );
    let said = window
        .query_all_by(|node| [Role::Label, Role::Heading, Role::ListItem].contains(&node.role()));
    let beyond = said.filter(|node| !screen.contains_rect(node.rect()));
    let words = |node: egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.label().or_else(|| node.value()).unwrap_or_default()
    };
    beyond.map(words).collect()
}

/// Plays all of a lesson with one key, and finds all of it in sight.
fn is_in_sight(size: [f32; 2], lesson: Lesson, also: Option<Key>) {
    let slug = lesson.slug.clone();
    let most = 8 * lesson.steps.len() + 3;
    let mut window = wall(size, lesson);
    if let Some(key) = also {
        window.key_press(key);
        window.run();
    }
    for slide in 0..most {
        let beyond = out_of_sight(&window, size);
        assert!(beyond.is_empty(), "{slug}, slide {}: {beyond:?}", slide + 1);
        window.key_press(Key::PageDown);
        window.run();
    }
}

#[test]
fn all_of_each_slide_is_in_sight_on_a_narrow_wall() {
    for lesson in lessons() {
        is_in_sight(NARROW, lesson, None);
    }
}

#[test]
fn all_of_each_slide_is_in_sight_on_a_wide_wall() {
    for lesson in lessons() {
        is_in_sight(WIDE, lesson, None);
    }
}

/// Plays all of a lesson, and finds the map of each step as it was while its question is asked and
/// answered: a map that is framed anew has other names.
fn keeps_its_map(size: [f32; 2], lesson: Lesson) {
    let slug = lesson.slug.clone();
    let most = 8 * lesson.steps.len() + 3;
    let headlines: Vec<String> = lesson.steps.iter().map(|it| it.headline.clone()).collect();
    let mut next = headlines.iter().peekable();
    let mut window = wall(size, lesson);
    let mut first: Option<(&String, Vec<Camera>)> = None;
    for _ in 0..most {
        let cameras: Vec<Camera> = window.state().pictures().iter().map(|it| it.camera).collect();
        if let Some(headline) = next.next_if(|it| window.query_all_by_label(it).next().is_some()) {
            first = Some((headline, cameras));
        } else if let Some((headline, first)) = &first {
            assert_eq!(&cameras, first, "{slug}: {headline}");
        }
        window.key_press(Key::PageDown);
        window.run();
    }
    assert_eq!(next.next(), None, "not all steps were shown");
}

#[test]
fn a_question_has_the_map_of_its_step_on_a_narrow_wall() {
    for lesson in lessons() {
        keeps_its_map(NARROW, lesson);
    }
}

#[test]
fn a_question_has_the_map_of_its_step_on_a_wide_wall() {
    for lesson in lessons() {
        keeps_its_map(WIDE, lesson);
    }
}

#[test]
fn questions_with_help_have_room_too() {
    for lesson in lessons() {
        is_in_sight(NARROW, lesson, Some(Key::H));
    }
}

#[test]
fn the_key_on_a_wall_has_words_and_nothing_to_be_clicked() {
    let lesson = lessons().into_iter().find(|it| it.slug == "who-lived-here").expect("a lesson");
    let mut window = wall(NARROW, lesson);
    window.key_press(Key::Num1);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window.state_mut().apply(Action::GoToYear(1930));
    window.run();
    assert!(window.query_all_by_role(Role::ListItem).next().is_some(), "a row of the key");
    assert_eq!(window.query_all_by_role(Role::Button).count(), 1, "only the date answers");
}

#[test]
fn the_key_on_a_wall_names_the_states_on_both_sides() {
    let lesson = lessons().into_iter().find(|it| it.slug == "who-lived-here").expect("a lesson");
    let mut window = wall(NARROW, lesson);
    window.key_press(Key::Num1);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let sides = [
        ("1855-12-31", ["Japan", "Russian Empire"]),
        ("1905-12-31", ["Japan", "Russian Empire"]),
        ("1945-08-30", ["Japan", "USSR"]),
    ];
    for (date, states) in sides {
        window.state_mut().apply(Action::GoToDay(day(date)));
        window.run();
        let rows: Vec<String> = window
            .query_all_by_role(Role::ListItem)
            .filter_map(|node| node.accesskit_node().label())
            .collect();
        for state in states {
            assert!(rows.iter().any(|row| row == state), "{date}: {state} is not in {rows:?}");
        }
    }
}

#[test]
fn no_name_stands_in_the_ring_of_the_chosen_place() {
    let (atlas, metrics) = (atlas(), assets::text_metrics());
    for place in ["yuzhno-sakhalinsk", "hakodate", "vladivostok"] {
        let id = atlas.places.named(place).expect("a place of the atlas");
        let camera = Camera::fitted(MapFrame::KurilsAndSakhalin.bounds(), [900.0, 700.0]);
        let mut wanted = view(camera, "1930-07-01");
        wanted.selected.place = Some(id);
        let plane = atlas.base_map.projection.plane_from_globe(atlas[id].point);
        let at = camera.screen_from_plane(plane.expect("a point of the map"));
        let scene = scene(&wanted);
        for text in texts(&scene, &[Drawn::Name]).filter(|text| text.angle == 0.0) {
            let width = metrics.width(&text.text, text.face, text.size, text.spacing);
            let left = match text.anchor {
                Anchor::Left => text.at.x,
                Anchor::Middle => text.at.x - width / 2.0,
                Anchor::Right => text.at.x - width,
            };
            let across = (left - at.x).max(at.x - left - width).max(0.0);
            let down = ((text.at.y - at.y).abs() - text.size * 0.4).max(0.0);
            assert!(across.hypot(down) > RING, "{place}: {} lies in its ring", text.text);
        }
    }
}

#[test]
fn the_buttons_of_the_wall_leave_the_key_and_the_text_in_sight() {
    for (size, step) in [(WIDE, Key::Num1), (NARROW, Key::Num8)] {
        let mut lessons = lessons().into_iter();
        let lesson = lessons.find(|it| it.slug == "one-line-three-treaties").expect("a lesson");
        let headlines: Vec<String> = lesson.steps.iter().map(|it| it.headline.clone()).collect();
        let mut window = wall(size, lesson);
        for key in [step, Key::Enter] {
            window.key_press(key);
            window.run();
        }
        window.hover_at(pos2(150.0, 200.0));
        window.step();
        let buttons = ["Pen (P)", "Window for the teacher (N)", "Leave"];
        let buttons = buttons.map(|it| window.get_by_label(it).rect());
        let text = headlines.iter().find_map(|it| window.query_by_label(it)).expect("the text");
        let rows: Vec<_> = window.query_all_by_role(Role::ListItem).map(|it| it.rect()).collect();
        assert!(!rows.is_empty(), "the map has a key");
        for button in buttons {
            assert!(button.right() < text.rect().left(), "{button:?} lies on the text");
            for row in &rows {
                assert!(!row.y_range().intersects(button.y_range()), "{button:?} on {row:?}");
            }
        }
    }
}
