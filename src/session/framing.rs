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
        /// The middle, km.
        centre: PlanePoint,
        /// Pixels a kilometre.
        pixels_per_km: f64,
    },
}

impl Framing {
    /// The camera for a map of this size in pixels.
    pub fn camera(self, size: [f64; 2]) -> Camera {
        match self {
            Self::Fit(bounds) => Camera::fitted(bounds, size),
            Self::Free { centre, pixels_per_km } => Camera::new(centre, pixels_per_km, size),
        }
    }
}

impl From<Camera> for Framing {
    fn from(camera: Camera) -> Self {
        Self::Free { centre: camera.centre, pixels_per_km: camera.pixels_per_km }
    }
}
