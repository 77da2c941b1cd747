use crate::atlas::{ColourRole, HolderId, Status, TerritoryId};
use crate::map::composition::Composition;
use crate::map::ground::symbology::{Power, Symbology};
use crate::map::surround::key::land_words::{self, Meaning};
use crate::map::surround::key::row::Row;
use crate::map::surround::key::samples::{self, Sample};
use crate::map::values::{KeyKind, KeyRow, KeyWeight, Wall};

/// The smallest land whose colour is explained, pixels.
const LEAST: f64 = 4.0;

/// Lands of one meaning: how they look, and the weight of the weightiest.
struct Found {
    meaning: Meaning,
    lands: Vec<Symbology>,
    weight: KeyWeight,
}

/// The holders on the map by their names of that day, and what stripes and bands over their colours
/// mean.
pub fn land_rows(composition: &Composition<'_>, symbologies: &[Symbology]) -> Vec<Row> {
    let mut rows = gather_rivals(gather_peoples(found(composition, symbologies)));
    rows.sort_by(|one, other| one.meaning.cmp(&other.meaning));
    let before = std::iter::once(None).chain(rows.iter().map(|row| Some(&row.meaning)));
    let after: Vec<Option<String>> = before
        .zip(&rows)
        .map(|(before, row)| land_words::after(composition, before?, &row.meaning))
        .collect();
    let shorts: Vec<_> =
        rows.iter().map(|row| land_words::short(composition, &row.meaning)).collect();
    let is_alone = |short: &String| shorts.iter().flatten().filter(|it| *it == short).count() == 1;
    let rows = rows.into_iter().zip(after).zip(&shorts);
    rows.map(|((row, after), short)| {
        let text = land_words::text(composition, &row.meaning);
        let says = KeyRow {
            weight: row.weight,
            after,
            short: short.clone().filter(is_alone),
            short_after: land_words::short_after(composition, &row.meaning),
            whose: land_words::whose(composition, &row.meaning),
            follows: land_words::follows(composition, &row.meaning),
            ..KeyRow::new(KeyKind::Land, text)
        };
        Row { sample: Sample::Lands(row.lands), says }
    })
    .collect()
}

/// What is in sight, each meaning once.
fn found(composition: &Composition<'_>, symbologies: &[Symbology]) -> Vec<Found> {
    let mut rows: Vec<Found> = Vec::new();
    for (symbology, weight) in visible(composition, symbologies) {
        let meaning = meaning(composition, symbology);
        let same = rows.iter_mut().find(|row| is_one_row(composition, &row.meaning, &meaning));
        let Some(row) = same else {
            rows.push(Found { meaning, lands: vec![symbology.clone()], weight });
            continue;
        };
        row.weight = row.weight.min(weight);
        if row.meaning == meaning {
            add_sample(&mut row.lands, symbology);
        } else if is_over_a_people(composition, &row.meaning) {
            row.meaning = meaning;
            row.lands = vec![symbology.clone()];
        }
    }
    rows
}

/// How long the row of a land is kept: the longest, where it is told on a wall, or who holds it.
fn weight(
    composition: &Composition<'_>,
    symbology: &Symbology,
    land: Option<TerritoryId>,
) -> KeyWeight {
    let wall = composition.view.wall.as_deref();
    let is_among = |lands: &[TerritoryId]| land.is_some_and(|it| lands.contains(&it));
    let is_told = |wall: &Wall| {
        let holder = symbology.held_by.filter(|_| symbology.power != Power::Outside);
        is_among(&wall.lands) || holder.is_some_and(|it| wall.holders.contains(&it))
    };
    let the_two = [Some(ColourRole::Japan), Some(ColourRole::Russia)];
    if wall.is_some_and(|wall| is_among(&wall.shown)) {
        KeyWeight::ShownLand
    } else if wall.is_some_and(is_told) {
        KeyWeight::ToldLand
    } else if symbology.joint.is_some() || symbology.is_claimed() || symbology.is_banded() {
        KeyWeight::Striped
    } else if the_two.contains(&symbology.holder) {
        KeyWeight::OfTheTwo
    } else {
        KeyWeight::Land
    }
}

/// Lands of peoples without a state look the same, and are told in one row.
fn gather_peoples(rows: Vec<Found>) -> Vec<Found> {
    let is_people =
        |row: &Found| matches!(row.meaning, Meaning::Held(ColourRole::NoState, false, _));
    if rows.iter().filter(|row| is_people(row)).count() < 2 {
        return rows;
    }
    let (people, mut others): (Vec<Found>, Vec<Found>) = rows.into_iter().partition(is_people);
    let mut peoples: Vec<HolderId> =
        people.iter().flat_map(|row| row.meaning.holders()).copied().collect();
    peoples.sort_unstable();
    let weight = people.iter().map(|row| row.weight).min().unwrap_or(KeyWeight::Land);
    let lands = people.into_iter().next().map(|row| row.lands).unwrap_or_default();
    others.push(Found { meaning: Meaning::Peoples(peoples), lands, weight });
    others
}

