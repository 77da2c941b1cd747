use strum::{IntoStaticStr, VariantArray};

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
    /// What sort of place.
    pub kind: PlaceKind,
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

/// What sort of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum PlaceKind {
    /// The seat of a government, now or then.
    Capital,
    /// A large town.
    City,
    /// A town by a harbour.
    Port,
    /// A town that is neither large nor by a harbour.
    Town,
    /// Too small for a town.
    Village,
    /// Where people go for their health, and heads of state to talk.
    Resort,
    /// Where armies met.
    Battlefield,
    /// One island.
    Island,
    /// A group of islands.
    Islands,
    /// Islets too small for the map.
    Rocks,
    /// Land that runs out into the sea.
    Cape,
    /// Land with water on three sides.
    Peninsula,
    /// A country or a part of one.
    Region,
    /// Fresh water, standing.
    Lake,
    /// Fresh water, running.
    River,
    /// Water within a coast.
    Bay,
    /// Water between two lands.
    Strait,
    /// Salt water between lands.
    Sea,
    /// Salt water between continents.
    Ocean,
}

impl PlaceKind {
    /// The word in the history files, and in the language files after `place-`.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// Whether it is a town of whatever size.
    pub fn is_town(self) -> bool {
        matches!(self, Self::Capital | Self::City | Self::Port | Self::Town | Self::Village)
    }

    /// Whether it is water that no state's land surrounds: it lies in no territory.
    pub fn is_open_water(self) -> bool {
        matches!(self, Self::Bay | Self::Strait | Self::Sea | Self::Ocean)
    }

    /// Whether it lies within the outlines of the land. Fresh water and rocks may lie outside
    /// them, and still belong to a territory.
    pub fn is_within_outlines(self) -> bool {
        !self.is_open_water() && !matches!(self, Self::Lake | Self::River | Self::Rocks)
    }
}
