use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::atlas::{Atlas, TerritoryId};
use crate::language::Words;
use crate::time::{Day, FIRST_YEAR};

/// Per document what is cited from it; per territory and decade how many entries there
/// are, so that holes can be seen.
pub fn report(atlas: &Atlas, words: &Words) -> String {
    let mut text = documents(atlas, words);
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
