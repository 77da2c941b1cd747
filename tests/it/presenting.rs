//! Presenting: one key leads through, what is drawn stays on the globe and goes with the step, what
//! is grave is said before and can be passed over.

use egui::epaint::PathShape;
use egui::{CursorIcon, Key, Modifiers, Pos2, Shape, pos2};
use egui_kittest::kittest::{By, Queryable as _};
use kuril_atlas::assets;
use kuril_atlas::session::{Action, Session, open_link};
use kuril_atlas::teaching::lesson::{Lesson, Step, read_lessons};
use kuril_atlas::ui::AtlasWindow;

use crate::support::{Window, atlas, shown};

/// Screens of 1024 by 768 and of 1920 by 1080, in the points that a wall has.
const WALLS: [[f32; 2]; 2] = [[512.0, 384.0], [682.0, 384.0]];

fn lessons() -> Vec<Lesson> {
    read_lessons(&assets::built_in_lessons(), &atlas(), &assets::words()).lessons
}

fn lesson(slug: &str) -> Lesson {
    lessons().into_iter().find(|it| it.slug == slug).expect("a lesson of the atlas")
}

fn wall(size: [f32; 2], lesson: Option<Lesson>) -> Window {
    let atlas = atlas();
    let session = Session::first(&atlas);
    let (words, metrics, fonts) = (assets::words(), assets::text_metrics(), assets::fonts());
    let mut window = AtlasWindow::new(atlas, words, metrics, fonts, session, Vec::new())
        .with_lessons(assets::built_in_lessons());
    if let Some(lesson) = lesson {
        window.present(lesson);
    }
    shown(window, size)
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

fn is_there(window: &Window, words: &str) -> bool {
    window.query_all_by_label(words).next().is_some()
}

/// The lines of the pen: one of its width for each stroke.
fn strokes(window: &Window) -> Vec<Vec<Pos2>> {
    const PEN: f32 = 3.0;
    fn add(shape: &Shape, found: &mut Vec<Vec<Pos2>>) {
        match shape {
            Shape::Path(PathShape { points, closed: false, stroke, .. }) if stroke.width == PEN => {
                found.push(points.clone());
            }
            Shape::LineSegment { points, stroke } if stroke.width == PEN => {
                found.push(points.to_vec());
            }
            Shape::Vec(shapes) => shapes.iter().for_each(|it| add(it, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for shape in &window.output().shapes {
        add(&shape.shape, &mut found);
    }
    found
}

fn draw(window: &mut Window, from: Pos2, to: Pos2) {
    window.hover_at(from);
    window.run();
    window.drag_at(from);
    window.run();
    for share in [0.3, 0.6, 1.0] {
        window.hover_at(from + share * (to - from));
        window.run();
    }
    window.drop_at(to);
    window.run();
}

/// Plays a lesson to its end by one key; what the map showed at each step.
fn played(size: [f32; 2], lesson: &Lesson) {
    const MOST: usize = 200;
    let mut window = wall(size, Some(lesson.clone()));
    assert!(is_there(&window, &lesson.enquiry), "{}: the enquiry comes first", lesson.slug);
    let mut steps = lesson.steps.iter().enumerate().peekable();
    for _ in 0..MOST {
        if is_there(&window, "Write your second answer, and lay it beside the first one.") {
            break;
        }
        let step = steps.peek().copied();
        if let Some((number, step)) = step
            && is_there(&window, &step.headline)
        {
            if let Some(view) = &step.view {
                let first = Session::first(&atlas());
                let wanted = open_link(&view.line, &first, &atlas()).session;
                let shown = window.state().session();
                let name = format!("{}, step {}", lesson.slug, number + 1);
                assert_eq!(shown.moment, wanted.moment, "{name}");
                assert_eq!(shown.subject, wanted.subject, "{name}");
                assert_eq!(shown.comparison.is_some(), wanted.comparison.is_some(), "{name}");
            }
            _ = steps.next();
        }
        press(&mut window, Key::PageDown);
    }
    let left: Vec<&str> = steps.map(|(_, step)| step.headline.as_str()).collect();
    assert!(left.is_empty(), "{}: never shown: {left:?}", lesson.slug);
    press(&mut window, Key::Escape);
    assert!(is_there(&window, "More"), "the bar is back");
}

macro_rules! played_by_page_down {
    ($($name:ident: $slug:literal on $wall:literal,)*) => {$(
        #[test]
        fn $name() {
            played(WALLS[$wall], &lesson($slug));
        }
    )*};
}

played_by_page_down! {
    one_line_three_treaties_is_played_by_one_key: "one-line-three-treaties" on 0,
    august_1945_is_played_by_one_key: "august-1945-day-by-day" on 1,
    two_islands_or_four_is_played_by_one_key: "two-islands-or-four" on 0,
    who_lived_here_is_played_by_one_key: "who-lived-here" on 1,
    what_a_map_claims_is_played_by_one_key: "what-a-map-claims" on 0,
    sanctions_and_neighbours_is_played_by_one_key: "sanctions-and-neighbours" on 1,
}

#[test]
fn all_built_in_lessons_are_among_those_that_are_played() {
    assert_eq!(lessons().len(), 6);
}

/// On the wall at the first step with a map.
fn at_first_step() -> Window {
    let mut window = wall(WALLS[1], Some(lesson("one-line-three-treaties")));
    press(&mut window, Key::Num1);
    press(&mut window, Key::Enter);
    window
}

#[test]
fn what_is_drawn_stays_on_the_globe_and_goes_with_the_step() {
    let mut window = at_first_step();
    draw(&mut window, pos2(60.0, 150.0), pos2(160.0, 220.0));
    assert_eq!(strokes(&window).len(), 0, "without the pen a drag moves the map");
    press(&mut window, Key::P);
    draw(&mut window, pos2(60.0, 150.0), pos2(160.0, 220.0));
    let drawn = strokes(&window);
    assert_eq!(drawn.len(), 1);
    assert!(drawn[0].len() >= 3, "{drawn:?}");
    window.state_mut().apply(Action::Zoom { factor: 2.0, at: None });
    window.run();
    let length = |line: &[Pos2]| line[0].distance(line[line.len() - 1]);
    let ratio = length(&strokes(&window)[0]) / length(&drawn[0]);
    assert!((ratio - 2.0).abs() < 0.05, "{ratio}");
    press(&mut window, Key::E);
    assert_eq!(strokes(&window).len(), 0, "E erases");
    draw(&mut window, pos2(60.0, 150.0), pos2(160.0, 220.0));
    assert_eq!(strokes(&window).len(), 1);
    press(&mut window, Key::Num2);
    press(&mut window, Key::Enter);
    assert_eq!(strokes(&window).len(), 0, "gone at the next step");
}

#[test]
fn the_wall_is_black_until_any_key() {
    let mut window = at_first_step();
    let headline = lesson("one-line-three-treaties").steps[0].headline.clone();
    let is_black = |window: &mut Window| {
        let image = window.render().expect("a picture");
        image.pixels().all(|pixel| pixel.0[..3] == [0, 0, 0])
    };
    for key in [Key::B, Key::Period] {
        assert!(!is_black(&mut window));
        press(&mut window, key);
        assert!(is_black(&mut window), "{key:?}");
        press(&mut window, Key::PageDown);
        assert!(is_there(&window, &headline), "the key that gives the light back does no more");
    }
}

#[test]
fn escape_leaves_and_f5_comes_back_to_the_place() {
    let mut window = wall(WALLS[1], Some(lesson("one-line-three-treaties")));
    let third = lesson("one-line-three-treaties").steps[2].headline.clone();
    press(&mut window, Key::Num3);
    press(&mut window, Key::Enter);
    assert!(is_there(&window, &third));
    let moment = window.state().session().moment;
    press(&mut window, Key::Escape);
    assert!(!is_there(&window, &third));
    assert_eq!(window.state().session().moment, moment, "the map stays");
    press(&mut window, Key::F5);
    assert!(is_there(&window, &third));
    press(&mut window, Key::F5);
    assert!(is_there(&window, &third), "F5 twice is no harm");
    press(&mut window, Key::Escape);
    window.state_mut().apply(Action::GoToYear(1990));
    window.key_press_modifiers(Modifiers::SHIFT, Key::F5);
    window.run();
    assert!(is_there(&window, &third));
    assert_eq!(window.state().session().moment.year(), 1990, "from here");
    press(&mut window, Key::Home);
    assert_eq!(window.state().session().moment, moment, "Home returns from exploring");
}

#[test]
fn what_is_grave_is_said_before_and_can_be_passed_over() {
    let lesson = lesson("one-line-three-treaties");
    let number = lesson.steps.iter().position(|step| step.is_grave).expect("a grave step");
    let (grave, next) = (&lesson.steps[number], &lesson.steps[number + 1]);
    let word = lesson.word_before(grave).expect("a word").to_owned();
    let mut window = wall(WALLS[1], Some(lesson.clone()));
    let step = |window: &mut Window| {
        press(window, Key::ArrowRight);
    };
    for _ in 0..100 {
        if is_there(&window, &word) {
            break;
        }
        assert!(!is_there(&window, &grave.headline), "it was shown before the word");
        step(&mut window);
    }
    assert!(is_there(&window, &word));
    let before = window.state().session().moment;
    press(&mut window, Key::O);
    assert_eq!(window.state().session().moment, before, "its view is not opened");
    assert!(!is_there(&window, &grave.headline));
    step(&mut window);
    assert!(is_there(&window, &next.headline), "no gap");
    press(&mut window, Key::PageUp);
    press(&mut window, Key::PageUp);
    assert!(is_there(&window, &word), "whoever comes back is asked again");
    step(&mut window);
    assert!(is_there(&window, &grave.headline));
}

#[test]
fn a_grave_step_is_passed_over_by_a_click_too() {
    let lesson = lesson("one-line-three-treaties");
    let grave = lesson.steps.iter().find(|step| step.is_grave).expect("a grave step").clone();
    let word = lesson.word_before(&grave).expect("a word").to_owned();
    let mut window = wall(WALLS[1], Some(lesson));
    for _ in 0..100 {
        if is_there(&window, &word) {
            break;
        }
        press(&mut window, Key::ArrowRight);
    }
    let button = window.get_by_role_and_label(egui::Role::Button, "O passes over it");
    button.click_accesskit();
    window.run();
    assert!(!is_there(&window, &word) && !is_there(&window, &grave.headline));
}

#[test]
fn the_pen_draws_on_words_too_until_the_next_slide() {
    let mut window = wall(WALLS[1], Some(lesson("one-line-three-treaties")));
    press(&mut window, Key::P);
    window.drag_at(pos2(100.0, 100.0));
    window.step();
    for x in [120.0, 160.0, 200.0] {
        window.hover_at(pos2(x, 120.0));
        window.step();
    }
    window.drop_at(pos2(200.0, 120.0));
    window.step();
    assert_eq!(strokes(&window).len(), 1);
    window.key_press(Key::PageDown);
    window.step();
    window.step();
    assert_eq!(strokes(&window).len(), 0);
}

#[test]
fn without_a_lesson_the_bare_map_is_presented() {
    let mut window = wall(WALLS[1], None);
    window.state_mut().apply(Action::GoToYear(1900));
    let year = 1900;
    press(&mut window, Key::F5);
    assert!(!is_there(&window, "More"));
    press(&mut window, Key::PageDown);
    assert_eq!(window.state().session().moment.year(), year + 1);
    press(&mut window, Key::PageUp);
    press(&mut window, Key::PageUp);
    assert_eq!(window.state().session().moment.year(), year - 1);
}

#[test]
fn the_pointer_and_the_buttons_go_after_two_seconds() {
    let mut window = at_first_step();
    window.hover_at(pos2(200.0, 200.0));
    window.step();
    assert!(is_there(&window, "Pen (P)"));
    for _ in 0..20 {
        window.step();
    }
    assert!(!is_there(&window, "Pen (P)"));
    assert_eq!(window.output().platform_output.cursor_icon, CursorIcon::None);
}

#[test]
fn nothing_pops_up_on_the_wall() {
    let mut window = at_first_step();
    let labels = |window: &Window| window.query_all(By::new()).count();
    for _ in 0..20 {
        window.step();
    }
    let before = labels(&window);
    // Over the land of the step, for longer than the buttons stay.
    for x in [40.0, 120.0, 200.0, 280.0] {
        window.hover_at(pos2(x, 200.0));
        for _ in 0..20 {
            window.step();
        }
        assert_eq!(labels(&window), before, "at {x}");
    }
}

#[test]
fn a_show_of_hands_has_letters_and_a_key_reveals() {
    let mut lesson = lesson("one-line-three-treaties");
    let is_choice = |step: &Step| {
        let question = step.question.as_ref();
        question.is_some_and(|it| ["one", "several"].contains(&it.task.word()))
    };
    lesson.steps.retain(is_choice);
    lesson.steps.truncate(1);
    let question = lesson.steps[0].question.clone().expect("it asks");
    let mut window = wall(WALLS[1], Some(lesson));
    for _ in 0..20 {
        if is_there(&window, &question.prompt) {
            break;
        }
        press(&mut window, Key::Space);
    }
    assert!(is_there(&window, &question.prompt));
    assert!(!is_there(&window, "Right"));
    press(&mut window, Key::H);
    assert!(is_there(&window, &question.help), "with help");
    press(&mut window, Key::M);
    assert!(is_there(&window, &question.more), "harder");
    press(&mut window, Key::M);
    press(&mut window, Key::Space);
    assert!(is_there(&window, "Right") && is_there(&window, &question.explain));
}

#[test]
fn the_list_says_age_time_and_enquiry_and_presents() {
    let mut window = wall(WALLS[1], None);
    window.get_by_label("More").click();
    window.run();
    window.get_by_label("Lessons").click();
    window.run();
    for lesson in lessons() {
        assert!(is_there(&window, &lesson.title) && is_there(&window, &lesson.enquiry));
    }
    assert!(is_there(&window, "Ages 14 to 16, 45 minutes"));
    window.get_by_label("Present: One line, three treaties").click();
    window.run_ok();
    assert!(is_there(&window, "Who drew each line, and who was not asked?"));
    assert!(!is_there(&window, "More"));
}

#[test]
fn the_spotlight_leaves_light_around_the_pointer_and_nowhere_else() {
    let mut window = wall(WALLS[0], Some(lesson("one-line-three-treaties")));
    let (lit, dark) = (pos2(120.0, 100.0), pos2(480.0, 360.0));
    let brightness = |window: &mut Window, at: Pos2| {
        let picture = window.render().expect("a picture of the window");
        let [red, green, blue, _] = picture.get_pixel(at.x as u32, at.y as u32).0;
        u32::from(red) + u32::from(green) + u32::from(blue)
    };
    window.hover_at(lit);
    window.run();
    let before = [lit, dark].map(|at| brightness(&mut window, at));
    press(&mut window, Key::S);
    let after = [lit, dark].map(|at| brightness(&mut window, at));
    assert_eq!(after[0], before[0], "under the light");
    assert!(after[1] < before[1] / 2, "{} is not dark beside {}", after[1], before[1]);
}
