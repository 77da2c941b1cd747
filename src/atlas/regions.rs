//! Lands that are told in one breath: nine islets as "Habomai islets", six lands as "Korea".

use crate::atlas::atlas::Atlas;
use crate::atlas::sentences::paired_name;
use crate::atlas::territory::TerritoryId;
use crate::language::Words;

/// Lands that have one name where all of them are meant.
struct Region {
    /// The message that names it; without one it bears the name of its land.
    name: Option<&'static str>,
    /// Groups of which every land is meant.
    groups: &'static [&'static str],
    /// Lands that are meant.
    lands: &'static [&'static str],
    /// A group of which lands that are meant too go without saying.
    beside: Option<&'static str>,
    /// Its name is one of several lands.
    is_several: bool,
}

impl Region {
    const fn groups(name: &'static str, groups: &'static [&'static str], is_several: bool) -> Self {
        Self { name: Some(name), groups, lands: &[], beside: None, is_several }
    }

    const fn land(
        name: Option<&'static str>,
        lands: &'static [&'static str],
        beside: &'static str,
    ) -> Self {
        Self { name, groups: &[], lands, beside: Some(beside), is_several: false }
    }
}

const NORTHERN_KURILS: &str = "kuril_north";

/// The larger before its parts.
const REGIONS: [Region; 12] = [
    Region::groups("region-southern-groups", &["kuril_south", "habomai"], true),
    Region::groups("region-habomai", &["habomai"], true),
    Region::groups("region-northern-kurils", &[NORTHERN_KURILS], true),
    Region::land(Some("region-sakhalin"), &["sakhalin_n", "sakhalin_s"], "karafuto"),
    Region::land(None, &["sakhalin_s"], "karafuto"),
    Region::land(Some("region-korea"), &["korea_n", "korea_s"], "korea"),
    Region::land(None, &["korea_n"], "korea"),
    Region::land(None, &["korea_s"], "korea"),
    Region::groups("region-manchuria", &["manchuria"], false),
    Region::groups("region-japan", &["japan"], true),
    Region::land(None, &["amur_left"], "amur"),
    Region::groups("region-inner-mongolia", &["e_mongolia"], false),
];

/// What is told in one breath where it is no part of a row.
const OUT_OF_A_ROW: [Region; 1] = [Region {
    name: Some("region-beyond-urup"),
    groups: &[],
    lands: &["chirpoy", "broutona"],
    beside: None,
    is_several: true,
}];

/// Lands that are several by their names.
const SEVERAL: [&str; 11] = [
    "storozhevoy",
    "japan_main",
    "amami_tokara",
    "ryukyu",
    "commander",
    "yakutia_okhotsk",
    "shantar",
    "amazar",
    "korea_n_s38",
    "korea_s_n38",
    "liancourt",
];

/// So many northern Kurils in a row are told by the first and the last.
const ROW: usize = 4;

/// A name for one land or for many.
pub struct NamedLands {
    pub name: String,
    pub is_several: bool,
}

/// The names of lands, the shortest way, in the order in which the lands are given.
pub fn named_lands(atlas: &Atlas, words: &Words, lands: &[TerritoryId]) -> Vec<NamedLands> {
    let mut rest = lands.to_vec();
    let mut named: Vec<(usize, NamedLands)> = Vec::new();
    let place = |of: &[TerritoryId]| lands.iter().position(|land| of.contains(land));
    let take = |regions: &[Region], rest: &mut Vec<TerritoryId>, named: &mut Vec<_>| {
        for region in regions {
            let whole = whole(atlas, region);
            if whole.is_empty() || !whole.iter().all(|land| rest.contains(land)) {
                continue;
            }
            let name = region.name.map_or_else(|| name(atlas, words, whole[0]), |id| words.say(id));
            let is_several = region.is_several;
            named.extend(place(&whole).map(|at| (at, NamedLands { name, is_several })));
            let is_beside = |land: &TerritoryId| region.beside == Some(group_of(atlas, *land));
            rest.retain(|land| !whole.contains(land) && !is_beside(land));
        }
    };
    take(&REGIONS, &mut rest, &mut named);
    if let Some([first, last]) = ends_of_row(atlas, &rest) {
        let values = [first, last].map(|land| name(atlas, words, land));
        let values = [("first", values[0].as_str().into()), ("last", values[1].as_str().into())];
        let name = words.say_with("region-from-to", &values);
        let (row, others): (Vec<_>, Vec<_>) =
            rest.into_iter().partition(|&land| group_of(atlas, land) == NORTHERN_KURILS);
        named.extend(place(&row).map(|at| (at, NamedLands { name, is_several: true })));
        rest = others;
    }
    take(&OUT_OF_A_ROW, &mut rest, &mut named);
    named.extend(rest.iter().filter_map(|&land| {
        let is_several = SEVERAL.contains(&atlas[land].slug.as_str());
        Some((place(&[land])?, NamedLands { name: name(atlas, words, land), is_several }))
    }));
    named.sort_by_key(|(at, _)| *at);
    named.into_iter().map(|(_, named)| named).collect()
}

fn name(atlas: &Atlas, words: &Words, land: TerritoryId) -> String {
    paired_name(words, &atlas[land])
}

fn group_of(atlas: &Atlas, land: TerritoryId) -> &str {
    &atlas[atlas[land].group].slug
}

/// All lands that a region must have.
fn whole(atlas: &Atlas, region: &Region) -> Vec<TerritoryId> {
    let lands = atlas.territories.with_ids().map(|(id, _)| id);
    let of_groups = lands.filter(|&id| region.groups.contains(&group_of(atlas, id)));
    let named = region.lands.iter().filter_map(|slug| atlas.territories.named(slug));
    of_groups.chain(named).collect()
}

/// The first and the last of the northern Kurils that are meant, where these lie in a row; they stand
/// in the files from north to south.
fn ends_of_row(atlas: &Atlas, lands: &[TerritoryId]) -> Option<[TerritoryId; 2]> {
    let all = atlas.territories.with_ids().map(|(id, _)| id);
    let northern = all.filter(|&id| group_of(atlas, id) == NORTHERN_KURILS);
    let are_meant: Vec<(TerritoryId, bool)> =
        northern.map(|id| (id, lands.contains(&id))).collect();
    let meant = || are_meant.iter().enumerate().filter(|(_, (_, is_meant))| *is_meant);
    let (first, last) = (meant().next()?, meant().next_back()?);
    let count = meant().count();
    let is_row = last.0 - first.0 + 1 == count && count >= ROW;
    is_row.then_some([first.1.0, last.1.0])
}
