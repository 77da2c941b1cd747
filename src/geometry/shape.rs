use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use geo::algorithm::{Contains as _, Intersects as _, TriangulateEarcut as _};
use geo::{Line, LineString, Polygon, Rect};
use rstar::{AABB, RTree};
use serde::{Deserialize, Serialize};

use crate::geometry::edge_flips::shorten_diagonals;
use crate::geometry::projection::PlanePoint;

/// A rectangle on the plane, in kilometres; never empty of meaning: `min` is south-west of `max`.
///
/// ```
/// use kuril_atlas::geometry::{Bounds, PlanePoint};
///
/// let points = [(3.0, -1.0), (0.0, 4.0), (-2.0, 0.0)].map(|(x, y)| PlanePoint { x, y });
/// let bounds = Bounds::around(points).ok_or("there are points")?;
/// assert_eq!([bounds.width(), bounds.height()], [5.0, 5.0]);
/// assert!(points.into_iter().all(|point| bounds.contains(point)));
/// assert_eq!(bounds.including(bounds.centre()), bounds);
/// assert_eq!(Bounds::around([]), None, "nothing has no bounds");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bounds {
    /// West and south.
    pub min: PlanePoint,
    /// East and north.
    pub max: PlanePoint,
}

/// A line on the plane with its bounds. Shared between pictures, never changed.
#[derive(Clone, Debug)]
pub struct Path {
    /// The points, at least two.
    pub points: Arc<[PlanePoint]>,
    /// The smallest rectangle around them.
    pub bounds: Bounds,
}

/// An area on the plane, divided into triangles once and for all.
#[derive(Debug)]
pub struct Shape {
    /// The corners of all rings, one ring after the other, none repeated.
    pub vertices: Vec<PlanePoint>,
    /// The rings; by the even-odd rule they enclose the area.
    pub rings: Vec<Ring>,
    /// Three vertex numbers a triangle.
    pub triangles: Vec<[u32; 3]>,
    /// The smallest rectangle around it.
    pub bounds: Bounds,
    /// Its edges by where they lie; sorted when first asked for.
    edges: OnceLock<RTree<Line>>,
}

/// A closed line around an area, or around a hole in it.
#[derive(Clone, Debug)]
pub struct Ring {
    /// Which vertices of the shape make it up, none repeated.
    pub corners: Range<usize>,
    /// It is cut out of the area, as a lake out of land.
    pub is_hole: bool,
    /// The smallest rectangle around it.
    pub bounds: Bounds,
}

impl Bounds {
    /// The smallest rectangle around the points, or `None` without points.
    pub fn around(points: impl IntoIterator<Item = PlanePoint>) -> Option<Self> {
        points.into_iter().fold(None, |bounds: Option<Self>, point| {
            Some(match bounds {
                None => Self { min: point, max: point },
                Some(bounds) => bounds.including(point),
            })
        })
    }

    /// This rectangle, grown to include a point.
    #[must_use]
    pub fn including(self, point: PlanePoint) -> Self {
        Self {
            min: PlanePoint { x: self.min.x.min(point.x), y: self.min.y.min(point.y) },
            max: PlanePoint { x: self.max.x.max(point.x), y: self.max.y.max(point.y) },
        }
    }

    /// Whether a point lies inside or on the edge.
    pub fn contains(self, point: PlanePoint) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }

    /// Whether the two rectangles share a point.
    pub fn touches(self, other: Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }

    /// How far apart the two rectangles are, km; none if they touch.
    pub fn gap(self, other: Self) -> f64 {
        let aside = (other.min.x - self.max.x).max(self.min.x - other.max.x).max(0.0);
        let along = (other.min.y - self.max.y).max(self.min.y - other.max.y).max(0.0);
        aside.hypot(along)
    }

    /// The middle.
    pub fn centre(self) -> PlanePoint {
        (self.min + self.max) / 2.0
    }

    /// East minus west, km.
    pub fn width(self) -> f64 {
        self.max.x - self.min.x
    }

    /// North minus south, km.
    pub fn height(self) -> f64 {
        self.max.y - self.min.y
    }
}

