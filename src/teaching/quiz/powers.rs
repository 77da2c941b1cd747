use crate::atlas::{ColourRole, HolderId, TerritoryId};
use crate::teaching::quiz::facts::Facts;

impl Facts<'_> {
    /// Who else could be thought to have been in control of a land in a year, the likeliest first:
    /// those who had it at another time, as they were called in that year; then the holders of its
    /// neighbours. None of them shares a colour with the one who was, but where two held it together
    /// each of them alone is a wrong answer.
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
        let near = nearest.iter().filter_map(|&other| self.holder(other, year)).filter(is_state);
        for holder in own.chain(near) {
            let is_like = |&other: &HolderId| self.is_confusable(holder, other);
            let is_part = self.atlas[right].second_colour.is_some()
                && self.atlas[holder].second_colour.is_none();
            if (is_part || !self.is_confusable(holder, right)) && !found.iter().any(is_like) {
                found.push(holder);
            }
        }
        found
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
