//! The one place that knows which part of the globe, and of the plane, the data cover.
//!
//! What reaches a little further or a little less is derived from it where it is needed, or named
//! there for what it is.

use crate::geometry::projection::{GlobePoint, PlanePoint};
use crate::geometry::shape::Bounds;

/// A part of the globe between two meridians and two parallels, degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GlobeExtent {
    /// The western meridian, east of Greenwich.
    pub west: f64,
    /// The eastern meridian; beyond 180 where the part crosses that.
    pub east: f64,
    /// The southern parallel, north of the equator.
    pub south: f64,
    /// The northern parallel.
    pub north: f64,
}

impl GlobeExtent {
    /// What the data of land and water cover.
    pub const OF_DATA: Self = Self { west: 100.0, east: 180.0, south: 18.0, north: 68.0 };

    /// Larger by so many degrees on every side.
    #[must_use]
    pub const fn grown(self, by: f64) -> Self {
        Self {
            west: self.west - by,
            east: self.east + by,
            south: self.south - by,
            north: self.north + by,
        }
    }

    /// Whether a point lies inside or on the edge.
    ///
    /// ```
    /// use kuril_atlas::geometry::{GlobeExtent, GlobePoint};
    ///
    /// let moscow = GlobePoint { lon: 37.6, lat: 55.8 };
    /// assert!(!GlobeExtent::OF_DATA.contains(moscow));
    /// let aleutians = GlobePoint { lon: -175.0, lat: 52.0 };
    /// assert!(GlobeExtent { east: 190.0, ..GlobeExtent::OF_DATA }.contains(aleutians));
    /// ```
    pub fn contains(self, point: GlobePoint) -> bool {
        let lon = point.lon.rem_euclid(360.0);
        (self.west..=self.east).contains(&lon) && (self.south..=self.north).contains(&point.lat)
    }
}

impl Bounds {
    /// What the data cover on the plane, km; the same as in `assets/map/build/19_relief.py`.
    pub const OF_DATA: Self = Self {
        min: PlanePoint { x: -2575.0, y: -1879.0 },
        max: PlanePoint { x: 2575.0, y: 2105.0 },
    };
}
