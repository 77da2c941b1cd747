use std::sync::{Arc, OnceLock};

use geo::{LineString, Polygon, Simplify as _};

use crate::geometry::extent::GlobeExtent;
use crate::geometry::level::{Detail, polygons_of};
use crate::geometry::projection::{GlobePoint, MapProjection, PlanePoint};
use crate::geometry::seabed::Seabed;
use crate::geometry::shape::{Path, Shape};
use crate::geometry::topology::{DecodeError, Topology, joined};

/// The water of the map: what lies below the coast and on the land.
#[derive(Debug, Default)]
pub struct Water {
    /// The sea by depth.
    pub seabed: Seabed,
    /// Lakes, from large to small.
    pub lakes: Vec<Lake>,
    /// Rivers.
    pub rivers: Vec<River>,
    /// The land of the last ice age, about 20,000 years ago, when the sea stood 120 m lower.
    pub ice_age: Option<Arc<Shape>>,
}

/// What the bands of the sea cover without a gap: at their very edge they are ragged.
const COVERED: GlobeExtent = GlobeExtent::OF_DATA.grown(-1.0);

/// A lake.
#[derive(Debug)]
pub struct Lake {
    /// Square kilometres.
    pub square_km: f64,
    /// The area.
    pub area: WaterArea,
}

/// The area of some water, as it is seen from near and from afar.
#[derive(Debug)]
pub struct WaterArea {
    polygons: Vec<Polygon>,
    near: OnceLock<Arc<Shape>>,
    afar: Arc<Shape>,
}

/// Kilometres by which a shore seen from afar may be off.
const UNSEEN: f64 = 1.2;

/// A river.
#[derive(Debug)]
pub struct River {
    /// The English name.
    pub name: String,
    /// 1 for the great ones, 3 for those drawn only from near.
    pub rank: u32,
    /// The course.
    pub paths: Vec<Path>,
}

impl WaterArea {
    /// The rings of its polygons as they are seen from near, the outline of each first, and all of
    /// it as it is seen from afar.
    pub fn new(polygons: Vec<Vec<Vec<PlanePoint>>>, afar: Arc<Shape>) -> Self {
        let polygon = |rings: Vec<Vec<PlanePoint>>| {
            let mut rings = rings.into_iter().map(LineString::new);
            Some(Polygon::new(rings.next()?, rings.collect()))
        };
        let polygons = polygons.into_iter().filter_map(polygon).collect();
        Self { polygons, near: OnceLock::new(), afar }
    }

    /// The rings of its polygons as they are seen from near, the outline of each first.
    pub fn rings(&self) -> impl Iterator<Item = impl Iterator<Item = &[PlanePoint]>> {
        self.polygons.iter().map(|polygon| {
            let all = std::iter::once(polygon.exterior()).chain(polygon.interiors());
            all.map(|ring| ring.0.as_slice())
        })
    }

    /// All that the data have; divided into triangles when first asked for.
    pub fn near(&self) -> &Arc<Shape> {
        let shape = || Shape::new(&self.polygons).map_or_else(|| Arc::clone(&self.afar), Arc::new);
        self.near.get_or_init(shape)
    }

    /// Without the bends that can't be seen where all of the region is; neighbours still fit.
    pub fn afar(&self) -> &Arc<Shape> {
        &self.afar
    }

    /// The shape that goes with land of this detail.
    pub fn at(&self, detail: Detail) -> &Arc<Shape> {
        match detail {
            Detail::Overview => self.afar(),
            Detail::Regional | Detail::Fine => self.near(),
        }
    }
}

impl Water {
    /// Divides into triangles what is seen from near: not on the first frame's path.
    pub fn prepare_near(&self) {
        self.lakes.iter().for_each(|lake| _ = lake.area.near());
    }

    /// Whether a point of the globe lies where the data reach: beyond, the map knows neither land
    /// nor sea.
    pub fn reaches(point: GlobePoint) -> bool {
        COVERED.contains(point)
    }

    /// Projects the coarsest depth bands, lakes, rivers and ice-age land of four `TopoJSON` files.
    ///
    /// # Errors
    /// When a file is not what its name says.
    pub fn decode(
        depths: &str,
        lakes: &str,
        rivers: &str,
        ice_age: &str,
        projection: &MapProjection,
    ) -> Result<Self, DecodeError> {
        let seabed = Seabed::decode(depths, projection)?;
        let mut lakes: Vec<Lake> = areas(lakes, "km2", projection)?
            .into_iter()
            .map(|(square_km, area)| Lake { square_km, area })
            .collect();
        lakes.sort_by(|a, b| b.square_km.total_cmp(&a.square_km));
        let ice_age =
            areas(ice_age, "depth", projection)?.pop().map(|(_, area)| Arc::clone(area.near()));
        Ok(Self { seabed, lakes, rivers: decode_rivers(rivers, projection)?, ice_age })
    }
}

fn areas(
    text: &str,
    property: &'static str,
    projection: &MapProjection,
) -> Result<Vec<(f64, WaterArea)>, DecodeError> {
    let topology = Topology::decode(text)?;
    let arcs = Topology::arcs_on_plane(&topology.arcs_on_globe(), projection)?;
    let simple_arcs: Vec<Vec<PlanePoint>> =
        arcs.iter().map(|arc| LineString::new(arc.clone()).simplify(UNSEEN).0).collect();
    let mut areas = Vec::new();
    for feature in topology.features() {
        let value = feature.properties.get(property).and_then(serde_json::Value::as_f64);
        let value = value.ok_or(DecodeError::MissingProperty(property))?;
        let polygons = polygons_of(&feature.geometry.polygons(), &arcs);
        let simple = polygons_of(&feature.geometry.polygons(), &simple_arcs);
        let Some(afar) = Shape::new(&simple).or_else(|| Shape::new(&polygons)) else { continue };
        let (near, afar) = (OnceLock::new(), Arc::new(afar));
        areas.push((value, WaterArea { polygons, near, afar }));
    }
    Ok(areas)
}

fn decode_rivers(text: &str, projection: &MapProjection) -> Result<Vec<River>, DecodeError> {
    let topology = Topology::decode(text)?;
    let arcs = Topology::arcs_on_plane(&topology.arcs_on_globe(), projection)?;
    let mut rivers = Vec::new();
    for feature in topology.features() {
        let name = feature.property("name");
        let rank = feature.properties.get("rank").and_then(serde_json::Value::as_u64);
        rivers.push(River {
            name: name.ok_or(DecodeError::MissingProperty("name"))?.to_owned(),
            rank: rank.ok_or(DecodeError::MissingProperty("rank"))? as u32,
            paths: (feature.geometry.lines().into_iter())
                .filter_map(|line| Path::new(joined(&arcs, line)))
                .collect(),
        });
    }
    Ok(rivers)
}
