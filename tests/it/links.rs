//! Links: a view as a line of text, and back.

use kuril_atlas::atlas::{Atlas, EventId, SecondNames, Subject, Viewpoint};
use kuril_atlas::geometry::{Bounds, GlobePoint, PlanePoint};
use kuril_atlas::map::{Appearance, Layer, OVERVIEW};
use kuril_atlas::search::Facet;
use kuril_atlas::session::{
    Action, ComparisonForm, LinkProblem, Moment, Opened, Remembered, Session, TimeWindow, link_of,
    open_link,
};
use proptest::prelude::*;
use strum::VariantArray as _;

use crate::support::{atlas, day};

/// Links that were handed out once. They are never changed; whoever breaks one mends the reading.
pub const OLD_LINKS: [&str; 28] = [
    "kuril-atlas:1945-08-30?map=japan&at=44.520,147.100&km=310&show=event:etorofu-landing-1945\
     &layers=relief,lines,names&names=russian&colours=dark&compare=1905:de-facto:swipe:0.42",
    "kuril-atlas:1905?show=treaty:portsmouth&lens&compare=1875-05-07:claims:side-by-side:0.5",
    "kuril-atlas:1855-02-07?show=point:50.0000,150.2500&layers=&names=none&colours=print",
    "kuril-atlas:1956?find=joint+declaration&only=kind:treaty,actor:japan,significance:3&reach=10",
    "kuril-atlas:1600",
    "kuril-atlas:2026",
    "kuril-atlas:1855-02-07?show=event:treaty-shimoda-1855",
    "kuril-atlas:1905?map=claims&show=territory:shumshu",
    "kuril-atlas:1875?map=russia&show=place:kuril-islands&names=japanese",
    "kuril-atlas:1643?show=person:vries&layers=journeys,names",
    "kuril-atlas:1689-09-06?show=treaty:nerchinsk&lens&colours=contrast",
    "kuril-atlas:1700?show=era:first-contacts&layers=graticule,ice-age",
    "kuril-atlas:1950?show=series:trade-total-usd-japan\
     &layers=relief,lines,journeys,events,names,graticule,ice-age",
    "kuril-atlas:1700?show=line:nerchinsk-1689-1&names=none",
    "kuril-atlas:1643?show=journey:vries-1643",
    "kuril-atlas:1855?show=point:43.2500,145.7500",
    "kuril-atlas:2000?map=japan&compare=1945-09-02:russia:swipe:0.05",
    "kuril-atlas:2000?compare=1644:japan:side-by-side:0.95",
    "kuril-atlas:1945?find=a%26b%3Dc%3Fd+%E2%80%9Cend%E2%80%9D",
    "kuril-atlas:1945?find=Кунашир+国後",
    "kuril-atlas:1956?only=kind:summit,kind:war&reach=since-start",
    "kuril-atlas:1956?only=kind:military,kind:sanction,certainty:disputed",
    "kuril-atlas:1956?only=kind:territory,kind:economy,significance:2,significance:1&reach=400",
    "kuril-atlas:1956?only=actor:russia,place:kuril-islands,person:vries",
    "kuril-atlas:1956?reach=1855-1956",
    "kuril-atlas:1956?reach=1",
    "kuril-atlas:1956?at=44.520,147.100&km=1290.5",
    "kuril-atlas:1956?at=44.5200,147.1000&km=25.125",
];

/// Links that were never written but are understood, each with how it would be written.
const OTHER_LINKS: [(&str, &str); 5] = [
    ("kuril-atlas:1945?map=de-facto&names=holder&colours=light&reach=moment", "kuril-atlas:1945"),
    ("kuril-atlas:1700?layers=ice-age,graticule", "kuril-atlas:1700?layers=graticule,ice-age"),
    ("kuril-atlas:1956?at=44.52,147.1&km=310", "kuril-atlas:1956?at=44.520,147.100&km=310"),
    ("kuril-atlas:1945-08?map=japan", "kuril-atlas:1945-08-31?map=japan"),
    ("kuril-atlas:1956?reach=1956-1855", "kuril-atlas:1956?reach=1855-1956"),
];

