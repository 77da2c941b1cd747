use ttf_parser::{Face as FontFace, FaceParsingError};

use crate::map::values::camera::ScreenPoint;
use crate::map::values::colour::Colour;

/// Words on the screen, on one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// What it says, on one line.
    pub text: String,
    /// Where its anchor stands.
    pub at: ScreenPoint,
    /// Which of its points stands there.
    pub anchor: Anchor,
    /// Letters that stand upright or lean, thin or thick.
    pub face: Face,
    /// Size of the letters, pixels.
    pub size: f64,
    /// The colour of the letters, over their halo.
    pub colour: Colour,
    /// A soft edge of this colour lets it stand out.
    pub halo: Option<Colour>,
    /// Pixels between letters, beyond the usual.
    pub spacing: f64,
    /// Degrees by which it leans around its anchor, counter-clockwise.
    pub angle: f64,
}

/// Which point of a text stands at its place: always at mid-height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Where it begins: it reaches to the right.
    Left,
    /// Half-way: it reaches as far to either side.
    Middle,
    /// Where it ends: it reaches to the left.
    Right,
}

/// The letters of the atlas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// Noto Sans, for what stands on land and in panels.
    Sans,
    /// Noto Sans Bold, for the date, titles and counts.
    Bold,
    /// Noto Serif Italic, for water.
    Italic,
}

/// How wide words are, from the fonts that draw them.
pub struct TextMetrics {
    sans: FontFace<'static>,
    bold: FontFace<'static>,
    italic: FontFace<'static>,
    japanese: FontFace<'static>,
}

impl TextMetrics {
    /// Reads the fonts; all four are bundled.
    ///
    /// # Errors
    /// When one of them is no font.
    pub fn new(
        sans: &'static [u8],
        bold: &'static [u8],
        italic: &'static [u8],
        japanese: &'static [u8],
    ) -> Result<Self, FaceParsingError> {
        let read = |bytes| FontFace::parse(bytes, 0);
        Ok(Self {
            sans: read(sans)?,
            bold: read(bold)?,
            italic: read(italic)?,
            japanese: read(japanese)?,
        })
    }

    /// The width of a text on one line, pixels, without kerning.
    pub fn width(&self, text: &str, face: Face, size: f64, spacing: f64) -> f64 {
        text.chars().map(|letter| self.advance(letter, face) * size + spacing).sum()
    }

    /// Whether one of the fonts can draw a letter.
    pub fn covers(&self, letter: char) -> bool {
        [&self.sans, &self.japanese].iter().any(|font| font.glyph_index(letter).is_some())
    }

    fn advance(&self, letter: char, face: Face) -> f64 {
        let first = match face {
            Face::Sans => &self.sans,
            Face::Bold => &self.bold,
            Face::Italic => &self.italic,
        };
        [first, &self.sans, &self.japanese]
            .into_iter()
            .find_map(|font| {
                let advance = font.glyph_hor_advance(font.glyph_index(letter)?)?;
                Some(f64::from(advance) / f64::from(font.units_per_em()))
            })
            .unwrap_or(0.6)
    }
}
