use crate::atlas::{
    Certainty, Control, EraId, EventId, HolderId, SayingAbout, Significance, Status, TerritoryId,
    Treaty, TreatyKind, Viewpoint,
};
use crate::geometry::Bounds;
use crate::search::IndexedAtlas;
use crate::teaching::quiz::lands::{bounds_of, nearest_lands};
use crate::time::{Day, FIRST_YEAR};

/// What of the history is certain enough to be asked.
///
/// Of a land a year counts where one holder had it from the year before to the year after, no
/// instrument about it waited to come into force, and the row is certain. A row that is only likely
/// counts where a treaty in force says the same and nothing speaks against it.
pub struct Facts<'a> {
    /// The history.
    pub atlas: &'a IndexedAtlas,
    /// By land, then by year from the first: who was in control, where that is settled.
    held: Vec<Vec<Option<HolderId>>>,
    /// By land: how far it reaches.
    bounds: Vec<Option<Bounds>>,
    /// By land: the others, the nearest first.
    near: Vec<Vec<TerritoryId>>,
    /// Events with a day that no source doubts, in which nobody died or was driven away.
    pub datable: Vec<EventId>,
}

impl<'a> Facts<'a> {
    /// Reads the history once; it takes a moment.
    pub fn of(atlas: &'a IndexedAtlas) -> Self {
        let last = atlas.known_until.year();
        let held = atlas.territories.ids().map(|land| {
            (FIRST_YEAR..=last).map(|year| settled_holder(atlas, land, year)).collect()
        });
        let datable = atlas.events.ids().filter(|&event| is_datable(atlas, event));
        let lands = || atlas.territories.ids();
        Self {
            atlas,
            held: held.collect(),
            bounds: lands().map(|land| bounds_of(atlas, land)).collect(),
            near: lands().map(|land| nearest_lands(atlas, land)).collect(),
            datable: datable.collect(),
        }
    }

    /// How far a land reaches on the plane.
    pub fn bounds(&self, land: TerritoryId) -> Option<Bounds> {
        self.bounds[land.index()]
    }

    /// The other lands, the nearest first.
    pub fn near(&self, land: TerritoryId) -> &[TerritoryId] {
        &self.near[land.index()]
    }

    /// The years of which anything is asked.
    pub fn years(&self) -> std::ops::RangeInclusive<i32> {
        FIRST_YEAR..=self.atlas.known_until.year()
    }

    /// Who was in control of a land all through a year, where that is settled.
    pub fn holder(&self, land: TerritoryId, year: i32) -> Option<HolderId> {
        let place = usize::try_from(year - FIRST_YEAR).ok()?;
        *self.held[land.index()].get(place)?
    }

    /// The lands whose holder in a year is settled.
    pub fn held_in(&self, year: i32) -> impl Iterator<Item = (TerritoryId, HolderId)> {
        let lands = self.atlas.territories.ids();
        lands.filter_map(move |land| Some((land, self.holder(land, year)?)))
    }

    /// Whether another than its holder claims a land in a year, or official maps differ on it.
    pub fn is_disputed(&self, land: TerritoryId, year: i32) -> bool {
        let days = [Day::first_of_year(year), Day::last_of_year(year)];
        let territory = &self.atlas[land];
        let is_claimed = |&day: &Day| {
            let control = territory.control_on(day);
            control.is_some_and(|control| !control.claimants.is_empty())
        };
        let mapped = |&day: &Day| {
            let power = |viewpoint| self.power_shown(land, day, viewpoint);
            Viewpoint::OFFICIAL.iter().any(|&it| power(it) != power(Viewpoint::DeFacto))
        };
        days.iter().any(is_claimed) || days.iter().any(mapped)
    }

