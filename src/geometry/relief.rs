use std::sync::Arc;

use image::ImageFormat;

use crate::geometry::projection::PlanePoint;
use crate::geometry::shape::Bounds;

/// Shading of the land: white where the light falls on a slope, dark where it does not, on a
/// rectangle of the plane.
#[derive(Debug)]
pub struct Relief {
    /// The rectangle, km.
    pub bounds: Bounds,
    /// Pixels from west to east.
    pub width: usize,
    /// Pixels from north to south.
    pub height: usize,
    /// One pixel a byte, row by row from the north-west, as the file has them.
    pixels: Arc<[u8]>,
    /// The file that it was read from, a JPEG of the same pixels.
    pub jpeg: &'static [u8],
    /// The shade of level ground in that file; beyond its edges all is level.
    pub level_ground: u8,
    /// How much of the JPEG's darkness is used, 0 to 1.
    pub strength: f64,
}

/// The most that shading takes from a colour: the holder must stay plain to see.
const STRENGTH: f64 = 0.21;

impl Relief {
    /// Reads the shading from a grey JPEG of the whole sheet.
    ///
    /// # Errors
    /// When the bytes are no JPEG.
    pub fn decode(jpeg: &'static [u8]) -> Result<Self, image::ImageError> {
        let image = image::load_from_memory_with_format(jpeg, ImageFormat::Jpeg)?.into_luma8();
        let (width, height) = (image.width() as usize, image.height() as usize);
        let pixels: Arc<[u8]> = image.into_raw().into();
        // Towards its edges the shading fades out.
        let level_ground = pixels.first().copied().unwrap_or(u8::MAX);
        let (bounds, strength) = (Bounds::OF_DATA, STRENGTH);
        Ok(Self { bounds, width, height, pixels, jpeg, level_ground, strength })
    }

    /// The same shading, with a share of its darkness.
    #[must_use]
    pub fn paler(&self, share: f64) -> Self {
        let (pixels, strength) = (Arc::clone(&self.pixels), self.strength * share);
        Self { pixels, strength, ..*self }
    }

    /// One pixel a byte, row by row from the north-west: 255 takes nothing from a colour.
    pub fn shades(&self) -> Vec<u8> {
        let paler = with_share(self.strength);
        self.pixels.iter().map(|&shade| paler[usize::from(shade)]).collect()
    }

    /// Where a point of the plane lies in the picture, 0 to 1 from west to east and from north to
    /// south.
    pub fn share_from_plane(&self, point: PlanePoint) -> [f64; 2] {
        let bounds = self.bounds;
        [(point.x - bounds.min.x) / bounds.width(), (bounds.max.y - point.y) / bounds.height()]
    }
}

/// Every shade with a share of its darkness.
fn with_share(share: f64) -> [u8; 256] {
    std::array::from_fn(|shade| (255.0 - (255.0 - shade as f64) * share).round() as u8)
}
