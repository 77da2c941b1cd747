//! Colours and sizes of all that stands around the map.

use egui::Color32;

use crate::map::Appearance;

/// Sizes of letters, points.
pub mod text {
    /// Ticks and captions.
    pub const CAPTION: f32 = 11.0;
    /// Second lines, and what is quoted.
    pub const SMALL: f32 = 12.0;
    /// Text.
    pub const BODY: f32 = 13.0;
    /// What is read in full sentences.
    pub const READING: f32 = 14.0;
    /// From one line of it to the next.
    pub const READING_LINE: f32 = 21.0;
    /// Heads.
    pub const HEAD: f32 = 15.0;
    /// The name of a page.
    pub const TITLE: f32 = 20.0;
    /// The date of one of two maps, and of a small one.
    pub const SMALL_DATE: f32 = 24.0;
    /// The date.
    pub const DATE: f32 = 34.0;
    /// Icons of buttons.
    pub const ICON: f32 = 16.0;
}

/// What can be clicked is at least so high, points.
pub const TARGET: f32 = 28.0;
/// Height of buttons where there is room, points.
pub const LARGE_TARGET: f32 = 32.0;
/// A window narrower than this, points, is held in a hand.
pub const HANDHELD: f32 = 520.0;
/// Radius of corners, points.
pub const RADIUS: u8 = 6;

/// The colours around the map, by what they mean.
#[derive(Clone, Copy, Debug)]
pub struct Chrome {
    /// Behind the bar and the timeline.
    pub paper: Color32,
    /// Behind the list and the details.
    pub panel: Color32,
    /// Between parts.
    pub hairline: Color32,
    /// Under the pointer, and behind heads of groups.
    pub hover: Color32,
    /// Words.
    pub ink: Color32,
    /// Second words.
    pub soft: Color32,
    /// Captions and ticks.
    pub faint: Color32,
    /// Time, and what is chosen in the list.
    pub accent: Color32,
    /// Behind what is chosen.
    pub chosen: Color32,
    /// Around boxes, fields and rings that are not ticked.
    pub edge: Color32,
}

impl Chrome {
    pub fn new(appearance: Appearance) -> Self {
        match appearance {
            Appearance::Light => LIGHT,
            Appearance::Dark => DARK,
            Appearance::Print | Appearance::Contrast => STRONG,
        }
    }
}

const fn hex(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

const LIGHT: Chrome = Chrome {
    paper: hex(0x00FB_FAF7),
    panel: hex(0x00FF_FFFF),
    hairline: hex(0x00E3_DFD6),
    hover: hex(0x00F1_EEE8),
    ink: hex(0x001A_1F26),
    soft: hex(0x004A_525C),
    faint: hex(0x006B_727B),
    accent: hex(0x00A3_195B),
    chosen: hex(0x00F6_E8EF),
    edge: hex(0x0085_8B93),
};

const DARK: Chrome = Chrome {
    paper: hex(0x0012_181F),
    panel: hex(0x0018_2029),
    hairline: hex(0x002C_3742),
    hover: hex(0x0024_2E38),
    ink: hex(0x00F6_F4EE),
    soft: hex(0x00B9_C2CB),
    faint: hex(0x0098_A2AD),
    accent: hex(0x00F0_8BB8),
    chosen: hex(0x0040_2636),
    edge: hex(0x0072_7D89),
};

/// Black on white, for weak eyes and for printed pages.
const STRONG: Chrome = Chrome {
    paper: hex(0x00FF_FFFF),
    panel: hex(0x00FF_FFFF),
    hairline: hex(0x0080_8080),
    hover: hex(0x00E8_E8E8),
    ink: hex(0x0000_0000),
    soft: hex(0x0020_2020),
    faint: hex(0x0040_4040),
    accent: hex(0x0090_0044),
    chosen: hex(0x00F2_E0E9),
    edge: hex(0x0000_0000),
};

#[cfg(test)]
mod tests {
    use strum::VariantArray as _;

    use super::*;
    use crate::atlas::ColourRole;
    use crate::map::Style;
    use crate::ui::theme::color;

    /// The contrast of two colours, as the guidelines for accessible pages measure it.
    fn contrast(one: Color32, other: Color32) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let light = |it: Color32| {
            0.2126 * linear(it.r()) + 0.7152 * linear(it.g()) + 0.0722 * linear(it.b())
        };
        let (one, other) = (light(one) + 0.05, light(other) + 0.05);
        if one > other { one / other } else { other / one }
    }

    /// The ring is the accent within paper: one of the two is seen on each.
    #[test]
    fn the_ring_of_the_focus_stands_out_from_all_that_it_lies_on() {
        for appearance in Appearance::ALL {
            let (chrome, style) = (Chrome::new(appearance), Style::new(appearance));
            let around = [chrome.paper, chrome.panel, chrome.hover, chrome.chosen, chrome.ink];
            let lands = ColourRole::VARIANTS.iter();
            let lands = lands.flat_map(|&role| [style.holder(role), style.pale(role)]);
            let map = lands.chain((0..8).map(|band| style.sea_at(band))).map(color);
            for behind in around.into_iter().chain(map) {
                let found = contrast(chrome.accent, behind).max(contrast(chrome.paper, behind));
                assert!(found >= 3.0, "{appearance:?}: {behind:?}: {found}");
            }
        }
    }

    #[test]
    fn words_and_edges_stand_out_from_what_is_behind_them() {
        for (name, chrome) in [("light", LIGHT), ("dark", DARK), ("strong", STRONG)] {
            for behind in [chrome.paper, chrome.panel] {
                for word in [chrome.ink, chrome.soft, chrome.faint, chrome.accent] {
                    let found = contrast(word, behind);
                    assert!(found >= 4.5, "{name}: {word:?} on {behind:?}: {found}");
                }
                let found = contrast(chrome.edge, behind);
                assert!(found >= 3.0, "{name}: edge on {behind:?}: {found}");
            }
            for behind in [chrome.hover, chrome.chosen] {
                for word in [chrome.ink, chrome.soft, chrome.accent] {
                    let found = contrast(word, behind);
                    assert!(found >= 4.5, "{name}: {word:?} on {behind:?}: {found}");
                }
            }
        }
    }
}
