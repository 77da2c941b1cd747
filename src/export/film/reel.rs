use crate::export::film::error::FilmError;
use crate::export::film::patch::Patch;

/// A film in the making, in one of the formats.
pub trait Reel {
    /// Adds what has changed since the frame before, to be shown so many milliseconds.
    ///
    /// # Errors
    /// When the format can't hold it.
    fn add(&mut self, patch: &Patch, milliseconds: u16) -> Result<(), FilmError>;

    /// The whole file.
    ///
    /// # Errors
    /// When the format can't hold it.
    fn finish(self: Box<Self>) -> Result<Vec<u8>, FilmError>;
}
