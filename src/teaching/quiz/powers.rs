use crate::atlas::{ColourRole, HolderId, Status, TerritoryId};
use crate::teaching::quiz::facts::Facts;
use crate::teaching::quiz::lands::gap;
use crate::time::Day;

/// How far a land lies from another whose holder could be thought to have had it too, km.
const NEIGHBOURING: f64 = 350.0;

impl Facts<'_> {
    /// Who else could be thought to have been in control of a land in a year, the likeliest first:
    /// those who had it at another time, as they were called in that year; then the holders of its
    /// neighbours. None of them shares a colour with the one who was, but where two held it together
    /// each of them alone is a wrong answer; and none of them had a part of it that the map cuts off.
    pub fn other_holders(
        &self,
        land: TerritoryId,
        year: i32,
        nearest: &[TerritoryId],
    ) -> Vec<HolderId> {
        let Some(right) = self.holder(land, year) else { return Vec::new() };
        let mut found: Vec<HolderId> = Vec::new();
        let own = self.atlas[land]
            .control
            .iter()
            .filter_map(|row| self.holder_of_power(&self.atlas[row.holder].power, year));
        // A people is no wrong answer for land where it never lived.
        let is_state = |&holder: &HolderId| self.atlas[holder].colour != ColourRole::NoState;
        let here = self.bounds(land);
        let is_near = |&&other: &&TerritoryId| {
            here.zip(self.bounds(other)).is_some_and(|(a, b)| gap(a, b) <= NEIGHBOURING)
        };
        let near = nearest.iter().filter(is_near);
        let near = near.filter_map(|&other| self.holder(other, year)).filter(is_state);
        // Where a state rules over a people, that people is there as well.
        let lives_there = |holder: HolderId| {
            self.atlas[holder].colour == ColourRole::NoState
                && self.atlas[right].second_colour == Some(ColourRole::NoState)
        };
        let is_part = |holder: HolderId| self.is_only_part(land, year, [holder, right]);
        for holder in own.chain(near) {
            let is_like = |&other: &HolderId| self.is_confusable(holder, other);
            let is_other = is_part(holder) || !self.is_confusable(holder, right);
            let has_foothold = self.holds_part(land, holder, year) || lives_there(holder);
            if is_other && !has_foothold && !found.iter().any(is_like) {
                found.push(holder);
            }
        }
        found
    }

    /// Whether one alone is certainly less than what the other stands for in a year: one of two who
    /// held the land together, or the state in whose name another ruled.
    fn is_only_part(&self, land: TerritoryId, year: i32, [one, whole]: [HolderId; 2]) -> bool {
        let (part, whole) = (&self.atlas[one], &self.atlas[whole]);
        let row = self.atlas[land].control_on(Day::middle_of_year(year));
        let is_shared = row.is_some_and(|row| row.status == Status::Shared);
        let beside = whole.second_colour.filter(|&it| it != ColourRole::NoState);
        self.is_alone(one) && beside.is_some() && (is_shared || part.colour == whole.colour)
    }

    /// Whether one can be taken for the other: they continue one another, or one is a part of what
    /// the other stands for.
    fn is_confusable(&self, one: HolderId, other: HolderId) -> bool {
        let colours = |holder: HolderId| {
            let holder = &self.atlas[holder];
            [Some(holder.colour), holder.second_colour]
        };
        if self.is_same_power(one, other) {
            return true;
        }
        let (one, other) = (colours(one), colours(other));
        let shared = one.iter().flatten().filter(|colour| {
            // Peoples without a state have one colour, and are not one another.
            **colour != ColourRole::NoState && other.contains(&Some(**colour))
        });
        shared.count() > 0
    }
}
