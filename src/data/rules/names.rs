use strum::VariantArray as _;

use crate::atlas::{Atlas, NameLanguage, PlaceName};
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;
use crate::time::{Day, FIRST_YEAR, HistoricalDate};

/// The names of a place leave no day without one, and no two of one language share a day.
pub fn names_follow_one_another(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let mut problems = Vec::new();
    for place in atlas.places.ids() {
        let names: Vec<&PlaceName> = atlas.names_of(place).collect();
        let problem =
            |what: String, hint: &str| origins.problem("name", &atlas[place].slug, what, hint);
        for &language in NameLanguage::VARIANTS {
            if let Some((earlier, later)) = overlap(&names, language) {
                problems.push(problem(
                    format!(
                        "{} bears \"{}\" and \"{}\" at the same time in one language",
                        atlas[place].name, earlier.name, later.name
                    ),
                    "let the earlier name end when the later one begins",
                ));
            }
        }
        if let Some(day) = nameless_day(&names) {
            problems.push(problem(
                format!("{} has no name on {day}", atlas[place].name),
                "let one name end when the next begins, or leave \"to\" out",
            ));
        }
    }
    problems
}

fn starts(name: &PlaceName) -> Day {
    name.from.as_ref().map_or(Day::first_of_year(FIRST_YEAR), HistoricalDate::first_day)
}

fn overlap<'a>(
    names: &[&'a PlaceName],
    language: NameLanguage,
) -> Option<(&'a PlaceName, &'a PlaceName)> {
    let mut of_language: Vec<&PlaceName> =
        names.iter().copied().filter(|name| name.language == language).collect();
    of_language.sort_by_key(|name| starts(name));
    let pairs = of_language.windows(2).map(|pair| (pair[0], pair[1]));
    pairs.into_iter().find(|(earlier, later)| {
        earlier.to.as_ref().is_none_or(|to| to.first_day() > starts(later))
    })
}

/// The first day after the first name without any name.
fn nameless_day(names: &[&PlaceName]) -> Option<Day> {
    let mut by_start = names.to_vec();
    by_start.sort_by_key(|name| starts(name));
    let mut covered_until = starts(by_start.first()?);
    for name in by_start {
        if starts(name) > covered_until {
            return Some(covered_until);
        }
        covered_until = covered_until.max(name.to.as_ref()?.first_day());
    }
    Some(covered_until)
}
