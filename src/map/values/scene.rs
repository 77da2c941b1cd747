use std::sync::Arc;

use crate::atlas::{EventId, JourneyId, LineId, PlaceId};
use crate::geometry::{Path, Relief, Shape};
use crate::map::values::camera::{Camera, ScreenPoint, ScreenRect};
use crate::map::values::colour::Colour;

/// The finished picture: what to paint, back to front, and what answers to a click.
#[derive(Clone, Debug)]
pub struct Scene {
    /// How shapes and paths of the plane come to the screen.
    pub camera: Camera,
    /// What to paint, back to front.
    pub items: Vec<Item>,
    /// How many of them, from the back, are the ground: together they cover all of the picture, and
    /// while only the camera's centre changes, they move and change in no other way.
    pub ground: usize,
    /// Markers of events, in the order of reading.
    pub marks: Vec<Mark>,
    /// Lines and journeys that answer to a click.
    pub routes: Vec<Route>,
    /// Vague words of an instrument that answer to the pointer.
    pub notes: Vec<Note>,
}

/// One thing to paint.
#[derive(Clone, Debug)]
pub enum Item {
    /// An area of the plane in one colour, with hard edges: neighbours leave no seam.
    Area {
        /// The area.
        shape: Arc<Shape>,
        /// Its colour.
        colour: Colour,
        /// The shading that darkens the colour.
        relief: Option<Arc<Relief>>,
    },
    /// A line of the plane.
    Path {
        /// The line.
        path: Path,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// The outline of an area of the plane.
    Outline {
        /// The area.
        shape: Arc<Shape>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// Separate straight lines on the screen, each from one point to the next.
    Segments {
        /// The lines.
        segments: Arc<[[ScreenPoint; 2]]>,
        /// How they are drawn.
        stroke: Stroke,
    },
    /// A convex polygon on the screen.
    Polygon {
        /// The corners.
        corners: Vec<ScreenPoint>,
        /// Inside.
        fill: Colour,
        /// Around.
        stroke: Stroke,
    },
    /// A circle on the screen.
    Circle {
        /// The middle.
        centre: ScreenPoint,
        /// Pixels.
        radius: f64,
        /// Inside.
        fill: Colour,
        /// Around.
        stroke: Stroke,
    },
    /// A rectangle on the screen with rounded corners.
    Panel {
        /// Where.
        rect: ScreenRect,
        /// Radius of the corners.
        rounding: f64,
        /// Inside.
        fill: Colour,
        /// Around.
        stroke: Stroke,
    },
    /// Words.
    Text(Text),
    /// A picture within the picture, cut at its edges.
    Inset {
        /// Where.
        rect: ScreenRect,
        /// What; its camera has the size of `rect`.
        scene: Arc<Scene>,
    },
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Colour,
    /// Pixels.
    pub width: f64,
    /// Lengths of line and gap in pixels, for a broken line.
    pub dash: Option<[f64; 2]>,
}

/// Words on the screen, on one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// What it says.
    pub text: String,
    /// Where its anchor stands.
    pub at: ScreenPoint,
    /// Which of its points stands there.
    pub anchor: Anchor,
    /// In which letters.
    pub face: Face,
    /// Size of the letters, pixels.
    pub size: f64,
    /// Their colour.
    pub colour: Colour,
    /// A soft edge of this colour lets it stand out.
    pub halo: Option<Colour>,
    /// Pixels between letters, beyond the usual.
    pub spacing: f64,
    /// Degrees by which it leans around its anchor, counter-clockwise.
    pub angle: f64,
}

/// Which point of a text stands at its place: always at mid-height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Left,
    /// The middle.
    Middle,
    /// The right end.
    Right,
}

/// The letters of the atlas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// Noto Sans.
    Sans,
    /// Noto Sans Bold.
    Bold,
    /// Noto Serif Italic, for water.
    Italic,
}

/// A marker of events on the map or in its margin.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where the events happened; several places where they crowd, the first one's name stands.
    pub places: Vec<PlaceId>,
    /// The events there, by day.
    pub events: Vec<EventId>,
    /// What answers to a click.
    pub rect: ScreenRect,
    /// What a screen reader says.
    pub spoken: String,
    /// Whether one of its events is selected.
    pub is_selected: bool,
}

/// A line or a journey on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// What it is.
    pub of: RouteOf,
    /// Where it runs, as far as it is seen.
    pub points: Arc<[ScreenPoint]>,
}

/// What a course on the map is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RouteOf {
    /// A line of an instrument, an armistice, a zone or an official map.
    Line(LineId),
    /// The way of ships or troops.
    Journey(JourneyId),
}

/// Something written on the map that has more to say.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// What answers to the pointer.
    pub rect: ScreenRect,
    /// What it says.
    pub text: String,
}

impl Scene {
    /// A picture that answers to nothing, and all of which moves with the plane.
    pub fn of_items(camera: Camera, items: Vec<Item>) -> Self {
        Self {
            camera,
            ground: items.len(),
            items,
            marks: Vec::new(),
            routes: Vec::new(),
            notes: Vec::new(),
        }
    }
}

impl Stroke {
    /// No line at all.
    pub const NONE: Self = Self { colour: Colour::TRANSPARENT, width: 0.0, dash: None };

    /// An unbroken line.
    pub fn solid(colour: Colour, width: f64) -> Self {
        Self { colour, width, dash: None }
    }

    /// A broken line.
    pub fn dashed(colour: Colour, width: f64, line: f64, gap: f64) -> Self {
        Self { colour, width, dash: Some([line, gap]) }
    }
}
