//! What the key on a wall keeps where it has little room: that which the step shows, tells and asks.

use std::sync::LazyLock;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::assets;
use kuril_atlas::atlas::{JourneyId, LineId, Shown, Status, Subject, TerritoryId};
use kuril_atlas::map::{KeyRow, RouteOf, Scene};
use kuril_atlas::teaching::lesson::{Lesson, Step, Task, read_lessons};

use crate::support::{Window, atlas};
use crate::wall_room::{NARROW, WIDE, wall};

fn lessons() -> Vec<Lesson> {
    read_lessons(&assets::built_in_lessons(), &atlas(), &assets::words()).lessons
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

/// Goes to a step by its number from 1, past the word that is said before a grave one.
fn go_to(window: &mut Window, number: usize, step: &Step) {
    for digit in format!("{number:02}").chars() {
        press(window, Key::from_name(&digit.to_string()).expect("a digit"));
    }
    press(window, Key::Enter);
    if window.query_all_by_label(&step.headline).next().is_none() {
        press(window, Key::PageDown);
    }
}

/// The rows of the key, as they stand on the wall.
fn rows(window: &Window) -> Vec<String> {
    let rows = window.query_all_by_role(Role::ListItem);
    rows.filter_map(|node| node.accesskit_node().label()).collect()
}

/// A map of a step on a wall, and the rows of the key beneath it.
struct Seen {
    place: String,
    step: Step,
    scene: Scene,
    rows: Vec<String>,
}

/// All maps of all steps on both walls.
static SEEN: LazyLock<Vec<Seen>> = LazyLock::new(|| {
    let mut seen = Vec::new();
    for lesson in lessons() {
        for size in [NARROW, WIDE] {
            let mut window = wall(size, lesson.clone());
            for (i, step) in lesson.steps.iter().enumerate().filter(|(_, it)| it.view.is_some()) {
                go_to(&mut window, i + 1, step);
                let rows = rows(&window);
                let place = format!("{}, step {}, {} wide", lesson.slug, i + 1, size[0]);
                seen.extend(window.state().pictures().into_iter().map(|scene| Seen {
                    place: place.clone(),
                    step: step.clone(),
                    scene: scene.clone(),
                    rows: rows.clone(),
                }));
            }
        }
    }
    seen
});

/// What is wrong with the keys of all maps.
fn faults(of_map: impl Fn(&Step, &Scene, &[String]) -> Vec<String>) -> Vec<String> {
    let faults = SEEN.iter().flat_map(|Seen { place, step, scene, rows }| {
        let faults = of_map(step, scene, rows).into_iter();
        faults.map(move |it| format!("{place}: {it}\n  {rows:?}"))
    });
    faults.collect()
}

/// Whether a row of the key stands on the wall: in full, in few words, or after one that has said what it
/// follows.
fn stands(row: &KeyRow, key: &[KeyRow], rows: &[String]) -> bool {
    let says = |it: &KeyRow, words: &String| it.text == *words || it.short.as_ref() == Some(words);
    let is_after_another =
        |words: &String| key.iter().any(|it| it.short_after.as_ref() == Some(words));
    let follows = |place: usize| {
        let mut before = rows[..place].iter().rev();
        let first = before.find(|words| !is_after_another(words));
        let first = first.and_then(|words| key.iter().find(|it| says(it, words)));
        first.is_some_and(|it| {
            it.whose == row.follows || it.whose == row.whose || it.follows == row.whose
        })
    };
    let is_said_after =
        (0..rows.len()).any(|at| row.short_after.as_ref() == Some(&rows[at]) && follows(at));
    rows.iter().any(|words| says(row, words)) || is_said_after
}

/// What a step shows and asks for.
fn subjects(step: &Step) -> Vec<Subject> {
    let shown = step.view.as_ref().and_then(|view| view.shown);
    let asked = step.question.as_ref().and_then(|question| match &question.task {
        Task::Click(subject) => Some(*subject),
        _ => None,
    });
    shown.into_iter().chain(asked).collect()
}

/// The land that is shown or asked for, as far as it is in sight.
fn lands(step: &Step, scene: &Scene) -> Vec<TerritoryId> {
    let atlas = atlas();
    let seen = scene.camera.visible();
    let (_, level) = atlas.base_map.level(kuril_atlas::geometry::Detail::Overview);
    let is_in_sight = |land: &TerritoryId| {
        let unit = atlas.unit_of(*land).map(|unit| &level.units[unit]);
        unit.is_some_and(|unit| unit.shape.vertices.iter().any(|&it| seen.contains(it)))
    };
    let land = |subject: Subject| match subject {
        Subject::Territory(id) => Some(id),
        Subject::Place(id) => atlas[id].territory,
        Subject::Event(id) => atlas[*atlas[id].places.first()?].territory,
        _ => None,
    };
    subjects(step).into_iter().filter_map(land).filter(is_in_sight).collect()
}

/// How a row begins that says who holds a land.
fn beginning(land: TerritoryId, scene: &Scene) -> Option<String> {
    let atlas = atlas();
    let state = scene.basis.as_ref().expect("the map of a window").view.state;
    match atlas.shown(land, state.day, state.viewpoint) {
        Shown::Control(control) => {
            let holder = &atlas[control.holder];
            Some(match control.status {
                Status::Occupied => format!("Occupied by {}", holder.name),
                Status::Leased => format!("Leased to {}", holder.name),
                _ if !control.claimants.is_empty() => format!("Held by {}", holder.name),
                _ => holder.standing_alone(),
            })
        }
        Shown::Official(difference, _) => difference.holder.map(|it| atlas[it].standing_alone()),
        Shown::Nothing => None,
    }
}

#[test]
fn it_says_who_holds_the_land_that_is_shown_or_asked_for() {
    let faults = faults(|step, scene, rows| {
        let beginnings = lands(step, scene).into_iter().filter_map(|it| beginning(it, scene));
        let missing = beginnings.filter(|it| {
            let mut of_land = scene.key.iter().filter(|row| row.text.starts_with(it.as_str()));
            let is_in_key = of_land.clone().next().is_some();
            is_in_key && !of_land.any(|row| stands(row, &scene.key, rows))
        });
        missing.map(|it| format!("{it} …")).collect()
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The lines that a step shows: itself, or those of the instrument.
fn lines(step: &Step) -> Vec<LineId> {
    let atlas = atlas();
    let is_shown = |line: LineId| {
        let treaty = atlas[line].treaty;
        subjects(step).into_iter().any(|subject| match subject {
            Subject::Line(id) => id == line,
            Subject::Treaty(id) => treaty == Some(id),
            Subject::Event(id) => treaty.is_some_and(|it| atlas[it].event == Some(id)),
            _ => false,
        })
    };
    atlas.lines.ids().filter(|&it| is_shown(it)).collect()
}

fn journeys(step: &Step) -> Vec<JourneyId> {
    let atlas = atlas();
    let journeys = atlas.journeys.with_ids().filter(|(id, journey)| {
        subjects(step).into_iter().any(|subject| match subject {
            Subject::Journey(other) => other == *id,
            Subject::Event(event) => journey.event == Some(event),
            _ => false,
        })
    });
    journeys.map(|(id, _)| id).collect()
}

#[test]
fn it_explains_the_line_and_the_journey_that_are_shown() {
    let faults = faults(|step, scene, rows| {
        let atlas = atlas();
        let words = assets::words();
        let (lines, journeys) = (lines(step), journeys(step));
        let told = scene.routes.iter().filter_map(|route| match route.of {
            RouteOf::Line(id) if lines.contains(&id) => {
                Some(words.say(&format!("line-{}", atlas[id].kind.word())))
            }
            RouteOf::Journey(id) if journeys.contains(&id) => Some(words.say("legend-journey")),
            RouteOf::Line(_) | RouteOf::Journey(_) => None,
        });
        let missing = told.filter(|text| {
            let row = scene.key.iter().find(|row| row.text == *text);
            row.is_some_and(|row| !stands(row, &scene.key, rows))
        });
        missing.collect()
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn it_says_who_occupies_a_land() {
    let faults = faults(|_, _, rows| {
        let bare = rows.iter().filter(|row| ["Occupied", "Leased"].contains(&row.as_str()));
        bare.cloned().collect()
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn it_says_nothing_twice() {
    let faults = faults(|_, _, rows| {
        let twice = (1..rows.len()).filter(|&at| rows[..at].contains(&rows[at]));
        // What follows another row is of that row.
        let twice = twice.map(|at| rows[at].clone()).filter(|row| !row.starts_with("claim: "));
        twice.collect()
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn it_names_a_state_and_its_people_without_the_state_twice() {
    let faults = faults(|_, scene, rows| {
        // In few words alone: what has room is said in full.
        let is_short = scene
            .key
            .iter()
            .any(|row| row.text.ends_with("shogunate") && !rows.contains(&row.text));
        let is_there = |text: &str| rows.iter().any(|row| row == text);
        let is_twice = is_short && is_there("Japan") && is_there("Japan, over the Ainu");
        is_twice.then(|| "Japan twice".to_owned()).into_iter().collect()
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
