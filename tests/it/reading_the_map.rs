//! What a reader needs is not hidden by what else is told: names, markers, key and legend on one map.

use std::collections::BTreeMap;

use kuril_atlas::assets;
use kuril_atlas::atlas::{LabelKind, SecondNames};
use kuril_atlas::map::{
    Camera, KURILS_AND_SAKHALIN, KeyKind, OVERVIEW, Primitive, Role, Scene, ScreenPoint,
    ScreenRect, Surround, Text, View,
};

use crate::support::{atlas, day, scene, texts, view};

fn home() -> Camera {
    Camera::fitted(KURILS_AND_SAKHALIN, [960.0, 604.0])
}

fn region() -> Camera {
    Camera::fitted(OVERVIEW, [960.0, 604.0])
}

/// The scene of the window, which says date and legend beside the map.
fn in_the_window(camera: Camera, date: &str) -> Scene {
    scene(&View { surround: Surround::None, ..view(camera, date) })
}

/// Points along a text, and half its height.
fn along(text: &Text) -> Vec<ScreenPoint> {
    let metrics = assets::text_metrics();
    let width = metrics.width(&text.text, text.face, text.size, text.spacing) - text.spacing;
    (0..=20).map(|i| text.on_line((f64::from(i) / 20.0 - 0.5) * width, 0.0)).collect()
}

#[test]
fn sakhalin_is_named_and_few_markers_stand_on_30_august_1945() {
    let scene = in_the_window(home(), "1945-08-30");
    let name = texts(&scene, &[Role::Name]).find(|it| it.text == "Sakhalin").expect("its name");
    for mark in &scene.marks {
        let is_on_it = along(name).into_iter().any(|at| mark.rect.grown(-2.0).contains(at));
        assert!(!is_on_it, "{} hides Sakhalin", mark.spoken);
    }
    assert!(scene.marks.len() <= 12, "{} markers", scene.marks.len());
    let told: usize = scene.marks.iter().map(|it| it.events.len()).sum();
    let elsewhere: usize = scene.elsewhere.iter().map(|it| it.events.len()).sum();
    let atlas = atlas();
    let last = day("1945-08-30");
    let begun = atlas.events_of_year(1945).filter(|(_, it)| it.date.first_day() <= last);
    assert_eq!(told + elsewhere, begun.count(), "each is told");
}

#[test]
fn no_marker_stands_on_the_name_of_a_state_a_sea_or_a_great_island() {
    for year in [1739, 1855, 1905, 1945, 1956, 1998, 2022] {
        for camera in [home(), region()] {
            let scene = in_the_window(camera, &format!("{year}-12-31"));
            let great = texts(&scene, &[Role::Name]).filter(|it| it.size >= 14.0);
            for name in great {
                for mark in &scene.marks {
                    let inner = mark.rect.grown(-3.0);
                    let is_on_it = along(name).into_iter().any(|at| inner.contains(at));
                    assert!(!is_on_it, "{year}: {} on {}", mark.spoken, name.text);
                }
            }
        }
    }
}

#[test]
fn great_names_keep_their_places_from_year_to_year() {
    for camera in [home(), region()] {
        let mut places: BTreeMap<String, Vec<ScreenPoint>> = BTreeMap::new();
        for year in (1957..1991).step_by(4) {
            let scene = in_the_window(camera, &format!("{year}-12-31"));
            for text in texts(&scene, &[Role::Name]).filter(|it| it.size >= 14.0) {
                let known = places.entry(text.text.clone()).or_default();
                if !known.contains(&text.at) {
                    known.push(text.at);
                }
            }
        }
        for (name, at) in places {
            assert_eq!(at.len(), 1, "{name} stands at {at:?}");
        }
    }
}

#[test]
fn no_state_is_written_over_the_mark_of_a_town() {
    let atlas = atlas();
    for year in [1855, 1880, 1906, 1935, 1960, 2024] {
        for camera in [home(), region()] {
            let scene = in_the_window(camera, &format!("{year}-12-31"));
            let states =
                texts(&scene, &[Role::Name]).filter(|it| it.text == it.text.to_uppercase());
            for state in states {
                let marks = scene.items.iter().filter(|item| item.role == Role::Dot);
                for mark in marks {
                    let Primitive::Circle { centre, radius, .. } = &mark.primitive else {
                        continue;
                    };
                    let rect = ScreenRect::centred(*centre, 2.0 * radius, 2.0 * radius);
                    let is_on_it = along(state).into_iter().any(|at| rect.contains(at));
                    assert!(!is_on_it, "{year}: {} on {centre:?}", state.text);
                }
            }
        }
    }
    assert!(atlas.base_map.labels.iter().any(|it| it.kind == LabelKind::City));
}

