use std::cmp::Reverse;
use std::sync::{Arc, OnceLock};

use geo::Polygon;

use crate::geometry::extent::GlobeExtent;
use crate::geometry::geodesy::area_of_shape;
use crate::geometry::projection::{GlobePoint, MapProjection, PlanePoint};
use crate::geometry::shape::{Path, Shape, closed_ring};
use crate::geometry::shores::Shores;
use crate::geometry::topology::{DecodeError, Feature, Topology, arc_number, joined};

/// How finely the land is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Detail {
    /// For the whole region: details above 3.5 km, above 0.9 km in the Kurils.
    Overview,
    /// For a part of it: 1 km, 150 m in the Kurils.
    Regional,
    /// For a few islands: 250 m, 20 m in the Kurils.
    Fine,
}

impl Detail {
    /// From coarse to fine.
    pub const ALL: [Self; 3] = [Self::Overview, Self::Regional, Self::Fine];

    /// The coarsest level that doesn't look coarse at this many pixels a kilometre.
    pub fn for_scale(pixels_per_km: f64) -> Self {
        if pixels_per_km < 0.25 {
            Self::Overview
        } else if pixels_per_km < 3.5 {
            Self::Regional
        } else {
            Self::Fine
        }
    }
}

/// The land at one level of detail: the units and the lines between them.
#[derive(Debug, Default)]
pub struct Level {
    /// The units, by id: the same order at every level.
    pub units: Vec<UnitShape>,
    /// Lines with land on both sides.
    pub borders: Vec<Border>,
    /// Lines with water on one side.
    pub coast: Vec<Coast>,
    /// All of these, by where they lie; sorted when first asked for.
    shores: OnceLock<Arc<Shores>>,
}

/// The shape of one unit.
#[derive(Debug)]
pub struct UnitShape {
    /// The unit's name in the file.
    pub id: String,
    /// Its area on the plane.
    pub shape: Arc<Shape>,
    square_km: OnceLock<f64>,
    breadth: OnceLock<f64>,
}

impl UnitShape {
    /// A unit by its name in the file.
    pub fn new(id: String, shape: Arc<Shape>) -> Self {
        Self { id, shape, square_km: OnceLock::new(), breadth: OnceLock::new() }
    }

    /// Square kilometres on the ellipsoid; measured when first asked for.
    pub fn square_km(&self, projection: &MapProjection) -> f64 {
        *self.square_km.get_or_init(|| area_of_shape(&self.shape, projection) / 1e6)
    }

    /// How broad the largest piece of it is, kilometres of the plane: its area by its length.
    pub fn breadth(&self) -> f64 {
        *self.breadth.get_or_init(|| self.shape.breadth())
    }
}

/// A line between a unit and the sea or a lake.
#[derive(Debug)]
pub struct Coast {
    /// The place of the unit in [`Level::units`].
    pub unit: usize,
    /// The line, with the unit on its left.
    pub path: Path,
}

/// A line between two units.
#[derive(Debug)]
pub struct Border {
    /// Places of the two units in [`Level::units`], the smaller first.
    pub sides: [usize; 2],
    /// The line, with the first of them on its left.
    pub path: Path,
}

impl Level {
    /// The units in the order of their ids, and the lines between them.
    pub fn new(units: Vec<UnitShape>, borders: Vec<Border>, coast: Vec<Coast>) -> Self {
        Self { units, borders, coast, shores: OnceLock::new() }
    }

    /// The unit of a name in the file.
    pub fn unit(&self, id: &str) -> Option<&UnitShape> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// Projects and triangulates the land of a `TopoJSON` file.
    ///
    /// # Errors
    /// When the file is no `TopoJSON` of polygons with ids.
    pub fn decode(text: &str, projection: &MapProjection) -> Result<Self, DecodeError> {
        let mut reading = LevelReading::begin(text)?;
        while reading.read_more(projection)? {}
        Ok(reading.finish())
    }

    /// Where land meets water.
    pub fn shores(&self) -> &Arc<Shores> {
        self.shores.get_or_init(|| Arc::new(Shores::new(self.coast.iter().map(|it| &it.path))))
    }
}

/// A level that is read a unit at a time, for those who have other things to do in between.
#[derive(Debug)]
pub struct LevelReading {
    globe_arcs: Vec<Vec<GlobePoint>>,
    arcs: Vec<Vec<PlanePoint>>,
    /// What is still to be read, the last first.
    features: Vec<Feature>,
    units: Vec<UnitShape>,
    /// The units beside each arc, and whether they lie on its left.
    sides: Vec<Vec<(usize, bool)>>,
}

/// So many points are projected between two frames.
pub const POINTS_AT_ONCE: usize = 4000;

impl LevelReading {
    /// Reads the lines of a `TopoJSON` file.
    ///
    /// # Errors
    /// When the file is no `TopoJSON`.
    pub fn begin(text: &str) -> Result<Self, DecodeError> {
        let topology = Topology::decode(text)?;
        let globe_arcs = topology.arcs_on_globe();
        let mut features = topology.into_features();
        features.sort_by_key(|feature| Reverse(feature.property("id").map(str::to_owned)));
        let sides = vec![Vec::new(); globe_arcs.len()];
        Ok(Self { globe_arcs, arcs: Vec::new(), features, units: Vec::new(), sides })
    }

