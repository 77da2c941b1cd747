use serde::{Deserialize, Serialize};

use crate::geometry::{Bounds, PlanePoint};
use crate::map::Camera;

/// Which part of the map is looked at, whatever the window's size.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Framing {
    /// All of this, as large as it fits.
    Fit(Bounds),
    /// This point in the middle, at this many pixels a kilometre.
    Free {
        /// What lies in the middle of the window, km.
        centre: PlanePoint,
        /// Screen pixels for each kilometre of the plane; more than zero.
        pixels_per_km: f64,
    },
}

/// No edge of a framing lies further from the origin, km: the globe is not as far around.
const FARTHEST: f64 = 50_000.0;

impl Framing {
    /// The camera for a map of this size in pixels.
    pub fn camera(self, size: [f64; 2]) -> Camera {
        match self {
            Self::Fit(bounds) => Camera::fitted(bounds, size),
            Self::Free { centre, pixels_per_km } => Camera::new(centre, pixels_per_km, size),
        }
    }

    /// The same, if it can be shown.
    pub(in crate::session) fn checked(self) -> Option<Self> {
        match self {
            Self::Fit(bounds) => checked_bounds(bounds).map(Self::Fit),
            Self::Free { centre, pixels_per_km } => {
                let numbers = [centre.x, centre.y, pixels_per_km];
                let are_sound = numbers.iter().all(|number| number.is_finite());
                (are_sound && pixels_per_km > 0.0).then_some(self)
            }
        }
    }
}

/// The same part of the plane, no edge beyond the globe; none where a number is none or endless, or
/// edges are exchanged.
pub fn checked_bounds(Bounds { min, max }: Bounds) -> Option<Bounds> {
    let are_sound = [min.x, min.y, max.x, max.y].iter().all(|number| number.is_finite());
    let near = |point: PlanePoint| PlanePoint {
        x: point.x.clamp(-FARTHEST, FARTHEST),
        y: point.y.clamp(-FARTHEST, FARTHEST),
    };
    let is_in_order = min.x <= max.x && min.y <= max.y;
    (are_sound && is_in_order).then(|| Bounds { min: near(min), max: near(max) })
}

/// What lies nearer to the edge of the map, pixels, is overlooked.
const EDGE: f64 = 24.0;

/// Whether a point of the plane is on the map, and not only at its very edge.
pub fn is_well_seen(point: PlanePoint, camera: Camera) -> bool {
    camera.frame().grown(-EDGE).contains(camera.screen_from_plane(point))
}

impl From<Camera> for Framing {
    fn from(camera: Camera) -> Self {
        Self::Free { centre: camera.centre, pixels_per_km: camera.pixels_per_km }
    }
}
