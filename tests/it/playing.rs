//! Running through the years: its speed, its rests, its ends.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kuril_atlas::atlas::{EventId, Significance, Subject};
use kuril_atlas::session::{Action, Moment, PlayOption, Playing, Session, TimeUnit};

use crate::support::{Window, act, atlas, day, first_start, shown_day};
use crate::time::press;

#[test]
fn playing_steps_days_while_days_are_shown_and_years_again_after() {
    let mut window = first_start();
    act(&mut window, Action::GoToDay(day("1945-08-28")));
    act(&mut window, Action::SetTimeUnit(TimeUnit::Days));
    act(&mut window, Action::SetDaySpeed(10.0));
    window.state_mut().apply(Action::TogglePlaying);
    window.run_steps(12);
    let shown = shown_day(&window);
    assert!(shown.as_str() > "1945-08-28" && shown.as_str() < "1945-09-30", "{shown}");
    window.state_mut().apply(Action::TogglePlaying);
    act(&mut window, Action::SetTimeUnit(TimeUnit::Years));
    assert_eq!(window.state().session().moment, Moment::Year(1945));
}

#[test]
fn end_then_space_plays_from_the_beginning() {
    let mut window = first_start();
    press(&mut window, Modifiers::NONE, Key::End);
    let state = window.state();
    assert_eq!(state.session().play_begins_at(state.atlas()), Moment::Year(1600));
    window.key_press(Key::Space);
    window.run_steps(12);
    let year = window.state().session().moment.year();
    assert!(window.state().session().playing().is_on && (1600..1700).contains(&year), "{year}");
}

#[test]
fn at_the_fastest_each_turning_point_rests_two_in_one_year_too() {
    let atlas = atlas();
    let mut session = Session::first(&atlas);
    session.apply(&atlas, Action::GoToYear(1600));
    session.apply(&atlas, Action::TogglePlayOption(PlayOption::Rests));
    session.apply(&atlas, Action::SetSpeed(Playing::FASTEST));
    session.apply(&atlas, Action::TogglePlaying);
    let mut rested = Vec::new();
    while session.playing().is_on {
        session.apply(&atlas, Action::Advance(0.4));
        let event = session.event().filter(|_| session.playing().seconds_of_rest() > 0.0);
        rested.extend(event.filter(|event| rested.last() != Some(event)));
    }
    let is_turning = |id: &EventId| atlas[*id].significance == Significance::TurningPoint;
    let later = |id: &EventId| atlas[*id].date.first_day().year() > 1600;
    let all: Vec<_> = atlas.events.with_ids().map(|(id, _)| id).filter(is_turning).collect();
    let all: Vec<_> = all.into_iter().filter(later).collect();
    let year = |id: &EventId| atlas[*id].date.first_day().year();
    assert!(all.windows(2).any(|pair| year(&pair[0]) == year(&pair[1])), "two in one year");
    assert_eq!(rested, all);
}

#[test]
fn a_date_typed_while_the_years_run_takes_over() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1900));
    act(&mut window, Action::SetSpeed(5.0));
    window.state_mut().apply(Action::TogglePlaying);
    window.run_steps(3);
    window.get_by_label_contains("Date: ").click();
    window.run_steps(20);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run_steps(5);
    window.get_by_label("Date").type_text("1945-08-28");
    window.run_steps(5);
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(shown_day(&window), "1945-08-28");
    assert!(!window.state().session().playing().is_on);
}

#[test]
fn playing_draws_every_frame_and_stands_still_in_a_rest_and_in_a_hidden_window() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1900));
    act(&mut window, Action::SetSpeed(1.0));
    window.state_mut().apply(Action::TogglePlaying);
    window.run_steps(3);
    let delay = |window: &Window| {
        window.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay.as_secs_f64()
    };
    assert!(delay(&window) < 0.02, "{}", delay(&window));
    let handle = |window: &Window| window.state().session().handle_at(&atlas());
    let before = handle(&window);
    window.run_steps(1);
    assert!(handle(&window) > before, "the handle moves in every frame");
    window.run_steps(20);
    let year = window.state().session().moment.year();
    assert!(year > 1900, "{year}");

    let hidden = egui::ViewportInfo { minimized: Some(true), ..Default::default() };
    window.input_mut().viewports.insert(egui::ViewportId::ROOT, hidden);
    window.run_steps(20);
    assert_eq!(window.state().session().moment.year(), year);
    assert!(window.state().session().playing().is_on);
    assert!(delay(&window) > 60.0, "{}", delay(&window));
}

#[test]
fn space_runs_through_the_years_and_stops() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1900));
    window.key_press(Key::Space);
    window.run_steps(12);
    let year = window.state().session().moment.year();
    assert!(window.state().session().playing().is_on && year > 1900, "{year}");
    window.key_press(Key::Space);
    window.run();
    assert!(!window.state().session().playing().is_on);
}

#[test]
fn plus_and_minus_change_the_speed_away_from_the_map() {
    let mut window = first_start();
    let before = window.state().session().playing().years_per_second;
    window.key_press(Key::Plus);
    window.run();
    assert!(window.state().session().playing().years_per_second > before);
    window.key_press(Key::Minus);
    window.run();
    assert!((window.state().session().playing().years_per_second - before).abs() < 1e-9);
}

#[test]
fn at_the_end_play_says_from_where_it_begins() {
    let mut window = first_start();
    press(&mut window, Modifiers::NONE, Key::End);
    window.get_by_label("Play from 1600").click();
    window.run_steps(3);
    window.get_by_label("Stop").click();
    window.run();
    window.get_by_label("Play");
}

#[test]
fn playing_rests_at_turning_points_long_enough_to_read() {
    let atlas = atlas();
    let mut session = Session::first(&atlas);
    session.apply(&atlas, Action::GoToYear(1853));
    session.apply(&atlas, Action::TogglePlayOption(PlayOption::Rests));
    session.apply(&atlas, Action::SetSpeed(10.0));
    session.apply(&atlas, Action::TogglePlaying);
    for _ in 0..5 {
        session.apply(&atlas, Action::Advance(0.1));
    }
    let shimoda = atlas.events.named("treaty-shimoda-1855").map(Subject::Event);
    assert_eq!(session.subject, shimoda);
    assert_eq!(session.moment, Moment::Year(1855));
    assert!(session.playing().is_on);
    // 45 letters are not read in two seconds.
    for _ in 0..20 {
        session.apply(&atlas, Action::Advance(0.1));
    }
    assert_eq!(session.moment, Moment::Year(1855));
    for _ in 0..30 {
        session.apply(&atlas, Action::Advance(0.1));
    }
    assert!(session.moment.year() > 1855);
}

#[test]
fn playing_backwards_ends_at_the_first_year_or_begins_again() {
    let atlas = atlas();
    let mut session = Session::first(&atlas);
    session.apply(&atlas, Action::GoToYear(1610));
    session.apply(&atlas, Action::TogglePlayOption(PlayOption::Backwards));
    session.apply(&atlas, Action::SetSpeed(50.0));
    session.apply(&atlas, Action::TogglePlaying);
    session.apply(&atlas, Action::Advance(1.0));
    assert!(!session.playing().is_on);
    assert_eq!(session.moment, Moment::Year(1600));
    session.apply(&atlas, Action::TogglePlayOption(PlayOption::Again));
    session.apply(&atlas, Action::TogglePlaying);
    assert_eq!(session.moment.year(), 2026);
    for _ in 0..20 {
        session.apply(&atlas, Action::Advance(1.0));
    }
    assert!(session.playing().is_on);
}
