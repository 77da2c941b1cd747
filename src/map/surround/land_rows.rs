use crate::atlas::{ColourRole, HolderId, Status, Viewpoint};
use crate::language::Name;
use crate::map::composition::Composition;
use crate::map::ground::symbology::{Power, Symbology};

/// The smallest land whose colour is explained, pixels.
const LEAST: f64 = 4.0;
/// The most samples of one meaning.
const MOST_SAMPLES: usize = 3;
/// The most peoples that are named in the key: they bear their names on their land too.
const MOST_PEOPLES: usize = 2;

/// What a row says, in the order of the key: the same from year to year.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Meaning {
    /// Held by one; or, if true, by two or by one over another. Of several, whose lands look the
    /// same, all.
    Held(ColourRole, bool, Vec<HolderId>),
    /// Lands of peoples without a state, which share a colour.
    Peoples(Vec<HolderId>),
    /// Where nobody lives and no state rules, and who claims it all the same.
    Uninhabited(Vec<HolderId>),
    Outside,
    Undetermined,
    /// Held by one and claimed by others.
    Claimed(ColourRole, HolderId, Vec<HolderId>),
    /// Held by force or under a lease, and claimed by others.
    Banded(ColourRole, HolderId, &'static str, Vec<HolderId>),
}

/// A row of the key that explains lands.
pub struct LandRow {
    /// How these look.
    pub lands: Vec<Symbology>,
    /// What they are.
    pub text: String,
    /// The same after the row above it, where it says more of the same.
    pub after: Option<String>,
    /// The same in few words, if it can be said so and no other row says that.
    pub short: Option<String>,
    /// Fewer words still, after the row above it.
    pub short_after: Option<String>,
}

/// The holders on the map by their names of that day, and what stripes and bands over their colours
/// mean.
pub fn land_rows(composition: &Composition<'_>, symbologies: &[Symbology]) -> Vec<LandRow> {
    let mut rows: Vec<(Meaning, Vec<Symbology>)> = Vec::new();
    for symbology in visible(composition, symbologies) {
        let meaning = meaning(composition, symbology);
        match rows.iter_mut().find(|(other, _)| is_one_row(composition, other, &meaning)) {
            Some((known, samples)) if *known == meaning => add_sample(samples, symbology),
            Some(row) if is_over_a_people(composition, &row.0) => {
                *row = (meaning, vec![symbology.clone()]);
            }
            Some(_) => {}
            None => rows.push((meaning, vec![symbology.clone()])),
        }
    }
    gather_peoples(&mut rows);
    gather_rivals(&mut rows);
    rows.sort_by(|(one, _), (other, _)| one.cmp(other));
    let before = std::iter::once(None).chain(rows.iter().map(|(meaning, _)| Some(meaning)));
    let after: Vec<_> = before
        .zip(&rows)
        .map(|(before, (meaning, _))| {
            let says = |id| before.and_then(|it| text_after(composition, it, meaning, id));
            ["key-claimed-too", "key-claimed-too-short"].map(says)
        })
        .collect();
    let shorts: Vec<_> = rows.iter().map(|(meaning, _)| short(composition, meaning)).collect();
    let is_alone = |short: &String| shorts.iter().flatten().filter(|it| *it == short).count() == 1;
    let rows = rows.into_iter().zip(after).zip(&shorts);
    rows.map(|(((meaning, lands), [after, short_after]), short)| LandRow {
        text: text(composition, &meaning),
        lands,
        after,
        short_after,
        short: short.clone().filter(is_alone),
    })
    .collect()
}

/// What a row says in few words: the state alone, or how the land is held; by whom the colour tells.
fn short(composition: &Composition<'_>, meaning: &Meaning) -> Option<String> {
    let in_short = |holder: HolderId| composition.atlas[holder].in_short();
    match meaning {
        Meaning::Held(_, false, holders) => match holders[..] {
            [holder] => Some(in_short(holder)),
            _ => None,
        },
        Meaning::Banded(_, _, id, claimants) if claimants.is_empty() => {
            let id = if *id == "key-leased" { "key-leased-short" } else { "key-occupied-short" };
            Some(composition.words.say(id))
        }
        Meaning::Held(..)
        | Meaning::Peoples(_)
        | Meaning::Uninhabited(_)
        | Meaning::Outside
        | Meaning::Undetermined
        | Meaning::Claimed(..)
        | Meaning::Banded(..) => None,
    }
}

/// Lands of peoples without a state look the same, and are told in one row.
fn gather_peoples(rows: &mut Vec<(Meaning, Vec<Symbology>)>) {
    let is_people =
        |meaning: &Meaning| matches!(meaning, Meaning::Held(ColourRole::NoState, false, _));
    if rows.iter().filter(|(meaning, _)| is_people(meaning)).count() < 2 {
        return;
    }
    let (people, others): (Vec<_>, Vec<_>) =
        std::mem::take(rows).into_iter().partition(|(meaning, _)| is_people(meaning));
    *rows = others;
    let mut holders: Vec<HolderId> = people
        .iter()
        .filter_map(|(meaning, _)| {
            let Meaning::Held(_, _, holders) = meaning else { return None };
            Some(holders.iter().copied())
        })
        .flatten()
        .collect();
    holders.sort_unstable();
    let lands = people.into_iter().next().map(|(_, lands)| lands).unwrap_or_default();
    rows.push((Meaning::Peoples(holders), lands));
}

