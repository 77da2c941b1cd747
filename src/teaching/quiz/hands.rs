use crate::atlas::{Certainty, HolderId, TerritoryId};
use crate::teaching::quiz::facts::Facts;
use crate::time::Day;

/// Lands that belong together and passed in the same way between two years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passing {
    /// Which, in the order of the files.
    pub lands: Vec<TerritoryId>,
    /// Who was in control in the first year.
    pub from: HolderId,
    /// Who was in the second.
    pub to: HolderId,
}

impl Facts<'_> {
    /// The lands that another power controlled in the second year than in the first, where both are
    /// settled.
    pub fn passings(&self, [first, second]: [i32; 2]) -> Vec<Passing> {
        let mut found: Vec<Passing> = Vec::new();
        for (land, from) in self.held_in(first) {
            let Some(to) = self.holder(land, second) else { continue };
            if self.is_same_power(from, to) {
                continue;
            }
            let group = |land: TerritoryId| self.whole(land);
            let alike = found
                .iter_mut()
                .find(|it| group(it.lands[0]) == group(land) && it.from == from && it.to == to);
            match alike {
                Some(passing) => passing.lands.push(land),
                None => found.push(Passing { lands: vec![land], from, to }),
            }
        }
        found
    }

    /// What a land is a part of where it is spoken of: its group, and of the four disputed island
    /// groups none goes without the others.
    pub fn whole(&self, land: TerritoryId) -> &str {
        match self.atlas[self.atlas[land].group].slug.as_str() {
            "habomai" => "kuril_south",
            group => group,
        }
    }

    /// Whether two holders continue one another.
    pub fn is_same_power(&self, one: HolderId, other: HolderId) -> bool {
        self.atlas[one].power == self.atlas[other].power
    }

    /// The holder that a power had for anything in the middle of a year.
    pub fn holder_of_power(&self, power: &str, year: i32) -> Option<HolderId> {
        let day = Day::middle_of_year(year);
        let rows = self.atlas.territories.iter().filter_map(|land| land.control_on(day));
        let rows = rows.filter(|row| row.certainty != Certainty::Disputed);
        let mut holders = rows.map(|row| row.holder);
        holders.find(|&holder| self.atlas[holder].power == power)
    }
}
