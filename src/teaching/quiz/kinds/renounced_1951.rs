//! What Japan gave up in the treaty of San Francisco. Never the four island groups: whether they
//! were among it is the dispute itself.

use crate::atlas::{Subject, TerritoryId, Treaty, TreatyId};
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::{Asked, Asking, arranged, sources_of};
use crate::teaching::quiz::kinds::in_control::is_known;
use crate::teaching::quiz::lands::lands_named;
use crate::teaching::quiz::question::{AnswerForm, Choice, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::{Matter, Seed};

/// How many lands there are to choose from.
const COUNT: usize = 5;

/// The treaty beside whose lands others lie that it doesn't take; there is one.
pub fn seeds(asking: Asking<'_>) -> Vec<Seed> {
    let atlas = asking.atlas();
    let mut treaties = atlas.treaties.with_ids();
    let Some((id, _)) = treaties.find(|(_, it)| !it.lands_beside.is_empty()) else {
        return Vec::new();
    };
    let year = atlas[id].signed.first_day().year();
    let mut keys = vec![asking.key(Subject::Treaty(id))];
    keys.extend(atlas[id].event.map(|event| asking.key(Subject::Event(event))));
    let era = asking.facts.era(year);
    let seed = Seed { matter: Matter::Grant(id, 0), era, side: None, years: vec![year], keys };
    if asking.is_asked_of(year) { vec![seed] } else { Vec::new() }
}

/// The question.
pub fn question(asking: Asking<'_>, seed: &Seed, chance: &mut Chance) -> Option<Question> {
    let (atlas, words) = (asking.atlas(), asking.words);
    let Matter::Grant(id, _) = seed.matter else { return None };
    let treaty = &atlas[id];
    let mut right: Vec<Vec<TerritoryId>> = Vec::new();
    for grant in treaty.grants.iter().filter(|grant| grant.to.is_none() && !grant.is_disputed) {
        let is_cut = grant.territories.iter().any(|&land| atlas[land].is_only_described);
        if is_cut {
            // The map cuts it where the treaty doesn't.
            right.push(grant.territories.clone());
        } else {
            // A long group is asked for by one land of it at a time.
            let lands = grant.territories.iter().copied();
            let known: Vec<_> = lands.filter(|&land| is_known(asking, land)).collect();
            right.push(vec![*chance.one_of(&known)?]);
        }
    }
    let others = atlas.territories.ids();
    let others =
        others.filter(|land| treaty.lands_beside.contains(land) && is_known(asking, *land));
    let others: Vec<TerritoryId> = others.collect();
    let right = chance.some_of(&right, 3);
    let wrong = chance.some_of(&others, COUNT - right.len());
    let choice = |lands: Vec<TerritoryId>, is_right: bool| {
        let text = lands_named(atlas, words, &lands);
        let why = why(asking, treaty, lands[0], &text);
        (lands[0].index(), Choice { text, right: is_right, why })
    };
    let chosen = right.iter().cloned().map(|lands| choice(lands, true));
    let choices: Vec<_> =
        chosen.chain(wrong.into_iter().map(|it| choice(vec![it], false))).collect();
    let mut tells = vec![asking.key(Subject::Treaty(id))];
    tells.extend(treaty.event.map(|event| asking.key(Subject::Event(event))));
    let mut slugs: Vec<&str> = right.iter().map(|it| atlas[it[0]].slug.as_str()).collect();
    slugs.sort_unstable();
    Some(asking.question(
        QuestionKind::Renounced1951,
        Asked {
            id: slugs.join("+"),
            text: words.say("quiz-renounced"),
            form: AnswerForm::Several,
            choices: arranged(choices),
            explanation:
                words.say_with(
                    "quiz-renounced-note",
                    &[("articles", treaty.articles.as_str().into())],
                ),
            ids: seed.keys.clone(),
            sources: sources_of(atlas, &treaty.sources),
            is_disputed: false,
            link: link(asking, id),
            tells,
        },
    ))
}

fn link(asking: Asking<'_>, id: TreatyId) -> String {
    asking.link(asking.atlas()[id].signed.first_day(), Some(Subject::Treaty(id)))
}

/// What the treaty says of a land, in our words; of one that it doesn't name, that it doesn't.
fn why(asking: Asking<'_>, treaty: &Treaty, land: TerritoryId, name: &str) -> String {
    let grant = treaty.grants.iter().find(|grant| grant.territories.contains(&land));
    match grant {
        Some(grant) => asking.words.say_with(
            "quiz-renounced-words",
            &[("land", name.into()), ("words", grant.words.as_str().into())],
        ),
        None => asking.words.say_with("quiz-renounced-not", &[("land", name.into())]),
    }
}
