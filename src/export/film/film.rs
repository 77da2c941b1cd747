use std::cell::RefCell;

use crate::export::film::error::FilmError;
use crate::export::film::raster::{PictureFonts, Raster, raster_of};
use crate::language::Words;
use crate::map::{Cache, Style, Tools, View, build_scene_with};
use crate::paint::svg_of;
use crate::session::Moment;

/// The map through the years: a view, and the dates at which it is drawn.
#[derive(Clone)]
pub struct Film {
    /// What is looked at; its date is that of each frame in turn.
    pub view: View,
    /// The dates of the frames, in order; at least one.
    pub moments: Vec<Moment>,
    /// How long each is shown.
    pub pace: FilmPace,
}

/// How long frames are shown, milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FilmPace {
    /// Each but the last.
    pub frame: u16,
    /// The last, before the film begins again.
    pub rest: u16,
}

/// What a film says of itself where nobody sees it: in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilmAbout {
    /// What it shows.
    pub title: String,
    /// Whose data it is drawn from, and under which licences it may be passed on.
    pub credits: String,
}

/// A palette is made from at most so many frames.
const SAMPLES: usize = 16;

impl Film {
    /// A frame as a picture. What it shows is the same whatever was drawn before with this cache.
    ///
    /// # Errors
    /// When the picture is too large.
    pub fn raster(
        &self,
        tools: Tools<'_>,
        cache: &RefCell<Cache>,
        fonts: &PictureFonts,
        frame: usize,
    ) -> Result<Raster, FilmError> {
        let today = tools.atlas.today;
        let moment = self.moments[frame];
        let state = moment.state(today, self.view.state.viewpoint);
        let view = View { state, ..self.view.clone() };
        let scene = build_scene_with(tools, cache, &view);
        let svg = svg_of(&scene, &self.style(), &self.about(tools.words).title);
        raster_of(&svg, fonts)
    }

    /// The frames from which its palette is made: spread evenly, the first and the last among them.
    pub fn samples(&self) -> Vec<usize> {
        let last = self.moments.len().saturating_sub(1);
        let count = SAMPLES.min(self.moments.len());
        let steps = count.saturating_sub(1).max(1);
        (0..count).map(|i| i * last / steps).collect()
    }

    /// The style in which its maps are drawn.
    pub fn style(&self) -> Style {
        Style::new(self.view.appearance)
    }

    /// How long a frame is shown, milliseconds.
    pub fn milliseconds(&self, frame: usize) -> u16 {
        if frame + 1 == self.moments.len() { self.pace.rest } else { self.pace.frame }
    }

    /// What it is, for those who look into the file.
    pub fn about(&self, words: &Words) -> FilmAbout {
        let date = |moment: Option<&Moment>| match moment {
            Some(Moment::Year(year)) => words.year(*year),
            Some(Moment::Day(day)) => words.day(*day),
            None => String::new(),
        };
        let values = [
            ("name", words.say("app-name").into()),
            ("first", date(self.moments.first()).into()),
            ("last", date(self.moments.last()).into()),
            ("viewpoint", words.say(&format!("viewpoint-{}", self.viewpoint())).into()),
        ];
        let title = words.say_with("film-title", &values);
        FilmAbout { title, credits: words.say("film-credits") }
    }

    fn viewpoint(&self) -> &'static str {
        self.view.state.viewpoint.word()
    }

    /// The name of a frame's file in a folder of frames: files stand in the order of time.
    pub fn name_of_frame(&self, frame: usize) -> String {
        let number = frame + 1;
        match self.moments[frame] {
            Moment::Year(year) => format!("{number:04}-{year}.png"),
            Moment::Day(day) => format!("{number:04}-{day}.png"),
        }
    }
}