    /// The power that a map shows a land as; none where the map leaves it open.
    pub fn power_shown(
        &self,
        land: TerritoryId,
        day: Day,
        viewpoint: Viewpoint,
    ) -> Option<&'a str> {
        let atlas = self.atlas;
        let holder = atlas.shown(land, day, viewpoint).holder();
        holder.map(|holder| atlas[holder].power.as_str())
    }

    /// The place of the era of a year, by its middle.
    pub fn era(&self, year: i32) -> usize {
        self.atlas.era_on(Day::middle_of_year(year)).map_or(0, EraId::index)
    }

    /// Events that are certain and weigh at least so much.
    pub fn datable_of(&self, least: Significance) -> impl Iterator<Item = EventId> {
        self.datable.iter().copied().filter(move |&it| self.atlas[it].significance >= least)
    }
}

/// Who held a land from the year before to the year after, where that is settled.
fn settled_holder(atlas: &IndexedAtlas, land: TerritoryId, year: i32) -> Option<HolderId> {
    let touches = |row: &Control, years: [i32; 2]| {
        row.period.touches(Day::first_of_year(years[0]), Day::last_of_year(years[1]))
    };
    let around = atlas[land].control.iter().filter(|row| touches(row, [year - 1, year + 1]));
    let mut around = around.peekable();
    let holder = around.peek()?.holder;
    let is_settled = around.all(|row| {
        let is_of_the_year = touches(row, [year, year]);
        row.holder == holder && (!is_of_the_year || is_certain(atlas, land, row))
    });
    let is_open = atlas.treaties.iter().any(|treaty| waits(treaty, land, year));
    (is_settled && !is_open && can_be_asked(atlas, holder)).then_some(holder)
}

/// Neither nobody nor those outside the story.
fn can_be_asked(atlas: &IndexedAtlas, holder: HolderId) -> bool {
    let holder = &atlas[holder];
    !holder.is_outside() && !holder.is_nobody
}

fn is_certain(atlas: &IndexedAtlas, land: TerritoryId, row: &Control) -> bool {
    match row.status {
        Status::Administered
        | Status::Occupied
        | Status::Leased
        | Status::Protectorate
        | Status::Inhabited => {}
        Status::Shared if row.certainty == Certainty::Certain => {}
        Status::Shared | Status::Uninhabited | Status::Nominal | Status::Outside => return false,
    }
    if row.is_held_for_certain {
        return true;
    }
    match row.certainty {
        Certainty::Certain => true,
        Certainty::Likely => atlas.treaties.iter().any(|treaty| {
            let is_in_force = treaty.in_force.is_some() && is_agreed(treaty);
            let says_so = treaty.grants.iter().any(|grant| {
                let power = |holder: HolderId| &atlas[holder].power;
                grant.differs.is_none()
                    && grant.territories.contains(&land)
                    && grant.to.map(power) == Some(power(row.holder))
            });
            is_in_force && says_so && treaty.signed.first_day() <= row.period.start()
        }),
        Certainty::Disputed | Certainty::Unknown => false,
    }
}

/// Whether two states or more agreed on it.
pub fn is_agreed(treaty: &Treaty) -> bool {
    matches!(treaty.kind, TreatyKind::Treaty | TreatyKind::Agreement)
}

/// Whether an instrument about a land lay between signature and force in a year.
fn waits(treaty: &Treaty, land: TerritoryId, year: i32) -> bool {
    let Some(in_force) = &treaty.in_force else { return false };
    let years = treaty.signed.first_day().year()..=in_force.first_day().year();
    let is_about = || treaty.grants.iter().any(|grant| grant.territories.contains(&land));
    treaty.signed != *in_force && years.contains(&year) && is_about()
}

fn is_datable(atlas: &IndexedAtlas, event: EventId) -> bool {
    let event = &atlas[event];
    event.certainty == Certainty::Certain
        && !event.is_grave
        && event.date.is_known_day()
        && event.sayings.iter().all(|saying| saying.about != SayingAbout::Date)
        && !event.title.contains(|letter: char| letter.is_ascii_digit())
}
