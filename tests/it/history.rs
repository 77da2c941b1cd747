//! The built-in history keeps its rules.

use kuril_atlas::atlas::ColourRole;
use kuril_atlas::time::{Day, FIRST_YEAR};
use proptest::prelude::*;
use strum::VariantArray as _;

use crate::support::{atlas, built_in_problems, day, holder_on};

#[test]
fn the_built_in_history_has_no_problem() {
    let reports: Vec<String> = built_in_problems().iter().map(ToString::to_string).collect();
    assert_eq!(reports.join("\n"), "");
}

#[test]
fn all_facts_of_the_five_documents_are_there() {
    let atlas = atlas();
    let documents =
        ["kowndinya-2025", "essay-2024", "abu-2022", "eyal-2016", "globalsecurity-2022"];
    let cites = |event: &kuril_atlas::atlas::Event| {
        let sources = event.sources.iter().map(|citation| citation.source);
        let corrected = event.corrections.iter().map(|correction| correction.source);
        sources.chain(corrected).any(|id| documents.contains(&atlas[id].slug.as_str()))
    };
    let from_documents = atlas.events.iter().filter(|event| cites(event)).count();
    let argued = atlas.arguments.iter().filter(|argument| {
        let sources = argument.sources.iter().map(|citation| citation.source);
        let corrected = argument.corrections.iter().map(|correction| correction.source);
        sources.chain(corrected).any(|id| documents.contains(&atlas[id].slug.as_str()))
    });
    let all = from_documents + argued.count();
    assert!(all >= 192, "{all} events and arguments cite one of the five documents");
}

