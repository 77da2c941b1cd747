//! Four events in the order of time: single days that no source doubts, no grave ones, and no title
//! that names a year.

use crate::atlas::{EventId, Significance, Subject};
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::{Asked, Asking, sources_of};
use crate::teaching::quiz::level::QuizLevel;
use crate::teaching::quiz::question::{AnswerForm, Choice, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::{Matter, Seed};

/// How many events.
const COUNT: usize = 4;

/// The fewest and the most days from one event to the next.
fn days_between(level: QuizLevel) -> [i64; 2] {
    const YEAR: i64 = 365;
    match level {
        QuizLevel::Help => [15 * YEAR, 90 * YEAR],
        QuizLevel::Core => [3 * YEAR, 30 * YEAR],
        QuizLevel::More => [20, 8 * YEAR],
    }
}

/// How much an event of a level weighs at least.
pub fn least_weight(level: QuizLevel) -> Significance {
    match level {
        QuizLevel::Help => Significance::TurningPoint,
        QuizLevel::Core | QuizLevel::More => Significance::Important,
    }
}

/// Each event that can be one of the four.
pub fn seeds(asking: Asking<'_>) -> Vec<Seed> {
    let atlas = asking.atlas();
    let events = asking.facts.datable_of(least_weight(asking.level));
    let seed = |event: EventId| {
        let year = atlas[event].date.first_day().year();
        let mut keys = vec![asking.key(Subject::Event(event))];
        keys.extend(atlas[event].places.iter().map(|&place| asking.key(Subject::Place(place))));
        let territories = atlas[event].places.iter().filter_map(|&place| atlas[place].territory);
        keys.extend(territories.map(|land| asking.key(Subject::Territory(land))));
        Seed {
            matter: Matter::Event(event),
            era: asking.facts.era(year),
            side: None,
            years: vec![year],
            keys,
        }
    };
    events.map(seed).filter(|seed| asking.is_asked_of(seed.years[0])).collect()
}

/// The question: the seed's event and three whose days lie as far apart as the level wants.
pub fn question(asking: Asking<'_>, seed: &Seed, chance: &mut Chance) -> Option<Question> {
    let (atlas, words) = (asking.atlas(), asking.words);
    let Matter::Event(anchor) = seed.matter else { return None };
    let [fewest, most] = days_between(asking.level);
    let day = |event: EventId| atlas[event].date.first_day();
    let gap = |one: EventId, other: EventId| day(one).days_until(day(other)).abs();
    let mut others: Vec<EventId> = asking
        .facts
        .datable_of(least_weight(asking.level))
        .filter(|&it| gap(it, anchor) <= most && asking.is_asked_of(day(it).year()))
        .collect();
    chance.shuffle(&mut others);
    let mut four = vec![anchor];
    for event in others {
        if four.len() < COUNT && four.iter().all(|&it| gap(it, event) >= fewest) {
            four.push(event);
        }
    }
    if four.len() < COUNT {
        return None;
    }
    chance.shuffle(&mut four);
    let dated = |&event: &EventId| words.dated(&words.day(day(event)), &atlas[event].title);
    let choices = four.iter().map(|event| Choice {
        text: atlas[*event].title.clone(),
        right: true,
        why: dated(event),
    });
    let choices: Vec<Choice> = choices.collect();
    let mut order: Vec<usize> = (0..COUNT).collect();
    order.sort_by_key(|&place| day(four[place]));
    let in_order: Vec<String> = order.iter().map(|&place| dated(&four[place])).collect();
    let keys: Vec<String> = order.iter().map(|&it| asking.key(Subject::Event(four[it]))).collect();
    let mut slugs: Vec<&str> = four.iter().map(|&event| atlas[event].slug.as_str()).collect();
    slugs.sort_unstable();
    let sources = four.iter().flat_map(|&event| sources_of(atlas, &atlas[event].sources));
    Some(asking.question(
        QuestionKind::OrderFour,
        Asked {
            id: slugs.join("+"),
            text: words.say("quiz-order"),
            form: AnswerForm::Order(order),
            choices,
            explanation: words.clauses(&in_order),
            ids: keys.clone(),
            sources: sources.collect(),
            is_disputed: false,
            link: asking.link(day(anchor), Some(Subject::Event(anchor))),
            tells: keys,
        },
    ))
}
