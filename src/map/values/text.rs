use std::sync::OnceLock;

use ttf_parser::{Face as FontFace, FaceParsingError, GlyphId, OutlineBuilder};

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
    /// Degrees by which it turns counter-clockwise over each pixel of its length: its letters stand
    /// on a part of a circle, its middle at its place. Straight for all but the names of states.
    pub bend: f64,
}

impl Text {
    /// Upright letters as they are, with nothing around them.
    pub fn plain(
        text: String,
        at: ScreenPoint,
        anchor: Anchor,
        face: Face,
        size: f64,
        colour: Colour,
    ) -> Self {
        let [spacing, angle, bend] = [0.0; 3];
        Self { text, at, anchor, face, size, colour, halo: None, spacing, angle, bend }
    }

    /// The point so many pixels along the line from its place, and so many above it.
    pub fn on_line(&self, along: f64, above: f64) -> ScreenPoint {
        let [right, up] = on_arc(self.angle, self.bend, along);
        let (sin, cos) = self.angle_at(along).to_radians().sin_cos();
        ScreenPoint { x: self.at.x + right - above * sin, y: self.at.y - up - above * cos }
    }

    /// How the line leans so many pixels along it.
    pub fn angle_at(&self, along: f64) -> f64 {
        self.angle + self.bend * along
    }
}

/// How far to the right and up one comes so many pixels along a line that leans by an angle where one
/// begins, and turns by so much over each pixel; degrees, counter-clockwise.
pub fn on_arc(angle: f64, bend: f64, along: f64) -> [f64; 2] {
    let (sin, cos) = angle.to_radians().sin_cos();
    if bend == 0.0 {
        return [along * cos, along * sin];
    }
    let turn = bend.to_radians();
    let (sin_there, cos_there) = (angle.to_radians() + turn * along).sin_cos();
    [(sin_there - sin) / turn, (cos - cos_there) / turn]
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

impl Face {
    const COUNT: usize = 3;
}

/// How wide words are, from the fonts that draw them.
pub struct TextMetrics {
    sans: FontFace<'static>,
    bold: FontFace<'static>,
    italic: FontFace<'static>,
    japanese: FontFace<'static>,
    /// How wide the usual letters of each face are; looked up when first asked for.
    usual: [OnceLock<Box<[f64]>>; Face::COUNT],
}

/// Letters before this one are the usual ones: Latin, Greek and Cyrillic.
const FIRST_UNUSUAL: u32 = 0x530;

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
            usual: Default::default(),
        })
    }

    /// The width of a text on one line, pixels, without kerning.
    pub fn width(&self, text: &str, face: Face, size: f64, spacing: f64) -> f64 {
        let usual = self.usual_advances(face);
        let advance = |letter| match usual.get(letter as usize) {
            Some(&advance) => advance,
            None => self.advance(letter, face),
        };
        text.chars().map(|letter| advance(letter) * size + spacing).sum()
    }

    fn usual_advances(&self, face: Face) -> &[f64] {
        let advance = |code| char::from_u32(code).map_or(0.0, |it| self.advance(it, face));
        self.usual[face as usize].get_or_init(|| (0..FIRST_UNUSUAL).map(advance).collect())
    }

    /// Whether one of the fonts can draw a letter.
    pub fn covers(&self, letter: char) -> bool {
        [&self.sans, &self.japanese].iter().any(|font| font.glyph_index(letter).is_some())
    }

    /// The outlines of the letters of a text on one line, pixels from where it begins on its base
    /// line to the right and up. As wide as [`TextMetrics::width`] says.
    pub fn outline(
        &self,
        text: &str,
        face: Face,
        size: f64,
        spacing: f64,
        draw: &mut dyn FnMut(OutlineStep),
    ) {
        let mut left = 0.0;
        for letter in text.chars() {
            if let Some((font, glyph)) = self.glyph(letter, face) {
                let scale = size / f64::from(font.units_per_em());
                font.outline_glyph(glyph, &mut Pen { left, scale, draw });
            }
            left += self.advance(letter, face) * size + spacing;
        }
    }

    /// The font that draws a letter, and its glyph there.
    fn glyph(&self, letter: char, face: Face) -> Option<(&FontFace<'static>, GlyphId)> {
        let first = match face {
            Face::Sans => &self.sans,
            Face::Bold => &self.bold,
            Face::Italic => &self.italic,
        };
        [first, &self.sans, &self.japanese]
            .into_iter()
            .find_map(|font| Some((font, font.glyph_index(letter)?)))
    }

    fn advance(&self, letter: char, face: Face) -> f64 {
        let advance = self.glyph(letter, face).and_then(|(font, glyph)| {
            let advance = font.glyph_hor_advance(glyph)?;
            Some(f64::from(advance) / f64::from(font.units_per_em()))
        });
        advance.unwrap_or(0.6)
    }
}

/// A step of an outline; points are pixels to the right and up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OutlineStep {
    /// A new line begins here.
    Move([f64; 2]),
    /// Straight to here.
    Line([f64; 2]),
    /// Bent once.
    Quad([f64; 2], [f64; 2]),
    /// Bent twice.
    Cubic([f64; 2], [f64; 2], [f64; 2]),
    /// Back to where it began.
    Close,
}

/// Brings the outline of one letter to its place.
struct Pen<'a> {
    left: f64,
    scale: f64,
    draw: &'a mut dyn FnMut(OutlineStep),
}

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> [f64; 2] {
        [self.left + f64::from(x) * self.scale, f64::from(y) * self.scale]
    }
}

impl OutlineBuilder for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        let step = OutlineStep::Move(self.at(x, y));
        (self.draw)(step);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let step = OutlineStep::Line(self.at(x, y));
        (self.draw)(step);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let step = OutlineStep::Quad(self.at(x1, y1), self.at(x, y));
        (self.draw)(step);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let step = OutlineStep::Cubic(self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        (self.draw)(step);
    }

    fn close(&mut self) {
        (self.draw)(OutlineStep::Close);
    }
}
