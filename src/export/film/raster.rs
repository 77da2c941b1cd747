use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};

use crate::export::film::error::FilmError;

/// Fonts, read once for all frames; a copy is a handle to the same.
#[derive(Clone)]
pub struct PictureFonts(Arc<Database>);

/// A picture in pixels, row by row from the top; nothing shines through.
pub struct Raster {
    /// Width and height, pixels.
    pub size: [u32; 2],
    /// Red, green, blue.
    pub pixels: Vec<[u8; 3]>,
}

impl PictureFonts {
    /// These fonts and no others, so that pictures are the same everywhere.
    pub fn new(fonts: &[&[u8]]) -> Self {
        let mut database = Database::new();
        for font in fonts {
            database.load_font_data(font.to_vec());
        }
        Self(Arc::new(database))
    }
}

/// An SVG picture in pixels, one for one.
///
/// # Errors
/// When the text is no SVG or the picture is too large.
pub fn raster_of(svg: &str, fonts: &PictureFonts) -> Result<Raster, FilmError> {
    scaled_raster_of(svg, fonts, 1.0)
}

/// The same, larger or smaller by a factor.
///
/// # Errors
/// When the text is no SVG or the picture is too large.
pub fn scaled_raster_of(svg: &str, fonts: &PictureFonts, factor: f32) -> Result<Raster, FilmError> {
    let options = Options { fontdb: Arc::clone(&fonts.0), ..Options::default() };
    let tree = Tree::from_str(svg, &options)?;
    let size = [tree.size().width(), tree.size().height()];
    let [width, height] = size.map(|side| ((side * factor).round() as u32).max(1));
    let mut drawn = Pixmap::new(width, height).ok_or(FilmError::TooLarge)?;
    resvg::render(&tree, Transform::from_scale(factor, factor), &mut drawn.as_mut());
    let pixels = drawn.pixels().iter().map(|it| [it.red(), it.green(), it.blue()]).collect();
    Ok(Raster { size: [width, height], pixels })
}
