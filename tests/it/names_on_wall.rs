//! What the last row reads on the map of a lesson: the names of all that a step shows, tells and asks,
//! none on another or beneath a circle, and no letters that are too small.

use std::collections::BTreeSet;

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use kuril_atlas::assets;
use kuril_atlas::atlas::{LabelKind, MapLabel, Subject};
use kuril_atlas::geometry::{Bounds, Detail, PlanePoint};
use kuril_atlas::map::{PanePosition, Primitive, Role, Scene, ScreenPoint, ScreenRect, Text, Told};
use kuril_atlas::teaching::lesson::{Lesson, Step, read_lessons, told_on_the_wall};

use crate::leads_on_wall::{not_led_to, not_pointed_to, over_islands, through_names};
use crate::names::{WRITTEN, overlap, pieces};
use crate::support::{atlas, texts};
use crate::told_on_wall::{is_name, on_units, points_in_sight, told, unnamed};
use crate::wall_room::{NARROW, WIDE, wall};

/// The smallest letters that are read from the last row, points: 24 of 768 pixels.
const SMALLEST: f64 = 12.0;
/// Half the width of a circle where a journey stopped, with the paper around it, pixels.
const CIRCLE: f64 = 4.0;
/// Islands smaller than this, pixels and kilometres, would lie beneath a marker.
const SMALL_ISLAND: f64 = 60.0;
const ISLAND: f64 = 250.0;
/// Half the width of the marker of an event, a little inside its rings, pixels.
const MARKER: f64 = 11.0;
/// The handle of the bar between two maps, pixels.
const HANDLE: [f64; 2] = [22.0, 34.0];
/// Pixels around the end of a line in which no head of an arrow lies.
const END: f64 = 2.0;
/// How many tenths of the name of a stop may lie on an island where the journey did not stop.
const TENTHS_ON_ISLAND: usize = 1;
/// How far land may lie from where a journey stopped there, pixels.
const STOPPED: f64 = 3.0;

