use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::atlas::{
    BaseMap, EventId, JourneyId, LineId, MapState, PlaceId, SecondNames, TerritoryId, TreatyId,
};
use crate::geometry::GlobePoint;
use crate::map::values::appearance::Appearance;
use crate::map::values::camera::Camera;
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
    /// What is selected.
    pub selected: Selected,
    /// The territory under the pointer.
    pub hovered: Option<TerritoryId>,
    /// What is drawn besides the land and its holders.
    pub layers: Layers,
    /// What stands beneath the names.
    pub second_names: SecondNames,
    /// In which colours.
    pub appearance: Appearance,
    /// The events that are wanted, by first day; all of them if none are named.
    pub wanted: Option<Arc<[EventId]>>,
    /// The first and the last day of shown events, where they cover more than a year.
    pub covered: Option<[Day; 2]>,
    /// Which map it is, where two are compared.
    pub pane_position: PanePosition,
    /// Outlines what this sight shows differently.
    pub compared: Option<MapState>,
    /// The points between which is measured.
    pub measured: Arc<[GlobePoint]>,
    /// The island around which 12 and 200 nautical miles are drawn.
    pub ranges_of: Option<TerritoryId>,
}

/// What is selected; at most one of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Selected {
    /// An event.
    pub event: Option<EventId>,
    /// A territory.
    pub territory: Option<TerritoryId>,
    /// A place.
    pub place: Option<PlaceId>,
    /// A line of the map.
    pub line: Option<LineId>,
    /// A journey.
    pub journey: Option<JourneyId>,
    /// A point at sea.
    pub point: Option<GlobePoint>,
}

/// Which map it is, where two are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PanePosition {
    /// The only one.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in the menu")]
pub struct Layers {
    /// Shading of mountains and plains.
    pub relief: bool,
    /// The land of the last ice age.
    pub ice_age: bool,
    /// Lines of treaties, armistices and zones.
    pub lines: bool,
    /// Ways of ships and troops.
    pub journeys: bool,
    /// Markers of events.
    pub events: bool,
    /// Names.
    pub names: bool,
    /// Meridians and parallels.
    pub graticule: bool,
}

impl Default for Layers {
    fn default() -> Self {
        Self {
            relief: true,
            ice_age: false,
            lines: true,
            journeys: true,
            events: true,
            names: true,
            graticule: true,
        }
    }
}

/// One of the [`Layers`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// Shading of mountains and plains.
    Relief,
    /// Lines of treaties, armistices and zones.
    Lines,
    /// Ways of ships and troops.
    Journeys,
    /// Markers of events.
    Events,
    /// Names.
    Names,
    /// Meridians and parallels.
    Graticule,
    /// The land of the last ice age.
    IceAge,
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
    /// Whether a layer is drawn.
    pub fn has(&self, layer: Layer) -> bool {
        match layer {
            Layer::Relief => self.relief,
            Layer::Lines => self.lines,
            Layer::Journeys => self.journeys,
            Layer::Events => self.events,
            Layer::Names => self.names,
            Layer::Graticule => self.graticule,
            Layer::IceAge => self.ice_age,
        }
    }

    /// Draws a layer that was not drawn, and the other way about.
    pub fn toggle(&mut self, layer: Layer) {
        let which = match layer {
            Layer::Relief => &mut self.relief,
            Layer::Lines => &mut self.lines,
            Layer::Journeys => &mut self.journeys,
            Layer::Events => &mut self.events,
            Layer::Names => &mut self.names,
            Layer::Graticule => &mut self.graticule,
            Layer::IceAge => &mut self.ice_age,
        };
        *which = !*which;
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
        moved == *other
    }
}

impl View {
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
            compared: None,
            measured: Arc::new([]),
            ranges_of: None,
        }
    }
}
