use crate::atlas::atlas::Atlas;
use crate::atlas::group::GroupId;
use crate::atlas::holder::HolderId;
use crate::atlas::sentences::paired_name;
use crate::atlas::territory::TerritoryId;
use crate::atlas::viewpoint::{Shown, Viewpoint};
use crate::language::{Name, Words};
use crate::time::Day;

/// A date and through whose eyes it is seen: what a map shows of who held what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MapState {
    /// The day whose holders are shown.
    pub day: Day,
    /// A year was chosen, not a day: the day is its last.
    pub is_whole_year: bool,
    /// Through whose eyes.
    pub viewpoint: Viewpoint,
}

impl MapState {
    /// "1945", "28 August 1945".
    pub fn date_in_words(self, words: &Words) -> String {
        if self.is_whole_year { words.year(self.day.year()) } else { words.day(self.day) }
    }
}

/// What two maps show differently of lands of one group, in the same way of all of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Which, in the order of the files; never empty.
    pub territories: Vec<TerritoryId>,
    /// On the first map.
    pub before: Standing,
    /// On the second.
    pub after: Standing,
    /// Square kilometres, measured on the ellipsoid at the finest level that is there.
    pub square_km: f64,
}

/// Who holds land on a map, and who else claims it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Nobody where the map leaves it open.
    pub holder: Option<HolderId>,
    /// Others, in the order of the files; none on an official map.
    pub claimants: Vec<HolderId>,
}

/// What two maps show differently, the largest land first.
///
/// Holders that continue one another, as the Russian Empire and the USSR do, are the same.
pub fn differences(atlas: &Atlas, one: MapState, other: MapState) -> Vec<Difference> {
    let mut found: Vec<Difference> = Vec::new();
    for (id, _) in atlas.territories.with_ids() {
        let Some([before, after]) = differing(atlas, id, [one, other]) else { continue };
        let square_km = atlas.square_km(id);
        let alike = found.iter_mut().find(|it| {
            atlas[it.territories[0]].group == atlas[id].group
                && is_same(atlas, &it.before, &before)
                && is_same(atlas, &it.after, &after)
        });
        if let Some(difference) = alike {
            difference.territories.push(id);
            difference.square_km += square_km;
        } else {
            found.push(Difference { territories: vec![id], before, after, square_km });
        }
    }
    found.sort_by(|a, b| b.square_km.total_cmp(&a.square_km));
    found
}

/// Whether two maps show a territory differently.
pub fn differs(atlas: &Atlas, id: TerritoryId, states: [MapState; 2]) -> bool {
    differing(atlas, id, states).is_some()
}

fn differing(atlas: &Atlas, id: TerritoryId, [one, other]: [MapState; 2]) -> Option<[Standing; 2]> {
    let [before, after] = [standing(atlas, id, one)?, standing(atlas, id, other)?];
    (!is_same(atlas, &before, &after)).then_some([before, after])
}

fn standing(atlas: &Atlas, id: TerritoryId, state: MapState) -> Option<Standing> {
    let shown = atlas.shown(id, state.day, state.viewpoint);
    let claimants = match shown {
        Shown::Control(control) => control.claimants.clone(),
        Shown::Official(..) => Vec::new(),
        Shown::Nothing => return None,
    };
    Some(Standing { holder: shown.holder(), claimants })
}

fn is_same(atlas: &Atlas, one: &Standing, other: &Standing) -> bool {
    let power = |holder: HolderId| &atlas[holder].power;
    let powers = |standing: &Standing| {
        let mut powers: Vec<String> =
            standing.claimants.iter().map(|&it| power(it).clone()).collect();
        powers.sort_unstable();
        powers.dedup();
        powers
    };
    one.holder.map(power) == other.holder.map(power) && powers(one) == powers(other)
}

impl Difference {
    /// Whether another power holds the land; if not, only the claims to it differ.
    pub fn is_of_holders(&self, atlas: &Atlas) -> bool {
        let power = |holder: Option<HolderId>| holder.map(|it| &atlas[it].power);
        power(self.before.holder) != power(self.after.holder)
    }
}

