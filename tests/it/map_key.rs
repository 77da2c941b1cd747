//! The key of the map, and how land that is claimed or occupied is told.

use std::collections::BTreeSet;

use kuril_atlas::atlas::{ColourRole, EventId};
use kuril_atlas::map::{
    Appearance, Camera, KeyKind, MapFrame, Primitive, Role, SOUTHERN_KURILS, Scene, Selected,
    Stroke, Style, View,
};

use crate::plates;
use crate::scenes::{home, region};
use crate::support::{atlas, scene, texts, view};

fn key_of(camera: Camera, date: &str) -> Vec<String> {
    scene(&view(camera, date)).key.into_iter().map(|row| row.text).collect()
}

#[test]
fn the_key_names_the_holders_by_their_names_of_the_day() {
    let of_lands = |date: &str| {
        let key = scene(&view(region(), date)).key.into_iter();
        let lands = key.filter(|row| row.kind == KeyKind::Land);
        lands.map(|row| row.text).collect::<Vec<_>>()
    };
    for date in ["1650-12-31", "1855-12-31", "1906-12-31", "1945-08-30", "1956-12-31", "2024-12-31"]
    {
        let key = of_lands(date);
        assert!(key.len() >= 4 && key.iter().any(|text| text.contains("Japan")), "{date}: {key:?}");
        let all = key.join(", ").to_lowercase();
        assert!(!all.contains("without a state") && !all.contains("disputed"), "{date}: {all}");
        assert!(key.iter().all(|text| !text.starts_with("the ")), "{date}: {key:?}");
    }
    let has = |date: &str, text: &str| {
        let key = of_lands(date);
        assert!(key.iter().any(|it| it == text), "{date}: {text} is not in {key:?}");
    };
    has("1956-12-31", "USSR");
    has("1956-12-31", "North Korea");
    has("1956-12-31", "South Korea");
    has("2024-12-31", "Russia");
    has("2024-12-31", "People's Republic of China");
    has("2024-12-31", "Held by Russia, claimed by Japan");
    has("1945-08-30", "Occupied by the USSR");
}

#[test]
fn the_key_keeps_its_order_from_year_to_year() {
    let mut before: Vec<String> = Vec::new();
    for year in 1946..2024 {
        let key = key_of(home(), &format!("{year}-12-31"));
        let both: Vec<&String> = before.iter().filter(|row| key.contains(row)).collect();
        let same: Vec<&String> = key.iter().filter(|row| before.contains(row)).collect();
        assert_eq!(both, same, "{year}");
        before = key;
    }
}

#[test]
fn small_claimed_islands_bear_the_claimants_line_and_no_stripes() {
    let style = Style::new(Appearance::Light);
    let scene = scene(&view(home(), "2024-12-31"));
    let of = |role| scene.items.iter().filter(move |item| item.role == role);
    let edges: Vec<_> = of(Role::ClaimEdge).collect();
    assert!(edges.len() >= 4, "{}", edges.len());
    for edge in edges {
        let Primitive::Path { stroke, .. } = &edge.primitive else { panic!("{edge:?}") };
        assert_eq!(stroke.colour, style.holder(ColourRole::Japan));
        assert_eq!(stroke.dash, None);
    }
    assert_eq!(of(Role::Hatching).count(), 0);
    let near = Camera::fitted(SOUTHERN_KURILS, [960.0, 604.0]);
    let near = crate::support::scene(&view(near, "2024-12-31"));
    assert!(near.items.iter().any(|item| item.role == Role::Hatching), "larger land is striped");
}

#[test]
fn occupied_land_bears_wide_level_bands_and_a_word() {
    let scene = scene(&view(region(), "1945-08-30"));
    assert!(scene.items.iter().any(|item| item.role == Role::Bands));
    let mut names = texts(&scene, &[Role::Name]);
    assert!(names.any(|text| text.text == "Occupied by the USSR"));
}

/// The strokes of the samples of all lines in the key.
fn sampled(scene: &Scene) -> Vec<(String, Stroke)> {
    let lines = scene.key.iter().filter(|row| row.kind == KeyKind::Line);
    let strokes = lines.flat_map(|row| {
        row.samples.iter().filter_map(|sample| match sample {
            Primitive::Segments { stroke, .. } => Some((row.text.clone(), *stroke)),
            _ => None,
        })
    });
    strokes.collect()
}

/// The strokes of all lines and journeys on the map, but for the paper beneath them.
fn drawn(scene: &Scene) -> Vec<Stroke> {
    let roles = [Role::Line, Role::Journey];
    let lines = scene.items.iter().filter(|item| roles.contains(&item.role));
    let strokes = lines.filter_map(|item| match &item.primitive {
        Primitive::Path { stroke, .. } => Some(*stroke),
        _ => None,
    });
    strokes.collect()
}

#[test]
fn each_sample_of_a_line_is_drawn_so_on_the_map() {
    for year in [1643, 1739, 1805, 1855, 1862, 1867, 1906, 1946, 1950, 1956, 1957, 1998, 2024] {
        for camera in [home(), region(), Camera::fitted(SOUTHERN_KURILS, [960.0, 604.0])] {
            let mut view = view(camera, &format!("{year}-12-31"));
            view.state.is_whole_year = true;
            let scene = scene(&view);
            let drawn = drawn(&scene);
            for (row, stroke) in sampled(&scene) {
                assert!(drawn.contains(&stroke), "{year}: {row} is drawn as {stroke:?}");
            }
        }
    }
}

/// The map of the day of an event that is selected.
fn selected(event: EventId) -> View {
    let date = atlas()[event].date.first_day().to_string();
    View { selected: Selected { event: Some(event), ..Selected::default() }, ..view(home(), &date) }
}

