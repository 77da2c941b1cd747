//! Who led a voyage, as far as its name says.

use crate::atlas::{Atlas, EventKind, JourneyId, JourneyKind, Person, PersonId};
use crate::time::Day;

/// The person whose name a journey begins with, and the first day that is known of it. Only
/// voyages, and none of an event in which people died or were driven away.
pub fn leader(atlas: &Atlas, id: JourneyId) -> Option<(PersonId, Day)> {
    let journey = &atlas[id];
    // Who travelled for culture's sake was taken along, and led nobody.
    let is_led = journey
        .event
        .is_none_or(|event| !atlas[event].is_grave && atlas[event].kind != EventKind::Culture);
    if journey.kind != JourneyKind::Voyage || !is_led {
        return None;
    }
    let of_event = || Some(atlas[journey.event?].date.first_day());
    let first = journey.days().map(|[first, _]| first).or_else(of_event)?;
    let word = journey.name.split([' ', ',']).next()?;
    let word = word.trim_end_matches("'s").trim_end_matches("’s");
    let lived = |day: Day, person: &Person| {
        person.died.as_ref().is_none_or(|died| day <= died.period().start().after_days(365))
    };
    let mut people = atlas.people.with_ids();
    let (person, _) = people.find(|(_, person)| {
        person.name.split(' ').any(|part| part == word) && lived(first, person)
    })?;
    Some((person, first))
}

/// Beginnings of words for those who were at sea, or who explored, in the line on a person.
const AT_SEA: [&str; 8] =
    ["captain", "naval", "admiral", "explore", "sail", "survey", "voyage", "envoy"];

/// Those who were about at the time of a voyage and could be thought to have led it: people of the
/// sea and explorers with a part in another event within so many days, of whom its name and its note
/// say nothing.
pub fn others_about(atlas: &Atlas, id: JourneyId, day: Day, days: i64) -> Vec<PersonId> {
    let journey = &atlas[id];
    let is_about = |person: &Person| {
        let mut events = person.events.iter().map(|&event| &atlas[event]);
        let is_near = |date: Day| day.days_until(date).abs() < days;
        let mut words = person.line.split(|letter: char| !letter.is_alphabetic());
        let is_of_the_voyage = person.events.iter().any(|&event| journey.event == Some(event));
        let is_named = person.name.split(' ').any(|part| {
            part.chars().count() > 3 && (journey.name.contains(part) || journey.note.contains(part))
        });
        !is_of_the_voyage
            && !is_named
            && events.any(|event| is_near(event.date.first_day()))
            && words.any(|word| AT_SEA.iter().any(|it| word.to_lowercase().starts_with(it)))
    };
    let people = atlas.people.with_ids();
    people.filter(|(_, person)| is_about(person)).map(|(id, _)| id).collect()
}