fn lesson(slug: &str) -> Lesson {
    let lessons = read_lessons(&assets::built_in_lessons(), &atlas(), &assets::words()).lessons;
    lessons.into_iter().find(|it| it.slug == slug).expect("a lesson of the atlas")
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

/// The heads of arrows at the ends of journeys.
fn arrows(scene: &Scene) -> Vec<[ScreenPoint; 4]> {
    let heads = scene.items.iter().filter(|item| item.role == Role::Journey);
    let corners = heads.filter_map(|item| match &item.primitive {
        Primitive::Polygon { corners, .. } => <[ScreenPoint; 3]>::try_from(&corners[..]).ok(),
        _ => None,
    });
    let middle = |one: ScreenPoint, other: ScreenPoint| ScreenPoint {
        x: f64::midpoint(one.x, other.x),
        y: f64::midpoint(one.y, other.y),
    };
    corners.map(|[tip, one, other]| [tip, one, middle(one, other), other]).collect()
}

/// Names and ends of the lines that lead to them beneath the head of an arrow.
fn beneath_arrows(scene: &Scene) -> Vec<String> {
    let metrics = assets::text_metrics();
    let arrows = arrows(scene);
    let is_beneath = |piece: &[ScreenPoint; 4]| arrows.iter().any(|it| overlap(piece, it));
    let names = texts(scene, &[Role::Name, Role::StopName]);
    let names = names.filter(|text| pieces(&metrics, text).iter().any(is_beneath));
    let mut found: Vec<String> =
        names.map(|text| format!("an arrow lies on {}", text.text)).collect();
    let leaders = scene.items.iter().filter(|item| item.role == Role::Leader);
    let ends = leaders.filter_map(|item| match &item.primitive {
        Primitive::Segments { segments, .. } => Some(segments.iter().flatten().copied()),
        _ => None,
    });
    let around = |at: ScreenPoint| {
        let at = |x: f64, y: f64| ScreenPoint { x: at.x + x * END, y: at.y + y * END };
        [at(0.0, -1.0), at(1.0, 0.0), at(0.0, 1.0), at(-1.0, 0.0)]
    };
    let hidden = ends.flatten().filter(|&at| is_beneath(&around(at)));
    found.extend(hidden.map(|at| format!("a line to a name ends beneath an arrow at {at:?}")));
    found
}

/// Names of stops that lie across an island where the journey did not stop.
fn across_islands(scene: &Scene) -> Vec<String> {
    let atlas = atlas();
    let metrics = assets::text_metrics();
    let (_, level) = atlas.base_map.level(Detail::for_scale(scene.camera.pixels_per_km));
    let islands: Vec<_> = (level.units.iter())
        .filter(|unit| unit.shape.bounds.width().max(unit.shape.bounds.height()) < ISLAND)
        .collect();
    let stops: Vec<ScreenPoint> = (scene.items.iter())
        .filter(|item| item.role == Role::Stop)
        .filter_map(|item| match &item.primitive {
            Primitive::Circle { centre, .. } => Some(*centre),
            _ => None,
        })
        .collect();
    let is_across = |text: &&Text| {
        let [left, right, ..] = pieces(&metrics, text)[0];
        let at = |tenth: u32| ScreenPoint {
            x: left.x + f64::from(tenth) / 10.0 * (right.x - left.x),
            y: text.at.y,
        };
        let middle = at(5);
        let nearest = stops.iter().min_by(|a, b| a.distance(middle).total_cmp(&b.distance(middle)));
        islands.iter().any(|unit| {
            let on = |at: ScreenPoint| unit.shape.contains(scene.camera.plane_from_screen(at));
            let covered = (0..=10).filter(|&tenth| on(at(tenth))).count();
            let stopped_here = nearest.is_some_and(|&it| {
                let part = ScreenRect::centred(it, 2.0 * STOPPED, 2.0 * STOPPED);
                unit.shape.reaches_into(scene.camera.plane_from_rect(part))
            });
            covered > TENTHS_ON_ISLAND && !stopped_here
        })
    };
    let across = texts(scene, &[Role::StopName]).filter(is_across);
    across.map(|text| format!("{} lies across an island", text.text)).collect()
}

/// Great lands that are told of and named at sea, though their land has room for the name.
fn named_at_sea(step: &Step, scene: &Scene) -> Vec<String> {
    let metrics = assets::text_metrics();
    let names: Vec<&Text> = texts(scene, &[Role::Name]).collect();
    let marks: Vec<ScreenPoint> = (scene.items.iter())
        .filter(|item| [Role::Dot, Role::Stop, Role::PlaceRing].contains(&item.role))
        .filter_map(|item| match &item.primitive {
            Primitive::Circle { centre, .. } => Some(*centre),
            _ => None,
        })
        .chain(scene.marks.iter().map(|it| it.rect.centre()))
        .collect();
    let mut found = Vec::new();
    for told in told(step, scene) {
        let Some(text) =
            (names.iter()).find(|text| told.forms.iter().any(|form| is_name(text, form)))
        else {
            continue;
        };
        let width = metrics.width(&text.text, text.face, SMALLEST, 0.0);
        let is_misplaced = on_units(scene, &told.lands, |units| {
            let bounds = units.iter().map(|unit| unit.shape.bounds);
            let is_great = bounds.map(|it| it.width().max(it.height())).any(|it| it >= ISLAND);
            let [from, _, to, _] = pieces(&metrics, text)[0];
            let middle =
                ScreenPoint { x: f64::midpoint(from.x, to.x), y: f64::midpoint(from.y, to.y) };
            let middle = scene.camera.plane_from_screen(middle);
            let is_room = |at: &ScreenPoint| {
                let rect = ScreenRect::centred(*at, width + 4.0, 1.2 * SMALLEST);
                let part = scene.camera.plane_from_rect(rect);
                let is_bare = !marks.iter().any(|&it| rect.grown(MARKER).contains(it));
                is_bare
                    && scene.camera.frame().encloses(rect)
                    && units.iter().any(|unit| unit.shape.encloses(part))
            };
            is_great
                && !units.iter().any(|unit| unit.shape.contains(middle))
                && points_in_sight(scene).iter().any(is_room)
        });
        if is_misplaced {
            found.push(format!("{} is named at sea", text.text));
        }
    }
    found
}

/// Names beneath the handle of the bar between two maps.
fn beneath_handle(scene: &Scene) -> Vec<String> {
    let view = &scene.basis.as_ref().expect("the map of a window").view;
    if ![PanePosition::LeftOfBar, PanePosition::RightOfBar].contains(&view.pane_position) {
        return Vec::new();
    }
    let metrics = assets::text_metrics();
    let middle = scene.camera.frame().centre();
    let ScreenRect { min, max } = ScreenRect::centred(middle, HANDLE[0], HANDLE[1]);
    let at = |x: f64, y: f64| ScreenPoint { x, y };
    let handle = [at(min.x, min.y), at(max.x, min.y), at(max.x, max.y), at(min.x, max.y)];
    let is_beneath = |text: &&Text| pieces(&metrics, text).iter().any(|it| overlap(it, &handle));
    let beneath = texts(scene, &WRITTEN).filter(is_beneath);
    beneath.map(|text| format!("{} lies beneath the handle", text.text)).collect()
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
    for slide in 0..MOST {
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
        }
        if let Some((folder, (number, _))) = std::env::var_os("WALL_PICTURES").zip(step) {
            let name = format!("{slug}-{:02}-{slide:03}-{}.png", number + 1, size[0]);
            let picture = window.render().expect("a picture of the window");
            picture.save(std::path::Path::new(&folder).join(name)).expect("a file");
        }
        let scenes = window.state().pictures();
        if let Some((number, step)) = step.filter(|(_, step)| step.view.is_some()) {
            for (i, scene) in scenes.iter().copied().enumerate() {
                let beside = (scenes.len() == 2).then(|| scenes[1 - i]);
                let basis = scene.basis.clone().expect("the map of a window");
                if judged.contains(&basis) {
                    continue;
                }
                let all = [
                    unnamed(step, scene, beside),
                    collisions(scene),
                    too_small(scene),
                    wrong_markers(step, scene),
                    beneath_arrows(scene),
                    across_islands(scene),
                    named_at_sea(step, scene),
                    beneath_handle(scene),
                    through_names(scene),
                    over_islands(scene),
                    not_led_to(&told(step, scene), scene),
                    not_pointed_to(&told(step, scene), scene),
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

#[test]
fn the_four_groups_are_named_where_a_text_tells_of_them() {
    let (atlas, words) = (atlas(), assets::words());
    let labels = &atlas.base_map.labels;
    let groups = ["iturup", "kunashir", "shikotan", "habomai"].map(|slug| {
        let is_it = |it: &MapLabel| it.kind == LabelKind::Island && it.slug == slug;
        labels.iter().position(is_it).expect("a name of the map")
    });
    let lessons = read_lessons(&assets::built_in_lessons(), &atlas, &words).lessons;
    let steps = lessons.iter().flat_map(|lesson| &lesson.steps);
    let tells = |step: &&Step| step.view.is_some() && step.text.contains("the four groups");
    let told: Vec<Vec<Told>> =
        steps.filter(tells).map(|step| told_on_the_wall(&atlas, &words, step).told).collect();
    assert!(told.len() > 1, "{} steps tell of them", told.len());
    for told in told {
        for group in groups {
            let is_told =
                [Told::Label(group), Told::Shown(group)].iter().any(|it| told.contains(it));
            assert!(is_told, "{} is not told", labels[group].en);
        }
    }
}
