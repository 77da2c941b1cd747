use std::sync::Arc;

use crate::geometry::{Path, Relief, Shape};
use crate::map::values::answer::{Answer, Elsewhere, Land, Mark, Note, Route};
use crate::map::values::camera::{Camera, ScreenPoint, ScreenRect};
use crate::map::values::colour::Colour;
use crate::map::values::role::Role;
use crate::map::values::stroke::{Rim, Stroke};
use crate::map::values::text::Text;
use crate::map::values::view::Basis;

/// The finished picture: what to paint, back to front, and what a point of it answers.
#[derive(Clone, Debug)]
pub struct Scene {
    /// What it was made from; none for a picture within a picture, which is another whenever
    /// anything in it is.
    pub basis: Option<Basis>,
    /// How shapes and paths of the plane come to the screen.
    pub camera: Camera,
    /// What to paint, back to front: in the order of [`Role::paint_order`].
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
    /// The land that answers.
    pub lands: Vec<Land>,
    /// What is on the map and needs a word; empty for a picture within a picture.
    pub key: Vec<KeyRow>,
    /// Events beyond the map, where the picture does not show them itself: see
    /// [`Surround`](crate::map::Surround).
    pub elsewhere: Vec<Elsewhere>,
}

/// One thing to paint.
#[derive(Clone, Debug)]
pub struct Item {
    /// What it is on the map; where it is painted follows from it.
    pub role: Role,
    /// Its shape, and how that is drawn.
    pub primitive: Primitive,
}

/// A shape of the plane or of the screen, and how it is drawn.
#[derive(Clone, Debug)]
pub enum Primitive {
    /// An area of the plane in one colour, with hard edges: neighbours leave no seam.
    Area {
        /// Its outline and its triangles, shared with all other pictures of it.
        shape: Arc<Shape>,
        /// The colour of all of it, before the shading.
        colour: Colour,
        /// The shading that darkens the colour.
        relief: Option<Arc<Relief>>,
    },
    /// A line of the plane.
    Path {
        /// The line, shared with all other pictures of it.
        path: Path,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// The outline of an area of the plane.
    Outline {
        /// The area, all rings of which are drawn.
        shape: Arc<Shape>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// The inner edge of an area of the plane.
    Rim(Rim),
    /// Separate straight lines on the screen, each from one point to the next.
    Segments {
        /// The two ends of each.
        segments: Arc<[[ScreenPoint; 2]]>,
        /// How they are drawn.
        stroke: Stroke,
    },
    /// A convex polygon on the screen.
    Polygon {
        /// In order, either way round.
        corners: Vec<ScreenPoint>,
        /// The colour inside; transparent for none.
        fill: Colour,
        /// The line around it, its middle on the edge.
        stroke: Stroke,
    },
    /// A circle on the screen.
    Circle {
        /// The middle.
        centre: ScreenPoint,
        /// Pixels from the middle to the edge.
        radius: f64,
        /// The colour inside; transparent for none.
        fill: Colour,
        /// The line around it, its middle on the edge.
        stroke: Stroke,
    },
    /// A rectangle on the screen with rounded corners.
    Panel {
        /// The part of the screen that it covers.
        rect: ScreenRect,
        /// Radius of the corners.
        rounding: f64,
        /// The colour inside; transparent for none.
        fill: Colour,
        /// The line around it, its middle on the edge.
        stroke: Stroke,
    },
    /// Words on the screen.
    Text(Text),
    /// A picture within the picture, cut at its edges.
    Inset {
        /// The part of the screen that it covers.
        rect: ScreenRect,
        /// What; its camera has the size of `rect`.
        scene: Arc<Scene>,
    },
}

/// A row of the key: something on the map that needs a word.
#[derive(Clone, Debug)]
pub struct KeyRow {
    /// What kind of thing it explains.
    pub kind: KeyKind,
    /// How long it is kept where there is no room for all.
    pub weight: KeyWeight,
    /// How it looks: drawn from the origin to the right and, at mid-height, up and down; in pixels.
    pub samples: Vec<Primitive>,
    /// The width of the samples, pixels; none where the row is mere words.
    pub width: f64,
    /// What it means.
    pub text: String,
    /// The same in few words, where it stands right after the row before it.
    pub after: Option<String>,
    /// The same in few words, where there is little room.
    pub short: Option<String>,
    /// Fewer still, right after a row that has said what this one follows.
    pub short_after: Option<String>,
    /// Whose land it is, or by whom it is occupied or leased.
    pub whose: Option<String>,
    /// What a row before it must have said of whose land it is.
    pub follows: Option<String>,
}

/// What a row of the key explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyKind {
    /// The colours and stripes of lands.
    Land,
    /// Lines and journeys.
    Line,
    /// Lines between lands.
    Border,
    /// A note in words.
    Words,
}

/// How long a row of the key is kept where there is no room for all, the first the longest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyWeight {
    /// Lands that are shown or asked for over the picture.
    ShownLand,
    /// Lands that are told.
    ToldLand,
    /// Lines and journeys that are.
    ToldLine,
    /// The plain colours of the two states that the atlas is about: a key that named one of them alone
    /// would take its side.
    OfTheTwo,
    /// Stripes and bands, which nothing else explains.
    Striped,
    /// Other lands, which bear their names.
    Land,
    /// Other lines, and notes.
    Line,
}

