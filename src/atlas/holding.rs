use crate::atlas::atlas::Atlas;
use crate::atlas::territory::{Control, TerritoryId};
use crate::atlas::viewpoint::{Shown, Viewpoint};
use crate::time::Day;

impl Atlas {
    /// What a viewpoint shows of a territory on a day.
    pub fn shown(&self, territory: TerritoryId, day: Day, viewpoint: Viewpoint) -> Shown<'_> {
        let maps = self.official_maps.iter().filter(|map| map.viewpoint == viewpoint);
        let mut differences = maps.flat_map(|map| map.differences.iter().map(move |it| (it, map)));
        let official = differences
            .find(|(it, _)| it.period.contains(day) && it.territories.contains(&territory));
        match (official, self[territory].control_on(day)) {
            (Some((difference, map)), _) => Shown::Official(difference, map),
            (None, Some(control)) => Shown::Control(control),
            (None, None) => Shown::Nothing,
        }
    }

    /// The changes of holder within a year: territory and the row that began.
    pub fn changes_of_year(&self, year: i32) -> impl Iterator<Item = (TerritoryId, &Control)> {
        self.territories.with_ids().flat_map(move |(id, territory)| {
            territory.changes_of_power(&self.holders).filter_map(move |control| {
                (control.period.start().year() == year).then_some((id, control))
            })
        })
    }

    /// Square kilometres of a territory, measured on the ellipsoid at the finest level that is
    /// there.
    pub fn square_km(&self, territory: TerritoryId) -> f64 {
        let level = self.base_map.finest_level();
        let units = level.units.iter().zip(&self.territory_of_unit);
        units
            .filter(|(_, of_unit)| **of_unit == Some(territory))
            .map(|(unit, _)| unit.square_km(&self.base_map.projection))
            .sum()
    }
}
