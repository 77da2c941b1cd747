use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};

use crate::atlas::place::PlaceId;
use crate::geometry::{Depth, Detail, Level, MapProjection, PlanePoint, Relief, Water, World};

/// The land and the water under the history.
///
/// The overview is always there; finer levels, the shading and the world may come later, once, from
/// another thread. Each of them makes it another [`BaseMap::revision`]: nothing else ever changes.
/// All levels have the same units in the same order.
pub struct BaseMap {
    /// From the globe to the plane.
    pub projection: MapProjection,
    /// Seas, lakes and rivers.
    pub water: Water,
    /// Names of the map, by rank.
    pub labels: Vec<MapLabel>,
    /// Heights of mountains and depths of the sea, the greater first.
    pub spots: Vec<Spot>,
    /// Pairs of units, each in order of the alphabet, whose common line is only known roughly.
    pub vague_lines: BTreeSet<[String; 2]>,
    overview: Level,
    regional: OnceLock<Level>,
    fine: OnceLock<Level>,
    /// From strong to pale.
    reliefs: OnceLock<[Arc<Relief>; 3]>,
    world: OnceLock<World>,
    revision: AtomicU32,
}

/// A name that stands on the map.
#[derive(Clone, Debug)]
pub struct MapLabel {
    /// Its name in the file.
    pub slug: String,
    /// What it names.
    pub kind: LabelKind,
    /// Where its middle stands.
    pub at: PlanePoint,
    /// Where else it may stand, the better first.
    pub also: Vec<PlanePoint>,
    /// The units and groups that it names together; none where it names the one that it is called after.
    pub lands: Vec<String>,
    /// What always stands beneath it.
    pub beneath: Option<String>,
    /// Degrees by which it leans, counter-clockwise.
    pub angle: f64,
    /// 1 for what is always named, 4 for what is named from near only.
    pub rank: u32,
    /// The English name.
    pub en: String,
    /// The Russian name.
    pub ru: String,
    /// The Japanese name.
    pub ja: String,
    /// The year in which a town began; before it there was nothing to name.
    pub since: Option<i32>,
    /// The place of the history that it names.
    pub place: Option<PlaceId>,
}

/// A height or a depth that stands on the map.
#[derive(Clone, Debug)]
pub struct Spot {
    /// The name of a mountain; none of a depth.
    pub name: Option<String>,
    /// Where it lies.
    pub at: PlanePoint,
    /// Metres above the sea, or below it.
    pub metres: f64,
}

/// What a name of the map names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LabelKind {
    /// An ocean.
    Ocean,
    /// A sea.
    Sea,
    /// A strait.
    Strait,
    /// A bay or gulf.
    Bay,
    /// A lake.
    Lake,
    /// A river.
    River,
    /// An island or a group of them.
    Island,
    /// A country or region.
    Land,
    /// A town.
    City,
}

impl LabelKind {
    /// Whether it names water, and is set in the italic of water.
    pub fn is_water(self) -> bool {
        match self {
            Self::Ocean | Self::Sea | Self::Strait | Self::Bay | Self::Lake | Self::River => true,
            Self::Island | Self::Land | Self::City => false,
        }
    }
}

impl BaseMap {
    /// A base map that shows the overview until finer levels come.
    pub fn new(
        projection: MapProjection,
        overview: Level,
        water: Water,
        mut labels: Vec<MapLabel>,
        vague_lines: BTreeSet<[String; 2]>,
    ) -> Self {
        labels.sort_by_key(|label| label.rank);
        let regional = OnceLock::new();
        let fine = OnceLock::new();
        let reliefs = OnceLock::new();
        let world = OnceLock::new();
        let revision = AtomicU32::new(0);
        Self {
            projection,
            water,
            labels,
            spots: Vec::new(),
            vague_lines,
            overview,
            regional,
            fine,
            reliefs,
            world,
            revision,
        }
    }

    /// Hands in a level; a level that is there already stays.
    pub fn add_level(&self, detail: Detail, level: Level) {
        let is_new = match detail {
            Detail::Overview => false,
            Detail::Regional => self.regional.set(level).is_ok(),
            Detail::Fine => self.fine.set(level).is_ok(),
        };
        self.count(is_new);
    }

    /// Whether a level is there.
    pub fn has_level(&self, detail: Detail) -> bool {
        match detail {
            Detail::Overview => true,
            Detail::Regional => self.regional.get().is_some(),
            Detail::Fine => self.fine.get().is_some(),
        }
    }

    /// Hands in a level of the sea's depths; a level that is there already stays.
    pub fn add_depths(&self, detail: Detail, depths: Vec<Depth>) {
        self.count(self.water.seabed.add(detail, depths));
    }

    /// Hands in the shading of the land; what is there already stays.
    pub fn add_relief(&self, relief: Relief) {
        let paler = [2.0, 1.0].map(|thirds| Arc::new(relief.paler(thirds / 3.0)));
        let [pale, palest] = paler;
        self.count(self.reliefs.set([Arc::new(relief), pale, palest]).is_ok());
    }

    /// The shading of the land for a scale, once it is there. It is too coarse to be seen from near
    /// and fades out.
    pub fn relief(&self, pixels_per_km: f64) -> Option<&Arc<Relief>> {
        let [strong, pale, palest] = self.reliefs.get()?;
        match pixels_per_km {
            ..1.2 => Some(strong),
            ..1.7 => Some(pale),
            ..2.5 => Some(palest),
            _ => None,
        }
    }

    /// Hands in the whole world; what is there already stays.
    pub fn add_world(&self, world: World) {
        self.count(self.world.set(world).is_ok());
    }

    /// The whole world, small, once it is there.
    pub fn world(&self) -> Option<&World> {
        self.world.get()
    }

    /// Another, larger number whenever something has come in: what was made from the same revision
    /// was made from the same land.
    pub fn revision(&self) -> u32 {
        self.revision.load(Ordering::Acquire)
    }

    fn count(&self, is_new: bool) {
        self.revision.fetch_add(u32::from(is_new), Ordering::Release);
    }

    /// The level for a scale, or the finest coarser one that is there.
    pub fn level(&self, detail: Detail) -> (Detail, &Level) {
        let fine = || self.fine.get().map(|level| (Detail::Fine, level));
        let regional = || self.regional.get().map(|level| (Detail::Regional, level));
        let found = match detail {
            Detail::Overview => None,
            Detail::Regional => regional(),
            Detail::Fine => fine().or_else(regional),
        };
        found.unwrap_or((Detail::Overview, &self.overview))
    }

    /// The finest level that is there.
    pub fn finest_level(&self) -> &Level {
        self.level(Detail::Fine).1
    }

    /// The units of every level, in the order of [`Level::units`].
    pub fn unit_slugs(&self) -> impl ExactSizeIterator<Item = &str> {
        self.overview.units.iter().map(|unit| unit.id.as_str())
    }
}