    /// Projects some lines more, or triangulates the next unit; whether there was one.
    ///
    /// # Errors
    /// When it is no polygon with an id.
    pub fn read_more(&mut self, projection: &MapProjection) -> Result<bool, DecodeError> {
        if Topology::project_more(&self.globe_arcs, &mut self.arcs, POINTS_AT_ONCE, projection)? {
            return Ok(true);
        }
        let Some(feature) = self.features.pop() else { return Ok(false) };
        let id = feature.property("id");
        let id = id.ok_or(DecodeError::MissingProperty("id"))?.to_owned();
        let shape = Shape::new(&polygons_of(&feature.geometry.polygons(), &self.arcs));
        let shape = Arc::new(shape.ok_or(DecodeError::MissingProperty("arcs"))?);
        for (arc, is_left) in arcs_with_sides(&feature.geometry.polygons(), &self.arcs) {
            self.sides[arc].push((self.units.len(), is_left));
        }
        self.units.push(UnitShape::new(id, shape));
        Ok(true)
    }

    /// The level with the units that were read, and the lines between them.
    pub fn finish(self) -> Level {
        let mut borders = Vec::new();
        let mut coast = Vec::new();
        for ((sides, globe_arc), arc) in self.sides.iter().zip(&self.globe_arcs).zip(&self.arcs) {
            match sides[..] {
                [one, other] => {
                    let (first, last) = (one.min(other), one.max(other));
                    let points = turned(arc, first.1);
                    let sides = [first.0, last.0];
                    borders.extend(Path::new(points).map(|path| Border { sides, path }));
                }
                [(unit, is_left), ..] => {
                    let (globe_arc, arc) = (turned(globe_arc, is_left), turned(arc, is_left));
                    let parts = parts_off_the_cut(&globe_arc, &arc);
                    coast.extend(parts.into_iter().map(|path| Coast { unit, path }));
                }
                [] => {}
            }
        }
        Level::new(self.units, borders, coast)
    }
}

/// Polygons given as arc numbers.
pub fn polygons_of(polygons: &[&Vec<Vec<i32>>], arcs: &[Vec<PlanePoint>]) -> Vec<Polygon> {
    polygons
        .iter()
        .filter_map(|rings| {
            let mut rings = rings.iter().filter_map(|ring| closed_ring(joined(arcs, ring)));
            Some(Polygon::new(rings.next()?, rings.collect()))
        })
        .collect()
}

/// The arcs of polygons, each with whether the area lies on its left as the file has it.
fn arcs_with_sides(polygons: &[&Vec<Vec<i32>>], arcs: &[Vec<PlanePoint>]) -> Vec<(usize, bool)> {
    let mut sides = Vec::new();
    for rings in polygons {
        for (i, ring) in rings.iter().enumerate() {
            let is_hole = i > 0;
            let is_counter_clockwise =
                closed_ring(joined(arcs, ring)).is_some_and(|ring| twice_the_area(&ring.0) > 0.0);
            let is_left = is_counter_clockwise != is_hole;
            sides.extend(ring.iter().map(|&arc| (arc_number(arc), is_left == (arc >= 0))));
        }
    }
    sides
}

/// Positive for a closed ring that runs counter-clockwise.
fn twice_the_area(ring: &[PlanePoint]) -> f64 {
    ring.windows(2).map(|pair| pair[0].x * pair[1].y - pair[1].x * pair[0].y).sum()
}

/// The points as they are, or the other way about.
fn turned<P: Copy>(points: &[P], stays: bool) -> Vec<P> {
    if stays { points.to_vec() } else { points.iter().rev().copied().collect() }
}

/// Whether a line runs along an edge of the data: land is cut there, and the cut is no coast.
fn is_on_the_cut(from: GlobePoint, to: GlobePoint) -> bool {
    /// Degrees by which the rounding of a file may move a point off the cut.
    const NEARLY: f64 = 2e-3;
    let GlobeExtent { west, east, south, north } = GlobeExtent::OF_DATA;
    let both = |a: f64, b: f64, cut: f64| (a - cut).abs() < NEARLY && (b - cut).abs() < NEARLY;
    let along = |a: f64, b: f64, cuts: [f64; 2]| cuts.iter().any(|&cut| both(a, b, cut));
    along(from.lon, to.lon, [west, east]) || along(from.lat, to.lat, [south, north])
}

/// The parts of a line that are coast.
fn parts_off_the_cut(globe_arc: &[GlobePoint], arc: &[PlanePoint]) -> Vec<Path> {
    let mut parts = Vec::new();
    let mut part = Vec::new();
    for (i, &point) in arc.iter().enumerate() {
        if i > 0 && is_on_the_cut(globe_arc[i - 1], globe_arc[i]) {
            parts.push(std::mem::take(&mut part));
        }
        part.push(point);
    }
    parts.push(part);
    parts.into_iter().filter_map(Path::new).collect()
}
