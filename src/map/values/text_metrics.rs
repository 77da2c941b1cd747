use ttf_parser::{Face as FontFace, FaceParsingError};

use crate::map::values::scene::Face;

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
