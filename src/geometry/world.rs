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

impl World {
    /// From west to east and from south to north, degrees.
    pub const SIZE: [f64; 2] = [360.0, NORTH - SOUTH];

    /// Reads the land from `TopoJSON`.
    ///
    /// # Errors
    /// When the text is no `TopoJSON` of polygons.
    pub fn decode(text: &str) -> Result<Self, DecodeError> {
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
        let land = MultiPolygon::new(polygons.collect()).simplify(FINEST);
        let east = Rect::new((CUT, SOUTH), (180.0, NORTH)).to_polygon();
        let west = Rect::new((-180.0, SOUTH), (CUT, NORTH)).to_polygon();
        let [east, west] = [(east, -CUT), (west, 360.0 - CUT)].map(|(half, shift)| {
            land.intersection(&MultiPolygon::new(vec![half]))
                .map_coords(|at| PlanePoint { x: at.x + shift, ..at })
        });
        let both: Vec<Polygon> = east.into_iter().chain(west).collect();
        Ok(Self { land: Shape::new(&both).map(Arc::new) })
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
