use geo::Coord;
use geo::algorithm::line_measures::{Distance as _, Euclidean};
use proj4rs::Proj;
use proj4rs::transform::transform;
use serde::{Deserialize, Serialize};

/// A point on the globe, WGS84, in degrees; east and north are positive.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct GlobePoint {
    /// Degrees east of Greenwich, -180 to 180; a line across the Pacific may go on to 360.
    pub lon: f64,
    /// Degrees north of the equator, -90 to 90.
    pub lat: f64,
}

impl GlobePoint {
    /// Whether it lies on the globe.
    pub fn is_sound(self) -> bool {
        (-180.0..=360.0).contains(&self.lon) && (-90.0..=90.0).contains(&self.lat)
    }
}

/// A point on the map's plane: kilometres east (x) and north (y) of its origin.
pub type PlanePoint = Coord<f64>;

/// Kilometres of the plane from one point to another; how far that is on the globe,
/// [`geodesy`](crate::geometry::geodesy) tells.
pub fn plane_distance(one: PlanePoint, other: PlanePoint) -> f64 {
    Euclidean.distance(one, other)
}

/// Lambert's conformal conic projection for the Sea of Japan and the Kurils.
///
/// Angles are true everywhere; lengths differ by at most 4.6 % over the region (118° E to 170° E,
/// 28° N to 62° N). Standard parallels 34° N and 57° N, origin 45° N 144° E.
///
/// ```
/// use kuril_atlas::geometry::{GlobePoint, MapProjection};
///
/// let projection = MapProjection::new();
/// let origin = GlobePoint { lon: 144.0, lat: 45.0 };
/// let plane = projection.plane_from_globe(origin).ok_or("it is on the map")?;
/// assert!(plane.x.abs() < 1e-6 && plane.y.abs() < 1e-6, "{plane:?}");
///
/// let iturup = GlobePoint { lon: 147.9, lat: 45.0 };
/// let plane = projection.plane_from_globe(iturup).ok_or("it is on the map")?;
/// assert!((290.0..310.0).contains(&plane.x), "kilometres east of the origin: {plane:?}");
/// let back = projection.globe_from_plane(plane).ok_or("it is on the globe")?;
/// assert!((back.lon - iturup.lon).abs() < 1e-9 && (back.lat - iturup.lat).abs() < 1e-9);
///
/// let south_pole = GlobePoint { lon: 0.0, lat: -90.0 };
/// assert_eq!(projection.plane_from_globe(south_pole), None);
/// # Ok::<(), &str>(())
/// ```
pub struct MapProjection {
    globe: Proj,
    plane: Proj,
}

const PLANE: &str = "+proj=lcc +lat_1=34 +lat_2=57 +lat_0=45 +lon_0=144 +ellps=WGS84 +units=m";
const GLOBE: &str = "+proj=longlat +ellps=WGS84";
const METRES_PER_KILOMETRE: f64 = 1000.0;

impl MapProjection {
    /// The projection of the atlas.
    pub fn new() -> Self {
        let read = |text| Proj::from_proj_string(text).expect("a constant that a test reads");
        Self { globe: read(GLOBE), plane: read(PLANE) }
    }

    /// Where a point of the globe lies on the plane; `None` near the south pole, which this
    /// projection can't show.
    pub fn plane_from_globe(&self, point: GlobePoint) -> Option<PlanePoint> {
        // The projection takes longitudes up to 180 degrees either way.
        let lon = if point.lon > 180.0 { point.lon - 360.0 } else { point.lon };
        let mut xy = (lon.to_radians(), point.lat.to_radians());
        transform(&self.globe, &self.plane, &mut xy).ok()?;
        let point = Coord { x: xy.0 / METRES_PER_KILOMETRE, y: xy.1 / METRES_PER_KILOMETRE };
        (point.x.is_finite() && point.y.is_finite()).then_some(point)
    }

    /// Which point of the globe is drawn at a point of the plane.
    pub fn globe_from_plane(&self, point: PlanePoint) -> Option<GlobePoint> {
        let mut xy = (point.x * METRES_PER_KILOMETRE, point.y * METRES_PER_KILOMETRE);
        transform(&self.plane, &self.globe, &mut xy).ok()?;
        let point = GlobePoint { lon: xy.0.to_degrees(), lat: xy.1.to_degrees() };
        (point.lon.is_finite() && point.lat.is_finite()).then_some(point)
    }
}

impl Default for MapProjection {
    fn default() -> Self {
        Self::new()
    }
}
