//! The session, driven by actions alone.

use kuril_atlas::atlas::{
    ArgumentId, CitationStyle, EraId, EventId, JourneyId, LineId, PersonId, PlaceId, PositionId,
    SecondNames, SeriesId, Subject, TermId, TerritoryId, TreatyId, Viewpoint,
};
use kuril_atlas::geometry::{Bounds, GlobePoint, PlanePoint};
use kuril_atlas::map::{Appearance, Layer, OVERVIEW, SOUTHERN_KURILS, ScreenPoint};
use kuril_atlas::search::{Facet, IndexedAtlas};
use kuril_atlas::session::{
    Action, Comparison, ComparisonForm, ExportChoices, Framing, Moment, PlayOption, Playing,
    QuizAction, QuizWish, Remembered, Session, TimeUnit, TimeWindow, link_of, open_link,
    read_memory, rescued_filters,
};
use kuril_atlas::time::Day;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;
use strum::VariantArray as _;

use crate::links::{OLD_LINKS, assert_same_view};
use crate::support::{atlas, day};

/// A memory file that was written once. It is never changed; whoever breaks it mends the reading.
const OLD_MEMORY: &str = include_str!("../fixtures/memory_2026_11.json");

/// Makes of one list both a `match` that does not compile while an action is missing, and a
/// strategy that draws each of them.
macro_rules! every_action {
    ($($pattern:pat => $drawn:expr,)*) => {
        fn line_of(action: &Action) -> &'static str {
            match action {
                $($pattern => stringify!($pattern),)*
            }
        }

        /// Anything that can be asked for, with the worst numbers that can stand in it.
        pub fn any_action() -> impl Strategy<Value = Action> {
            Union::new([$($drawn.prop_map(|action| {
                assert_eq!(line_of(&action), stringify!($pattern), "each line draws its own");
                action
            }).boxed()),*])
        }
    };
}

