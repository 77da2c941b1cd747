//! Whatever is asked for, the session can be shown.

use kuril_atlas::atlas::{EventId, Subject, TerritoryId};
use kuril_atlas::geometry::{Bounds, GlobePoint};
use kuril_atlas::map::{OVERVIEW, ScreenPoint};
use kuril_atlas::search::{Facet, IndexedAtlas};
use kuril_atlas::session::{
    Action, Comparison, Framing, Moment, Playing, Remembered, Session, link_of, open_link,
};
use proptest::prelude::*;

use crate::links::assert_same_view;
use crate::support::{atlas, day};

use super::any_action::*;

/// Every number is one, everything is there, and link and memory bring the same back.
fn assert_can_be_shown(session: &Session, atlas: &IndexedAtlas, action: &Action) {
    let axis = atlas.axis();
    assert_eq!(session.moment.on(axis), session.moment, "{action:?}");
    assert_eq!(session.time_window.on(axis), session.time_window, "{action:?}");
    if let Some(Comparison { moment, share, .. }) = session.comparison {
        assert_eq!(moment.on(axis), moment, "{action:?}");
        assert!((Comparison::EDGE..=1.0 - Comparison::EDGE).contains(&share), "{action:?}");
    }
    if let Some([from, to]) = session.arrangement().stretch {
        let [first, end] = axis.stretch();
        assert!(first <= from && from < to && to <= end, "{action:?}: {from} to {to}");
    }

    let camera = session.camera();
    assert!(camera.centre.x.is_finite() && camera.centre.y.is_finite(), "{action:?}");
    assert!(camera.pixels_per_km.is_finite() && camera.pixels_per_km > 0.0, "{action:?}");
    assert!(camera.size.iter().all(|side| side.is_finite() && *side >= 1.0), "{action:?}");
    assert_eq!(camera.size, session.arrangement().map_size, "{action:?}");
    if let Framing::Fit(Bounds { min, max }) = session.framing {
        let numbers = [min.x, min.y, max.x, max.y];
        assert!(numbers.iter().all(|number| number.is_finite()), "{action:?}");
    }

    let Playing { years_per_second, days_per_second, .. } = *session.playing();
    assert!((Playing::SLOWEST..=Playing::FASTEST).contains(&years_per_second), "{action:?}");
    let day_speeds = Playing::SLOWEST_BY_DAYS..=Playing::FASTEST_BY_DAYS;
    assert!(day_speeds.contains(&days_per_second), "{action:?}");
    assert!(session.handle_at(atlas).is_finite(), "{action:?}");
    let wait = session.playing().seconds_of_rest();
    assert!((0.0..60.0).contains(&wait), "{action:?}: {wait}");
    assert!(session.measuring().points.iter().all(|point| point.is_sound()), "{action:?}");
    if let Some(territory) = session.measuring().ranges_of {
        assert!(territory.index() < atlas.territories.len(), "{action:?}");
    }

    let mut elsewhere = Session::first(atlas);
    elsewhere.apply(atlas, Action::ResizeMap(camera.size));
    let link = link_of(session, atlas);
    let opened = open_link(&link, &elsewhere, atlas);
    assert_eq!(opened.problems, [], "{action:?}: {link}");
    assert_same_view(session, &opened.session, &link);

    // What is selected is looked up here, and panics where there is no such thing.
    let remembered = Remembered::of(session, atlas, None);
    let json = serde_json::to_string(&remembered).expect("JSON");
    serde_json::from_str::<Remembered>(&json).expect("what was written");
    let restored = Remembered::of(&remembered.restore(atlas), atlas, None);
    assert_eq!(restored, remembered, "{action:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..Default::default() })]

    #[test]
    fn whatever_is_asked_leaves_a_session_that_can_be_shown(
        actions in prop::collection::vec(any_action(), 1..80),
    ) {
        let atlas = atlas();
        let mut session = Session::first(&atlas);
        for action in actions {
            session.apply(&atlas, action.clone());
            assert_can_be_shown(&session, &atlas, &action);
        }
    }
}

#[test]
fn what_cannot_be_meant_changes_nothing() {
    let atlas = atlas();
    let first = Session::first(&atlas);
    let nowhere = GlobePoint { lon: 1e9, lat: f64::NAN };
    let of_another_atlas = Subject::Event(EventId::from_index(u32::MAX as usize));
    let exchanged = Bounds { min: OVERVIEW.max, max: OVERVIEW.min };
    for action in [
        Action::Drag([f64::NAN, 0.0]),
        Action::Drag([0.0, f64::INFINITY]),
        Action::Zoom { factor: 0.0, at: None },
        Action::Zoom { factor: -2.0, at: None },
        Action::Zoom { factor: 2.0, at: Some(ScreenPoint { x: f64::NAN, y: 0.0 }) },
        Action::ZoomTime { factor: f64::NAN, at: None },
        Action::PanTime(f64::NAN),
        Action::ShowYears([1900.0, f64::NAN]),
        Action::Advance(f64::NAN),
        Action::SetSpeed(f64::NAN),
        Action::ResizeMap([f64::NAN, 600.0]),
        Action::Frame(exchanged),
        Action::MeasureTo(nowhere),
        Action::MeasureBetween([nowhere, nowhere]),
        Action::Select(of_another_atlas),
        Action::Select(Subject::Point(nowhere)),
        Action::ToggleRanges(TerritoryId::from_index(4000)),
        Action::ToggleFacet(Facet::Kind, usize::MAX),
        Action::UseFilter(usize::MAX),
        Action::ForgetFilter(usize::MAX),
        Action::Back(usize::MAX),
    ] {
        let mut session = first.clone();
        session.apply(&atlas, action.clone());
        assert_eq!(session, first, "{action:?}");
    }
}

#[test]
fn a_step_beyond_all_years_ends_at_the_last() {
    let atlas = atlas();
    let mut session = Session::first(&atlas);
    session.apply(&atlas, Action::GoToDay(day("1945-08-28")));
    assert_eq!(session.moment.stepped(i32::MAX), i32::MAX);
    session.apply(&atlas, Action::StepYears(i32::MAX));
    assert_eq!(session.moment, Moment::Year(2026));
    session.apply(&atlas, Action::StepYears(i32::MIN));
    assert_eq!(session.moment, Moment::Year(1600));
}
