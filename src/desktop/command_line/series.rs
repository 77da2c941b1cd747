use std::io::{IsTerminal as _, Write as _};
use std::ops::{ControlFlow, RangeInclusive};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::assets;
use crate::atlas::Atlas;
use crate::desktop::command_line::bounds::{GlobeBounds, camera_within, plane_bounds};
use crate::desktop::command_line::map_levels::load_levels;
use crate::desktop::command_line::moment::told_moment_of;
use crate::desktop::command_line::saying::{say, say_of_path};
use crate::desktop::command_line::values::{FrameArgument, StyleArgument, ViewpointArgument};
use crate::desktop::disk_problem::in_words;
use crate::desktop::filming::{NoFilm, film_bytes, film_folder};
use crate::desktop::written_file::write_file;
use crate::export::film::{Film, FilmForm, FilmPace, FilmStep, film_moments};
use crate::language::Words;
use crate::map::View;
use crate::session::Moment;

/// Write the map through the years as a film: a moving GIF, WebP or PNG, or a folder of frames
#[derive(clap::Args)]
#[command(after_help = "Examples:\n  \
    kuril-atlas series --from 1901 --to 2000 -o century.gif\n  \
    kuril-atlas series --from 1945-08-08 --to 1945-09-06 --step change --frame kurils -o 1945.webp")]
pub struct Series {
    /// The first date: a year, a month or a day
    #[arg(long, value_name = "DATE", default_value = "1850")]
    from: String,
    /// The last date
    #[arg(long, value_name = "DATE", default_value = "2024")]
    to: String,
    /// From one frame to the next: "year", "change" (the next day on which land changes hands), or
    /// a number of years
    #[arg(long, value_name = "year|change|N", default_value = "year")]
    step: Step,
    /// Frames a second; without it, 5, or 1 from change to change
    #[arg(long, value_name = "F")]
    fps: Option<FramesPerSecond>,
    /// Width and height in pixels
    #[arg(long, value_name = "WxH", default_value = "960x600")]
    size: FilmSize,
    /// West, south, east and north in degrees, instead of a part with a name
    #[arg(long, value_name = "W,S,E,N", allow_hyphen_values = true, conflicts_with = "frame")]
    bounds: Option<GlobeBounds>,
    /// Which part of the map
    #[arg(long, default_value = "region")]
    frame: FrameArgument,
    /// Through whose eyes
    #[arg(long, default_value = "de-facto")]
    viewpoint: ViewpointArgument,
    /// In which colours
    #[arg(long, default_value = "light")]
    style: StyleArgument,
    /// Write over a file that is there already
    #[arg(long)]
    force: bool,
    /// The file to write, ending in .gif, .webp or .png; or a folder for the frames
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

/// From frame to frame.
#[derive(Clone, Copy)]
struct Step(FilmStep);

impl FromStr for Step {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let years = |text: &str| text.parse().ok().filter(|years| (1..=100).contains(years));
        match text {
            "year" => Ok(Self(FilmStep::Years(1))),
            "change" => Ok(Self(FilmStep::Changes)),
            _ => years(text)
                .map(|years| Self(FilmStep::Years(years)))
                .ok_or_else(|| say("cli-film-step", &[])),
        }
    }
}

/// Width and height, pixels.
#[derive(Clone, Copy)]
struct FilmSize([u16; 2]);

impl FromStr for FilmSize {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let side = |text: &str| text.trim().parse().ok().filter(|it: &u16| SIDES.contains(it));
        text.split_once(['x', 'X', '×'])
            .and_then(|(width, height)| Some([side(width)?, side(height)?]))
            .map(Self)
            .ok_or_else(|| say("cli-film-size", &[]))
    }
}

/// How fast a film runs.
#[derive(Clone, Copy)]
struct FramesPerSecond(f64);

impl FromStr for FramesPerSecond {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number = text.parse().ok().filter(|number: &f64| (0.1..=30.0).contains(number));
        number.map(Self).ok_or_else(|| say("cli-film-speed", &[]))
    }
}

/// How fast, where nobody says: years run, changes are to be read.
const YEARS_A_SECOND: f64 = 5.0;
const CHANGES_A_SECOND: f64 = 1.0;
/// Fewer pixels have no room for the line of credits; more make no film that moves.
const SIDES: RangeInclusive<u16> = 160..=4096;
/// The most frames of a film.
const MOST_FRAMES: usize = 2000;