/// Rivals for one state have its colour, and are told in one row: Qing China, and the Qing at war
/// with followers of the Ming.
fn gather_rivals(rows: Vec<Found>) -> Vec<Found> {
    let mut gathered: Vec<Found> = Vec::new();
    for row in rows {
        let Meaning::Held(_, _, holders) = &row.meaning else {
            gathered.push(row);
            continue;
        };
        let rival = gathered.iter_mut().find_map(|other| {
            let looks_so = other.lands.first().map(look) == row.lands.first().map(look);
            let Meaning::Held(_, _, rivals) = &mut other.meaning else { return None };
            looks_so.then_some((rivals, &mut other.weight))
        });
        match rival {
            Some((rivals, weight)) => {
                rivals.extend(holders);
                rivals.sort_unstable();
                *weight = row.weight.min(*weight);
            }
            None => gathered.push(row),
        }
    }
    gathered
}

/// What one sees of how a land is held.
fn look(land: &Symbology) -> impl PartialEq + use<> {
    (land.holder, land.joint, land.claims.clone(), land.is_banded())
}

/// Whether two meanings look the same and are told in one row: what a state claims to hold where a
/// people lives looks like the rest of what it holds, if another claims both.
fn is_one_row(composition: &Composition<'_>, one: &Meaning, other: &Meaning) -> bool {
    let (Meaning::Claimed(a, holder, claimed), Meaning::Claimed(b, other_holder, other_claimed)) =
        (one, other)
    else {
        return one == other;
    };
    let is_people = [one, other].iter().any(|it| is_over_a_people(composition, it));
    a == b && claimed == other_claimed && (holder == other_holder || is_people)
}

fn is_over_a_people(composition: &Composition<'_>, meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Claimed(_, holder, _) if composition.atlas[*holder].is_over_a_people)
}

/// How the land looks that is large enough to be seen, or is told; and its weight.
fn visible<'a>(
    composition: &Composition<'_>,
    symbologies: &'a [Symbology],
) -> impl Iterator<Item = (&'a Symbology, KeyWeight)> {
    let seen = composition.view.camera.visible();
    let scale = composition.view.camera.pixels_per_km;
    let units = composition.level.units.iter().zip(symbologies);
    let visible = units.zip(&composition.atlas.territory_of_unit);
    visible.filter_map(move |((unit, symbology), land)| {
        let shape = &unit.shape;
        let weight = weight(composition, symbology, *land);
        let is_large = shape.bounds.width().max(shape.bounds.height()) * scale >= LEAST;
        // The rectangle around a land can reach into the map where the land does not.
        let is_in_sight = shape.bounds.touches(seen)
            && (shape.vertices.iter().any(|&it| seen.contains(it))
                || shape.contains(seen.centre()));
        (is_in_sight && (is_large || weight <= KeyWeight::ToldLand)).then_some((symbology, weight))
    })
}

/// One more land of a meaning, if it looks like none of the others.
fn add_sample(samples: &mut Vec<Symbology>, symbology: &Symbology) {
    let colours = |it: &Symbology| (it.holder, it.joint, it.claims.clone());
    let is_known = samples.iter().any(|it| colours(it) == colours(symbology));
    if !is_known && samples.len() < samples::MOST {
        samples.push(symbology.clone());
    }
}

fn meaning(composition: &Composition<'_>, symbology: &Symbology) -> Meaning {
    if symbology.held_by.is_some_and(|holder| composition.atlas[holder].is_nobody) {
        return Meaning::Uninhabited(symbology.claimed_by.clone());
    }
    let Some(role) = symbology.holder else { return Meaning::Undetermined };
    let Some(holder) = symbology.held_by.filter(|_| symbology.power != Power::Outside) else {
        return Meaning::Outside;
    };
    match symbology.status {
        Some(Status::Occupied) => {
            Meaning::Banded(role, holder, "key-occupied", symbology.claimed_by.clone())
        }
        Some(Status::Leased) => {
            Meaning::Banded(role, holder, "key-leased", symbology.claimed_by.clone())
        }
        _ if symbology.is_claimed() => Meaning::Claimed(role, holder, symbology.claimed_by.clone()),
        _ => Meaning::Held(role, symbology.joint.is_some(), vec![holder]),
    }
}
