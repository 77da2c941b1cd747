//! The window with six maps, drawn on the processor.

use kuril_atlas::atlas::Viewpoint;
use kuril_atlas::map::{Appearance, SOUTHERN_KURILS};
use kuril_atlas::session::{Action, Moment};

use crate::support::{act, day, window_of_size};

const SIZE: [f32; 2] = [1000.0, 640.0];

fn picture(name: &str, actions: &[Action]) {
    let mut window = window_of_size(SIZE);
    for action in actions {
        act(&mut window, action.clone());
    }
    window.snapshot(name);
}

#[test]
fn first_start() {
    picture("first_start", &[]);
}

#[test]
fn southern_kurils_on_30_august_1945() {
    let there = [Action::Frame(SOUTHERN_KURILS), Action::GoToDay(day("1945-08-30"))];
    picture("southern_kurils_1945_08_30", &there);
}

#[test]
fn dark_overview_of_1935() {
    picture(
        "dark_overview_1935",
        &[Action::SetAppearance(Appearance::Dark), Action::GoToYear(1935)],
    );
}

#[test]
fn printed_overview_of_1906() {
    let printed =
        [Action::SetAppearance(Appearance::Print), Action::GoToYear(1906), Action::ToggleSidePanel];
    picture("printed_overview_1906", &printed);
}

#[test]
fn the_map_in_strong_colours_through_japans_eyes() {
    let strong = [
        Action::SetAppearance(Appearance::Contrast),
        Action::SetViewpoint(Viewpoint::Japan),
        Action::GoToYear(2024),
        Action::ToggleSidePanel,
    ];
    picture("contrast_japans_map_2024", &strong);
}

#[test]
fn two_dates_side_by_side() {
    let both = [
        Action::GoToYear(1945),
        Action::ToggleComparison,
        Action::CompareMoment(Moment::Year(1905)),
    ];
    picture("side_by_side_1905_1945", &both);
}
