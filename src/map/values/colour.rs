/// A colour: red, green, blue and opacity, 0 to 255, not premultiplied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
    /// Opacity.
    pub a: u8,
}

impl Colour {
    /// Lets all that lies beneath be seen.
    pub const TRANSPARENT: Self = Self { r: 0, g: 0, b: 0, a: 0 };
    /// White.
    pub const WHITE: Self = Self::opaque(0x00FF_FFFF);
    /// Black.
    pub const BLACK: Self = Self::opaque(0);

    /// The colour 0xRRGGBB.
    pub const fn opaque(hex: u32) -> Self {
        Self { r: (hex >> 16) as u8, g: (hex >> 8) as u8, b: hex as u8, a: 255 }
    }

    /// This colour with another opacity.
    #[must_use]
    pub const fn with_opacity(self, a: u8) -> Self {
        Self { a, ..self }
    }

    /// What is seen of an opaque colour under a thin one.
    #[must_use]
    pub fn under(self, thin: Self) -> Self {
        let share = f64::from(thin.a) / 255.0;
        let mixed = |below: u8, above: u8| {
            (f64::from(below) * (1.0 - share) + f64::from(above) * share).round() as u8
        };
        Self {
            r: mixed(self.r, thin.r),
            g: mixed(self.g, thin.g),
            b: mixed(self.b, thin.b),
            a: self.a,
        }
    }

    /// Nearer to black by `share`, 0 to 1.
    #[must_use]
    pub fn darker(self, share: f64) -> Self {
        let shade = |part: u8| (f64::from(part) * (1.0 - share)).round() as u8;
        Self { r: shade(self.r), g: shade(self.g), b: shade(self.b), a: self.a }
    }
}
