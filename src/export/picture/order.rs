use strum::{IntoStaticStr, VariantArray};

use crate::geometry::Bounds;
use crate::map::View;

/// What picture is wanted.
#[derive(Clone, Debug)]
pub struct PictureOrder {
    /// What is looked at. Its camera is fitted anew: see `bounds`.
    pub view: View,
    /// What of the plane is in the picture, as large as it fits.
    pub bounds: Bounds,
    /// Width and height of all of it.
    pub size: PictureSize,
    /// Pixels to an inch, where a picture is made of pixels.
    pub resolution: f64,
    /// What letters are in an SVG.
    pub letters: LetterForm,
}

/// Width and height of a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PictureSize {
    /// In pixels of its file.
    Pixels([f64; 2]),
    /// In millimetres on paper.
    Millimetres([f64; 2]),
}

/// What letters are in an SVG.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum LetterForm {
    /// Outlines: right in every program.
    #[default]
    Paths,
    /// Text, with the letters that it needs in the file: right in browsers, and can be searched.
    Fonts,
    /// Text with the names of fonts, for those who go on working at it and have them.
    Plain,
}

impl LetterForm {
    /// The word on the command line.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// Pixels of the screen to an inch: letters are as large on paper as at this resolution.
pub const SCREEN_RESOLUTION: f64 = 96.0;
/// Pixels to an inch of a picture whose size is that on paper.
const PAPER_RESOLUTION: f64 = 300.0;
const MILLIMETRES_PER_INCH: f64 = 25.4;
/// The fewest pixels of the screen along each side: with fewer there is no room for the line that
/// says where the map data come from.
const SMALLEST: [f64; 2] = [240.0, 180.0];
/// The most pixels along a side.
const LARGEST: f64 = 16_384.0;

impl PictureSize {
    /// Pixels to an inch, where nobody said how many.
    pub fn usual_resolution(self) -> f64 {
        match self {
            Self::Pixels(_) => SCREEN_RESOLUTION,
            Self::Millimetres(_) => PAPER_RESOLUTION,
        }
    }

    /// Width and height in pixels of the screen: of such a size is the scene.
    pub fn on_screen(self, resolution: f64) -> [f64; 2] {
        match self {
            Self::Pixels(size) => size.map(|side| side * SCREEN_RESOLUTION / resolution),
            Self::Millimetres(size) => {
                size.map(|side| side * SCREEN_RESOLUTION / MILLIMETRES_PER_INCH)
            }
        }
    }

    /// Whether a picture of this size can be made.
    pub fn is_possible(self, resolution: f64) -> bool {
        let on_screen = self.on_screen(resolution);
        let in_file = on_screen.map(|side| side * resolution / SCREEN_RESOLUTION);
        on_screen.iter().zip(SMALLEST).all(|(side, least)| *side >= least)
            && in_file.iter().chain(&on_screen).all(|side| *side <= LARGEST)
    }
}
