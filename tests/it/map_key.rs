//! The key of the map, and how land that is claimed or occupied is told.

use kuril_atlas::atlas::ColourRole;
use kuril_atlas::map::{Appearance, Camera, Primitive, Role, SOUTHERN_KURILS, Style};

use crate::support::{scene, texts, view};

use crate::scenes::{home, region};

fn key_of(camera: Camera, date: &str) -> Vec<String> {
    scene(&view(camera, date)).key.into_iter().map(|row| row.text).collect()
}

#[test]
fn the_key_names_the_holders_by_their_names_of_the_day() {
    let of_lands = |date: &str| {
        let key = scene(&view(region(), date)).key.into_iter();
        let lands = key.filter(|row| row.kind == kuril_atlas::map::KeyKind::Land);
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
