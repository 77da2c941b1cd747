//! The year of an event: typed, or at the first level the era. Where a year can't be typed, it is
//! chosen among years of other events of about that time.

use crate::atlas::{EraId, EventId, EventKind, Subject};
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::{Asked, Asking, arranged, sources_of};
use crate::teaching::quiz::giveaways::shares_a_word;
use crate::teaching::quiz::kinds::order_four;
use crate::teaching::quiz::level::QuizLevel;
use crate::teaching::quiz::question::{AnswerForm, Choice, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::{Matter, Seed};
use crate::time::Day;

/// The same events as those that are put in order, without what was said: a state says the same in
/// many a year.
pub fn seeds(asking: Asking<'_>) -> Vec<Seed> {
    let mut seeds = order_four::seeds(asking);
    seeds.retain(|seed| match seed.matter {
        Matter::Event(event) => asking.atlas()[event].kind != EventKind::Statement,
        _ => true,
    });
    seeds
}

/// How many years a wrong year lies from the right one.
fn years_apart(level: QuizLevel) -> [i32; 2] {
    match level {
        QuizLevel::Help | QuizLevel::Core => [4, 25],
        QuizLevel::More => [1, 9],
    }
}

/// The question.
pub fn question(asking: Asking<'_>, seed: &Seed, chance: &mut Chance) -> Option<Question> {
    let (atlas, words) = (asking.atlas(), asking.words);
    let Matter::Event(event) = seed.matter else { return None };
    let it = &atlas[event];
    let day = it.date.first_day();
    let explanation = words.dated(&words.day(day), &it.title);
    let (form, choices, id) = match asking.level {
        QuizLevel::Help => {
            (AnswerForm::One, eras(asking, event, &explanation, chance)?, "quiz-which-era")
        }
        QuizLevel::Core | QuizLevel::More => {
            let year = day.year();
            let choices = years(asking, year, &explanation, chance)?;
            (AnswerForm::Year(year), choices, "quiz-which-year")
        }
    };
    let key = asking.key(Subject::Event(event));
    let mut tells = vec![key.clone()];
    let treaties = atlas.treaties.with_ids().filter(|(_, treaty)| treaty.event == Some(event));
    tells.extend(treaties.map(|(treaty, _)| asking.key(Subject::Treaty(treaty))));
    Some(asking.question(
        QuestionKind::WhichYear,
        Asked {
            id: it.slug.clone(),
            text: words.say_with(id, &[("event", it.title.as_str().into())]),
            form,
            choices,
            explanation,
            ids: vec![key],
            sources: sources_of(atlas, &it.sources),
            is_disputed: false,
            link: asking.link(day, Some(Subject::Event(event))),
            tells,
        },
    ))
}

/// The era and others beside it, in the order of time. Of those offered only one holds the year: eras
/// begin within a year, and a neighbour can share it.
fn eras(
    asking: Asking<'_>,
    event: EventId,
    explanation: &str,
    chance: &mut Chance,
) -> Option<Vec<Choice>> {
    let (atlas, words) = (asking.atlas(), asking.words);
    let right = atlas.era_on(atlas[event].date.first_day())?;
    if shares_a_word(&atlas[event].title, &atlas[right].name) {
        return None;
    }
    let years_of = |era: EraId| {
        let last = atlas[era].period.end().map_or(atlas.today, Day::yesterday);
        [atlas[era].period.start().year(), last.year()]
    };
    let year = atlas[event].date.first_day().year();
    let holds = |era: &EraId| (years_of(*era)[0]..=years_of(*era)[1]).contains(&year);
    let count = asking.level.distractors() + 1;
    let offered = |first: usize| (first..first + count).map(EraId::from_index);
    let firsts = (right.index() + 1).saturating_sub(count)..=right.index();
    let firsts: Vec<usize> = firsts
        .filter(|first| first + count <= atlas.eras.len())
        .filter(|&first| offered(first).filter(holds).count() == 1)
        .collect();
    let eras = offered(*chance.one_of(&firsts)?);
    let choice = |era: EraId| {
        let years = words.years(years_of(era));
        let values = [("era", atlas[era].name.as_str().into()), ("years", years.into())];
        Choice {
            text: words.say_with("quiz-era", &values),
            right: era == right,
            why: explanation.to_owned(),
        }
    };
    Some(eras.map(choice).collect())
}

/// The year and years of other events of about that time.
fn years(
    asking: Asking<'_>,
    right: i32,
    explanation: &str,
    chance: &mut Chance,
) -> Option<Vec<Choice>> {
    let (atlas, words) = (asking.atlas(), asking.words);
    let [nearest, farthest] = years_apart(asking.level);
    let mut others: Vec<i32> = asking
        .facts
        .datable
        .iter()
        .map(|&event| atlas[event].date.first_day().year())
        .filter(|year| (nearest..=farthest).contains(&(year - right).abs()))
        .collect();
    others.sort_unstable();
    others.dedup();
    let mut wrong: Vec<i32> = Vec::new();
    for year in chance.some_of(&others, others.len()) {
        let is_apart = wrong.iter().all(|it| (it - year).abs() >= nearest);
        if is_apart && wrong.len() < asking.level.distractors() {
            wrong.push(year);
        }
    }
    if wrong.len() < 2 {
        return None;
    }
    let choice = |year: i32| {
        let text = words.year(year);
        (year, Choice { text, right: year == right, why: explanation.to_owned() })
    };
    Some(arranged(std::iter::once(right).chain(wrong).map(choice).collect()))
}
