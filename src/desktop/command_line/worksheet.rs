use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use strum::VariantArray as _;

use crate::assets;
use crate::atlas::Atlas;
use crate::desktop::command_line::arguments::ViewpointArgument;
use crate::desktop::files::write_whole;
use crate::export::{PrintFile, SheetForm, SheetSide, Typesetter, print_worksheet, worksheet_data};
use crate::geometry::Detail;
use crate::map::{MapFrame, Tools};
use crate::session::Moment;
use crate::teaching::worksheet::{Variant, WorksheetKind, WorksheetOrder, worksheet_of};

/// Make a page for pupils, and its key
#[derive(Args)]
pub struct WorksheetArguments {
    /// What it asks for: blank-map, colour-map, name-islands, chronology, what-changed, two-voices,
    /// sources
    #[arg(value_name = "KIND", value_parser = kind)]
    pub kind: WorksheetKind,
    /// The date it is about: a year, a month or a day
    #[arg(long)]
    pub date: String,
    /// The other date of what-changed; without it, the last time that was different
    #[arg(long, value_name = "DATE")]
    pub earlier: Option<String>,
    /// Which part of the map
    #[arg(long, value_name = "FRAME", value_parser = frame, default_value = "kurils-and-sakhalin")]
    pub frame: MapFrame,
    /// Through whose eyes its maps are drawn
    #[arg(long, default_value = "de-facto")]
    pub viewpoint: ViewpointArgument,
    /// From what chance follows: the same number gives the same sheet
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// The first or the second sheet of a pair
    #[arg(long, value_name = "A|B", default_value = "A")]
    pub variant: Variant,
    /// The size of the page
    #[arg(long, default_value = "a4")]
    pub paper: Paper,
    /// Letters of 14 points instead of 11
    #[arg(long)]
    pub large: bool,
    /// A folder with templates of your own
    #[arg(long, value_name = "DIR")]
    pub template: Option<PathBuf>,
    /// As a page, or as data for another program
    #[arg(long, default_value = "pdf")]
    pub format: SheetFormat,
    /// The file of the answers; in JSON they stand beside the questions
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
}

/// Sizes of paper for the classroom.
#[derive(Clone, Copy, ValueEnum)]
pub enum Paper {
    A4,
    Letter,
}

/// What a worksheet is written as.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SheetFormat {
    Pdf,
    Json,
}

impl Paper {
    /// As Typst calls it.
    fn word(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "us-letter",
        }
    }
}

fn kind(text: &str) -> Result<WorksheetKind, String> {
    text.parse().map_err(|_| one_of(WorksheetKind::VARIANTS.iter().map(|it| it.word())))
}

fn frame(text: &str) -> Result<MapFrame, String> {
    let found = MapFrame::VARIANTS.iter().copied().find(|frame| frame.word() == text);
    found.ok_or_else(|| one_of(MapFrame::VARIANTS.iter().map(|it| it.word())))
}

fn one_of<'a>(words: impl Iterator<Item = &'a str>) -> String {
    format!("write one of {}", words.collect::<Vec<_>>().join(", "))
}

/// Writes the sheet, and its key where a file for it is named.
///
/// # Errors
/// When the history has too little for such a sheet, the template is at fault, or a file can't be
/// written: one sentence for the terminal.
pub fn write(
    atlas: &Atlas,
    [moment, earlier]: [Option<Moment>; 2],
    wanted: &WorksheetArguments,
) -> Result<(), String> {
    let today = atlas.today;
    let state = moment.ok_or("name a --date")?.state(today, wanted.viewpoint.0);
    let order = WorksheetOrder {
        kind: wanted.kind,
        state,
        earlier: earlier.map(|it| it.day(today)),
        frame: wanted.frame,
        seed: wanted.seed,
        variant: wanted.variant,
    };
    for detail in [Detail::Regional, Detail::Fine] {
        let level = assets::level(detail, &atlas.base_map.projection)
            .map_err(|error| format!("the bundled map: {error}"))?;
        atlas.base_map.add_level(detail, level);
    }
    let (words, metrics) = (assets::words(), assets::text_metrics());
    let tools = Tools { atlas, words: &words, metrics: &metrics };
    let sheet = worksheet_of(tools, &order).map_err(|problem| problem.to_string())?;
    let form = SheetForm { paper: wanted.paper.word(), is_large: wanted.large };
    if wanted.format == SheetFormat::Json {
        let data = worksheet_data(tools, &sheet, SheetSide::Questions, form);
        return save(&wanted.output, format!("{data:#}\n").as_bytes());
    }
    let templates = templates(wanted.template.as_deref())?;
    let typesetter = Typesetter::new(&assets::print_fonts());
    let print = |side| {
        print_worksheet(&typesetter, &templates, tools, &sheet, side, form)
            .map_err(|error| error.to_string())
    };
    save(&wanted.output, &print(SheetSide::Questions)?.pdf)?;
    match &wanted.key {
        Some(file) => save(file, &print(SheetSide::Key)?.pdf),
        None => Ok(()),
    }
}

/// The bundled templates, and over them those of a folder.
fn templates(folder: Option<&Path>) -> Result<Vec<PrintFile>, String> {
    let mut templates = assets::print_templates();
    let Some(folder) = folder else { return Ok(templates) };
    let told = |error: std::io::Error| format!("{} can't be read: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(told)? {
        let path = entry.map_err(told)?.path();
        if path.is_file()
            && let Some(name) = path.file_name()
        {
            let bytes = fs::read(&path).map_err(told)?;
            templates.push(PrintFile::new(name.to_string_lossy(), bytes));
        }
    }
    Ok(templates)
}

fn save(file: &Path, bytes: &[u8]) -> Result<(), String> {
    write_whole(file, |out| out.write_all(bytes))
        .map_err(|error| format!("{} can't be written: {error}", file.display()))
}
