//! What a place is called in Ainu, or which place is called so. The wrong ones are names of other
//! places, in Ainu as well.

use crate::atlas::{Atlas, NameLanguage, PlaceName, Subject};
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::{Asked, Asking, arranged, sources_of};
use crate::teaching::quiz::giveaways::tells;
use crate::teaching::quiz::question::{AnswerForm, Choice, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::Seed;
use crate::time::Day;

/// Whether a name is Ainu, one and not several, and not the one that the states took over.
pub fn can_be_asked(atlas: &Atlas, name: &PlaceName) -> bool {
    let place = &atlas[name.place];
    let own = name.plain();
    let is_one = !own.contains(" or ") && !own.contains(',');
    name.language == NameLanguage::Ainu
        && is_one
        && std::iter::once(&place.name).chain(&place.alias).all(|it| !tells(own, it))
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
            && other.kind.is_town() == place.kind.is_town()
            && !tells(it.plain(), &place.name)
            && !tells(name.plain(), &other.name)
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
    let last = *asking.facts.years().end();
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
            is_disputed: place.territory.is_some_and(|it| asking.facts.is_disputed(it, last)),
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
