use crate::map::values::colour::Colour;

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour; a transparent line is not drawn.
    pub colour: Colour,
    /// Pixels across; none at all is no line.
    pub width: f64,
    /// Lengths of line and gap in pixels, for a broken line.
    pub dash: Option<[f64; 2]>,
}

impl Stroke {
    /// No line at all.
    pub const NONE: Self = Self { colour: Colour::TRANSPARENT, width: 0.0, dash: None };

    /// A line from end to end.
    pub fn solid(colour: Colour, width: f64) -> Self {
        Self { colour, width, dash: None }
    }

    /// A line of pieces so long, pixels, with such gaps between them.
    pub fn dashed(colour: Colour, width: f64, line: f64, gap: f64) -> Self {
        Self { colour, width, dash: Some([line, gap]) }
    }
}
