//! What a picture is asked for, and what it is made of.

pub mod camera;
pub mod text_metrics;

pub mod appearance;
pub mod colour;
pub mod hatch;
pub mod style;

pub mod palette;

pub mod view;

pub mod scene;

pub use appearance::Appearance;
pub use camera::{Camera, OVERVIEW, SOUTHERN_KURILS, ScreenPoint, ScreenRect};
pub use colour::Colour;
pub use hatch::Hatch;
pub use scene::{Anchor, Face, Item, Mark, Note, Route, RouteOf, Scene, Stroke, Text};
pub use style::Style;
pub use text_metrics::TextMetrics;
pub use view::{Layer, Layers, PanePosition, Selected, View};