/// Rivals for one state have its colour, and are told in one row: Qing China, and the Qing at war
/// with followers of the Ming.
fn gather_rivals(rows: &mut Vec<(Meaning, Vec<Symbology>)>) {
    let mut gathered: Vec<(Meaning, Vec<Symbology>)> = Vec::new();
    for (meaning, lands) in std::mem::take(rows) {
        let Meaning::Held(_, _, holders) = &meaning else {
            gathered.push((meaning, lands));
            continue;
        };
        let rival = gathered.iter_mut().find_map(|(other, others)| {
            let looks_so = others.first().map(look) == lands.first().map(look);
            let Meaning::Held(_, _, rivals) = other else { return None };
            looks_so.then_some(rivals)
        });
        match rival {
            Some(rivals) => rivals.extend(holders),
            None => gathered.push((meaning, lands)),
        }
    }
    for (meaning, _) in &mut gathered {
        if let Meaning::Held(_, _, holders) = meaning {
            holders.sort_unstable();
        }
    }
    *rows = gathered;
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

/// How the land looks that is large enough to be seen.
fn visible<'a>(
    composition: &Composition<'_>,
    symbologies: &'a [Symbology],
) -> impl Iterator<Item = &'a Symbology> {
    let seen = composition.view.camera.visible();
    let scale = composition.view.camera.pixels_per_km;
    let units = composition.level.units.iter().zip(symbologies);
    let visible = units.filter(move |(unit, _)| {
        // The rectangle around a land can reach into the map where the land does not.
        let shape = &unit.shape;
        shape.bounds.width().max(shape.bounds.height()) * scale >= LEAST
            && shape.bounds.touches(seen)
            && (shape.vertices.iter().any(|&it| seen.contains(it)) || shape.contains(seen.centre()))
    });
    visible.map(|(_, symbology)| symbology)
}

/// One more land of a meaning, if it looks like none of the others.
fn add_sample(samples: &mut Vec<Symbology>, symbology: &Symbology) {
    let colours = |it: &Symbology| (it.holder, it.joint, it.claims.clone());
    let is_known = samples.iter().any(|it| colours(it) == colours(symbology));
    if !is_known && samples.len() < MOST_SAMPLES {
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

fn text(composition: &Composition<'_>, meaning: &Meaning) -> String {
    let (atlas, words) = (composition.atlas, composition.words);
    match meaning {
        Meaning::Held(_, _, holders) => {
            let names: Vec<String> = holders.iter().map(|&it| atlas[it].standing_alone()).collect();
            words.clauses(&names)
        }
        Meaning::Peoples(holders) if holders.len() > MOST_PEOPLES => words.say("key-peoples"),
        Meaning::Peoples(holders) => {
            let names: Vec<String> = holders.iter().map(|&it| atlas[it].standing_alone()).collect();
            words.list(&names)
        }
        Meaning::Uninhabited(claimants) => {
            with_claimants(composition, words.say("key-uninhabited"), claimants)
        }
        // Through the eyes that see claims alone, all else is only pale.
        Meaning::Outside if composition.view.state.viewpoint == Viewpoint::Claims => {
            words.say("key-undisputed")
        }
        Meaning::Outside => words.say("key-outside"),
        Meaning::Undetermined => words.say("legend-undetermined"),
        Meaning::Claimed(_, holder, claimants) => {
            let holder = atlas[*holder].in_a_sentence();
            let values =
                [("holder", holder.into()), ("claimants", names(composition, claimants).into())];
            words.say_with("key-claimed", &values)
        }
        Meaning::Banded(_, holder, id, claimants) => {
            let held = words.say_with(id, &[("holder", atlas[*holder].in_a_sentence().into())]);
            with_claimants(composition, held, claimants)
        }
    }
}

/// How a land is held, and who claims it, if anybody does.
fn with_claimants(composition: &Composition<'_>, held: String, claimants: &[HolderId]) -> String {
    if claimants.is_empty() {
        return held;
    }
    let values = [("held", held.into()), ("claimants", names(composition, claimants).into())];
    composition.words.say_with("key-held-and-claimed", &values)
}

/// What a row says where the row above it has said how the land is held.
fn text_after(
    composition: &Composition<'_>,
    before: &Meaning,
    meaning: &Meaning,
    says: &str,
) -> Option<String> {
    let Meaning::Banded(_, holder, id, claimants) = meaning else { return None };
    let Meaning::Banded(_, other, other_id, _) = before else { return None };
    (holder == other && id == other_id).then(|| {
        // Short: a strip has little room.
        let claimants: Vec<String> =
            claimants.iter().map(|&it| composition.atlas[it].in_short()).collect();
        let claimants = composition.words.list(&claimants);
        composition.words.say_with(says, &[("claimants", claimants.into())])
    })
}

fn names(composition: &Composition<'_>, holders: &[HolderId]) -> Name {
    let names: Vec<Name> =
        holders.iter().map(|&it| composition.atlas[it].in_a_sentence()).collect();
    composition.words.list_of_names(&names)
}
