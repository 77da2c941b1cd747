//! What the last row reads on the map of a lesson: the names of all that a step shows, tells and asks,
//! none on another or beneath a circle, and no letters that are too small.

use std::collections::BTreeSet;

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use kuril_atlas::assets;
use kuril_atlas::atlas::{LabelKind, Place, Subject};
use kuril_atlas::geometry::{Bounds, Detail, PlanePoint};
use kuril_atlas::map::{PanePosition, Primitive, Role, Scene, ScreenPoint, ScreenRect, Text};
use kuril_atlas::teaching::lesson::{Lesson, Passage, Step, Task, read_lessons};

use crate::names::{WRITTEN, overlap, pieces};
use crate::support::{atlas, texts};
use crate::wall_room::{NARROW, WIDE, wall};

/// The smallest letters that are read from the last row, points: 24 of 768 pixels.
const SMALLEST: f64 = 12.0;
/// What lies nearer to the edge of the map than this, pixels, is hardly in it.
const AT_EDGE: f64 = 8.0;
/// Half the width of a circle where a journey stopped, with the paper around it, pixels.
const CIRCLE: f64 = 4.0;
/// Islands smaller than this, pixels and kilometres, would lie beneath a marker.
const SMALL_ISLAND: f64 = 60.0;
const ISLAND: f64 = 250.0;
/// Half the width of the marker of an event, a little inside its rings, pixels.
const MARKER: f64 = 11.0;

fn lesson(slug: &str) -> Lesson {
    let lessons = read_lessons(&assets::built_in_lessons(), &atlas(), &assets::words()).lessons;
    lessons.into_iter().find(|it| it.slug == slug).expect("a lesson of the atlas")
}

/// All that a class reads and is asked at a step.
fn said(step: &Step) -> String {
    let mut said = vec![step.headline.clone(), Passage::of(&step.text).plain()];
    if let Some(question) = &step.question {
        said.extend([question.prompt.clone(), question.explain.clone()]);
        match &question.task {
            Task::Choose { choices, .. } => said.extend(choices.iter().map(|it| it.text.clone())),
            Task::Order(items) => said.extend(items.iter().cloned()),
            Task::Pairs(pairs) => {
                said.extend(pairs.iter().map(|it| format!("{}; {}", it.left, it.right)));
            }
            Task::Open { good, .. } => said.push(good.clone()),
            Task::Click(subject) => said.push(subject.name(&atlas(), &assets::words())),
            Task::Year { .. } => {}
        }
    }
    if let Some(Subject::Territory(_) | Subject::Place(_)) =
        step.view.as_ref().and_then(|it| it.shown)
    {
        let shown = step.view.as_ref().and_then(|it| it.shown).expect("it was there");
        said.push(shown.name(&atlas(), &assets::words()));
    }
    said.join("\n")
}

