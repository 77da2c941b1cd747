//! Two maps: what they show differently.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use kuril_atlas::assets;
use kuril_atlas::atlas::{
    HolderId, MapState, Shown, TerritoryId, Viewpoint, difference_sentence, differences,
};
use kuril_atlas::map::{Camera, NamesAtBar, OVERVIEW, Role, ScreenPoint, ScreenRect};
use kuril_atlas::session::{Action, ComparisonForm, Moment};
use kuril_atlas::time::Day;
use proptest::prelude::*;
use strum::VariantArray as _;

use crate::support::{act, atlas, day, first_start, scene, view};

fn year(year: i32) -> MapState {
    MapState { day: Day::last_of_year(year), is_whole_year: true, viewpoint: Viewpoint::DeFacto }
}

fn sentences(one: MapState, other: MapState) -> Vec<String> {
    let (atlas, words) = (atlas(), assets::words());
    let found = differences(&atlas, one, other);
    found.iter().map(|it| difference_sentence(&atlas, &words, it, [one, other])).collect()
}

#[test]
fn the_war_of_1904_gave_japan_half_of_sakhalin() {
    let said = sentences(year(1904), year(1906)).join("\n");
    let wanted = "From 1904 to 1906, Sakhalin south of 50° N (33,300 km²) came under the \
                  Empire of Japan; before: the Russian Empire";
    assert!(said.contains(wanted), "{said}");
}

#[test]
fn the_two_official_maps_of_today_differ_in_these_lands() {
    let on = |viewpoint| MapState { viewpoint, ..year(2024) };
    insta::assert_snapshot!(
        "official_maps_of_2024",
        sentences(on(Viewpoint::Japan), on(Viewpoint::Russia)).join("\n")
    );
}

#[test]
fn a_map_does_not_differ_from_itself() {
    assert!(differences(&atlas(), year(1945), year(1945)).is_empty());
}

/// Who holds and who claims a territory on a map, in powers.
fn standing(id: TerritoryId, state: MapState) -> (Option<String>, BTreeSet<String>) {
    let atlas = atlas();
    let power = |holder: HolderId| atlas[holder].power.clone();
    match atlas.shown(id, state.day, state.viewpoint) {
        Shown::Control(control) => {
            (Some(power(control.holder)), control.claimants.iter().map(|&it| power(it)).collect())
        }
        Shown::Official(official, _) => (official.holder.map(power), BTreeSet::new()),
        Shown::Nothing => (None, BTreeSet::new()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..Default::default() })]
    /// The list is the difference of the two sets of control: nothing is missing, nothing is there
    /// that doesn't differ, nothing twice.
    #[test]
    fn the_list_is_the_difference_of_the_two_sets(
        one in 1600..2027, other in 1600..2027, first in 0..4_usize, second in 0..4_usize,
    ) {
        let atlas = atlas();
        let one = MapState { viewpoint: Viewpoint::VARIANTS[first], ..year(one) };
        let other = MapState { viewpoint: Viewpoint::VARIANTS[second], ..year(other) };
        let listed: Vec<TerritoryId> = differences(&atlas, one, other)
            .into_iter()
            .flat_map(|difference| difference.territories)
            .collect();
        let differing: BTreeSet<TerritoryId> = atlas
            .territories.with_ids()
            .map(|(id, _)| id)
            .filter(|&id| standing(id, one) != standing(id, other))
            .collect();
        prop_assert_eq!(listed.len(), differing.len());
        prop_assert_eq!(listed.into_iter().collect::<BTreeSet<_>>(), differing);
    }
}

#[test]
fn comparing_shows_two_maps_and_what_differs() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1906));
    window.get_by_label("Compare").click();
    window.run();
    let comparison = window.state().session().comparison.expect("two maps");
    assert_eq!(comparison.moment, Moment::Year(1906));
    act(&mut window, Action::CompareMoment(Moment::Year(1904)));
    assert_eq!(window.query_all_by_role(egui::Role::Canvas).count(), 2);
    window
        .get_by_label_contains("Sakhalin south of 50° N (33,300 km²) came under")
        .click_accesskit();
    window.run();
    let sakhalin =
        atlas().territories.named("sakhalin_s").map(kuril_atlas::atlas::Subject::Territory);
    assert_eq!(window.state().session().subject, sakhalin);
    window.get_by_label("End comparison").click();
    window.run();
    assert_eq!(window.query_all_by_role(egui::Role::Canvas).count(), 1);
}

