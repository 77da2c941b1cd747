//! A map as a picture: SVG, PNG, PDF. The same scene as the screen, with what a picture needs once
//! it has left the atlas: what it is, who says so, and where the map data come from, beneath the map
//! and in the file.
//!
//! [`Picture::compose`] takes a [`PictureOrder`]; which levels of the land are there is the matter
//! of whoever asks.

mod order;

mod statement;

mod foot;

mod font_subset;
mod metadata;

mod pixels;

mod composed;

pub use composed::Picture;
pub use font_subset::subset;
pub use foot::{Foot, FootTools};
pub use order::{LetterForm, PictureOrder, PictureSize, SCREEN_RESOLUTION};
pub use pixels::{PngError, png_of};
pub use statement::{
    Statement, credit, date_in_words, lands_in_sight, sources_in_sight, viewpoint_in_words,
};