/// Whether whole words stand in a text.
fn is_said(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// How a land, a town or a place is written, in text or on the map.
fn forms(name: &str) -> Vec<String> {
    let plain = name.split(" (").next().unwrap_or(name);
    let mut forms: Vec<String> = plain.split(" / ").map(str::to_owned).collect();
    if plain == "Kuril Islands" {
        forms.push("Kurils".to_owned());
    }
    forms
}

/// What a step tells of that has a place on the map: how it may be written, and where it lies.
fn told(step: &Step, scene: &Scene) -> Vec<(Vec<String>, PlanePoint)> {
    let atlas = atlas();
    let day = scene.basis.as_ref().expect("the map of a window").view.state.day;
    let said = said(step);
    let mut told: Vec<(Vec<String>, PlanePoint)> = Vec::new();
    for label in &atlas.base_map.labels {
        let mut forms = forms(&label.en);
        if label.kind.is_water() {
            let shown = step.view.as_ref().and_then(|view| view.shown);
            let name = shown.map(|it| it.name(&atlas, &assets::words()));
            if name.as_ref() != Some(&label.en) {
                continue;
            }
        }
        if matches!(label.kind, LabelKind::City | LabelKind::Island) {
            let Some(name) = atlas.town_name_on(label, day) else { continue };
            forms.push(name);
        }
        if forms.iter().any(|form| is_said(&said, form)) {
            told.push((forms, label.at));
        }
    }
    let is_named = |place: &Place| {
        let labels = &atlas.base_map.labels;
        labels.iter().any(|label| forms(&label.en).contains(&place.name))
    };
    for (id, place) in atlas.places.with_ids() {
        let name = atlas.place_name_on(id, day);
        let at = atlas.base_map.projection.plane_from_globe(place.point);
        if let Some(at) = at
            && place.kind.is_town()
            && !place.is_off_the_map
            && !is_named(place)
            && (is_said(&said, &place.name) || is_said(&said, &name))
        {
            told.push((vec![place.name.clone(), name], at));
        }
    }
    told
}

/// Whether a text of the map is the name.
fn is_name(text: &Text, form: &str) -> bool {
    let Some(rest) = text.text.strip_prefix(form) else {
        // A state bears the name of its land in capitals.
        return text.text == form.to_uppercase();
    };
    rest.is_empty() || [" /", " (", ",", " "].iter().any(|it| rest.starts_with(it))
}

const NAMES: [Role; 2] = [Role::Name, Role::StopName];

/// The part of a picture that is seen, where two lie on one another.
fn seen(scene: &Scene) -> ScreenRect {
    let view = &scene.basis.as_ref().expect("the map of a window").view;
    let frame = view.camera.frame();
    let middle = frame.centre().x;
    match view.pane_position {
        PanePosition::LeftOfBar => ScreenRect::new(0.0, 0.0, middle, frame.height()),
        PanePosition::RightOfBar => ScreenRect::new(middle, 0.0, middle, frame.height()),
        PanePosition::Whole | PanePosition::First | PanePosition::Second => frame,
    }
}

/// What of a step is in sight and has no name.
fn unnamed(step: &Step, scene: &Scene) -> Vec<String> {
    let view = &scene.basis.as_ref().expect("the map of a window").view;
    let seen = seen(scene).grown(-AT_EDGE);
    let is_in_sight = |at: ScreenPoint| {
        seen.contains(at) && !view.overlaid.iter().any(|it| it.grown(AT_EDGE).contains(at))
    };
    let names: Vec<&Text> = texts(scene, &NAMES).collect();
    let told = told(step, scene).into_iter();
    let told = told.filter(|(_, at)| is_in_sight(scene.camera.screen_from_plane(*at)));
    let missing = told.filter(|(forms, _)| {
        !names.iter().any(|text| forms.iter().any(|form| is_name(text, form)))
    });
    missing.map(|(forms, _)| format!("{} is not named", forms.join(" / "))).collect()
}

/// What stands on something else.
fn collisions(scene: &Scene) -> Vec<String> {
    let metrics = assets::text_metrics();
    let names: Vec<&Text> = texts(scene, &WRITTEN).collect();
    let placed: Vec<_> = names.iter().map(|text| pieces(&metrics, text)).collect();
    let circles = scene.items.iter().filter(|item| item.role == Role::Stop);
    let circles: Vec<ScreenPoint> = circles
        .filter_map(|item| match &item.primitive {
            Primitive::Circle { centre, .. } => Some(*centre),
            _ => None,
        })
        .collect();
    let mut found = Vec::new();
    for (i, text) in names.iter().enumerate() {
        for (j, other) in names.iter().enumerate().skip(i + 1) {
            if placed[i].iter().any(|one| placed[j].iter().any(|two| overlap(one, two))) {
                found.push(format!("{} stands on {}", text.text, other.text));
            }
        }
        let is_struck = |at: &&ScreenPoint| {
            let at = |x: f64, y: f64| ScreenPoint { x: at.x + x * CIRCLE, y: at.y + y * CIRCLE };
            let circle = [at(0.0, -1.0), at(1.0, 0.0), at(0.0, 1.0), at(-1.0, 0.0)];
            placed[i].iter().any(|piece| overlap(piece, &circle))
        };
        if circles.iter().any(|it| is_struck(&it)) {
            found.push(format!("a circle lies on {}", text.text));
        }
    }
    found
}

fn too_small(scene: &Scene) -> Vec<String> {
    let all = scene.items.iter().filter_map(|item| match &item.primitive {
        Primitive::Text(text) => Some(text),
        _ => None,
    });
    let small = all.filter(|text| text.size < SMALLEST);
    small.map(|text| format!("{} has letters of {} points", text.text, text.size)).collect()
}

/// Markers of what the step does not tell of, and those that hide an island.
fn wrong_markers(step: &Step, scene: &Scene) -> Vec<String> {
    let atlas = atlas();
    let own = step.view.as_ref().and_then(|view| view.shown);
    let (_, level) = atlas.base_map.level(Detail::for_scale(scene.camera.pixels_per_km));
    let mut found = Vec::new();
    for mark in &scene.marks {
        let others = mark.events.iter().filter(|&&id| own != Some(Subject::Event(id)));
        found.extend(others.map(|&id| format!("a marker of {}", atlas[id].slug)));
        let middle = scene.camera.plane_from_screen(mark.rect.centre());
        let by = MARKER * 0.7 / scene.camera.pixels_per_km;
        let [min, max] = [-by, by].map(|by| middle + PlanePoint { x: by, y: by });
        let hidden = level.units.iter().find(|unit| {
            let bounds = unit.shape.bounds;
            let across = bounds.width().max(bounds.height());
            let is_small = across < ISLAND && across * scene.camera.pixels_per_km < SMALL_ISLAND;
            is_small && unit.shape.reaches_into(Bounds { min, max })
        });
        found.extend(hidden.map(|unit| format!("a marker lies on {}", unit.id)));
    }
    found
}

/// Plays a lesson to its end, and judges the map of each step as often as it changes.
fn is_read_from_afar(slug: &str, size: [f32; 2]) {
    const MOST: usize = 200;
    let lesson = lesson(slug);
    let mut window = wall(size, lesson.clone());
    let mut steps = lesson.steps.iter().enumerate().peekable();
    let mut step: Option<(usize, &Step)> = None;
    let mut judged: Vec<kuril_atlas::map::Basis> = Vec::new();
    let mut faults = BTreeSet::new();
    for _ in 0..MOST {
        if window
            .query_all_by_label("Write your second answer, and lay it beside the first one.")
            .next()
            .is_some()
        {
            break;
        }
        if let Some((_, next)) = steps.peek()
            && window.query_all_by_label(&next.headline).next().is_some()
        {
            step = steps.next();
            judged.clear();
            if let Some(folder) = std::env::var_os("WALL_PICTURES") {
                let name =
                    format!("{slug}-{:02}-{}.png", step.expect("it is there").0 + 1, size[0]);
                let picture = window.render().expect("a picture of the window");
                picture.save(std::path::Path::new(&folder).join(name)).expect("a file");
            }
        }
        let scenes = window.state().pictures();
        if let Some((number, step)) = step.filter(|(_, step)| step.view.is_some()) {
            for scene in scenes {
                let basis = scene.basis.clone().expect("the map of a window");
                if judged.contains(&basis) {
                    continue;
                }
                let all = [
                    unnamed(step, scene),
                    collisions(scene),
                    too_small(scene),
                    wrong_markers(step, scene),
                ];
                let width = basis.view.camera.size[0];
                let all = all.into_iter().flatten();
                faults.extend(all.map(|it| format!("step {:2}, {width} wide: {it}", number + 1)));
                judged.push(basis);
            }
        }
        window.key_press(Key::PageDown);
        window.run();
    }
    assert!(steps.next().is_none(), "not all steps were shown");
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "{slug} at {size:?}:\n{}", faults.join("\n"));
}

