//! The map through the years as a moving picture: GIF, WebP, moving PNG, or a folder of frames.
//!
//! A frame is drawn as any picture of the map. All frames share one palette, made from samples
//! beforehand, so that no colour flickers; of each frame only what has changed is stored. Whoever
//! has threads may draw frames in any order, and hands them to the [`Recorder`] in theirs.

mod error;

mod steps;

mod raster;

mod palette;
mod patch;

mod film;

mod reel;

mod apng;
mod gif;
mod webp;

mod recorder;

pub use error::FilmError;
pub use film::{Film, FilmAbout, FilmPace};
pub use palette::{IndexedFrame, NearestColours, Palette};
pub use raster::{PictureFonts, Raster, raster_of, scaled_raster_of};
pub use recorder::{FilmForm, Recorder};
pub use steps::{FilmStep, film_moments};
