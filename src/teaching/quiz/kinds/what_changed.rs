//! Which lands changed hands between two years. The wrong ones run the other way, or are of
//! another time, and never happened on any day between; never "occupied", "administered" and the like.

use std::collections::BTreeSet;

use crate::atlas::{Control, Subject, TerritoryId, capitalised};
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::{Asked, Asking, arranged, sources_of};
use crate::teaching::quiz::hands::Passing;
use crate::teaching::quiz::kinds::in_control::is_known;
use crate::teaching::quiz::lands::lands_named;
use crate::teaching::quiz::level::QuizLevel;
use crate::teaching::quiz::question::{AnswerForm, Choice, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::{Matter, Seed};
use crate::time::Day;

/// How many sentences there are to choose from.
const COUNT: usize = 5;
/// So far from the years asked of a land can have passed in a way that one could take for another.
const YEARS_AWAY: i32 = 75;

/// How many years lie between, at most.
fn longest(level: QuizLevel) -> i32 {
    match level {
        QuizLevel::Help => 24,
        QuizLevel::Core => 14,
        QuizLevel::More => 8,
    }
}

/// Years after which some land changed hands.
pub fn seeds(asking: Asking<'_>) -> Vec<Seed> {
    let facts = asking.facts;
    let atlas = asking.atlas();
    let changes: BTreeSet<i32> = atlas
        .territories
        .iter()
        .flat_map(|land| land.changes_of_power(&atlas.holders))
        .map(|row| row.period.start().year())
        .filter(|&year| asking.is_asked_of(year - 1) && asking.is_asked_of(year + 1))
        .collect();
    let seed = |year: i32| {
        let passings = facts.passings(ends(asking, [year - 2, year + 2]));
        let lands = passings.iter().flat_map(|it| &it.lands);
        let keys: Vec<String> = lands.map(|&land| asking.key(Subject::Territory(land))).collect();
        let era = facts.era(year);
        Seed { matter: Matter::Years, era, side: None, years: vec![year], keys }
    };
    changes.into_iter().map(seed).collect()
}

/// A year before and a year after, kept among those that may be asked of.
fn ends(asking: Asking<'_>, [before, after]: [i32; 2]) -> [i32; 2] {
    [before.max(asking.years[0]), after.min(asking.years[1])]
}

/// The question.
pub fn question(asking: Asking<'_>, seed: &Seed, chance: &mut Chance) -> Option<Question> {
    let (atlas, words, facts) = (asking.atlas(), asking.words, asking.facts);
    let &year = chance.one_of(&seed.years)?;
    let half = usize::try_from(longest(asking.level) / 2).ok()?;
    let before = i32::try_from(2 + chance.below(half - 1)).ok()?;
    let after = i32::try_from(2 + chance.below(half - 1)).ok()?;
    let years = ends(asking, [year - before, year + after]);
    let mut passings = facts.passings(years);
    passings.retain(|it| {
        it.lands.iter().any(|&land| is_known(asking, land))
            && is_between_states(asking, it)
            && is_complete(asking, it)
    });
    chance.shuffle(&mut passings);
    let right = passings.split_off(passings.len().saturating_sub(2));
    if right.is_empty() {
        return None;
    }
    let mut wrong: Vec<Passing> = Vec::new();
    let reversed =
        passings.into_iter().map(|it| Passing { lands: it.lands, from: it.to, to: it.from });
    wrong.extend(reversed);
    wrong.extend(of_other_times(asking, years, &right));
    wrong.retain(|it| {
        is_complete(asking, it)
            && is_between_states(asking, it)
            && !facts.has_passed(&it.lands, [it.from, it.to], years)
    });
    let (near, far) = wrong.split_at(wrong.len().min(3));
    let mut wrong = near.to_vec();
    wrong.extend(chance.some_of(far, far.len()));
    let mut choices: Vec<(usize, Choice)> = Vec::new();
    for (passing, is_right) in
        right.iter().map(|it| (it, true)).chain(wrong.iter().map(|it| (it, false)))
    {
        let text = capitalised(&told(asking, passing));
        // Of each land one sentence: two that run against each other would tell too much.
        let is_new = choices.iter().all(|(land, _)| *land != passing.lands[0].index());
        if choices.len() < COUNT && is_new {
            let why = capitalised(&why(asking, passing, years));
            choices.push((passing.lands[0].index(), Choice { text, right: is_right, why }));
        }
    }
    if choices.len() < 3 || choices.len() == right.len() {
        return None;
    }
    let lands: Vec<_> = right.iter().flat_map(|it| it.lands.iter().copied()).collect();
    let rows =
        lands.iter().filter_map(|&land| atlas[land].control_on(Day::middle_of_year(years[1])));
    let explanation: Vec<String> = right.iter().map(|it| capitalised(&told(asking, it))).collect();
    let values = [("first", words.year(years[0]).into()), ("second", words.year(years[1]).into())];
    let first = *lands.first()?;
    let is_disputed = lands.iter().any(|&land| facts.is_disputed(land, years[1]));
    let tells =
        right.iter().map(|it| format!("{}:{}", atlas[it.lands[0]].slug, atlas[it.to].power));
    Some(asking.question(
        QuestionKind::WhatChanged,
        Asked {
            id: format!("{}-{}:{}", years[0], years[1], slugs(asking, &right)),
            text: words.say_with("quiz-changed", &values),
            form: AnswerForm::Several,
            choices: arranged(choices),
            explanation: words.clauses(&explanation),
            ids: lands.iter().map(|&land| asking.key(Subject::Territory(land))).collect(),
            sources: rows.flat_map(|row| sources_of(atlas, &row.sources)).collect(),
            is_disputed,
            link: asking.link(Day::middle_of_year(years[1]), Some(Subject::Territory(first))),
            tells: tells.chain([format!("years:{year}")]).collect(),
        },
    ))
}

fn slugs(asking: Asking<'_>, right: &[Passing]) -> String {
    let first = |it: &Passing| asking.atlas()[it.lands[0]].slug.clone();
    let mut slugs: Vec<String> = right.iter().map(first).collect();
    slugs.sort_unstable();
    slugs.join("+")
}

/// Where lands bear the names of both states, none goes without the others that are disputed with it.
fn is_complete(asking: Asking<'_>, passing: &Passing) -> bool {
    let (atlas, facts) = (asking.atlas(), asking.facts);
    let whole = facts.whole(passing.lands[0]);
    let mut members = atlas.territories.ids().filter(|&land| facts.whole(land) == whole);
    let is_disputed = passing.lands.iter().any(|&land| atlas[land].is_paired);
    !is_disputed || members.all(|land| passing.lands.contains(&land))
}

/// Whether both its holders stand for one state or people, and not for the same one: a protectorate, a
/// battle or another government is no change of hands.
fn is_between_states(asking: Asking<'_>, passing: &Passing) -> bool {
    let facts = asking.facts;
    let are_alone = facts.is_alone(passing.from) && facts.is_alone(passing.to);
    are_alone && !facts.is_one_state(passing.from, passing.to)
}

/// "Southern Sakhalin: from the Russian Empire to the Empire of Japan".
fn told(asking: Asking<'_>, passing: &Passing) -> String {
    let (atlas, words) = (asking.atlas(), asking.words);
    words.say_with(
        "quiz-changed-hands",
        &[
            ("lands", lands_named(atlas, words, &passing.lands).into()),
            ("from", atlas[passing.from].in_a_sentence().into()),
            ("to", atlas[passing.to].in_a_sentence().into()),
        ],
    )
}

/// What was so in both years.
fn why(asking: Asking<'_>, passing: &Passing, years: [i32; 2]) -> String {
    let (atlas, words, facts) = (asking.atlas(), asking.words, asking.facts);
    let land = passing.lands[0];
    let holders = years.map(|year| facts.holder(land, year));
    let [Some(first), Some(second)] = holders else { return String::new() };
    let lands = lands_named(atlas, words, &passing.lands);
    let id = if first == second { "quiz-changed-stayed" } else { "quiz-changed-passed" };
    words.say_with(
        id,
        &[
            ("lands", lands.into()),
            ("from", atlas[first].in_a_sentence().into()),
            ("to", atlas[second].in_a_sentence().into()),
            ("first", words.year(years[0]).into()),
            ("second", words.year(years[1]).into()),
        ],
    )
}

/// Lands that stayed with one power, as if they had passed the way they did at another time, or
/// back; the larger first.
fn of_other_times(asking: Asking<'_>, years: [i32; 2], right: &[Passing]) -> Vec<Passing> {
    let (atlas, facts) = (asking.atlas(), asking.facts);
    let mut found: Vec<Passing> = Vec::new();
    for land in atlas.territories.ids().filter(|&land| is_known(asking, land)) {
        let holders = years.map(|year| facts.holder(land, year));
        let [Some(first), Some(second)] = holders else { continue };
        let is_right = right.iter().any(|it| it.lands.contains(&land));
        if is_right || !facts.is_same_power(first, second) {
            continue;
        }
        let here = atlas[first].power.as_str();
        for [from, to] in passed_near(asking, land, years[0]) {
            let power = if from == here { to } else { from };
            let other = years.map(|year| facts.holder_of_power(power, year));
            let [Some(then), Some(later)] = other else { continue };
            let lands = group_alike(asking, land, years);
            if from == here {
                found.push(Passing { lands, from: first, to: later });
            } else if to == here {
                found.push(Passing { lands, from: then, to: second });
            }
        }
    }
    found.dedup();
    found
}

/// From which power to which a land passed within a lifetime of a year, over whatever lay between.
fn passed_near(asking: Asking<'_>, land: TerritoryId, year: i32) -> Vec<[&str; 2]> {
    let atlas = asking.facts.atlas;
    let is_alone = |row: &&Control| asking.facts.is_alone(row.holder);
    let rows: Vec<&Control> = atlas[land].control.iter().filter(is_alone).collect();
    let passed = rows.windows(2).filter_map(|pair| {
        let powers = [0, 1].map(|side| atlas[pair[side].holder].power.as_str());
        let away = (pair[1].period.start().year() - year).abs();
        (powers[0] != powers[1] && away <= YEARS_AWAY).then_some(powers)
    });
    passed.collect()
}

/// The lands that belong to it with the same holders in both years.
fn group_alike(asking: Asking<'_>, land: TerritoryId, years: [i32; 2]) -> Vec<TerritoryId> {
    let (atlas, facts) = (asking.atlas(), asking.facts);
    let holders = |land| years.map(|year| facts.holder(land, year));
    let all = atlas.territories.ids();
    all.filter(|&other| facts.whole(other) == facts.whole(land) && holders(other) == holders(land))
        .collect()
}
