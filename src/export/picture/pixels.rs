use std::sync::Arc;

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, PixelDimensions, Unit};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};

/// Inches in a metre, the unit in which a PNG notes its resolution.
const INCHES_PER_METRE: f64 = 1.0 / 0.0254;

/// Why a picture can't be made.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// The SVG isn't one.
    #[error("the picture can't be drawn: {0}")]
    Svg(#[from] resvg::usvg::Error),
    /// Wider or higher than memory holds.
    #[error("the picture is too large for memory")]
    TooLarge,
    /// The PNG can't be written.
    #[error("the picture can't be written as PNG: {0}")]
    Encoding(#[from] EncodingError),
}

/// What a PNG notes besides its pixels.
#[derive(Clone, Copy, Default)]
pub struct PngNotes<'a> {
    /// Pixels to an inch.
    pub resolution: Option<f64>,
    /// What it says of itself, by keyword.
    pub texts: &'a [(&'static str, String)],
}

/// An SVG picture as PNG, one pixel for one, in the given fonts only: the same everywhere.
///
/// # Errors
/// When the text is no SVG or the picture is too large.
pub fn png_of(svg: &str, fonts: &[&[u8]]) -> Result<Vec<u8>, PngError> {
    let tree = tree_of(svg, fonts)?;
    let size = tree.size().to_int_size();
    encoded(&painted(&tree, [size.width(), size.height()])?, PngNotes::default())
}

/// The same, of so many pixels, with what it notes.
///
/// # Errors
/// When the text is no SVG or the picture is too large.
pub fn noted_png_of(
    svg: &str,
    fonts: &[&[u8]],
    size: [u32; 2],
    notes: PngNotes<'_>,
) -> Result<Vec<u8>, PngError> {
    encoded(&painted(&tree_of(svg, fonts)?, size)?, notes)
}

fn tree_of(svg: &str, fonts: &[&[u8]]) -> Result<Tree, PngError> {
    let mut database = Database::new();
    for font in fonts {
        database.load_font_data(font.to_vec());
    }
    let options = Options { fontdb: Arc::new(database), ..Options::default() };
    Ok(Tree::from_str(svg, &options)?)
}

fn painted(tree: &Tree, [width, height]: [u32; 2]) -> Result<Pixmap, PngError> {
    let mut pixels = Pixmap::new(width, height).ok_or(PngError::TooLarge)?;
    let size = tree.size();
    let scale = Transform::from_scale(width as f32 / size.width(), height as f32 / size.height());
    resvg::render(tree, scale, &mut pixels.as_mut());
    Ok(pixels)
}

fn encoded(pixels: &Pixmap, notes: PngNotes<'_>) -> Result<Vec<u8>, PngError> {
    let is_opaque = pixels.pixels().iter().all(PremultipliedColorU8::is_opaque);
    let mut colours = Vec::with_capacity(pixels.data().len());
    for pixel in pixels.pixels() {
        let colour = pixel.demultiply();
        colours.extend([colour.red(), colour.green(), colour.blue()]);
        if !is_opaque {
            colours.push(colour.alpha());
        }
    }
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(if is_opaque { ColorType::Rgb } else { ColorType::Rgba });
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    if let Some(resolution) = notes.resolution {
        let pixels = (resolution * INCHES_PER_METRE).round() as u32;
        let dimensions = PixelDimensions { xppu: pixels, yppu: pixels, unit: Unit::Meter };
        encoder.set_pixel_dims(Some(dimensions));
    }
    for (keyword, text) in notes.texts.iter().filter(|(_, text)| !text.is_empty()) {
        encoder.add_itxt_chunk((*keyword).to_owned(), text.clone())?;
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&colours)?;
    writer.finish()?;
    Ok(file)
}
