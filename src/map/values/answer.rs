use std::sync::Arc;

use crate::atlas::{EventId, EventKind, JourneyId, LineId, PlaceId, TerritoryId};
use crate::geometry::geodesy::nearest_on_edge;
use crate::geometry::{Bounds, PlanePoint, Shape};
use crate::map::values::camera::{Camera, ScreenPoint, ScreenRect};

/// What a point of the map answers, the foremost first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    /// Words that have more to say: which of the scene's notes.
    Note(usize),
    /// A marker of events: which of the scene's marks.
    Mark(usize),
    /// The legend, the date or another panel: nothing beneath it answers.
    Panel,
    /// A line or a journey.
    Route(RouteOf),
    /// Land of the history, or so near to an island that it is meant.
    Territory(TerritoryId),
    /// None of these: the sea, land without a history, or what lies beyond the data.
    Elsewhere,
}

/// A marker of events on the map, at its edge or below the world.
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
    /// What its symbol stands for: the kind of the event that is selected, or weighs most.
    pub symbol: EventKind,
}

/// A line or a journey on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// What a click on it selects.
    pub of: RouteOf,
    /// Where it runs, as far as it is seen.
    pub points: Arc<[ScreenPoint]>,
}

/// What a route on the map is.
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
    /// What it says to who points at it.
    pub text: String,
}

/// A unit of the land that answers for its territory.
#[derive(Clone, Debug)]
pub struct Land {
    /// Its outline, shared with the base map.
    pub shape: Arc<Shape>,
    /// The territory; none where the history says nothing of the land.
    pub territory: Option<TerritoryId>,
}

/// Events that happened where the map doesn't reach.
#[derive(Clone, Debug, PartialEq)]
pub struct Elsewhere {
    /// Where.
    pub place: PlaceId,
    /// What, by first day.
    pub events: Vec<EventId>,
}

impl Answer {
    /// The territory, if that is what answers.
    pub fn territory(self) -> Option<TerritoryId> {
        match self {
            Self::Territory(territory) => Some(territory),
            Self::Note(_) | Self::Mark(_) | Self::Panel | Self::Route(_) | Self::Elsewhere => None,
        }
    }
}

impl Route {
    /// How near to it, in pixels, counts as on it.
    pub const NEAR: f64 = 5.0;

    /// Pixels from a point to it.
    pub fn distance(&self, point: ScreenPoint) -> f64 {
        let as_plane = |it: ScreenPoint| PlanePoint { x: it.x, y: it.y };
        let point = as_plane(point);
        let edges = self.points.windows(2).map(|pair| (as_plane(pair[0]), as_plane(pair[1])));
        let gaps = edges.map(|edge| {
            let gap = nearest_on_edge(point, edge) - point;
            gap.x.hypot(gap.y)
        });
        gaps.fold(f64::MAX, f64::min)
    }

    /// Whether it runs through a rectangle.
    pub fn crosses(&self, rect: ScreenRect) -> bool {
        self.points.windows(2).any(|pair| rect.is_crossed_by([pair[0], pair[1]]))
    }
}

impl Land {
    /// How near to an island, in pixels, counts as on it.
    pub const NEAR: f64 = 8.0;

    /// What is seen, and the land just beyond it that still answers.
    pub fn reach(camera: &Camera) -> Bounds {
        grown(camera.visible(), Self::NEAR / camera.pixels_per_km)
    }

    /// Of all these lands the one on which a point of the plane lies, or else the nearest within so
    /// many kilometres.
    pub fn territory_at(lands: &[Self], point: PlanePoint, near: f64) -> Option<TerritoryId> {
        if let Some(under) = lands.iter().find(|land| land.shape.contains(point)) {
            return under.territory;
        }
        let distance = |vertex: &PlanePoint| (vertex.x - point.x).hypot(vertex.y - point.y);
        lands
            .iter()
            .filter(|land| grown(land.shape.bounds, near).contains(point))
            .filter_map(|land| {
                let nearest = land.shape.vertices.iter().map(distance).min_by(f64::total_cmp)?;
                (nearest <= near).then_some((nearest, land.territory?))
            })
            .min_by(|(one, _), (other, _)| one.total_cmp(other))
            .map(|(_, territory)| territory)
    }
}

fn grown(bounds: Bounds, by: f64) -> Bounds {
    let by = PlanePoint { x: by, y: by };
    Bounds { min: bounds.min - by, max: bounds.max + by }
}
