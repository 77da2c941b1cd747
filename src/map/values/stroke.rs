use crate::map::values::colour::Colour;

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Colour,
    /// Pixels.
    pub width: f64,
    /// Lengths of line and gap in pixels, for a broken line.
    pub dash: Option<[f64; 2]>,
}

impl Stroke {
    /// No line at all.
    pub const NONE: Self = Self { colour: Colour::TRANSPARENT, width: 0.0, dash: None };

    /// An unbroken line.
    pub fn solid(colour: Colour, width: f64) -> Self {
        Self { colour, width, dash: None }
    }

    /// A broken line.
    pub fn dashed(colour: Colour, width: f64, line: f64, gap: f64) -> Self {
        Self { colour, width, dash: Some([line, gap]) }
    }
}
