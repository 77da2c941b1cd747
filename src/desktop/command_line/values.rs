//! What stands behind the options of several commands.

use std::str::FromStr;

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::atlas::Viewpoint;
use crate::desktop::command_line::saying::say;
use crate::export::{LetterForm, Paper, PictureSize};
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

/// A sheet of paper, by its word.
#[derive(Clone, Copy)]
pub struct PaperArgument(pub Paper);

impl ValueEnum for PaperArgument {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self(Paper::A4), Self(Paper::A3), Self(Paper::Letter)]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.word()))
    }
}

/// What letters are in a picture, by its word.
#[derive(Clone, Copy)]
pub struct LetterFormArgument(pub LetterForm);

impl ValueEnum for LetterFormArgument {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self(LetterForm::Paths), Self(LetterForm::Fonts), Self(LetterForm::Plain)]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.word()))
    }
}

/// Width and height of a picture, in pixels or on paper.
#[derive(Clone, Copy)]
pub struct PictureSizeArgument(pub PictureSize);

impl FromStr for PictureSizeArgument {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let (sides, is_paper) = match text.strip_suffix("mm") {
            Some(sides) => (sides, true),
            None => (text.strip_suffix("px").unwrap_or(text), false),
        };
        let side = |text: &str| {
            let number = text.trim().trim_end_matches(if is_paper { "mm" } else { "px" });
            let number = number.trim().parse::<f64>().ok().filter(|it| it.is_finite());
            number.filter(|side| *side > 0.0 && (is_paper || side.fract() == 0.0))
        };
        let sides = sides
            .split_once(['x', 'X', '×'])
            .and_then(|(width, height)| Some([side(width)?, side(height)?]));
        let told = || say("cli-picture-size", &[]);
        sides.ok_or_else(told).map(|sides| {
            Self(if is_paper {
                PictureSize::Millimetres(sides)
            } else {
                PictureSize::Pixels(sides)
            })
        })
    }
}
