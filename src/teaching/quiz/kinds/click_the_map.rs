//! Where a land or a town lies: a click on a map without names, where towns are dots. Never on less than
//! 24 pixels.

use crate::atlas::{
    OutlinePrecision, PlaceId, Subject, TerritoryId, Viewpoint, name_in_three_languages,
    paired_name,
};
use crate::geometry::{Bounds, PlanePoint, plane_distance};
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::{Asked, Asking, sources_of};
use crate::teaching::quiz::frames::{frame_around, grown_to, is_large_enough, pixels_between};
use crate::teaching::quiz::kinds::in_control::is_known;
use crate::teaching::quiz::lands::{all_names as subject_names, point_on};
use crate::teaching::quiz::picture::{AskedMap, Spot};
use crate::teaching::quiz::question::{AnswerForm, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::{Matter, Seed};

/// How many spots a map has.
const SPOTS: usize = 4;
/// How far round a town the others lie that can be meant, km.
const TOWNS_WITHIN: f64 = 1100.0;

/// Lands and towns.
pub fn seeds(asking: Asking<'_>) -> Vec<Seed> {
    let atlas = asking.atlas();
    let seed = |matter, keys| Seed { matter, era: 0, side: None, years: Vec::new(), keys };
    // Where a line was drawn after a description, nobody can see on a map of today where a land ends.
    let has_lines = |&land: &TerritoryId| atlas[land].outline == OutlinePrecision::Exact;
    let lands = atlas.territories.ids().filter(|&land| is_known(asking, land));
    let lands = lands.filter(has_lines);
    let lands =
        lands.map(|land| seed(Matter::Land(land), vec![asking.key(Subject::Territory(land))]));
    let towns = towns(asking).into_iter().map(|(town, _)| {
        let land = atlas[town].territory.map(|land| asking.key(Subject::Territory(land)));
        let keys = std::iter::once(asking.key(Subject::Place(town))).chain(land);
        seed(Matter::Town(town), keys.collect())
    });
    lands.chain(towns).collect()
}

/// Towns on the land of the map, with where they lie.
fn towns(asking: Asking<'_>) -> Vec<(PlaceId, PlanePoint)> {
    let atlas = asking.atlas();
    let projection = &atlas.base_map.projection;
    let towns = atlas.places.with_ids().filter(|(_, place)| {
        place.kind.is_town() && !place.is_off_the_map && place.territory.is_some()
    });
    let named = towns.filter(|(id, _)| atlas.names_of(*id).next().is_some());
    named.filter_map(|(id, it)| Some((id, projection.plane_from_globe(it.point)?))).collect()
}

/// The question.
pub fn question(asking: Asking<'_>, seed: &Seed, chance: &mut Chance) -> Option<Question> {
    let (atlas, words) = (asking.atlas(), asking.words);
    let (spots, frame) = match seed.matter {
        Matter::Land(land) => land_spots(asking, land, chance)?,
        Matter::Town(town) => town_spots(asking, town, chance)?,
        _ => return None,
    };
    let right = spots.iter().find(|spot| spot.right)?;
    let name = right.name.clone();
    let (subject, slug, sources) = match (right.land, right.place) {
        (Some(land), _) => (Subject::Territory(land), &atlas[land].slug, &atlas[land].sources),
        (None, Some(place)) => (Subject::Place(place), &atlas[place].slug, &atlas[place].sources),
        (None, None) => return None,
    };
    let all_names = match subject {
        Subject::Place(place) => {
            let it = &atlas[place];
            let (ru, ja) = (it.ru.as_deref(), it.ja.as_deref());
            name_in_three_languages(words, &it.name, it.alias.as_deref(), ru, ja)
        }
        _ => subject_names(words, &atlas[right.land?]),
    };
    let sources = sources_of(atlas, sources);
    let day = atlas.known_until;
    let map = AskedMap { frame, day, outlined: None, spots };
    let link = asking.link_through(day, Viewpoint::DeFacto, Some(subject), Some(frame));
    let values = [("name", name.as_str().into())];
    let mut question = asking.question(
        QuestionKind::ClickTheMap,
        Asked {
            id: slug.clone(),
            text: words.say_with("quiz-click", &values),
            form: AnswerForm::Click,
            choices: Vec::new(),
            explanation: words.say_with("quiz-click-why", &[("name", all_names.into())]),
            ids: vec![asking.key(subject)],
            sources,
            is_disputed: false,
            link,
            tells: vec![format!("map:{slug}")],
        },
    );
    question.map = Some(map);
    Some(question)
}

/// The land and three of its neighbours, and all of them in sight.
fn land_spots(
    asking: Asking<'_>,
    land: TerritoryId,
    chance: &mut Chance,
) -> Option<(Vec<Spot>, Bounds)> {
    let atlas = asking.atlas();
    let frame = frame_around(asking.facts, land)?;
    let near = asking.facts.near(land).iter().copied();
    let can_be_meant = |&land: &TerritoryId| {
        let bounds = asking.facts.bounds(land);
        is_known(asking, land) && bounds.is_some_and(|it| is_large_enough(it, frame))
    };
    if !can_be_meant(&land) {
        return None;
    }
    let others: Vec<TerritoryId> = near.filter(can_be_meant).take(6).collect();
    let others = chance.some_of(&others, SPOTS - 1);
    let mut spots: Vec<Spot> = Vec::new();
    for other in std::iter::once(land).chain(others) {
        let at = point_on(atlas, other)?;
        let is_apart = spots.iter().all(|it| pixels_between(it.at, at, frame) >= APART);
        if frame.contains(at) && is_apart {
            let name = paired_name(asking.words, &atlas[other]);
            let right = other == land;
            spots.push(Spot { name, at, land: Some(other), place: None, right });
        }
    }
    finished(spots, frame)
}

/// Numbers on the spots must not cover one another, pixels.
const APART: f64 = 26.0;

/// The town and three others about it.
fn town_spots(
    asking: Asking<'_>,
    town: PlaceId,
    chance: &mut Chance,
) -> Option<(Vec<Spot>, Bounds)> {
    let atlas = asking.atlas();
    let towns = towns(asking);
    let here = towns.iter().find(|(id, _)| *id == town)?.1;
    let is_near = |at: PlanePoint| plane_distance(here, at) < TOWNS_WITHIN;
    let others: Vec<_> = towns.into_iter().filter(|(id, at)| *id != town && is_near(*at)).collect();
    let others = chance.some_of(&others, others.len());
    let mut chosen = vec![(town, here)];
    let mut frame = grown_to(Bounds { min: here, max: here });
    for (other, at) in others {
        let wider = grown_to(Bounds::around(chosen.iter().map(|it| it.1).chain([at]))?);
        // In a wider frame those that were chosen before lie nearer to one another, too.
        let points: Vec<PlanePoint> = chosen.iter().map(|it| it.1).chain([at]).collect();
        let is_apart = (1..points.len()).all(|place| {
            let before = &points[..place];
            before.iter().all(|&it| pixels_between(it, points[place], wider) >= APART)
        });
        if chosen.len() < SPOTS && is_apart {
            chosen.push((other, at));
            frame = wider;
        }
    }
    let spot = |(place, at): (PlaceId, PlanePoint)| Spot {
        // The map is of today, and the name can be of another time: Mukden beside Shenyang.
        name: name_in_three_languages(
            asking.words,
            &atlas[place].name,
            atlas[place].alias.as_deref(),
            None,
            None,
        ),
        at,
        land: None,
        place: Some(place),
        right: place == town,
    };
    finished(chosen.into_iter().map(spot).collect(), frame)
}

/// The spots from north to south.
fn finished(mut spots: Vec<Spot>, frame: Bounds) -> Option<(Vec<Spot>, Bounds)> {
    spots.sort_by(|a, b| b.at.y.total_cmp(&a.at.y));
    (spots.len() > 2).then_some((spots, frame))
}
