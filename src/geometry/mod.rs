//! From the globe to the plane: the projection, shared arcs, shapes ready to be drawn.
//!
//! Two spaces, and their names are in every function: the *globe* (WGS84 degrees,
//! [`GlobePoint`]) and the *plane* (kilometres east and north of 45° N 144° E, [`PlanePoint`]).
//! The screen, in pixels, begins one layer further up.

mod edge_flips;
mod projection;
mod shape;
mod topology;

mod extent;
mod level;
mod relief;
mod seabed;
mod shores;
mod water;
mod world;

mod prepared;

pub mod geodesy;

pub use extent::GlobeExtent;
pub use level::{Border, Coast, Detail, Level, LevelReading, UnitShape};
pub use prepared::PreparedOverview;
pub use projection::{GlobePoint, MapProjection, PlanePoint, plane_distance};
pub use relief::Relief;
pub use seabed::{Depth, DepthsReading, Seabed};
pub use shape::{Bounds, Path, Ring, Shape};
pub use shores::Shores;
pub use topology::{DecodeError, Feature, Geometry, Topology, path_on_plane};
pub use water::{Lake, River, Water, WaterArea};
pub use world::{World, WorldReading};
