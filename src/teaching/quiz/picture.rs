use std::sync::Arc;

use crate::atlas::{Atlas, MapState, PlaceId, TerritoryId, Viewpoint};
use crate::geometry::{Bounds, Detail, PlanePoint};
use crate::map::{
    Camera, Item, Layers, Primitive, Role, Scene, Selected, Stroke, Style, Surround, View,
};
use crate::time::Day;

/// The map that a question asks about: no names, no events, no legend, no inset.
#[derive(Clone, Debug, PartialEq)]
pub struct AskedMap {
    /// All of this is in sight.
    pub frame: Bounds,
    /// The day whose holders it shows.
    pub day: Day,
    /// The land that is outlined.
    pub outlined: Option<TerritoryId>,
    /// What can be meant: one spot is right.
    pub spots: Vec<Spot>,
}

/// A land or a town on the map of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// What it is called.
    pub name: String,
    /// A point on it.
    pub at: PlanePoint,
    /// The land, where it is one.
    pub land: Option<TerritoryId>,
    /// The town, where it is one.
    pub place: Option<PlaceId>,
    /// Whether it is the answer.
    pub right: bool,
}

impl AskedMap {
    /// The size for which a map is made, pixels; on a larger one everything is larger.
    pub const SIZE: [f64; 2] = [600.0, 400.0];

    /// How it is seen in a picture of a size.
    pub fn camera(&self, size: [f64; 2]) -> Camera {
        Camera::fitted(self.frame, size)
    }

    /// What the picture shows: who was in control, the outlined land, and nothing around it.
    pub fn view(&self, size: [f64; 2]) -> View {
        let state = MapState { day: self.day, is_whole_year: false, viewpoint: Viewpoint::DeFacto };
        View {
            layers: Layers::of([]),
            surround: Surround::None,
            selected: Selected { territory: self.outlined, ..Selected::default() },
            ..View::new(self.camera(size), state)
        }
    }
}

/// The dot of a town, pixels.
const TOWN: f64 = 5.0;
/// The line around it, pixels.
const TOWN_EDGE: f64 = 1.5;

/// The line around a land to click on, pixels.
const LAND_EDGE: f64 = 1.0;

/// Shows what can be meant where a click is asked for: a dot for each town, a line around each land,
/// whose border no map of today draws. Which of them it is is asked, and no guess within a few
/// kilometres.
pub fn mark_spots(scene: &mut Scene, map: &AskedMap, atlas: &Atlas, style: &Style) {
    if map.outlined.is_some() {
        return;
    }
    let camera = scene.camera;
    let (_, level) = atlas.base_map.level(Detail::for_scale(camera.pixels_per_km));
    for spot in &map.spots {
        let unit = spot.land.and_then(|land| level.unit(&atlas[land].slug));
        let mark = match unit {
            Some(unit) => Primitive::Outline {
                shape: Arc::clone(&unit.shape),
                stroke: Stroke::solid(style.ink, LAND_EDGE),
            },
            None => Primitive::Circle {
                centre: camera.screen_from_plane(spot.at),
                radius: TOWN,
                fill: style.ink,
                stroke: Stroke::solid(style.paper, TOWN_EDGE),
            },
        };
        scene.items.push(Item { role: Role::Marker, primitive: mark });
    }
}

/// Takes what tells the answer out of the picture: words, and a picture within it, which names what
/// lies in it.
pub fn hide_answers(scene: &mut Scene) {
    let tells =
        |item: &Item| matches!(item.primitive, Primitive::Inset { .. } | Primitive::Text(_));
    let above = scene.items.split_off(scene.ground);
    scene.items.extend(above.into_iter().filter(|item| !tells(item)));
}
