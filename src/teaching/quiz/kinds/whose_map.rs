//! Which official maps leave a land undetermined, or show it as held by the power in control of it, or
//! by another: the wrong ones are other official maps, of another state or another time. No holder is
//! named, or the state that made the map would tell it.

use crate::atlas::{HolderId, Shown, Subject, TerritoryId, Viewpoint, paired_name};
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::{Asked, Asking, arranged, sources_of};
use crate::teaching::quiz::kinds::in_control::is_known;
use crate::teaching::quiz::question::{AnswerForm, Choice, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::{Matter, Seed, Side};
use crate::time::Day;

/// Years of the maps that are asked about: no map changes in one of them, and both states had one.
const YEARS: [i32; 8] = [1928, 1938, 1960, 1970, 1980, 1988, 2000, 2020];
/// So many maps show it so, and so many otherwise. Of one state at least there is one of each: whose it
/// is doesn't tell how a map shows the land.
const EACH: usize = 2;

/// Lands that an official map shows on its own ground, by era.
pub fn seeds(asking: Asking<'_>) -> Vec<Seed> {
    let atlas = asking.atlas();
    let mut seeds = Vec::new();
    for map in &atlas.official_maps {
        let side = Side::through(map.viewpoint);
        let lands = atlas.territories.ids().filter(|&land| is_known(asking, land));
        for land in lands {
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
    let asks = Sight::of(asking, land, right);
    let all = Viewpoint::OFFICIAL.into_iter().flat_map(|it| YEARS.map(|year| (it, year)));
    let all: Vec<MapOf> = all.filter(|map| asking.is_asked_of(map.1)).collect();
    let of = |is_wanted: &dyn Fn(Sight) -> bool| -> Vec<MapOf> {
        let wanted = all.iter().copied().filter(|&map| is_wanted(Sight::of(asking, land, map)));
        wanted.filter(|&map| map != right).collect()
    };
    let alike = of(&|sight| sight == asks);
    let wrong = of(&|sight| asks.is_wrong(sight));
    let mut four: Vec<[MapOf; 2 * EACH]> = Vec::new();
    for &second in &alike {
        for (place, &third) in wrong.iter().enumerate() {
            let rest = wrong[place + 1..].iter();
            four.extend(rest.map(|&fourth| [right, second, third, fourth]));
        }
    }
    four.retain(|[first, second, third, fourth]| {
        let of_wrong = [third.0, fourth.0];
        of_wrong.contains(&first.0) || of_wrong.contains(&second.0)
    });
    let &maps = chance.one_of(&four)?;
    let choice = |map: MapOf| {
        let text = words.say_with(
            "quiz-map-of",
            &[("map", map_name(asking, map).into()), ("year", words.year(map.1).into())],
        );
        let why = told(asking, land, map);
        ((map.1, map.0.word()), Choice { text, right: Sight::of(asking, land, map) == asks, why })
    };
    let choices: Vec<_> = maps.into_iter().map(choice).collect();
    let day = Day::middle_of_year(year);
    let name = paired_name(words, &atlas[land]);
    let text = words.say_with(asks.message(), &[("land", name.into())]);
    let slug = &atlas[land].slug;
    let mut question = asking.question(
        QuestionKind::WhoseMap,
        Asked {
            id: format!("{slug}:{}:{year}", viewpoint.word()),
            text,
            form: AnswerForm::Several,
            choices: arranged(choices),
            explanation: grounds(asking, land, right),
            ids: vec![asking.key(Subject::Territory(land))],
            sources: Viewpoint::OFFICIAL
                .iter()
                .flat_map(|&it| sources_on(asking, land, day, it))
                .collect(),
            is_disputed: true,
            link: asking.link_through(day, viewpoint, Some(Subject::Territory(land)), None),
            tells: vec![format!("official:{}:{}", asking.facts.whole(land), asks.message())],
        },
    );
    question.viewpoint = viewpoint;
    Some(question)
}

/// What a map shows, and the ground that each state gives: never that of one alone.
fn grounds(asking: Asking<'_>, land: TerritoryId, right: MapOf) -> String {
    let (atlas, words) = (asking.atlas(), asking.words);
    let day = Day::middle_of_year(right.1);
    let ground = |viewpoint| match atlas.shown(land, day, viewpoint) {
        Shown::Official(difference, _) => {
            let map = map_name(asking, (viewpoint, right.1));
            let values = [("map", map.into()), ("basis", difference.basis.as_str().into())];
            Some(words.say_with("quiz-map-ground", &values))
        }
        Shown::Control(_) | Shown::Nothing => None,
    };
    let grounds: Vec<String> = Viewpoint::OFFICIAL.into_iter().filter_map(ground).collect();
    let values =
        [("said", told(asking, land, right).into()), ("grounds", words.clauses(&grounds).into())];
    words.say_with("quiz-map-why", &values)
}

/// Who says on what ground an official map shows a land otherwise.
fn sources_on(
    asking: Asking<'_>,
    land: TerritoryId,
    day: Day,
    viewpoint: Viewpoint,
) -> Vec<String> {
    let atlas = asking.atlas();
    match atlas.shown(land, day, viewpoint) {
        Shown::Official(difference, map) if difference.sources.is_empty() => {
            sources_of(atlas, &map.sources)
        }
        Shown::Official(difference, _) => sources_of(atlas, &difference.sources),
        Shown::Control(_) | Shown::Nothing => Vec::new(),
    }
}

/// How an official map shows a land, beside who was in control of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sight {
    /// As held by the power in control.
    AsHeld,
    /// As held by another power.
    AsOthers,
    /// It says of nobody that they hold it.
    Open,
}

impl Sight {
    fn of(asking: Asking<'_>, land: TerritoryId, (viewpoint, year): MapOf) -> Self {
        let power =
            |viewpoint| asking.facts.power_shown(land, Day::middle_of_year(year), viewpoint);
        match power(viewpoint) {
            None => Self::Open,
            shown if shown == power(Viewpoint::DeFacto) => Self::AsHeld,
            Some(_) => Self::AsOthers,
        }
    }

    /// Whether a map that shows it so is no answer to what this one asks.
    fn is_wrong(self, other: Self) -> bool {
        match self {
            // What is left open is not shown as held by those in control either.
            Self::AsHeld | Self::Open => other != self,
            // Whether it is "another" that is left open could be argued about.
            Self::AsOthers => other == Self::AsHeld,
        }
    }

    fn message(self) -> &'static str {
        match self {
            Self::AsHeld => "quiz-map-as-held",
            Self::AsOthers => "quiz-map-as-others",
            Self::Open => "quiz-map-open",
        }
    }
}

fn map_name(asking: Asking<'_>, (viewpoint, year): MapOf) -> String {
    let mut maps = asking.atlas().official_maps.iter();
    let map = maps.find(|it| it.viewpoint == viewpoint);
    map.and_then(|it| it.name_on(Day::middle_of_year(year))).unwrap_or_default().to_owned()
}

/// "Japan’s official map of 1980 shows it as held by Japan. In control of it: the USSR."
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
    let said = match holder {
        Some(holder) => {
            values.push(("holder", atlas[holder].in_a_sentence().into()));
            words.say_with("quiz-map-shows", &values)
        }
        None => words.say_with("quiz-map-leaves-open", &values),
    };
    let Some(control) = atlas[land].control_on(Day::middle_of_year(map.1)) else { return said };
    let values = [("said", said.into()), ("holder", atlas[control.holder].in_a_sentence().into())];
    words.say_with("quiz-map-beside", &values)
}
