//! What surrounds a map: date, legend, scale, graticule, the map of the world, the closer look.

pub mod date_and_scale;
pub mod graticule;
pub mod inset;
pub mod legend;
pub mod locator;
pub mod off_map_markers;
