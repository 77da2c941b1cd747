use crate::atlas::{Atlas, Citation};
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;
use crate::time::{Day, HistoricalDate};

const HINT: &str = "cite a source that can know of it";

/// Nothing is told that is younger than all its sources, where their dates are known.
pub fn facts_are_no_younger_than_their_sources(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let events = atlas.events.iter().map(|it| ("event", &it.slug, &it.date, &it.sources));
    let arguments = atlas.arguments.iter().map(|it| ("argument", &it.slug, &it.date, &it.sources));
    let treaties = atlas.treaties.iter().map(|it| ("treaty", &it.slug, &it.signed, &it.sources));
    let positions = atlas.positions.iter().map(|it| ("position", &it.slug, &it.from, &it.sources));
    let told = events.chain(arguments).chain(treaties).chain(positions);
    let younger = told.filter_map(|(kind, slug, date, sources)| {
        let newest = newest_before(atlas, sources, date.first_day())?;
        let what =
            format!("the {kind} \"{slug}\" is of {date}, but its newest source ends on {newest}");
        Some(origins.problem(kind, slug, what, HINT))
    });
    younger.chain(rows_younger_than_their_sources(atlas, origins)).collect()
}

fn rows_younger_than_their_sources<'a>(
    atlas: &'a Atlas,
    origins: &'a Origins,
) -> impl Iterator<Item = Problem> + 'a {
    let rows = atlas.territories.iter().flat_map(|it| it.control.iter().map(move |row| (it, row)));
    rows.filter_map(|(territory, row)| {
        let newest = newest_before(atlas, &row.sources, row.period.start())?;
        let what = format!(
            "control of \"{}\" changes in {}, but its newest source ends on {newest}",
            territory.slug, row.since
        );
        Some(origins.problem_of_row(territory, row, what, HINT))
    })
}

/// The last day of the newest of some sources, if that is before a day.
fn newest_before(atlas: &Atlas, sources: &[Citation], day: Day) -> Option<Day> {
    newest_day(atlas, sources).filter(|&newest| newest < day)
}

/// The last day on which the newest of some sources was written; `None` where one has no date.
fn newest_day(atlas: &Atlas, sources: &[Citation]) -> Option<Day> {
    let days: Option<Vec<Day>> = sources
        .iter()
        .map(|citation| {
            let date = HistoricalDate::parse(atlas[citation.source].date.as_deref()?).ok()?;
            date.period().end().map(Day::yesterday)
        })
        .collect();
    days?.into_iter().max()
}
