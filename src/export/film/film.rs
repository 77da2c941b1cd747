use std::cell::RefCell;

use crate::atlas::Viewpoint;
use crate::export::film::error::FilmError;
use crate::export::film::raster::{PictureFonts, Raster, raster_of};
use crate::export::picture::{Foot, FootTools, credit};
use crate::geometry::Bounds;
use crate::language::Words;
use crate::map::{Cache, Camera, Style, Tools, View, build_scene_with};
use crate::paint::{SvgPage, svg_of_page};
use crate::session::Moment;

/// The map through the years: a view, and the dates at which it is drawn.
#[derive(Clone, Debug)]
pub struct Film {
    /// What is looked at; its date is that of each frame in turn, and its camera is fitted anew.
    pub view: View,
    /// What of the plane is in sight.
    pub bounds: Bounds,
    /// Width and height of a frame, pixels.
    pub size: [u16; 2],
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
    pub credit: String,
}

/// A palette is made from at most so many frames.
const SAMPLES: usize = 16;
/// How long the last frame rests, milliseconds.
const REST: u16 = 3000;

impl FilmPace {
    /// So many frames a second; the last one rests.
    pub fn of_frames_a_second(frames: f64) -> Self {
        let frame = (1000.0 / frames).round().clamp(20.0, 60_000.0) as u16;
        Self { frame, rest: REST.max(frame) }
    }
}

impl Film {
    /// A frame as a picture, its credit beneath it. What it shows is the same whatever was drawn
    /// before with this cache.
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
        raster_of(&self.svg(tools, cache, frame), fonts)
    }

    /// The same as a picture of lines.
    pub fn svg(&self, tools: Tools<'_>, cache: &RefCell<Cache>, frame: usize) -> String {
        let Tools { atlas, words, metrics } = tools;
        let [width, height] = self.size.map(f64::from);
        let foot = Foot::of_credit(FootTools { words, metrics }, [width, height]);
        let map_height = (height - foot.height()).max(1.0);
        let state = self.moments[frame].state(atlas.today, self.viewpoint());
        let camera = Camera::fitted(self.bounds, [width, map_height]);
        let view = View { camera, state, ..self.view.clone() };
        let scene = build_scene_with(tools, cache, &view);
        let below = foot.primitives(&self.style(), width, map_height);
        let below_height = foot.height();
        let page = SvgPage { below: &below, below_height, ..SvgPage::of_map("") };
        svg_of_page(&scene, &self.style(), &page)
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

    /// Pixels to a kilometre, about.
    pub fn pixels_per_km(&self) -> f64 {
        Camera::fitted(self.bounds, self.size.map(f64::from)).pixels_per_km
    }

    /// How long a frame is shown, milliseconds.
    pub fn milliseconds(&self, frame: usize) -> u16 {
        if frame + 1 == self.moments.len() { self.pace.rest } else { self.pace.frame }
    }

    /// How long all of it lasts, seconds.
    pub fn seconds(&self) -> f64 {
        (0..self.moments.len()).map(|frame| f64::from(self.milliseconds(frame)) / 1000.0).sum()
    }

    /// What it is, for those who look into the file.
    pub fn about(&self, words: &Words) -> FilmAbout {
        let date =
            |moment: Option<&Moment>| moment.map(|it| it.in_words(words)).unwrap_or_default();
        let values = [
            ("name", words.say("app-name").into()),
            ("first", date(self.moments.first()).into()),
            ("last", date(self.moments.last()).into()),
            ("viewpoint", words.say(&format!("viewpoint-{}", self.viewpoint().word())).into()),
        ];
        FilmAbout { title: words.say_with("film-title", &values), credit: credit(words) }
    }

    /// The name of a frame's file in a folder of frames: files stand in the order of time.
    pub fn name_of_frame(&self, frame: usize) -> String {
        let number = frame + 1;
        match self.moments[frame] {
            Moment::Year(year) => format!("{number:04}-{year}.png"),
            Moment::Day(day) => format!("{number:04}-{day}.png"),
        }
    }

    fn viewpoint(&self) -> Viewpoint {
        self.view.state.viewpoint
    }
}
