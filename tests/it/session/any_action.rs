//! Anything that can be asked of the session, with the worst values that can stand in it.

use kuril_atlas::atlas::{
    ArgumentId, CitationStyle, EraId, EventId, JourneyId, LineId, PersonId, PlaceId, PositionId,
    SecondNames, SeriesId, Subject, TermId, TerritoryId, TreatyId, Viewpoint,
};
use kuril_atlas::geometry::{Bounds, GlobePoint, PlanePoint};
use kuril_atlas::map::{Appearance, Layer, OVERVIEW, SOUTHERN_KURILS, ScreenPoint};
use kuril_atlas::search::Facet;
use kuril_atlas::session::{
    Action, ComparisonForm, ExportChoices, Moment, PlayOption, QuizAction, QuizWish, TimeUnit,
    TimeWindow,
};
use kuril_atlas::time::Day;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;
use strum::VariantArray as _;

use crate::links::OLD_LINKS;

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

pub(super) fn number() -> impl Strategy<Value = f64> + Clone {
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

pub(super) fn decimal_year() -> impl Strategy<Value = f64> + Clone {
    prop_oneof![1500.0..2100.0, number()]
}

pub(super) fn whole() -> impl Strategy<Value = i32> + Clone {
    let worst = vec![i32::MIN, i32::MIN + 1, -1, 0, 1, i32::MAX - 1, i32::MAX];
    prop_oneof![2 => -30..30, 2 => 1500..2100, 1 => any::<i32>(), 1 => select(worst)]
}

pub(super) fn index() -> impl Strategy<Value = usize> + Clone {
    prop_oneof![2 => 0..4_usize, 2 => 0..400_usize, 1 => select(vec![u32::MAX as usize, usize::MAX])]
}

/// The place of something in its list, and of nothing.
pub(super) fn id() -> impl Strategy<Value = usize> + Clone {
    prop_oneof![3 => 0..10_usize, 3 => 0..400_usize, 1 => Just(u32::MAX as usize)]
}

pub(super) fn any_day() -> impl Strategy<Value = Day> + Clone {
    let worst = vec![Day::first_of_year(i32::MIN), Day::last_of_year(i32::MAX)];
    let known = (1590..2050, 1..=12_u32, 1..=28_u32);
    let known = known.prop_map(|(year, month, day)| {
        Day::new(year, month, day).expect("every month has twenty-eight days")
    });
    prop_oneof![3 => known, 1 => whole().prop_map(Day::first_of_year), 1 => select(worst)]
}

pub(super) fn any_moment() -> impl Strategy<Value = Moment> {
    prop_oneof![whole().prop_map(Moment::Year), any_day().prop_map(Moment::Day)]
}

pub(super) fn any_time_window() -> impl Strategy<Value = TimeWindow> {
    prop_oneof![
        Just(TimeWindow::Moment),
        Just(TimeWindow::SinceStart),
        prop_oneof![any::<u32>(), 0..500_u32].prop_map(TimeWindow::Window),
        [whole(), whole()].prop_map(TimeWindow::Range),
    ]
}

pub(super) fn words() -> impl Strategy<Value = String> {
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

pub(super) fn screen_point() -> impl Strategy<Value = ScreenPoint> {
    (number(), number()).prop_map(|(x, y)| ScreenPoint { x, y })
}

pub(super) fn globe_point() -> impl Strategy<Value = GlobePoint> + Clone {
    let near = (120.0..170.0, 30.0..60.0);
    let far = (-180.0..=360.0, prop_oneof![-90.0..=90.0, select(vec![-90.0, 90.0])]);
    prop_oneof![near, far, (number(), number())].prop_map(|(lon, lat)| GlobePoint { lon, lat })
}

pub(super) fn any_bounds() -> impl Strategy<Value = Bounds> {
    let point = (number(), number()).prop_map(|(x, y)| PlanePoint { x, y });
    prop_oneof![
        1 => select(vec![OVERVIEW, SOUTHERN_KURILS]),
        2 => (point.clone(), point.clone()).prop_map(|(min, max)| Bounds { min, max }),
        1 => point.prop_map(|point| Bounds { min: point, max: point }),
    ]
}

pub(super) fn any_subject() -> impl Strategy<Value = Subject> {
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

pub(super) fn any_quiz_action() -> impl Strategy<Value = QuizAction> {
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
        Just(QuizAction::GoOn),
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

pub(super) fn any_link() -> impl Strategy<Value = String> {
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
