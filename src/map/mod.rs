//! From what is being looked at to the finished picture: [`build_scene`].
//!
//! Pure and without a window. A [`Scene`] is complete: those who paint it decide nothing, so the
//! window and an exported file can't differ. The screen is in pixels, x to the right and y down,
//! from the top left corner of the map.

mod camera;
mod scene;
mod style;
mod text_metrics;

mod build;

mod hatch;
mod land;
mod water;

mod labels;
mod margin;
mod markers;
mod symbols;

mod furniture;
mod graticule;
mod inset;
mod room;

mod pick;

pub use build::{View, build_scene};
pub use camera::{Camera, OVERVIEW, SOUTHERN_KURILS, ScreenPoint, ScreenRect};
pub use pick::territory_at;
pub use scene::{Anchor, Face, Item, Mark, Scene, Stroke, Text};
pub use style::{Appearance, Colour, Style};
pub use symbols::symbol;
pub use text_metrics::TextMetrics;
