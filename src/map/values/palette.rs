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

    /// The thin line around a holder's land.
    pub fn rim_line(&self, role: ColourRole) -> Colour {
        rim_line(self.appearance, role)
    }

    /// The land of a holder within its rim.
    pub fn pale(&self, role: ColourRole) -> Colour {
        let full = self.holder(role);
        match self.appearance {
            Appearance::Light | Appearance::Contrast => {
                Colour::WHITE.under(full.with_opacity(PALE))
            }
            Appearance::Dark => DARK.marker.under(full.with_opacity(PALE)),
            Appearance::Print => full,
        }
    }

    /// The bands on land that a holder has by force or under a lease, where no other colour tells:
    /// paper with a breath of its colour, so that land stays land.
    pub fn band(&self, role: ColourRole) -> Colour {
        let full = self.holder(role).with_opacity(BAND);
        match self.appearance {
            Appearance::Light => Colour::WHITE.under(full),
            Appearance::Dark => DARK.marker.under(full),
            Appearance::Print | Appearance::Contrast => self.marker,
        }
    }

    /// The ink in which a state is named on its land.
    pub fn state_ink(&self, role: ColourRole) -> Colour {
        match self.appearance {
            Appearance::Light => self.rim_line(role).darker(0.55),
            Appearance::Dark => Colour::WHITE.under(self.holder(role).with_opacity(40)),
            Appearance::Print | Appearance::Contrast => Colour::BLACK,
        }
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

/// How much of its colour a land keeps within its rim: 78 of a hundred.
const PALE: u8 = 199;
/// The same for bands of paper: 36 of a hundred.
const BAND: u8 = 92;

const fn hex(hex: u32) -> Colour {
    Colour::opaque(hex)
}

const LIGHT: Style = Style {
    sea: hex(0x00E6_F0F6),
    depths: [
        hex(0x00E6_F0F6),
        hex(0x00D9_E8F1),
        hex(0x00CB_DFEB),
        hex(0x00BD_D5E5),
        hex(0x00B0_CBDF),
        hex(0x00A4_C2D8),
        hex(0x0099_B9D2),
    ],
    exposed: hex(0x00E3_D9BC),
    river: hex(0x007F_AFCF),
    coast: hex(0x005B_6B78),
    border: hex(0x002B_323B),
    ink: hex(0x001A_1F26),
    soft_ink: hex(0x004A_525C),
    water_ink: hex(0x002A_5A82),
    land_halo: Colour::WHITE.with_opacity(170),
    water_halo: hex(0x00E4_EFF6).with_opacity(190),
    paper: hex(0x00FB_FAF7).with_opacity(235),
    paper_edge: hex(0x00E3_DFD6),
    undetermined: Colour::WHITE,
    accent: hex(0x00A3_195B),
    marker: Colour::WHITE,
    line: hex(0x0070_1C1C),
    journey: hex(0x0014_3C5A),
    appearance: Appearance::Light,
};

const DARK: Style = Style {
    sea: hex(0x0022_384B),
    depths: [
        hex(0x0022_384B),
        hex(0x001E_3243),
        hex(0x001A_2C3C),
        hex(0x0017_2735),
        hex(0x0014_222F),
        hex(0x0011_1D28),
        hex(0x000E_1822),
    ],
    exposed: hex(0x0030_3226),
    river: hex(0x004B_7391),
    coast: hex(0x000B_1118),
    border: hex(0x00F2_EFE6),
    ink: hex(0x00F6_F4EE),
    soft_ink: hex(0x00B9_C2CB),
    water_ink: hex(0x008F_BCDD),
    land_halo: hex(0x0012_171D).with_opacity(190),
    water_halo: hex(0x001A_2C3C).with_opacity(200),
    paper: hex(0x0018_2029).with_opacity(238),
    paper_edge: hex(0x002C_3742),
    undetermined: hex(0x006B_7078),
    accent: hex(0x00F0_8BB8),
    marker: hex(0x0012_181F),
    line: hex(0x00FF_B4A0),
    journey: hex(0x00BF_E3FF),
    appearance: Appearance::Dark,
};

/// Grey, for a printer without colours: holders are told apart by their hatches.
const PRINT: Style = Style {
    sea: Colour::WHITE,
    depths: [
        hex(0x00FF_FFFF),
        hex(0x00F8_F8F8),
        hex(0x00F1_F1F1),
        hex(0x00EB_EBEB),
        hex(0x00E4_E4E4),
        hex(0x00DE_DEDE),
        hex(0x00D8_D8D8),
    ],
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
    depths: [Colour::WHITE; 7],
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
        ColourRole::Japan => [0x00E3_9B3D, 0x00AD_5701, 0x00F2_F2F2, 0x00FF_9A2E],
        ColourRole::Russia => [0x0087_95E6, 0x0044_4FCB, 0x00C4_C4C4, 0x007C_98FF],
        ColourRole::China => [0x00F3_D68C, 0x0080_6E38, 0x00FF_FFFF, 0x00FF_F27A],
        ColourRole::Korea => [0x0056_CBA3, 0x002D_7B69, 0x00DE_DEDE, 0x0032_E0A5],
        ColourRole::NorthKorea => [0x0037_9D8B, 0x0011_5C54, 0x00D0_D0D0, 0x001F_9C88],
        ColourRole::UnitedStates => [0x00C7_9BCB, 0x008A_387F, 0x00B0_B0B0, 0x00EC_8BE0],
        ColourRole::NoState => [0x008F_A169, 0x0054_5B3A, 0x0094_9494, 0x007D_7A2A],
        ColourRole::Outside => [0x00F1_EEE8, 0x002A_3037, 0x00FA_FAFA, 0x00F4_F4F4],
    };
    hex(match appearance {
        Appearance::Light => light,
        Appearance::Dark => dark,
        Appearance::Print => print,
        Appearance::Contrast => contrast,
    })
}

/// The line around a holder's land.
fn rim_line(appearance: Appearance, role: ColourRole) -> Colour {
    let light = match role {
        ColourRole::Japan => 0x00B8_701A,
        ColourRole::Russia => 0x004A_5BC0,
        ColourRole::China => 0x00B8_923A,
        ColourRole::Korea => 0x001F_8F6A,
        ColourRole::NorthKorea => 0x0017_695B,
        ColourRole::UnitedStates => 0x008F_5A96,
        ColourRole::NoState => 0x005E_7040,
        ColourRole::Outside => 0x00B9_B3A7,
    };
    match appearance {
        Appearance::Light => hex(light),
        Appearance::Dark => Colour::WHITE.under(holder(appearance, role).with_opacity(178)),
        Appearance::Print | Appearance::Contrast => Colour::BLACK,
    }
}

/// The hatch by which a holder is known where colours can't tell.
fn hatch(role: ColourRole) -> Option<Hatch> {
    let (spacing, angle) = match role {
        ColourRole::Japan => (7.0, 45.0),
        ColourRole::Russia => (7.0, 0.0),
        ColourRole::China => (9.0, 90.0),
        ColourRole::Korea => (5.0, 90.0),
        ColourRole::NorthKorea => (5.0, 20.0),
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
