//! Geometries as `GeoPackage` stores them: a header of its own, then well-known binary.

use geo::{LineString, MultiPolygon, Polygon};

use crate::export::geography::place_of_row::PlaceOfRow;

/// WGS 84.
pub const WGS84: i32 = 4326;
/// Numbers stand with their lowest byte first.
const LITTLE_ENDIAN: u8 = 1;
/// Little-endian, with the rectangle around the geometry: west, east, south, north.
const WITH_RECTANGLE: u8 = 0b0000_0011;
/// Numbers of the kinds of geometry.
const POINT: u32 = 1;
const POLYGON: u32 = 3;
const MULTI_POINT: u32 = 4;
const MULTI_POLYGON: u32 = 6;

/// Where a row lies, always as several points or several polygons, so that all geometries of a
/// layer are of one kind; `None` where that is not known.
pub fn geometry_of(place: &PlaceOfRow<'_>) -> Option<Vec<u8>> {
    match place {
        PlaceOfRow::Nowhere => None,
        PlaceOfRow::Points(points) => Some(points_of(points)),
        PlaceOfRow::Land(land) if land.0.is_empty() => None,
        PlaceOfRow::Land(land) => Some(polygons_of(land)),
    }
}

/// West, south, east and north of where a row lies.
pub fn rectangle_of(place: &PlaceOfRow<'_>) -> Option<[f64; 4]> {
    match place {
        PlaceOfRow::Nowhere => None,
        PlaceOfRow::Points(points) => around(points.iter().copied()),
        PlaceOfRow::Land(land) => around(corners_of(land)),
    }
}

fn corners_of(land: &MultiPolygon) -> impl Iterator<Item = [f64; 2]> {
    land.iter().flat_map(|it| it.exterior().0.iter().map(|corner| [corner.x, corner.y]))
}

fn around(points: impl Iterator<Item = [f64; 2]>) -> Option<[f64; 4]> {
    points.fold(None, |found: Option<[f64; 4]>, [x, y]| {
        let [west, south, east, north] = found.unwrap_or([x, y, x, y]);
        Some([west.min(x), south.min(y), east.max(x), north.max(y)])
    })
}

fn points_of(points: &[[f64; 2]]) -> Vec<u8> {
    let mut bytes = header(around(points.iter().copied()).unwrap_or_default());
    begin(&mut bytes, MULTI_POINT, points.len());
    for &point in points {
        bytes.push(LITTLE_ENDIAN);
        bytes.extend(POINT.to_le_bytes());
        add(&mut bytes, point);
    }
    bytes
}

fn polygons_of(land: &MultiPolygon) -> Vec<u8> {
    let mut bytes = header(around(corners_of(land)).unwrap_or_default());
    begin(&mut bytes, MULTI_POLYGON, land.0.len());
    for polygon in land {
        add_polygon(&mut bytes, polygon);
    }
    bytes
}

fn header([west, south, east, north]: [f64; 4]) -> Vec<u8> {
    let mut bytes = b"GP\0".to_vec();
    bytes.push(WITH_RECTANGLE);
    bytes.extend(WGS84.to_le_bytes());
    for side in [west, east, south, north] {
        bytes.extend(side.to_le_bytes());
    }
    bytes
}

fn add_polygon(bytes: &mut Vec<u8>, polygon: &Polygon) {
    begin(bytes, POLYGON, 1 + polygon.interiors().len());
    for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
        add_ring(bytes, ring);
    }
}

fn add_ring(bytes: &mut Vec<u8>, ring: &LineString) {
    bytes.extend(length(ring.0.len()));
    for corner in &ring.0 {
        add(bytes, [corner.x, corner.y]);
    }
}

fn begin(bytes: &mut Vec<u8>, kind: u32, parts: usize) {
    bytes.push(LITTLE_ENDIAN);
    bytes.extend(kind.to_le_bytes());
    bytes.extend(length(parts));
}

fn add(bytes: &mut Vec<u8>, point: [f64; 2]) {
    bytes.extend(point[0].to_le_bytes());
    bytes.extend(point[1].to_le_bytes());
}

fn length(parts: usize) -> [u8; 4] {
    u32::try_from(parts).expect("no outline of the map has that many corners").to_le_bytes()
}
