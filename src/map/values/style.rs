use serde::{Deserialize, Serialize};

use crate::atlas::{ColourRole, EventKind};
use crate::map::ground::hatching::Hatch;
use crate::map::values::palette;

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

/// Light for most rooms, dark for dim ones, grey for paper, strong for weak eyes and projectors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Appearance {
    /// Dark ink on a light map.
    #[default]
    Light,
    /// Light ink on a dark map.
    Dark,
    /// Greys and hatches.
    Print,
    /// Black on white, strong colours.
    Contrast,
}

impl Appearance {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::Print, Self::Contrast];

    /// The word for it, in the language files after `appearance-`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Print => "print",
            Self::Contrast => "contrast",
        }
    }
}

/// The colours of the map, by what they mean.
///
/// Their values are in `palette.rs`.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// The sea.
    pub sea: Colour,
    /// What is mixed into the sea once for each depth band.
    pub depth: Colour,
    /// Land of the ice age that is sea today.
    pub exposed: Colour,
    /// Rivers.
    pub river: Colour,
    /// Where land meets water.
    pub coast: Colour,
    /// Between different holders.
    pub border: Colour,
    /// Words on land, the date, the legend.
    pub ink: Colour,
    /// Smaller words.
    pub soft_ink: Colour,
    /// Words on water.
    pub water_ink: Colour,
    /// Behind words on land.
    pub land_halo: Colour,
    /// Behind words on water.
    pub water_halo: Colour,
    /// Behind the legend and the names in the margin.
    pub paper: Colour,
    /// Around them.
    pub paper_edge: Colour,
    /// Land whose holder a map leaves open.
    pub undetermined: Colour,
    /// The one accent: selection.
    pub accent: Colour,
    /// Inside markers of events.
    pub marker: Colour,
    /// Lines of instruments, and their names.
    pub line: Colour,
    /// Journeys, and their names.
    pub journey: Colour,
    pub(in crate::map) appearance: Appearance,
}

impl Colour {
    /// Not there.
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

impl Style {
    /// The style for an appearance.
    pub fn new(appearance: Appearance) -> Self {
        match appearance {
            Appearance::Light => palette::LIGHT,
            Appearance::Dark => palette::DARK,
            Appearance::Print => palette::PRINT,
            Appearance::Contrast => palette::CONTRAST,
        }
    }

    /// The colour of a holder's land.
    pub fn holder(&self, role: ColourRole) -> Colour {
        palette::holder(self.appearance, role)
    }

    /// The hatch of a holder's land, where colours can't tell it.
    pub fn hatch(&self, role: ColourRole) -> Option<Hatch> {
        palette::hatch(role).filter(|_| self.appearance == Appearance::Print)
    }

    /// The sea so many depth bands below the shallowest.
    pub fn sea_at(&self, band: usize) -> Colour {
        (0..band).fold(self.sea, |colour, _| colour.under(self.depth))
    }

    /// The land of the small map of the world.
    pub fn locator_land(&self) -> Colour {
        self.soft_ink.with_opacity(90)
    }

    /// Whether mountains are shaded: strong and printed colours stay flat.
    pub fn has_relief(&self) -> bool {
        matches!(self.appearance, Appearance::Light | Appearance::Dark)
    }

    /// The ink of an event's symbol.
    pub fn kind(&self, kind: EventKind) -> Colour {
        palette::kind(self.appearance, kind)
    }
}
