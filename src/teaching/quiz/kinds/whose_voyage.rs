//! Who led a voyage. The wrong ones sailed in the same decades and not with the leader, and one of them
//! for the same state; grave voyages and raids are never asked for.

use crate::atlas::{
    Atlas, EventKind, Journey, JourneyId, JourneyKind, PersonId, Subject, paired_name,
};
use crate::geometry::geodesy;
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::{Asked, Asking, arranged, near_ones, sources_of};
use crate::teaching::quiz::giveaways::shares_a_word;
use crate::teaching::quiz::question::{AnswerForm, Choice, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::{Matter, Seed, Side};
use crate::time::Day;

/// How far apart voyages lie that can be taken for one another, days.
const DECADES: i64 = 40 * 365;
/// Whoever set out within so many days could be meant as well.
const TOGETHER: i64 = 365;

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
    let stops = named_stops(asking, journey, &atlas[right].name)?;
    let wrong = others(asking, (id, right), day, chance)?;
    let told = |person: PersonId| {
        let values = [
            ("person", atlas[person].name.as_str().into()),
            ("line", atlas[person].line.as_str().into()),
        ];
        words.say_with("quiz-voyage-right", &values)
    };
    // Not which voyage: the next question can be about that.
    let other = |person: PersonId| {
        let values = [
            ("person", atlas[person].name.as_str().into()),
            ("line", atlas[person].line.as_str().into()),
        ];
        words.say_with("quiz-voyage-other", &values)
    };
    let choice = |(person, _): (PersonId, JourneyId)| {
        let text = atlas[person].name.clone();
        let right = person == right;
        let why = if right { told(person) } else { other(person) };
        (text.clone(), Choice { text, right, why })
    };
    let choices: Vec<_> = std::iter::once((right, id)).chain(wrong).map(choice).collect();
    let values = [
        ("first", stops.first.into()),
        ("last", stops.farthest.into()),
        ("year", words.year(day.year()).into()),
    ];
    let explanation = told(right);
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

/// Others who led a voyage in those decades, nearest in time: none who took part in this one or set out
/// in the same year, and at least one who sailed for the same state.
fn others(
    asking: Asking<'_>,
    (id, right): (JourneyId, PersonId),
    day: Day,
    chance: &mut Chance,
) -> Option<Vec<(PersonId, JourneyId)>> {
    let atlas = asking.atlas();
    let asked = &atlas[id];
    let mut led: Vec<(i64, PersonId, JourneyId)> = Vec::new();
    for other in atlas.journeys.ids() {
        let Some((person, then)) = leader(atlas, other) else { continue };
        led.push((day.days_until(then).abs(), person, other));
    }
    led.sort_by_key(|it| it.0);
    let went_along = |person: PersonId| {
        asked.event.is_some_and(|event| atlas[person].events.contains(&event))
            || led.iter().any(|&(away, leader, _)| leader == person && away < TOGETHER)
    };
    let mut found: Vec<(PersonId, JourneyId)> = Vec::new();
    for &(away, person, other) in &led {
        let is_new = found.iter().all(|(known, _)| *known != person);
        if person != right && is_new && away < DECADES && !went_along(person) {
            found.push((person, other));
        }
    }
    let is_of_state = |it: &(PersonId, JourneyId)| atlas[it.1].actor == asked.actor;
    let (of_state, of_others): (Vec<_>, Vec<_>) = found.iter().copied().partition(is_of_state);
    let one = near_ones(&of_state, 1, chance);
    let rest: Vec<_> = found.into_iter().filter(|it| !one.contains(it)).collect();
    let mut wrong = near_ones(&rest, asking.level.distractors() - 1, chance);
    // Somebody of another state beside them, where there is one.
    if let Some(&other) = of_others.first().filter(|_| wrong.iter().all(is_of_state)) {
        wrong.pop();
        wrong.push(other);
    }
    wrong.extend(one.iter().copied());
    (!one.is_empty() && wrong.len() >= 2).then_some(wrong)
}

/// The first of its stops that is a place and the one farthest from it, without what tells who sailed.
struct NamedStops<'a> {
    first: &'a str,
    farthest: &'a str,
}

fn named_stops<'a>(
    asking: Asking<'_>,
    journey: &'a Journey,
    leader: &str,
) -> Option<NamedStops<'a>> {
    let atlas = asking.atlas();
    let is_place = |name: &str| {
        // A name of one word is that of a place; more words can tell what happened there.
        !name.contains(' ')
            || atlas.places.iter().any(|place| place.name == name)
            || atlas.territories.iter().any(|land| paired_name(asking.words, land) == name)
            || atlas.base_map.labels.iter().any(|label| label.en == name)
    };
    let stops = journey.stops.iter().filter_map(|stop| Some((stop.name.as_deref()?, stop.at)));
    let stops: Vec<_> =
        stops.filter(|(name, _)| is_place(name) && !shares_a_word(name, leader)).collect();
    let &(first, start) = stops.first()?;
    let far = |point| geodesy::distance(start, point);
    let farthest = stops.iter().max_by(|a, b| far(a.1).total_cmp(&far(b.1)))?.0;
    (farthest != first).then_some(NamedStops { first, farthest })
}

/// Who led a voyage, and the first day that is known of it; of none in whose event people died or
/// were driven away, or which were raids.
fn leader(atlas: &Atlas, id: JourneyId) -> Option<(PersonId, Day)> {
    let journey = &atlas[id];
    let is_grave = journey
        .event
        .is_some_and(|event| atlas[event].is_grave || atlas[event].kind == EventKind::Military);
    if journey.kind != JourneyKind::Voyage || is_grave {
        return None;
    }
    let of_event = || Some(atlas[journey.event?].date.first_day());
    let first = journey.days().map(|[first, _]| first).or_else(of_event)?;
    Some((journey.led_by?, first))
}
