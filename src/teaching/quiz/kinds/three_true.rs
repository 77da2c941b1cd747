//! Which three of six sentences on control are true; the others name somebody else who was in
//! control near by. All are of one era, and no land stands in two.

use crate::atlas::{ColourRole, HolderId, Subject, TerritoryId, paired_name};
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::{Asked, Asking, arranged, sources_of};
use crate::teaching::quiz::kinds::in_control::{self, held_in, is_known, is_told_by_name, why_not};
use crate::teaching::quiz::level::QuizLevel;
use crate::teaching::quiz::question::{AnswerForm, Choice, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::{Matter, Seed};
use crate::time::Day;

/// How many sentences are true, and how many are not.
const EACH: usize = 3;
/// How far from the year the other sentences lie.
const YEARS_AROUND: i32 = 12;
/// How many lands there are to draw from, the nearest first.
const NEAREST: usize = 30;
/// How many sentences are about lands of one group: they passed together, so that one tells another.
const OF_A_GROUP: usize = 2;

/// The same as who was in control.
pub fn seeds(asking: Asking<'_>) -> Vec<Seed> {
    in_control::seeds(asking)
}

struct Sentence {
    land: TerritoryId,
    year: i32,
    holder: HolderId,
}

/// The question.
pub fn question(asking: Asking<'_>, seed: &Seed, chance: &mut Chance) -> Option<Question> {
    let (atlas, words, facts) = (asking.atlas(), asking.words, asking.facts);
    let Matter::Land(first) = seed.matter else { return None };
    let &middle = chance.one_of(&seed.years)?;
    let sentences = sentences(asking, (first, middle), chance)?;
    let choices = sentences.iter().enumerate().map(|(place, it)| {
        let choice = choice(asking, it, place < EACH)?;
        Some(((it.year, it.land.index()), choice))
    });
    let choices = arranged(choices.collect::<Option<_>>()?);
    let right: Vec<&str> =
        choices.iter().filter(|it| it.right).map(|it| it.text.as_str()).collect();
    let explanation = words.clauses(&right);
    let mut slugs: Vec<String> =
        sentences.iter().map(|it| format!("{}-{}", atlas[it.land].slug, it.year)).collect();
    slugs.sort_unstable();
    let rows =
        sentences.iter().filter_map(|it| atlas[it.land].control_on(Day::middle_of_year(it.year)));
    let tells = sentences
        .iter()
        .filter_map(|it| Some((it.land, facts.holder(it.land, it.year)?)))
        .map(|(land, holder)| format!("{}:{}", atlas[land].slug, atlas[holder].power));
    Some(asking.question(
        QuestionKind::ThreeTrue,
        Asked {
            id: slugs.join("+"),
            text: words.say("quiz-three"),
            form: AnswerForm::Several,
            explanation,
            ids: sentences.iter().map(|it| asking.key(Subject::Territory(it.land))).collect(),
            sources: rows.flat_map(|row| sources_of(atlas, &row.sources)).collect(),
            is_disputed: sentences.iter().any(|it| facts.is_disputed(it.land, it.year)),
            link: asking.link(Day::middle_of_year(middle), Some(Subject::Territory(first))),
            tells: tells.collect(),
            choices,
        },
    ))
}

/// The true ones first, then the others, each about another land near the first; none where there
/// are too few.
fn sentences(
    asking: Asking<'_>,
    (first, middle): (TerritoryId, i32),
    chance: &mut Chance,
) -> Option<Vec<Sentence>> {
    let facts = asking.facts;
    let near: Vec<TerritoryId> =
        facts.near(first).iter().copied().filter(|&it| is_known(asking, it)).collect();
    let others = chance.some_of(&near[..near.len().min(NEAREST)], near.len());
    let likely = if asking.level == QuizLevel::More { 2 } else { 1 };
    let mut sentences: Vec<Sentence> = Vec::new();
    for land in std::iter::once(first).chain(others) {
        if sentences.len() == 2 * EACH {
            break;
        }
        let is_alike = |it: &&Sentence| facts.whole(it.land) == facts.whole(land);
        if sentences.iter().filter(is_alike).count() == OF_A_GROUP {
            continue;
        }
        let far = i32::try_from(chance.below(2 * YEARS_AROUND as usize + 1)).ok()?;
        let year = if land == first { middle } else { middle - YEARS_AROUND + far };
        let held = facts.holder(land, year).filter(|_| asking.is_asked_of(year));
        let held = held.filter(|&it| asking.atlas()[it].colour != ColourRole::NoState);
        let Some(holder) = held.filter(|&it| !is_told_by_name(asking, land, it)) else { continue };
        let holder = if sentences.len() < EACH {
            holder
        } else {
            let others = facts.other_holders(land, year, facts.near(land));
            // Reversed, and not absurd: whoever is named had the land at another time.
            let had_it = |&other: &HolderId| {
                let power = &asking.atlas()[other].power;
                let rows = asking.atlas()[land].control.iter();
                rows.map(|row| &asking.atlas()[row.holder].power).any(|it| it == power)
            };
            let others: Vec<HolderId> = others.into_iter().filter(had_it).collect();
            let others = &others[..others.len().min(likely)];
            let Some(&other) = chance.one_of(others) else { continue };
            if is_told_by_name(asking, land, other) {
                continue;
            }
            other
        };
        sentences.push(Sentence { land, year, holder });
    }
    // A state that all the true ones name and no other would be the whole answer.
    let (right, wrong) = sentences.split_at(sentences.len().min(EACH));
    let colours = |it: &Sentence| {
        let holder = &asking.atlas()[it.holder];
        (holder.colour, holder.second_colour)
    };
    let is_named = |it: &Sentence| wrong.iter().any(|other| colours(other) == colours(it));
    (sentences.len() == 2 * EACH && right.iter().any(is_named)).then_some(sentences)
}

fn choice(asking: Asking<'_>, sentence: &Sentence, right: bool) -> Option<Choice> {
    let (atlas, words) = (asking.atlas(), asking.words);
    let &Sentence { land, year, holder } = sentence;
    let named = |holder: HolderId| atlas[holder].in_a_sentence().into();
    let name = || paired_name(words, &atlas[land]).into();
    let values = [("year", words.year(year).into()), ("holder", named(holder)), ("land", name())];
    let text = words.say_with("quiz-three-sentence", &values);
    let why = if right {
        held_in(asking, land, year)?
    } else {
        let values = [
            ("elsewhere", why_not(asking, land, year, holder)?.into()),
            ("holder", named(asking.facts.holder(land, year)?)),
            ("land", name()),
        ];
        words.say_with("quiz-three-wrong", &values)
    };
    Some(Choice { text, right, why })
}
