use crate::atlas::{Atlas, EventId, PlaceId, TerritoryId, TreatyId, Viewpoint};
use crate::geometry::{Detail, Level};
use crate::language::Words;
use crate::time::Day;

use super::room::Room;
use super::{
    Appearance, Camera, Item, Mark, Scene, Style, TextMetrics, furniture, graticule, inset, labels,
    land, margin, markers, water,
};

/// What is being looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Which part, and how large.
    pub camera: Camera,
    /// The day whose holders are shown.
    pub day: Day,
    /// A year was chosen, not a day: the day is its last.
    pub is_whole_year: bool,
    /// The selected event.
    pub event: Option<EventId>,
    /// The selected territory.
    pub territory: Option<TerritoryId>,
    /// The selected place.
    pub place: Option<PlaceId>,
    /// The territory under the pointer.
    pub hovered: Option<TerritoryId>,
    /// Through whose eyes.
    pub viewpoint: Viewpoint,
    /// Only what this instrument says of the land, and nothing else.
    pub lens: Option<TreatyId>,
    /// Light or dark.
    pub appearance: Appearance,
}

/// A picture in the making.
pub(super) struct Sheet<'a> {
    pub atlas: &'a Atlas,
    pub words: &'a Words,
    pub metrics: &'a TextMetrics,
    pub view: &'a View,
    pub style: Style,
    pub level: &'a Level,
    pub room: Room,
    pub items: Vec<Item>,
    pub marks: Vec<Mark>,
}

/// Draws what is being looked at.
pub fn build_scene(atlas: &Atlas, words: &Words, metrics: &TextMetrics, view: &View) -> Scene {
    let mut sheet = Sheet::new(atlas, words, metrics, view);
    water::add_depths(&mut sheet);
    graticule::add_lines(&mut sheet);
    let looks = land::looks(&sheet);
    land::add_areas(&mut sheet, &looks);
    water::add_lakes_and_rivers(&mut sheet);
    land::add_lines(&mut sheet, &looks);
    land::add_sea_lines(&mut sheet);
    land::add_outlines(&mut sheet);

    // What must be read gets its room before the names of the map do, and is painted after them.
    let furniture = furniture::arrange(&mut sheet, &looks);
    let (inset, site) = inset::arrange(&mut sheet);
    let ring = markers::place_ring(&sheet);
    let (near, far) = markers::sort_by_distance(&sheet);
    let near = markers::arrange(&mut sheet, near);
    let far = margin::arrange(&mut sheet, far);
    // What the inset names needs no name outside it.
    if let Some(site) = site {
        sheet.room.take(site);
    }
    graticule::add_degrees(&mut sheet);
    labels::add(&mut sheet);
    for later in [inset, ring, near, far, furniture] {
        sheet.items.extend(later);
    }
    Scene { camera: view.camera, items: sheet.items, marks: sheet.marks }
}

impl<'a> Sheet<'a> {
    /// An empty sheet for a view.
    pub fn new(
        atlas: &'a Atlas,
        words: &'a Words,
        metrics: &'a TextMetrics,
        view: &'a View,
    ) -> Self {
        let detail = Detail::for_scale(view.camera.pixels_per_km);
        let (_, level) = atlas.base_map.level(detail);
        Self {
            atlas,
            words,
            metrics,
            view,
            style: Style::new(view.appearance),
            level,
            room: Room::new(view.camera.frame()),
            items: Vec::new(),
            marks: Vec::new(),
        }
    }

    /// The width of a text, pixels.
    pub fn width(&self, text: &str, face: super::Face, size: f64) -> f64 {
        self.metrics.width(text, face, size, 0.0)
    }
}
