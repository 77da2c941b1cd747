use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Parser, Subcommand, ValueEnum};
use strum::VariantArray as _;

use crate::atlas::EventKind;
use crate::desktop::command_line::export_tables::{Export, Schema, Separator};
pub use crate::desktop::command_line::format::Format;
use crate::desktop::command_line::help_files::HelpFiles;
use crate::desktop::command_line::lessons::{LessonArguments, LessonsArguments};
use crate::desktop::command_line::plate::{PlateArguments, SheetArguments};
use crate::desktop::command_line::quiz::QuizArguments;
use crate::desktop::command_line::render::RenderArguments;
use crate::desktop::command_line::series::Series;
use crate::desktop::command_line::templates::TemplatesArguments;
use crate::desktop::command_line::worksheet::WorksheetArguments;

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
    Render(RenderArguments),
    Plate(PlateArguments),
    Sheet(SheetArguments),
    Templates(TemplatesArguments),
    Worksheet(WorksheetArguments),
    /// List the lessons that come with the atlas
    Lessons(LessonsArguments),
    /// Open the window and present a lesson in it
    Present {
        /// The file of a lesson, or the id of one that comes with the atlas
        #[arg(value_name = "FILE|ID")]
        lesson: String,
    },
    /// Check a lesson, or write it as a page for browsers
    Lesson(LessonArguments),
    Series(Series),
    /// Write a part of the history as a table or a map for other programs
    Export(Export),
    /// Print the JSON Schema of what `export` writes as JSON
    Schema(Schema),
    /// Write the pages of the manual and what shells complete, for a package
    #[command(hide = true)]
    HelpFiles(HelpFiles),
}

#[derive(Clone, Copy, ValueEnum)]
pub enum TableFormat {
    Text,
    Json,
    Csv,
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
