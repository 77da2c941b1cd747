use serde::Serialize;

use crate::map::{
    Camera, Colour, KeyKind, KeyRow, Primitive, Role, Scene, Style, Surround, Tools, View,
    build_scene,
};
use crate::paint::svg_of;
use crate::teaching::worksheet::map_marks::{MapMark, add_marks};

/// A map of a worksheet.
#[derive(Clone, Debug, Serialize)]
pub struct SheetMap {
    /// The name of its file: "map-1.svg".
    pub file: String,
    /// What it shows, for those who don't see it.
    pub alt: String,
    /// What is looked at.
    #[serde(skip)]
    pub view: View,
    /// How much of it is drawn.
    pub drawn: Drawn,
    /// Numbers on it.
    pub marks: Vec<MapMark>,
}

/// How much of a map is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Drawn {
    /// Coasts only: no name, no colour, no border.
    Outlines,
    /// Coasts and borders: no name, no colour.
    Borders,
    /// Who held what, without a name.
    Unnamed,
    /// All of it.
    Named,
}

impl SheetMap {
    /// The picture as SVG; names stay text.
    pub fn svg(&self, tools: Tools<'_>) -> String {
        let mut scene = self.scene(tools);
        let drawn = self.drawn;
        scene.keep(|item| drawn.shows(item.role));
        if matches!(drawn, Drawn::Outlines | Drawn::Borders) {
            whiten_land(&mut scene);
        }
        let style = Style::new(self.view.appearance);
        add_marks(&mut scene, &style, &self.marks);
        svg_of(&scene, &style, &self.alt)
    }

    /// What the patterns of its lands mean.
    pub fn key(&self, tools: Tools<'_>) -> Vec<KeyRow> {
        let mut key = self.scene(tools).key;
        key.retain(|row| row.kind == KeyKind::Land);
        key
    }

    fn scene(&self, tools: Tools<'_>) -> Scene {
        build_scene(tools, &View { surround: Surround::None, ..self.view.clone() })
    }

    /// Its camera.
    pub fn camera(&self) -> Camera {
        self.view.camera
    }
}

impl Drawn {
    fn shows(self, role: Role) -> bool {
        match role {
            Role::Sea | Role::Land | Role::Coast | Role::FreshWater | Role::Graticule => true,
            Role::Border => self != Self::Outlines,
            Role::ClaimEdge
            | Role::Bands
            | Role::Rim
            | Role::Hatching
            | Role::Difference
            | Role::Selection
            | Role::Line
            | Role::Journey => matches!(self, Self::Unnamed | Self::Named),
            Role::IceAge
            | Role::Hover
            | Role::Degrees
            | Role::Name
            | Role::NameBeyond
            | Role::SecondName
            | Role::Spot
            | Role::Dot
            | Role::Leader
            | Role::LineName
            | Role::JourneyName
            | Role::Stop
            | Role::StopName
            | Role::PlaceRing
            | Role::Marker
            | Role::MarkerLeader
            | Role::Note
            | Role::Measure
            | Role::MeasureName => self == Self::Named,
            // The page has these beside the map, and no name stands in a corner of its own.
            Role::Inset
            | Role::OffMapMarker
            | Role::Locator
            | Role::Date
            | Role::Legend
            | Role::NorthArrow
            | Role::ScaleBar => false,
        }
    }
}

/// All land as white as the paper: what is to be coloured has no colour.
fn whiten_land(scene: &mut Scene) {
    let lands = scene.items.iter_mut().filter(|item| item.role == Role::Land);
    for item in lands {
        if let Primitive::Area { colour, relief, .. } = &mut item.primitive {
            *colour = Colour::WHITE;
            *relief = None;
        }
    }
}