every_action! {
    Action::GoToYear(_) => whole().prop_map(Action::GoToYear),
    Action::VisitYear(_) => whole().prop_map(Action::VisitYear),
    Action::GoToDay(_) => any_day().prop_map(Action::GoToDay),
    Action::StepYears(_) => whole().prop_map(Action::StepYears),
    Action::StepDays(_) => whole().prop_map(Action::StepDays),
    Action::StepTime(_) => whole().prop_map(Action::StepTime),
    Action::SetTimeUnit(_) =>
        select(&[TimeUnit::Years, TimeUnit::Days][..]).prop_map(Action::SetTimeUnit),
    Action::StepTenths(_) => whole().prop_map(Action::StepTenths),
    Action::GoToStart => Just(Action::GoToStart),
    Action::GoToEnd => Just(Action::GoToEnd),
    Action::NextEvent => Just(Action::NextEvent),
    Action::PreviousEvent => Just(Action::PreviousEvent),
    Action::SlideTo(_) => any_moment().prop_map(Action::SlideTo),
    Action::ZoomTime { .. } => (number(), proptest::option::of(number()))
        .prop_map(|(factor, at)| Action::ZoomTime { factor, at }),
    Action::PanTime(_) => number().prop_map(Action::PanTime),
    Action::ShowYears(_) => [decimal_year(), decimal_year()].prop_map(Action::ShowYears),
    Action::WholeTime => Just(Action::WholeTime),
    Action::NextChange => Just(Action::NextChange),
    Action::PreviousChange => Just(Action::PreviousChange),
    Action::Search(_) => words().prop_map(Action::Search),
    Action::ToggleFacet(..) => (select(&Facet::ALL[..]), index())
        .prop_map(|(facet, value)| Action::ToggleFacet(facet, value)),
    Action::ClearFilter => Just(Action::ClearFilter),
    Action::SaveFilter(_) => words().prop_map(Action::SaveFilter),
    Action::UseFilter(_) => index().prop_map(Action::UseFilter),
    Action::ForgetFilter(_) => index().prop_map(Action::ForgetFilter),
    Action::SetTimeWindow(_) => any_time_window().prop_map(Action::SetTimeWindow),
    Action::WidenTimeWindow(_) => whole().prop_map(Action::WidenTimeWindow),
    Action::CoverYears(_) => [whole(), whole()].prop_map(Action::CoverYears),
    Action::TogglePlaying => Just(Action::TogglePlaying),
    Action::Advance(_) => number().prop_map(Action::Advance),
    Action::SetSpeed(_) => number().prop_map(Action::SetSpeed),
    Action::SetDaySpeed(_) => number().prop_map(Action::SetDaySpeed),
    Action::TogglePlayOption(_) => select(&PlayOption::ALL[..]).prop_map(Action::TogglePlayOption),
    Action::Faster => Just(Action::Faster),
    Action::Slower => Just(Action::Slower),
    Action::Select(_) => any_subject().prop_map(Action::Select),
    Action::ClearSelection => Just(Action::ClearSelection),
    Action::Back(_) => index().prop_map(Action::Back),
    Action::Forward(_) => index().prop_map(Action::Forward),
    Action::EndWelcome => Just(Action::EndWelcome),
    Action::OpenLink(_) => any_link().prop_map(Action::OpenLink),
    Action::ResizeMap(_) => [number(), number()].prop_map(Action::ResizeMap),
    Action::Drag(_) => [number(), number()].prop_map(Action::Drag),
    Action::Zoom { .. } => (number(), proptest::option::of(screen_point()))
        .prop_map(|(factor, at)| Action::Zoom { factor, at }),
    Action::Frame(_) => any_bounds().prop_map(Action::Frame),
    Action::ToggleLayer(_) => select(&Layer::ALL[..]).prop_map(Action::ToggleLayer),
    Action::SetSecondNames(_) => select(SecondNames::VARIANTS).prop_map(Action::SetSecondNames),
    Action::ToggleComparison => Just(Action::ToggleComparison),
    Action::SetComparisonForm(_) =>
        select(&ComparisonForm::ALL[..]).prop_map(Action::SetComparisonForm),
    Action::CompareMoment(_) => any_moment().prop_map(Action::CompareMoment),
    Action::CompareViewpoint(_) => select(Viewpoint::VARIANTS).prop_map(Action::CompareViewpoint),
    Action::SwapMaps => Just(Action::SwapMaps),
    Action::MoveSwipeBar(_) => number().prop_map(Action::MoveSwipeBar),
    Action::ToggleMeasuring => Just(Action::ToggleMeasuring),
    Action::MeasureTo(_) => globe_point().prop_map(Action::MeasureTo),
    Action::MeasureFromHere => Just(Action::MeasureFromHere),
    Action::MeasureToHere => Just(Action::MeasureToHere),
    Action::MeasureBack => Just(Action::MeasureBack),
    Action::MeasureBetween(_) => [globe_point(), globe_point()].prop_map(Action::MeasureBetween),
    Action::ToggleRanges(_) =>
        id().prop_map(|it| Action::ToggleRanges(TerritoryId::from_index(it))),
    Action::SetAppearance(_) => select(&Appearance::ALL[..]).prop_map(Action::SetAppearance),
    Action::ToggleLens => Just(Action::ToggleLens),
    Action::SetViewpoint(_) => select(Viewpoint::VARIANTS).prop_map(Action::SetViewpoint),
    Action::SetCitationStyle(_) =>
        select(CitationStyle::VARIANTS).prop_map(Action::SetCitationStyle),
    Action::ToggleFigures => Just(Action::ToggleFigures),
    Action::ToggleSidePanel => Just(Action::ToggleSidePanel),
    Action::StepTextSize(_) => any::<i32>().prop_map(Action::StepTextSize),
    Action::SetTextSize(_) => any::<u16>().prop_map(Action::SetTextSize),
    Action::ToggleMotion => Just(Action::ToggleMotion),
    Action::UseDrawer(_) => any::<bool>().prop_map(Action::UseDrawer),
    Action::ShowWelcome => Just(Action::ShowWelcome),
    Action::RememberExport(_) => (words(), any::<[u16; 2]>(), any::<[i32; 2]>())
        .prop_map(|(what, size, years)| ExportChoices { what, size, years, ..ExportChoices::default() })
        .prop_map(|choices| Action::RememberExport(Box::new(choices))),
    Action::Quiz(_) => any_quiz_action().prop_map(Action::Quiz),
}

fn number() -> impl Strategy<Value = f64> + Clone {
    let worst = [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::MAX,
        f64::MIN,
        f64::MIN_POSITIVE,
        5e-324,
        -5e-324,
        0.0,
        -0.0,
        1e300,
        -1e17,
    ];
    prop_oneof![-0.5..2.5, -900.0..900.0, select(worst.to_vec())]
}

