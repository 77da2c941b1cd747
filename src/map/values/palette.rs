//! The colours and hatches of the four styles.

use crate::atlas::{ColourRole, EventKind};
use crate::map::values::appearance::Appearance;
use crate::map::values::colour::Colour;
use crate::map::values::hatch::Hatch;
use crate::map::values::style::Style;

impl Style {
    /// The style for an appearance.
    pub fn new(appearance: Appearance) -> Self {
        match appearance {
            Appearance::Light => LIGHT,
            Appearance::Dark => DARK,
            Appearance::Print => PRINT,
            Appearance::Contrast => CONTRAST,
        }
    }

    /// The colour of a holder's land.
    pub fn holder(&self, role: ColourRole) -> Colour {
        holder(self.appearance, role)
    }

    /// The hatch of a holder's land, where colours can't tell it.
    pub fn hatch(&self, role: ColourRole) -> Option<Hatch> {
        hatch(role).filter(|_| self.appearance == Appearance::Print)
    }

    /// The ink of an event's symbol.
    pub fn kind(&self, kind: EventKind) -> Colour {
        kind_ink(self.appearance, kind)
    }
}

const fn hex(hex: u32) -> Colour {
    Colour::opaque(hex)
}

const LIGHT: Style = Style {
    sea: hex(0x00DD_EBF4),
    depth: hex(0x004A_86B4).with_opacity(18),
    exposed: hex(0x00E3_D9BC),
    river: hex(0x006F_A3C7),
    coast: hex(0x003A_4A58),
    border: hex(0x0024_2A33),
    ink: hex(0x001E_2329),
    soft_ink: hex(0x004A_525C),
    water_ink: hex(0x0033_6288),
    land_halo: Colour::WHITE.with_opacity(170),
    water_halo: hex(0x00E4_EFF6).with_opacity(190),
    paper: hex(0x00FB_FAF7).with_opacity(235),
    paper_edge: hex(0x00B9_C2CA),
    undetermined: Colour::WHITE,
    accent: hex(0x00B0_1E6B),
    marker: Colour::WHITE,
    line: hex(0x0070_1C1C),
    journey: hex(0x0014_3C5A),
    appearance: Appearance::Light,
};

const DARK: Style = Style {
    sea: hex(0x0016_222E),
    depth: hex(0x0000_0008).with_opacity(34),
    exposed: hex(0x0030_3226),
    river: hex(0x004B_7391),
    coast: hex(0x000B_1118),
    border: hex(0x00F2_EFE6),
    ink: hex(0x00F4_F2EC),
    soft_ink: hex(0x00C3_CAD2),
    water_ink: hex(0x008F_BCDD),
    land_halo: hex(0x0012_171D).with_opacity(190),
    water_halo: hex(0x0016_222E).with_opacity(200),
    paper: hex(0x001B_232C).with_opacity(238),
    paper_edge: hex(0x0043_505D),
    undetermined: hex(0x006B_7078),
    accent: hex(0x00FF_7AC0),
    marker: hex(0x0010_161D),
    line: hex(0x00FF_B4A0),
    journey: hex(0x00BF_E3FF),
    appearance: Appearance::Dark,
};

/// Grey, for a printer without colours: holders are told apart by their hatches.
const PRINT: Style = Style {
    sea: Colour::WHITE,
    depth: hex(0x0000_0000).with_opacity(7),
    exposed: hex(0x00F0_F0F0),
    river: hex(0x0080_8080),
    coast: hex(0x0030_3030),
    border: Colour::BLACK,
    ink: Colour::BLACK,
    soft_ink: hex(0x0040_4040),
    water_ink: hex(0x0050_5050),
    land_halo: Colour::WHITE.with_opacity(230),
    water_halo: Colour::WHITE.with_opacity(230),
    paper: Colour::WHITE,
    paper_edge: hex(0x0080_8080),
    undetermined: Colour::WHITE,
    accent: Colour::BLACK,
    marker: Colour::WHITE,
    line: hex(0x0010_1010),
    journey: hex(0x0010_1010),
    appearance: Appearance::Print,
};

/// Black on white, strong colours, nothing soft: for weak eyes and pale projectors.
const CONTRAST: Style = Style {
    sea: Colour::WHITE,
    depth: Colour::TRANSPARENT,
    exposed: hex(0x00EE_EEDD),
    river: hex(0x0000_4FA0),
    coast: Colour::BLACK,
    border: Colour::BLACK,
    ink: Colour::BLACK,
    soft_ink: hex(0x0020_2020),
    water_ink: hex(0x0000_2F6C),
    land_halo: Colour::WHITE,
    water_halo: Colour::WHITE,
    paper: Colour::WHITE,
    paper_edge: Colour::BLACK,
    undetermined: Colour::WHITE,
    accent: hex(0x00C0_005A),
    marker: Colour::WHITE,
    line: hex(0x0080_0000),
    journey: hex(0x0000_2850),
    appearance: Appearance::Contrast,
};

/// The colour of a holder's land: chosen to differ under normal sight and under the three kinds
/// of colour blindness; in print it is a grey, and the hatch tells.
fn holder(appearance: Appearance, role: ColourRole) -> Colour {
    let [light, dark, print, contrast] = match role {
        ColourRole::Japan => [0x00EE_9B4B, 0x00D9_822B, 0x00F2_F2F2, 0x00FF_9A2E],
        ColourRole::Russia => [0x006F_86C2, 0x005C_78C0, 0x00C4_C4C4, 0x006C_8CFF],
        ColourRole::China => [0x00F6_E08A, 0x00CD_B14E, 0x00FF_FFFF, 0x00FF_F27A],
        ColourRole::Korea => [0x0063_BF9F, 0x003F_9C7C, 0x00DE_DEDE, 0x0032_C795],
        ColourRole::UnitedStates => [0x00D4_9AC9, 0x00A8_6FA2, 0x00B0_B0B0, 0x00EC_8BE0],
        ColourRole::NoState => [0x008F_7A5C, 0x008C_7450, 0x0094_9494, 0x008C_6A34],
        ColourRole::Outside => [0x00F0_E9DC, 0x003A_3F46, 0x00FA_FAFA, 0x00F4_F4F4],
    };
    hex(match appearance {
        Appearance::Light => light,
        Appearance::Dark => dark,
        Appearance::Print => print,
        Appearance::Contrast => contrast,
    })
}

/// The hatch by which a holder is known where colours can't tell.
fn hatch(role: ColourRole) -> Option<Hatch> {
    let (spacing, angle) = match role {
        ColourRole::Japan => (7.0, 45.0),
        ColourRole::Russia => (7.0, 0.0),
        ColourRole::China => (9.0, 90.0),
        ColourRole::Korea => (5.0, 90.0),
        ColourRole::UnitedStates => (5.0, -45.0),
        ColourRole::NoState => (10.0, -45.0),
        ColourRole::Outside => return None,
    };
    Some(Hatch { spacing, shift: 0.0, angle })
}

/// The ink of an event's symbol; the kinds are told apart by shape, and by this a little more.
fn kind_ink(appearance: Appearance, kind: EventKind) -> Colour {
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
        EventKind::PeopleMoved => (0x0070_4214, 0x00F5_D0A9),
    };
    match appearance {
        Appearance::Light | Appearance::Contrast => hex(light),
        Appearance::Dark => hex(dark),
        Appearance::Print => Colour::BLACK,
    }
}
