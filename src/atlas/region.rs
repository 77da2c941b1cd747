use crate::atlas::group::GroupId;
use crate::atlas::territory::TerritoryId;

/// Lands that are told in one breath where all of them are meant: nine islets as "Habomai islets".
#[derive(Clone, Debug)]
pub struct Region {
    /// The id in the files.
    pub slug: String,
    /// What it is called; without a name of its own it is one land, and is called as that.
    pub name: Option<String>,
    /// How texts call it besides.
    pub aliases: Vec<String>,
    /// Groups of which every land is meant.
    pub groups: Vec<GroupId>,
    /// Lands that are meant beside those of the groups.
    pub territories: Vec<TerritoryId>,
    /// A group of which lands that are meant too go without saying.
    pub beside: Option<GroupId>,
    /// Its name is one of several lands.
    pub is_several: bool,
    /// Told only of lands that are no part of a row, which is told before.
    pub is_after_rows: bool,
}
