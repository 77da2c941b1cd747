use std::borrow::Cow;

use gif::{AnyExtension, DisposalMethod, Encoder, EncodingError, Extension, Frame, Repeat};

use crate::export::film::error::FilmError;
use crate::export::film::film::FilmAbout;
use crate::export::film::palette::{Palette, UNCHANGED};
use crate::export::film::patch::Patch;
use crate::export::film::reel::Reel;

/// A moving GIF with one palette for all frames.
pub struct GifReel {
    encoder: Encoder<Vec<u8>>,
    is_begun: bool,
}

impl GifReel {
    pub fn new(size: [u32; 2], palette: &Palette, about: &FilmAbout) -> Result<Self, FilmError> {
        let [width, height] = narrow(size)?;
        let mut encoder = Encoder::new(Vec::new(), width, height, &all_256(palette))?;
        encoder.set_repeat(Repeat::Infinite)?;
        let comment = plain(&format!("{}\n{}", about.title, about.credit));
        let kind = AnyExtension(Extension::Comment as u8);
        encoder.write_raw_extension(kind, &[comment.as_bytes()])?;
        Ok(Self { encoder, is_begun: false })
    }
}

impl Reel for GifReel {
    fn add(&mut self, patch: &Patch, milliseconds: u16) -> Result<(), FilmError> {
        let ([left, top], [width, height]) = (narrow(patch.at)?, narrow(patch.size)?);
        let frame = Frame {
            delay: (milliseconds + 5) / 10,
            dispose: DisposalMethod::Keep,
            transparent: self.is_begun.then_some(UNCHANGED),
            left,
            top,
            width,
            height,
            buffer: Cow::Borrowed(&patch.pixels),
            ..Frame::default()
        };
        self.is_begun = true;
        Ok(self.encoder.write_frame(&frame)?)
    }

    fn finish(self: Box<Self>) -> Result<Vec<u8>, FilmError> {
        self.encoder.into_inner().map_err(|error| FilmError::Encoding(error.to_string()))
    }
}

impl From<EncodingError> for FilmError {
    fn from(error: EncodingError) -> Self {
        Self::Encoding(error.to_string())
    }
}

/// GIF counts pixels in two bytes.
fn narrow(numbers: [u32; 2]) -> Result<[u16; 2], FilmError> {
    let [one, other] = numbers.map(u16::try_from);
    Ok([one.map_err(|_| FilmError::TooLarge)?, other.map_err(|_| FilmError::TooLarge)?])
}

/// The colours with black for those that are missing: the last stands for what is unchanged.
fn all_256(palette: &Palette) -> Vec<u8> {
    let mut bytes = palette.bytes().to_vec();
    bytes.resize(3 * 256, 0);
    bytes
}

/// Comments of a GIF are ASCII.
fn plain(text: &str) -> String {
    let simple = |sign: char| match sign {
        '–' | '—' | '−' => '-',
        '’' | '‘' => '\'',
        '“' | '”' => '"',
        sign if sign.is_ascii() => sign,
        _ => '?',
    };
    text.chars().map(simple).collect()
}
