use crate::export::film::apng::{ApngReel, still};
use crate::export::film::error::FilmError;
use crate::export::film::film::{Film, FilmAbout};
use crate::export::film::gif::GifReel;
use crate::export::film::palette::{IndexedFrame, Palette};
use crate::export::film::patch::Patch;
use crate::export::film::raster::Raster;
use crate::export::film::reel::Reel;
use crate::export::film::webp::WebPReel;

/// In which format a film is one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilmForm {
    /// Moves in every program.
    Gif,
    /// Moves in browsers.
    WebP,
    /// A moving PNG; programs that know no movement show the first frame.
    Png,
}

/// Takes frames in their order and makes a file of them.
pub struct Recorder {
    reel: Box<dyn Reel>,
    before: Option<IndexedFrame>,
}

impl FilmForm {
    /// The form of files with this ending.
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending.to_lowercase().as_str() {
            "gif" => Some(Self::Gif),
            "webp" => Some(Self::WebP),
            "png" | "apng" => Some(Self::Png),
            _ => None,
        }
    }
}

impl Recorder {
    /// For all frames of a film, in the colours of its palette.
    ///
    /// # Errors
    /// When the format can't hold frames of this size.
    pub fn new(
        film: &Film,
        palette: &Palette,
        about: &FilmAbout,
        form: FilmForm,
    ) -> Result<Self, FilmError> {
        let size = film.size.map(u32::from);
        let reel: Box<dyn Reel> = match form {
            FilmForm::Gif => Box::new(GifReel::new(size, palette, about)?),
            FilmForm::WebP => Box::new(WebPReel::new(size, palette, about)?),
            FilmForm::Png => Box::new(ApngReel::new(size, film.moments.len(), palette, about)?),
        };
        Ok(Self { reel, before: None })
    }

    /// Adds the next frame, shown so many milliseconds.
    ///
    /// # Errors
    /// When the format can't hold it.
    pub fn add(&mut self, frame: IndexedFrame, milliseconds: u16) -> Result<(), FilmError> {
        match &self.before {
            Some(before) => self.reel.add(&Patch::between(before, &frame), milliseconds)?,
            None => self.reel.add(&Patch::whole(frame.clone()), milliseconds)?,
        }
        self.before = Some(frame);
        Ok(())
    }

    /// The whole file.
    ///
    /// # Errors
    /// When the format can't hold it.
    pub fn finish(self) -> Result<Vec<u8>, FilmError> {
        self.reel.finish()
    }
}

impl Film {
    /// A frame as a PNG of its own.
    ///
    /// # Errors
    /// When the picture is too large.
    pub fn still(&self, raster: &Raster, about: &FilmAbout) -> Result<Vec<u8>, FilmError> {
        still(raster, about)
    }
}