impl Path {
    /// A path through the points, or `None` with fewer than two.
    pub fn new(points: Vec<PlanePoint>) -> Option<Self> {
        let bounds = Bounds::around(points.iter().copied())?;
        (points.len() >= 2).then(|| Self { points: points.into(), bounds })
    }
}

/// The polygon with the holes that lie within it: others can't be divided into triangles.
fn without_stray_holes(polygon: &Polygon) -> Cow<'_, Polygon> {
    let around = |ring: &LineString| Bounds::around(ring.0.iter().copied());
    let Some(all) = around(polygon.exterior()) else { return Cow::Borrowed(polygon) };
    let is_within = |hole: &&LineString| {
        around(hole).is_none_or(|it| all.contains(it.min) && all.contains(it.max))
    };
    if polygon.interiors().iter().all(|hole| is_within(&hole)) {
        return Cow::Borrowed(polygon);
    }
    let holes = polygon.interiors().iter().filter(is_within).cloned().collect();
    Cow::Owned(Polygon::new(polygon.exterior().clone(), holes))
}

impl Shape {
    /// Divides polygons into triangles; `None` if there is nothing to fill. A hole that reaches out of
    /// its polygon, as only damaged files have them, cuts nothing out.
    pub fn new(polygons: &[Polygon]) -> Option<Self> {
        let mut vertices = Vec::new();
        let mut rings = Vec::new();
        let mut triangles = Vec::new();
        for polygon in polygons {
            let polygon = &*without_stray_holes(polygon);
            let first = vertices.len();
            let mut ring_start = first;
            let holes = polygon.interiors().iter().map(|ring| (ring, true));
            for (ring, is_hole) in std::iter::once((polygon.exterior(), false)).chain(holes) {
                let ring_end = ring_start + ring.0.len().saturating_sub(1);
                let corners = ring_start..ring_end;
                ring_start = ring_end;
                if let Some(bounds) = Bounds::around(ring.0.iter().copied()) {
                    rings.push(Ring { corners, is_hole, bounds });
                }
            }
            let raw = polygon.earcut_triangles_raw();
            vertices.extend(raw.vertices.iter().map(|&[x, y]| PlanePoint { x, y }));
            triangles.extend(
                raw.triangle_indices
                    .chunks_exact(3)
                    .map(|corner| [0, 1, 2].map(|i| (first + corner[i]) as u32)),
            );
        }
        shorten_diagonals(&vertices, &mut triangles);
        let bounds = Bounds::around(vertices.iter().copied())?;
        Some(Self { vertices, rings, triangles, bounds, edges: OnceLock::new() })
    }

    /// An area that is divided already: its corners ring by ring, how many each ring has, and whether
    /// it is a hole. `None` without corners.
    pub fn of_triangles(
        vertices: Vec<PlanePoint>,
        rings: impl Iterator<Item = (usize, bool)>,
        triangles: Vec<[u32; 3]>,
    ) -> Option<Self> {
        let mut start = 0;
        let rings = rings.filter_map(|(count, is_hole)| {
            let corners = start..start + count;
            start += count;
            let bounds = Bounds::around(vertices.get(corners.clone())?.iter().copied())?;
            Some(Ring { corners, is_hole, bounds })
        });
        let rings = rings.collect();
        let bounds = Bounds::around(vertices.iter().copied())?;
        Some(Self { vertices, rings, triangles, bounds, edges: OnceLock::new() })
    }

    /// Whether a point of the plane lies inside.
    pub fn contains(&self, point: PlanePoint) -> bool {
        self.bounds.contains(point) && {
            let east = PlanePoint { x: self.bounds.max.x, y: point.y };
            let crossings = self.edges_in(point, east).filter(|edge| {
                let Line { start, end } = edge;
                (start.y > point.y) != (end.y > point.y)
                    && point.x < edge.dx() * (point.y - start.y) / edge.dy() + start.x
            });
            crossings.count() % 2 == 1
        }
    }

