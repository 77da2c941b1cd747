use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use strum::VariantArray as _;

use crate::language::Words;
use crate::search::IndexedAtlas;
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::Asking;
use crate::teaching::quiz::code::QuizOrder;
use crate::teaching::quiz::facts::Facts;
use crate::teaching::quiz::kinds;
use crate::teaching::quiz::question::Question;
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::{Seed, Side};

/// Makes quizzes from a history that it has read once.
pub struct QuizMaker<'a> {
    facts: Facts<'a>,
    words: &'a Words,
    /// By level: from what questions of each kind can be made, where all years may be asked of.
    seeds: [OnceLock<SeedsOfKinds>; 3],
}

/// From what questions can be made, by kind.
type SeedsOfKinds = Vec<(QuestionKind, Vec<Seed>)>;

/// Questions drawn by an order.
#[derive(Clone, Debug, PartialEq)]
pub struct Quiz {
    /// What opens it again.
    pub code: String,
    /// What was wanted.
    pub order: QuizOrder,
    /// The questions, fewer than wanted where the scope has no more.
    pub questions: Vec<Question>,
}

impl<'a> QuizMaker<'a> {
    /// Reads the history.
    pub fn of(atlas: &'a IndexedAtlas, words: &'a Words) -> Self {
        Self { facts: Facts::of(atlas), words, seeds: Default::default() }
    }

    /// What is certain enough to be asked.
    pub fn facts(&self) -> &Facts<'a> {
        &self.facts
    }

    /// The quiz of an order: kinds in turn, eras evenly, both states alike, and nothing that another
    /// question of it tells.
    pub fn quiz(&self, order: &QuizOrder) -> Quiz {
        let atlas = self.facts.atlas;
        let all = self.facts.years();
        let years = order.scope.years.unwrap_or([*all.start(), *all.end()]);
        let years = [years[0].max(*all.start()), years[1].min(*all.end())];
        let asking = Asking { facts: &self.facts, words: self.words, level: order.level, years };
        let mut chance = Chance::of(order.seed);
        let mut drawing = Drawing::default();
        let kinds = QuestionKind::VARIANTS.iter().copied();
        let mut kinds: Vec<QuestionKind> =
            kinds.filter(|kind| !order.without_maps || !kind.needs_map()).collect();
        chance.shuffle(&mut kinds);
        let mut pools: Vec<(QuestionKind, Vec<Seed>)> = kinds
            .into_iter()
            .map(|kind| {
                let mut seeds = self.seeds(asking, kind);
                order.scope.keep(atlas, &mut seeds);
                (kind, in_turns(seeds, &mut chance))
            })
            .collect();
        let mut questions: Vec<Question> = Vec::new();
        while questions.len() < order.count && !pools.is_empty() {
            let mut emptied = Vec::new();
            for (place, (kind, seeds)) in pools.iter_mut().enumerate() {
                if questions.len() == order.count {
                    break;
                }
                match drawing.next(asking, *kind, seeds, &mut chance) {
                    Some(question) => questions.push(question),
                    None => emptied.push(place),
                }
            }
            for place in emptied.into_iter().rev() {
                pools.remove(place);
            }
        }
        chance.shuffle(&mut questions);
        Quiz { code: order.code(atlas), order: order.clone(), questions }
    }
}

impl QuizMaker<'_> {
    /// From what questions of a kind can be made.
    fn seeds(&self, asking: Asking<'_>, kind: QuestionKind) -> Vec<Seed> {
        let all = self.facts.years();
        if asking.years != [*all.start(), *all.end()] {
            return kinds::seeds(asking, kind);
        }
        let of_all = || {
            let all = QuestionKind::VARIANTS.iter();
            all.map(|&kind| (kind, kinds::seeds(asking, kind))).collect::<Vec<_>>()
        };
        let of_level = self.seeds[usize::from(asking.level.number()) - 1].get_or_init(of_all);
        let found = of_level.iter().find(|(it, _)| *it == kind);
        found.map(|(_, seeds)| seeds.clone()).unwrap_or_default()
    }
}

/// Seeds in an order of chance in which each era, and what has no time, has its turn: a time of which
/// four times as much can be asked is asked of twice as often.
fn in_turns(mut seeds: Vec<Seed>, chance: &mut Chance) -> Vec<Seed> {
    chance.shuffle(&mut seeds);
    let time = |seed: &Seed| (!seed.years.is_empty()).then_some(seed.era);
    let mut left: BTreeMap<Option<usize>, Vec<Seed>> = BTreeMap::new();
    for seed in seeds {
        left.entry(time(&seed)).or_default().push(seed);
    }
    let mut turns: Vec<Vec<Seed>> = Vec::new();
    for of_time in left.into_values() {
        let at_once = of_time.len().isqrt().max(1);
        for (turn, some) in of_time.chunks(at_once).enumerate() {
            turns.resize_with(turns.len().max(turn + 1), Vec::new);
            turns[turn].extend_from_slice(some);
        }
    }
    for turn in &mut turns {
        chance.shuffle(turn);
    }
    turns.concat()
}

/// What has been drawn so far.
#[derive(Default)]
struct Drawing {
    told: BTreeSet<String>,
    eras: BTreeMap<usize, usize>,
    sides: BTreeMap<(QuestionKind, Side), usize>,
}

impl Drawing {
    /// The next question of a kind: of the era that has fewest, and of the state that has fewer.
    fn next(
        &mut self,
        asking: Asking<'_>,
        kind: QuestionKind,
        seeds: &mut Vec<Seed>,
        chance: &mut Chance,
    ) -> Option<Question> {
        while !seeds.is_empty() {
            // A lead of one state weighs as much as one more question of an era.
            let drawn: usize = self.eras.values().sum();
            let mean = drawn / asking.atlas().eras.len().max(1);
            let weight = |seed: &Seed| {
                let era = self.eras.get(&seed.era).copied().unwrap_or_default();
                let era = if seed.years.is_empty() { mean } else { era } as i64;
                let side = seed.side.map_or(0, |side| self.lead(kind, side));
                side.max(0) + era
            };
            // The seeds lie in an order of chance, and the first of the lightest is taken. What has no
            // time weighs as much as an era in the mean.
            let lightest = (0..seeds.len()).min_by_key(|&place| weight(&seeds[place]))?;
            let seed = seeds.remove(lightest);
            let Some(question) = kinds::question(asking, kind, &seed, chance) else { continue };
            if question.tells.iter().any(|it| self.told.contains(it)) {
                continue;
            }
            self.told.extend(question.tells.iter().cloned());
            if !seed.years.is_empty() {
                *self.eras.entry(seed.era).or_default() += 1;
            }
            if let Some(side) = seed.side {
                *self.sides.entry((kind, side)).or_default() += 1;
            }
            return Some(question);
        }
        None
    }

    /// By how much a state is ahead of the other in a kind.
    fn lead(&self, kind: QuestionKind, side: Side) -> i64 {
        let count = |side| self.sides.get(&(kind, side)).copied().unwrap_or_default() as i64;
        let other = match side {
            Side::Japan => Side::Russia,
            Side::Russia => Side::Japan,
        };
        count(side) - count(other)
    }
}
