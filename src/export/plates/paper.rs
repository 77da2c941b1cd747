use strum::{IntoStaticStr, VariantArray};

/// A sheet of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Paper {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// 297 by 420 mm.
    A3,
    /// 8½ by 11 inches.
    Letter,
}

/// Which way a page lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orientation {
    /// Wider than high.
    #[default]
    Landscape,
    /// Higher than wide.
    Portrait,
}

impl Paper {
    /// The word on the command line.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// What Typst calls it.
    pub fn typst_name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A3 => "a3",
            Self::Letter => "us-letter",
        }
    }

    /// Width and height, millimetres.
    pub fn size(self, orientation: Orientation) -> [f64; 2] {
        let [short, long] = match self {
            Self::A4 => [210.0, 297.0],
            Self::A3 => [297.0, 420.0],
            Self::Letter => [215.9, 279.4],
        };
        match orientation {
            Orientation::Portrait => [short, long],
            Orientation::Landscape => [long, short],
        }
    }

    /// From the edge of the page to what is printed, millimetres: no printer loses anything there.
    pub fn margin(self) -> f64 {
        match self {
            Self::A4 | Self::Letter => 14.0,
            Self::A3 => 18.0,
        }
    }

    /// How large letters are, by those on the smaller papers.
    pub fn letters(self) -> f64 {
        match self {
            Self::A4 | Self::Letter => 1.0,
            Self::A3 => 1.2,
        }
    }

    /// Millimetres of paper to a pixel of a map: the larger the paper, the further away it is read.
    pub fn pixel(self) -> f64 {
        match self {
            Self::A4 | Self::Letter => 0.21,
            Self::A3 => 0.25,
        }
    }
}
