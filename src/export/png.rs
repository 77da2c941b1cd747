use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};

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
    Encoding(String),
}

/// An SVG picture as PNG, one pixel for one, in the given fonts only: the same everywhere.
///
/// # Errors
/// When the text is no SVG or the picture is too large.
pub fn png_of(svg: &str, fonts: &[&[u8]]) -> Result<Vec<u8>, PngError> {
    let mut database = Database::new();
    for font in fonts {
        database.load_font_data(font.to_vec());
    }
    let options = Options { fontdb: Arc::new(database), ..Options::default() };
    let tree = Tree::from_str(svg, &options)?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or(PngError::TooLarge)?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| PngError::Encoding(error.to_string()))
}
