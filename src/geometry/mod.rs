//! From the globe to the plane: the projection, shared arcs, shapes ready to be drawn.
//!
//! Two spaces, and their names are in every function: the *globe* (WGS84 degrees,
//! [`GlobePoint`]) and the *plane* (kilometres east and north of 45° N 144° E, [`PlanePoint`]).
//! The screen, in pixels, begins one layer further up.

mod projection;
mod shape;
mod topology;

mod level;
mod water;

pub use level::{Border, Coast, Detail, Level, UnitShape};
pub use projection::{GlobePoint, MapProjection, PlanePoint};
pub use shape::{Bounds, Path, Shape};
pub use topology::{DecodeError, Feature, Geometry, Topology};
pub use water::{Depth, Lake, River, Water};
