//! Scenes as shapes of egui.

mod pixels;

mod simplification;

mod meshes;

mod brush;
mod rims;
mod strokes;

mod offscreen;
mod painted_ground;

mod ground_cache;

mod scene_painter;

pub use scene_painter::{ScenePainter, paint_shapes};
