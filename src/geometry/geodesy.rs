//! Lengths and areas on the ellipsoid (WGS84), after Karney.

use geo::algorithm::line_measures::Geodesic;
use geo::algorithm::line_measures::{Bearing as _, Densify as _, Destination as _, Distance as _};
use geo::{
    ConvexHull as _, GeodesicArea as _, LineString, MultiPolygon, Point, Polygon, Simplify as _,
};

use crate::geometry::projection::{GlobePoint, MapProjection, PlanePoint, plane_distance};
use crate::geometry::shape::{Ring, Shape};

/// Metres of a nautical mile.
pub const NAUTICAL_MILE: f64 = 1852.0;

/// Metres from one point to another along the shortest line.
///
/// ```
/// use kuril_atlas::geometry::{GlobePoint, geodesy};
///
/// let nemuro = GlobePoint { lon: 145.58, lat: 43.33 };
/// let yuzhno_kurilsk = GlobePoint { lon: 145.86, lat: 44.03 };
/// let metres = geodesy::distance(nemuro, yuzhno_kurilsk);
/// assert!((80_000.0..82_000.0).contains(&metres), "{metres}");
/// assert_eq!(metres.round(), geodesy::distance(yuzhno_kurilsk, nemuro).round());
/// // Along a meridian a minute of latitude is a nautical mile, within a hundredth.
/// let minute = GlobePoint { lat: nemuro.lat + 1.0 / 60.0, ..nemuro };
/// let miles = geodesy::distance(nemuro, minute) / geodesy::NAUTICAL_MILE;
/// assert!((miles - 1.0).abs() < 0.01, "{miles}");
/// ```
pub fn distance(from: GlobePoint, to: GlobePoint) -> f64 {
    Geodesic.distance(point(from), point(to))
}

/// The direction in which one sets out from one point to another, degrees clockwise from north.
pub fn bearing(from: GlobePoint, to: GlobePoint) -> f64 {
    Geodesic.bearing(point(from), point(to)).rem_euclid(360.0)
}

/// Square metres inside a ring of shortest lines; the ring closes itself.
pub fn area(ring: &[GlobePoint]) -> f64 {
    let line: LineString = ring.iter().map(|&it| point(it)).collect();
    // The unsigned area of a clockwise ring would be the rest of the globe.
    Polygon::new(line, Vec::new()).geodesic_area_signed().abs()
}

/// The shortest line from one point to another, both included, in steps of at most
/// `longest_step` metres.
pub fn shortest_line(from: GlobePoint, to: GlobePoint, longest_step: f64) -> Vec<GlobePoint> {
    let line = LineString::from(vec![point(from), point(to)]);
    Geodesic.densify(&line, longest_step).points().map(globe_point).collect()
}

/// Square metres of an area of the plane, measured on the ellipsoid.
pub fn area_of_shape(shape: &Shape, projection: &MapProjection) -> f64 {
    let ring_area = |ring: &Ring| {
        let corners = &shape.vertices[ring.corners.clone()];
        let on_globe: Vec<GlobePoint> =
            corners.iter().filter_map(|&it| projection.globe_from_plane(it)).collect();
        if ring.is_hole { -area(&on_globe) } else { area(&on_globe) }
    };
    shape.rings.iter().map(ring_area).sum()
}

/// The two nearest points of two areas of the plane, one of each; `None` if one is empty.
///
/// The plane is conformal and its scale all but constant over a strait: what is nearest on it is
/// nearest on the globe.
pub fn nearest_points(one: &Shape, other: &Shape) -> Option<[PlanePoint; 2]> {
    let gap = |corner: PlanePoint, edge: (PlanePoint, PlanePoint)| {
        let foot = nearest_on_edge(corner, edge);
        (plane_distance(corner, foot), foot)
    };
    let from_one = one.vertices.iter().flat_map(|&corner| {
        other.edges().map(move |edge| {
            let (far, foot) = gap(corner, edge);
            (far, [corner, foot])
        })
    });
    let from_other = other.vertices.iter().flat_map(|&corner| {
        one.edges().map(move |edge| {
            let (far, foot) = gap(corner, edge);
            (far, [foot, corner])
        })
    });
    from_one.chain(from_other).min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, ends)| ends)
}

/// The point of an edge that is nearest to another point.
pub fn nearest_on_edge(point: PlanePoint, (from, to): (PlanePoint, PlanePoint)) -> PlanePoint {
    let along = to - from;
    let length = along.x * along.x + along.y * along.y;
    if length == 0.0 {
        return from;
    }
    let share = ((point - from).x * along.x + (point - from).y * along.y) / length;
    from + along * share.clamp(0.0, 1.0)
}

/// The outer edge of everything within `metres` of an area of the plane, as rings on the globe.
///
/// The union of circles around its coast, drawn on the ellipsoid; within one part in a hundred.
pub fn range_around(
    shape: &Shape,
    metres: f64,
    projection: &MapProjection,
) -> Vec<Vec<GlobePoint>> {
    let step_km = metres / 1000.0 / 5.0;
    let mut centres: Vec<GlobePoint> = Vec::new();
    for ring in shape.rings.iter().filter(|ring| !ring.is_hole) {
        let corners = shape.vertices[ring.corners.clone()].to_vec();
        let mut line = LineString::new(corners).simplify(step_km / 40.0);
        line.close();
        for edge in line.lines() {
            let length = plane_distance(edge.start, edge.end);
            let parts = (length / step_km).ceil().max(1.0);
            centres.extend((0..parts as u32).filter_map(|i| {
                let at = edge.start + (edge.end - edge.start) * (f64::from(i) / parts);
                projection.globe_from_plane(at)
            }));
        }
    }
    // Only the outline counts: on the plane, where it is quick.
    let circles: Vec<Polygon> = (centres.into_iter())
        .filter_map(|centre| {
            let circle: Vec<PlanePoint> = (0..90_u32)
                .filter_map(|i| {
                    let at = Geodesic.destination(point(centre), f64::from(i) * 4.0, metres);
                    projection.plane_from_globe(globe_point(at))
                })
                .collect();
            Some(LineString::new(circle).convex_hull()).filter(|it| it.exterior().0.len() > 3)
        })
        .collect();
    let union: MultiPolygon = geo::algorithm::bool_ops::unary_union(&circles);
    union
        .into_iter()
        .map(|polygon| {
            let corners = polygon.exterior().coords();
            corners.filter_map(|&it| projection.globe_from_plane(it)).collect()
        })
        .collect()
}

fn point(at: GlobePoint) -> Point {
    Point::new(at.lon, at.lat)
}

fn globe_point(at: Point) -> GlobePoint {
    GlobePoint { lon: at.x(), lat: at.y() }
}
