use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::geometry::level::{Border, Coast, Level, UnitShape};
use crate::geometry::projection::PlanePoint;
use crate::geometry::seabed::{Depth, Seabed};
use crate::geometry::shape::{Path, Shape};
use crate::geometry::topology::DecodeError;
use crate::geometry::water::{Lake, River, Water, WaterArea};

/// The overview of land and water, projected and divided into triangles: what the first picture needs
/// is read in a hundredth of the time that its files would take.
#[derive(Debug, Serialize, Deserialize)]
pub struct PreparedOverview {
    units: Vec<(String, Area)>,
    borders: Vec<([u32; 2], Line)>,
    coast: Vec<(u32, Line)>,
    depths: Vec<(u32, Area)>,
    lakes: Vec<PreparedLake>,
    rivers: Vec<(String, u32, Vec<Line>)>,
    ice_age: Option<Area>,
}

#[derive(Debug, Serialize, Deserialize)]
struct PreparedLake {
    square_km: f64,
    /// The rings of each of its polygons, the outline first.
    near: Vec<Vec<Line>>,
    afar: Area,
}

/// An area with its triangles.
#[derive(Debug, Serialize, Deserialize)]
struct Area {
    corners: Line,
    /// How many of the corners make up each ring, and whether it is a hole.
    rings: Vec<(u32, bool)>,
    triangles: Triangles,
}

/// Triangles in order, each with its least corner first: how far that is from the one before, and how
/// far from it the other two.
#[derive(Debug, Serialize, Deserialize)]
struct Triangles(Vec<[u32; 3]>);

/// Points, each by its way from the one before, in parts of a kilometre.
#[derive(Debug, Serialize, Deserialize)]
struct Line(Vec<[i64; 2]>);

/// Ten centimetres: nothing that was apart comes together.
const PARTS_OF_A_KILOMETRE: f64 = 1e4;

impl PreparedOverview {
    /// What was read from the files of the map.
    pub fn of(level: &Level, water: &Water) -> Self {
        let units = level.units.iter().map(|it| (it.id.clone(), Area::of(&it.shape)));
        let borders = level.borders.iter();
        let borders = borders.map(|it| (it.sides.map(|it| it as u32), Line::of(&it.path.points)));
        let coast = level.coast.iter().map(|it| (it.unit as u32, Line::of(&it.path.points)));
        let depths = water.seabed.at_scale(0.0).iter();
        let lakes = water.lakes.iter().map(|lake| PreparedLake {
            square_km: lake.square_km,
            near: lake.area.rings().map(|rings| rings.map(Line::of).collect()).collect(),
            afar: Area::of(lake.area.afar()),
        });
        let rivers = water.rivers.iter().map(|river| {
            let paths = river.paths.iter().map(|it| Line::of(&it.points)).collect();
            (river.name.clone(), river.rank, paths)
        });
        Self {
            units: units.collect(),
            borders: borders.collect(),
            coast: coast.collect(),
            depths: depths.map(|it| (it.metres, Area::of(&it.shape))).collect(),
            lakes: lakes.collect(),
            rivers: rivers.collect(),
            ice_age: water.ice_age.as_deref().map(Area::of),
        }
    }

    /// Reads what was written of it.
    ///
    /// # Errors
    /// When the bytes are something else.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        postcard::from_bytes(bytes).map_err(|error| DecodeError::Prepared(error.to_string()))
    }

    /// The land and the water.
    pub fn into_level_and_water(self) -> (Level, Water) {
        let units = self.units.into_iter();
        let units = units.filter_map(|(id, area)| Some(UnitShape::new(id, area.shape()?)));
        let borders = self.borders.into_iter().filter_map(|(sides, line)| {
            Some(Border { sides: sides.map(|it| it as usize), path: line.path()? })
        });
        let coast = self.coast.into_iter();
        let coast = coast
            .filter_map(|(unit, line)| Some(Coast { unit: unit as usize, path: line.path()? }));
        let level = Level::new(units.collect(), borders.collect(), coast.collect());
        let depths = self.depths.into_iter();
        let depths =
            depths.filter_map(|(metres, area)| Some(Depth { metres, shape: area.shape()? }));
        let lakes = self.lakes.into_iter().filter_map(|lake| {
            let near = lake.near.iter().map(|rings| rings.iter().map(Line::points).collect());
            let area = WaterArea::new(near.collect(), lake.afar.shape()?);
            Some(Lake { square_km: lake.square_km, area })
        });
        let rivers = self.rivers.into_iter().map(|(name, rank, paths)| {
            let paths = paths.iter().filter_map(Line::path).collect();
            River { name, rank, paths }
        });
        let water = Water {
            seabed: Seabed::of_overview(depths.collect()),
            lakes: lakes.collect(),
            rivers: rivers.collect(),
            ice_age: self.ice_age.and_then(|area| area.shape()),
        };
        (level, water)
    }
}

impl Area {
    fn of(shape: &Shape) -> Self {
        let rings = shape.rings.iter().map(|it| (it.corners.len() as u32, it.is_hole));
        let (corners, triangles) = (Line::of(&shape.vertices), Triangles::of(&shape.triangles));
        Self { corners, rings: rings.collect(), triangles }
    }

    fn shape(&self) -> Option<Arc<Shape>> {
        let rings = self.rings.iter().map(|&(corners, is_hole)| (corners as usize, is_hole));
        Shape::of_triangles(self.corners.points(), rings, self.triangles.corners()).map(Arc::new)
    }
}

impl Triangles {
    fn of(triangles: &[[u32; 3]]) -> Self {
        let mut ordered: Vec<[u32; 3]> = triangles.iter().map(|it| least_first(*it)).collect();
        ordered.sort_unstable();
        let mut before = 0;
        for [first, second, third] in &mut ordered {
            let least = *first;
            *first -= before;
            *second -= least;
            *third -= least;
            before = least;
        }
        Self(ordered)
    }

    fn corners(&self) -> Vec<[u32; 3]> {
        let mut least = 0;
        let corners = |&[first, second, third]: &[u32; 3]| {
            least += first;
            [least, least + second, least + third]
        };
        self.0.iter().map(corners).collect()
    }
}

/// The same triangle, turned the same way.
fn least_first([a, b, c]: [u32; 3]) -> [u32; 3] {
    if a < b && a < c {
        [a, b, c]
    } else if b < c {
        [b, c, a]
    } else {
        [c, a, b]
    }
}

impl Line {
    fn of(points: &[PlanePoint]) -> Self {
        let mut before = [0; 2];
        let step = |point: &PlanePoint| {
            let at = [point.x, point.y].map(|km| (km * PARTS_OF_A_KILOMETRE).round() as i64);
            let step = [at[0] - before[0], at[1] - before[1]];
            before = at;
            step
        };
        Self(points.iter().map(step).collect())
    }

    fn points(&self) -> Vec<PlanePoint> {
        let mut at = [0; 2];
        let point = |step: &[i64; 2]| {
            at = [at[0] + step[0], at[1] + step[1]];
            let [x, y] = at.map(|parts| parts as f64 / PARTS_OF_A_KILOMETRE);
            PlanePoint { x, y }
        };
        self.0.iter().map(point).collect()
    }

    fn path(&self) -> Option<Path> {
        Path::new(self.points())
    }
}
