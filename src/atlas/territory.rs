use strum::{IntoStaticStr, VariantArray};

use crate::atlas::group::GroupId;
use crate::atlas::holder::{Holder, HolderId};
use crate::atlas::source::Citation;
use crate::atlas::table::{Id, Table};
use crate::time::{Day, HistoricalDate, Period};

/// Which [`Territory`] of an atlas.
pub type TerritoryId = Id<Territory>;

/// A unit of land whose holders the atlas follows from 1600 to today.
#[derive(Clone, Debug)]
pub struct Territory {
    /// The id in the files; the unit of the map has the same.
    pub slug: String,
    /// The English name.
    pub name: String,
    /// The other nation's name in Latin letters, where it has one: Etorofu.
    pub alias: Option<String>,
    /// The Russian name.
    pub ru: Option<String>,
    /// The Japanese name.
    pub ja: Option<String>,
    /// Which units belong together.
    pub group: GroupId,
    /// Its name says what it is, by a line of the map or by a list, and is nobody's name for it.
    pub is_only_described: bool,
    /// When quizzes ask for it.
    pub when_asked: WhenAsked,
    /// Both nations' names stand side by side wherever it is named: "Iturup / Etorofu".
    pub is_paired: bool,
    /// Its name is one of several lands: "the Shantar Islands are".
    pub is_several: bool,
    /// How well its outline is known.
    pub outline: OutlinePrecision,
    /// Who says so.
    pub sources: Vec<Citation>,
    /// Who held it when, in order of time, without overlap.
    pub control: Vec<Control>,
}

/// When quizzes ask for a territory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum WhenAsked {
    /// At every level for which it is large enough.
    #[default]
    Always,
    /// At the last level alone: nobody learns of it at school.
    Last,
    /// Never: it is hardly known, or belongs to another dispute.
    Never,
}

impl WhenAsked {
    /// The word in the history files.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// How well the outline of a territory is known, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum OutlinePrecision {
    /// A coast or a surveyed line.
    Exact,
    /// A line drawn after a description.
    Approximate,
    /// A line that only shows that there was one.
    Schematic,
}

impl OutlinePrecision {
    /// The word in the history files.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// Who held a territory for a time, and by what.
#[derive(Clone, Debug)]
pub struct Control {
    /// The days it covers.
    pub period: Period,
    /// The first day as the source states it.
    pub since: HistoricalDate,
    /// Who was there with force or administration.
    pub holder: HolderId,
    /// In which way.
    pub status: Status,
    /// Who held it by the instrument then in force, or that this was open.
    pub de_jure: String,
    /// Others who claimed it.
    pub claimants: Vec<HolderId>,
    /// The instrument or event that brought it about.
    pub basis: String,
    /// How sure this is.
    pub certainty: Certainty,
    /// Who held it is not in doubt: what is disputed is who claimed it.
    pub is_held_for_certain: bool,
    /// What a reader should know beside it.
    pub note: Option<String>,
    /// Who says so.
    pub sources: Vec<Citation>,
}

/// In which way a territory is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Status {
    /// A government rules there.
    Administered,
    /// Troops hold it.
    Occupied,
    /// Ruled under a lease.
    Leased,
    /// Ruled in part through its own government.
    Protectorate,
    /// Held by two together.
    Shared,
    /// Lived in; no state rules.
    Inhabited,
    /// Nobody lives there for good; no state rules.
    Uninhabited,
    /// Claimed or visited; hardly ruled.
    Nominal,
    /// Outside the story.
    Outside,
}

impl Status {
    /// The word in the history files, and in the language files after `status-`.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// How sure a statement of the atlas is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Certainty {
    /// Sources agree.
    Certain,
    /// Good reasons, no proof.
    Likely,
    /// Sources or states contradict one another.
    Disputed,
    /// Nobody knows.
    Unknown,
}

impl Certainty {
    /// The word in the history files, and in the language files after `certainty-`.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

impl Territory {
    /// Who held it on a day; `None` where the history has a gap.
    pub fn control_on(&self, day: Day) -> Option<&Control> {
        self.control.get(self.row_on(day)?)
    }

    /// The row with which the unbroken rule of the power that held it on `day` began.
    pub fn held_since(&self, holders: &Table<Holder>, day: Day) -> Option<&Control> {
        self.unbroken(day, |earlier, later| earlier.power == later.power, holders)
    }

    /// The row with which the state that held it on `day` came there, under whatever name, and
    /// alone or over the people who lived there.
    pub fn came_with(&self, holders: &Table<Holder>, day: Day) -> Option<&Control> {
        self.unbroken(day, Holder::is_same_state_as, holders)
    }

    /// The first of the rows before `day` that follow one another without a gap and whose holders
    /// go on in one another.
    fn unbroken(
        &self,
        day: Day,
        goes_on: impl Fn(&Holder, &Holder) -> bool,
        holders: &Table<Holder>,
    ) -> Option<&Control> {
        let row = self.row_on(day)?;
        let leads_on = |&earlier: &usize| {
            let [before, after] = [&self.control[earlier], &self.control[earlier + 1]];
            goes_on(&holders[before.holder], &holders[after.holder])
                && before.period.end() == Some(after.period.start())
        };
        let first = (0..row).rev().take_while(leads_on).last().unwrap_or(row);
        self.control.get(first)
    }

    /// The rows with which another power than before took over.
    pub fn changes_of_power<'a>(
        &'a self,
        holders: &'a Table<Holder>,
    ) -> impl Iterator<Item = &'a Control> + 'a {
        self.control
            .windows(2)
            .filter(|pair| holders[pair[0].holder].power != holders[pair[1].holder].power)
            .map(|pair| &pair[1])
    }

    /// The rows with which it came into other hands: none by which a state came to rule what it had
    /// held over a people, or went on under another name.
    pub fn changes_of_hands<'a>(
        &'a self,
        holders: &'a Table<Holder>,
    ) -> impl Iterator<Item = &'a Control> + 'a {
        let other_hands =
            |pair: &&[Control]| !holders[pair[0].holder].is_same_state_as(&holders[pair[1].holder]);
        self.control.windows(2).filter(other_hands).map(|pair| &pair[1])
    }

    fn row_on(&self, day: Day) -> Option<usize> {
        let after = self.control.partition_point(|row| row.period.start() <= day);
        let row = after.checked_sub(1)?;
        self.control[row].period.contains(day).then_some(row)
    }
}
