use std::path::PathBuf;

use clap::Args;

use crate::assets;
use crate::atlas::Atlas;
use crate::desktop::command_line::bounds::{GlobeBounds, camera_within, plane_bounds};
use crate::desktop::command_line::ending::ending;
use crate::desktop::command_line::map_levels::load_levels;
use crate::desktop::command_line::moment::told_moment_of;
use crate::desktop::command_line::printing::Printing;
use crate::desktop::command_line::saying::say;
use crate::desktop::command_line::values::{
    FrameArgument, LetterFormArgument, PictureSizeArgument, StyleArgument, ViewpointArgument,
};
use crate::desktop::written_file::write_file;
use crate::export::{Picture, PictureOrder};
use crate::map::{Tools, View};

/// Write the map of a date as a picture, the same as the window shows
#[derive(Args)]
#[command(after_help = "Examples:\n  \
    kuril-atlas render --date 1905 -o map.png\n  \
    kuril-atlas render --date 1945-08-30 --frame southern-kurils --size 180x120mm -o map.svg")]
pub struct RenderArguments {
    /// A year (its 31 December), a month or a day, such as 1945-08-30
    #[arg(long)]
    date: String,
    /// Width and height: in pixels as 1280x800, on paper as 180x120mm
    #[arg(long, value_name = "WxH", default_value = "1280x800")]
    size: PictureSizeArgument,
    /// Pixels to an inch: letters keep their size on paper. As on screens, 96; for a size in
    /// millimetres, 300
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(24..=1200))]
    dpi: Option<u16>,
    /// West, south, east and north in degrees; without them, the whole region. Across 180°,
    /// the east is the smaller number: 170,45,-170,60
    #[arg(long, value_name = "W,S,E,N", allow_hyphen_values = true, conflicts_with = "frame")]
    bounds: Option<GlobeBounds>,
    /// A part of the map with a name, instead of degrees
    #[arg(long, default_value = "region")]
    frame: FrameArgument,
    /// Through whose eyes
    #[arg(long, default_value = "de-facto")]
    viewpoint: ViewpointArgument,
    /// In which colours
    #[arg(long, default_value = "light")]
    style: StyleArgument,
    /// What letters are in an SVG: outlines (right in every program), text with its fonts in the
    /// file (for browsers), or plain text that names them
    #[arg(long, default_value = "paths")]
    text: LetterFormArgument,
    /// The file to write, ending in .svg, .png or .pdf
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Write over a file that is there already
    #[arg(long)]
    force: bool,
}

/// Writes the picture in the form that the ending of the file says.
pub fn render(atlas: &Atlas, arguments: &RenderArguments) -> Result<(), String> {
    let file = &arguments.output;
    let ending = ending(file, &["svg", "png", "pdf"])?;
    let moment = told_moment_of(atlas, &arguments.date)?;
    let state = moment.state(atlas.today, arguments.viewpoint.0);
    let size = arguments.size.0;
    let resolution = arguments.dpi.map_or(size.usual_resolution(), f64::from);
    if !size.is_possible(resolution) {
        return Err(say("cli-picture-possible", &[]));
    }
    let frame = || Ok(arguments.frame.0.bounds());
    let bounds = arguments.bounds.map_or_else(frame, |bounds| plane_bounds(atlas, bounds.0))?;
    let camera = camera_within(bounds, size.on_screen(resolution))?;
    load_levels(atlas, camera.pixels_per_km * resolution / 96.0)?;
    let view = View { appearance: arguments.style.0, ..View::new(camera, state) };
    let order = PictureOrder { view, bounds, size, resolution, letters: arguments.text.0 };
    let (words, metrics) = (assets::words(), assets::text_metrics());
    let picture = Picture::compose(Tools { atlas, words: &words, metrics: &metrics }, &order);
    let fonts = assets::print_fonts();
    let bytes = match ending {
        "svg" => picture.svg(&fonts).into_bytes(),
        "png" => picture.png(&fonts).map_err(|error| error.to_string())?,
        _ => {
            let printing = Printing::new(None)?;
            Printing::told(picture.pdf(printing.press()))?
        }
    };
    write_file(file, &bytes, arguments.force, &words)
}