    /// Whether a part of it lies in a rectangle of the plane.
    pub fn reaches_into(&self, rect: Bounds) -> bool {
        let inside = Rect::new(rect.min, rect.max);
        self.bounds.touches(rect)
            && (self.edges_in(rect.min, rect.max).any(|edge| edge.intersects(&inside))
                || self.contains(rect.centre()))
    }

    /// Whether a rectangle of the plane lies all within it.
    pub fn encloses(&self, rect: Bounds) -> bool {
        self.contains(rect.centre()) && self.edges_in(rect.min, rect.max).next().is_none()
    }

    /// The outer rings of its pieces.
    pub fn pieces(&self) -> impl Iterator<Item = &Ring> {
        self.rings.iter().filter(|ring| !ring.is_hole)
    }

    /// How broad the largest of its pieces is, km: the area by the length.
    pub fn breadth(&self) -> f64 {
        let breadth = |piece: &Ring| {
            let corners = &self.vertices[piece.corners.clone()];
            let next = corners.iter().cycle().skip(1);
            let twice: f64 = corners.iter().zip(next).map(|(a, b)| a.x * b.y - b.x * a.y).sum();
            let length = piece.bounds.width().hypot(piece.bounds.height());
            (twice.abs() / 2.0, length)
        };
        let largest = self.pieces().map(breadth).max_by(|one, other| one.0.total_cmp(&other.0));
        largest.map_or(0.0, |(area, length)| area / length)
    }

    /// The outer ring of the piece in which a point lies.
    pub fn piece_at(&self, point: PlanePoint) -> Option<&Ring> {
        let mut pieces = self.pieces().filter(|piece| piece.bounds.contains(point));
        pieces.find(|piece| {
            let outline = LineString::new(self.vertices[piece.corners.clone()].to_vec());
            Polygon::new(outline, Vec::new()).contains(&point)
        })
    }

    /// The edges whose rectangles touch the one between two corners.
    fn edges_in(&self, min: PlanePoint, max: PlanePoint) -> impl Iterator<Item = &Line> {
        let edges = self.edges.get_or_init(|| {
            RTree::bulk_load(self.edges().map(|(from, to)| Line::new(from, to)).collect())
        });
        edges.locate_in_envelope_intersecting(&AABB::from_corners(min.into(), max.into()))
    }

    /// Every edge of every ring, from corner to corner.
    pub fn edges(&self) -> impl Iterator<Item = (PlanePoint, PlanePoint)> + '_ {
        self.rings.iter().flat_map(|ring| {
            let corners = &self.vertices[ring.corners.clone()];
            corners.iter().copied().zip(corners.iter().copied().cycle().skip(1))
        })
    }
}

/// A ring for `geo`, closed; `None` if it encloses nothing.
pub fn closed_ring(points: Vec<PlanePoint>) -> Option<LineString> {
    let mut ring = LineString::new(points);
    ring.close();
    (ring.0.len() >= 4).then_some(ring)
}

#[cfg(test)]
mod tests {
    use geo::polygon;

    use super::*;

    #[test]
    fn a_hole_that_reaches_out_of_its_polygon_cuts_nothing_out() {
        // So many corners that they are put in order along a curve before they are divided.
        let steps = (0..200).map(|i| f64::from(i) / 200.0 * std::f64::consts::TAU);
        let round: LineString = steps.map(|angle| (angle.cos(), angle.sin())).collect();
        let stray = polygon![(x: -9.0, y: -9.0), (x: -8.0, y: -9.0), (x: -8.0, y: -8.0)];
        let damaged = Polygon::new(round.clone(), vec![stray.exterior().clone()]);
        let shape = Shape::new(&[damaged]).expect("an area");
        let whole = Shape::new(&[Polygon::new(round, Vec::new())]).expect("an area");
        assert_eq!(shape.bounds, whole.bounds);
        assert_eq!(shape.triangles, whole.triangles);
    }
}
