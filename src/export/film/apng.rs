use png::{
    BitDepth, BlendOp, ColorType, Compression, DisposeOp, Encoder, EncodingError, Filter, Writer,
};

use crate::export::film::error::FilmError;
use crate::export::film::film::FilmAbout;
use crate::export::film::palette::{Palette, UNCHANGED};
use crate::export::film::patch::Patch;
use crate::export::film::raster::Raster;
use crate::export::film::reel::Reel;

/// A moving PNG with one palette for all frames.
pub struct ApngReel {
    /// Until the first frame is there: a film says how long that is shown before all else.
    encoder: Option<Encoder<'static, Bytes>>,
    writer: Option<Writer<Bytes>>,
    bytes: Bytes,
}

/// What is written, shared with the writer: that keeps for itself what it wrote to.
#[derive(Clone, Default)]
struct Bytes(std::rc::Rc<std::cell::RefCell<Vec<u8>>>);

impl std::io::Write for Bytes {
    fn write(&mut self, more: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(more);
        Ok(more.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl ApngReel {
    pub fn new(
        [width, height]: [u32; 2],
        frames: usize,
        palette: &Palette,
        about: &FilmAbout,
    ) -> Result<Self, FilmError> {
        let bytes = Bytes::default();
        let mut encoder = Encoder::new(bytes.clone(), width, height);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        let mut colours = palette.bytes().to_vec();
        colours.resize(3 * 256, 0);
        encoder.set_palette(colours);
        let mut opacities = vec![255; 256];
        opacities[usize::from(UNCHANGED)] = 0;
        encoder.set_trns(opacities);
        encoder.set_compression(Compression::High);
        encoder.set_filter(Filter::NoFilter);
        add_words(&mut encoder, about)?;
        // Without end.
        encoder.set_animated(frames.max(1) as u32, 0)?;
        encoder.set_dispose_op(DisposeOp::None)?;
        encoder.set_blend_op(BlendOp::Over)?;
        Ok(Self { encoder: Some(encoder), writer: None, bytes })
    }
}

impl Reel for ApngReel {
    fn add(&mut self, patch: &Patch, milliseconds: u16) -> Result<(), FilmError> {
        if let Some(mut encoder) = self.encoder.take() {
            encoder.set_frame_delay(milliseconds, 1000)?;
            self.writer = Some(encoder.write_header()?);
        } else if let Some(writer) = &mut self.writer {
            let ([left, top], [width, height]) = (patch.at, patch.size);
            writer.set_frame_delay(milliseconds, 1000)?;
            writer.reset_frame_position()?;
            writer.set_frame_dimension(width, height)?;
            writer.set_frame_position(left, top)?;
        }
        let Some(writer) = &mut self.writer else { return Ok(()) };
        Ok(writer.write_image_data(&patch.pixels)?)
    }

    fn finish(mut self: Box<Self>) -> Result<Vec<u8>, FilmError> {
        if let Some(writer) = self.writer.take() {
            writer.finish()?;
        }
        Ok(self.bytes.0.take())
    }
}

/// A frame as a file of its own, in all its colours.
///
/// # Errors
/// When the picture is too large.
pub fn still(raster: &Raster, about: &FilmAbout) -> Result<Vec<u8>, FilmError> {
    let mut bytes = Vec::new();
    let [width, height] = raster.size;
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    add_words(&mut encoder, about)?;
    let mut writer = encoder.write_header()?;
    writer.write_image_data(raster.pixels.as_flattened())?;
    writer.finish()?;
    Ok(bytes)
}

fn add_words<W: std::io::Write>(
    encoder: &mut Encoder<'_, W>,
    about: &FilmAbout,
) -> Result<(), FilmError> {
    encoder.add_itxt_chunk("Title".to_owned(), about.title.clone())?;
    Ok(encoder.add_itxt_chunk("Copyright".to_owned(), about.credit.clone())?)
}

impl From<EncodingError> for FilmError {
    fn from(error: EncodingError) -> Self {
        Self::Encoding(error.to_string())
    }
}
