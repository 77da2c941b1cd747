use crate::atlas::{ColourRole, Control, HolderId, TerritoryId};
use crate::geometry::Bounds;
use crate::teaching::quiz::facts::Facts;
use crate::time::Day;

/// How far a land lies from another whose holder could be thought to have had it too, km.
const NEIGHBOURING: f64 = 350.0;
/// How many years a state lies away under another name that is no answer for a year.
const YEARS_AWAY: i32 = 5;

impl Facts<'_> {
    /// Who held the land at other times, under the names that they had then, some years away, the
    /// nearest first: the USSR for a year of Russia. With the first and the last year of each.
    pub fn holders_then(&self, land: TerritoryId, year: i32) -> Vec<(HolderId, [i32; 2])> {
        let years = |row: &Control| {
            let last = row.period.end().map_or(self.atlas.known_until, Day::yesterday);
            [row.period.start().year(), last.year()]
        };
        let is_one_state = |row: &&Control| {
            let holder = &self.atlas[row.holder];
            holder.second_colour.is_none()
                && !holder.is_over_a_people
                && holder.colour != ColourRole::NoState
        };
        let mut found: Vec<(HolderId, [i32; 2])> = Vec::new();
        for row in self.atlas[land].control.iter().filter(is_one_state) {
            let [first, last] = years(row);
            match found.iter_mut().find(|(known, _)| *known == row.holder) {
                Some((_, known)) => *known = [known[0].min(first), known[1].max(last)],
                None => found.push((row.holder, [first, last])),
            }
        }
        let away = |&(_, [first, last]): &(HolderId, [i32; 2])| (first - year).max(year - last);
        found.retain(|it| away(it) >= YEARS_AWAY);
        found.sort_by_key(away);
        found
    }

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
        let here = self.bounds(land);
        let is_near = |&&other: &&TerritoryId| {
            here.zip(self.bounds(other)).is_some_and(|(a, b)| gap(a, b) <= NEIGHBOURING)
        };
        let near = nearest.iter().filter(is_near);
        let near = near.filter_map(|&other| self.holder(other, year)).filter(is_state);
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

/// How far apart two rectangles lie, km.
fn gap(one: Bounds, other: Bounds) -> f64 {
    let apart = |a: [f64; 2], b: [f64; 2]| (a[0] - b[1]).max(b[0] - a[1]).max(0.0);
    let across = apart([one.min.x, one.max.x], [other.min.x, other.max.x]);
    across.hypot(apart([one.min.y, one.max.y], [other.min.y, other.max.y]))
}
