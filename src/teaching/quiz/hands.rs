use crate::atlas::{Certainty, ColourRole, Control, HolderId, TerritoryId};
use crate::geometry::Bounds;
use crate::teaching::quiz::facts::Facts;
use crate::teaching::quiz::lands::gap;
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

    /// Whether a holder is one state or one people, and nobody is there beside it.
    pub fn is_alone(&self, holder: HolderId) -> bool {
        let holder = &self.atlas[holder];
        holder.second_colour.is_none() && !holder.is_nobody && !holder.is_outside()
    }

    /// Whether two holders are one state to whoever has learnt of it: the Russian Empire and the USSR,
    /// Qing China and the Republic of China.
    pub fn is_one_state(&self, one: HolderId, other: HolderId) -> bool {
        let (one, other) = (&self.atlas[one], &self.atlas[other]);
        one.power == other.power
            || (one.colour == other.colour && one.colour != ColourRole::NoState)
    }

    /// Whether any of some lands, or a part of one that the map cuts off, passed from one to the other
    /// at any time in a stretch of years, over whatever lay between.
    pub fn has_passed(
        &self,
        lands: &[TerritoryId],
        [from, to]: [HolderId; 2],
        years: [i32; 2],
    ) -> bool {
        let has = |row: &Control, holder: HolderId| {
            let (row, holder) = (&self.atlas[row.holder], &self.atlas[holder]);
            row.colour == holder.colour || row.second_colour == Some(holder.colour)
        };
        let parts = lands.iter().flat_map(|&land| self.parts(land));
        lands.iter().copied().chain(parts).any(|land| {
            let [first, last] = [Day::first_of_year(years[0]), Day::last_of_year(years[1])];
            let rows = self.atlas[land].control.iter();
            let rows: Vec<&Control> = rows.filter(|row| row.period.touches(first, last)).collect();
            let lost = rows.iter().position(|row| has(row, from));
            lost.is_some_and(|lost| rows[lost + 1..].iter().any(|row| has(row, to)))
        })
    }

    /// Whether a part of a land, which the map cuts off and nobody has a name for, was in the hands of
    /// a state in a year.
    pub fn holds_part(&self, land: TerritoryId, holder: HolderId, year: i32) -> bool {
        let day = Day::middle_of_year(year);
        let mut rows = self.parts(land).filter_map(|part| self.atlas[part].control_on(day));
        rows.any(|row| self.is_one_state(row.holder, holder))
    }

    /// The smaller lands within the bounds of a land that only a line of the map cuts off.
    fn parts(&self, land: TerritoryId) -> impl Iterator<Item = TerritoryId> {
        let size = |bounds: Bounds| bounds.width().max(bounds.height());
        let whole = self.bounds(land);
        self.near(land).iter().copied().filter(move |&part| {
            let both = whole.zip(self.bounds(part));
            self.atlas[part].is_only_described
                && both.is_some_and(|(whole, part)| {
                    size(part) < size(whole) && gap(whole, part) <= 0.0
                })
        })
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
