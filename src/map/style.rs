use serde::{Deserialize, Serialize};

use crate::atlas::{ColourRole, EventKind};

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

/// Light for paper and projectors, dark for dim rooms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Appearance {
    /// Dark ink on a light map.
    #[default]
    Light,
    /// Light ink on a dark map.
    Dark,
}

/// The colours of the map, by what they mean.
///
/// The holders' colours were chosen so that they differ under normal sight and under the three
/// kinds of colour blindness.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// The sea.
    pub sea: Colour,
    /// What is laid over the sea once for each depth band.
    pub depth: Colour,
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
    appearance: Appearance,
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
            Appearance::Light => Self {
                sea: Colour::opaque(0x00DD_EBF4),
                depth: Colour::opaque(0x004A_86B4).with_opacity(18),
                river: Colour::opaque(0x006F_A3C7),
                coast: Colour::opaque(0x003A_4A58),
                border: Colour::opaque(0x0024_2A33),
                ink: Colour::opaque(0x001E_2329),
                soft_ink: Colour::opaque(0x004A_525C),
                water_ink: Colour::opaque(0x0033_6288),
                land_halo: Colour::opaque(0x00FF_FFFF).with_opacity(170),
                water_halo: Colour::opaque(0x00E4_EFF6).with_opacity(190),
                paper: Colour::opaque(0x00FB_FAF7).with_opacity(235),
                paper_edge: Colour::opaque(0x00B9_C2CA),
                undetermined: Colour::WHITE,
                accent: Colour::opaque(0x00B0_1E6B),
                marker: Colour::opaque(0x00FF_FFFF),
                appearance,
            },
            Appearance::Dark => Self {
                sea: Colour::opaque(0x0016_222E),
                depth: Colour::opaque(0x0000_0008).with_opacity(34),
                river: Colour::opaque(0x004B_7391),
                coast: Colour::opaque(0x000B_1118),
                border: Colour::opaque(0x00F2_EFE6),
                ink: Colour::opaque(0x00F4_F2EC),
                soft_ink: Colour::opaque(0x00C3_CAD2),
                water_ink: Colour::opaque(0x008F_BCDD),
                land_halo: Colour::opaque(0x0012_171D).with_opacity(190),
                water_halo: Colour::opaque(0x0016_222E).with_opacity(200),
                paper: Colour::opaque(0x001B_232C).with_opacity(238),
                paper_edge: Colour::opaque(0x0043_505D),
                undetermined: Colour::opaque(0x006B_7078),
                accent: Colour::opaque(0x00FF_7AC0),
                marker: Colour::opaque(0x0010_161D),
                appearance,
            },
        }
    }

    /// The colour of a holder's land.
    pub fn holder(&self, role: ColourRole) -> Colour {
        let (light, dark) = match role {
            ColourRole::Japan => (0x00EE_9B4B, 0x00D9_822B),
            ColourRole::Russia => (0x006F_86C2, 0x005C_78C0),
            ColourRole::China => (0x00F6_E08A, 0x00CD_B14E),
            ColourRole::Korea => (0x0063_BF9F, 0x003F_9C7C),
            ColourRole::UnitedStates => (0x00D4_9AC9, 0x00A8_6FA2),
            ColourRole::NoState => (0x008F_7A5C, 0x008C_7450),
            ColourRole::Outside => (0x00F0_E9DC, 0x003A_3F46),
        };
        Colour::opaque(match self.appearance {
            Appearance::Light => light,
            Appearance::Dark => dark,
        })
    }

    /// The ink of an event's symbol; the kinds are told apart by shape, and by this a little more.
    pub fn kind(&self, kind: EventKind) -> Colour {
        let (light, dark) = match kind {
            EventKind::Treaty => (0x0018_4E77, 0x0090_C8F0),
            EventKind::Summit => (0x0000_6466, 0x006F_D6D8),
            EventKind::War => (0x008A_1C1C, 0x00FF_9A8F),
            EventKind::Military => (0x006B_3E00, 0x00F0_B870),
            EventKind::Sanction => (0x005A_189A, 0x00D2_A6FF),
            EventKind::Territory => (0x001B_4332, 0x008F_DDB4),
            EventKind::Economy => (0x0055_5B00, 0x00D9_DE6A),
            EventKind::Statement => (0x0033_3A44, 0x00D5_DAE0),
            EventKind::Diplomacy => (0x0023_3D8F, 0x00A9_BBFF),
            EventKind::Culture => (0x0080_1A5B, 0x00FF_A3DC),
        };
        Colour::opaque(match self.appearance {
            Appearance::Light => light,
            Appearance::Dark => dark,
        })
    }
}