#[test]
fn every_event_says_who_says_so() {
    let atlas = atlas();
    for event in &atlas.events {
        assert!(!event.sources.is_empty(), "{} has no source", event.slug);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn on_any_day_any_unit_has_exactly_one_holder(
        offset in 0_i64..=156_000,
        unit in 0_usize..70,
    ) {
        let atlas = atlas();
        let first = Day::first_of_year(FIRST_YEAR);
        let wanted = nth_day(first, offset).min(atlas.today);
        let territory = atlas.territory_of_unit[unit].expect("every unit has a territory");
        let holding = atlas[territory].control.iter().filter(|row| row.period.contains(wanted));
        prop_assert_eq!(holding.count(), 1);
        let found = atlas[territory].control_on(wanted).expect("somebody holds it");
        prop_assert!(found.period.contains(wanted));
    }
}

fn nth_day(first: Day, offset: i64) -> Day {
    let year = FIRST_YEAR + (offset / 366) as i32;
    let mut at = Day::first_of_year(year);
    while first.days_until(at) < offset {
        at = at.tomorrow();
    }
    at
}

#[test]
fn an_argument_speaks_of_events_and_is_none() {
    let atlas = atlas();
    assert!(atlas.arguments.len() >= 25, "{} arguments", atlas.arguments.len());
    for argument in &atlas.arguments {
        assert!(!argument.about.is_empty(), "{} speaks of no event", argument.slug);
        assert!(argument.by(&atlas.sources).is_some(), "{} is nobody's", argument.slug);
        assert!(atlas.events.named(&argument.slug).is_none(), "{} is an event", argument.slug);
    }
}

#[test]
fn there_are_seventy_units() {
    let atlas = atlas();
    assert_eq!(atlas.base_map.unit_slugs().len(), 70);
    assert!(atlas.territory_of_unit.iter().all(Option::is_some));
}

#[test]
fn the_kurils_and_sakhalin_change_hands_when_the_treaties_say() {
    let cases = [
        ("iturup", "1855-02-07", "Japan under the Tokugawa shogunate"),
        ("urup", "1855-02-07", "the Russian Empire"),
        ("urup", "1875-08-21", "the Russian Empire"),
        ("urup", "1875-08-22", "the Empire of Japan"),
        ("shumshu", "1875-08-22", "the Empire of Japan"),
        ("sakhalin_s", "1860-01-01", "Russia and Japan, undivided"),
        ("sakhalin_s", "1875-08-22", "the Russian Empire"),
        ("sakhalin_s", "1906-01-01", "the Empire of Japan"),
        ("sakhalin_n", "1906-01-01", "the Russian Empire"),
        ("shumshu", "1945-08-17", "the Empire of Japan"),
        ("shumshu", "1945-08-18", "Soviet and Japanese troops in battle"),
        ("shumshu", "1945-08-23", "the USSR"),
        ("iturup", "1945-08-27", "the Empire of Japan"),
        ("iturup", "1945-08-28", "the USSR"),
        ("kunashir", "1945-08-31", "the Empire of Japan"),
        ("kunashir", "1945-09-01", "the USSR"),
        ("kunashir", "1992-01-01", "Russia"),
    ];
    for (territory, date, holder) in cases {
        assert_eq!(holder_on(territory, date), holder, "{territory} on {date}");
    }
}

#[test]
fn the_four_island_groups_are_claimed_by_japan_since_they_were_taken() {
    let atlas = atlas();
    let groups = ["kuril_south", "habomai"];
    for territory in
        atlas.territories.iter().filter(|it| groups.contains(&atlas[it.group].slug.as_str()))
    {
        for date in ["1945-09-06", "1956-10-19", "1980-01-01", "2024-12-31"] {
            let control = territory.control_on(day(date)).expect("somebody holds it");
            let claimed = control
                .claimants
                .iter()
                .any(|&claimant| atlas[claimant].colour == ColourRole::Japan);
            assert!(claimed, "{} on {date}", territory.slug);
        }
    }
}

#[test]
fn japan_does_not_claim_the_other_kurils_today() {
    let atlas = atlas();
    for territory in atlas.territories.iter().filter(|it| atlas[it.group].slug == "kuril_north") {
        let control = territory.control_on(day("2024-12-31")).expect("somebody holds it");
        assert!(control.claimants.is_empty(), "{}", territory.slug);
    }
}

#[test]
fn no_run_of_twelve_words_is_repeated_between_two_summaries() {
    // Two entries that share a sentence were not written for themselves.
    let atlas = atlas();
    let mut seen = std::collections::HashMap::new();
    for event in &atlas.events {
        let words: Vec<String> = event
            .summary
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        for run in words.windows(12) {
            let other = seen.insert(run.join(" "), event.slug.clone());
            let is_elsewhere = other.as_ref().is_some_and(|other| *other != event.slug);
            assert!(!is_elsewhere, "{} and {other:?} share “{}”", event.slug, run.join(" "));
        }
    }
}

#[test]
fn the_history_is_as_large_as_it_must_be() {
    let atlas = atlas();
    assert!(atlas.events.len() >= 300, "{} events", atlas.events.len());
    assert!(atlas.treaties.len() >= 15, "{} instruments", atlas.treaties.len());
    assert!(atlas.people.len() >= 40, "{} people", atlas.people.len());
    assert!(atlas.places.len() >= 120, "{} places", atlas.places.len());
    assert!(atlas.series.len() >= 6, "{} series", atlas.series.len());
    assert_eq!(atlas.documents.len(), 5);
}

#[test]
fn every_source_can_be_cited_in_every_style() {
    let (atlas, words) = (atlas(), kuril_atlas::assets::words());
    for source in &atlas.sources {
        for &style in kuril_atlas::atlas::CitationStyle::VARIANTS {
            let citation = kuril_atlas::atlas::cite(&words, source, style);
            assert!(citation.chars().count() > 5, "{} in {style:?}: {citation}", source.slug);
        }
    }
}

#[test]
fn a_book_is_cited_as_the_styles_want_it() {
    let atlas = atlas();
    let book = atlas.sources.iter().find(|source| source.slug == "stephan-1974");
    let book = book.expect("a source of the atlas");
    let words = kuril_atlas::assets::words();
    let styles = kuril_atlas::atlas::CitationStyle::VARIANTS.iter();
    let cited = styles.map(|&style| kuril_atlas::atlas::cite(&words, book, style));
    insta::assert_snapshot!(cited.collect::<Vec<_>>().join("\n"));
}
