use std::path::PathBuf;
use std::str::FromStr;

use clap::builder::PossibleValue;
use clap::{Parser, Subcommand, ValueEnum};
use strum::VariantArray as _;

use crate::atlas::{EventKind, Viewpoint};
use crate::desktop::command_line::bounds::GlobeBounds;
use crate::desktop::command_line::quiz::QuizArguments;
use crate::map::Appearance;

/// Who held what around the Sea of Japan and the Kurils, from 1600 to today.
///
/// Without a command it opens the window.
#[derive(Parser)]
#[command(version, args_conflicts_with_subcommands = false)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Open at this date: a year, a month or a day, such as 1945-08-28
    #[arg(long)]
    pub date: Option<String>,
    /// Open with this place selected, such as iturup
    #[arg(long, value_name = "ID")]
    pub place: Option<String>,
    /// Open with this event selected
    #[arg(long, value_name = "ID")]
    pub event: Option<String>,
    /// Open a view that was copied as a line of text (Ctrl+L)
    #[arg(long, value_name = "LINK")]
    pub link: Option<String>,
    /// Read this history folder instead of the built-in one
    #[arg(long, value_name = "DIR", global = true)]
    pub data: Option<PathBuf>,
}

#[derive(Subcommand)]
pub enum Command {
    /// Say who holds what on a date (a year means its 31 December)
    At {
        /// A year, a month or a day, such as 1945-08-28
        date: String,
        /// Only this territory, or the one in which this place lies
        #[arg(long, value_name = "ID")]
        place: Option<String>,
        #[arg(long, default_value = "text")]
        format: Format,
    },
    /// List events
    Events {
        /// Those that went on on this date or later
        #[arg(long, value_name = "DATE")]
        from: Option<String>,
        /// Those that went on on this date or earlier
        #[arg(long, value_name = "DATE")]
        to: Option<String>,
        /// Those of this kind
        #[arg(long)]
        kind: Option<KindArgument>,
        /// Those in which all these words occur
        #[arg(long, value_name = "WORDS")]
        text: Option<String>,
        #[arg(long, default_value = "text")]
        format: TableFormat,
        /// In a CSV, begin with the mark by which Excel knows UTF-8
        #[arg(long)]
        bom: bool,
        /// In a CSV, what stands between cells: "," or ";" or tab
        #[arg(long, value_name = "SIGN", default_value = ",")]
        separator: Separator,
    },
    /// Report every problem of a history folder; exit 1 if there is one
    Check {
        /// The folder; without one, the built-in history
        #[arg(value_name = "DIR")]
        folder: Option<PathBuf>,
    },
    /// Say what is cited from each document, and how many entries each place and decade has
    Coverage,
    /// Write a quiz computed from the history, for a class or for the program of a school
    Quiz(QuizArguments),
    /// Write the map of a date as a picture, the same as the window shows
    Render {
        /// A year, a month or a day
        #[arg(long)]
        date: String,
        /// Width and height in pixels
        #[arg(long, value_name = "WxH", default_value = "1280x800")]
        size: Size,
        /// West, south, east and north in degrees; without them, the whole region. Across 180°,
        /// the east is the smaller number: 170,45,-170,60
        #[arg(long, value_name = "W,S,E,N", allow_hyphen_values = true)]
        bounds: Option<GlobeBounds>,
        /// Through whose eyes
        #[arg(long, default_value = "de-facto")]
        viewpoint: ViewpointArgument,
        /// In which colours
        #[arg(long, default_value = "light")]
        style: StyleArgument,
        /// The file to write, ending in .svg or .png
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum TableFormat {
    Text,
    Json,
    Csv,
}

/// What stands between the cells of a table.
#[derive(Clone, Copy)]
pub struct Separator(pub u8);

impl FromStr for Separator {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "," | "comma" => Ok(Self(b',')),
            ";" | "semicolon" => Ok(Self(b';')),
            "\t" | "\\t" | "tab" => Ok(Self(b'\t')),
            _ => Err("write , or ; or tab".to_owned()),
        }
    }
}

/// A kind of event, by its word.
#[derive(Clone, Copy)]
pub struct KindArgument(pub EventKind);

impl ValueEnum for KindArgument {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [KindArgument; EventKind::VARIANTS.len()] = {
            let mut all = [KindArgument(EventKind::Treaty); EventKind::VARIANTS.len()];
            let mut i = 0;
            while i < all.len() {
                all[i] = KindArgument(EventKind::VARIANTS[i]);
                i += 1;
            }
            all
        };
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.word()))
    }
}

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
