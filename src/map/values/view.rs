use std::collections::BTreeMap;
use std::sync::Arc;

use enumset::{EnumSet, EnumSetType};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::atlas::{
    BaseMap, EventId, HolderId, JourneyId, LineId, MapState, PlaceId, SecondNames, Subject,
    TerritoryId, TreatyId,
};
use crate::geometry::GlobePoint;
use crate::map::values::appearance::Appearance;
use crate::map::values::camera::{Camera, ScreenPoint, ScreenRect};
use crate::time::Day;

/// What is being looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// Which part, and how large.
    pub camera: Camera,
    /// The date, and through whose eyes.
    pub state: MapState,
    /// Only what this instrument says of the land, and nothing else.
    pub lens: Option<TreatyId>,
    /// What is outlined, ringed or drawn in the accent.
    pub selected: Selected,
    /// The territory under the pointer.
    pub hovered: Option<TerritoryId>,
    /// What is drawn besides the land and its holders.
    pub layers: Layers,
    /// What stands beneath the names.
    pub second_names: SecondNames,
    /// The palette of the map.
    pub appearance: Appearance,
    /// The events that are wanted, by first day; all of them if none are named.
    pub wanted: Option<Arc<[EventId]>>,
    /// The first and the last day of shown events, where they cover more than a year.
    pub covered: Option<[Day; 2]>,
    /// Which map it is, where two are compared.
    pub pane_position: PanePosition,
    /// What the picture itself says around the map.
    pub surround: Surround,
    /// Parts of the picture on which the window lays something: no name and no marker stands there.
    pub overlaid: Arc<[ScreenRect]>,
    /// The part that a list covers for a while: no marker stands there, nor any name but those of states and
    /// seas, which reach beneath it and keep their places.
    pub drawer: Option<ScreenRect>,
    /// Another date or viewpoint: what it shows differently is outlined.
    pub compared: Option<MapState>,
    /// The points between which is measured.
    pub measured: Arc<[GlobePoint]>,
    /// The island around which 12 and 200 nautical miles are drawn.
    pub ranges_of: Option<TerritoryId>,
    /// What is told over it, where it is on a wall.
    pub wall: Option<Arc<Wall>>,
}

/// What a picture on a wall is about. It is read from the last row, and nobody can ask it anything: no
/// letters are small, and of all events only the selected one has a marker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wall {
    /// What is told over the picture: it is named before all else, at any scale.
    pub told: Vec<Told>,
    /// The lands that are shown or asked for: where the key has little room, their rows stay first.
    pub shown: Vec<TerritoryId>,
    /// The lands that are told.
    pub lands: Vec<TerritoryId>,
    /// Those who hold land and are told.
    pub holders: Vec<HolderId>,
    /// The lines that are told or shown.
    pub lines: Vec<LineId>,
}

/// What has a place on the map and a name there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// A name of the map, by its number among [`BaseMap::labels`].
    Label(usize),
    /// The same of an island that is not told of, but what is shown: it is named after the others, where
    /// it is large enough to be seen.
    Shown(usize),
    /// A town that the map does not name by itself.
    Town(PlaceId),
    /// A parallel, by its degrees north.
    Parallel(u8),
}

/// What is selected; at most one of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Selected {
    /// The event whose marker stands out, wherever its place is.
    pub event: Option<EventId>,
    /// The territory that is outlined.
    pub territory: Option<TerritoryId>,
    /// The place that has a ring.
    pub place: Option<PlaceId>,
    /// The line that is drawn though its time is another.
    pub line: Option<LineId>,
    /// The journey that is drawn though its time is another.
    pub journey: Option<JourneyId>,
    /// The point at sea that has a ring.
    pub point: Option<GlobePoint>,
}

/// What a picture says around the map: date, legend, scale, the world and what happened there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Surround {
    /// All of it: a picture that leaves the window.
    #[default]
    Whole,
    /// Nothing: the window says it beside the map, from [`Scene::key`](crate::map::Scene::key) and
    /// [`Scene::elsewhere`](crate::map::Scene::elsewhere).
    None,
}

/// Which map it is, where two are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PanePosition {
    /// The only map there is.
    #[default]
    Whole,
    /// The first of two side by side.
    First,
    /// The second of two side by side.
    Second,
    /// The one left of a swipe bar.
    LeftOfBar,
    /// The one right of it.
    RightOfBar,
}

/// What is drawn besides the land and its holders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Layers(EnumSet<Layer>);

/// One of the [`Layers`]. They are saved in the order in which they stand here.
#[derive(Debug, PartialOrd, Ord, Serialize, Deserialize, EnumSetType)]
#[serde(rename_all = "snake_case")]
pub enum Layer {
    /// Shading of mountains and plains.
    Relief,
    /// The land of the last ice age.
    IceAge,
    /// Lines of treaties, armistices and zones.
    Lines,
    /// Ways of ships and troops.
    Journeys,
    /// Markers of events on the map, at its edge and below the world.
    Events,
    /// Names of seas, lands, islands and towns.
    Names,
    /// Meridians and parallels with their degrees.
    Graticule,
}

