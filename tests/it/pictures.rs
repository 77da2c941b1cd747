//! A few pictures of the window, drawn on the processor.

use kuril_atlas::map::{Appearance, SOUTHERN_KURILS};
use kuril_atlas::session::Action;

use crate::support::{act, day, window_of_size};

const SIZE: [f32; 2] = [1000.0, 640.0];

#[test]
fn first_start() {
    window_of_size(SIZE).snapshot("first_start");
}

#[test]
fn southern_kurils_on_30_august_1945() {
    let mut window = window_of_size(SIZE);
    act(&mut window, Action::Frame(SOUTHERN_KURILS));
    act(&mut window, Action::GoToDay(day("1945-08-30")));
    window.snapshot("southern_kurils_1945_08_30");
}

#[test]
fn dark_overview_of_1935() {
    let mut window = window_of_size(SIZE);
    act(&mut window, Action::SetAppearance(Appearance::Dark));
    act(&mut window, Action::GoToYear(1935));
    window.snapshot("dark_overview_1935");
}
