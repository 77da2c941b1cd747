use crate::atlas::{Atlas, Citation, Source};
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;
use crate::time::{Day, HistoricalDate};

const HINT: &str = "cite a source that can know of it";

/// Nothing is told that is younger than all its sources, where their dates are known.
pub fn facts_are_no_younger_than_their_sources(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let newest_days = NewestDays::of(atlas);
    let events = atlas.events.iter().map(|it| ("event", &it.slug, &it.date, &it.sources));
    let arguments = atlas.arguments.iter().map(|it| ("argument", &it.slug, &it.date, &it.sources));
    let treaties = atlas.treaties.iter().map(|it| ("treaty", &it.slug, &it.signed, &it.sources));
    let positions = atlas.positions.iter().map(|it| ("position", &it.slug, &it.from, &it.sources));
    let told = events.chain(arguments).chain(treaties).chain(positions);
    let younger = told.filter_map(|(kind, slug, date, sources)| {
        let newest = newest_days.newest_before(sources, date.first_day())?;
        let what =
            format!("the {kind} \"{slug}\" is of {date}, but its newest source ends on {newest}");
        Some(origins.problem(kind, slug, what, HINT))
    });
    younger.chain(rows_younger_than_their_sources(atlas, origins, &newest_days)).collect()
}

fn rows_younger_than_their_sources<'a>(
    atlas: &'a Atlas,
    origins: &'a Origins,
    newest_days: &'a NewestDays,
) -> impl Iterator<Item = Problem> + 'a {
    let rows = atlas.territories.iter().flat_map(|it| it.control.iter().map(move |row| (it, row)));
    rows.filter_map(|(territory, row)| {
        let newest = newest_days.newest_before(&row.sources, row.period.start())?;
        let what = format!(
            "control of \"{}\" changes in {}, but its newest source ends on {newest}",
            territory.slug, row.since
        );
        Some(origins.problem_of_row(territory, row, what, HINT))
    })
}

/// The last day on which each source can have been written, where its date is known: many facts
/// name the same.
struct NewestDays(Vec<Option<Day>>);

impl NewestDays {
    fn of(atlas: &Atlas) -> Self {
        let newest = |source: &Source| {
            let date = HistoricalDate::parse(source.date.as_deref()?).ok()?;
            date.period().end().map(Day::yesterday)
        };
        Self(atlas.sources.iter().map(newest).collect())
    }

    /// The last day of the newest of some sources, if that is before a day; `None` where one has no
    /// date.
    fn newest_before(&self, sources: &[Citation], day: Day) -> Option<Day> {
        let days = sources.iter().map(|citation| self.0[citation.source.index()]);
        let newest = days.reduce(|one, other| Some(one?.max(other?)))??;
        (newest < day).then_some(newest)
    }
}
