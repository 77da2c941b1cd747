//! Maps for other programs.

mod colours;
mod outline;
mod place_of_row;

mod geojson;
mod linked_places;

#[cfg(feature = "geopackage")]
mod geopackage;
#[cfg(feature = "geopackage")]
mod layer_style;
#[cfg(feature = "geopackage")]
mod well_known_binary;

mod kml;
mod kmz;

pub use geojson::GeoJson;
#[cfg(feature = "geopackage")]
pub use geopackage::GeoPackage;
pub use kml::Kml;
pub use kmz::Kmz;
pub use linked_places::LinkedPlaces;
