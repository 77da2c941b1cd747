//! What surrounds a map: date, legend, north and scale, graticule, the map of the world, the closer
//! look.

pub mod date;
pub mod open_sea;

pub mod key;

pub mod legend;
pub mod north_arrow;
pub mod scale_bar;

pub mod graticule;

pub mod inset;

pub mod locator;
pub mod off_map_markers;
