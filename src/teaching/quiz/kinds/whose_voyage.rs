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
const DECADES: i64 = 40 * 365;

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
    let choice = |(person, of): (PersonId, JourneyId)| {
        let text = atlas[person].name.clone();
        let is_right = person == right;
        let values = [
            ("person", text.as_str().into()),
            ("journey", atlas[of].name.as_str().into()),
            ("line", atlas[person].line.as_str().into()),
        ];
        let why = words
            .say_with(if is_right { "quiz-voyage-right" } else { "quiz-voyage-other" }, &values);
        (text.clone(), Choice { text, right: is_right, why })
    };
    let choices: Vec<_> = std::iter::once((right, id)).chain(wrong).map(choice).collect();
    let values = [
        ("first", stops[0].into()),
        ("last", stops[stops.len() - 1].into()),
        ("year", words.year(day.year()).into()),
    ];
    let explanation = words.say_with(
        "quiz-voyage-right",
        &[
            ("person", atlas[right].name.as_str().into()),
            ("journey", journey.name.as_str().into()),
            ("line", atlas[right].line.as_str().into()),
        ],
    );
    Some(asking.question(
        QuestionKind::WhoseVoyage,
        Asked {
            id: journey.slug.clone(),
            text: words.say_with("quiz-voyage", &values),
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

/// What its stops that are places are called, without what tells who sailed; at least two.
fn named_stops<'a>(atlas: &Atlas, journey: &'a Journey, leader: &str) -> Option<Vec<&'a str>> {
    let is_place = |name: &&str| {
        atlas.places.iter().any(|place| place.name == *name)
            || atlas.territories.iter().any(|land| land.name == *name)
            || atlas.base_map.labels.iter().any(|label| label.en == *name)
    };
    let names = journey.stops.iter().filter_map(|stop| stop.name.as_deref()).filter(is_place);
    let mut names: Vec<&str> = names.filter(|name| !shares_a_word(name, leader)).collect();
    names.dedup();
    (names.len() >= 2 && names[0] != names[names.len() - 1]).then_some(names)
}

/// Who led a voyage, and the first day that is known of it; of none in whose event people died or
/// were driven away.
fn leader(atlas: &Atlas, id: JourneyId) -> Option<(PersonId, Day)> {
    let journey = &atlas[id];
    let is_grave = journey.event.is_some_and(|event| atlas[event].is_grave);
    if journey.kind != JourneyKind::Voyage || is_grave {
        return None;
    }
    let [first, _] = journey.days()?;
    Some((journey.led_by?, first))
}
