//! Lands that are told in one breath: nine islets as "Habomai islets", six lands as "Korea".

use crate::atlas::atlas::Atlas;
use crate::atlas::base_map::{LabelKind, MapLabel};
use crate::atlas::group::GroupId;
use crate::atlas::region::Region;
use crate::atlas::sentences::paired_name;
use crate::atlas::territory::TerritoryId;
use crate::geometry::Detail;
use crate::language::Words;

/// So many lands in a row are told by the first and the last.
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
    let take = |after_rows: bool, rest: &mut Vec<TerritoryId>, named: &mut Vec<_>| {
        for region in atlas.regions.iter().filter(|it| it.is_after_rows == after_rows) {
            let whole = atlas.lands_of(region);
            let (Some(&first), true) =
                (whole.first(), whole.iter().all(|land| rest.contains(land)))
            else {
                continue;
            };
            let name = region.name.clone().unwrap_or_else(|| name(atlas, words, first));
            let is_several = region.is_several;
            named.extend(place(&whole).map(|at| (at, NamedLands { name, is_several })));
            let is_beside = |land: &TerritoryId| region.beside == Some(atlas[*land].group);
            rest.retain(|land| !whole.contains(land) && !is_beside(land));
        }
    };
    take(false, &mut rest, &mut named);
    for (group, _) in atlas.groups.with_ids().filter(|(_, group)| group.is_row) {
        let Some([first, last]) = ends_of_row(atlas, group, &rest) else { continue };
        let values = [first, last].map(|land| name(atlas, words, land));
        let values = [("first", values[0].as_str().into()), ("last", values[1].as_str().into())];
        let name = words.say_with("region-from-to", &values);
        let (row, others): (Vec<_>, Vec<_>) =
            rest.into_iter().partition(|&land| atlas[land].group == group);
        named.extend(place(&row).map(|at| (at, NamedLands { name, is_several: true })));
        rest = others;
    }
    take(true, &mut rest, &mut named);
    named.extend(rest.iter().filter_map(|&land| {
        let is_several = atlas[land].is_several;
        Some((place(&[land])?, NamedLands { name: name(atlas, words, land), is_several }))
    }));
    named.sort_by_key(|(at, _)| *at);
    named.into_iter().map(|(_, named)| named).collect()
}

fn name(atlas: &Atlas, words: &Words, land: TerritoryId) -> String {
    paired_name(words, &atlas[land])
}

impl Atlas {
    /// All lands that a region must have.
    pub fn lands_of(&self, region: &Region) -> Vec<TerritoryId> {
        let all = self.territories.ids();
        let of_groups = all.filter(|&id| region.groups.contains(&self[id].group));
        of_groups.chain(region.territories.iter().copied()).collect()
    }

    /// The lands that a name of the map says it names: the one that it is called after, those of a group,
    /// or several of both; none where it names water, a town or a part of a larger land.
    pub fn lands_named_by(&self, label: &MapLabel) -> Vec<TerritoryId> {
        if label.kind.is_water() || label.kind == LabelKind::City {
            return Vec::new();
        }
        let own = std::slice::from_ref(&label.slug);
        let named = if label.lands.is_empty() { own } else { &label.lands };
        let lands = self.territories.with_ids().filter(|(_, land)| {
            named.contains(&land.slug) || named.contains(&self[land.group].slug)
        });
        lands.map(|(id, _)| id).collect()
    }

    /// The same, or the land on which a name stands; of islets without a land of their own those of the
    /// nearest group; none for water.
    pub fn lands_of_label(&self, label: &MapLabel) -> Vec<TerritoryId> {
        if label.kind.is_water() {
            return Vec::new();
        }
        if label.kind == LabelKind::City {
            return self.territory_of_label(label).into_iter().collect();
        }
        let named = self.lands_named_by(label);
        if !named.is_empty() {
            return named;
        }
        let (_, level) = self.base_map.level(Detail::Overview);
        let mut units = level.units.iter().zip(&self.territory_of_unit);
        if let Some((_, land)) = units.find(|(unit, _)| unit.shape.contains(label.at)) {
            return land.iter().copied().collect();
        }
        let point = self.base_map.projection.globe_from_plane(label.at);
        let Some(nearest) = point.and_then(|point| self.nearest_land(point)) else {
            return Vec::new();
        };
        let group = self[nearest.territory].group;
        self.territories.ids().filter(|&id| self[id].group == group).collect()
    }
}

/// The first and the last of the lands of a group that are meant, where these lie in a row as they
/// stand in the files.
fn ends_of_row(atlas: &Atlas, group: GroupId, lands: &[TerritoryId]) -> Option<[TerritoryId; 2]> {
    let all = atlas.territories.ids().filter(|&id| atlas[id].group == group);
    let are_meant: Vec<(TerritoryId, bool)> = all.map(|id| (id, lands.contains(&id))).collect();
    let meant = || are_meant.iter().enumerate().filter(|(_, (_, is_meant))| *is_meant);
    let (first, last) = (meant().next()?, meant().next_back()?);
    let count = meant().count();
    let is_row = last.0 - first.0 + 1 == count && count >= ROW;
    is_row.then_some([first.1.0, last.1.0])
}
