use std::sync::Arc;

use geo::{
    BooleanOps as _, LineString, MapCoords as _, MultiPolygon, Polygon, Rect, Simplify as _,
};

use crate::geometry::projection::{GlobePoint, PlanePoint};
use crate::geometry::shape::Shape;
use crate::geometry::topology::{DecodeError, Topology, joined};

/// The land of the whole world on a plate carrée: x are degrees east of the sheet's left edge,
/// which lies in the Atlantic, and y are degrees north.
#[derive(Debug)]
pub struct World {
    /// The land.
    pub land: Option<Arc<Shape>>,
}

/// The meridian at which the world is cut, so that Europe stands left and America right.
const CUT: f64 = -30.0;
/// The parallels at which it is cut: no event was beyond them.
const SOUTH: f64 = -56.0;
const NORTH: f64 = 84.0;

/// Degrees below which nothing is seen on so small a map.
const FINEST: f64 = 0.6;

/// The world, read a land at a time, for those who have other things to do in between.
#[derive(Debug)]
pub struct WorldReading {
    unread: Vec<Polygon>,
    read: Vec<Polygon>,
    halves: Vec<Polygon>,
    next: Option<Half>,
}

/// What lies on either side of the cut.
#[derive(Clone, Copy, Debug)]
enum Half {
    East,
    West,
}

impl WorldReading {
    /// Reads the outlines.
    ///
    /// # Errors
    /// When the text is no `TopoJSON` of polygons.
    pub fn begin(text: &str) -> Result<Self, DecodeError> {
        let topology = Topology::decode(text)?;
        let arcs: Vec<Vec<PlanePoint>> = (topology.arcs_on_globe().iter())
            .map(|arc| arc.iter().map(|it| PlanePoint { x: it.lon, y: it.lat }).collect())
            .collect();
        let ring = |numbers: &Vec<i32>| LineString::new(joined(&arcs, numbers));
        let polygons = topology.features().flat_map(|feature| {
            let polygons = feature.geometry.polygons();
            polygons.into_iter().filter_map(|rings| {
                let mut rings = rings.iter().map(ring);
                Some(Polygon::new(rings.next()?, rings.collect()))
            })
        });
        let mut unread: Vec<Polygon> = polygons.collect();
        unread.reverse();
        Ok(Self { unread, read: Vec::new(), halves: Vec::new(), next: Some(Half::East) })
    }

    /// Takes in one land more, or cuts them at the edge of the sheet; false if all is there.
    pub fn read_land(&mut self) -> bool {
        if let Some(land) = self.unread.pop() {
            self.read.push(land.simplify(FINEST));
            return true;
        }
        let Some(half) = self.next else { return false };
        let (part, shift) = match half {
            Half::East => (Rect::new((CUT, SOUTH), (180.0, NORTH)), -CUT),
            Half::West => (Rect::new((-180.0, SOUTH), (CUT, NORTH)), 360.0 - CUT),
        };
        let land = MultiPolygon::new(std::mem::take(&mut self.read));
        let cut = land.intersection(&MultiPolygon::new(vec![part.to_polygon()]));
        self.halves.extend(cut.map_coords(|at| PlanePoint { x: at.x + shift, ..at }));
        self.read = land.0;
        self.next = match half {
            Half::East => Some(Half::West),
            Half::West => None,
        };
        true
    }

    /// All that was read.
    pub fn finish(self) -> World {
        World { land: Shape::new(&self.halves).map(Arc::new) }
    }
}

impl World {
    /// From west to east and from south to north, degrees.
    pub const SIZE: [f64; 2] = [360.0, NORTH - SOUTH];

    /// Reads the land from `TopoJSON`.
    ///
    /// # Errors
    /// When the text is no `TopoJSON` of polygons.
    pub fn decode(text: &str) -> Result<Self, DecodeError> {
        let mut reading = WorldReading::begin(text)?;
        while reading.read_land() {}
        Ok(reading.finish())
    }

    /// Where a point of the globe lies on the sheet: degrees east of its left edge, and north.
    pub fn sheet_from_globe(point: GlobePoint) -> PlanePoint {
        let lat = point.lat.clamp(SOUTH, NORTH);
        PlanePoint { x: (point.lon - CUT).rem_euclid(360.0), y: lat }
    }

    /// The degree north that lies at the lower edge.
    pub const fn south() -> f64 {
        SOUTH
    }
}
