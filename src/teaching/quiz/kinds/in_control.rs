//! Who was in control of a land in a year. Never in a year in which a treaty on it had been signed
//! and was not yet in force, and never "whose".

use std::collections::BTreeMap;

use crate::atlas::{
    ColourRole, HolderId, Subject, TerritoryId, WhenAsked, capitalised, holding_sentence,
    paired_name,
};
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::{Asked, Asking, arranged, near_ones, sources_of};
use crate::teaching::quiz::giveaways::shares_a_word;
use crate::teaching::quiz::level::QuizLevel;
use crate::teaching::quiz::question::{AnswerForm, Choice, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::{Matter, Seed, Side};
use crate::time::Day;

/// The smallest land of each level, km across.
const SMALLEST: [f64; 3] = [60.0, 15.0, 0.0];
/// A land of which everybody has heard, km across.
const WELL_KNOWN: f64 = 100.0;
/// From then on a land is asked for where it is disputed or passed to another: who is in control of
/// Hokkaido everybody knows.
const ORDER_OF_TODAY: i32 = 1952;
/// How many years round the year it can have passed.
const LATELY: i32 = 12;

/// A land in each era, for each of its holders.
pub fn seeds(asking: Asking<'_>) -> Vec<Seed> {
    let facts = asking.facts;
    let atlas = asking.atlas();
    let mut seeds = Vec::new();
    for land in atlas.territories.ids().filter(|&land| is_known(asking, land)) {
        let mut years: BTreeMap<(usize, HolderId), Vec<i32>> = BTreeMap::new();
        for year in facts.years().filter(|&year| asking.is_asked_of(year)) {
            let holder = facts.holder(land, year);
            // Where people lived and no state ruled, nobody was "in control".
            let is_state = |&it: &HolderId| atlas[it].colour != ColourRole::NoState;
            let holder = holder.filter(is_state).filter(|_| is_a_question(asking, land, year));
            if let Some(holder) = holder.filter(|&it| !is_told_by_name(asking, land, it)) {
                years.entry((facts.era(year), holder)).or_default().push(year);
            }
        }
        seeds.extend(years.into_iter().map(|((era, holder), years)| Seed {
            matter: Matter::Land(land),
            era,
            side: Side::of(&atlas[holder]),
            years,
            keys: vec![asking.key(Subject::Territory(land))],
        }));
    }
    seeds
}

/// Whether who was in control of a land in a year has to be learnt.
fn is_a_question(asking: Asking<'_>, land: TerritoryId, year: i32) -> bool {
    let atlas = asking.atlas();
    let days = [Day::first_of_year(year - LATELY), Day::last_of_year(year + LATELY)];
    let passed = || {
        let rows = atlas[land].changes_of_power(&atlas.holders);
        rows.into_iter().any(|row| (days[0]..=days[1]).contains(&row.period.start()))
    };
    year < ORDER_OF_TODAY || asking.facts.is_disputed(land, year) || passed()
}

/// Whether the name of a land tells who was in control: Korea of Southern Korea.
pub fn is_told_by_name(asking: Asking<'_>, land: TerritoryId, holder: HolderId) -> bool {
    let atlas = asking.atlas();
    shares_a_word(&atlas[holder].name, &atlas[land].name)
}

/// Whether a land is known enough, and large enough, for the level.
pub fn is_known(asking: Asking<'_>, land: TerritoryId) -> bool {
    let smallest = SMALLEST[usize::from(asking.level.number()) - 1];
    let bounds = asking.facts.bounds(land);
    let land = &asking.atlas()[land];
    let is_taught = match land.when_asked {
        WhenAsked::Always => true,
        WhenAsked::Last => asking.level == QuizLevel::More,
        WhenAsked::Never => false,
    };
    is_taught
        && !land.is_only_described
        && bounds.is_some_and(|it| it.width().max(it.height()) >= smallest)
}

/// The question.
pub fn question(asking: Asking<'_>, seed: &Seed, chance: &mut Chance) -> Option<Question> {
    let (atlas, words, facts) = (asking.atlas(), asking.words, asking.facts);
    let Matter::Land(land) = seed.matter else { return None };
    let &year = chance.one_of(&seed.years)?;
    let right = facts.holder(land, year)?;
    let wrong = wrong_answers(asking, land, year, chance);
    let (day, name) = (Day::middle_of_year(year), paired_name(words, &atlas[land]));
    let explanation = held_in(asking, land, year)?;
    let mut choices: Vec<(String, Choice)> = Vec::new();
    let text = |holder: HolderId| atlas[holder].standing_alone();
    choices
        .push((text(right), Choice { text: text(right), right: true, why: explanation.clone() }));
    for (holder, why) in wrong {
        choices.push((text(holder), Choice { text: text(holder), right: false, why }));
    }
    if choices.len() == 2 {
        choices.extend(both(asking, land, year, &explanation));
    }
    if choices.len() < 3 {
        return None;
    }
    let control = atlas[land].control_on(day)?;
    let values = [("land", name.into()), ("year", words.year(year).into())];
    let slug = &atlas[land].slug;
    Some(asking.question(
        QuestionKind::InControl,
        Asked {
            id: format!("{slug}:{year}"),
            text: words.say_with("quiz-in-control", &values),
            form: AnswerForm::One,
            choices: arranged(choices),
            explanation,
            ids: vec![asking.key(Subject::Territory(land))],
            sources: sources_of(atlas, &control.sources),
            is_disputed: facts.is_disputed(land, year),
            link: asking.link(day, Some(Subject::Territory(land))),
            tells: vec![
                format!("{slug}:{}", atlas[right].power),
                format!("in-control:{}:{}", facts.whole(land), atlas[right].power),
            ],
        },
    ))
}

/// "Urup in 1901: administered by the Empire of Japan", by what, and what a reader should know beside it.
pub fn held_in(asking: Asking<'_>, land: TerritoryId, year: i32) -> Option<String> {
    let (atlas, words) = (asking.atlas(), asking.words);
    let values = [
        ("land", paired_name(words, &atlas[land]).into()),
        ("year", words.year(year).into()),
        ("held", holding_sentence(atlas, words, land, Day::middle_of_year(year))?.into()),
    ];
    let said = words.say_with("quiz-in-control-right", &values);
    let note = atlas[land].control_on(Day::middle_of_year(year))?.note.as_deref();
    let noted = |note: &str| {
        let values = [("said", said.as_str().into()), ("note", note.trim().into())];
        words.say_with("quiz-in-control-noted", &values)
    };
    Some(note.map_or_else(|| said.clone(), noted))
}

/// Who was in control and who had the land at another time, as if both had it together, as on Sakhalin
/// from 1855 to 1875.
fn both(
    asking: Asking<'_>,
    land: TerritoryId,
    year: i32,
    explanation: &str,
) -> Option<(String, Choice)> {
    let (atlas, words, facts) = (asking.atlas(), asking.words, asking.facts);
    let right = facts.holder(land, year)?;
    let had_it = |&other: &HolderId| {
        let mut rows = atlas[land].control.iter();
        facts.is_alone(other) && rows.any(|row| facts.is_same_power(row.holder, other))
    };
    let others = facts.other_holders(land, year, &[]);
    let other = others.into_iter().find(had_it).filter(|_| facts.is_alone(right))?;
    let mut two = [right, other];
    two.sort_by_key(|&holder| atlas[holder].standing_alone());
    let two = words.list_of_names(&two.map(|holder| atlas[holder].in_a_sentence()));
    let text = capitalised(&words.say_with("quiz-in-control-both", &[("two", two.into())]));
    Some((text.clone(), Choice { text, right: false, why: explanation.to_owned() }))
}

/// Who was not in control, the likeliest first, and why not: others who had the land at another time,
/// under the name that they had in that year; then holders of the neighbours. Who never came near, or
/// wasn't there yet, would be no answer to think about.
fn wrong_answers(
    asking: Asking<'_>,
    land: TerritoryId,
    year: i32,
    chance: &mut Chance,
) -> Vec<(HolderId, String)> {
    let (atlas, facts) = (asking.atlas(), asking.facts);
    let count = asking.level.distractors();
    let had_it = |&other: &HolderId| {
        atlas[land].control.iter().any(|row| facts.is_same_power(row.holder, other))
    };
    let others = facts.other_holders(land, year, facts.near(land));
    let (rivals, neighbours): (Vec<HolderId>, Vec<HolderId>) = others.into_iter().partition(had_it);
    let elsewhere = |holder: HolderId| Some((holder, why_not(asking, land, year, holder)?));
    let mut wrong: Vec<(HolderId, String)> =
        rivals.into_iter().filter_map(elsewhere).take(count).collect();
    let room = count - wrong.len();
    let neighbours = near_ones(&neighbours, room, chance);
    wrong.extend(neighbours.into_iter().filter_map(elsewhere));
    wrong
}

/// Where another holder was in control in that year, since it was not here: near by, but a land that
/// one has heard of, and none that is in dispute itself.
pub fn why_not(
    asking: Asking<'_>,
    land: TerritoryId,
    year: i32,
    holder: HolderId,
) -> Option<String> {
    let (atlas, words) = (asking.atlas(), asking.words);
    let day = Day::middle_of_year(year);
    let is_its =
        |&other: &TerritoryId| atlas[other].control_on(day).is_some_and(|row| row.holder == holder);
    let is_hardly_known = |&other: &TerritoryId| {
        let is_small = asking.facts.bounds(other).is_none_or(|it| it.width() < WELL_KNOWN);
        let is_untaught = atlas[other].when_asked != WhenAsked::Always;
        let is_no_name = atlas[other].is_only_described || is_untaught;
        (is_no_name, asking.facts.is_disputed(other, year), is_small)
    };
    // Of those alike the first one is taken, which is the nearest.
    let near = asking.facts.near(land).iter().copied().filter(is_its);
    let elsewhere = near.min_by_key(is_hardly_known)?;
    let values = [
        ("holder", atlas[holder].standing_alone().into()),
        ("elsewhere", paired_name(words, &atlas[elsewhere]).into()),
        ("land", paired_name(words, &atlas[land]).into()),
        ("year", words.year(year).into()),
    ];
    Some(words.say_with("quiz-in-control-elsewhere", &values))
}