#[test]
fn a_journey_that_is_selected_has_a_sample_of_its_own_and_so_have_the_others() {
    let (atlas, style) = (atlas(), Style::new(Appearance::Light));
    let mut told = [0, 0];
    for slug in ["shumshu-battle-1945", "etorofu-landing-1945", "kuril-ainu-shikotan-1884"] {
        let event = atlas.events.named(slug).expect("an event of the atlas");
        let scene = scene(&selected(event));
        let colours = |strokes: Vec<Stroke>| {
            [style.accent, style.journey].map(|it| strokes.iter().any(|line| line.colour == it))
        };
        let of_samples = sampled(&scene).into_iter().filter(|(row, _)| row.starts_with("Journeys"));
        let in_key = colours(of_samples.map(|(_, stroke)| stroke).collect());
        let on_map = colours(drawn(&scene));
        assert!(in_key[0], "{slug}: no sample as it is drawn where it is selected");
        assert!(!in_key[1] || on_map[1], "{slug}: a sample that is not on the map");
        told = [told[0] + u32::from(on_map[0]), told[1] + u32::from(in_key[1])];
    }
    assert_eq!(told[0], 3);
    assert!(told[1] > 0, "never were there two kinds");
}

#[test]
fn a_border_that_is_selected_has_a_row_for_the_line_that_is_drawn_along_it() {
    let atlas = atlas();
    let line = atlas.lines.named("portsmouth-1905-1").expect("a line of the atlas");
    let selected = Selected { line: Some(line), ..Selected::default() };
    let scene = scene(&View { selected, ..view(home(), "1920-12-31") });
    let of_treaty = sampled(&scene).into_iter().filter(|(row, _)| row == "Line of a treaty");
    let strokes: Vec<Stroke> = of_treaty.map(|(_, stroke)| stroke).collect();
    let drawn = drawn(&scene);
    assert!(strokes.len() >= 2, "a line and the light beneath it: {strokes:?}");
    assert!(strokes.iter().all(|it| drawn.contains(it)), "{strokes:?}");
}

#[test]
fn in_few_words_too_the_key_says_who_occupies_and_who_leases() {
    let mut count = 0;
    for date in ["1900-12-31", "1905-07-31", "1921-12-31", "1945-08-30", "1946-12-31"] {
        for row in scene(&view(region(), date)).key {
            let begins = |it: &str| row.text.starts_with(it);
            let Some(short) = &row.short else { continue };
            for held in ["Occupied by ", "Leased to "].into_iter().filter(|it| begins(it)) {
                assert!(short.starts_with(held), "{date}: {} is {short} in few words", row.text);
                count += 1;
            }
        }
    }
    assert!(count >= 5, "{count} rows");
}

#[test]
fn outlines_of_what_another_map_shows_differently_are_explained() {
    let other = view(home(), "1854-12-31").state;
    let compared = View { compared: Some(other), ..view(home(), "1876-12-31") };
    let style = Style::new(Appearance::Light);
    let scene = scene(&compared);
    let is_told = scene.key.iter().any(|row| {
        row.text == "Different on the other map"
            && row.samples.iter().any(|it| {
                matches!(it, Primitive::Segments { stroke, .. } if stroke.colour == style.accent)
            })
    });
    assert!(is_told, "{:?}", scene.key.iter().map(|row| &row.text).collect::<Vec<_>>());
}

/// What the legend within a picture says.
fn legend(camera: Camera, date: &str) -> Vec<String> {
    let scene = scene(&view(camera, date));
    texts(&scene, &[Role::Legend]).map(|it| it.text.clone()).collect()
}

#[test]
fn a_picture_of_many_holders_explains_its_borders_too() {
    let cameras = [[960.0, 655.0], [1280.0, 720.0], [1600.0, 1100.0]]
        .map(|size| Camera::fitted(kuril_atlas::map::OVERVIEW, size));
    let dates = [
        "1650-12-31",
        "1689-12-31",
        "1780-12-31",
        "1854-12-31",
        "1860-12-31",
        "1880-12-31",
        "1906-12-31",
        "1920-12-31",
        "1935-12-31",
        "1945-08-30",
        "1946-12-31",
        "1951-12-31",
        "2024-12-31",
    ];
    for date in dates {
        for camera in cameras {
            let legend = legend(camera, date);
            let explains = |begins: &str| legend.iter().any(|it| it.starts_with(begins));
            let words =
                ["Border between", "Border, or limit", "Limit of an occ", "Edge of a state"];
            assert!(words.into_iter().any(explains), "{date}, {:?}: {legend:?}", camera.size);
        }
    }
}

#[test]
fn where_troops_rule_a_limit_is_no_border_between_states() {
    let rows = |frame: MapFrame, date: &str| key_of(plates::framed(frame), date);
    let august = rows(MapFrame::Korea, "1945-08-30");
    assert!(august.iter().any(|it| it.contains("imit of an occupation")), "{august:?}");
    assert!(!august.iter().any(|it| it == "Border between states"), "{august:?}");
    let peace = rows(MapFrame::Korea, "1906-12-31");
    assert!(peace.iter().any(|it| it == "Border between states"), "{peace:?}");
}

#[test]
fn words_of_lines_begin_beneath_one_another() {
    plates::over_plates(|date, _, scene| {
        let lines = scene.key.iter().filter(|row| row.kind == KeyKind::Line);
        let widths: BTreeSet<String> = lines.map(|row| row.width.to_string()).collect();
        assert!(widths.len() <= 1, "{date}: {widths:?}");
    });
}