macro_rules! read_from_afar {
    ($($slug:literal: $narrow:ident, $wide:ident;)*) => {$(
        #[test]
        fn $narrow() {
            is_read_from_afar($slug, NARROW);
        }

        #[test]
        fn $wide() {
            is_read_from_afar($slug, WIDE);
        }
    )*};
}

read_from_afar! {
    "one-line-three-treaties": one_line_on_a_narrow_wall, one_line_on_a_wide_wall;
    "august-1945-day-by-day": august_1945_on_a_narrow_wall, august_1945_on_a_wide_wall;
    "two-islands-or-four": two_or_four_on_a_narrow_wall, two_or_four_on_a_wide_wall;
    "who-lived-here": who_lived_on_a_narrow_wall, who_lived_on_a_wide_wall;
    "what-a-map-claims": what_a_map_claims_on_a_narrow_wall, what_a_map_claims_on_a_wide_wall;
    "sanctions-and-neighbours": sanctions_on_a_narrow_wall, sanctions_on_a_wide_wall;
}

/// The most that a date takes of the height of a map, points: a line, and the paper that fades around it.
const A_LINE: f64 = 80.0;

#[test]
fn two_dates_over_a_narrow_map_stand_on_a_line_each() {
    let mut window = wall(NARROW, lesson("august-1945-day-by-day"));
    for key in [Key::Num1, Key::Num4, Key::Enter] {
        window.key_press(key);
        window.run();
    }
    let pictures = window.state().pictures();
    assert_eq!(pictures.len(), 2, "two maps lie on one another");
    let view = &pictures[0].basis.as_ref().expect("the map of a window").view;
    let date = view.overlaid.first().expect("a date lies on the map");
    assert!(date.max.y <= A_LINE, "the date reaches down to {}", date.max.y);
}
