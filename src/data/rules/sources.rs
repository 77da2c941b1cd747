use crate::atlas::{Atlas, Citation};
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;
use crate::time::{Day, HistoricalDate};

/// Nothing is told that is younger than all its sources, where their dates are known.
pub fn facts_are_no_younger_than_their_sources(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let events = atlas.events.iter().map(|it| ("event", &it.slug, &it.date, &it.sources));
    let arguments = atlas.arguments.iter().map(|it| ("argument", &it.slug, &it.date, &it.sources));
    let told = events.chain(arguments);
    let younger = told.filter_map(|(kind, slug, date, sources)| {
        let newest = newest_day(atlas, sources)?;
        (newest < date.first_day()).then(|| {
            let what = format!(
                "the {kind} \"{slug}\" is of {date}, but its newest source ends on {newest}"
            );
            origins.problem(kind, slug, what, "cite a source that can know of it")
        })
    });
    younger.collect()
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
