//! What a town was called in a year, in a language, or which town was called so: it can have borne
//! two names at once. The wrong ones are names of other towns, in the same language and of the same
//! time. Only names that a language has of its own, and none that only spell another's.

use std::collections::BTreeSet;

use crate::atlas::{Atlas, ColourRole, NameLanguage, PlaceName, Subject};
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::{Asked, Asking, arranged, sources_of};
use crate::teaching::quiz::giveaways::{sounds_alike, tells};
use crate::teaching::quiz::kinds::ainu_name;
use crate::teaching::quiz::level::QuizLevel;
use crate::teaching::quiz::question::{AnswerForm, Choice, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::{Matter, Seed, Side};
use crate::time::{Day, HistoricalDate, Precision};

/// Former names with their years, by era, and the names of the Ainu.
pub fn seeds(asking: Asking<'_>) -> Vec<Seed> {
    let atlas = asking.atlas();
    let mut seeds = Vec::new();
    for (place, name) in atlas.place_names.iter().enumerate() {
        let mut keys = vec![asking.key(Subject::Place(name.place))];
        let land = atlas[name.place].territory;
        keys.extend(land.map(|land| asking.key(Subject::Territory(land))));
        let is_learnt = land.is_some_and(|land| atlas[atlas[land].group].has_learnt_towns);
        if ainu_name::can_be_asked(atlas, name) && ainu_name::is_learnt(asking, name) {
            // It has no time: it was there before the states were, and is there today.
            let years = Vec::new();
            seeds.push(Seed { matter: Matter::Name(place), era: 0, side: None, years, keys });
            continue;
        }
        if !is_former(atlas, name) || (asking.level != QuizLevel::More && !is_learnt) {
            continue;
        }
        let years = asking.facts.years().filter(|&year| {
            asking.is_asked_of(year) && is_borne_all(name, year) && is_own(atlas, name, year)
        });
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
    place.kind.is_town()
        && name.to.as_ref().is_some_and(is_sound)
        && name.from.as_ref().is_none_or(is_sound)
        && !tells(name.plain(), &place.name)
        && !matches!(name.language, NameLanguage::English | NameLanguage::Ainu)
}

/// Whether a name of a year is more than another state's name for the place in the letters of this
/// language. Of names alike, that of those who hold the land is the original, unless the other was
/// there before them; of names of two others, the older one is.
fn is_own(atlas: &Atlas, name: &PlaceName, year: i32) -> bool {
    let from = |it: &PlaceName| it.from.as_ref().map(HistoricalDate::first_day);
    let holder = held_by(atlas, name, year);
    let mut alike = atlas.names_of(name.place).filter(|it| {
        it.language != name.language
            && it.language != NameLanguage::Ainu
            && are_borne_together(it, name)
            && sounds_alike(it.plain(), name.plain())
    });
    alike.all(|it| match holder {
        Some((language, since)) if language == name.language => {
            from(it).is_some_and(|from| from >= since)
        }
        Some((language, _)) if language == it.language => false,
        Some(_) | None => from(name) < from(it),
    })
}

/// The language of the state that held the land of a name in the middle of a year, and since when it
/// did.
fn held_by(atlas: &Atlas, name: &PlaceName, year: i32) -> Option<(NameLanguage, Day)> {
    let (land, day) = (&atlas[atlas[name.place].territory?], Day::middle_of_year(year));
    let language = match atlas[land.control_on(day)?.holder].colour {
        ColourRole::Japan => NameLanguage::Japanese,
        ColourRole::Russia => NameLanguage::Russian,
        ColourRole::China => NameLanguage::Chinese,
        ColourRole::Korea | ColourRole::NorthKorea => NameLanguage::Korean,
        ColourRole::UnitedStates | ColourRole::NoState | ColourRole::Outside => return None,
    };
    Some((language, land.came_with(&atlas.holders, day)?.period.start()))
}

/// Whether there was a day on which both were borne: the atlas dates one by a law, the other by a
/// treaty, and neither was first in use on that day.
fn are_borne_together(one: &PlaceName, other: &PlaceName) -> bool {
    let days = |it: &PlaceName| {
        let ends = [&it.from, &it.to].map(|date| date.as_ref().map(HistoricalDate::first_day));
        (ends[0], ends[1])
    };
    let ((from, to), (other_from, other_to)) = (days(one), days(other));
    let is_before = |end: Option<Day>, start: Option<Day>| {
        end.zip(start).is_some_and(|(end, start)| end <= start)
    };
    !is_before(to, other_from) && !is_before(other_to, from)
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
    if name.language == NameLanguage::Ainu {
        return ainu_name::question(asking, seed, name, chance);
    }
    let &year = chance.one_of(&seed.years)?;
    let town = &atlas[name.place];
    let own: Vec<&str> = atlas.names_of(name.place).map(PlaceName::plain).collect();
    let is_wrong = |it: &&PlaceName| {
        let other = &atlas[it.place];
        it.place != name.place
            && other.kind.is_town()
            && it.language == name.language
            && is_borne_all(it, year)
            && is_own(atlas, it, year)
            && !own.contains(&it.plain())
            && !tells(it.plain(), &town.name)
            && !tells(name.plain(), &other.name)
            // A town under the name that it has today is no wrong answer to think about.
            && !tells(it.plain(), &other.name)
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
    let is_of_name = chance.below(2) == 1;
    let mut choices: Vec<(String, Choice)> = Vec::new();
    for it in std::iter::once(name).chain(wrong) {
        let of_place = atlas[it.place].name.as_str();
        let text = if is_of_name { of_place } else { it.plain() }.to_owned();
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
        ("name", name.plain().into()),
        ("year", words.year(year).into()),
        ("language", language.into()),
    ];
    let way = if is_of_name { ":of" } else { "" };
    let last = asking.facts.years().end().to_owned();
    // A name is argued about where the land still is.
    let is_disputed =
        |land| asking.facts.is_disputed(land, year) && asking.facts.is_disputed(land, last);
    Some(asking.question(
        QuestionKind::TownName,
        Asked {
            id: format!("{}:{}:{year}{way}", town.slug, name.language.code()),
            text: words.say_with(if is_of_name { "quiz-town-of" } else { "quiz-town" }, &values),
            form: AnswerForm::One,
            choices: arranged(choices),
            explanation: told(asking, name, year),
            ids: seed.keys.clone(),
            sources: sources_of(atlas, &name.sources),
            is_disputed: town.territory.is_some_and(is_disputed),
            link: asking.link(Day::middle_of_year(year), Some(Subject::Place(name.place))),
            tells: vec![format!("town:{}", town.slug)],
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
