//! What a picture is asked for, and what it is made of.

pub mod camera;
pub mod palette;
pub mod scene;
pub mod style;
pub mod text_metrics;
pub mod view;

pub use camera::{Camera, OVERVIEW, SOUTHERN_KURILS, ScreenPoint, ScreenRect};
pub use scene::{Anchor, Face, Item, Mark, Note, Route, RouteOf, Scene, Stroke, Text};
pub use style::{Appearance, Colour, Style};
pub use text_metrics::TextMetrics;
pub use view::{Layer, Layers, PanePosition, Selected, View};
