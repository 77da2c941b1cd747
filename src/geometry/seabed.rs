use std::sync::{Arc, OnceLock};

use crate::geometry::level::{Detail, POINTS_AT_ONCE, polygons_of};
use crate::geometry::projection::{GlobePoint, MapProjection, PlanePoint};
use crate::geometry::shape::Shape;
use crate::geometry::topology::{DecodeError, Feature, Topology};

/// The sea by depth, at three levels of detail. The coarsest is always there; the others may come
/// later, once, from another thread.
#[derive(Debug, Default)]
pub struct Seabed {
    overview: Vec<Depth>,
    regional: OnceLock<Vec<Depth>>,
    fine: OnceLock<Vec<Depth>>,
}

/// The sea from a depth down to that of the next band.
#[derive(Debug)]
pub struct Depth {
    /// Metres at its upper edge.
    pub metres: u32,
    /// The area, beside those of the other bands; under the land as far as a coast can be off.
    pub shape: Arc<Shape>,
}

impl Depth {
    /// Projects the bands of a `TopoJSON` file, from shallow to deep.
    ///
    /// # Errors
    /// When the file is not what its name says.
    pub fn decode_all(text: &str, projection: &MapProjection) -> Result<Vec<Self>, DecodeError> {
        let mut reading = DepthsReading::begin(text)?;
        while reading.read_more(projection)? {}
        Ok(reading.finish())
    }
}

/// Depths that are read a band at a time, for those who have other things to do in between.
#[derive(Debug)]
pub struct DepthsReading {
    globe_arcs: Vec<Vec<GlobePoint>>,
    arcs: Vec<Vec<PlanePoint>>,
    features: Vec<Feature>,
    depths: Vec<Depth>,
}

impl DepthsReading {
    /// Reads the lines of a `TopoJSON` file.
    ///
    /// # Errors
    /// When the file is no `TopoJSON`.
    pub fn begin(text: &str) -> Result<Self, DecodeError> {
        let topology = Topology::decode(text)?;
        // The lines stay as they are: simpler, they might meet.
        let globe_arcs = topology.arcs_on_globe();
        let (arcs, features) = (Vec::new(), topology.into_features());
        Ok(Self { globe_arcs, arcs, features, depths: Vec::new() })
    }

    /// Projects some lines more, or triangulates the next band; whether there was one.
    ///
    /// # Errors
    /// When it says no depth.
    pub fn read_more(&mut self, projection: &MapProjection) -> Result<bool, DecodeError> {
        if Topology::project_more(&self.globe_arcs, &mut self.arcs, POINTS_AT_ONCE, projection)? {
            return Ok(true);
        }
        let Some(feature) = self.features.pop() else { return Ok(false) };
        let metres = feature.properties.get("depth").and_then(serde_json::Value::as_f64);
        let metres = metres.ok_or(DecodeError::MissingProperty("depth"))? as u32;
        let shape = Shape::new(&polygons_of(&feature.geometry.polygons(), &self.arcs));
        self.depths.extend(shape.map(|shape| Depth { metres, shape: Arc::new(shape) }));
        Ok(true)
    }

    /// The bands that were read, from shallow to deep.
    pub fn finish(mut self) -> Vec<Depth> {
        self.depths.sort_by_key(|depth| depth.metres);
        self.depths
    }
}

impl Seabed {
    /// The coarsest level, from shallow to deep.
    pub fn of_overview(overview: Vec<Depth>) -> Self {
        Self { overview, ..Self::default() }
    }

    /// The coarsest level, from a `TopoJSON` file.
    ///
    /// # Errors
    /// When the file is not what its name says.
    pub fn decode(text: &str, projection: &MapProjection) -> Result<Self, DecodeError> {
        Depth::decode_all(text, projection).map(Self::of_overview)
    }

    /// Hands in a level; whether it was not there before.
    pub fn add(&self, detail: Detail, depths: Vec<Depth>) -> bool {
        match detail {
            Detail::Overview => false,
            Detail::Regional => self.regional.set(depths).is_ok(),
            Detail::Fine => self.fine.set(depths).is_ok(),
        }
    }

    /// The bands from shallow to deep for a scale, or those of the finest coarser level that is
    /// there. The sea has less detail than the land: it stays coarse from nearer.
    pub fn at_scale(&self, pixels_per_km: f64) -> &[Depth] {
        self.at(if pixels_per_km < 0.5 {
            Detail::Overview
        } else if pixels_per_km < 1.5 {
            Detail::Regional
        } else {
            Detail::Fine
        })
    }

    /// The bands of a level, or of the finest coarser one that is there.
    pub fn at(&self, detail: Detail) -> &[Depth] {
        let found = match detail {
            Detail::Overview => None,
            Detail::Regional => self.regional.get(),
            Detail::Fine => self.fine.get().or_else(|| self.regional.get()),
        };
        found.unwrap_or(&self.overview)
    }
}
