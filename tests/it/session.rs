//! The session, driven by actions alone.

use kuril_atlas::atlas::{EraId, EventId, Subject};
use kuril_atlas::search::Facet;
use kuril_atlas::session::{Action, Session, TimeWindow};

use crate::support::atlas;

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 100, ..Default::default() })]

    #[test]
    fn no_sequence_of_actions_panics(picks in proptest::collection::vec((0_usize..31, 0_usize..500), 1..60)) {
        let atlas = atlas();
        let mut session = Session::first(&atlas);
        for (kind, pick) in picks {
            let event = EventId::from_index(pick % atlas.events.len());
            let action = match kind {
                0 => Action::GoToYear(pick as i32 * 10 - 1000),
                1 => Action::GoToDay(atlas[event].date.first_day()),
                2 => Action::StepYears(pick as i32 - 250),
                3 => Action::StepTenths(pick as i32 % 21 - 10),
                4 => Action::NextEvent,
                5 => Action::PreviousEvent,
                6 => Action::TogglePlaying,
                7 => Action::Advance(pick as f64 / 50.0),
                8 => Action::Select(Subject::Event(event)),
                9 => Action::ClearSelection,
                10 => Action::Back(1),
                11 => Action::Forward(1),
                12 => Action::Drag([pick as f64 * 9.0, -(pick as f64)]),
                13 => Action::Zoom { factor: pick as f64 / 100.0, at: None },
                14 => Action::ResizeMap([pick as f64, pick as f64 / 2.0]),
                15 => Action::Search(["yalta", "国後", ""][pick % 3].to_owned()),
                16 => Action::ToggleFacet(Facet::ALL[pick % 7], pick),
                17 => Action::ClearFilter,
                18 => Action::SaveFilter(["one", "two", " "][pick % 3].to_owned()),
                19 => Action::UseFilter(pick % 4),
                20 => Action::ForgetFilter(pick % 4),
                21 => Action::SetTimeWindow(TimeWindow::Range([pick as i32 * 9, i32::MAX - pick as i32])),
                22 => Action::WidenTimeWindow(pick as i32 - 250),
                23 => Action::CoverYears([pick as i32 * 8, 1900]),
                24 => Action::ShowYears([pick as f64 * 5.0, 1500.0 + pick as f64]),
                25 => Action::ZoomTime { factor: pick as f64 / 40.0, at: Some(0.3) },
                26 => Action::PanTime(pick as f64 / 100.0 - 2.5),
                27 => Action::Select(Subject::Era(EraId::from_index(pick % atlas.eras.len()))),
                28 => Action::NextChange,
                29 => Action::OpenLink(format!("kuril-atlas:{}?reach={pick}-1950", 1300 + pick)),
                _ => Action::Faster,
            };
            session.apply(&atlas, action);
            let camera = session.camera();
            proptest::prop_assert!(camera.pixels_per_km > 0.0 && camera.centre.x.is_finite());
            let year = session.day(&atlas).year();
            proptest::prop_assert!((1600..=2026).contains(&year));
        }
    }
}