/// What texts are made of that nearly are links.
const PIECES: [&str; 30] = [
    "kuril-atlas:",
    "1945",
    "-08-30",
    "1e999",
    "?",
    "&",
    "=",
    ":",
    ",",
    "at=",
    "km=",
    "show=",
    "event:",
    "point:",
    "compare=",
    "layers=",
    "lens",
    "map=",
    "NaN",
    "-inf",
    "0",
    "90,180",
    "swipe",
    "relief",
    "é",
    "“",
    "\n",
    "/",
    "japan",
    "-",
];

pub fn opened(text: &str) -> Opened {
    let atlas = atlas();
    open_link(text, &Session::first(&atlas), &atlas)
}

/// What a link opens in which everything is understood.
pub fn understood(link: &str) -> Session {
    let Opened { session, problems } = opened(link);
    assert_eq!(problems, Vec::<LinkProblem>::new(), "{link}");
    session
}

fn every_subject(atlas: &Atlas) -> Vec<Subject> {
    [
        atlas.events.ids().map(Subject::Event).collect(),
        atlas.territories.ids().map(Subject::Territory).collect(),
        atlas.places.ids().map(Subject::Place).collect(),
        atlas.people.ids().map(Subject::Person).collect(),
        atlas.treaties.ids().map(Subject::Treaty).collect(),
        atlas.eras.ids().map(Subject::Era).collect(),
        atlas.series.ids().map(Subject::Series).collect(),
        atlas.lines.ids().map(Subject::Line).collect(),
        atlas.journeys.ids().map(Subject::Journey).collect(),
        atlas.positions.ids().map(Subject::Position).collect(),
        atlas.arguments.ids().map(Subject::Argument).collect(),
        vec![Subject::Point(GlobePoint { lon: 150.25, lat: 50.0 })],
    ]
    .concat()
}

/// The action that these two numbers stand for.
fn action(atlas: &Atlas, kind: usize, pick: usize) -> Action {
    let subjects = every_subject(atlas);
    let subject = subjects[pick * 7919 % subjects.len()];
    let number = pick as f64;
    match kind {
        0 => Action::VisitYear(pick as i32 * 2 + 1300),
        1 => {
            Action::GoToDay(atlas[EventId::from_index(pick % atlas.events.len())].date.first_day())
        }
        2 | 3 => Action::Select(subject),
        4 => Action::Select(Subject::Point(GlobePoint { lon: 130.0 + number / 17.0, lat: 45.1 })),
        5 => Action::ClearSelection,
        6 => Action::Drag([number - 250.0, 400.0 - number]),
        7 | 8 => Action::Zoom { factor: number / 100.0, at: None },
        9 => Action::ResizeMap([number * 3.0, 200.0 + number]),
        10 => {
            let min = PlanePoint { x: number - 200.0, y: -300.0 };
            Action::Frame(Bounds { min, max: min + PlanePoint { x: 200.0, y: 10.0 + number } })
        }
        11 => Action::ToggleLayer(Layer::ALL[pick % 7]),
        12 => Action::SetSecondNames(SecondNames::VARIANTS[pick % 4]),
        13 => Action::SetAppearance(Appearance::ALL[pick % 4]),
        14 => Action::SetViewpoint(Viewpoint::VARIANTS[pick % 4]),
        15 => Action::ToggleComparison,
        16 => Action::SetComparisonForm(ComparisonForm::ALL[pick % 2]),
        17 => Action::CompareMoment(Moment::Year(1600 + pick as i32)),
        18 => Action::CompareViewpoint(Viewpoint::VARIANTS[pick % 4]),
        19 => Action::MoveSwipeBar(number / 500.0),
        20 => Action::SwapMaps,
        21 => Action::ToggleLens,
        22 => Action::Back(1),
        23 => Action::Search(WORDS[pick % WORDS.len()].to_owned()),
        24 => Action::ToggleFacet(Facet::ALL[pick % 7], pick * 7919 % 4),
        25 => Action::WidenTimeWindow(pick as i32 % 40 - 8),
        26 => Action::SetTimeWindow(TimeWindow::SinceStart),
        27 => Action::CoverYears([1600 + pick as i32, 1850]),
        _ => Action::NextEvent,
    }
}

/// Words that would break a link if they stood in it as they are.
const WORDS: [&str; 7] = [
    "",
    "yalta secret",
    "a&b=c?d",
    "100 % + 1",
    "Кунашир",
    "国後, \u{201c}国後\u{201d}.",
    "#/;:-_~",
];

