//! Which official map shows a land so: the wrong ones are other official maps, of another state or
//! another time, and show it otherwise.

use crate::atlas::{HolderId, Shown, Subject, TerritoryId, Viewpoint, paired_name};
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::{Asked, Asking, arranged, sources_of};
use crate::teaching::quiz::kinds::in_control::is_known;
use crate::teaching::quiz::question::{AnswerForm, Choice, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::{Matter, Seed, Side};
use crate::time::Day;

/// Years of the maps that are asked about: no map changes in one of them.
const YEARS: [i32; 8] = [1948, 1950, 1960, 1970, 1980, 1988, 2000, 2020];

/// Lands that an official map shows on its own ground, by era.
pub fn seeds(asking: Asking<'_>) -> Vec<Seed> {
    let atlas = asking.atlas();
    let mut seeds = Vec::new();
    for map in &atlas.official_maps {
        let side = Side::through(map.viewpoint);
        let lands = atlas.territories.ids().filter(|&land| is_known(asking, land));
        for land in lands.filter(|&land| atlas[land].group != "liancourt") {
            let years = YEARS.into_iter().filter(|&year| {
                asking.is_asked_of(year)
                    && matches!(
                        atlas.shown(land, Day::middle_of_year(year), map.viewpoint),
                        Shown::Official(..)
                    )
            });
            for year in years {
                seeds.push(Seed {
                    matter: Matter::Map(map.viewpoint, land),
                    era: asking.facts.era(year),
                    side,
                    years: vec![year],
                    keys: vec![asking.key(Subject::Territory(land))],
                });
            }
        }
    }
    seeds
}

/// An official map and its year.
type MapOf = (Viewpoint, i32);

/// The question.
pub fn question(asking: Asking<'_>, seed: &Seed, chance: &mut Chance) -> Option<Question> {
    let (atlas, words) = (asking.atlas(), asking.words);
    let Matter::Map(viewpoint, land) = seed.matter else { return None };
    let &year = seed.years.first()?;
    let right = (viewpoint, year);
    let shown = power(asking, land, right);
    let all = Viewpoint::OFFICIAL.into_iter().flat_map(|it| YEARS.map(|year| (it, year)));
    let is_wrong = |&map: &MapOf| power(asking, land, map) != shown && asking.is_asked_of(map.1);
    let wrong: Vec<MapOf> = all.filter(is_wrong).collect();
    // The other state's map of the same year is the one it is held against.
    let (of_year, others): (Vec<MapOf>, Vec<_>) = wrong.into_iter().partition(|it| it.1 == year);
    let mut wrong = of_year;
    let more = chance.some_of(&others, asking.level.distractors().saturating_sub(wrong.len()));
    wrong.extend(more);
    if wrong.len() < 2 {
        return None;
    }
    let choice = |map: MapOf| {
        let text = words.say_with(
            "quiz-map-of",
            &[("map", map_name(asking, map).into()), ("year", words.year(map.1).into())],
        );
        let why = told(asking, land, map);
        ((map.1, map.0.word()), Choice { text, right: map == right, why })
    };
    let choices: Vec<_> = std::iter::once(right).chain(wrong).map(choice).collect();
    let day = Day::middle_of_year(year);
    let Shown::Official(difference, map) = atlas.shown(land, day, viewpoint) else { return None };
    let name = paired_name(words, &atlas[land]);
    let text = match difference.holder {
        Some(holder) => words.say_with(
            "quiz-map",
            &[("land", name.into()), ("holder", atlas[holder].in_a_sentence().into())],
        ),
        None => words.say_with("quiz-map-open", &[("land", name.into())]),
    };
    let slug = &atlas[land].slug;
    let mut question = asking.question(
        QuestionKind::WhoseMap,
        Asked {
            id: format!("{slug}:{}:{year}", viewpoint.word()),
            text,
            form: AnswerForm::One,
            choices: arranged(choices),
            explanation: words.say_with(
                "quiz-map-why",
                &[
                    ("said", told(asking, land, right).into()),
                    ("basis", difference.basis.as_str().into()),
                ],
            ),
            ids: vec![asking.key(Subject::Territory(land))],
            sources: sources_of(
                atlas,
                if difference.sources.is_empty() { &map.sources } else { &difference.sources },
            ),
            is_disputed: true,
            link: asking.link_through(day, viewpoint, Some(Subject::Territory(land)), None),
            tells: vec![format!("official:{slug}")],
        },
    );
    question.viewpoint = viewpoint;
    Some(question)
}

/// The power that a map shows a land as.
fn power(asking: Asking<'_>, land: TerritoryId, (viewpoint, year): MapOf) -> Option<&str> {
    asking.facts.power_shown(land, Day::middle_of_year(year), viewpoint)
}

fn map_name(asking: Asking<'_>, (viewpoint, year): MapOf) -> String {
    let is_soviet = viewpoint == Viewpoint::Russia && Day::middle_of_year(year) < soviet_end();
    let word = if is_soviet { "ussr" } else { viewpoint.word() };
    asking.words.say(&format!("quiz-official-{word}"))
}

/// The day on which Soviet maps became Russian ones.
fn soviet_end() -> Day {
    Day::new(1991, 12, 26).expect("a day of the calendar")
}

/// "Japan’s official map of 1960 shows it as nobody’s".
fn told(asking: Asking<'_>, land: TerritoryId, map: MapOf) -> String {
    let (atlas, words) = (asking.atlas(), asking.words);
    let holder: Option<HolderId> = match atlas.shown(land, Day::middle_of_year(map.1), map.0) {
        Shown::Control(control) => Some(control.holder),
        Shown::Official(official, _) => official.holder,
        Shown::Nothing => None,
    };
    let mut values = vec![
        ("map", map_name(asking, map).into()),
        ("year", words.year(map.1).into()),
        ("land", paired_name(words, &atlas[land]).into()),
    ];
    match holder {
        Some(holder) => {
            values.push(("holder", atlas[holder].in_a_sentence().into()));
            words.say_with("quiz-map-shows", &values)
        }
        None => words.say_with("quiz-map-leaves-open", &values),
    }
}
