//! What the outlined land is called: any of its names counts, where it is typed. The map has no
//! names, no legend and no inset.

use std::collections::BTreeSet;

use crate::atlas::{Atlas, Subject, TerritoryId, Viewpoint, paired_name};
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::{Asked, Asking, near_ones, sources_of};
use crate::teaching::quiz::facts::Facts;
use crate::teaching::quiz::frames::{frame_around, is_large_enough};
use crate::teaching::quiz::kinds::in_control::is_known;
use crate::teaching::quiz::lands::{all_names, point_on};
use crate::teaching::quiz::level::QuizLevel;
use crate::teaching::quiz::picture::{AskedMap, Spot};
use crate::teaching::quiz::question::{AnswerForm, Choice, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::{Matter, Seed};

/// How many times as large one land can be as another that is taken for it.
const AS_LARGE: f64 = 4.0;

/// Lands large enough for the level.
pub fn seeds(asking: Asking<'_>) -> Vec<Seed> {
    let lands = asking.atlas().territories.ids().filter(|&land| is_known(asking, land));
    let seed = |land| Seed {
        matter: Matter::Land(land),
        era: 0,
        side: None,
        years: Vec::new(),
        keys: vec![asking.key(Subject::Territory(land))],
    };
    lands.map(seed).collect()
}

/// The question.
pub fn question(asking: Asking<'_>, seed: &Seed, chance: &mut Chance) -> Option<Question> {
    let (atlas, words) = (asking.atlas(), asking.words);
    let Matter::Land(land) = seed.matter else { return None };
    let frame = frame_around(asking.facts, land)?;
    let near = asking.facts.near(land).iter().copied();
    if !is_large_enough(asking.facts.bounds(land)?, frame) {
        return None;
    }
    let name = paired_name(words, &atlas[land]);
    let can_be_meant = |&other: &TerritoryId| is_known(asking, other);
    let others: Vec<TerritoryId> = near.filter(can_be_meant).collect();
    let wrong = alike_in_size(asking.facts, land, others, asking.level.distractors(), chance)?;
    let names = all_names(words, &atlas[land]);
    let explanation = words.say_with("quiz-name-why", &[("name", names.into())]);
    let mut lands: Vec<TerritoryId> = std::iter::once(land).chain(wrong).collect();
    lands.sort_by(|&a, &b| {
        let north = |land| asking.facts.bounds(land).map_or(0.0, |it| it.centre().y);
        north(b).total_cmp(&north(a))
    });
    let choice = |other: TerritoryId| {
        let text = paired_name(words, &atlas[other]);
        let values = [("name", text.as_str().into())];
        let right = other == land;
        let why =
            if right { explanation.clone() } else { words.say_with("quiz-name-other", &values) };
        Choice { text, right, why }
    };
    let choices = lands.into_iter().map(choice).collect();
    let form = match asking.level {
        QuizLevel::Help | QuizLevel::Core => AnswerForm::One,
        QuizLevel::More => AnswerForm::Name(names_of(atlas, land, &name)),
    };
    let subject = Subject::Territory(land);
    let day = atlas.known_until;
    let slug = &atlas[land].slug;
    let spot =
        Spot { name, at: point_on(atlas, land)?, land: Some(land), place: None, right: true };
    let mut question = asking.question(
        QuestionKind::NameTheLand,
        Asked {
            id: slug.clone(),
            text: words.say("quiz-name"),
            form,
            choices,
            explanation,
            ids: vec![asking.key(subject)],
            sources: sources_of(atlas, &atlas[land].sources),
            is_disputed: false,
            link: asking.link_through(day, Viewpoint::DeFacto, Some(subject), Some(frame)),
            tells: vec![format!("map:{slug}")],
        },
    );
    question.map = Some(AskedMap { frame, day, outlined: Some(land), spots: vec![spot] });
    Some(question)
}

/// Lands about as large, since an island is no answer where a country is outlined: the nearest of them
/// always, and some of the next; none where there are too few.
fn alike_in_size(
    facts: &Facts<'_>,
    land: TerritoryId,
    nearest: Vec<TerritoryId>,
    count: usize,
    chance: &mut Chance,
) -> Option<Vec<TerritoryId>> {
    let size = |land| facts.bounds(land).map(|it| it.width().max(it.height()));
    let here = size(land)?;
    let is_alike = |&other: &TerritoryId| {
        size(other).is_some_and(|there| (there / here).max(here / there) <= AS_LARGE)
    };
    let alike: Vec<TerritoryId> = nearest.into_iter().filter(is_alike).collect();
    let (first, next) = alike.split_first()?;
    let mut chosen = near_ones(next, count - 1, chance);
    chosen.insert(0, *first);
    (chosen.len() >= 2).then_some(chosen)
}

/// Every name that a land has or had: the one in use first.
fn names_of(atlas: &Atlas, land: TerritoryId, name: &str) -> Vec<String> {
    let territory = &atlas[land];
    let others = [Some(&territory.name), territory.alias.as_ref(), territory.ru.as_ref()];
    let mut names = vec![name.to_owned()];
    names.extend(others.into_iter().flatten().cloned());
    names.extend(territory.ja.clone());
    let place = atlas.places.named(&territory.slug);
    for borne in place.into_iter().flat_map(|place| atlas.names_of(place)) {
        names.push(borne.plain().to_owned());
        names.extend(borne.native.clone());
    }
    let mut seen = BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    names
}