/// Writes the film.
pub fn write(atlas: &Atlas, series: &Series) -> Result<(), String> {
    let [from, to] = [&series.from, &series.to].map(|date| told_moment_of(atlas, date));
    let ends = [from?, to?];
    let output = &series.output;
    let form = form_of(output)?;
    check(output, series.force)?;
    let film = film(atlas, series, ends)?;
    load_levels(atlas, film.pixels_per_km())?;
    let count = film.moments.len();
    let mut shown = Shown::new();
    let mut progress = |done: usize, count: usize| {
        shown.show(done, count);
        ControlFlow::Continue(())
    };
    let drawn = match form {
        Some(form) => film_bytes(atlas, &film, form, &mut progress).map(Some),
        None => film_folder(atlas, &film, output, &mut progress).map(|()| None),
    };
    shown.end(count);
    match drawn.map_err(|problem| told(&problem, output))? {
        Some(bytes) => write_file(output, &bytes, series.force, &shown.words),
        None => Ok(()),
    }
}

fn told(problem: &NoFilm, output: &Path) -> String {
    match problem {
        NoFilm::Cancelled => say("cli-film-cancelled", &[]),
        NoFilm::Film(error) => error.to_string(),
        NoFilm::Disk(error) => {
            let problem = in_words(error, &assets::words());
            say_of_path("cli-unwritten", "file", output, problem)
        }
    }
}

/// The form that the ending of a file asks for; none for a folder, which has no ending.
fn form_of(output: &Path) -> Result<Option<FilmForm>, String> {
    let Some(ending) = output.extension().filter(|_| !output.is_dir()) else { return Ok(None) };
    let form = FilmForm::of_ending(&ending.to_string_lossy());
    form.map(Some).ok_or_else(|| {
        let file = output.display().to_string();
        say("cli-film-ending", &[("file", file.into())])
    })
}

/// Whether the place to write to is there and free.
fn check(output: &Path, force: bool) -> Result<(), String> {
    let folder = output.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        let folder = folder.display().to_string();
        return Err(say("export-problem-no-folder", &[("folder", folder.into())]));
    }
    let is_empty = || output.read_dir().is_ok_and(|mut inside| inside.next().is_none());
    if output.exists() && !force && !is_empty() {
        let file = output.display().to_string();
        return Err(say("export-problem-exists", &[("file", file.into())]));
    }
    Ok(())
}

fn film(atlas: &Atlas, series: &Series, ends: [Moment; 2]) -> Result<Film, String> {
    let Series { step: Step(step), viewpoint, .. } = series;
    let moments = film_moments(atlas, ends, *step, viewpoint.0);
    let (from, to) = (&series.from, &series.to);
    let Some(first) = moments.first() else {
        let values = [("from", from.as_str().into()), ("to", to.as_str().into())];
        return Err(say("cli-from-after-to", &values));
    };
    if moments.len() > MOST_FRAMES {
        let count = moments.len().to_string();
        let values = [("count", count.into()), ("most", MOST_FRAMES.to_string().into())];
        return Err(say("cli-film-long", &values));
    }
    let bounds = series
        .bounds
        .map_or_else(|| Ok(series.frame.0.bounds()), |bounds| plane_bounds(atlas, bounds.0))?;
    let state = first.state(atlas.today, viewpoint.0);
    let camera = camera_within(bounds, series.size.0.map(f64::from))?;
    let view = View { appearance: series.style.0, ..View::new(camera, state) };
    let usual = match step {
        FilmStep::Years(_) => YEARS_A_SECOND,
        FilmStep::Changes => CHANGES_A_SECOND,
    };
    let speed = series.fps.map_or(usual, |FramesPerSecond(speed)| speed);
    let pace = FilmPace::of_frames_a_second(speed);
    Ok(Film { view, bounds, size: series.size.0, moments, pace })
}

/// What stands on the terminal while frames are drawn; nothing where there is none.
struct Shown {
    is_terminal: bool,
    words: Words,
}

impl Shown {
    fn new() -> Self {
        Self { is_terminal: std::io::stderr().is_terminal(), words: assets::words() }
    }

    fn show(&mut self, done: usize, count: usize) {
        if self.is_terminal {
            let values = [("done", done.into()), ("count", count.into())];
            let line = self.words.say_with("film-progress", &values);
            // What can't be shown is no reason to end the work.
            _ = write!(std::io::stderr(), "\r{line}\u{1b}[K");
        }
    }

    fn end(&mut self, count: usize) {
        if self.is_terminal {
            self.show(count, count);
            eprintln!();
        }
    }
}
