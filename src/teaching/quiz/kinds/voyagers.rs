//! Who led a voyage, as far as its name says.

use crate::atlas::{Atlas, JourneyId, JourneyKind, Person, PersonId};
use crate::time::Day;

/// The person whose name a journey begins with, and the first day that is known of it. Only
/// voyages, and none of an event in which people died or were driven away.
pub fn leader(atlas: &Atlas, id: JourneyId) -> Option<(PersonId, Day)> {
    let journey = &atlas[id];
    let is_grave = journey.event.is_some_and(|event| atlas[event].is_grave);
    if journey.kind != JourneyKind::Voyage || is_grave {
        return None;
    }
    let [first, _] = journey.days()?;
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
