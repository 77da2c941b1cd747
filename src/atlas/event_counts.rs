use crate::atlas::atlas::Atlas;
use crate::atlas::series::{Series, SeriesPoint};
use crate::atlas::territory::Certainty;
use crate::language::Words;
use crate::time::{FIRST_YEAR, HistoricalDate};

/// How many events of the atlas begin in each year.
pub fn events_by_year(atlas: &Atlas, words: &Words) -> Series {
    let point = |year: i32| SeriesPoint {
        date: HistoricalDate::parse(&year.to_string()).expect("a year of four digits is a date"),
        value: atlas.events_of_year(year).count() as f64,
        certainty: Certainty::Certain,
        sources: Vec::new(),
    };
    Series {
        slug: "events-by-year".to_owned(),
        title: words.say("figures-events"),
        unit: words.say("figures-events-unit"),
        basis: words.say("figures-events-basis"),
        note: Some(words.say("figures-events-note")),
        points: (FIRST_YEAR..=atlas.axis().last_year()).map(point).collect(),
        sources: Vec::new(),
    }
}
