//! The outline of a territory on the globe, as other programs want it.

use geo::algorithm::{Area as _, BooleanOps as _};
use geo::{Coord, LineString, MultiPolygon, Polygon, Rect};

use crate::atlas::{Atlas, TerritoryId};
use crate::geometry::{Detail, GlobePoint, MapProjection, Ring, Shape};

/// Degrees are written to a tenth of a metre; the shores are nowhere known as well.
const DECIMALS: f64 = 1e6;

/// The land of a territory in degrees: outer rings counter-clockwise, holes clockwise, nothing
/// across 180° (RFC 7946).
pub fn outline(atlas: &Atlas, id: TerritoryId, detail: Detail) -> MultiPolygon {
    let (_, level) = atlas.base_map.level(detail);
    let units = level.units.iter().zip(&atlas.territory_of_unit);
    let own = units.filter(|(_, of)| **of == Some(id));
    let mut polygons = Vec::new();
    for (unit, _) in own {
        for polygon in polygons_of(&unit.shape, &atlas.base_map.projection) {
            polygons.extend(cut_at_the_date_line(&polygon));
        }
    }
    MultiPolygon::new(polygons.into_iter().filter_map(wound).collect())
}

/// A point of the globe from -180° to 180° east.
pub fn within_180(point: GlobePoint) -> [f64; 2] {
    let lon = if point.lon > 180.0 { point.lon - 360.0 } else { point.lon };
    [rounded(lon), rounded(point.lat)]
}

fn polygons_of(shape: &Shape, projection: &MapProjection) -> Vec<Polygon> {
    let mut polygons: Vec<Polygon> = Vec::new();
    for ring in &shape.rings {
        let line = on_the_globe(shape, ring, projection);
        match polygons.last_mut() {
            Some(polygon) if ring.is_hole => {
                let near = polygon.exterior().0.first().map_or(0.0, |corner| corner.x);
                polygon.interiors_push(near_to(line, near));
            }
            Some(_) | None => polygons.push(Polygon::new(line, Vec::new())),
        }
    }
    polygons
}

/// The ring in degrees, each corner on the side of 180° on which the one before it is.
fn on_the_globe(shape: &Shape, ring: &Ring, projection: &MapProjection) -> LineString {
    let corners = shape.vertices[ring.corners.clone()].iter();
    let mut line: Vec<Coord> = Vec::new();
    for point in corners.filter_map(|&corner| projection.globe_from_plane(corner)) {
        let near = line.last().map_or(point.lon, |before| before.x);
        line.push(Coord { x: beside(point.lon, near), y: point.lat });
    }
    LineString::new(line)
}

/// The same meridian, at most half the globe away from another.
fn beside(lon: f64, near: f64) -> f64 {
    if lon - near > 180.0 {
        lon - 360.0
    } else if near - lon > 180.0 {
        lon + 360.0
    } else {
        lon
    }
}

fn near_to(line: LineString, near: f64) -> LineString {
    line.0.into_iter().map(|corner| Coord { x: beside(corner.x, near), ..corner }).collect()
}

/// The parts of a polygon on each side of 180°, each with longitudes of its own side.
fn cut_at_the_date_line(polygon: &Polygon) -> Vec<Polygon> {
    let polygon = rounded_polygon(polygon);
    let longitudes = polygon.exterior().0.iter().map(|corner| corner.x);
    let (west, east) =
        longitudes.fold((f64::MAX, f64::MIN), |(low, high), x| (low.min(x), high.max(x)));
    // What only touches 180° stays as it is, corner for corner.
    for turn in [0.0, -360.0, 360.0] {
        if west >= turn - 180.0 && east <= turn + 180.0 {
            return vec![turned_back(&polygon, turn)];
        }
    }
    let mut parts = Vec::new();
    for turn in [-360.0, 0.0, 360.0] {
        let side = Rect::new((turn - 180.0, -90.0), (turn + 180.0, 90.0)).to_polygon();
        parts.extend(polygon.intersection(&side).iter().map(|part| turned_back(part, turn)));
    }
    parts
}

fn turned_back(polygon: &Polygon, turn: f64) -> Polygon {
    let back = |line: &LineString| -> LineString {
        line.0.iter().map(|corner| Coord { x: corner.x - turn, ..*corner }).collect()
    };
    let holes = polygon.interiors().iter().map(back).collect();
    rounded_polygon(&Polygon::new(back(polygon.exterior()), holes))
}

fn rounded_polygon(polygon: &Polygon) -> Polygon {
    let round = |line: &LineString| -> LineString {
        let mut corners: Vec<Coord> =
            line.0.iter().map(|it| Coord { x: rounded(it.x), y: rounded(it.y) }).collect();
        corners.dedup();
        corners.into()
    };
    Polygon::new(round(polygon.exterior()), polygon.interiors().iter().map(round).collect())
}

/// The polygon with its rings closed and wound as RFC 7946 wants; `None` if nothing is left of it.
fn wound(polygon: Polygon) -> Option<Polygon> {
    let (exterior, holes) = polygon.into_inner();
    let exterior = turned(exterior, true)?;
    let holes = holes.into_iter().filter_map(|hole| turned(hole, false)).collect();
    Some(Polygon::new(exterior, holes))
}

fn turned(mut ring: LineString, is_counter_clockwise: bool) -> Option<LineString> {
    ring.close();
    let area = Polygon::new(ring.clone(), Vec::new()).signed_area();
    if ring.0.len() < 4 || area == 0.0 {
        return None;
    }
    if (area > 0.0) != is_counter_clockwise {
        ring.0.reverse();
    }
    Some(ring)
}

fn rounded(degrees: f64) -> f64 {
    (degrees * DECIMALS).round() / DECIMALS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn land_across_180_degrees_becomes_two_parts_each_on_its_side() {
        let wrangel = [(178.0, 70.5), (183.0, 70.5), (183.0, 71.5), (178.0, 71.5)];
        let hole = [(179.5, 70.8), (179.5, 71.2), (180.5, 71.2), (180.5, 70.8)];
        let ring = |corners: [(f64, f64); 4]| LineString::from(corners.to_vec());
        let polygon = Polygon::new(ring(wrangel), vec![ring(hole)]);
        let parts: Vec<Polygon> =
            cut_at_the_date_line(&polygon).into_iter().filter_map(wound).collect();
        let area: f64 = parts.iter().map(Polygon::signed_area).sum();
        assert_eq!((parts.len(), (area * 1e6).round()), (2, 4.6e6), "{parts:?}");
        let within = |part: &Polygon| part.exterior().0.iter().all(|it| it.x.abs() <= 180.0);
        assert!(parts.iter().all(within), "{parts:?}");
    }

    #[test]
    fn a_ring_that_runs_the_wrong_way_is_turned() {
        let clockwise = LineString::from(vec![(0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0)]);
        let polygon = Polygon::new(clockwise, Vec::new());
        assert_eq!(wound(polygon).map(|it| it.signed_area()), Some(1.0));
    }
}
