//! What a place is called in Ainu, or which place is called so. The wrong ones are names of other
//! places, in Ainu as well.

use crate::atlas::{Atlas, NameLanguage, Place, PlaceName, Subject};
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::{Asked, Asking, arranged, sources_of};
use crate::teaching::quiz::giveaways::{is_source_of, tells};
use crate::teaching::quiz::kinds::in_control::is_known;
use crate::teaching::quiz::level::QuizLevel;
use crate::teaching::quiz::question::{AnswerForm, Choice, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::Seed;
use crate::time::Day;

/// Whether a name is Ainu, one and not several, and not the one that the states took over.
pub fn can_be_asked(atlas: &Atlas, name: &PlaceName) -> bool {
    let place = &atlas[name.place];
    let own = name.plain();
    let is_one = !own.contains(" or ") && !own.contains(',');
    name.language == NameLanguage::Ainu && is_one && is_no_source(own, place)
}

/// Whether none of the names that the map has for a place comes from it.
fn is_no_source(own: &str, place: &Place) -> bool {
    let mut names = std::iter::once(&place.name).chain(&place.alias);
    names.all(|it| !tells(own, it) && !is_source_of(own, it))
}

/// Whether one learns of a place: its land is one of those that are asked for, or it is no part of one.
pub fn is_learnt(asking: Asking<'_>, name: &PlaceName) -> bool {
    let land = asking.atlas()[name.place].territory;
    land.is_none_or(|land| is_known(asking, land)) || asking.level == QuizLevel::More
}

/// The question.
pub fn question(
    asking: Asking<'_>,
    seed: &Seed,
    name: &PlaceName,
    chance: &mut Chance,
) -> Option<Question> {
    let (atlas, words) = (asking.atlas(), asking.words);
    let place = &atlas[name.place];
    let is_wrong = |it: &&PlaceName| {
        let other = &atlas[it.place];
        it.place != name.place
            && can_be_asked(atlas, it)
            && is_learnt(asking, it)
            && other.kind.is_town() == place.kind.is_town()
            && is_no_source(it.plain(), place)
            && is_no_source(name.plain(), other)
            && !tells(it.plain(), name.plain())
    };
    let others: Vec<&PlaceName> = atlas.place_names.iter().filter(is_wrong).collect();
    let wrong = chance.some_of(&others, asking.level.distractors());
    if wrong.len() < 2 {
        return None;
    }
    let is_of_name = chance.below(2) == 1;
    let choice = |it: &PlaceName| {
        let of_place = atlas[it.place].name.as_str();
        let text = if is_of_name { of_place } else { it.plain() }.to_owned();
        let right = it.place == name.place;
        (text.clone(), Choice { text, right, why: told(asking, it) })
    };
    let choices = std::iter::once(name).chain(wrong).map(choice).collect();
    let values = [("place", place.name.as_str().into()), ("name", name.plain().into())];
    let way = if is_of_name { ":of" } else { "" };
    let id = if is_of_name { "quiz-ainu-of" } else { "quiz-ainu" };
    Some(asking.question(
        QuestionKind::TownName,
        Asked {
            id: format!("{}:{}{way}", place.slug, name.language.code()),
            text: words.say_with(id, &values),
            form: AnswerForm::One,
            choices: arranged(choices),
            explanation: told(asking, name),
            ids: seed.keys.clone(),
            sources: sources_of(atlas, &name.sources),
            is_disputed: false,
            link:
                asking.link(Day::middle_of_year(asking.years[1]), Some(Subject::Place(name.place))),
            tells: vec![format!("town:{}", place.slug)],
        },
    ))
}

/// "Paramushir is Poro-mosir (“large island”) in Ainu".
fn told(asking: Asking<'_>, name: &PlaceName) -> String {
    let place = asking.atlas()[name.place].name.as_str();
    let values = [("place", place.into()), ("name", name.name.as_str().into())];
    asking.words.say_with("quiz-ainu-why", &values)
}
