use std::path::PathBuf;

use clap::Args;

use crate::assets;
use crate::atlas::Atlas;
use crate::desktop::command_line::ending::ending;
use crate::desktop::command_line::map_levels::load_levels;
use crate::desktop::command_line::moment::told_moment_of;
use crate::desktop::command_line::printing::Printing;
use crate::desktop::command_line::saying::say;
use crate::desktop::command_line::values::{
    FrameArgument, PaperArgument, StyleArgument, ViewpointArgument,
};
use crate::desktop::written_file::write_file;
use crate::export::{MOST_DATES, Orientation, PlateOrder, SheetOrder, plate, sheet};
use crate::map::Tools;

/// Write the map of a date as a page of an atlas, with key, events of the year and sources
#[derive(Args)]
#[command(after_help = "Example:\n  kuril-atlas plate --date 1945 --paper a4 -o 1945.pdf")]
pub struct PlateArguments {
    /// A year (its 31 December), a month or a day, such as 1945-08-30
    #[arg(long)]
    date: String,
    #[command(flatten)]
    page: PageArguments,
}

/// Write the maps of several dates side by side on one page
#[derive(Args)]
#[command(
    after_help = "Example:\n  kuril-atlas sheet --dates 1855,1875,1905,1945-08-30 -o dates.pdf"
)]
pub struct SheetArguments {
    /// Years, months or days, with commas between them
    #[arg(long, value_name = "DATE,…", value_delimiter = ',', required = true)]
    dates: Vec<String>,
    #[command(flatten)]
    page: PageArguments,
}

#[derive(Args)]
struct PageArguments {
    /// Which part of the map
    #[arg(long, default_value = "kurils")]
    frame: FrameArgument,
    /// On which paper
    #[arg(long, default_value = "a4")]
    paper: PaperArgument,
    /// Higher than wide
    #[arg(long)]
    portrait: bool,
    /// Through whose eyes
    #[arg(long, default_value = "de-facto")]
    viewpoint: ViewpointArgument,
    /// In which colours
    #[arg(long, default_value = "light")]
    style: StyleArgument,
    /// A folder with templates of your own: see the command "templates"
    #[arg(long, value_name = "DIR")]
    template: Option<PathBuf>,
    /// The file to write, ending in .pdf
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Write over a file that is there already
    #[arg(long)]
    force: bool,
}

impl PageArguments {
    fn orientation(&self) -> Orientation {
        if self.portrait { Orientation::Portrait } else { Orientation::Landscape }
    }
}

/// Writes a page with one map.
pub fn write_plate(atlas: &Atlas, arguments: &PlateArguments) -> Result<(), String> {
    let page = &arguments.page;
    ending(&page.output, &["pdf"])?;
    let printing = Printing::new(page.template.as_deref())?;
    let moment = told_moment_of(atlas, &arguments.date)?;
    let order = PlateOrder {
        state: moment.state(atlas.today, page.viewpoint.0),
        frame: page.frame.0,
        appearance: page.style.0,
        paper: page.paper.0,
        orientation: page.orientation(),
    };
    load_levels(atlas, order.camera().pixels_per_km)?;
    let (words, metrics) = (assets::words(), assets::text_metrics());
    let tools = Tools { atlas, words: &words, metrics: &metrics };
    let made = plate(tools, &order, printing.press());
    write_file(&page.output, &Printing::told(made)?, page.force, &words)
}

/// Writes a page with several maps.
pub fn write_sheet(atlas: &Atlas, arguments: &SheetArguments) -> Result<(), String> {
    let page = &arguments.page;
    ending(&page.output, &["pdf"])?;
    let printing = Printing::new(page.template.as_deref())?;
    if arguments.dates.len() > MOST_DATES {
        let count = arguments.dates.len().to_string();
        let values = [("count", count.into()), ("most", MOST_DATES.to_string().into())];
        return Err(say("cli-many-dates", &values));
    }
    let states = arguments
        .dates
        .iter()
        .map(|date| Ok(told_moment_of(atlas, date.trim())?.state(atlas.today, page.viewpoint.0)));
    let order = SheetOrder {
        states: states.collect::<Result<_, String>>()?,
        frame: page.frame.0,
        appearance: page.style.0,
        paper: page.paper.0,
        orientation: page.orientation(),
    };
    if let Some(camera) = order.camera() {
        load_levels(atlas, camera.pixels_per_km)?;
    }
    let (words, metrics) = (assets::words(), assets::text_metrics());
    let tools = Tools { atlas, words: &words, metrics: &metrics };
    let made = sheet(tools, &order, printing.press());
    write_file(&page.output, &Printing::told(made)?, page.force, &words)
}
