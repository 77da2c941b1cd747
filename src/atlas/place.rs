use crate::atlas::source::Citation;
use crate::atlas::table::Id;
use crate::atlas::territory::TerritoryId;
use crate::geometry::GlobePoint;

/// Which [`Place`] of an atlas.
pub type PlaceId = Id<Place>;

/// Where something happened: a town, an island, a strait, a conference hall.
#[derive(Clone, Debug)]
pub struct Place {
    /// The id in the files.
    pub slug: String,
    /// The English name; a paired one for the disputed islands.
    pub name: String,
    /// Other names in Latin letters.
    pub alias: Option<String>,
    /// The Russian name.
    pub ru: Option<String>,
    /// The Japanese name.
    pub ja: Option<String>,
    /// City, strait, island …
    pub kind: String,
    /// A point within it.
    pub point: GlobePoint,
    /// The territory in which it lies, or close to which; none for seas and for what is far away.
    pub territory: Option<TerritoryId>,
    /// The map leaves out the land it lies on.
    pub is_off_the_map: bool,
    /// Why it matters.
    pub note: Option<String>,
    /// Who says so.
    pub sources: Vec<Citation>,
}

impl Place {
    /// Whether it is a town of whatever size.
    pub fn is_town(&self) -> bool {
        ["city", "town", "village", "port", "capital"].contains(&self.kind.as_str())
    }
}
