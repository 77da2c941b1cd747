//! What is named on land, and on which land.

use std::collections::BTreeMap;

use crate::atlas::{ColourRole, HolderId, Status, TerritoryId};
use crate::map::composition::Composition;
use crate::map::ground::symbology::{Power, Symbology, nation};
use crate::map::lettering::states::land_grid::LandGrid;

/// What is named once on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    State(HolderId),
    People(HolderId),
    Occupied(HolderId),
    Leased(HolderId),
}

impl Named {
    /// Whether it is no name, but says how a land is held.
    pub fn is_word(self) -> bool {
        matches!(self, Self::Occupied(_) | Self::Leased(_))
    }
}

/// Words that want a place on some land.
pub struct Wanted {
    pub named: Named,
    /// Its units: those on which it rather stands first. A state is rather written on what is its
    /// own today too than on a colony, and rather there than over a people.
    pub lands: [Vec<u16>; 3],
    /// Points of the grid that are its land.
    pub points: usize,
    pub role: ColourRole,
    pub holder: HolderId,
    /// Stripes lie beneath it.
    pub is_striped: bool,
}

const AT_HOME: usize = 0;
const ABROAD: usize = 1;
const OVER_A_PEOPLE: usize = 2;

/// What is to be named, the larger land first, words on occupied land last.
pub fn wanted(
    composition: &Composition<'_>,
    symbologies: &[Symbology],
    grid: &LandGrid,
) -> Vec<Wanted> {
    let mut points = vec![0; symbologies.len()];
    for unit in grid.units.iter().flatten() {
        points[usize::from(*unit)] += 1;
    }
    let mut found: BTreeMap<Named, Wanted> = BTreeMap::new();
    let mut largest: BTreeMap<Named, usize> = BTreeMap::new();
    let mut over_peoples: Vec<(usize, HolderId)> = Vec::new();
    for (unit, symbology) in symbologies.iter().enumerate().filter(|(unit, _)| points[*unit] > 0) {
        let Some((named, role, holder)) = named(composition, symbology) else { continue };
        let wanted = found.entry(named).or_insert_with(|| Wanted {
            named,
            lands: Default::default(),
            points: 0,
            role,
            holder,
            is_striped: false,
        });
        wanted.is_striped |= symbology.joint.is_some();
        wanted.points += points[unit];
        if let Some(rank) = rank(composition, unit, named, holder) {
            wanted.lands[rank].push(unit as u16);
        }
        if composition.atlas[holder].is_over_a_people && is_home(composition, unit, holder) {
            over_peoples.push((unit, holder));
        }
        let largest = largest.entry(named).or_default();
        // Of several governments of one power the one with most land gives the name.
        if points[unit] > *largest {
            *largest = points[unit];
            wanted.holder = holder;
        }
    }
    let atlas = composition.atlas;
    for wanted in found.values_mut().filter(|it| matches!(it.named, Named::State(_))) {
        let state = &atlas[wanted.holder];
        let ruled = over_peoples.iter().filter(|(_, it)| atlas[*it].is_same_state_as(state));
        wanted.lands[OVER_A_PEOPLE].extend(ruled.map(|(unit, _)| *unit as u16));
    }
    let mut wanted: Vec<Wanted> = found.into_values().collect();
    wanted.sort_by_key(|it| (it.named.is_word(), std::cmp::Reverse(it.points)));
    wanted
}

fn named(
    composition: &Composition<'_>,
    symbology: &Symbology,
) -> Option<(Named, ColourRole, HolderId)> {
    let (role, holder) = (symbology.holder?, symbology.held_by?);
    let Power::Of(power) = symbology.power else { return None };
    let named = match (symbology.status, symbology.joint) {
        // On land that another claims, no state is written.
        _ if symbology.is_claimed() && symbology.status != Some(Status::Occupied) => return None,
        (Some(Status::Occupied), _) => Named::Occupied(holder),
        (Some(Status::Leased), _) => Named::Leased(holder),
        _ if composition.atlas[holder].is_nobody => return None,
        (_, None) if role == ColourRole::NoState => Named::People(power),
        (_, Some(ColourRole::NoState)) if composition.atlas[holder].is_over_a_people => {
            Named::People(power)
        }
        // Of land that two hold together or fight over the key tells.
        (_, Some(ColourRole::NoState)) | (Some(Status::Shared), Some(_)) => return None,
        _ => Named::State(power),
    };
    Some((named, role, holder))
}

/// How soon a name stands on a unit; no state is written across what is in dispute today.
fn rank(
    composition: &Composition<'_>,
    unit: usize,
    named: Named,
    holder: HolderId,
) -> Option<usize> {
    match (named, composition.atlas.territory_of_unit[unit]) {
        (Named::State(_), Some(land)) if is_disputed_today(composition, land) => None,
        (Named::State(_), _) if !is_home(composition, unit, holder) => Some(ABROAD),
        _ => Some(AT_HOME),
    }
}

/// Whether a unit belongs to the same state today, or to one of the same nation.
fn is_home(composition: &Composition<'_>, unit: usize, holder: HolderId) -> bool {
    let atlas = composition.atlas;
    let land = atlas.territory_of_unit[unit];
    let control = land.and_then(|it| atlas[it].control_on(atlas.today));
    control.is_some_and(|control| {
        let [then, now] = [holder, control.holder].map(|id| &atlas[id]);
        then.power == now.power || nation(then.colour) == nation(now.colour)
    })
}

fn is_disputed_today(composition: &Composition<'_>, land: TerritoryId) -> bool {
    let atlas = composition.atlas;
    atlas[land].control_on(atlas.today).is_some_and(|control| {
        let nation_of = |holder: HolderId| nation(atlas[holder].colour);
        control.claimants.iter().any(|&it| nation_of(it) != nation_of(control.holder))
    })
}