impl Layer {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 7] = [
        Self::Relief,
        Self::Lines,
        Self::Journeys,
        Self::Events,
        Self::Names,
        Self::Graticule,
        Self::IceAge,
    ];

    /// The word in the language files after `layer-`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Relief => "relief",
            Self::Lines => "lines",
            Self::Journeys => "journeys",
            Self::Events => "events",
            Self::Names => "names",
            Self::Graticule => "graticule",
            Self::IceAge => "ice-age",
        }
    }
}

impl Layers {
    /// These and no others.
    pub fn of(layers: impl IntoIterator<Item = Layer>) -> Self {
        Self(layers.into_iter().collect())
    }

    /// Whether a layer is drawn.
    pub fn has(self, layer: Layer) -> bool {
        self.0.contains(layer)
    }

    /// Draws a layer that was not drawn, and the other way about.
    pub fn toggle(&mut self, layer: Layer) {
        self.0 ^= layer;
    }
}

impl Default for Layers {
    fn default() -> Self {
        Self(!EnumSet::only(Layer::IceAge))
    }
}

/// As a switch for each: `{"relief": true, "ice_age": false, …}`.
impl Serialize for Layers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(EnumSet::all().iter().map(|layer| (layer, self.has(layer))))
    }
}

/// What a file does not speak of stays as it is at the first start.
impl<'de> Deserialize<'de> for Layers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut layers = Self::default();
        for (layer, is_drawn) in BTreeMap::<Layer, bool>::deserialize(deserializer)? {
            if layers.has(layer) != is_drawn {
                layers.toggle(layer);
            }
        }
        Ok(layers)
    }
}

/// All that a picture depends on while the history stays: two of one basis are the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Basis {
    /// What is looked at.
    pub view: View,
    /// The revision of the base map.
    pub revision: u32,
}

impl Basis {
    /// What a picture of a view rests on now.
    pub fn new(base_map: &BaseMap, view: View) -> Self {
        Self { view, revision: base_map.revision() }
    }

    /// Whether the ground of both differs by nothing but where the middle of the map lies.
    pub fn has_ground_of(&self, other: &Self) -> bool {
        let mut moved = self.clone();
        moved.view.camera.centre = other.view.camera.centre;
        moved.view.hovered = other.view.hovered;
        moved.view.overlaid = Arc::clone(&other.view.overlaid);
        moved.view.drawer = other.view.drawer;
        moved == *other
    }

    /// Whether the ground of both differs by nothing but the scale, and where the middle of the map lies.
    pub fn has_ground_of_at_its_scale(&self, other: &Self) -> bool {
        let mut scaled = self.clone();
        scaled.view.camera.pixels_per_km = other.view.camera.pixels_per_km;
        scaled.has_ground_of(other)
    }
}

impl Selected {
    /// What of a selection the map shows.
    pub fn of(subject: Option<Subject>) -> Self {
        let nothing = Selected::default();
        match subject {
            Some(Subject::Event(id)) => Selected { event: Some(id), ..nothing },
            Some(Subject::Territory(id)) => Selected { territory: Some(id), ..nothing },
            Some(Subject::Place(id)) => Selected { place: Some(id), ..nothing },
            Some(Subject::Line(id)) => Selected { line: Some(id), ..nothing },
            Some(Subject::Journey(id)) => Selected { journey: Some(id), ..nothing },
            Some(Subject::Point(point)) => Selected { point: Some(point), ..nothing },
            Some(
                Subject::Person(_)
                | Subject::Treaty(_)
                | Subject::Era(_)
                | Subject::Series(_)
                | Subject::Position(_)
                | Subject::Argument(_)
                | Subject::Term(_),
            )
            | None => nothing,
        }
    }
}

impl View {
    /// Whether something lies on a point of the picture.
    pub fn is_covered(&self, at: ScreenPoint) -> bool {
        self.overlaid.iter().chain(&self.drawer).any(|it| it.contains(at))
    }

    /// The whole map on a date, with nothing selected and everything else as at the first start.
    pub fn new(camera: Camera, state: MapState) -> Self {
        Self {
            camera,
            state,
            lens: None,
            selected: Selected::default(),
            hovered: None,
            layers: Layers::default(),
            second_names: SecondNames::default(),
            appearance: Appearance::default(),
            wanted: None,
            covered: None,
            pane_position: PanePosition::default(),
            surround: Surround::default(),
            overlaid: Arc::new([]),
            drawer: None,
            compared: None,
            measured: Arc::new([]),
            ranges_of: None,
            wall: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_are_saved_as_a_switch_each_and_missing_ones_are_as_at_the_first_start() {
        let said = r#"{"relief":true,"ice_age":false,"lines":true,"journeys":true,"events":true,"names":true,"graticule":true}"#;
        assert_eq!(serde_json::to_string(&Layers::default()).expect("a map of words"), said);
        let read = |text| serde_json::from_str::<Layers>(text);
        assert_eq!(read(said).expect("what was written"), Layers::default());
        let some = read(r#"{"names":false,"ice_age":true}"#).expect("two switches");
        let all_but_names = Layer::ALL.into_iter().filter(|layer| *layer != Layer::Names);
        assert_eq!(some, Layers::of(all_but_names));
        assert!(read(r#"{"clouds":true}"#).is_err());
    }
}
