//! From what is being looked at to the finished picture: [`build_scene`].
//!
//! Pure and without a window. A [`Scene`] is complete: those who paint it decide nothing, so the
//! window and an exported file can't differ. The screen is in pixels, x to the right and y down,
//! from the top left corner of the map.

mod camera;
mod palette;
mod scene;
mod style;
mod text_metrics;
mod view;

mod build;
mod changes;
mod drafts;

mod hatch;
mod land;
mod water;

mod along;
mod journeys;
mod labels;
mod lines;
mod spots;

mod margin;
mod markers;
mod measure;
mod symbols;
mod unclear;

mod furniture;
mod graticule;
mod inset;
mod legend;
mod locator;
mod room;

mod pick;

pub use build::{Tools, build_scene, build_scene_with};
pub use camera::{Camera, OVERVIEW, SOUTHERN_KURILS, ScreenPoint, ScreenRect};
pub use changes::changed_ground;
pub use drafts::Drafts;
pub use pick::{course_at, is_under_panel, territory_at};
pub use scene::{Anchor, Course, CourseOf, Face, Item, Mark, Note, Scene, Stroke, Text};
pub use style::{Appearance, Colour, Style};
pub use symbols::symbol;
pub use text_metrics::TextMetrics;
pub use view::{Layer, Layers, Plate, Selected, View};