#[test]
fn each_way_to_hold_land_has_a_row_of_the_key_and_each_row_looks_its_own() {
    let key = in_the_window(region(), "1945-08-30").key;
    let lands = key.iter().filter(|row| row.kind == KeyKind::Land);
    let texts: Vec<&str> = lands.map(|row| row.text.as_str()).collect();
    assert!(texts.contains(&"Occupied by the USSR"), "{texts:?}");
    assert!(texts.contains(&"Occupied by the USSR, claimed by Japan"), "{texts:?}");
    let dates =
        ["1650", "1689", "1855", "1905", "1918", "1946", "2024"].map(|it| format!("{it}-12-31"));
    for date in dates.iter().map(String::as_str).chain(["1945-08-30"]) {
        let key = in_the_window(region(), date).key;
        let looks: Vec<String> = key
            .iter()
            .filter(|row| row.kind == KeyKind::Land)
            .map(|row| format!("{:?}", row.samples))
            .collect();
        for (i, look) in looks.iter().enumerate() {
            assert!(!looks[i + 1..].contains(look), "{date}: two rows look like {}", key[i].text);
        }
    }
}

#[test]
fn the_legend_of_a_small_picture_leaves_most_of_it_to_the_map() {
    for size in [[640.0, 340.0], [480.0, 360.0], [700.0, 450.0]] {
        for date in ["1855-12-31", "1905-12-31", "1945-08-30", "2024-12-31"] {
            let scene = scene(&view(Camera::fitted(OVERVIEW, size), date));
            let covered = scene.items.iter().find_map(|item| match item.primitive {
                Primitive::Panel { rect, .. } if item.role == Role::Legend => Some(rect),
                _ => None,
            });
            let Some(rect) = covered else { continue };
            let share = rect.width() * rect.height() / (size[0] * size[1]);
            assert!(share <= 0.3, "{date}: {share:.2} of {size:?}");
        }
    }
}

#[test]
fn no_depth_is_printed_upon_a_journey() {
    for year in [1643, 1739, 1787, 1805, 1855, 1869, 1905, 1941] {
        let scene = in_the_window(home(), &format!("{year}-12-31"));
        for text in texts(&scene, &[Role::Spot]) {
            for route in &scene.routes {
                let gap = route.distance(text.at);
                assert!(gap > 5.0, "{year}: {} is {gap:.0} from a route", text.text);
            }
        }
    }
}

#[test]
fn the_rocks_in_dispute_bear_their_names_on_the_whole_region() {
    for date in ["1956-12-31", "2024-12-31"] {
        let scene = in_the_window(Camera::fitted(OVERVIEW, [1280.0, 715.0]), date);
        let is_named = |text: &Text| text.text.starts_with("Liancourt Rocks");
        assert!(texts(&scene, &[Role::Name]).any(is_named), "{date}");
    }
}

#[test]
fn beneath_a_name_stands_what_the_holder_writes_and_what_a_claimant_wrote_who_held_it() {
    let (atlas, words) = (atlas(), assets::words());
    let beneath = |slug: &str, date: &str| {
        let label = atlas.base_map.labels.iter().find(|it| it.slug == slug).expect("a label");
        atlas.second_name_on(&words, label, day(date), SecondNames::Holder)
    };
    // How South Korea writes it the atlas does not say: what a claimant writes would stand for it.
    for date in ["1689-12-31", "1875-12-31", "2024-12-31"] {
        assert_eq!(beneath("liancourt", date), None, "{date}");
    }
    assert_eq!(beneath("liancourt", "1925-12-31").as_deref(), Some("竹島"));
    assert_eq!(beneath("kurilsk", "1925-12-31").as_deref(), Some("紗那"));
    assert_eq!(beneath("kurilsk", "2024-12-31").as_deref(), Some("Курильск · 紗那"));
    assert_eq!(beneath("yuzhno_kurilsk", "2024-12-31").as_deref(), Some("Южно-Курильск · 古釜布"));
    assert_eq!(beneath("shikotan", "2024-12-31").as_deref(), Some("Шикотан · 色丹島"));
}
