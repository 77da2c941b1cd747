//! From what is being looked at to the finished picture: [`build_scene`].
//!
//! Pure and without a window. A [`Scene`] is complete: those who paint it decide nothing, so the
//! window and an exported file can't differ. The screen is in pixels, x to the right and y down,
//! from the top left corner of the map.
//!
//! [`values`] are what pictures are asked for and made of; `ground`, `overlay`, `lettering` and
//! `surround` each add their part; `compose` puts them together.

mod values;

mod cache;
mod composition;

mod lettering;

mod ground;

mod overlay;

mod surround;

mod compose;

mod ground_changes;

mod names_at_bar;

mod flight;
mod transition;

pub use cache::Cache;
pub use compose::{build_scene, build_scene_with};
pub use composition::Tools;
pub use flight::Flight;
pub use ground_changes::{GroundChange, ground_change};
pub use names_at_bar::NamesAtBar;
pub use overlay::symbol;
pub use surround::locator::world_around;
pub use surround::scale_bar::true_length;
pub use transition::{changed_lands, faded, lit, with_part_of_way};
pub use values::{
    Anchor, Answer, Appearance, Basis, Camera, Colour, Elsewhere, Face, Hatch, Item, KOREA,
    KURILS_AND_SAKHALIN, KeyKind, KeyRow, KeyWeight, Land, Layer, Layers, MapFrame, Mark, Note,
    OVERVIEW, OutlineStep, PaintOrder, PanePosition, Primitive, Rim, Role, Route, RouteOf,
    SOUTHERN_KURILS, Scene, ScreenPoint, ScreenRect, Selected, Stroke, Style, Surround, Text,
    TextMetrics, Told, View, Wall,
};