fn decimal_year() -> impl Strategy<Value = f64> + Clone {
    prop_oneof![1500.0..2100.0, number()]
}

fn whole() -> impl Strategy<Value = i32> + Clone {
    let worst = vec![i32::MIN, i32::MIN + 1, -1, 0, 1, i32::MAX - 1, i32::MAX];
    prop_oneof![2 => -30..30, 2 => 1500..2100, 1 => any::<i32>(), 1 => select(worst)]
}

fn index() -> impl Strategy<Value = usize> + Clone {
    prop_oneof![2 => 0..4_usize, 2 => 0..400_usize, 1 => select(vec![u32::MAX as usize, usize::MAX])]
}

/// The place of something in its list, and of nothing.
fn id() -> impl Strategy<Value = usize> + Clone {
    prop_oneof![3 => 0..10_usize, 3 => 0..400_usize, 1 => Just(u32::MAX as usize)]
}

fn any_day() -> impl Strategy<Value = Day> + Clone {
    let worst = vec![Day::first_of_year(i32::MIN), Day::last_of_year(i32::MAX)];
    let known = (1590..2050, 1..=12_u32, 1..=28_u32);
    let known = known.prop_map(|(year, month, day)| {
        Day::new(year, month, day).expect("every month has twenty-eight days")
    });
    prop_oneof![3 => known, 1 => whole().prop_map(Day::first_of_year), 1 => select(worst)]
}

fn any_moment() -> impl Strategy<Value = Moment> {
    prop_oneof![whole().prop_map(Moment::Year), any_day().prop_map(Moment::Day)]
}

fn any_time_window() -> impl Strategy<Value = TimeWindow> {
    prop_oneof![
        Just(TimeWindow::Moment),
        Just(TimeWindow::SinceStart),
        prop_oneof![any::<u32>(), 0..500_u32].prop_map(TimeWindow::Window),
        [whole(), whole()].prop_map(TimeWindow::Range),
    ]
}

fn words() -> impl Strategy<Value = String> {
    let worst = vec![
        String::new(),
        " \t\n\0 ".to_owned(),
        "yalta\r\nsecret\u{7}".to_owned(),
        "&=?#%+:,;“國”\u{200f}".to_owned(),
        "🗾".repeat(3000),
        "Курилы ".repeat(3000),
    ];
    prop_oneof![2 => "[a-zA-Z]{1,4}", 1 => "\\PC{0,30}", 1 => ".{0,30}", 1 => select(worst)]
}

fn screen_point() -> impl Strategy<Value = ScreenPoint> {
    (number(), number()).prop_map(|(x, y)| ScreenPoint { x, y })
}

fn globe_point() -> impl Strategy<Value = GlobePoint> + Clone {
    let near = (120.0..170.0, 30.0..60.0);
    let far = (-180.0..=360.0, prop_oneof![-90.0..=90.0, select(vec![-90.0, 90.0])]);
    prop_oneof![near, far, (number(), number())].prop_map(|(lon, lat)| GlobePoint { lon, lat })
}

fn any_bounds() -> impl Strategy<Value = Bounds> {
    let point = (number(), number()).prop_map(|(x, y)| PlanePoint { x, y });
    prop_oneof![
        1 => select(vec![OVERVIEW, SOUTHERN_KURILS]),
        2 => (point.clone(), point.clone()).prop_map(|(min, max)| Bounds { min, max }),
        1 => point.prop_map(|point| Bounds { min: point, max: point }),
    ]
}

fn any_subject() -> impl Strategy<Value = Subject> {
    prop_oneof![
        3 => id().prop_map(|it| Subject::Event(EventId::from_index(it))),
        1 => id().prop_map(|it| Subject::Territory(TerritoryId::from_index(it))),
        1 => id().prop_map(|it| Subject::Place(PlaceId::from_index(it))),
        1 => id().prop_map(|it| Subject::Person(PersonId::from_index(it))),
        1 => id().prop_map(|it| Subject::Treaty(TreatyId::from_index(it))),
        1 => id().prop_map(|it| Subject::Era(EraId::from_index(it))),
        1 => id().prop_map(|it| Subject::Series(SeriesId::from_index(it))),
        1 => id().prop_map(|it| Subject::Line(LineId::from_index(it))),
        1 => id().prop_map(|it| Subject::Journey(JourneyId::from_index(it))),
        1 => id().prop_map(|it| Subject::Position(PositionId::from_index(it))),
        1 => id().prop_map(|it| Subject::Argument(ArgumentId::from_index(it))),
        1 => id().prop_map(|it| Subject::Term(TermId::from_index(it))),
        2 => globe_point().prop_map(Subject::Point),
    ]
}

