//! What stands behind the options of several commands.

use std::str::FromStr;

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::atlas::Viewpoint;
use crate::map::{Appearance, MapFrame};

/// A viewpoint, by its word.
#[derive(Clone, Copy)]
pub struct ViewpointArgument(pub Viewpoint);

impl ValueEnum for ViewpointArgument {
    fn value_variants<'a>() -> &'a [Self] {
        &[
            Self(Viewpoint::DeFacto),
            Self(Viewpoint::Japan),
            Self(Viewpoint::Russia),
            Self(Viewpoint::Claims),
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.word()))
    }
}

/// Colours of the map, by their word.
#[derive(Clone, Copy)]
pub struct StyleArgument(pub Appearance);

impl ValueEnum for StyleArgument {
    fn value_variants<'a>() -> &'a [Self] {
        &[
            Self(Appearance::Light),
            Self(Appearance::Dark),
            Self(Appearance::Print),
            Self(Appearance::Contrast),
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.word()))
    }
}

/// A part of the map, by the word of the command line.
#[derive(Clone, Copy)]
pub struct FrameArgument(pub MapFrame);

impl ValueEnum for FrameArgument {
    fn value_variants<'a>() -> &'a [Self] {
        &[
            Self(MapFrame::Region),
            Self(MapFrame::KurilsAndSakhalin),
            Self(MapFrame::SouthernKurils),
            Self(MapFrame::Korea),
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self.0 {
            MapFrame::Region => "region",
            MapFrame::KurilsAndSakhalin => "kurils",
            MapFrame::SouthernKurils => "southern-kurils",
            MapFrame::Korea => "korea",
        }))
    }
}

/// Width and height, pixels.
#[derive(Clone, Copy)]
pub struct Size(pub [f64; 2]);

impl FromStr for Size {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let sides = text.split_once(['x', 'X', '×']);
        let side =
            |text: &str| text.trim().parse::<u16>().ok().filter(|side| (64..=16384).contains(side));
        sides
            .and_then(|(width, height)| Some([side(width)?, side(height)?]))
            .map(|sides| Self(sides.map(f64::from)))
            .ok_or_else(|| "write it as 1280x800, each side from 64 to 16384".to_owned())
    }
}
