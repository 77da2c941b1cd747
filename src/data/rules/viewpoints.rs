use crate::atlas::{Atlas, OfficialMap};
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;
use crate::time::Day;

/// An official map has one name on each day from the first on which it differs.
pub fn official_maps_have_a_name(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let maps = atlas.official_maps.iter();
    maps.filter_map(|map| {
        let (day, count) = misnamed_day(map)?;
        let what =
            format!("the official map \"{}\" has {count} names on {day}", map.viewpoint.word());
        let hint = "let one [[viewpoint.called]] end when the next begins";
        Some(origins.problem("viewpoint", map.viewpoint.word(), what, hint))
    })
    .collect()
}

/// The first day with no name or several; names change on no other days.
fn misnamed_day(map: &OfficialMap) -> Option<(Day, usize)> {
    let first = map.differences.iter().map(|it| it.period.start()).min()?;
    let changes = map.names.iter().flat_map(|it| [Some(it.period.start()), it.period.end()]);
    let mut days: Vec<Day> = changes.flatten().filter(|&day| day > first).collect();
    days.push(first);
    days.sort_unstable();
    let count = |day| map.names.iter().filter(|it| it.period.contains(day)).count();
    days.into_iter().map(|day| (day, count(day))).find(|&(_, count)| count != 1)
}