/// "From 1904 to 1906, Sakhalin south of 50° N (33,300 km²) came under Japan; before: Russia", or
/// what two maps of one date show.
pub fn difference_sentence(
    atlas: &Atlas,
    words: &Words,
    difference: &Difference,
    [one, other]: [MapState; 2],
) -> String {
    let name = |holder: Option<HolderId>| match holder {
        Some(holder) => atlas[holder].in_a_sentence(),
        None => Name::new(words.say("difference-nobody")),
    };
    let claimants = |standing: &Standing| {
        let names: Vec<Name> =
            standing.claimants.iter().map(|&it| atlas[it].in_a_sentence()).collect();
        if names.is_empty() {
            Name::new(words.say("difference-no-claim"))
        } else {
            words.list_of_names(&names)
        }
    };
    let viewpoint = |state: MapState| words.say(&format!("viewpoint-{}", state.viewpoint.word()));
    let id = match (one.viewpoint == other.viewpoint, difference.is_of_holders(atlas)) {
        (true, true) if difference.after.holder.is_none() => "difference-left-open",
        (true, true) => "difference-came-under",
        (true, false) => "difference-claims",
        (false, true) => "difference-maps",
        (false, false) => "difference-maps-claims",
    };
    let values = [
        ("lands", lands(atlas, words, &difference.territories).into()),
        ("area", words.square_km(difference.square_km).into()),
        ("before", name(difference.before.holder).into()),
        ("after", name(difference.after.holder).into()),
        ("claims-before", claimants(&difference.before).into()),
        ("claims-after", claimants(&difference.after).into()),
        ("one", one.date_in_words(words).into()),
        ("other", other.date_in_words(words).into()),
        ("first-map", viewpoint(one).into()),
        ("second-map", viewpoint(other).into()),
    ];
    words.say_with(id, &values)
}

/// A difference for a table: its lands, how large they are, and what stood and stands.
pub struct DifferenceInParts {
    /// "The Kurils from Shumshu to Urup".
    pub lands: String,
    /// "5,370 km²".
    pub area: String,
    /// The holders by name; or, where only the claims to the land differ, the claimants.
    pub sides: [String; 2],
    /// Whether only the claims differ.
    pub is_of_claims: bool,
}

/// The same without the two dates and maps, for those who say them once for all.
pub fn difference_in_parts(
    atlas: &Atlas,
    words: &Words,
    difference: &Difference,
) -> DifferenceInParts {
    let is_of_claims = !difference.is_of_holders(atlas);
    let sides = [&difference.before, &difference.after].map(|standing| {
        let names: Vec<String> = if is_of_claims {
            standing.claimants.iter().map(|&it| atlas[it].in_short()).collect()
        } else {
            standing.holder.iter().map(|&it| atlas[it].standing_alone()).collect()
        };
        match names.is_empty() {
            true if is_of_claims => words.say("difference-no-claim"),
            true => words.say("difference-nobody"),
            false => words.list(&names),
        }
    });
    DifferenceInParts {
        lands: sentence_case(&lands(atlas, words, &difference.territories)),
        area: words.square_km(difference.square_km),
        sides,
        is_of_claims,
    }
}

/// A phrase with which a line begins.
fn sentence_case(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map_or_else(String::new, |it| it.to_uppercase().chain(letters).collect())
}

/// Names of lands, whole groups of them under one name.
fn lands(atlas: &Atlas, words: &Words, territories: &[TerritoryId]) -> String {
    let mut names: Vec<String> = Vec::new();
    let mut grouped: Vec<GroupId> = Vec::new();
    for &id in territories {
        let group = atlas[id].group;
        if grouped.contains(&group) {
            continue;
        }
        let of_group = atlas.territories.with_ids().filter(|(_, it)| it.group == group);
        let members: Vec<TerritoryId> = of_group.map(|(id, _)| id).collect();
        let is_whole = members.len() > 1 && members.iter().all(|it| territories.contains(it));
        match words.say_if(&format!("group-{}", atlas[group].slug)) {
            Some(name) if is_whole => {
                grouped.push(group);
                names.push(name);
            }
            _ => names.push(paired_name(words, &atlas[id])),
        }
    }
    words.list(&names)
}
