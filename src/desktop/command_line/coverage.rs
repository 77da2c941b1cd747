use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::atlas::{Atlas, TerritoryId};
use crate::language::Words;
use crate::time::{Day, FIRST_YEAR};

/// The year from which on every decade has its events.
const TOLD_FROM: i32 = 1855;
/// A decade with fewer events is thin.
const LEAST_OF_A_DECADE: usize = 8;
/// Years that were once thin as a whole, and with how many events they are not.
const BETWEEN_THE_WARS: ([i32; 2], usize) = ([1910, 1939], 60);

/// Per document what is cited from it; per decade how many events there are; per territory and decade
/// how many entries: so that holes can be seen.
pub fn report(atlas: &Atlas, words: &Words) -> String {
    let mut text = documents(atlas, words);
    text.push('\n');
    let values = [("year", TOLD_FROM.to_string().into())];
    text.push_str(&words.say_with("coverage-events", &values));
    text.push_str("\n\n");
    text.push_str(&events(atlas, words));
    text.push('\n');
    text.push_str(&words.say("coverage-decades"));
    text.push_str("\n\n");
    text.push_str(&decades(atlas, words));
    text
}

fn documents(atlas: &Atlas, words: &Words) -> String {
    let mut text = String::new();
    for document in &atlas.documents {
        let source = &atlas[document.source];
        let events: Vec<_> = atlas.events_citing(document.source).collect();
        let corrected = events.iter().filter(|(_, event)| {
            event.corrections.iter().any(|correction| correction.source == document.source)
        });
        let arguments: Vec<_> = atlas.arguments_citing(document.source).collect();
        let values = [
            ("document", source.line(words).into()),
            ("arguments", arguments.len().into()),
            ("events", events.len().into()),
            ("corrections", corrected.count().into()),
            ("facts", document.facts.into()),
        ];
        _ = writeln!(text, "{}", words.say_with("coverage-document", &values));
        for (_, event) in events {
            _ = writeln!(text, "  {}  {}", event.date, event.slug);
        }
        for (_, argument) in arguments {
            _ = writeln!(text, "  {}  {}", argument.date, argument.slug);
        }
    }
    text
}

fn events(atlas: &Atlas, words: &Words) -> String {
    let last = atlas.today.year();
    let decades = (TOLD_FROM / 10..=last / 10).map(|it| {
        let years = [(it * 10).max(TOLD_FROM), (it * 10 + 9).min(last)];
        (years, LEAST_OF_A_DECADE)
    });
    let mut text = String::new();
    for ([from, to], least) in decades.chain([BETWEEN_THE_WARS]) {
        let began = atlas.events.iter().map(|event| event.date.first_day().year());
        let count = began.filter(|year| (from..=to).contains(year)).count();
        let id = if count < least { "coverage-years-thin" } else { "coverage-years" };
        let values = [
            ("from", from.to_string().into()),
            ("to", to.to_string().into()),
            ("count", count.into()),
            ("least", least.into()),
        ];
        _ = writeln!(text, "{}", words.say_with(id, &values));
    }
    text
}

fn decades(atlas: &Atlas, words: &Words) -> String {
    let mut territories: BTreeMap<&str, BTreeMap<i32, usize>> = BTreeMap::new();
    let mut count = |id: TerritoryId, day: Day| {
        let decade = day.year().max(FIRST_YEAR) / 10 * 10;
        *territories.entry(&atlas[id].slug).or_default().entry(decade).or_default() += 1;
    };
    for (id, territory) in atlas.territories.with_ids() {
        for control in &territory.control {
            count(id, control.period.start());
        }
    }
    for position in &atlas.positions {
        for &id in &position.about {
            count(id, position.from.first_day());
        }
    }
    for event in &atlas.events {
        let sites = event.places.iter().filter_map(|&place| atlas[place].territory);
        for id in sites.collect::<BTreeSet<_>>() {
            count(id, event.date.first_day());
        }
    }
    let mut text = String::new();
    for (territory, decades) in territories {
        let total: usize = decades.values().sum();
        let counts = decades.iter().map(|(decade, count)| {
            let values = [("decade", decade.to_string().into()), ("count", (*count).into())];
            words.say_with("coverage-decade", &values)
        });
        let values = [
            ("territory", territory.into()),
            ("total", total.into()),
            ("decades", words.enumeration(&counts.collect::<Vec<_>>()).into()),
        ];
        _ = writeln!(text, "{}", words.say_with("coverage-territory", &values));
    }
    text
}
