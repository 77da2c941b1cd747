use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::atlas::{Atlas, TerritoryId};
use crate::language::Words;
use crate::time::{Day, FIRST_YEAR};

/// Per document what is cited from it; per group of territories and decade how many entries there
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
        let values = [
            ("document", source.line().into()),
            ("events", events.len().into()),
            ("corrections", corrected.count().into()),
            ("facts", document.facts.into()),
        ];
        _ = writeln!(text, "{}", words.say_with("coverage-document", &values));
        for (_, event) in events {
            _ = writeln!(text, "  {}  {}", event.date, event.slug);
        }
    }
    text
}

fn decades(atlas: &Atlas, words: &Words) -> String {
    let mut groups: BTreeMap<&str, BTreeMap<i32, usize>> = BTreeMap::new();
    let mut count = |id: TerritoryId, day: Day| {
        let decade = day.year().max(FIRST_YEAR) / 10 * 10;
        *groups.entry(&atlas[id].group).or_default().entry(decade).or_default() += 1;
    };
    for (id, territory) in atlas.territory_ids() {
        for control in &territory.control {
            count(id, control.period.start());
        }
    }
    for position in &atlas.positions {
        let mut seen = BTreeSet::new();
        for &id in &position.about {
            if seen.insert(&atlas[id].group) {
                count(id, position.from.first_day());
            }
        }
    }
    for event in &atlas.events {
        let points = event.places.iter().filter_map(|&place| {
            let point = atlas.base_map.projection.plane_from_globe(atlas[place].point)?;
            atlas.territory_containing(point)
        });
        for id in points.collect::<BTreeSet<_>>() {
            count(id, event.date.first_day());
        }
    }
    let mut text = String::new();
    for (group, decades) in groups {
        let total: usize = decades.values().sum();
        let counts: Vec<String> =
            decades.iter().map(|(decade, count)| format!("{decade}s {count}")).collect();
        let all = words.say("coverage-total");
        _ = writeln!(text, "{group}: {all} {total}; {}", counts.join(", "));
    }
    text
}
