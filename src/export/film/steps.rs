use std::collections::BTreeSet;

use crate::atlas::{Atlas, Viewpoint, differences};
use crate::session::Moment;
use crate::time::Day;

/// From one frame of a film to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilmStep {
    /// So many years; at least one.
    Years(u16),
    /// To the next day on which the map shows another holder or claim.
    Changes,
}

/// The dates of a film, in order: the first, then step by step to the last. None where the last
/// lies before the first.
pub fn film_moments(
    atlas: &Atlas,
    [first, last]: [Moment; 2],
    step: FilmStep,
    viewpoint: Viewpoint,
) -> Vec<Moment> {
    let [from, to] = [first, last].map(|it| it.day(atlas.today));
    if to < from {
        return Vec::new();
    }
    match step {
        FilmStep::Years(years) => {
            let every = usize::from(years.max(1));
            let between = (first.year() + 1..=last.year()).skip(every - 1).step_by(every);
            let between = between.map(Moment::Year).filter(|it| it.day(atlas.today) < to);
            let end = (from < to).then_some(last);
            std::iter::once(first).chain(between).chain(end).collect()
        }
        FilmStep::Changes => {
            let changes = days_of_change(atlas, [from, to], viewpoint).into_iter();
            std::iter::once(first).chain(changes.map(Moment::Day)).collect()
        }
    }
}

/// The days after the first and up to the last on which the map changes.
fn days_of_change(atlas: &Atlas, [from, to]: [Day; 2], viewpoint: Viewpoint) -> BTreeSet<Day> {
    let rows = atlas.territories.with_ids().flat_map(|(_, territory)| &territory.control);
    let official = atlas.official_maps.iter().flat_map(|map| &map.differences).map(|it| it.period);
    let periods = rows.map(|row| row.period).chain(official);
    let ends = periods.flat_map(|period| [Some(period.start()), period.end()]);
    let mut days: BTreeSet<Day> = ends.flatten().filter(|&day| from < day && day <= to).collect();
    let state = |day: Day| Moment::Day(day).state(atlas.today, viewpoint);
    days.retain(|day| !differences(atlas, state(day.yesterday()), state(*day)).is_empty());
    days
}