impl KeyRow {
    /// Mere words that say one thing, wherever they stand.
    pub fn new(kind: KeyKind, text: String) -> Self {
        Self {
            kind,
            weight: KeyWeight::Line,
            samples: Vec::new(),
            width: 0.0,
            text,
            after: None,
            short: None,
            short_after: None,
            whose: None,
            follows: None,
        }
    }
}

impl Scene {
    /// A picture that answers to nothing, and all of which moves with the plane.
    pub fn of_items(camera: Camera, items: Vec<Item>) -> Self {
        Self {
            basis: None,
            camera,
            ground: items.len(),
            items,
            marks: Vec::new(),
            routes: Vec::new(),
            notes: Vec::new(),
            lands: Vec::new(),
            key: Vec::new(),
            elsewhere: Vec::new(),
        }
    }

    /// Leaves out what is not wanted in the picture.
    pub fn keep(&mut self, is_wanted: impl Fn(&Item) -> bool) {
        self.ground = self.items[..self.ground].iter().filter(|item| is_wanted(item)).count();
        self.items.retain(is_wanted);
    }

    /// What the foremost thing at a point answers; nothing beyond the edge.
    pub fn at(&self, point: ScreenPoint) -> Option<Answer> {
        self.all_at(point).next()
    }

    /// What all things at a point answer, front to back, down to a panel that covers the others.
    pub fn all_at(&self, point: ScreenPoint) -> impl Iterator<Item = Answer> {
        const FRONT_TO_BACK: [fn(&Scene, ScreenPoint) -> Option<Answer>; 6] = [
            Scene::note_at,
            Scene::mark_at,
            Scene::panel_at,
            Scene::route_at,
            Scene::territory_at,
            |_, _| Some(Answer::Elsewhere),
        ];
        let is_seen = self.camera.frame().contains(point);
        let mut is_covered = !is_seen;
        FRONT_TO_BACK.into_iter().filter_map(move |find| find(self, point)).take_while(
            move |answer| {
                let is_told = !is_covered;
                is_covered |= *answer == Answer::Panel;
                is_told
            },
        )
    }

    fn note_at(&self, point: ScreenPoint) -> Option<Answer> {
        self.notes.iter().position(|note| note.rect.contains(point)).map(Answer::Note)
    }

    fn mark_at(&self, point: ScreenPoint) -> Option<Answer> {
        self.marks.iter().position(|mark| mark.rect.contains(point)).map(Answer::Mark)
    }

    fn panel_at(&self, point: ScreenPoint) -> Option<Answer> {
        let covers = |item: &Item| match &item.primitive {
            Primitive::Panel { rect, fill, .. } => fill.a > 0 && rect.contains(point),
            Primitive::Inset { rect, .. } => rect.contains(point),
            Primitive::Area { .. }
            | Primitive::Path { .. }
            | Primitive::Outline { .. }
            | Primitive::Rim(_)
            | Primitive::Segments { .. }
            | Primitive::Polygon { .. }
            | Primitive::Circle { .. }
            | Primitive::Text(_) => false,
        };
        self.items[self.ground..].iter().any(covers).then_some(Answer::Panel)
    }

    fn route_at(&self, point: ScreenPoint) -> Option<Answer> {
        let near = self.routes.iter().map(|route| (route.distance(point), route.of));
        let near = near.filter(|(gap, _)| *gap <= Route::NEAR);
        near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, of)| Answer::Route(of))
    }

    fn territory_at(&self, point: ScreenPoint) -> Option<Answer> {
        let on_plane = self.camera.plane_from_screen(point);
        let near = Land::NEAR / self.camera.pixels_per_km;
        Land::territory_at(&self.lands, on_plane, near).map(Answer::Territory)
    }
}

impl Item {
    /// A primitive and what it is.
    pub fn new(role: Role, primitive: Primitive) -> Self {
        Self { role, primitive }
    }
}
