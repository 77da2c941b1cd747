//! What a town was called in a year, in a language: it can have borne two names at once. The wrong
//! ones are names of other towns, in the same language and of the same time.

use std::collections::BTreeSet;

use crate::atlas::{Atlas, NameLanguage, PlaceName, Subject};
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::{Asked, Asking, arranged, sources_of};
use crate::teaching::quiz::giveaways::shares_a_word;
use crate::teaching::quiz::level::QuizLevel;
use crate::teaching::quiz::question::{AnswerForm, Choice, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::{Matter, Seed, Side};
use crate::time::{Day, HistoricalDate, Precision};

/// Former names with their years, by era.
pub fn seeds(asking: Asking<'_>) -> Vec<Seed> {
    let atlas = asking.atlas();
    let mut seeds = Vec::new();
    for (place, name) in atlas.place_names.iter().enumerate() {
        if !is_former(atlas, name) {
            continue;
        }
        let mut keys = vec![asking.key(Subject::Place(name.place))];
        let land = atlas[name.place].territory;
        keys.extend(land.map(|land| asking.key(Subject::Territory(land))));
        let is_learnt = land.is_some_and(|land| atlas[atlas[land].group].has_learnt_towns);
        if asking.level != QuizLevel::More && !is_learnt {
            continue;
        }
        let years = asking
            .facts
            .years()
            .filter(|&year| asking.is_asked_of(year) && is_borne_all(name, year));
        let mut years: Vec<i32> = years.collect();
        // Of a name without a beginning only the last century is asked.
        let first = years.last().copied().unwrap_or_default() - 100;
        years.retain(|&year| name.from.is_some() || year >= first.max(1875));
        let eras: BTreeSet<usize> = years.iter().map(|&year| asking.facts.era(year)).collect();
        let side = match name.language {
            NameLanguage::Japanese => Some(Side::Japan),
            NameLanguage::Russian => Some(Side::Russia),
            _ => None,
        };
        seeds.extend(eras.into_iter().map(|era| Seed {
            matter: Matter::Name(place),
            era,
            side,
            years: years.iter().copied().filter(|&it| asking.facts.era(it) == era).collect(),
            keys: keys.clone(),
        }));
    }
    seeds
}

/// Of a town, over, known to the year at least, and not the name by which it is asked for.
fn is_former(atlas: &Atlas, name: &PlaceName) -> bool {
    let is_sound = |date: &HistoricalDate| {
        let start = date.start();
        start.is_plain()
            && matches!(start.precision, Precision::Day | Precision::Month | Precision::Year)
    };
    let place = &atlas[name.place];
    let is_other = !shares_a_word(name.plain(), &place.name);
    place.kind.is_town()
        && name.to.as_ref().is_some_and(is_sound)
        && name.from.as_ref().is_none_or(is_sound)
        && is_other
        && name.language != NameLanguage::English
}

/// Whether it was borne on each day of a year.
fn is_borne_all(name: &PlaceName, year: i32) -> bool {
    name.is_borne_on(Day::first_of_year(year)) && name.is_borne_on(Day::last_of_year(year))
}

/// The question.
pub fn question(asking: Asking<'_>, seed: &Seed, chance: &mut Chance) -> Option<Question> {
    let (atlas, words) = (asking.atlas(), asking.words);
    let Matter::Name(place) = seed.matter else { return None };
    let name = &atlas.place_names[place];
    let &year = chance.one_of(&seed.years)?;
    let town = &atlas[name.place];
    let own: Vec<&str> = atlas.names_of(name.place).map(PlaceName::plain).collect();
    let is_wrong = |it: &&PlaceName| {
        let other = &atlas[it.place];
        it.place != name.place
            && other.kind.is_town()
            && it.language == name.language
            && is_borne_all(it, year)
            && !own.contains(&it.plain())
            && !shares_a_word(it.plain(), &town.name)
    };
    let others: Vec<&PlaceName> = atlas.place_names.iter().filter(is_wrong).collect();
    // Names that are over first: what stands on maps of today is no wrong answer to think about.
    let (over, borne): (Vec<&PlaceName>, Vec<_>) =
        others.into_iter().partition(|it| is_former(atlas, it));
    let count = asking.level.distractors();
    let mut wrong = chance.some_of(&over, count);
    if asking.level != QuizLevel::More || wrong.len() < 2 {
        let more = chance.some_of(&borne, count - wrong.len());
        wrong.extend(more);
    }
    let mut choices: Vec<(String, Choice)> = Vec::new();
    let explanation = told(asking, name, year);
    for it in std::iter::once(name).chain(wrong) {
        let text = it.plain().to_owned();
        if choices.iter().all(|(known, _)| *known != text) {
            let right = it.place == name.place;
            let why = told(asking, it, year);
            choices.push((text.clone(), Choice { text, right, why }));
        }
    }
    if choices.len() < 3 {
        return None;
    }
    let language = words.say(&format!("language-{}", name.language.code()));
    let values = [
        ("town", town.name.as_str().into()),
        ("year", words.year(year).into()),
        ("language", language.into()),
    ];
    let tells = [format!("town:{}", town.slug)];
    Some(asking.question(
        QuestionKind::TownName,
        Asked {
            id: format!("{}:{}:{year}", town.slug, name.language.code()),
            text: words.say_with("quiz-town", &values),
            form: AnswerForm::One,
            choices: arranged(choices),
            explanation,
            ids: seed.keys.clone(),
            sources: sources_of(atlas, &name.sources),
            is_disputed: town.territory.is_some_and(|land| asking.facts.is_disputed(land, year)),
            link: asking.link(Day::middle_of_year(year), Some(Subject::Place(name.place))),
            tells: tells.to_vec(),
        },
    ))
}

/// "Toyohara was the Japanese name of Yuzhno-Sakhalinsk in 1930".
fn told(asking: Asking<'_>, name: &PlaceName, year: i32) -> String {
    let (atlas, words) = (asking.atlas(), asking.words);
    let language = words.say(&format!("language-{}", name.language.code()));
    words.say_with(
        "quiz-town-why",
        &[
            ("name", name.plain().into()),
            ("town", atlas[name.place].name.as_str().into()),
            ("language", language.into()),
            ("year", words.year(year).into()),
        ],
    )
}