#[test]
fn the_swipe_bar_moves_with_the_arrow_keys_and_by_dragging() {
    let mut window = first_start();
    act(&mut window, Action::ToggleComparison);
    act(&mut window, Action::SetComparisonForm(ComparisonForm::Swipe));
    let share = |window: &crate::support::Window| {
        window.state().session().comparison.expect("two maps").share
    };
    let bar = || "Swipe bar, per cent from the left";
    window.get_by_label(bar()).focus();
    window.run();
    window.key_press(Key::ArrowLeft);
    window.run();
    window.key_press(Key::ArrowLeft);
    window.run();
    assert!(share(&window) < 0.49, "{}", share(&window));
    let before = share(&window);
    let from = window.get_by_label(bar()).rect().center();
    window.drag_at(from);
    window.run();
    window.hover_at(from + egui::vec2(60.0, 0.0));
    window.run();
    window.drop_at(from + egui::vec2(120.0, 0.0));
    window.run();
    assert!(share(&window) > before + 0.05, "{}", share(&window));
}

#[test]
fn the_two_maps_can_be_exchanged() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1956));
    act(&mut window, Action::ToggleComparison);
    act(&mut window, Action::CompareMoment(Moment::Day(day("1945-08-30"))));
    act(&mut window, Action::CompareViewpoint(Viewpoint::Japan));
    window.get_by_label("Swap").click();
    window.run();
    let session = window.state().session();
    assert_eq!(session.moment, Moment::Day(day("1945-08-30")));
    assert_eq!(session.viewpoint, Viewpoint::Japan);
    assert_eq!(session.comparison.map(|it| it.moment), Some(Moment::Year(1956)));
}

#[test]
fn clicks_measure_while_measuring() {
    let mut window = first_start();
    window.get_by_label("Measure").click();
    window.run();
    let map = window.get_by_label_contains("Map, ").rect();
    for by in [-60.0, 60.0] {
        let at = map.center() + egui::vec2(by, 150.0);
        window.drag_at(at);
        window.drop_at(at);
        window.run();
    }
    assert_eq!(window.state().session().measuring().points.len(), 2);
    window.key_press(Key::Backspace);
    window.run();
    assert_eq!(window.state().session().measuring().points.len(), 1);
    window.key_press(Key::Escape);
    window.run();
    assert!(!window.state().session().measuring().is_on);
    assert!(window.state().session().measuring().points.is_empty());
}

#[test]
fn the_picture_at_a_swipe_bar_is_made_once_for_each_place_of_the_bar() {
    let metrics = assets::text_metrics();
    let look = view(Camera::fitted(OVERVIEW, [1280.0, 800.0]), "1905-12-31");
    let (one, other) = (Arc::new(scene(&look)), Arc::new(scene(&view(look.camera, "1855-12-31"))));
    let mut names = NamesAtBar::default();
    let mut cut = 0;
    for step in 0..40 {
        let bar = 32.0 * f64::from(step);
        let made = names.uncut(&metrics, &one, Some(&other), bar, &[]);
        let again = names.uncut(&metrics, &one, Some(&other), bar, &[]);
        assert!(Arc::ptr_eq(&made, &again), "{bar}");
        cut += one.items.len() - made.items.len();
        let alike = names.uncut(&metrics, &one, Some(&one), bar, &[]);
        assert!(Arc::ptr_eq(&alike, &one), "nothing is cut where both are the same");
    }
    assert!(cut > 20, "{cut}");
    let everywhere = [ScreenRect {
        min: ScreenPoint { x: 0.0, y: 0.0 },
        max: ScreenPoint { x: 1280.0, y: 800.0 },
    }];
    let bare = names.uncut(&metrics, &one, None, -1.0, &everywhere);
    assert!(bare.items.iter().all(|item| item.role != Role::Name));
}

#[test]
fn the_swipe_bar_cuts_no_name_that_only_one_map_has() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1905));
    act(&mut window, Action::ToggleComparison);
    act(&mut window, Action::CompareMoment(Moment::Day(day("1875-05-07"))));
    act(&mut window, Action::SetComparisonForm(ComparisonForm::Swipe));
    let mut tried = 0;
    for step in 0..24 {
        let share = 0.2 + 0.6 * f64::from(step) / 24.0;
        act(&mut window, Action::MoveSwipeBar(share));
        let bar = window.get_by_label("Swipe bar, per cent from the left").rect();
        let x = bar.center().x;
        let texts: Vec<(String, egui::Rect)> = window
            .output()
            .shapes
            .iter()
            .filter_map(|shape| match &shape.shape {
                egui::Shape::Text(text) => {
                    Some((text.galley.text().to_owned(), text.visual_bounding_rect()))
                }
                _ => None,
            })
            .filter(|(_, rect)| rect.top() > bar.top() && rect.bottom() < bar.bottom())
            .collect();
        let is_cut = |rect: &egui::Rect| rect.left() + 3.0 < x && x < rect.right() - 3.0;
        for (text, rect) in texts.iter().filter(|(_, rect)| is_cut(rect)) {
            let same = texts
                .iter()
                .filter(|(other, at)| other == text && (at.min - rect.min).length() < 0.1);
            assert!(same.count() > 1, "{share:.2}: {text} is cut");
            tried += 1;
        }
    }
    assert!(tried > 0, "names that both maps have stay");
}