fn any_quiz_action() -> impl Strategy<Value = QuizAction> {
    let wish = (words(), any::<u8>(), index(), any::<u64>(), any::<bool>());
    let wish = wish.prop_map(|(scope, level, count, seed, only_kept)| QuizWish {
        scope,
        level,
        count,
        seed,
        tells_at_once: true,
        only_kept,
    });
    prop_oneof![
        Just(QuizAction::Open),
        Just(QuizAction::Close),
        wish.prop_map(QuizAction::Wish),
        index().prop_map(QuizAction::Begin),
        (index(), any::<bool>()).prop_map(|(place, right)| QuizAction::Answer(place, right)),
        index().prop_map(QuizAction::GoTo),
        Just(QuizAction::Finish),
        any_link().prop_map(QuizAction::LookAt),
        Just(QuizAction::Return),
        Just(QuizAction::Keep(Vec::new())),
    ]
}

fn any_link() -> impl Strategy<Value = String> {
    let old: Vec<String> = OLD_LINKS.iter().map(|&link| link.to_owned()).collect();
    let worst = vec![
        "kuril-atlas:1945?at=1e999,NaN&km=inf".to_owned(),
        "kuril-atlas:1945?at=90,0&km=1e-300&compare=::swipe:-inf".to_owned(),
        "kuril-atlas:1945?km=1e300&reach=0-4294967296".to_owned(),
        "kuril-atlas:1945?reach=-2147483648-2147483647&show=point:NaN,1".to_owned(),
        format!("kuril-atlas:1945?find={}", "“".repeat(1200)),
        "kuril-atlas:".repeat(4000),
    ];
    prop_oneof![select(old), select(worst), words()]
}

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

/// What is written of a session that was restored from an old memory, without the one part that
/// is younger than it.
fn written_again(old: &str) -> String {
    let remembered: Remembered = serde_json::from_str(old).expect("a memory file");
    let atlas = atlas();
    let session = remembered.restore(&atlas);
    let again = Remembered::of(&session, &atlas, remembered.window);
    let younger = "  \"text_size\": 100,\n";
    let text = serde_json::to_string_pretty(&again).expect("JSON");
    assert!(text.contains(younger), "{text}");
    text.replace(younger, "")
}

#[test]
fn an_old_memory_is_read_whole_and_written_as_it_was() {
    assert_eq!(written_again(OLD_MEMORY), OLD_MEMORY);
}

