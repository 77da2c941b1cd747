//! Who led a voyage. The wrong ones sailed in the same decades; grave voyages are never asked for.

use crate::atlas::{Atlas, Journey, JourneyId, JourneyKind, PersonId, Subject};
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::{Asked, Asking, arranged, sources_of};
use crate::teaching::quiz::giveaways::shares_a_word;
use crate::teaching::quiz::question::{AnswerForm, Choice, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::{Matter, Seed, Side};
use crate::time::Day;

/// How far apart voyages lie that can be taken for one another, days.
const DECADES: i64 = 45 * 365;

/// Voyages whose leader is known.
pub fn seeds(asking: Asking<'_>) -> Vec<Seed> {
    let atlas = asking.atlas();
    let seed = |(id, journey): (JourneyId, &Journey)| {
        let (_, day) = leader(atlas, id)?;
        let side = atlas[journey.actor].viewpoint.and_then(Side::through);
        let mut keys = vec![asking.key(Subject::Journey(id))];
        keys.extend(journey.event.map(|event| asking.key(Subject::Event(event))));
        let year = day.year();
        let era = asking.facts.era(year);
        Some(Seed { matter: Matter::Journey(id), era, side, years: vec![year], keys })
    };
    let seeds = atlas.journeys.with_ids().filter_map(seed);
    seeds.filter(|seed| asking.is_asked_of(seed.years[0])).collect()
}

/// The question.
pub fn question(asking: Asking<'_>, seed: &Seed, chance: &mut Chance) -> Option<Question> {
    let (atlas, words) = (asking.atlas(), asking.words);
    let Matter::Journey(id) = seed.matter else { return None };
    let journey = &atlas[id];
    let (right, day) = leader(atlas, id)?;
    let stops = named_stops(atlas, journey, &atlas[right].name)?;
    let mut others: Vec<(PersonId, JourneyId)> = Vec::new();
    for other in atlas.journeys.ids() {
        let Some((person, then)) = leader(atlas, other) else { continue };
        let is_known = others.iter().any(|(known, _)| *known == person);
        if person != right && !is_known && day.days_until(then).abs() < DECADES {
            others.push((person, other));
        }
    }
    let wrong = chance.some_of(&others, asking.level.distractors());
    if wrong.len() < 2 {
        return None;
    }
    let told = |person: PersonId| {
        let values = [
            ("person", atlas[person].name.as_str().into()),
            ("line", atlas[person].line.as_str().into()),
        ];
        words.say_with("quiz-voyage-right", &values)
    };
    let choice = |(person, of): (PersonId, JourneyId)| {
        let text = atlas[person].name.clone();
        let right = person == right;
        let other = || {
            let journey = atlas[of].name.as_str();
            let values = [("person", text.as_str().into()), ("journey", journey.into())];
            words.say_with("quiz-voyage-other", &values)
        };
        let why = if right { told(person) } else { other() };
        (text.clone(), Choice { text, right, why })
    };
    let choices: Vec<_> = std::iter::once((right, id)).chain(wrong).map(choice).collect();
    let NamedStops { first, last } = stops;
    let values = [
        ("first", first.into()),
        ("last", last.unwrap_or_default().into()),
        ("year", words.year(day.year()).into()),
    ];
    let text = if last.is_some() { "quiz-voyage" } else { "quiz-voyage-by" };
    let explanation = told(right);
    Some(asking.question(
        QuestionKind::WhoseVoyage,
        Asked {
            id: journey.slug.clone(),
            text: words.say_with(text, &values),
            form: AnswerForm::One,
            choices: arranged(choices),
            explanation,
            ids: seed.keys.clone(),
            sources: sources_of(atlas, &journey.sources),
            is_disputed: false,
            link: asking.link(day, Some(Subject::Journey(id))),
            tells: seed.keys.clone(),
        },
    ))
}

/// The first and the last of its stops that are places, without what tells who sailed.
struct NamedStops<'a> {
    first: &'a str,
    last: Option<&'a str>,
}

fn named_stops<'a>(atlas: &Atlas, journey: &'a Journey, leader: &str) -> Option<NamedStops<'a>> {
    let is_place = |name: &&str| {
        // A name of one word is that of a place; more words can tell what happened there.
        !name.contains(' ')
            || atlas.places.iter().any(|place| place.name == *name)
            || atlas.territories.iter().any(|land| land.name == *name)
            || atlas.base_map.labels.iter().any(|label| label.en == *name)
    };
    let names = journey.stops.iter().filter_map(|stop| stop.name.as_deref()).filter(is_place);
    let mut names = names.filter(|name| !shares_a_word(name, leader));
    let first = names.next()?;
    Some(NamedStops { first, last: names.next_back().filter(|&last| last != first) })
}

/// Who led a voyage, and the first day that is known of it; of none in whose event people died or
/// were driven away.
fn leader(atlas: &Atlas, id: JourneyId) -> Option<(PersonId, Day)> {
    let journey = &atlas[id];
    let is_grave = journey.event.is_some_and(|event| atlas[event].is_grave);
    if journey.kind != JourneyKind::Voyage || is_grave {
        return None;
    }
    let of_event = || Some(atlas[journey.event?].date.first_day());
    let first = journey.days().map(|[first, _]| first).or_else(of_event)?;
    Some((journey.led_by?, first))
}
