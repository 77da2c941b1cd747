use std::sync::Arc;

use crate::atlas::TerritoryId;
use crate::geometry::{Bounds, GlobePoint, MapProjection, PlanePoint};
use crate::map::Camera;
use crate::session::framing::is_well_seen;

/// What is measured on the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measuring {
    /// Whether clicks on the map measure.
    pub is_on: bool,
    /// The points between which is measured, in the order of the way; each of them is sound.
    pub points: Arc<[GlobePoint]>,
    /// The island around which ranges are drawn.
    pub ranges_of: Option<TerritoryId>,
}

/// A way shorter than this on the screen, pixels, is enlarged.
const SHORT: f64 = 60.0;

impl Measuring {
    pub(in crate::session) fn toggle(&mut self) {
        *self = Self { is_on: !self.is_on, ranges_of: self.ranges_of, ..Self::default() };
    }

    pub(in crate::session) fn measure_to(&mut self, point: GlobePoint) {
        self.points = self.points.iter().copied().chain([point]).collect();
    }

    /// Measures from a point, and no longer what was measured.
    pub(in crate::session) fn measure_from(&mut self, point: GlobePoint) {
        *self = Self { is_on: true, points: [point].into(), ranges_of: self.ranges_of };
    }

    /// Measures to a point, whether clicks do or not.
    pub(in crate::session) fn measure_on_to(&mut self, point: GlobePoint) {
        self.is_on = true;
        self.measure_to(point);
    }

    pub(in crate::session) fn take_back(&mut self) {
        if let [kept @ .., _] = &*self.points {
            self.points = kept.into();
        }
    }

    pub(in crate::session) fn toggle_ranges(&mut self, territory: TerritoryId) {
        let is_shown = self.ranges_of == Some(territory);
        self.ranges_of = (!is_shown).then_some(territory);
    }

    /// Measures no longer; whether there was anything to end.
    pub(in crate::session) fn end(&mut self) -> bool {
        let was_measuring = self.is_on || !self.points.is_empty();
        *self = Self { ranges_of: self.ranges_of, ..Self::default() };
        was_measuring
    }
}

/// The part of the map that shows the whole way between two points; none where the camera does
/// already. A short way is not only to be shown but to be seen.
pub fn bounds_of_way(
    ends: [GlobePoint; 2],
    camera: Camera,
    projection: &MapProjection,
) -> Option<Bounds> {
    let on_plane = ends.iter().filter_map(|&end| projection.plane_from_globe(end));
    let bounds = Bounds::around(on_plane)?;
    let is_seen = is_well_seen(bounds.min, camera) && is_well_seen(bounds.max, camera);
    let pixels = bounds.width().hypot(bounds.height()) * camera.pixels_per_km;
    if is_seen && pixels >= SHORT {
        return None;
    }
    let margin = bounds.width().max(bounds.height()).max(2.0) * 2.0;
    let margin = PlanePoint { x: margin, y: margin };
    Some(Bounds { min: bounds.min - margin, max: bounds.max + margin })
}