/// Both show the same: to the pixel, a point to ten metres, the bar to a ten-thousandth. On a map
/// wider than any screen, to a ten-thousandth of its sides.
pub fn assert_same_view(one: &Session, other: &Session, link: &str) {
    assert_eq!(one.moment, other.moment, "{link}");
    assert_eq!(one.viewpoint, other.viewpoint, "{link}");
    assert_eq!(one.drawing().appearance, other.drawing().appearance, "{link}");
    assert_eq!(one.drawing().layers, other.drawing().layers, "{link}");
    assert_eq!(one.drawing().second_names, other.drawing().second_names, "{link}");
    assert_eq!(one.lens(), other.lens(), "{link}");
    assert_eq!(one.filter.words.trim(), other.filter.words, "{link}");
    assert_eq!(one.filter.chosen, other.filter.chosen, "{link}");
    assert_eq!(one.time_window, other.time_window, "{link}");
    match (one.subject, other.subject) {
        (Some(Subject::Point(one)), Some(Subject::Point(other))) => {
            assert!((one.lon - other.lon).hypot(one.lat - other.lat) < 1e-4, "{link}");
        }
        (one, other) => assert_eq!(one, other, "{link}"),
    }
    match (one.comparison, other.comparison) {
        (Some(one), Some(other)) => {
            assert!((one.share - other.share).abs() < 1e-4, "{link}");
            assert_eq!((one.form, one.moment), (other.form, other.moment), "{link}");
            assert_eq!(one.viewpoint, other.viewpoint, "{link}");
        }
        (one, other) => assert_eq!(one, other, "{link}"),
    }
    let (one, other) = (one.camera(), other.camera());
    let nothing = 1.0_f64.max(1e-4 * one.size[0].max(one.size[1]));
    for corner in [one.frame().min, one.frame().max] {
        let moved = other.screen_from_plane(one.plane_from_screen(corner));
        assert!(moved.distance(corner) < nothing, "{link}: {moved:?}, {corner:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..Default::default() })]

    #[test]
    fn whatever_is_shown_its_link_shows_it_again(
        picks in proptest::collection::vec((0_usize..29, 0_usize..500), 1..30),
    ) {
        let atlas = atlas();
        let mut session = Session::first(&atlas);
        for (kind, pick) in picks {
            session.apply(&atlas, action(&atlas, kind, pick));
        }
        let mut elsewhere = Session::first(&atlas);
        elsewhere.apply(&atlas, Action::ResizeMap(session.arrangement().map_size));
        let link = link_of(&session, &atlas);
        let opened = open_link(&link, &elsewhere, &atlas);
        prop_assert!(opened.problems.is_empty(), "{}: {:?}", link, opened.problems);
        assert_same_view(&session, &opened.session, &link);
    }

    #[test]
    fn no_text_makes_a_link_that_cannot_be_shown(
        pieces in proptest::collection::vec(prop::sample::select(PIECES.to_vec()), 0..14),
    ) {
        let text = pieces.concat();
        let atlas = atlas();
        let opened = opened(&text);
        let year = opened.session.day(&atlas).year();
        let camera = opened.session.camera();
        prop_assert!((1600..=2026).contains(&year), "{}", text);
        prop_assert!(camera.centre.x.is_finite() && camera.pixels_per_km > 0.0, "{}", text);
    }
}

#[test]
fn everything_that_can_be_selected_has_a_link() {
    let atlas = atlas();
    let mut session = Session::first(&atlas);
    for subject in every_subject(&atlas) {
        session.apply(&atlas, Action::Select(subject));
        let link = link_of(&session, &atlas);
        assert_eq!(understood(&link).subject, Some(subject), "{link}");
    }
}

#[test]
fn old_links_keep_working() {
    for link in OLD_LINKS {
        assert_eq!(link_of(&understood(link), &atlas()), link);
    }
    for (link, written) in OTHER_LINKS {
        assert_eq!(link_of(&understood(link), &atlas()), written);
    }
}

#[test]
fn every_key_of_a_link_is_in_a_link_that_was_handed_out() {
    let keys = "map at km show lens layers names colours compare find only reach";
    for key in keys.split(' ') {
        let said = |link: &&str| link.split(['?', '&']).skip(1).any(|it| it.starts_with(key));
        assert!(OLD_LINKS.iter().any(said), "{key}");
    }
}

#[test]
fn the_whole_region_and_what_is_as_at_the_first_start_are_left_out() {
    let atlas = atlas();
    let mut session = Session::first(&atlas);
    session.apply(&atlas, Action::ClearSelection);
    session.apply(&atlas, Action::Frame(OVERVIEW));
    session.apply(&atlas, Action::GoToYear(1905));
    assert_eq!(link_of(&session, &atlas), "kuril-atlas:1905");
}

#[test]
fn a_link_lends_its_colours_and_the_readers_own_come_back() {
    let atlas = atlas();
    let mut session = Session::first(&atlas);
    session.apply(&atlas, Action::SetAppearance(Appearance::Contrast));
    let own = *session.drawing();
    let link = "kuril-atlas:1905?colours=dark&names=russian&layers=relief".to_owned();
    session.apply(&atlas, Action::OpenLink(link));
    assert_eq!(session.drawing().appearance, Appearance::Dark);
    assert_eq!(session.drawing().second_names, SecondNames::Russian);

    let remembered = Remembered::of(&session, &atlas, None);
    assert_eq!(remembered.appearance, Appearance::Contrast);
    assert_eq!(*remembered.restore(&atlas).drawing(), own);

    session.apply(&atlas, Action::ToggleLayer(Layer::Lines));
    assert!(session.drawing().layers.has(Layer::Lines));
    assert_eq!(session.drawing().appearance, Appearance::Dark, "the view stays as it is");
    session.apply(&atlas, Action::Back(1));
    assert_eq!(*session.drawing(), own);
    session.apply(&atlas, Action::Forward(1));
    assert_eq!(session.drawing().appearance, Appearance::Dark);

    session.apply(&atlas, Action::SetAppearance(Appearance::Print));
    session.apply(&atlas, Action::OpenLink("kuril-atlas:1875".to_owned()));
    let said = "who needs other colours keeps them where a link says nothing of it";
    assert_eq!(session.drawing().appearance, Appearance::Print, "{said}");
}

#[test]
fn an_event_without_a_date_brings_its_own() {
    let session = understood("kuril-atlas:?show=event:etorofu-landing-1945");
    assert_eq!(session.moment, Moment::Day(day("1945-08-28")));
}

#[test]
fn a_link_opens_the_same_land_in_a_window_of_another_size() {
    let atlas = atlas();
    let mut before = Session::first(&atlas);
    before.apply(&atlas, Action::ResizeMap([1920.0, 1000.0]));
    let opened = open_link("kuril-atlas:1945?at=44.520,147.100&km=310", &before, &atlas);
    assert!((opened.session.camera().visible().width() - 310.0).abs() < 1e-6);
}

#[test]
fn one_can_go_back_from_a_link() {
    let atlas = atlas();
    let before = Session::first(&atlas);
    let mut session = before.clone();
    session.apply(&atlas, Action::OpenLink("kuril-atlas:1905?map=japan".to_owned()));
    assert_eq!(session.moment, Moment::Year(1905));
    session.apply(&atlas, Action::Back(1));
    assert_eq!((session.moment, session.subject), (before.moment, before.subject));
}

#[test]
fn what_no_link_says_stays_as_it_was() {
    let atlas = atlas();
    let mut before = Session::first(&atlas);
    before.apply(&atlas, Action::ToggleSidePanel);
    before.apply(&atlas, Action::Faster);
    let session = open_link("kuril-atlas:1905", &before, &atlas).session;
    assert!(!session.arrangement().side_panel_is_open);
    assert_eq!(session.playing().years_per_second, before.playing().years_per_second);
}

#[test]
fn an_old_link_to_an_event_that_is_an_argument_now_opens_the_argument() {
    let kaplan = atlas().arguments.named("kaplan-2012").map(Subject::Argument);
    assert!(kaplan.is_some());
    for link in ["kuril-atlas:2012?show=event:kaplan-2012", "kuril-atlas:?show=event:kaplan-2012"] {
        let session = understood(link);
        assert_eq!(session.subject, kaplan, "{link}");
        assert_eq!(session.moment.year(), 2012, "{link}");
        assert!(link_of(&session, &atlas()).contains("show=argument:kaplan-2012"), "{link}");
    }
}