#[test]
fn every_word_of_an_old_memory_is_still_known() {
    let other_words: [(&str, &[&str]); 9] = [
        (r#""day": "1945-08-28""#, &[r#""year": 1945"#]),
        (
            r#""event": "etorofu-landing-1945""#,
            &[
                r#""territory": "shumshu""#,
                r#""place": "kuril-islands""#,
                r#""person": "vries""#,
                r#""treaty": "nerchinsk""#,
                r#""era": "first-contacts""#,
                r#""series": "trade-total-usd-japan""#,
                r#""line": "nerchinsk-1689-1""#,
                r#""journey": "vries-1643""#,
            ],
        ),
        (
            "\"free\": {\n      \"centre\": {\n        \"x\": 49.99999999999994,\n        \"y\": -49.999999999999986\n      },\n      \
             \"pixels_per_km\": 0.9\n    }",
            &[
                "\"fit\": {\n      \"min\": {\n        \"x\": -2000.0,\n        \"y\": -1250.0\n      },\n      \
               \"max\": {\n        \"x\": 1300.0,\n        \"y\": 1350.0\n      }\n    }",
            ],
        ),
        (
            "\"reach\": {\n    \"range\": [\n      1900,\n      1945\n    ]\n  }",
            &[
                r#""reach": "moment""#,
                r#""reach": "since-start""#,
                "\"reach\": {\n    \"window\": 25\n  }",
            ],
        ),
        (
            r#""viewpoint": "japan""#,
            &[r#""viewpoint": "de-facto""#, r#""viewpoint": "russia""#, r#""viewpoint": "claims""#],
        ),
        (
            r#""appearance": "contrast""#,
            &[r#""appearance": "light""#, r#""appearance": "dark""#, r#""appearance": "print""#],
        ),
        (
            r#""second_names": "japanese""#,
            &[
                r#""second_names": "none""#,
                r#""second_names": "holder""#,
                r#""second_names": "russian""#,
            ],
        ),
        (
            r#""citation_style": "gost""#,
            &[r#""citation_style": "chicago""#, r#""citation_style": "apa""#],
        ),
        (r#""years_per_second": 20.0"#, &[r#""years_per_second": 0.25"#]),
    ];
    for (word, others) in other_words {
        assert!(OLD_MEMORY.contains(word), "{word}");
        for other in others {
            let old = OLD_MEMORY.replace(word, other);
            assert_eq!(written_again(&old), old, "{other}");
        }
    }
}

#[test]
fn a_memory_from_before_the_later_parts_is_read() {
    let old = r#"{
        "moment": { "year": 1905 },
        "framing": { "free": { "centre": { "x": 50.0, "y": -50.0 }, "pixels_per_km": 0.9 } },
        "years_per_second": 5.0,
        "appearance": "dark",
        "side_panel_is_open": false
    }"#;
    let remembered: Remembered = serde_json::from_str(old).expect("a memory file");
    let session = remembered.restore(&atlas());
    assert_eq!(session.moment, Moment::Year(1905));
    assert_eq!(session.drawing().appearance, Appearance::Dark);
    assert!(!session.arrangement().side_panel_is_open);
}

#[test]
fn a_value_that_cannot_be_read_costs_only_itself() {
    let whole = read_memory(OLD_MEMORY).expect("a memory");
    assert_eq!(whole.unread, [""; 0]);
    let strange = [
        (r#""rests": true"#, r#""rests": "sometimes""#, "playing"),
        (r#""relief": false"#, r#""relief": 3"#, "layers"),
        (r#""viewpoint": "japan""#, r#""viewpoint": "mars""#, "viewpoint"),
        (r#""day": "1945-08-28""#, r#""day": "1945-02-30""#, "moment"),
        (r#""name": "Treaties with Japan""#, r#""title": "Treaties with Japan""#, "saved_filters"),
        (r#""side_panel_is_open": false"#, r#""side_panel_is_open": null"#, "side_panel_is_open"),
    ];
    for (known, other, part) in strange {
        assert!(OLD_MEMORY.contains(known), "{known}");
        let read = read_memory(&OLD_MEMORY.replace(known, other)).expect("a memory");
        assert_eq!(read.unread, [part], "{other}");
        assert_eq!(read.remembered.citation_style, CitationStyle::Gost, "{other}");
        let expected = serde_json::to_value(&whole.remembered).expect("JSON");
        let found = serde_json::to_value(&read.remembered).expect("JSON");
        let (expected, found) = (expected.as_object().expect("parts"), found.as_object());
        for (key, value) in found.expect("parts").iter().filter(|(key, _)| *key != part) {
            assert_eq!(expected.get(key), Some(value), "{other}");
        }
    }
}

#[test]
fn what_later_versions_wrote_does_no_harm_and_a_mark_before_the_text_neither() {
    let later =
        OLD_MEMORY.replace("\"layers\": {", "\"lessons\": [7],\n  \"layers\": { \"clouds\": 1,");
    assert_eq!(read_memory(&later), read_memory(OLD_MEMORY));
    assert_eq!(read_memory(&format!("\u{feff}{OLD_MEMORY}")), read_memory(OLD_MEMORY));
    assert_eq!(read_memory("[]"), None);
    assert_eq!(read_memory(""), None);
}

#[test]
fn every_whole_filter_is_rescued_wherever_a_memory_breaks_off() {
    for (end, _) in OLD_MEMORY.char_indices() {
        let rescued = rescued_filters(&OLD_MEMORY[..end]).len();
        let whole = ["\"actor:japan\"\n      ]\n    }", "国後\"\n    }"];
        let is_there = |filter: &&&str| OLD_MEMORY[..end].contains(**filter);
        assert_eq!(rescued, whole.iter().filter(is_there).count(), "{}", &OLD_MEMORY[..end]);
    }
}
