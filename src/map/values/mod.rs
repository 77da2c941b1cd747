//! What a picture is asked for, and what it is made of.

pub mod camera;

pub mod appearance;
pub mod colour;
pub mod hatch;
pub mod style;

pub mod palette;

pub mod view;

pub mod stroke;
pub mod text;

pub mod answer;
pub mod role;

pub mod scene;

pub use answer::{Answer, Elsewhere, Land, Mark, Note, Route, RouteOf};
pub use appearance::Appearance;
pub use camera::{
    Camera, KOREA, KURILS_AND_SAKHALIN, MapFrame, OVERVIEW, SOUTHERN_KURILS, ScreenPoint,
    ScreenRect,
};
pub use colour::Colour;
pub use hatch::Hatch;
pub use role::{PaintOrder, Role};
pub use scene::{Item, KeyKind, KeyRow, KeyWeight, Primitive, Scene};
pub use stroke::{Rim, Stroke};
pub use style::Style;
pub use text::{Anchor, Face, OutlineStep, Text, TextMetrics, on_arc};
pub use view::{Basis, Layer, Layers, PanePosition, Selected, Surround, Told, View, Wall};
