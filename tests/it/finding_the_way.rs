//! The way back, links, the sheet of keys, the welcome.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kuril_atlas::atlas::{EventId, Subject, TerritoryId, Viewpoint};
use kuril_atlas::map::{Appearance, Layer, OVERVIEW, SOUTHERN_KURILS};
use kuril_atlas::search::Facet;
use kuril_atlas::session::{Action, ComparisonForm, Moment, PlayOption, Session, TimeWindow};
use proptest::prelude::*;
use strum::VariantArray as _;

use crate::support::{act, atlas, first_start};

/// Anything that can be asked for.
fn any_action() -> impl Strategy<Value = Action> {
    let event = (0..372_usize).prop_map(|i| Subject::Event(EventId::from_index(i)));
    let territory = (0..70_usize).prop_map(|i| Subject::Territory(TerritoryId::from_index(i)));
    let viewpoint = prop::sample::select(Viewpoint::VARIANTS.to_vec());
    let first = prop_oneof![
        (1500..2100).prop_map(Action::GoToYear),
        (-30..30).prop_map(Action::StepYears),
        (-12..12).prop_map(Action::StepTenths),
        event.prop_map(Action::Select),
        territory.prop_map(Action::Select),
        viewpoint.clone().prop_map(Action::SetViewpoint),
        (-900.0..900.0, -900.0..900.0).prop_map(|(x, y)| Action::Drag([x, y])),
        (0.2..5.0).prop_map(|factor| Action::Zoom { factor, at: None }),
        "[a-zK ]{0,8}".prop_map(Action::Search),
        (0..7_usize, 0..30_usize).prop_map(|(facet, i)| Action::ToggleFacet(Facet::ALL[facet], i)),
        (1500..2100, 1500..2100).prop_map(|(one, other)| Action::CoverYears([one, other])),
        (-3..4).prop_map(Action::WidenTimeWindow),
        (0.0..3.0).prop_map(Action::Advance),
        (-1.0..2.0).prop_map(Action::MoveSwipeBar),
        (0.0..99.0).prop_map(Action::SetSpeed),
    ];
    let plain = vec![
        Action::NextEvent,
        Action::PreviousEvent,
        Action::NextChange,
        Action::PreviousChange,
        Action::GoToStart,
        Action::GoToEnd,
        Action::ClearFilter,
        Action::ClearSelection,
        Action::TogglePlaying,
        Action::ToggleLens,
        Action::ToggleComparison,
        Action::SwapMaps,
        Action::ToggleMeasuring,
        Action::MeasureBack,
        Action::ToggleSidePanel,
        Action::ToggleFigures,
        Action::Frame(OVERVIEW),
        Action::Frame(SOUTHERN_KURILS),
        Action::SetTimeWindow(TimeWindow::SinceStart),
        Action::SetComparisonForm(ComparisonForm::Swipe),
        Action::SetAppearance(Appearance::Print),
        Action::ToggleLayer(Layer::Relief),
        Action::TogglePlayOption(PlayOption::Rests),
        Action::CompareMoment(Moment::Year(1905)),
        Action::OpenLink("kuril-atlas:1945-08-30?map=japan".to_owned()),
        Action::OpenLink("nonsense".to_owned()),
    ];
    prop_oneof![2 => first, 1 => prop::sample::select(plain)]
}

/// What the way back brings back.
fn state(session: &Session) -> impl PartialEq + std::fmt::Debug + use<> {
    (
        session.moment,
        session.subject,
        session.framing,
        session.viewpoint,
        session.comparison,
        session.filter.clone(),
        session.time_window,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..Default::default() })]
    #[test]
    fn five_hundred_steps_and_as_many_back_lead_to_the_beginning(
        actions in prop::collection::vec(any_action(), 500),
    ) {
        let atlas = atlas();
        let mut session = Session::first(&atlas);
        let beginning = state(&session);
        for action in actions {
            session.apply(&atlas, action);
        }
        let end = state(&session);
        let steps = session.way_back().len();
        for _ in 0..500 {
            session.apply(&atlas, Action::Back(1));
        }
        prop_assert!(state(&session) == beginning);
        session.apply(&atlas, Action::Forward(steps));
        prop_assert!(state(&session) == end);
    }
}

#[test]
fn a_drag_is_one_step_of_the_way_back() {
    let atlas = atlas();
    let mut session = Session::first(&atlas);
    let before = session.framing;
    for _ in 0..30 {
        session.apply(&atlas, Action::Drag([5.0, 0.0]));
    }
    session.apply(&atlas, Action::Back(1));
    assert_eq!(session.framing, before);
}

#[test]
fn a_filter_is_undone_by_going_back() {
    let mut window = first_start();
    for words in ["p", "pu", "putyatin"] {
        act(&mut window, Action::Search(words.to_owned()));
    }
    window.get_by_label("Back").click();
    window.run();
    assert!(window.state().session().filter.is_empty());
}

#[test]
fn the_history_leads_back_several_steps_at_once() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1905));
    act(&mut window, Action::SetViewpoint(Viewpoint::Japan));
    act(&mut window, Action::Frame(SOUTHERN_KURILS));
    window.get_by_label("History").click();
    window.run();
    window.get_by_label("7 February 1855: Treaty of Shimoda: commerce and first border").click();
    window.run();
    assert_eq!(window.state().session().viewpoint, Viewpoint::DeFacto);
    assert!(window.state().session().event().is_some());
}

#[test]
fn a_link_is_shown_replaced_and_opened() {
    let mut window = first_start();
    window.key_press_modifiers(Modifiers::COMMAND, Key::L);
    window.run();
    let field = window.get_by_label("Link");
    field.focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_label("Link").type_text("kuril-atlas:1945-08-30?map=russia");
    window.run();
    window.get_by_label("Open").click();
    window.run();
    assert_eq!(crate::support::shown_day(&window), "1945-08-30");
    assert_eq!(window.state().session().viewpoint, Viewpoint::Russia);
    assert!(window.query_by_label("Link").is_none());
}

#[test]
fn a_broken_link_says_what_is_wrong_and_opens_the_rest() {
    let mut window = first_start();
    window.key_press_modifiers(Modifiers::COMMAND, Key::L);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_label("Link").type_text("kuril-atlas:1945?map=japann");
    window.run();
    window.get_by_label("Open").click();
    window.run();
    window.get_by_label_contains("Did you mean “japan”");
    assert_eq!(window.state().session().moment, Moment::Year(1945));
}

#[test]
fn a_question_mark_shows_the_keys() {
    let mut window = first_start();
    window.key_press(Key::Questionmark);
    window.run();
    window.get_by_label("Keys");
    window.get_by_label("Compare two dates or two maps");
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_by_label("Keys").is_none());
}

#[test]
fn what_changed_in_a_year_is_a_line_that_opens_to_a_list() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(1945));
    window.get_by_label_contains("What changed in 1945").click();
    window.run();
    let first = window.query_all_by_label_contains(", from then ").next();
    first.expect("somebody lost land in 1945").click();
    window.run();
    assert!(crate::support::shown_day(&window).starts_with("1945-"));
    assert!(matches!(window.state().session().moment, Moment::Day(_)));
    assert!(matches!(window.state().session().subject, Some(Subject::Territory(_))));
}
